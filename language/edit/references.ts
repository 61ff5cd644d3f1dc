/** All references of a project, and how they read when what they lead to stands elsewhere. */
import { referencesOf } from '../model/query.ts';
import { accepted, blocksOf, type ReferringWord } from '../model/resolve.ts';
import { type Blocks, blocksAround, type Scope, shortestPath } from '../model/scope.ts';
import type { Goal, GoalKey, GoalKind, Objective, Project, Reference } from '../model/types.ts';
import { type DraftEdit, draftOf } from './draft.ts';

/** A reference with what it takes to look it up. */
export interface PlacedReference {
  readonly reference: Reference;
  readonly uri: string;
  readonly word: ReferringWord;
  readonly blocks: Blocks;
  /** The goal in whose block it stands; absent in check-ins and reviews. */
  readonly from?: GoalKey;
}

/** Every reference of the project, in no particular order. */
export function* allReferences(project: Project): Generator<PlacedReference> {
  for (const goal of project.goals.values()) {
    const place = { uri: goal.uri, blocks: blocksOf(project, goal), from: goal.key };
    for (const [word, references] of referencesOf(goal)) {
      for (const reference of references) yield { ...place, word, reference };
    }
  }
  for (const [word, lists] of [
    ['checkin', project.checkIns] as const,
    ['review', project.reviews] as const,
  ]) {
    for (const { uri, team, entries } of lists) {
      const blocks = blocksOfTeam(project, team);
      for (const { reference } of entries) yield { uri, blocks, word, reference };
    }
  }
}

/** Where the references of a check-in or review are looked up. */
export function blocksOfTeam(project: Project, team: GoalKey | undefined): Blocks {
  return blocksAround(team === undefined ? undefined : project.goals.get(team)?.id);
}

/** A declaration as far as names are concerned. */
export interface NamedGoal {
  readonly key: GoalKey;
  readonly id: string;
  readonly kind: GoalKind;
}

interface ChangedGoals {
  readonly without?: readonly GoalKey[];
  readonly added?: readonly NamedGoal[];
}

/** A report asks for the fixes of thousands of findings of one project. */
const unchangedScopes = new WeakMap<Project, Scope>();

/** The names of the project after some goals have gone and others come. */
export function scopeWith(project: Project, changed?: ChangedGoals): Scope {
  if (changed !== undefined) return changedScope(project, changed);
  const known = unchangedScopes.get(project) ?? changedScope(project, {});
  unchangedScopes.set(project, known);
  return known;
}

function changedScope(project: Project, { without = [], added = [] }: ChangedGoals): Scope {
  const byPath = new Map<string, Goal[]>();
  const add = (id: string, goal: Goal): void => {
    const same = byPath.get(id);
    if (same === undefined) byPath.set(id, [goal]);
    else same.push(goal);
  };
  for (const goal of project.goals.values()) {
    if (goal.id !== undefined && !without.includes(goal.key)) add(goal.id, goal);
  }
  // Looking names up reads nothing but key, id and kind.
  for (const goal of added) add(goal.id, goal as unknown as Goal);
  return { byPath };
}

/** How a goal is referred to, as short as can be. */
export function pathTo(scope: Scope, id: string, blocks: Blocks, word: ReferringWord): string {
  return shortestPath(scope, id, blocks, accepted[word].kinds);
}

/** Whether a property or entry may refer to this kind. */
export function accepts(word: ReferringWord, kind: GoalKind): boolean {
  return (accepted[word].kinds as ReadonlySet<GoalKind>).has(kind);
}

/** Edits by file that lead every reference to one goal to another. `scope`: the names as they are afterwards. */
export function redirectReferences(
  project: Project,
  from: GoalKey,
  to: NamedGoal,
  scope: Scope,
): ReadonlyMap<string, readonly DraftEdit[]> {
  const edits = new Map<string, DraftEdit[]>();
  for (const { reference, uri, word, blocks } of allReferences(project)) {
    if (reference.target !== from) continue;
    const path = pathTo(scope, to.id, blocks, word);
    if (path === reference.path) continue;
    edits.set(uri, [...(edits.get(uri) ?? []), { span: reference.span, draft: draftOf(path) }]);
  }
  return edits;
}

/**
 * `name`, or `name_2`, `name_3` … where that is taken in the block, or where a reference would lead to the new declaration that
 * leads elsewhere now.
 * @param block a dotted path, or the key of an objective without a name; undefined for the top level
 * @param replaced the goal whose place it takes: references to that one are led to the new one
 */
export function freeName(
  project: Project,
  block: string | undefined,
  kind: GoalKind,
  name: string,
  replaced?: GoalKey,
): string {
  const { byPath } = scopeWith(project);
  const passing = passingReferences(project);
  const isFree = (candidate: string): boolean => {
    const id = block === undefined || block === '' ? candidate : `${block}.${candidate}`;
    const isTaken = (passing.get(id) ?? []).some(
      ({ word, target }) => accepts(word, kind) && (target === undefined || target !== replaced),
    );
    return !byPath.has(id) && !isTaken;
  };
  if (isFree(name)) return name;
  for (let count = 2; ; count++) if (isFree(`${name}_${count}`)) return `${name}_${count}`;
}

/** The same for a key result of an objective. */
export function freeKeyResultName(
  project: Project,
  objective: Objective,
  name: string,
  replaced?: GoalKey,
): string {
  const taken = new Set(objective.keyResults.flatMap(keyResult => keyResult.name?.value ?? []));
  const block = objective.id ?? objective.key;
  for (let count = 1; ; count++) {
    const free = freeName(project, block, 'kr', count === 1 ? name : `${name}_${count}`, replaced);
    if (!taken.has(free)) return free;
  }
}

/** References by the paths that they pass on their way from the innermost block outward, where nothing that they accept stands. */
type Passing = ReadonlyMap<string, readonly PassingReference[]>;

interface PassingReference {
  readonly word: ReferringWord;
  readonly target: GoalKey | undefined;
}

const passingByProject = new WeakMap<Project, Passing>();

function passingReferences(project: Project): Passing {
  const known = passingByProject.get(project) ?? findPassing(project);
  passingByProject.set(project, known);
  return known;
}

function findPassing(project: Project): Passing {
  const passing = new Map<string, PassingReference[]>();
  for (const { reference, word, blocks } of allReferences(project)) {
    const { target } = reference;
    const found = target === undefined ? undefined : project.goals.get(target)?.id;
    for (const block of blocks) {
      const id = `${block}.${reference.path}`;
      if (id === found) break;
      const others = passing.get(id);
      if (others === undefined) passing.set(id, [{ word, target }]);
      else if (!others.some(one => one.word === word && one.target === target)) others.push({ word, target });
    }
  }
  return passing;
}

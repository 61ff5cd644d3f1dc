/** Which goal of one state of a project is which of another: the same goal keeps its history over a new name, team or file. */
import { measureText } from '../model/format-value.ts';
import type { Goal, GoalKey, GoalKind, Project } from '../model/types.ts';

export type GoalOf<Kind extends GoalKind> = Extract<Goal, { readonly kind: Kind }>;

/** One goal in both states; `kind` tells which, so that a `switch` knows the two sides. */
export type GoalPair = {
  readonly [Kind in GoalKind]: {
    readonly kind: Kind;
    readonly before: GoalOf<Kind>;
    readonly after: GoalOf<Kind>;
  };
}[GoalKind];

export interface GoalMatch {
  /** In the order of the later state: each goal behind the one that holds it. */
  readonly pairs: readonly GoalPair[];
  /** Goals of the later state without a counterpart. */
  readonly added: readonly Goal[];
  /** Goals of the earlier state without one. */
  readonly removed: readonly Goal[];
  /** The later goal, by the key of the earlier. */
  readonly afterOf: ReadonlyMap<GoalKey, Goal>;
  /** The earlier goal, by the key of the later. */
  readonly beforeOf: ReadonlyMap<GoalKey, Goal>;
}

/**
 * Brings the goals of two states together; goals of different kinds never match. In this order, from the outside in, so that
 * what is inside a renamed goal needs no search:
 *
 * 1. the same name in the same block;
 * 2. the same label in the same block, for objectives in the same cycle: renamed, or without a name;
 * 3. anywhere, where only one on either side answers: the same name and label, then the same label (moved, or moved and
 *    renamed); key results need the same measure besides, objectives the same cycle;
 * 4. a team with the same members, and what has no name and differs in its label only.
 *
 * Linear in the number of goals. Deterministic: doubles with one name or label are paired by what they say, then in order.
 */
export function matchGoals(before: Project, after: Project): GoalMatch {
  const matcher = new Matcher();
  matcher.match(before.cycles, after.cycles);
  matcher.match(before.northStars, after.northStars);
  matcher.matchTeams(before, after);
  matcher.match(before.objectives, after.objectives);
  matcher.match(before.kpis, after.kpis);
  matcher.match(before.keyResults, after.keyResults);
  return matcher.result(before, after);
}

/** What a goal is called in one state; undefined where that says nothing. */
type Signature = (goal: Goal) => string | undefined;

class Matcher {
  private readonly afterOf = new Map<GoalKey, Goal>();
  private readonly beforeOf = new Map<GoalKey, Goal>();

  /** Pairs goals of one kind. Those that hold them must have been matched before. */
  match(befores: readonly Goal[], afters: readonly Goal[]): void {
    const inBlock = (name: Signature): [Signature, Signature] => [
      goal => joined(this.blockBefore(goal), name(goal)),
      goal => joined(blockOf(goal) ?? '', name(goal)),
    ];
    this.pair(befores, afters, inBlock(nameOf), pairAll);
    this.pair(befores, afters, inBlock(wordsInBlock), pairAll);
    this.pair(befores, afters, inBlock(namelessTitle), pairAll);
    const anywhere = [(goal: Goal) => joined(nameOf(goal), wordsOf(goal)), wordsOf] as const;
    for (const signature of anywhere) this.pair(befores, afters, [signature, signature], pairOnly);
    this.pair(befores, afters, inBlock(contentWithoutLabel), pairOnly);
  }

  matchTeams(before: Project, after: Project): void {
    this.match(before.teams, after.teams);
    const [was, is] = [membersOf(before), membersOf(after)];
    this.pair(
      before.teams,
      after.teams,
      [team => was.get(team.key)?.join('\n'), team => is.get(team.key)?.join('\n')],
      pairOnly,
    );
  }

  result(before: Project, after: Project): GoalMatch {
    const pairs: GoalPair[] = [];
    const added: Goal[] = [];
    for (const goal of after.goals.values()) {
      const was = this.beforeOf.get(goal.key);
      // Only goals of one kind are ever paired, which the type of the map can't say.
      if (was?.kind === goal.kind) pairs.push({ kind: goal.kind, before: was, after: goal } as GoalPair);
      else added.push(goal);
    }
    const removed = [...before.goals.values()].filter(goal => !this.afterOf.has(goal.key));
    return { pairs, added, removed, afterOf: this.afterOf, beforeOf: this.beforeOf };
  }

  /** The block of an earlier goal by its later key; undefined where that block is gone. */
  private blockBefore(goal: Goal): string | undefined {
    const block = blockOf(goal);
    return block === undefined ? '' : this.afterOf.get(block)?.key;
  }

  private pair(
    befores: readonly Goal[],
    afters: readonly Goal[],
    [signatureBefore, signatureAfter]: readonly [Signature, Signature],
    choose: (befores: readonly Goal[], afters: readonly Goal[]) => readonly (readonly [Goal, Goal])[],
  ): void {
    const was = grouped(
      befores.filter(goal => !this.afterOf.has(goal.key)),
      signatureBefore,
    );
    if (was.size === 0) return;
    const is = grouped(
      afters.filter(goal => !this.beforeOf.has(goal.key)),
      signatureAfter,
    );
    for (const [signature, group] of was) {
      for (const [before, after] of choose(group, is.get(signature) ?? [])) {
        this.afterOf.set(before.key, after);
        this.beforeOf.set(after.key, before);
      }
    }
  }
}

/** Nothing where there is a choice. */
function pairOnly(befores: readonly Goal[], afters: readonly Goal[]): readonly (readonly [Goal, Goal])[] {
  const [before, after] = [befores[0], afters[0]];
  const isClear = befores.length === 1 && afters.length === 1;
  return isClear && before !== undefined && after !== undefined ? [[before, after]] : [];
}

/** As many as there are on both sides: first those that say the same, then those of one measure, then in order. */
function pairAll(befores: readonly Goal[], afters: readonly Goal[]): readonly (readonly [Goal, Goal])[] {
  if (befores.length <= 1 && afters.length <= 1) return pairOnly(befores, afters);
  const found: (readonly [Goal, Goal])[] = [];
  let [was, is] = [befores, afters];
  for (const signature of [contentOf, measureOf, () => '']) {
    const waiting = grouped(is, signature);
    const paired = new Set<Goal>();
    for (const before of was) {
      const after = waiting.get(signature(before))?.shift();
      if (after === undefined) continue;
      found.push([before, after]);
      paired.add(before).add(after);
    }
    was = was.filter(goal => !paired.has(goal));
    is = is.filter(goal => !paired.has(goal));
  }
  return found;
}

function grouped(goals: readonly Goal[], signature: Signature): Map<string, Goal[]> {
  const groups = new Map<string, Goal[]>();
  for (const goal of goals) {
    const found = signature(goal);
    if (found === undefined) continue;
    const group = groups.get(found);
    if (group === undefined) groups.set(found, [goal]);
    else group.push(goal);
  }
  return groups;
}

// ------------------------------------------------------------------------------------------------------------- signatures

/** The goal in whose block another stands. */
function blockOf(goal: Goal): GoalKey | undefined {
  if (goal.kind === 'kr') return goal.objective;
  return goal.kind === 'objective' || goal.kind === 'kpi' ? goal.team : undefined;
}

function nameOf(goal: Goal): string | undefined {
  return goal.name?.value;
}

/** The label, else the name: whitespace makes no difference. */
function titleOf(goal: Goal): string | undefined {
  return goal.label?.value.replace(/\s+/g, ' ').trim() || goal.name?.value;
}

/** The next cycle's objective repeats the words of this one: those are two. */
function wordsInBlock(goal: Goal): string | undefined {
  return goal.kind === 'objective' ? joined(titleOf(goal), goal.cycle?.id ?? '') : titleOf(goal);
}

function namelessTitle(goal: Goal): string | undefined {
  return goal.name === undefined ? titleOf(goal) : undefined;
}

/** What tells a goal from all others wherever it stands. */
function wordsOf(goal: Goal): string | undefined {
  return goal.kind === 'kr' ? joined(titleOf(goal), measureOf(goal)) : wordsInBlock(goal);
}

function measureOf(goal: Goal): string {
  return goal.kind === 'kr' || goal.kind === 'northstar' ? measureText(goal.measure) : '';
}

/** Where a declaration stands, and what follows from its place; `target` is another goal's key, `path` is how it is written. */
const places = new Set([
  'key',
  'id',
  'uri',
  'span',
  'header',
  'keyword',
  'block',
  'properties',
  'documentation',
  'broken',
  'team',
  'objective',
  'blocks',
  'target',
]);

/** All that a declaration says. */
function contentOf(goal: Goal): string {
  return JSON.stringify(goal, (key, value: unknown) => (places.has(key) ? undefined : value));
}

/** All that a goal without a name says but its words; an objective is known by its key results alone. */
function contentWithoutLabel(goal: Goal): string | undefined {
  if (goal.name !== undefined || (goal.kind === 'objective' && goal.keyResults.length === 0))
    return undefined;
  const { label: _, ...rest } = goal;
  return contentOf(rest as Goal);
}

/** What belongs to each team that has anything, by the team's key. */
function membersOf(project: Project): ReadonlyMap<GoalKey, readonly string[]> {
  const members = new Map<GoalKey, string[]>();
  for (const goal of [...project.objectives, ...project.kpis]) {
    if (goal.team === undefined) continue;
    const known = members.get(goal.team) ?? [];
    members.set(goal.team, known);
    known.push(`${goal.kind} ${goal.name?.value ?? ''} ${titleOf(goal)}`);
  }
  for (const known of members.values()) known.sort();
  return members;
}

function joined(...parts: readonly (string | undefined)[]): string | undefined {
  return parts.includes(undefined) ? undefined : parts.join('\u0000');
}

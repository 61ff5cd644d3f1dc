/**
 * Where the names of goals stand: at their declarations, and wherever a reference leads to them. In `acme.churn` both words are
 * occurrences, of the team and of its KPI.
 */
import { referencesOf } from './query.ts';
import type { Goal, GoalKey, Located, Project, Reference, Span } from './types.ts';

/** `name`: where it is declared; else the property, or `entry` of a check-in or review, that refers to it. */
export type OccurrenceRole = 'name' | 'cycle' | 'entry' | 'guarded by' | 'part of' | 'supports' | 'tracks';

export interface Occurrence {
  readonly uri: string;
  /** The one word of a path that names this goal. */
  readonly span: Span;
  readonly target: GoalKey;
  readonly role: OccurrenceRole;
  /** The declaration in whose block the reference stands; absent at the name itself, in entries and for a file's cycle. */
  readonly from?: GoalKey;
  /** It is the last word of its path: the reference leads to this goal, not through it. */
  readonly last: boolean;
}

interface OccurrenceIndex {
  /** Made file by file, because a cursor that moves only asks for its own. */
  readonly byFile: Map<string, readonly Occurrence[]>;
  byGoal?: ReadonlyMap<GoalKey, readonly Occurrence[]>;
}

/** A project never changes, so its index is made once. */
const indexes = new WeakMap<Project, OccurrenceIndex>();

/** All occurrences in a file, in order of the text. */
export function occurrencesIn(project: Project, uri: string): readonly Occurrence[] {
  const { byFile } = indexOf(project);
  const known = byFile.get(uri);
  if (known !== undefined) return known;
  const found = occurrencesWhere(project, other => other === uri);
  byFile.set(uri, found);
  return found;
}

/** All occurrences of a goal, in path order, then in order of the text. */
export function occurrencesOf(project: Project, goal: GoalKey): readonly Occurrence[] {
  const index = indexOf(project);
  index.byGoal ??= Map.groupBy(
    occurrencesWhere(project, () => true),
    ({ target }) => target,
  );
  return index.byGoal.get(goal) ?? [];
}

/** The occurrence that an offset stands in or touches. */
export function occurrenceAt(project: Project, uri: string, offset: number): Occurrence | undefined {
  const touching = occurrencesIn(project, uri).filter(
    ({ span }) => span.start <= offset && offset <= span.end,
  );
  return touching.find(({ span }) => offset < span.end) ?? touching[0];
}

function indexOf(project: Project): OccurrenceIndex {
  const known = indexes.get(project) ?? { byFile: new Map() };
  indexes.set(project, known);
  return known;
}

type FileFilter = (uri: string) => boolean;

function occurrencesWhere(project: Project, isWanted: FileFilter): readonly Occurrence[] {
  return [...names(project, isWanted), ...references(project, isWanted), ...cycles(project, isWanted)].sort(
    byPlace,
  );
}

function* names(project: Project, isWanted: FileFilter): Generator<Occurrence> {
  for (const goal of project.goals.values()) {
    if (goal.kind === 'team') {
      for (const { uri, name } of goal.blocks) {
        if (isWanted(uri)) yield { uri, span: name, target: goal.key, role: 'name', last: true };
      }
    } else if (goal.name !== undefined && isWanted(goal.uri)) {
      yield { uri: goal.uri, span: goal.name.span, target: goal.key, role: 'name', last: true };
    }
  }
}

function* references(project: Project, isWanted: FileFilter): Generator<Occurrence> {
  for (const goal of project.goals.values()) {
    const uri = uriOfProperties(goal);
    if (!isWanted(uri)) continue;
    for (const [role, list] of referencesOf(goal)) {
      for (const reference of list) yield* wordsOf(project, reference, { uri, role, from: goal.key });
    }
  }
  for (const checkInOrReview of [...project.checkIns, ...project.reviews]) {
    if (!isWanted(checkInOrReview.uri)) continue;
    for (const { uri, reference } of checkInOrReview.entries) {
      yield* wordsOf(project, reference, { uri, role: 'entry' });
    }
  }
}

/** Where a declared cycle is named as the cycle of something. */
function* cycles(project: Project, isWanted: FileFilter): Generator<Occurrence> {
  if (project.cycles.length === 0) return;
  const declared = new Map(project.cycles.map(cycle => [cycle.name?.value, cycle.key]));
  for (const { uri, cycle } of project.files) yield* named(uri, cycle);
  for (const { uri, periodName } of project.reviews) yield* named(uri, periodName);
  for (const { uri, ownCycle, key } of project.objectives) yield* named(uri, ownCycle, key);
  for (const team of project.teams) {
    for (const { uri, cycle } of team.blocks) yield* named(uri, cycle, team.key);
  }

  function* named(uri: string, cycle: Located<string> | undefined, from?: GoalKey): Generator<Occurrence> {
    if (cycle === undefined || !isWanted(uri)) return;
    const target = declared.get(cycle.value);
    if (target === undefined) return;
    yield {
      uri,
      span: cycle.span,
      target,
      role: 'cycle',
      last: true,
      ...(from === undefined ? {} : { from }),
    };
  }
}

/** A team says once what it is part of, in any of its blocks. */
function uriOfProperties(goal: Goal): string {
  if (goal.kind !== 'team' || goal.partOf === undefined) return goal.uri;
  const { span } = goal.partOf;
  const holds = (place: Span) => place.start <= span.start && span.end <= place.end;
  return (
    goal.blocks.find(({ properties }) =>
      properties.some(({ keyword, span: place }) => keyword === 'part of' && holds(place)),
    )?.uri ?? goal.uri
  );
}

/** Each word of a resolved path that names a goal: the last one the target, those before it what the target stands in. */
function* wordsOf(
  project: Project,
  { path, span, target }: Reference,
  place: Pick<Occurrence, 'uri' | 'role' | 'from'>,
): Generator<Occurrence> {
  let goal = target === undefined ? undefined : project.goals.get(target);
  let end = span.start + path.length;
  let last = true;
  for (const word of path.split('.').reverse()) {
    if (goal === undefined) return;
    const start = end - word.length;
    if (goal.name?.value === word) yield { ...place, span: { start, end }, target: goal.key, last };
    end = start - 1;
    last = false;
    goal = enclosing(project, goal);
  }
}

/** The goal in whose block another one is named. */
function enclosing(project: Project, goal: Goal): Goal | undefined {
  if (goal.kind === 'kr') return project.goals.get(goal.objective);
  const team = goal.kind === 'objective' || goal.kind === 'kpi' ? goal.team : undefined;
  return team === undefined ? undefined : project.goals.get(team);
}

function byPlace(a: Occurrence, b: Occurrence): number {
  return a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : a.span.start - b.span.start;
}

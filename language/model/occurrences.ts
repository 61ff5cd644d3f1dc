/**
 * Where the names of goals stand: at their declarations, and wherever a reference leads to them. In `acme.churn` both words are
 * occurrences, of the team and of its KPI.
 */
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
  readonly byFile: ReadonlyMap<string, readonly Occurrence[]>;
  readonly byGoal: ReadonlyMap<GoalKey, readonly Occurrence[]>;
}

/** A project never changes, so its index is made once. */
const indexes = new WeakMap<Project, OccurrenceIndex>();

/** All occurrences in a file, in order of the text. */
export function occurrencesIn(project: Project, uri: string): readonly Occurrence[] {
  return indexOf(project).byFile.get(uri) ?? [];
}

/** All occurrences of a goal, in path order, then in order of the text. */
export function occurrencesOf(project: Project, goal: GoalKey): readonly Occurrence[] {
  return indexOf(project).byGoal.get(goal) ?? [];
}

/** The occurrence that an offset stands in or touches. */
export function occurrenceAt(project: Project, uri: string, offset: number): Occurrence | undefined {
  const touching = occurrencesIn(project, uri).filter(
    ({ span }) => span.start <= offset && offset <= span.end,
  );
  return touching.find(({ span }) => offset < span.end) ?? touching[0];
}

function indexOf(project: Project): OccurrenceIndex {
  const known = indexes.get(project);
  if (known !== undefined) return known;
  const all = [...names(project), ...references(project)].sort(byPlace);
  const index = {
    byFile: Map.groupBy(all, ({ uri }) => uri),
    byGoal: Map.groupBy(all, ({ target }) => target),
  };
  indexes.set(project, index);
  return index;
}

function* names(project: Project): Generator<Occurrence> {
  for (const goal of project.goals.values()) {
    const places =
      goal.kind === 'team' ? goal.blocks.map(({ uri, name }) => ({ uri, span: name })) : nameOf(goal);
    for (const { uri, span } of places) yield { uri, span, target: goal.key, role: 'name', last: true };
  }
}

function nameOf(goal: Goal): readonly { uri: string; span: Span }[] {
  return goal.name === undefined ? [] : [{ uri: goal.uri, span: goal.name.span }];
}

function* references(project: Project): Generator<Occurrence> {
  const cycles = new Map(project.cycles.map(cycle => [cycle.name?.value, cycle.key]));

  for (const goal of project.goals.values()) {
    for (const [role, list] of referencesOf(goal)) {
      for (const reference of list)
        yield* wordsOf(project, reference, { uri: goal.uri, role, from: goal.key });
    }
  }
  for (const checkInOrReview of [...project.checkIns, ...project.reviews]) {
    for (const { uri, reference } of checkInOrReview.entries)
      yield* wordsOf(project, reference, { uri, role: 'entry' });
  }
  for (const { uri, cycle } of project.files) yield* cycleOccurrence(uri, cycle);
  for (const { uri, periodName } of project.reviews) yield* cycleOccurrence(uri, periodName);
  for (const { uri, ownCycle, key } of project.objectives) yield* cycleOccurrence(uri, ownCycle, key);
  for (const team of project.teams) {
    for (const { uri, cycle } of team.blocks) yield* cycleOccurrence(uri, cycle, team.key);
  }

  function* cycleOccurrence(
    uri: string,
    cycle: Located<string> | undefined,
    from?: GoalKey,
  ): Generator<Occurrence> {
    const target = cycle === undefined ? undefined : cycles.get(cycle.value);
    if (cycle === undefined || target === undefined) return;
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

function referencesOf(goal: Goal): readonly (readonly [OccurrenceRole, readonly Reference[]])[] {
  switch (goal.kind) {
    case 'team':
      return [['part of', goal.partOf === undefined ? [] : [goal.partOf]]];
    case 'objective':
      return [
        ['supports', goal.supports],
        ['guarded by', goal.guardedBy],
      ];
    case 'kr':
      return [
        ['tracks', goal.tracks === undefined ? [] : [goal.tracks]],
        ['supports', goal.supports],
      ];
    case 'kpi':
      return [['supports', goal.supports]];
    default:
      return [];
  }
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

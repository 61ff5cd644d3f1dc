/** Questions to a project that more than one feature asks. */
import type {
  Cadence,
  CheckInEntry,
  Day,
  Declaration,
  Goal,
  GoalKey,
  KeyResult,
  Kpi,
  NorthStar,
  Objective,
  Project,
  Reference,
  ReviewEntry,
  Span,
} from './types.ts';

/** Key of the series that a goal's readings belong to: the metric that it tracks, else its own. */
export function seriesKey(goal: Goal): GoalKey {
  return goal.kind === 'kr' ? (goal.tracks?.target ?? goal.key) : goal.key;
}

/** The label, else the name, else the kind: what to call a goal in a sentence. */
export function titleOf(goal: Goal): string {
  return goal.label?.value || goal.name?.value || goal.kind;
}

/** The words by which a declaration is known: its name, without one its label, without either its keyword. */
export function nameSpan({ name, label, keyword }: Declaration): Span {
  return name?.span ?? label?.span ?? keyword;
}

/** The team of a goal that has one. */
export function teamOf(goal: Goal): GoalKey | undefined {
  return goal.kind === 'objective' || goal.kind === 'kr' || goal.kind === 'kpi' ? goal.team : undefined;
}

export function objectiveOf(project: Project, keyResult: KeyResult): Objective | undefined {
  const goal = project.goals.get(keyResult.objective);
  return goal?.kind === 'objective' ? goal : undefined;
}

const weekly: Cadence = { count: 1, unit: 'week' };
const everyTwoWeeks: Cadence = { count: 2, unit: 'week' };

/** How often a reading is due: what the goal says, else every two weeks for a key result and every week for a metric. */
export function cadenceOf(goal: KeyResult | Kpi | NorthStar): Cadence {
  return goal.every?.value ?? (goal.kind === 'kr' ? everyTwoWeeks : weekly);
}

/** What a goal ladders up to: `supports`, what a key result tracks, and its objective. */
export function ladderOf(goal: Goal): readonly GoalKey[] {
  const targets = (references: readonly { readonly target?: GoalKey }[]): GoalKey[] =>
    references.flatMap(reference => reference.target ?? []);
  switch (goal.kind) {
    case 'objective':
      return [
        ...targets(goal.supports),
        ...goal.keyResults.flatMap(one => targets([...(one.tracks ? [one.tracks] : []), ...one.supports])),
      ];
    case 'kr':
      return [...targets(goal.supports), ...targets(goal.tracks ? [goal.tracks] : []), goal.objective];
    case 'kpi':
      return targets(goal.supports);
    default:
      return [];
  }
}

/** Key results of a running or coming cycle. One without a cycle runs. */
export function openKeyResults(keyResults: readonly KeyResult[], today: Day): readonly KeyResult[] {
  return keyResults.filter(({ cycle }) => cycle === undefined || cycle.last >= today);
}

/** Metrics that key results take up: those that one of them tracks or supports. */
export function treatedMetrics(keyResults: readonly KeyResult[]): ReadonlySet<GoalKey> {
  const references = keyResults.flatMap(({ supports, tracks }) => [...supports, ...(tracks ? [tracks] : [])]);
  return new Set(references.flatMap(({ target }) => target ?? []));
}

/** The innermost declaration whose text holds an offset. */
export function goalAt(project: Project, uri: string, offset: number): Goal | undefined {
  let innermost: Goal | undefined;
  let shortest = Number.POSITIVE_INFINITY;
  for (const goal of project.goals.values()) {
    for (const span of spansIn(goal, uri)) {
      if (offset < span.start || span.end < offset || span.end - span.start > shortest) continue;
      innermost = goal;
      shortest = span.end - span.start;
    }
  }
  return innermost;
}

/** The entry of a check-in or review whose text holds an offset: its value and notes are about the goal that it names. */
export function entryAt(
  project: Project,
  uri: string,
  offset: number,
): CheckInEntry | ReviewEntry | undefined {
  const holds = ({ span }: { readonly span: Span }) => span.start <= offset && offset <= span.end;
  return [...project.checkIns, ...project.reviews]
    .filter(meeting => meeting.uri === uri && holds(meeting))
    .flatMap((meeting): readonly (CheckInEntry | ReviewEntry)[] => meeting.entries)
    .find(holds);
}

/** The places of a goal in a file: a team has as many as it has blocks there. */
function spansIn(goal: Goal, uri: string): readonly Span[] {
  if (goal.kind === 'team') return goal.blocks.filter(block => block.uri === uri).map(block => block.span);
  return goal.uri === uri ? [goal.span] : [];
}

/** Properties whose values are references. */
export type ReferringProperty = 'guarded by' | 'part of' | 'supports' | 'tracks';

/** The references of a goal, by the property that holds them. */
export function referencesOf(goal: Goal): readonly (readonly [ReferringProperty, readonly Reference[]])[] {
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

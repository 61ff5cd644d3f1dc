/** The changes between two revisions in the order in which a reviewer needs them: what moved while it was measured comes first. */
import type { CalendarChange, GoalChange } from '../compare/change.ts';
import { type CycleMoment, cycleMoment, movesGoalposts, wantsReason } from '../compare/cycle-moment.ts';
import { teamOf } from '../model/query.ts';
import type { DatedNote, Day, Goal, GoalKey, GoalKind } from '../model/types.ts';

/** What changed in one project. */
export interface ProjectDiff {
  /** Its folder as the reader knows it, where there is more than one project. */
  readonly folder?: string;
  readonly changes: readonly GoalChange[];
  readonly calendar?: CalendarChange;
  /** There was no goal in it before: everything is new. */
  readonly isNew: boolean;
  /** There is no goal in it any more. */
  readonly isGone: boolean;
}

export interface DiffReport {
  /** What is compared, in words: `main`, `the working tree`. */
  readonly base: string;
  readonly head: string;
  /** The day of the later revision. */
  readonly day: Day;
  /** By folder. */
  readonly projects: readonly ProjectDiff[];
  /** What is there and could not be compared, and why. */
  readonly problems: readonly { readonly path: string; readonly reason: string }[];
}

/** From the most important to the least. */
export const sectionNames = ['goalposts', 'plans', 'goals', 'thresholds', 'check-ins', 'small'] as const;

export type SectionName = (typeof sectionNames)[number];

export const sectionTitles: Readonly<Record<SectionName, string>> = {
  goalposts: 'Moved inside a cycle',
  plans: 'Changed',
  goals: 'Added and removed',
  thresholds: 'Thresholds of KPIs',
  'check-ins': 'Check-ins and reviews',
  small: 'Small print',
};

export interface PlacedChange {
  readonly change: GoalChange;
  /** Where it stands in the cycle of its goal, where that says something about it. */
  readonly moment?: CycleMoment;
  /** It moves what a running or ended cycle is measured by, and nobody said why. */
  readonly wantsReason: boolean;
  /** What came or went with it, by kind: a team with its objectives. */
  readonly inside?: ReadonlyMap<GoalKind, number>;
}

export interface Section {
  readonly name: SectionName;
  readonly changes: readonly PlacedChange[];
}

/** Sections with something in them, in their order. */
export function sectionsOf(changes: readonly GoalChange[], day: Day): readonly Section[] {
  const reasons = new Set(changes.map(change => change.explainedBy));
  const told = folded(changes).filter(({ change }) => !explains(change, reasons));
  const placed = Map.groupBy(
    told.map(one => placedChange(one, day)),
    one => sectionOf(one),
  );
  return sectionNames.flatMap(name => {
    const found = placed.get(name) ?? [];
    return found.length === 0 ? [] : [{ name, changes: name === 'check-ins' ? oddFirst(found) : found }];
  });
}

/** What happened to the past is read before what is new. */
function oddFirst(changes: readonly PlacedChange[]): readonly PlacedChange[] {
  const isOdd = ({ change }: PlacedChange) =>
    change.kind === 'reading' && (change.change !== 'added' || change.isLate === true);
  return [...changes.filter(isOdd), ...changes.filter(one => !isOdd(one))];
}

function sectionOf({ change, moment }: PlacedChange): SectionName {
  const { kind, goal } = change;
  if (movesGoalposts(change) && (moment?.phase === 'running' || moment?.phase === 'ended'))
    return 'goalposts';
  if (kind === 'added' || kind === 'removed') return 'goals';
  if (kind === 'reading' || kind === 'grade') return 'check-ins';
  if (kind === 'said') return saysMore(change) ? 'check-ins' : 'small';
  if (goal.kind === 'kpi' && (kind === 'condition' || kind === 'every')) return 'thresholds';
  if (goal.kind === 'northstar' && (kind === 'label' || kind === 'deadline')) return 'plans';
  return smallKinds.has(kind) || (kind === 'label' && goal.kind !== 'objective' && goal.kind !== 'kr')
    ? 'small'
    : 'plans';
}

const smallKinds: ReadonlySet<GoalChange['kind']> = new Set([
  'name',
  'moved',
  'owner',
  'source',
  'indicator',
  'initiative',
  'changed',
  'size',
  'part of',
  'every',
]);

/** Status or confidence, and not just other words. */
function saysMore({ from, to }: Extract<GoalChange, { kind: 'said' }>): boolean {
  return from?.status !== to?.status || from?.confidence !== to?.confidence;
}

// ---------------------------------------------------------------------------------------------------- what is told with it

type Folded = Pick<PlacedChange, 'change' | 'inside'>;

function placedChange({ change, inside }: Folded, day: Day): PlacedChange {
  const moment = movesGoalposts(change) || change.kind === 'added' ? cycleMoment(change, day) : undefined;
  return {
    change,
    wantsReason: wantsReason(change, moment),
    ...(moment && { moment }),
    ...(inside && { inside }),
  };
}

/** What is added or removed inside another goal that is, is counted there. */
function folded(changes: readonly GoalChange[]): readonly Folded[] {
  const [added, removed] = [outermost(changes, 'added'), outermost(changes, 'removed')];
  return changes.flatMap((change): readonly Folded[] => {
    if (change.kind !== 'added' && change.kind !== 'removed') return [{ change }];
    const inside = (change.kind === 'added' ? added : removed).get(change.goal.key);
    if (inside === undefined) return [];
    return [inside.size === 0 ? { change } : { change, inside }];
  });
}

/** Goals that came or went on their own, each with the number of goals inside it that did so too. */
function outermost(
  changes: readonly GoalChange[],
  kind: 'added' | 'removed',
): ReadonlyMap<GoalKey, ReadonlyMap<GoalKind, number>> {
  const goals = new Map(changes.flatMap(one => (one.kind === kind ? [[one.goal.key, one.goal]] : [])));
  const counts = new Map<GoalKey, Map<GoalKind, number>>();
  for (const goal of goals.values()) {
    const outer = holdersOf(goal).findLast(key => goals.has(key)) ?? goal.key;
    const inside = counts.get(outer) ?? new Map<GoalKind, number>();
    counts.set(outer, inside);
    if (outer !== goal.key) inside.set(goal.kind, (inside.get(goal.kind) ?? 0) + 1);
  }
  return counts;
}

/** The goals that hold another, the nearest first. */
function holdersOf(goal: Goal): readonly GoalKey[] {
  const team = teamOf(goal);
  return [...(goal.kind === 'kr' ? [goal.objective] : []), ...(team === undefined ? [] : [team])];
}

/** A reason is told with what it explains. */
function explains(change: GoalChange, reasons: ReadonlySet<DatedNote | undefined>): boolean {
  return change.kind === 'changed' && change.change === 'added' && reasons.has(change.note);
}

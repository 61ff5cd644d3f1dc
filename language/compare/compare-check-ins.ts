/** What check-ins and reviews say of the goals that are there in both states: readings, words and grades. */
import { seriesKey } from '../model/query.ts';
import type { CheckInEntry, Day, Goal, GoalKey, Project, Value } from '../model/types.ts';
import type { Change, DatedValue, GoalChange, Graded, Said } from './change.ts';
import type { GoalMatch } from './match-goals.ts';
import { sameValue } from './values.ts';

type ReadingChange = Extract<Change, { kind: 'reading' }>;

/** Who wrote a check-in and in which file it stands make no difference. Linear, but for sorting by date. */
export function checkInChanges(before: Project, after: Project, match: GoalMatch): readonly GoalChange[] {
  const [was, is] = [saidOf(before, key => match.afterOf.get(key)?.key), saidOf(after, key => key)];
  const history = historyOf(after, is);
  const changes = match.pairs.flatMap(({ before: earlier, after: goal }): readonly GoalChange[] => {
    const [once, now] = [was.get(goal.key), is.get(goal.key)];
    if (once === undefined && now === undefined) return [];
    const told = daysOf(once, now).flatMap(date =>
      changesOfDay(date, once?.get(date), now?.get(date), history.of(goal, date), lastDay(once)),
    );
    return told.map(change => ({ ...change, goal, before: earlier }));
  });
  return withoutMoves(changes, after);
}

export function reviewChanges(before: Project, after: Project, match: GoalMatch): readonly GoalChange[] {
  const [was, is] = [gradesOf(before, key => match.afterOf.get(key)?.key), gradesOf(after, key => key)];
  return match.pairs.flatMap(({ before: earlier, after: goal }): readonly GoalChange[] => {
    const [once, now] = [was.get(goal.key), is.get(goal.key)];
    return daysOf(once, now).flatMap(period => {
      const [from, to] = [once?.get(period), now?.get(period)];
      const isSame = from?.grade === to?.grade && sameNotes(from?.notes, to?.notes);
      if (isSame) return [];
      return [{ kind: 'grade', period, ...(from && { from }), ...(to && { to }), goal, before: earlier }];
    });
  });
}

// --------------------------------------------------------------------------------------------------------------- readings

/** What was said of one goal on one day. Several entries are one: each thing is what the last that speaks of it says. */
interface SaidOnDay extends Said {
  /** All different ones: two on one day are an error of the language, and both are here. */
  readonly values: readonly Value[];
}

type ByGoal<T> = ReadonlyMap<GoalKey, ReadonlyMap<string, T>>;

/** By later key and day. What was said of goals that are gone is left out. */
function saidOf(project: Project, keyOf: (key: GoalKey) => GoalKey | undefined): ByGoal<SaidOnDay> {
  const said = new Map<GoalKey, Map<Day, SaidOnDay>>();
  for (const { entries } of project.checkIns) {
    for (const entry of entries) {
      const key = entry.reference.target === undefined ? undefined : keyOf(entry.reference.target);
      if (key === undefined || entry.date === '') continue;
      const days = said.get(key) ?? new Map<Day, SaidOnDay>();
      said.set(key, days);
      days.set(entry.date, joinedWith(days.get(entry.date), entry));
    }
  }
  return said;
}

function joinedWith(known: SaidOnDay | undefined, entry: CheckInEntry): SaidOnDay {
  const { value } = entry;
  const isReading = value !== undefined && value.kind !== 'placeholder';
  const isNew = isReading && !known?.values.some(other => sameValue(other, value));
  const status = entry.status?.value ?? known?.status;
  const confidence = entry.confidence?.value ?? known?.confidence;
  return {
    values: [...(known?.values ?? []), ...(isNew ? [value] : [])],
    notes: entry.notes.length > 0 ? entry.notes : (known?.notes ?? []),
    ...(status && { status }),
    ...(confidence !== undefined && { confidence }),
  };
}

function changesOfDay(
  date: Day,
  from: SaidOnDay | undefined,
  to: SaidOnDay | undefined,
  last: DatedValue | undefined,
  lastKnown: Day,
): readonly Change[] {
  const readings = readingChanges(date, from?.values ?? [], to?.values ?? []).map(change =>
    change.change === 'added'
      ? { ...change, ...(last && { last }), ...(date < lastKnown && { isLate: true }) }
      : change,
  );
  const isSame =
    from?.status === to?.status && from?.confidence === to?.confidence && sameNotes(from?.notes, to?.notes);
  // What comes or goes with a number is told with it.
  const isWhole = (from === undefined || to === undefined) && readings.length > 0;
  if (isSame || isWhole) return readings;
  return [...readings, { kind: 'said', date, ...(from && { from }), ...(to && { to }) }];
}

function readingChanges(date: Day, from: readonly Value[], to: readonly Value[]): readonly ReadingChange[] {
  const gone = from.filter(value => !to.some(other => sameValue(value, other)));
  const come = to.filter(value => !from.some(other => sameValue(value, other)));
  const [was, is] = [gone[0], come[0]];
  if (gone.length === 1 && come.length === 1 && was !== undefined && is !== undefined)
    return [{ kind: 'reading', change: 'corrected', date, from: was, to: is }];
  return [
    ...gone.map(value => ({ kind: 'reading', change: 'removed', date, from: value }) as const),
    ...come.map(value => ({ kind: 'reading', change: 'added', date, to: value }) as const),
  ];
}

/** An entry that went from a key result to the metric that it is, or back, is read by both as before. */
function withoutMoves(changes: readonly GoalChange[], after: Project): readonly GoalChange[] {
  const placeOf = ({ goal, date }: GoalChange & ReadingChange) =>
    `${date} ${seriesKey(after.goals.get(goal.key) ?? goal)}`;
  const come = new Map<string, (GoalChange & ReadingChange)[]>();
  for (const change of changes) {
    if (change.kind !== 'reading' || change.change !== 'added') continue;
    const others = come.get(placeOf(change)) ?? [];
    come.set(placeOf(change), others);
    others.push(change);
  }
  const moved = new Set<GoalChange>();
  for (const change of changes) {
    if (change.kind !== 'reading' || change.change !== 'removed') continue;
    const counterpart = come
      .get(placeOf(change))
      ?.find(other => !moved.has(other) && sameValue(other.to, change.from));
    if (counterpart !== undefined) moved.add(change).add(counterpart);
  }
  return changes.filter(change => !moved.has(change));
}

interface History {
  /** The last reading of the goal's series before a day. */
  readonly of: (goal: Goal, date: Day) => DatedValue | undefined;
}

function historyOf(after: Project, said: ByGoal<SaidOnDay>): History {
  const series = new Map<GoalKey, DatedValue[]>();
  for (const [key, days] of said) {
    const goal = after.goals.get(key);
    if (goal === undefined) continue;
    const readings = series.get(seriesKey(goal)) ?? [];
    series.set(seriesKey(goal), readings);
    for (const [date, { values }] of days) for (const value of values) readings.push({ date, value });
  }
  for (const readings of series.values()) readings.sort((a, b) => compareText(a.date, b.date));
  return { of: (goal, date) => lastBefore(series.get(seriesKey(goal)) ?? [], date) };
}

/** By halving: a metric of many years may be tracked by many key results. */
function lastBefore(readings: readonly DatedValue[], date: Day): DatedValue | undefined {
  let [low, high] = [0, readings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((readings[middle]?.date ?? '') < date) low = middle + 1;
    else high = middle;
  }
  return readings[low - 1];
}

/** The last day on which a number was read; empty for none. */
function lastDay(days: ReadonlyMap<Day, SaidOnDay> | undefined): Day {
  let last = '';
  for (const [date, { values }] of days ?? []) if (values.length > 0 && date > last) last = date;
  return last;
}

// ----------------------------------------------------------------------------------------------------------------- grades

/** By later key and period: of several the one that counts, from the latest day on. */
function gradesOf(project: Project, keyOf: (key: GoalKey) => GoalKey | undefined): ByGoal<Graded> {
  const grades = new Map<GoalKey, Map<string, Graded & { readonly day: Day }>>();
  for (const { period, effectiveDay: day = '', entries } of project.reviews) {
    for (const { reference, grade, notes } of entries) {
      const key = reference.target === undefined ? undefined : keyOf(reference.target);
      if (key === undefined || period === undefined) continue;
      const periods = grades.get(key) ?? new Map<string, Graded & { readonly day: Day }>();
      grades.set(key, periods);
      const known = periods.get(period.id);
      if (known === undefined || known.day <= day)
        periods.set(period.id, { day, notes, ...(grade && { grade: grade.value }) });
    }
  }
  return grades;
}

function daysOf<T>(
  some: ReadonlyMap<string, T> | undefined,
  others: ReadonlyMap<string, T> | undefined,
): readonly string[] {
  return [...new Set([...(some?.keys() ?? []), ...(others?.keys() ?? [])])].sort();
}

function sameNotes(some: readonly string[] = [], others: readonly string[] = []): boolean {
  return some.length === others.length && some.every((note, index) => note === others[index]);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

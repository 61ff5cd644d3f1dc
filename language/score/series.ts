/**
 * Readings and check-ins, gathered once for the whole project.
 *
 * A metric and all key results that track it have one series: what is entered on one of them is read by all.
 */
import { addDays, isDay } from '../model/calendar.ts';
import { quantityOf } from '../model/quantity.ts';
import { seriesKey } from '../model/query.ts';
import type {
  CheckInEntry,
  Day,
  DeclaredHealth,
  GoalKey,
  KeyResult,
  Located,
  Period,
  Project,
  Quantity,
  Unit,
  Value,
} from '../model/types.ts';
import { adopt, hasTwoUnits, type Metered, trackedMetric, unitOfGoal } from './goal-unit.ts';
import type { LatestCheckIn, Reading } from './types.ts';

/** How long after its cycle a key result still takes its final numbers, where no review has closed it. */
const lateDays = 14;

/** One series up to today, by date. */
export interface Series {
  /** Two people may have entered a value on one day: that is an error of the language, and both are here. */
  readonly entered: readonly Reading[];
  /** One for each day: the last one in order. */
  readonly daily: readonly Reading[];
}

export interface SeriesIndex {
  /** The series that a goal reads. */
  readonly of: (goal: Metered) => Series;
  /** The last check-in entered on the goal itself, with or without a value. */
  readonly latestCheckIn: (key: GoalKey) => LatestCheckIn | undefined;
}

const emptySeries: Series = { entered: [], daily: [] };

/** What was entered up to `today`; what is later, on no day of the calendar, or can't be compared is left out. */
export function indexSeries(project: Project, today: Day): SeriesIndex {
  const { series, checkIns } = everythingEntered(project);
  const until = new Map<GoalKey, Series>();
  return {
    of: goal => {
      const key = seriesKey(goal);
      const known = until.get(key) ?? seriesUntil(series.get(key) ?? emptySeries, today);
      until.set(key, known);
      return known;
    },
    latestCheckIn: key => latestOf(checkIns.get(key) ?? [], today),
  };
}

interface Entered {
  readonly series: ReadonlyMap<GoalKey, Series>;
  /** The entries on each goal by date, those of one day in order. */
  readonly checkIns: ReadonlyMap<GoalKey, readonly CheckInEntry[]>;
}

const known = new WeakMap<Project, Entered>();

/** What was entered on whatever day: gathered once for each project, since scores and rules ask for several days. */
function everythingEntered(project: Project): Entered {
  const entered = known.get(project) ?? gatherEntered(project);
  known.set(project, entered);
  return entered;
}

function gatherEntered(project: Project): Entered {
  const readings = new Map<GoalKey, Reading[]>();
  const checkIns = new Map<GoalKey, CheckInEntry[]>();
  const reader = readingReader(project);
  for (const entry of entriesByDate(project)) {
    const goal = entry.reference.target === undefined ? undefined : project.goals.get(entry.reference.target);
    if (goal === undefined) continue;
    listIn(checkIns, goal.key).push(entry);
    if (goal.kind !== 'kr' && goal.kind !== 'kpi' && goal.kind !== 'northstar') continue;
    const reading = reader(entry, goal);
    if (reading !== undefined) listIn(readings, seriesKey(goal)).push(reading);
  }
  const series = [...readings].map(([key, entered]) => [key, { entered, daily: oneADay(entered) }] as const);
  return { series: new Map(series), checkIns };
}

/** Those of one day stay in the order of the project. */
function entriesByDate({ checkIns }: Project): readonly CheckInEntry[] {
  const onDays = checkIns.filter(({ date }) => date !== undefined && isDay(date.value));
  return onDays.sort((a, b) => compareDays(a.date, b.date)).flatMap(({ entries }) => entries);
}

function compareDays(a: Located<Day> | undefined, b: Located<Day> | undefined): number {
  const [one, other] = [a?.value ?? '', b?.value ?? ''];
  return one < other ? -1 : one > other ? 1 : 0;
}

function seriesUntil(series: Series, today: Day): Series {
  const { entered, daily } = series;
  if ((entered.at(-1)?.date ?? '') <= today) return series;
  const isPast = ({ date }: Reading) => date <= today;
  return { entered: entered.filter(isPast), daily: daily.filter(isPast) };
}

/** What the values entered on a goal have to meet. */
interface Meeting {
  readonly unit: Unit;
  /** The unit of the metric that it tracks. */
  readonly metric?: Unit;
  /** Whether a plain number could mean one of two units. */
  readonly unclear: boolean;
}

/** Units are looked up once for each goal. */
export function readingReader(project: Project): (entry: CheckInEntry, goal: Metered) => Reading | undefined {
  const meetings = new Map<GoalKey, Meeting>();
  return (entry, goal) => {
    if (entry.value === undefined) return undefined;
    const meeting = meetings.get(goal.key) ?? meetingOf(goal, project);
    meetings.set(goal.key, meeting);
    const quantity = quantityRead(entry.value, goal, meeting);
    if (quantity === undefined) return undefined;
    const location = { uri: entry.uri, span: entry.span };
    return { date: entry.date, quantity, text: entry.value.text, location, enteredOn: goal.key };
  };
}

function meetingOf(goal: Metered, project: Project): Meeting {
  const metric = goal.kind === 'kr' ? trackedMetric(goal, project) : undefined;
  return {
    unit: unitOfGoal(goal, project),
    ...(metric && { metric: unitOfGoal(metric, project) }),
    unclear: hasTwoUnits(goal),
  };
}

function quantityRead(value: Value, goal: Metered, { unit, metric, unclear }: Meeting): Quantity | undefined {
  if (value.kind === 'done' && !(goal.kind === 'kr' && goal.measure.kind === 'milestone')) return undefined;
  const quantity = quantityOf(value);
  if (unclear && quantity?.unit.kind === 'number') return undefined;
  const read = adopt(quantity, unit);
  return metric === undefined || adopt(read, metric) !== undefined ? read : undefined;
}

function listIn<T>(lists: Map<GoalKey, T[]>, key: GoalKey): T[] {
  const known = lists.get(key);
  if (known !== undefined) return known;
  const list: T[] = [];
  lists.set(key, list);
  return list;
}

/** Several entries of one day are one check-in: each thing is what the last entry that speaks of it says. */
function latestOf(byDate: readonly CheckInEntry[], today: Day): LatestCheckIn | undefined {
  const last = byDate.findLast(({ date }) => date <= today);
  if (last === undefined) return undefined;
  const entries = byDate.filter(({ date }) => date === last.date);
  const status = entries.findLast(entry => entry.status !== undefined)?.status?.value;
  const confidence = entries.findLast(entry => isConfidence(entry.confidence?.value))?.confidence?.value;
  return {
    date: last.date,
    ...(status !== undefined && { status: status satisfies DeclaredHealth }),
    ...(confidence !== undefined && { confidence }),
    notes: entries.findLast(entry => entry.notes.length > 0)?.notes ?? [],
    location: { uri: last.uri, span: last.span },
  };
}

function isConfidence(value: number | undefined): boolean {
  return value !== undefined && value >= 0 && value <= 1;
}

function oneADay(byDate: readonly Reading[]): readonly Reading[] {
  return byDate.filter((reading, index) => byDate[index + 1]?.date !== reading.date);
}

/**
 * The readings that count for a key result: those of its cycle, and those entered on the key result itself after it, until
 * its review or for 14 days, because final numbers come late. Without a cycle all count.
 * @param reviewDay the day of its last review, where there is one
 */
export function countingReadings(
  keyResult: KeyResult,
  cycle: Period | undefined,
  series: Series,
  reviewDay: Day | undefined,
): readonly Reading[] {
  if (cycle === undefined) return series.daily;
  const lateUntil = reviewDay ?? addDays(cycle.last, lateDays);
  const counts = (reading: Reading) =>
    reading.date <= cycle.last || (reading.enteredOn === keyResult.key && reading.date <= lateUntil);
  return oneADay(series.entered.slice(firstFrom(series.entered, cycle.first)).filter(counts));
}

/** The first of the readings that count: many key results may look for it in the series of one metric. */
export function firstCountingReading(
  keyResult: KeyResult,
  cycle: Period | undefined,
  { entered, daily }: Series,
): Reading | undefined {
  if (cycle === undefined) return daily[0];
  const lateUntil = addDays(cycle.last, lateDays);
  let first: Reading | undefined;
  for (const reading of entriesFrom(entered, cycle.first)) {
    if (reading.date > lateUntil || (first !== undefined && reading.date !== first.date)) break;
    if (reading.date <= cycle.last || reading.enteredOn === keyResult.key) first = reading;
  }
  return first;
}

function* entriesFrom(byDate: readonly Reading[], day: Day): Iterable<Reading> {
  for (let at = firstFrom(byDate, day); at < byDate.length; at++) yield byDate[at] as Reading;
}

/** The last reading before a day. */
export function readingBefore(series: Series, day: Day): Reading | undefined {
  return series.daily[firstFrom(series.daily, day) - 1];
}

/** Index of the first reading on or after a day, by halving: a metric of many years is tracked by many key results. */
function firstFrom(byDate: readonly Reading[], day: Day): number {
  let [low, high] = [0, byDate.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((byDate[middle]?.date ?? '') < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

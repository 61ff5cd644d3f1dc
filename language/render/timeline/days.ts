/** Which days a chart shows. */
import { addDays, daysBetween } from '../../model/calendar.ts';
import type { Day } from '../../model/types.ts';
import type { ReadingState } from './chart.ts';

/** Both inclusive. */
export interface Days {
  readonly first: Day;
  readonly last: Day;
}

interface Dated {
  readonly date: Day;
  readonly state: ReadingState;
}

/** Numbers and verdicts come late: the axis goes on to them, if it isn't for long. */
const longestAfter = 45;

/**
 * The cycle, with what came shortly before it where there is a history, and with what came late.
 * @param readings by date
 * @param reviewed the day on which it was graded
 */
export function daysOfCycle(cycle: Days, readings: readonly Dated[], reviewed: Day | undefined): Days {
  const leadIn = addDays(cycle.first, -Math.ceil((daysBetween(cycle.first, cycle.last) + 1) / 4));
  const before = readings.find(({ date }) => date >= leadIn)?.date;
  const latestLate = addDays(cycle.last, longestAfter);
  const late = [reviewed, lastCounting(readings)].filter(day => day !== undefined && day <= latestLate);
  return atLeastTwoDays({
    first: before !== undefined && before < cycle.first ? before : cycle.first,
    last: latest([cycle.last, ...late]) ?? cycle.last,
  });
}

/** The last periods: a year up to the last reading, at least four weeks. */
const longestOpen = 365;
const shortestOpen = 27;
/** A reading that was entered for a coming day is shown; one of another year is a slip. */
const longestAhead = 31;

/**
 * For what has no end of its own.
 * @param readings by date
 * @param end today, or the day on which it was given up
 */
export function openDays(readings: readonly Dated[], end: Day): Days {
  const ahead = addDays(end, longestAhead);
  const inSight = readings.map(({ date }) => date).filter(date => date <= ahead);
  const last = latest([end, inSight.at(-1)]) ?? end;
  const from = addDays(lastCounting(readings) ?? last, -longestOpen);
  const first = inSight.find(date => date >= from) ?? last;
  const isShort = daysBetween(first, last) < shortestOpen;
  return { first: isShort ? addDays(last, -shortestOpen) : first, last };
}

/** The axis needs a length. */
export function atLeastTwoDays({ first, last }: Days): Days {
  return { first, last: last > first ? last : addDays(first, 1) };
}

/** Day of the last reading that counts. @param readings by date */
export function lastCounting(readings: readonly Dated[]): Day | undefined {
  return readings.findLast(({ state }) => state === 'counts')?.date;
}

export function latest(days: readonly (Day | undefined)[]): Day | undefined {
  return days
    .filter(day => day !== undefined)
    .sort()
    .at(-1);
}

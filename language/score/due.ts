/** When something should be heard of a goal again. */
import { addCadence, addDays } from '../model/calendar.ts';
import type { Cadence, Day } from '../model/types.ts';

/** Days of grace before silence is called silence. */
const grace = 3;

/** A cadence beyond this asks for nothing in anybody's life, and would leave the calendar. */
const longestCount = 1000;

/** The day on which the next check-in is due. */
export function nextDue(last: Day, every: Cadence): Day {
  return addCadence(last, { count: Math.min(Math.max(every.count, 1), longestCount), unit: every.unit });
}

/** Whether the last check-in is older than its cadence plus three days. */
export function isOverdue(due: Day | undefined, today: Day): boolean {
  return due !== undefined && addDays(due, grace) < today;
}

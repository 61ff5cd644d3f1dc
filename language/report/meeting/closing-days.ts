/** When a team looks back at a cycle: its end comes into view in its last week, and is spoken of until two weeks after it. */
import { addDays, daysBetween } from '../../model/calendar.ts';
import type { Day, Period } from '../../model/types.ts';

const daysBefore = 7;
/** As long as final numbers come in (`scoring.md`: for 14 days a key result still takes readings). */
const daysAfter = 14;

/** The first day on which the end of a cycle is in view. Of a short cycle at most a quarter of its length before. */
export function closingFrom(cycle: Period): Day {
  return addDays(cycle.last, 1 - atMostQuarter(daysBefore, cycle));
}

/** Whether the cycle is over, and not for so long that nobody speaks of it any more. */
export function isOver(cycle: Period, today: Day): boolean {
  return today > cycle.last && today < reviewDueFrom(cycle);
}

/** The first day after those on which the end of the cycle is spoken of: from then on a missing grade is overdue. */
export function reviewDueFrom(cycle: Period): Day {
  return addDays(cycle.last, 1 + atMostQuarter(daysAfter, cycle));
}

function atMostQuarter(days: number, { first, last }: Period): number {
  return Math.max(1, Math.min(days, Math.floor((daysBetween(first, last) + 1) / 4)));
}

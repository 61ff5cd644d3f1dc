/** How far a goal should have come by today. */
import { daysBetween } from '../model/calendar.ts';
import type { Commitment, Day, KeyResult, Period } from '../model/types.ts';
import { roundHalfUp } from './rounding.ts';

/** What is expected at the end: all of it for committed work, 0.7 for aspirational work and where nothing is said. */
export function markOf(commitment: Commitment | undefined): 1 | 0.7 {
  return commitment === 'committed' ? 1 : 0.7;
}

/** Below this share of the way expected, a gap is noise. */
const tellingFrom = 0.15;

export interface Expectation {
  /** Share of the days that have begun, today included: 0 to 1. */
  readonly elapsed: number;
  /** elapsed × mark. */
  readonly expected: number;
  readonly tooEarly: boolean;
}

/** Expectation on a linear way from the first day to the last, both inclusive. */
export function expectation(first: Day, last: Day, today: Day, mark: 1 | 0.7): Expectation {
  const length = daysBetween(first, last) + 1;
  const begun = Math.min(length, Math.max(0, daysBetween(first, today) + 1));
  const tenths = mark === 1 ? 10 : 7;
  const expected = (begun * tenths) / (length * 10);
  return { elapsed: begun / length, expected, tooEarly: expected < tellingFrom };
}

/** Score against expectation: 1 is as expected. Undefined while it is too early to tell. */
export function paceOf(score: number | undefined, { expected, tooEarly }: Expectation): number | undefined {
  return score === undefined || tooEarly ? undefined : roundHalfUp(score / expected, 12);
}

/** A period that ends before it begins is an error of the language, and no cycle to be measured by. */
export function soundCycle(cycle: Period | undefined): Period | undefined {
  return cycle !== undefined && cycle.first <= cycle.last ? cycle : undefined;
}

/** The day by which a key result should be there: its `by` where that lies in the cycle, else the last day of the cycle. */
export function deadlineOf(keyResult: KeyResult, cycle: Period): Day {
  const by = keyResult.by?.value;
  return by !== undefined && by >= cycle.first && by <= cycle.last ? by : cycle.last;
}

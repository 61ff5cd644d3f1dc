/** Where a movement is heading: the least-squares line through its readings, read at the last day. */
import { dayNumber, daysBetween } from '../model/calendar.ts';
import type { Day, Quantity, Unit } from '../model/types.ts';
import { amountIn } from './goal-unit.ts';
import { clampScore } from './progress.ts';
import { roundHalfUp } from './rounding.ts';
import type { Forecast, Reading } from './types.ts';

/** Fewer readings, or closer together, make a line out of noise. */
const fewestReadings = 3;
const shortestSpan = 14;

export interface Heading {
  readonly baseline: Quantity;
  readonly target: Quantity;
  readonly unit: Unit;
  /** Readings of the cycle, by date. */
  readonly readings: readonly Reading[];
  /** Last day of the cycle, or the goal's own `by`. */
  readonly last: Day;
}

/** @returns undefined with fewer than three readings, over less than 14 days, or after the last day. */
export function forecastOf(
  { baseline, target, unit, readings, last }: Heading,
  today: Day,
): Forecast | undefined {
  const [first, current] = [readings[0], readings.at(-1)];
  if (first === undefined || current === undefined || today > last) return undefined;
  if (readings.length < fewestReadings || daysBetween(first.date, current.date) < shortestSpan)
    return undefined;
  const [b, t, c] = [baseline, target, current.quantity].map(quantity => amountIn(quantity, unit)?.amount);
  const line = leastSquares(readings, unit, first.date);
  if (b === undefined || t === undefined || c === undefined || line === undefined) return undefined;
  const atLast = line.at(daysBetween(first.date, last));
  const score = roundHalfUp(clampScore((atLast - b) / (t - b)), 12);
  const weeklyChange = line.slope * 7;
  if (!Number.isFinite(score) || !Number.isFinite(weeklyChange)) return undefined;
  const neededWeekly = weeklyNeed({ from: c, to: t, upward: t > b }, today, last);
  return { score, weeklyChange, ...(neededWeekly !== undefined && { neededWeekly }) };
}

interface Line {
  /** Change a day. */
  readonly slope: number;
  readonly at: (day: number) => number;
}

/** Around the means of both axes, so that large amounts close together keep their digits. */
function leastSquares(readings: readonly Reading[], unit: Unit, origin: Day): Line | undefined {
  const begin = dayNumber(origin);
  const points: { readonly x: number; readonly y: number }[] = [];
  for (const reading of readings) {
    const y = amountIn(reading.quantity, unit)?.amount;
    if (y === undefined) return undefined;
    points.push({ x: dayNumber(reading.date) - begin, y });
  }
  const meanX = mean(points.map(point => point.x));
  const meanY = mean(points.map(point => point.y));
  const spread = mean(points.map(point => (point.x - meanX) ** 2));
  if (spread === 0) return undefined;
  const slope = mean(points.map(point => (point.x - meanX) * (point.y - meanY))) / spread;
  return { slope, at: day => meanY + slope * (day - meanX) };
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one / numbers.length, 0);
}

export interface Remaining {
  readonly from: number;
  readonly to: number;
  readonly upward: boolean;
}

/** Change a week that is still needed; undefined on or after the last day, and where the target is reached. */
export function weeklyNeed({ from, to, upward }: Remaining, today: Day, last: Day): number | undefined {
  const days = daysBetween(today, last);
  if (days <= 0 || (upward ? from >= to : from <= to)) return undefined;
  const need = ((to - from) / days) * 7;
  return Number.isFinite(need) ? need : undefined;
}

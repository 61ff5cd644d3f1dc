/** Numbers that the product proposes and a person decides about: a threshold for a KPI, a target for a key result made of one. */
import Big from 'big.js';
import { addMonths } from '../model/calendar.ts';
import { quantityText } from '../model/format-value.ts';
import { compareQuantities, holds, quantityOf } from '../model/quantity.ts';
import type { Condition, Day, Kpi, Quantity } from '../model/types.ts';
import { adopt, amountIn, isUsable, plainNumber } from './goal-unit.ts';
import type { Reading } from './types.ts';

// ------------------------------------------------------------------------------------------------------------ threshold

/** A condition that is not in any file yet. */
export type SuggestedCondition =
  | { readonly kind: 'compare'; readonly comparison: '<=' | '>='; readonly bound: Quantity }
  | { readonly kind: 'between'; readonly low: Quantity; readonly high: Quantity };

/** As it would stand in a file: `<= 4.8%`. */
export function suggestedText(condition: SuggestedCondition): string {
  const words = (bound: Quantity) => quantityText(bound, 10);
  if (condition.kind === 'compare') return `${condition.comparison} ${words(condition.bound)}`;
  return `between ${words(condition.low)} and ${words(condition.high)}`;
}

/** A normal range needs this many readings of the last year. */
const fewestReadings = 6;
const monthsBack = 12;

/**
 * Thresholds at the bad end of the normal range, from the 5th to the 95th percentile of the readings of the last 12 months.
 * Which end is bad follows from the KPI's target, else from what its words mean; where neither says, both are offered, and
 * where the target is a range, both ends are bad. Where the readings keep within the target, so would the threshold, and there
 * is nothing to suggest.
 * @param readings all readings of the KPI, by date
 * @param lowerIsBetter what the words of the KPI say, where they do
 * @returns none from fewer than six readings, or where the readings can't be compared
 */
export function suggestThresholds(
  kpi: Pick<Kpi, 'target'>,
  readings: readonly Reading[],
  today: Day,
  lowerIsBetter?: boolean,
): readonly SuggestedCondition[] {
  const range = normalRange(readings, today);
  if (range === undefined) return [];
  const atMost: SuggestedCondition = { kind: 'compare', comparison: '<=', bound: range.high };
  const atLeast: SuggestedCondition = { kind: 'compare', comparison: '>=', bound: range.low };
  const { target } = kpi;
  if (target === undefined) {
    if (lowerIsBetter === undefined) return [atMost, atLeast];
    return [lowerIsBetter ? atMost : atLeast];
  }
  if (target.kind === 'between') {
    const isAround =
      isAtMost(quantityOf(target.high), range.high) && isAtMost(range.low, quantityOf(target.low));
    return isAround ? [{ kind: 'between', ...range }] : [];
  }
  const bound = quantityOf(target.bound);
  if (directionOf(target) === 'lower') return isAtMost(bound, range.high) ? [atMost] : [];
  return isAtMost(range.low, bound) ? [atLeast] : [];
}

/** Whether one is less than or equal to the other; true where one of them is not known. */
function isAtMost(one: Quantity | undefined, other: Quantity | undefined): boolean {
  return one === undefined || other === undefined || (compareQuantities(one, other) ?? 0) <= 0;
}

interface Range {
  readonly low: Quantity;
  readonly high: Quantity;
}

function normalRange(readings: readonly Reading[], today: Day): Range | undefined {
  const since = addMonths(today, -monthsBack);
  const recent = readings.filter(reading => reading.date > since && reading.date <= today);
  const unit = recent.at(-1)?.quantity.unit;
  if (unit === undefined || recent.length < fewestReadings) return undefined;
  const amounts = recent.flatMap(reading => amountIn(reading.quantity, unit)?.amount ?? []);
  if (amounts.length !== recent.length) return undefined;
  const sorted = amounts.sort((a, b) => a - b).map(amount => new Big(amount));
  const at = (share: number): Quantity => ({ amount: percentile(sorted, share).toNumber() + 0, unit });
  return { low: at(0.05), high: at(0.95) };
}

/** Linear between the closest ranks. */
function percentile(sorted: readonly Big[], share: number): Big {
  const rank = new Big(share).times(sorted.length - 1);
  const below = Math.floor(rank.toNumber());
  const low = sorted[below] ?? new Big(0);
  const high = sorted[below + 1] ?? low;
  return low.plus(high.minus(low).times(rank.minus(below)));
}

// --------------------------------------------------------------------------------------------------------------- target

type Direction = 'lower' | 'higher';

/** A value that may become the target, and when it would be an improvement. */
interface Candidate {
  readonly value: Quantity;
  readonly improves: (baseline: Quantity) => boolean;
}

/**
 * The target when a KPI becomes a key result that begins at `baseline`: the first of the KPI's own target bound, a fifth
 * better than the threshold, and a fifth better than the baseline, that satisfies the threshold and is better than the
 * baseline.
 * @param baseline the current reading, where there is one
 * @returns undefined where nothing fits: the author says it
 */
export function suggestTarget(
  kpi: Pick<Kpi, 'threshold' | 'target'>,
  baseline: Quantity | undefined,
): Quantity | undefined {
  const unit = baseline?.unit ?? plainNumber;
  const threshold = isUsable(kpi.threshold, unit) ? kpi.threshold : undefined;
  const target = isUsable(kpi.target, unit) ? kpi.target : undefined;
  const fits = (candidate: Candidate | undefined): candidate is Candidate =>
    candidate !== undefined &&
    (threshold === undefined || holds(threshold, candidate.value) === true) &&
    (baseline === undefined || candidate.improves(baseline));
  return [
    target && boundOf(target, baseline),
    threshold && pastThreshold(threshold, baseline),
    baseline && pastBaseline(baseline, [threshold, target]),
  ].find(fits)?.value;
}

function boundOf(condition: Condition, baseline: Quantity | undefined): Candidate | undefined {
  if (condition.kind === 'between') return nearerBound(condition, baseline);
  const value = adopt(quantityOf(condition.bound), baseline?.unit ?? plainNumber);
  return value && { value, improves: isBetter(value, directionOf(condition)) };
}

function pastThreshold(threshold: Condition, baseline: Quantity | undefined): Candidate | undefined {
  const direction = directionOf(threshold);
  const bound = boundOf(threshold, baseline);
  if (bound === undefined || direction === undefined) return bound;
  const value = fifthBetter(bound.value, direction);
  return { value, improves: isBetter(value, direction) };
}

function pastBaseline(
  baseline: Quantity,
  conditions: readonly (Condition | undefined)[],
): Candidate | undefined {
  const direction = conditions
    .map(condition => condition && directionOf(condition))
    .find(one => one !== undefined);
  if (direction === undefined) return undefined;
  const value = fifthBetter(baseline, direction);
  return { value, improves: isBetter(value, direction) };
}

/** Of a range the bound on the side where the baseline is: beyond it there is no better. */
function nearerBound(
  condition: Extract<Condition, { readonly kind: 'between' }>,
  baseline: Quantity | undefined,
): Candidate | undefined {
  if (baseline === undefined) return undefined;
  const [low, high] = [condition.low, condition.high].map(value => adopt(quantityOf(value), baseline.unit));
  const value = low !== undefined && compareQuantities(baseline, low) === -1 ? low : high;
  return value && { value, improves: from => holds(condition, from) === false };
}

/** The good direction of a condition; undefined for a range, which is left on both sides. */
function directionOf(condition: Condition): Direction | undefined {
  if (condition.kind === 'between') return undefined;
  return condition.comparison.startsWith('<') ? 'lower' : 'higher';
}

function isBetter(value: Quantity, direction: Direction | undefined): (baseline: Quantity) => boolean {
  return baseline => compareQuantities(value, baseline) === (direction === 'lower' ? -1 : 1);
}

/**
 * A fifth of the amount down or up; for a share above 50 % that should rise, a fifth of what is missing to 100 %. The change is
 * rounded to two significant digits.
 */
function fifthBetter({ amount, unit }: Quantity, direction: Direction): Quantity {
  const isShareToFill = direction === 'higher' && unit.kind === 'percentage' && amount >= 50 && amount <= 100;
  const whole = isShareToFill ? new Big(100).minus(amount) : new Big(amount).abs();
  const change = whole.times(0.2).prec(2, Big.roundHalfUp);
  const changed = direction === 'lower' ? new Big(amount).minus(change) : new Big(amount).plus(change);
  return { amount: changed.toNumber() + 0, unit };
}

/** Where things stand on a bar, on a gauge and in a sparkline: shares from 0 to 1, ready to be drawn. */
import { convertTo, quantityOf } from '../model/quantity.ts';
import type { Condition, Quantity, Unit } from '../model/types.ts';
import type { KpiScore, Reading } from '../score/types.ts';
import type { ThresholdGauge } from './goal-tree.ts';

/** More readings than these make a sparkline no clearer. */
const longestSpark = 24;

/** The last readings as shares of their own range, a level line in the middle. Readings that can't be compared are left out. */
export function sparkOf(readings: readonly Reading[], unit: Unit | undefined): readonly number[] {
  const last = readings.slice(-longestSpark);
  const common = unit ?? last.at(-1)?.quantity.unit;
  if (common === undefined) return [];
  const amounts = last
    .map(reading => convertTo(reading.quantity, common)?.amount)
    .filter(amount => amount !== undefined);
  if (amounts.length === 0) return [];
  const [low, high] = [Math.min(...amounts), Math.max(...amounts)];
  return amounts.map(amount => (high === low ? 0.5 : shortened((amount - low) / (high - low))));
}

type GaugePositions = Pick<ThresholdGauge, 'value' | 'thresholds' | 'targets' | 'good'>;

/**
 * Positions on a gauge that shows the value and all bounds with room to both sides. It never goes below 0 for what can't be
 * negative, nor above 100 % for shares.
 */
export function gaugePositions(score: Pick<KpiScore, 'current' | 'threshold' | 'target'>): GaugePositions {
  const thresholds = boundsOf(score.threshold);
  const targets = boundsOf(score.target);
  const unit = [score.current, ...thresholds, ...targets].find(quantity => quantity !== undefined)?.unit;
  if (unit === undefined) return { thresholds: [], targets: [] };
  const amountIn = (quantity: Quantity) => convertTo(quantity, unit)?.amount;
  const value = score.current === undefined ? undefined : amountIn(score.current);
  const bounds = thresholds.map(amountIn).filter(amount => amount !== undefined);
  const wanted = targets.map(amountIn).filter(amount => amount !== undefined);
  const scale = scaleFor([...(value === undefined ? [] : [value]), ...bounds, ...wanted], unit);
  const at = (amount: number) => shortened((amount - scale.low) / (scale.high - scale.low));
  return {
    ...(value === undefined ? {} : { value: at(value) }),
    thresholds: bounds.map(at),
    targets: wanted.map(at),
    ...stretchWhereItHolds(score.threshold, bounds.map(at)),
  };
}

function boundsOf(condition: Condition | undefined): readonly Quantity[] {
  if (condition === undefined) return [];
  const values = condition.kind === 'between' ? [condition.low, condition.high] : [condition.bound];
  return values.map(quantityOf).filter(quantity => quantity !== undefined);
}

function scaleFor(amounts: readonly number[], unit: Unit): { readonly low: number; readonly high: number } {
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)];
  const room = most > least ? (most - least) / 2 : Math.abs(least) / 4 || 1;
  const low = least >= 0 ? Math.max(0, least - room) : least - room;
  const isShare = unit.kind === 'percentage' && most <= 100;
  return { low, high: isShare ? Math.max(Math.min(100, most + room), low + Number.EPSILON) : most + room };
}

function stretchWhereItHolds(
  condition: Condition | undefined,
  bounds: readonly number[],
): Pick<ThresholdGauge, 'good'> {
  const [first, second] = bounds;
  if (condition === undefined || first === undefined) return {};
  if (condition.kind === 'between') return second === undefined ? {} : { good: { from: first, to: second } };
  return condition.comparison.startsWith('<')
    ? { good: { from: 0, to: first } }
    : { good: { from: first, to: 1 } };
}

/** Four digits are enough to draw, and keep what is sent to a page small. */
function shortened(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}

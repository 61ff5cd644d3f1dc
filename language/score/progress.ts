/** How far a goal has come, by what it is measured. */
import { holds, quantityOf, shareOfTheWay } from '../model/quantity.ts';
import type { Measure, Quantity, Unit, Value } from '../model/types.ts';
import { adopt, amountIn, isUsable } from './goal-unit.ts';
import type { Reading } from './types.ts';

export interface Progress {
  /** Where a movement begins, in the unit in which it is written; of `to t` from readings. */
  readonly baseline?: Quantity;
  readonly target?: Quantity;
  /** The last reading in the unit of the measure. */
  readonly current?: Quantity;
  readonly currentReading?: Reading;
  /** 0 at the baseline, 1 at the target, beyond or below where the value is. Never NaN or infinite. */
  readonly progress?: number;
}

/**
 * Progress of a measure.
 * @param unit the unit of the goal
 * @param readings those that count, by date
 * @param earlier the last reading before the cycle, where the goal tracks a metric: the baseline of `to t`
 */
export function progressOf(
  measure: Measure,
  unit: Unit,
  readings: readonly Reading[],
  earlier: Reading | undefined,
): Progress {
  const currentReading = readings.at(-1);
  const meeting = meetingUnit(unit, currentReading ?? earlier);
  const current = amountIn(currentReading?.quantity, meeting);
  const state = { ...(current && { current }), ...(currentReading && { currentReading }) };
  switch (measure.kind) {
    case 'movement':
      return { ...state, ...movement(measure, meeting, readings, earlier) };
    case 'condition': {
      if (currentReading === undefined || !isUsable(measure.condition, meeting)) return state;
      const met = holds(measure.condition, currentReading.quantity);
      return met === undefined ? state : { ...state, progress: met ? 1 : 0 };
    }
    case 'milestone':
      return current === undefined ? state : { ...state, progress: finite(current.amount / 100) };
    case 'none':
      return state;
  }
}

/** A plain number takes the unit of what it meets, whichever of the two is plain. */
function meetingUnit(unit: Unit, reading: Reading | undefined): Unit {
  return unit.kind === 'number' ? (reading?.quantity.unit ?? unit) : unit;
}

interface Way {
  readonly baseline?: Quantity;
  readonly target?: Quantity;
  readonly progress?: number;
}

/** `p = (c − b) / (t − b)`: one formula for both directions, because the sign of (t − b) cancels. */
function movement(
  measure: { readonly from?: Value; readonly to: Value },
  unit: Unit,
  readings: readonly Reading[],
  earlier: Reading | undefined,
): Way {
  const target = adopt(quantityOf(measure.to), unit);
  const baseline = adopt(measure.from ? quantityOf(measure.from) : baselineRead(readings, earlier), unit);
  const current = adopt(readings.at(-1)?.quantity, unit);
  const way = { ...(baseline && { baseline }), ...(target && { target }) };
  if (baseline === undefined || target === undefined || current === undefined) return way;
  const progress = shareOfTheWay(baseline, target, current);
  return progress === undefined ? way : { ...way, progress: finite(progress) };
}

/** `to t` begins at the last reading before the cycle, else at the first one in it, which then needs a second. */
function baselineRead(readings: readonly Reading[], earlier: Reading | undefined): Quantity | undefined {
  if (earlier !== undefined) return earlier.quantity;
  return readings.length >= 2 ? readings[0]?.quantity : undefined;
}

/** Values of absurd size must not turn a score into infinity; nothing done on the way down is 0, not −0. */
function finite(progress: number): number {
  return Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, progress)) + 0;
}

/** Progress as it is counted: from 0 to 1. */
export function clampScore(progress: number): number {
  return Math.min(1, Math.max(0, progress));
}

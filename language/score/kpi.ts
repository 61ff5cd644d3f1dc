/** A KPI against its threshold and target. A breach is a question, never a failure. */
import Big from 'big.js';
import { compareQuantities, holds, quantityOf, subtract } from '../model/quantity.ts';
import { cadenceOf } from '../model/query.ts';
import type { Condition, Kpi, Quantity, Unit } from '../model/types.ts';
import { isOverdue, nextDue } from './due.ts';
import { adopt, amountIn, isUsable, unitOfGoal } from './goal-unit.ts';
import { isStopped, type ScoringContext } from './score-key-result.ts';
import type { KpiScore, KpiStatus, Reading } from './types.ts';

export type ScoredKpi = Omit<KpiScore, 'supporters'>;

export function scoreKpi(kpi: Kpi, { project, today, series }: ScoringContext): ScoredKpi {
  const readings = series.of(kpi).daily;
  const last = readings.at(-1);
  const unit = unitRead(unitOfGoal(kpi, project), last);
  const threshold = isUsable(kpi.threshold, unit) ? kpi.threshold : undefined;
  const target = isUsable(kpi.target, unit) ? kpi.target : undefined;
  const stopped = isStopped(kpi, today);
  const due = last === undefined || stopped ? undefined : nextDue(last.date, cadenceOf(kpi));
  const stale = isOverdue(due, today);
  const breached = breachedRun(readings, threshold);
  const current = amountIn(last?.quantity, unit);
  const headroom = current && threshold && headroomOf(current, threshold, unit);
  const trend = trendOf(readings, unit);
  const said = series.latestCheckIn(kpi.key);
  return {
    key: kpi.key,
    status: stopped ? 'stopped' : statusOf(last, threshold, target, stale),
    stale,
    ...(current && { current }),
    ...(last && { currentReading: last }),
    ...(kpi.threshold && { threshold: kpi.threshold }),
    ...(kpi.target && { target: kpi.target }),
    ...headroom,
    ...(trend && { trend }),
    breachedReadings: breached.length,
    ...(breached[0] && { breachedSince: breached[0].date }),
    ...(due !== undefined && { nextDue: due }),
    ...(said && { latestCheckIn: said }),
    readings,
  };
}

/** The KPI's unit; of one whose conditions say none, the unit of its readings. */
function unitRead(unit: Unit, last: Reading | undefined): Unit {
  return unit.kind === 'number' ? (last?.quantity.unit ?? unit) : unit;
}

/** The first that applies. A breach stays a breach however old it is: silence doesn't heal. */
function statusOf(
  last: Reading | undefined,
  threshold: Condition | undefined,
  target: Condition | undefined,
  stale: boolean,
): KpiStatus {
  if (last === undefined) return 'no-data';
  if (threshold !== undefined && holds(threshold, last.quantity) === false) return 'breached';
  if (stale) return 'stale';
  if (target !== undefined && holds(target, last.quantity) === false) return 'watch';
  return threshold === undefined && target === undefined ? 'no-threshold' : 'healthy';
}

/** The readings in a row, up to the last, at which the threshold did not hold. */
function breachedRun(readings: readonly Reading[], threshold: Condition | undefined): readonly Reading[] {
  if (threshold === undefined) return [];
  const lastGood = readings.findLastIndex(reading => holds(threshold, reading.quantity) !== false);
  return readings.slice(lastGood + 1);
}

type Headroom = Pick<KpiScore, 'headroom' | 'headroomShare'>;

/** Signed distance to the threshold, to the nearer bound of `between`: positive while it is on the good side. */
function headroomOf(current: Quantity, threshold: Condition, unit: Unit): Headroom {
  if (threshold.kind === 'compare') {
    const bound = adopt(quantityOf(threshold.bound), unit);
    const upward = threshold.comparison === '>' || threshold.comparison === '>=';
    return bound === undefined ? {} : distance(upward ? [current, bound] : [bound, current], bound, unit);
  }
  const low = adopt(quantityOf(threshold.low), unit);
  const high = adopt(quantityOf(threshold.high), unit);
  if (low === undefined || high === undefined) return {};
  const toLow = distance([current, low], low, unit);
  const toHigh = distance([high, current], high, unit);
  const nearer = toLow.headroom && toHigh.headroom && compareQuantities(toLow.headroom, toHigh.headroom);
  return nearer === 1 ? toHigh : toLow;
}

function distance([a, b]: readonly [Quantity, Quantity], bound: Quantity, unit: Unit): Headroom {
  const headroom = amountIn(subtract(a, b), unit);
  const whole = amountIn(bound, unit)?.amount;
  if (headroom === undefined) return {};
  if (whole === undefined || whole === 0) return { headroom };
  return { headroom, headroomShare: new Big(headroom.amount).div(Math.abs(whole)).toNumber() + 0 };
}

/** Change against the previous reading, in the unit given. */
export function trendOf(readings: readonly Reading[], unit: Unit): Quantity | undefined {
  const [previous, last] = readings.slice(-2);
  if (previous === undefined || last === undefined) return undefined;
  const difference = subtract(last.quantity, previous.quantity);
  return difference && amountIn(difference, unit);
}

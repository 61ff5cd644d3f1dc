/** The unit in which a goal is read, and how a value comes into it. */
import { convertTo, quantityOf, sameDimension, sameUnit } from '../model/quantity.ts';
import type {
  Condition,
  KeyResult,
  Kpi,
  Measure,
  NorthStar,
  Project,
  Quantity,
  Unit,
  Value,
} from '../model/types.ts';

/** What has readings of its own. */
export type Metered = KeyResult | Kpi | NorthStar;

export const plainNumber: Unit = { kind: 'number' };

/** The KPI or north star that a key result is, seen through a cycle. */
export function trackedMetric(keyResult: KeyResult, project: Project): Kpi | NorthStar | undefined {
  const metric =
    keyResult.tracks?.target === undefined ? undefined : project.goals.get(keyResult.tracks.target);
  return metric?.kind === 'kpi' || metric?.kind === 'northstar' ? metric : undefined;
}

/**
 * The unit of a goal's values: that of the first value of its own measure or condition that says one, else that of the
 * metric which it tracks, else a plain number.
 */
export function unitOfGoal(goal: Metered, project: Project): Unit {
  if (goal.kind === 'kr' && goal.measure.kind === 'milestone') return { kind: 'percentage' };
  const own = firstUnit(valuesOf(goal));
  if (own !== undefined) return own;
  const metric = goal.kind === 'kr' ? trackedMetric(goal, project) : undefined;
  return (metric && firstUnit(valuesOf(metric))) ?? plainNumber;
}

/** A plain number entered on a goal whose measure has two ends in different units could mean either. */
export function hasTwoUnits(goal: Metered): boolean {
  const condition = goal.kind === 'kpi' ? (goal.threshold ?? goal.target) : undefined;
  const ends =
    goal.kind !== 'kpi' ? valuesOfMeasure(goal.measure) : condition ? valuesOfCondition(condition) : [];
  const units = ends.flatMap(value => unitOfValue(value) ?? []);
  const [first] = units;
  return first !== undefined && units.some(unit => !sameUnit(unit, first));
}

/**
 * A value among values of `unit`: a plain number takes the unit, anything else keeps its own.
 * @returns undefined where the two can't meet, or where it is unclear what is meant: 0.13 among percentages may be 0.13 % or
 * 13 %. Both are errors of the language; a number that may be wrong by a hundred is not scored.
 */
export function adopt(quantity: Quantity | undefined, unit: Unit): Quantity | undefined {
  if (quantity === undefined || !Number.isFinite(quantity.amount)) return undefined;
  if (unit.kind === 'number') return quantity;
  if (quantity.unit.kind !== 'number') return sameDimension(quantity.unit, unit) ? quantity : undefined;
  if (unit.kind === 'percentage' && quantity.amount > 0 && quantity.amount < 1) return undefined;
  return { amount: quantity.amount, unit };
}

/** As `adopt`, then converted to the unit: for reading one amount beside another. */
export function amountIn(quantity: Quantity | undefined, unit: Unit): Quantity | undefined {
  const adopted = adopt(quantity, unit);
  return adopted === undefined || unit.kind === 'number' ? adopted : convertTo(adopted, unit);
}

/** Whether both bounds of a condition are known and can meet values of the unit. */
export function isUsable(condition: Condition | undefined, unit: Unit): condition is Condition {
  return (
    condition !== undefined &&
    valuesOfCondition(condition).every(value => adopt(quantityOf(value), unit) !== undefined)
  );
}

function valuesOf(goal: Metered): readonly Value[] {
  if (goal.kind === 'kpi')
    return [goal.threshold, goal.target].flatMap(one => (one ? valuesOfCondition(one) : []));
  return valuesOfMeasure(goal.measure);
}

function valuesOfMeasure(measure: Measure): readonly Value[] {
  if (measure.kind === 'movement')
    return measure.from === undefined ? [measure.to] : [measure.from, measure.to];
  return measure.kind === 'condition' ? valuesOfCondition(measure.condition) : [];
}

function valuesOfCondition(condition: Condition): readonly Value[] {
  return condition.kind === 'between' ? [condition.low, condition.high] : [condition.bound];
}

function firstUnit(values: readonly Value[]): Unit | undefined {
  for (const value of values) {
    const unit = unitOfValue(value);
    if (unit !== undefined) return unit;
  }
  return undefined;
}

/** The unit that a value says; undefined for a plain number and for `done`. */
function unitOfValue(value: Value): Unit | undefined {
  const unit =
    value.kind === 'quantity' ? value.quantity.unit : value.kind === 'placeholder' ? value.unit : plainNumber;
  return unit.kind === 'number' ? undefined : unit;
}

/** The values that stand in measures and conditions, and the units that they say. */
import { quantityOf } from './quantity.ts';
import type { Condition, Goal, Measure, Unit, Value } from './types.ts';

/** What has values of its own to which readings are compared. */
export function valuesOfGoal(goal: Goal): readonly Value[] {
  switch (goal.kind) {
    case 'kr':
    case 'northstar':
      return valuesOfMeasure(goal.measure);
    case 'kpi':
      return [goal.threshold, goal.target].flatMap(condition =>
        condition === undefined ? [] : valuesOfCondition(condition),
      );
    default:
      return [];
  }
}

export function valuesOfMeasure(measure: Measure): readonly Value[] {
  if (measure.kind === 'movement') {
    return measure.from === undefined ? [measure.to] : [measure.from, measure.to];
  }
  return measure.kind === 'condition' ? valuesOfCondition(measure.condition) : [];
}

export function valuesOfCondition(condition: Condition): readonly Value[] {
  return condition.kind === 'between' ? [condition.low, condition.high] : [condition.bound];
}

/** The values that a plain number takes its unit from: those of a measure, or of the condition that a KPI is compared with first. */
export function endsOf(goal: Goal): readonly Value[] {
  if (goal.kind !== 'kpi') return valuesOfGoal(goal);
  const condition = goal.threshold ?? goal.target;
  return condition === undefined ? [] : valuesOfCondition(condition);
}

/** The unit of a value, of a placeholder too. */
export function unitOfValue(value: Value): Unit | undefined {
  return value.kind === 'placeholder' ? value.unit : quantityOf(value)?.unit;
}

/** The first unit that values say; undefined where all are plain numbers or there are none. */
export function unitSaid(values: readonly Value[]): Unit | undefined {
  return values.map(unitOfValue).find(unit => unit !== undefined && unit.kind !== 'number');
}

/** The unit that a goal says itself; a milestone is a share of the way. */
export function ownUnit(goal: Goal): Unit | undefined {
  if (goal.kind === 'kr' && goal.measure.kind === 'milestone') return { kind: 'percentage' };
  return unitSaid(valuesOfGoal(goal));
}

/** The value with a unit where it is a plain number or a placeholder without one, else as it is. */
export function withUnit(value: Value, unit: Unit): Value {
  if (value.kind === 'placeholder') return value.unit.kind === 'number' ? { ...value, unit } : value;
  if (value.kind === 'done' || value.quantity.unit.kind !== 'number') return value;
  return { ...value, quantity: { amount: value.quantity.amount, unit } };
}

export function conditionWithUnit(condition: Condition, unit: Unit): Condition {
  return condition.kind === 'between'
    ? { ...condition, low: withUnit(condition.low, unit), high: withUnit(condition.high, unit) }
    : { ...condition, bound: withUnit(condition.bound, unit) };
}

export function measureWithUnit(measure: Measure, unit: Unit): Measure {
  switch (measure.kind) {
    case 'movement': {
      const to = withUnit(measure.to, unit);
      return measure.from === undefined
        ? { ...measure, to }
        : { ...measure, from: withUnit(measure.from, unit), to };
    }
    case 'condition':
      return { ...measure, condition: conditionWithUnit(measure.condition, unit) };
    default:
      return measure;
  }
}

/** Whether two values, measures or conditions mean the same, and if not, which way the later one went. */
import { measureWithUnit, unitOfValue, unitSaid, valuesOfMeasure } from '../model/measured-values.ts';
import { compareQuantities, quantityOf, sameDimension } from '../model/quantity.ts';
import type { Comparison, Condition, Measure, Value } from '../model/types.ts';
import type { Effect, Way } from './change.ts';

/** Spelling makes no difference: `48h` is `2 days`, `1,200` is `1.2K`. A placeholder is another one of its unit. */
export function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (a.kind === 'placeholder' || b.kind === 'placeholder') return a.kind === b.kind && sameKindOfUnit(a, b);
  // The exact comparison takes long where there are a hundred thousand readings.
  if (a.text === b.text) return true;
  const [was, is] = [quantityOf(a), quantityOf(b)];
  return was !== undefined && is !== undefined && compareQuantities(was, is) === 0;
}

/** Whether values of these units can stand for each other; a plain number is a unit of its own. */
export function sameKindOfUnit(a: Value, b: Value): boolean {
  const [was, is] = [unitOfValue(a), unitOfValue(b)];
  return was !== undefined && is !== undefined && sameDimension(was, is);
}

export function wayOf(from: Value | undefined, to: Value | undefined): Way {
  const order = orderOf(from, to);
  return order === undefined || order === 0 ? 'changed' : order < 0 ? 'raised' : 'lowered';
}

/** −1 where the first is less; undefined where they can't be compared. */
function orderOf(a: Value | undefined, b: Value | undefined): -1 | 0 | 1 | undefined {
  const [first, second] = [quantityOf(a), quantityOf(b)];
  return first === undefined || second === undefined ? undefined : compareQuantities(first, second);
}

/** The measure with the unit that it says once in all its values. */
export function withSaidUnit(measure: Measure): Measure {
  const unit = unitSaid(valuesOfMeasure(measure));
  return unit === undefined ? measure : measureWithUnit(measure, unit);
}

// -------------------------------------------------------------------------------------------------------------- movements

export type Movement = Extract<Measure, { readonly kind: 'movement' }>;

/** Up or down; undefined where an end is missing or to be filled in. */
export function directionOf({ from, to }: Movement): 'up' | 'down' | undefined {
  const order = orderOf(from, to);
  return order === undefined || order === 0 ? undefined : order < 0 ? 'up' : 'down';
}

/** What it does to the score that an end of a movement went this way: the same for baseline and target, since p falls in both. */
export function effectOfMove(way: Way, direction: 'up' | 'down' | undefined): Effect | undefined {
  if (way === 'changed' || direction === undefined) return undefined;
  return (way === 'lowered') === (direction === 'up') ? 'easier' : 'harder';
}

// ------------------------------------------------------------------------------------------------------------- conditions

export function sameCondition(a: Condition | undefined, b: Condition | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (a.kind === 'between')
    return b.kind === 'between' && sameValue(a.low, b.low) && sameValue(a.high, b.high);
  return b.kind === 'compare' && a.comparison === b.comparison && sameValue(a.bound, b.bound);
}

/**
 * `easier` where all that held still holds and more does, `harder` the other way round; undefined where neither is so, or a
 * bound is not known. No condition at all holds for everything.
 */
export function effectOfCondition(
  from: Condition | undefined,
  to: Condition | undefined,
): Effect | undefined {
  const [was, is] = [limitsOf(from), limitsOf(to)];
  const sides = (['lower', 'upper'] as const).map(side => compareLimits(was[side], is[side], side));
  if (sides.includes(undefined)) return undefined;
  const [isEasier, isHarder] = [sides.includes('easier'), sides.includes('harder')];
  if (isEasier === isHarder) return undefined;
  return isEasier ? 'easier' : 'harder';
}

interface Limit {
  readonly value: Value;
  readonly isIncluded: boolean;
}

interface Limits {
  readonly lower?: Limit;
  readonly upper?: Limit;
}

function limitsOf(condition: Condition | undefined): Limits {
  if (condition === undefined) return {};
  if (condition.kind === 'between') {
    const { low, high } = condition;
    return { lower: { value: low, isIncluded: true }, upper: { value: high, isIncluded: true } };
  }
  const { comparison, bound } = condition;
  const limit = { value: bound, isIncluded: comparison.endsWith('=') };
  return isUpper(comparison) ? { upper: limit } : { lower: limit };
}

function isUpper(comparison: Comparison): boolean {
  return comparison.startsWith('<');
}

/** Undefined where the two can't be compared. */
function compareLimits(
  was: Limit | undefined,
  is: Limit | undefined,
  side: 'lower' | 'upper',
): Effect | 'same' | undefined {
  if (was === undefined || is === undefined) {
    if (was === is) return 'same';
    return is === undefined ? 'easier' : 'harder';
  }
  const order = orderOf(was.value, is.value);
  if (order === undefined) return undefined;
  if (order !== 0) return order < 0 === (side === 'upper') ? 'easier' : 'harder';
  if (was.isIncluded === is.isIncluded) return 'same';
  return is.isIncluded ? 'easier' : 'harder';
}

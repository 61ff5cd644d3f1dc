/** What to say when two values can't meet. */

import { replaceWords } from './draft.ts';
import type { Fix } from './finding.ts';
import { brief, dimensionText, unitText, valueText } from './format-value.ts';
import { unitOfValue } from './measured-values.ts';
import { sameDimension, sameUnit } from './quantity.ts';
import type { Unit, Value } from './types.ts';

export interface DimensionError {
  readonly message: string;
  readonly fixes: readonly Fix[];
}

/** Whether a plain number between 0 and 1 meets a percentage: 0.13 could be 0.13 % or 13 %. */
export function isFractionAmongPercentages(value: Value, unit: Unit): boolean {
  if (value.kind !== 'quantity' || value.quantity.unit.kind !== 'number' || unit.kind !== 'percentage')
    return false;
  return value.quantity.amount > 0 && value.quantity.amount < 1;
}

/** What to say of a plain number between 0 and 1 that meets a percentage; both that it could mean are offered. */
export function fractionAsPercentage(value: Value, unit: Unit, uri: string): DimensionError | undefined {
  if (value.kind !== 'quantity' || !isFractionAmongPercentages(value, unit)) return undefined;
  const written = valueText(value);
  const choices = [`${written}%`, `${Number((value.quantity.amount * 100).toPrecision(12))}%`];
  return {
    message: `${written} meets a percentage: write ${choices.join(' or ')}`,
    fixes: choices.map(text => replaceWords({ uri, span: value.span }, text)),
  };
}

/**
 * What to say of a plain number that meets values of two units: 30 beside `from 48h to 15min` could be either.
 * @param ends the values of the measure or condition that it meets
 */
export function unclearUnit(value: Value, ends: readonly Value[], uri: string): DimensionError | undefined {
  if (value.kind !== 'quantity' || value.quantity.unit.kind !== 'number') return undefined;
  const units = ends.flatMap(end => unitOfValue(end) ?? []);
  const [first] = units;
  const other = first && units.find(unit => !sameUnit(unit, first));
  if (first === undefined || other === undefined) return undefined;
  const choices = [first, other].map(unit => `${valueText(value)}${unitText(unit)}`);
  return {
    message: `${valueText(value)} of what? write ${choices.join(' or ')}`,
    fixes: choices.map(text => replaceWords({ uri, span: value.span }, text)),
  };
}

/** Why a value can't meet values of a unit; undefined where it can. */
export function dimensionError(
  value: Value,
  unit: Unit,
  uri: string,
  what: string,
): DimensionError | undefined {
  const own =
    value.kind === 'quantity' ? value.quantity.unit : value.kind === 'placeholder' ? value.unit : undefined;
  if (own === undefined || unit.kind === 'number') return undefined;
  if (own.kind === 'number') return fractionAsPercentage(value, unit, uri);
  if (sameDimension(own, unit)) return undefined;
  return {
    message: `${brief(valueText(value), 20)} is ${dimensionText(own)}, ${brief(what, 28)} is ${dimensionText(unit)}`,
    fixes: [],
  };
}

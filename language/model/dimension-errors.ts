/** What to say when two values can't meet. */
import type { Fix } from './finding.ts';
import { dimensionText, valueText } from './format-value.ts';
import { sameDimension } from './quantity.ts';
import type { Unit, Value } from './types.ts';

export interface DimensionError {
  readonly message: string;
  readonly fixes: readonly Fix[];
}

/** A plain number between 0 and 1 where a percentage is meant: `0.13` could be `0.13%` or `13%`. */
export function fractionAsPercentage(value: Value, unit: Unit, uri: string): DimensionError | undefined {
  if (value.kind !== 'quantity' || value.quantity.unit.kind !== 'number' || unit.kind !== 'percentage')
    return undefined;
  const { amount } = value.quantity;
  if (amount <= 0 || amount >= 1) return undefined;
  const written = valueText(value);
  const choices = [`${written}%`, `${Number((amount * 100).toPrecision(12))}%`];
  return {
    message: `${written} meets a percentage: write ${choices.join(' or ')}`,
    fixes: choices.map(text => ({
      title: `Write ${text}`,
      kind: 'suggestion',
      edits: [{ uri, edits: [{ span: value.span, text }] }],
    })),
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
    message: `${valueText(value)} is ${dimensionText(own)}, ${what} is ${dimensionText(unit)}`,
    fixes: [],
  };
}

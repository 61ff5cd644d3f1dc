/** Amounts for other programs: percentages as fractions, durations in milliseconds, money in units of its currency. */
import Big from 'big.js';
import { unitText } from '../model/format-value.ts';
import type { Quantity, Unit } from '../model/types.ts';

/** In exact decimals: 4.2 % is 0.042, 30h is 108000000. */
export function jsonAmount(quantity: Quantity): number {
  if (!Number.isFinite(quantity.amount)) return quantity.amount;
  const amount = new Big(quantity.amount);
  switch (quantity.unit.kind) {
    case 'percentage':
      return amount.div(100).toNumber();
    case 'duration':
      return amount.times(quantity.unit.milliseconds).toNumber();
    default:
      return amount.toNumber();
  }
}

/** What the amount counts: `teams`, `%` (of a fraction), `ms`, `USD`, `x`; empty for a plain number. */
export function jsonUnit(unit: Unit): string {
  return unit.kind === 'duration' ? 'ms' : unitText(unit);
}

/** The key with its value, or nothing where the value is not known. */
export function known<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { readonly [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]?: Value });
}

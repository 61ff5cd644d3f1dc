/** Which way a measure goes. */
import { compareQuantities, quantityOf } from '../model/quantity.ts';
import type { Measure } from '../model/types.ts';

/**
 * Which way the numbers go. What starts at zero can't be reduced: there the amount of the reduction is
 * measured.
 */
export function directionOf(measure: Measure): 'up' | 'down' | undefined {
  if (measure.kind !== 'movement') return undefined;
  const [from, to] = [quantityOf(measure.from), quantityOf(measure.to)];
  if (from === undefined || to === undefined || from.amount === 0) return undefined;
  const order = compareQuantities(from, to);
  return order === undefined || order === 0 ? undefined : order < 0 ? 'up' : 'down';
}

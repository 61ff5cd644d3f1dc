/** Comparing and converting amounts, in exact decimal arithmetic: `0.3 − 0.1` is `0.2`. */
import Big from 'big.js';
import type { Condition, Quantity, Unit, Value } from './types.ts';

/** Whether two counts count the same thing: a final `-s` makes no difference, nor does case. */
export function sameNoun(a: string, b: string): boolean {
  return singular(a) === singular(b);
}

function singular(noun: string): string {
  const lower = noun.toLowerCase();
  return lower.length > 1 && lower.endsWith('s') ? lower.slice(0, -1) : lower;
}

/** Whether values of these units can meet: a percentage and a percentage, hours and minutes, dollars and dollars. */
export function sameDimension(a: Unit, b: Unit): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'money' && b.kind === 'money') return a.currency === b.currency;
  if (a.kind === 'count' && b.kind === 'count') return sameNoun(a.noun, b.noun);
  return true;
}

/** Whether the units are written alike, so that no conversion is needed. */
export function sameUnit(a: Unit, b: Unit): boolean {
  if (!sameDimension(a, b)) return false;
  return a.kind !== 'duration' || b.kind !== 'duration' || a.milliseconds === b.milliseconds;
}

/**
 * The same amount in another unit of its dimension. A plain number takes the unit of what it meets.
 * @returns undefined where the dimensions differ.
 */
export function convertTo(quantity: Quantity, unit: Unit): Quantity | undefined {
  if (quantity.unit.kind === 'number') return { amount: quantity.amount, unit };
  if (!sameDimension(quantity.unit, unit)) return undefined;
  if (quantity.unit.kind !== 'duration' || unit.kind !== 'duration') return { amount: quantity.amount, unit };
  const amount = new Big(quantity.amount).times(quantity.unit.milliseconds).div(unit.milliseconds);
  return { amount: numberOf(amount), unit };
}

/** −1, 0 or 1 as the first is less than, equal to or greater than the second; undefined where they can't meet. */
export function compareQuantities(a: Quantity, b: Quantity): -1 | 0 | 1 | undefined {
  // Without a duration nothing is converted, and numbers compare as the decimals do as which they are written.
  const isDuration = a.unit.kind === 'duration' || b.unit.kind === 'duration';
  if (!isDuration && Number.isFinite(a.amount) && Number.isFinite(b.amount)) {
    const meet = a.unit.kind === 'number' || b.unit.kind === 'number' || sameDimension(a.unit, b.unit);
    return meet ? (a.amount < b.amount ? -1 : a.amount > b.amount ? 1 : 0) : undefined;
  }
  const left = exactAmount(a, b.unit);
  const right = exactAmount(b, a.unit);
  return left === undefined || right === undefined ? undefined : left.cmp(right);
}

/** `a − b` in the unit of `b` (of `a` where `b` is a plain number); undefined where they can't meet. */
export function subtract(a: Quantity, b: Quantity): Quantity | undefined {
  const unit = b.unit.kind === 'number' ? a.unit : b.unit;
  const left = exactAmount(a, unit);
  const right = exactAmount(b, unit);
  if (left === undefined || right === undefined) return undefined;
  const difference = left.minus(right);
  const amount = unit.kind === 'duration' ? difference.div(unit.milliseconds) : difference;
  return { amount: numberOf(amount), unit };
}

/** `(c − b) / (t − b)` without rounding on the way; undefined where they can't meet or `t` equals `b`. */
export function shareOfTheWay(b: Quantity, t: Quantity, c: Quantity): number | undefined {
  const unit = t.unit.kind === 'number' ? b.unit : t.unit;
  const [from, to, current] = [exactAmount(b, unit), exactAmount(t, unit), exactAmount(c, unit)];
  if (from === undefined || to === undefined || current === undefined || to.eq(from)) return undefined;
  return numberOf(current.minus(from).div(to.minus(from)));
}

/** Without the negative zero that decimals know. */
function numberOf(decimal: Big): number {
  return decimal.toNumber() + 0;
}

/** Amount in the base of the dimension: milliseconds for durations, else as written. */
function exactAmount(quantity: Quantity, meets: Unit): Big | undefined {
  if (!Number.isFinite(quantity.amount)) return undefined;
  const unit = quantity.unit.kind === 'number' ? meets : quantity.unit;
  if (meets.kind !== 'number' && !sameDimension(unit, meets)) return undefined;
  const amount = new Big(quantity.amount);
  return unit.kind === 'duration' ? amount.times(unit.milliseconds) : amount;
}

/** The quantity of a value; undefined for a placeholder. `done` is 100 %. */
export function quantityOf(value: Value | undefined): Quantity | undefined {
  if (value?.kind === 'quantity') return value.quantity;
  if (value?.kind === 'done') return { amount: 100, unit: { kind: 'percentage' } };
  return undefined;
}

/** Whether the condition holds; undefined where a bound is a placeholder or can't meet the quantity. */
export function holds(condition: Condition, quantity: Quantity): boolean | undefined {
  if (condition.kind === 'between') {
    const low = quantityOf(condition.low);
    const high = quantityOf(condition.high);
    if (low === undefined || high === undefined) return undefined;
    const [aboveLow, belowHigh] = [compareQuantities(quantity, low), compareQuantities(quantity, high)];
    return aboveLow === undefined || belowHigh === undefined ? undefined : aboveLow >= 0 && belowHigh <= 0;
  }
  const bound = quantityOf(condition.bound);
  const order = bound === undefined ? undefined : compareQuantities(quantity, bound);
  if (order === undefined) return undefined;
  switch (condition.comparison) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
}

/** Whether the numbers of a label are those behind it. */
import { compareQuantities, quantityOf } from '../model/quantity.ts';
import type { Condition, Measure, Quantity, Value } from '../model/types.ts';
import type { LabelMeasure } from './lexicon/lexicon.ts';
import { quantityWritten } from './written-quantity.ts';

/**
 * `same`: the label says what the slots say. `another`: it says both ends, or another bound of the same kind, and not the same ones.
 * Undefined where its number is about something else ("within 4 hours" of a share).
 */
export function repetition(stated: LabelMeasure, measure: Measure): 'same' | 'another' | undefined {
  if (measure.kind === 'movement') return repeatsMovement(stated, measure.from, measure.to);
  return measure.kind === 'condition' ? repeatsCondition(stated, measure.condition) : undefined;
}

function repeatsMovement(
  stated: LabelMeasure,
  from: Value | undefined,
  to: Value,
): 'same' | 'another' | undefined {
  switch (stated.form) {
    case 'from-to': {
      const last = compared(stated.to, to);
      const first = from === undefined ? 0 : compared(stated.from, from);
      if (first === undefined || last === undefined) return undefined;
      return first === 0 && last === 0 ? 'same' : 'another';
    }
    case 'to':
    case 'level':
      return stated.upper === undefined && compared(stated.to, to) === 0 ? 'same' : undefined;
    case 'by':
      return isChangeOf(stated, quantityOf(from), quantityOf(to)) ? 'same' : undefined;
  }
}

function repeatsCondition(stated: LabelMeasure, condition: Condition): 'same' | 'another' | undefined {
  if (stated.form !== 'level' && stated.form !== 'to') return undefined;
  if (condition.kind === 'between') {
    const isSame = compared(stated.to, condition.low) === 0 && compared(stated.upper, condition.high) === 0;
    return isSame ? 'same' : undefined;
  }
  if (stated.upper !== undefined || compared(stated.to, condition.bound) !== 0) return undefined;
  if (stated.comparison === undefined) return condition.comparison.endsWith('=') ? 'same' : 'another';
  return stated.comparison === condition.comparison ? 'same' : 'another';
}

function compared(written: string | undefined, value: Value): -1 | 0 | 1 | undefined {
  const [stated, slot] = [written === undefined ? undefined : quantityWritten(written), quantityOf(value)];
  if (stated === undefined || slot === undefined) return undefined;
  // "3 months" and "3": a noun in the label may name what the slots count.
  const bare: Quantity = stated.unit.kind === 'count' ? { ...stated, unit: { kind: 'number' } } : stated;
  return compareQuantities(bare, slot);
}

/** "by 20%" of from 50 to 60, "by 5 points" of 30% to 35%, "double" of 2 to 4. */
function isChangeOf({ change }: LabelMeasure, from: Quantity | undefined, to: Quantity | undefined): boolean {
  if (change?.value === undefined || from === undefined || to === undefined) return false;
  if (compareQuantities(from, to) === undefined) return false;
  if (from.unit.kind === 'duration' && to.unit.kind === 'duration' && from.unit.symbol !== to.unit.symbol)
    return false;
  const difference = to.amount - from.amount;
  const isRight = change.direction === undefined || (change.direction === 'up') === difference > 0;
  const isNearly = (value: number) => Math.abs(Math.abs(value) - Math.abs(change.value ?? 0)) < 1e-9;
  switch (change.kind) {
    case 'relative':
      return (
        isRight &&
        (isNearly((difference / from.amount) * 100) ||
          (to.unit.kind === 'percentage' && isNearly(difference)))
      );
    case 'points':
    case 'amount':
      return isRight && isNearly(difference);
    case 'factor':
      return from.amount !== 0 && (isNearly(to.amount / from.amount) || isNearly(from.amount / to.amount));
  }
}

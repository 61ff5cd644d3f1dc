/** What the values of a measure count. */
import { compareQuantities, quantityOf } from '../model/quantity.ts';
import type { Condition, Located, Measure, Value } from '../model/types.ts';

/** A measure that counts: numbers without a dimension, or so and so many of something. */
export interface Count {
  /** The unit noun, where it is written. */
  readonly noun?: Located<string>;
  /** Whether there are to be more of them. */
  readonly rises: boolean;
}

/** What a measure counts; undefined where it is no count (a percentage, money, a duration) or there is none. */
export function countOf(measure: Measure): Count | undefined {
  switch (measure.kind) {
    case 'movement':
      return counted([measure.to, measure.from], isRising(measure.from, measure.to));
    case 'condition':
      return countOfCondition(measure.condition);
    default:
      return undefined;
  }
}

export function countOfCondition(condition: Condition): Count | undefined {
  if (condition.kind === 'between') return counted([condition.high, condition.low], false);
  return counted([condition.bound], condition.comparison.startsWith('>'));
}

function counted(values: readonly (Value | undefined)[], rises: boolean): Count | undefined {
  let noun: Located<string> | undefined;
  for (const value of values) {
    if (value === undefined || value.kind === 'done') continue;
    const unit = value.kind === 'quantity' ? value.quantity.unit : value.unit;
    if (unit.kind === 'number') continue;
    if (unit.kind !== 'count') return undefined;
    if (noun === undefined && value.text.endsWith(unit.noun))
      noun = { value: unit.noun, span: { start: value.span.end - unit.noun.length, end: value.span.end } };
  }
  return { rises, ...(noun === undefined ? {} : { noun }) };
}

/** Without both ends nothing says that it falls. */
function isRising(from: Value | undefined, to: Value): boolean {
  const [first, last] = [quantityOf(from), quantityOf(to)];
  if (first === undefined || last === undefined) return true;
  return compareQuantities(first, last) !== 1;
}

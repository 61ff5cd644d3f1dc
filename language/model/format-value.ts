/** Values as people read them, in the language's own notation. */
import { quantityOf } from './quantity.ts';
import type { Cadence, Condition, Measure, Quantity, Unit, Value } from './types.ts';

const currencySymbols: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥' };

/** `1200.5` → `1,200.5`: groups of three, at most `decimals` digits after the point, no trailing zeros. */
export function numberText(amount: number, decimals = 4): string {
  const scale = 10 ** decimals;
  const rounded = Math.abs(amount) < 1e15 ? Math.round(amount * scale) / scale : amount;
  const [whole = '0', fraction] = plainDecimal(Math.abs(rounded)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const sign = rounded < 0 ? '-' : '';
  return `${sign}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** Without an exponent: `1e-7` → `0.0000001`. */
function plainDecimal(amount: number): string {
  const text = String(amount);
  return text.includes('e') ? amount.toFixed(20).replace(/\.?0+$/, '') : text;
}

/** `4.2%`, `1,200 teams`, `$2,500,000`, `48h`, `3.2x`, `100 CHF`: parses back to the same quantity. */
export function quantityText(quantity: Quantity, decimals = 4): string {
  const number = numberText(quantity.amount, decimals);
  const { unit } = quantity;
  switch (unit.kind) {
    case 'money': {
      const symbol = currencySymbols[unit.currency];
      if (symbol === undefined) return `${number} ${unit.currency}`;
      return number.startsWith('-') ? `-${symbol}${number.slice(1)}` : `${symbol}${number}`;
    }
    case 'count':
      return `${number} ${unit.noun}`;
    case 'duration':
      return unit.symbol.length > 3 ? `${number} ${unit.symbol}` : `${number}${unit.symbol}`;
    default:
      return `${number}${unitText(unit)}`;
  }
}

/** The unit alone: `%`, `teams`, `USD`, `h`, `x`; empty for a plain number. */
export function unitText(unit: Unit): string {
  switch (unit.kind) {
    case 'number':
      return '';
    case 'percentage':
      return '%';
    case 'money':
      return unit.currency;
    case 'duration':
      return unit.symbol;
    case 'ratio':
      return 'x';
    case 'count':
      return unit.noun;
  }
}

/** What two values have in common or not, for messages: `a percentage`, `money in USD`, `a count of teams`. */
export function dimensionText(unit: Unit): string {
  switch (unit.kind) {
    case 'number':
      return 'a plain number';
    case 'percentage':
      return 'a percentage';
    case 'money':
      return `money in ${unit.currency}`;
    case 'duration':
      return 'a duration';
    case 'ratio':
      return 'a ratio';
    case 'count':
      return `a count of ${brief(unit.noun, 20)}`;
  }
}

/** The value as written, spaces made even. */
export function valueText(value: Value): string {
  return value.text.replace(/\s+/g, ' ');
}

/** Words of somebody's own, cut so that a message stays on one line. */
export function brief(text: string, longest = 32): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

/** A label as it stands in a file, with quotes and escapes. */
export function quotedLabel(label: string): string {
  const escapes: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\t': '\\t' };
  return `"${label.replace(/["\\\n\t]/g, letter => escapes[letter] ?? letter).replace(/[\r\u2028\u2029]/g, ' ')}"`;
}

/** `< 5%`, `between 2% and 4%`. */
export function conditionText(condition: Condition): string {
  return condition.kind === 'between'
    ? `between ${valueText(condition.low)} and ${valueText(condition.high)}`
    : `${condition.comparison} ${valueText(condition.bound)}`;
}

/** `from 32 to 50`, `to 50`, `>= 99.9%`, `milestone`; empty where there is none. */
export function measureText(measure: Measure): string {
  switch (measure.kind) {
    case 'movement':
      return measure.from === undefined
        ? `to ${valueText(measure.to)}`
        : `from ${valueText(measure.from)} to ${valueText(measure.to)}`;
    case 'condition':
      return conditionText(measure.condition);
    case 'milestone':
      return 'milestone';
    case 'none':
      return '';
  }
}

/** `week`, `2 weeks`. */
export function cadenceText(every: Cadence): string {
  return every.count === 1 ? every.unit : `${every.count} ${every.unit}s`;
}

/** The unit that the values of a measure share; undefined where no value says one. */
export function unitOfMeasure(measure: Measure): Unit | undefined {
  switch (measure.kind) {
    case 'movement':
      return quantityOf(measure.to)?.unit ?? quantityOf(measure.from)?.unit ?? placeholderUnit(measure.to);
    case 'condition':
      return unitOfCondition(measure.condition);
    case 'milestone':
      return { kind: 'percentage' };
    case 'none':
      return undefined;
  }
}

/** The unit of a threshold or target. */
export function unitOfCondition(condition: Condition): Unit | undefined {
  const bound = condition.kind === 'between' ? condition.low : condition.bound;
  return quantityOf(bound)?.unit ?? placeholderUnit(bound);
}

function placeholderUnit(value: Value): Unit | undefined {
  return value.kind === 'placeholder' ? value.unit : undefined;
}

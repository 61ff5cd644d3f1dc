/** Amounts and units: from the words of a file to values, with errors that offer the right spelling. */
import { currencyOfSign, isCurrencyCode } from '../model/currencies.ts';
import type { Located, Quantity, Span, Unit, Value } from '../model/types.ts';
import { readAmount } from './read-amounts.ts';
import { type Reading, replacements, reportPlaceholder } from './reading.ts';
import type { Word, WordList } from './words.ts';

/** A value as it is written; without `value` where it could not be read, which was said already. */
export interface WrittenValue {
  readonly text: string;
  readonly span: Span;
  readonly value?: Value;
}

/** Reads the value that comes next; undefined where none does. */
export function takeValue(words: WordList, reading: Reading): WrittenValue | undefined {
  const first = words.take('number', 'money', 'placeholder') ?? words.takeMark('done');
  if (first === undefined) return takeCodeFirst(words, reading);
  const unit = first.kind === 'mark' ? undefined : words.take('unit');
  const span = { start: first.span.start, end: (unit ?? first).span.end };
  const text = textOf(first, unit, reading);
  const value = valueWritten(first, unit, { text, span }, reading);
  return value === undefined ? { text, span } : { text, span, value };
}

/** The value as written, without a comment that stands inside it. */
function textOf(first: Word, unit: Word | undefined, { text }: Reading): string {
  if (unit === undefined) return first.text;
  const between = text.slice(first.span.end, unit.span.start);
  return between.includes('/') ? `${first.text} ${unit.text}` : `${first.text}${between}${unit.text}`;
}

/** `CHF 5` for `5 CHF`. */
function takeCodeFirst(words: WordList, reading: Reading): WrittenValue | undefined {
  const [code, number] = [words.peek(), words.peek(1)];
  if (code?.kind !== 'name' || !isCurrencyCode(code.text) || number?.kind !== 'number') return undefined;
  words.takeAny();
  words.takeAny();
  const span = { start: code.span.start, end: number.span.end };
  const text = `${number.text} ${code.text}`;
  reading.problems.report('language/syntax', span, `the currency stands behind: write ${text}`, {
    fixes: replacements(reading, span, [text], 'safe'),
  });
  const amount = readAmount(number.text, number.span, reading);
  if (amount === undefined) return { text, span };
  const unit: Unit = { kind: 'money', currency: code.text };
  return { text, span, value: { kind: 'quantity', quantity: { amount, unit }, text, span } };
}

function valueWritten(
  first: Word,
  unit: Word | undefined,
  written: { readonly text: string; readonly span: Span },
  reading: Reading,
): Value | undefined {
  if (first.kind === 'mark') return { kind: 'done', ...written };
  const isPlaceholder = first.text.endsWith('?');
  if (isPlaceholder) reportPlaceholder(reading, written, 'a value');
  const meant = unitOf(first, unit, written, reading);
  if (isPlaceholder) return { kind: 'placeholder', unit: meant ?? { kind: 'number' }, ...written };
  const amount = readAmount(first.text, first.span, reading);
  if (amount === undefined || meant === undefined) return undefined;
  const quantity: Quantity = { amount, unit: meant };
  return { kind: 'quantity', quantity, ...written };
}

/** The unit of a value; undefined and an error where it can't be told. */
function unitOf(
  first: Word,
  unit: Word | undefined,
  written: { readonly text: string; readonly span: Span },
  reading: Reading,
): Unit | undefined {
  const sign = /[$€£¥]/.exec(first.text)?.[0];
  if (unit !== undefined && reportUnit(first, unit, sign, written, reading)) return undefined;
  if (sign !== undefined) return { kind: 'money', currency: currencyOfSign[sign] ?? 'USD' };
  return unit === undefined ? { kind: 'number' } : unitNamed(unit.text === '\u00D7' ? 'x' : unit.text);
}

/** Letters that could mean two things after a number, or belong right behind it, with what to write instead. */
const unclearUnits: ReadonlyMap<string, readonly string[]> = new Map([
  ['m', ['min', 'M']],
  ['k', ['K']],
  ['b', ['B']],
  ['mn', ['M']],
  ['bn', ['B']],
  ['K', ['K']],
  ['M', ['M']],
  ['B', ['B']],
]);

/** Reports a unit that can't be taken as it is; tells whether the value is lost. */
function reportUnit(
  { text: number, span }: Word,
  unit: Word,
  sign: string | undefined,
  { text, span: whole }: { readonly text: string; readonly span: Span },
  reading: Reading,
): boolean {
  const report = (
    at: Span,
    message: string,
    offered: readonly string[],
    { kind, weak }: { readonly kind?: 'safe'; readonly weak?: true } = {},
  ): void =>
    reading.problems.report('language/syntax', at, message, {
      fixes: replacements(reading, at, offered, kind),
      ...(weak && { weak }),
    });
  const word = unit.text;
  const choices = (unclearUnits.get(word) ?? []).filter(choice => sign === undefined || choice.length === 1);
  const offered = choices.map(choice => `${number}${choice}`);
  if (offered.length > 0 && !/[KMB?]$/.test(number)) {
    report(whole, `"${text}" is unclear: write ${offered.join(' or ')}`, offered);
    return true;
  }
  if (Object.hasOwn(currencyOfSign, word)) {
    const inFront = number.startsWith('-') ? `-${word}${number.slice(1)}` : `${word}${number}`;
    report(
      whole,
      `the currency stands in front: write ${inFront}`,
      sign === undefined ? [inFront] : [number],
      { kind: 'safe' },
    );
    return true;
  }
  if (sign !== undefined) {
    report(whole, `${sign} says the unit already: write ${number}`, [number], { weak: true });
    return true;
  }
  if (word === '\u00D7') report(unit.span, '"×" is typographic: write "x"', ['x'], { kind: 'safe' });
  if (/^e\d+$/i.test(word) && unit.span.start === span.end) {
    report(whole, `"${text}" is unclear: write all digits, or K, M, B behind them`, []);
    return true;
  }
  return false;
}

// ----------------------------------------------------------------------------------------------------------------- units

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** A day is 24 h, a week 7 days. Months, quarters and years have no fixed length: they are counts. */
const durations: ReadonlyMap<string, number> = new Map([
  ['ms', 1],
  ['millisecond', 1],
  ['s', second],
  ['sec', second],
  ['second', second],
  ['min', minute],
  ['minute', minute],
  ['h', hour],
  ['hr', hour],
  ['hour', hour],
  ['d', day],
  ['day', day],
  ['w', 7 * day],
  ['week', 7 * day],
]);

/** The unit that a word after a number means. */
export function unitNamed(word: string): Unit {
  if (word === '%') return { kind: 'percentage' };
  if (word === 'x') return { kind: 'ratio' };
  const milliseconds =
    durationNamed(word) ?? (/^[A-Z][a-z]{2}/.test(word) ? durationNamed(word.toLowerCase()) : undefined);
  if (milliseconds !== undefined) return { kind: 'duration', symbol: word, milliseconds };
  if (/^[A-Z]{3}$/.test(word) && isCurrencyCode(word)) return { kind: 'money', currency: word };
  return { kind: 'count', noun: word };
}

function durationNamed(word: string): number | undefined {
  const singular = word.endsWith('s') ? word.slice(0, -1) : '';
  const isPlural = singular.length > 2 || singular === 'hr';
  return durations.get(word) ?? (isPlural ? durations.get(singular) : undefined);
}

// --------------------------------------------------------------------------------------------------------- plain numbers

/** A plain number such as a weight, a size or a confidence; undefined and an error for any other value. */
export function plainNumber(
  { value, text, span }: WrittenValue,
  what: string,
  reading: Reading,
): Located<number> | undefined {
  if (value === undefined || value.kind === 'placeholder') return undefined;
  if (value.kind === 'quantity' && value.quantity.unit.kind === 'number') {
    return { value: value.quantity.amount, span };
  }
  reading.problems.report('language/range', span, `${what} is a plain number, not "${text.slice(0, 40)}"`);
  return undefined;
}

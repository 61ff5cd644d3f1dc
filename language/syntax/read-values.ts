/** Amounts, units, dates and labels: from the words of a file to values, with errors that offer the right spelling. */
import type * as ast from '../generated/ast.ts';
import { dayNumber, dayOf, isDay } from '../model/calendar.ts';
import { currencyOfSign, isCurrencyCode } from '../model/currencies.ts';
import type { Day, Located, Quantity, Span, Unit, Value } from '../model/types.ts';
import { fixInFile, type Problems } from './problems.ts';

/** Where values are read: the file and who hears of errors. */
export interface Reading {
  readonly uri: string;
  readonly text: string;
  readonly problems: Problems;
}

interface HasCst {
  readonly $cstNode?: { readonly offset: number; readonly end: number };
}

/** The place of a node. Nodes that recovery made out of nothing have none: an empty span at 0. */
export function spanOf(node: HasCst): Span {
  const cst = node.$cstNode;
  return cst === undefined ? { start: 0, end: 0 } : { start: cst.offset, end: cst.end };
}

// ----------------------------------------------------------------------------------------------------------------- units

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** A day is 24 h, a week 7 days. Months, quarters and years have no fixed length: they are counts. */
const durations: Readonly<Record<string, number>> = {
  ms: 1,
  millisecond: 1,
  s: second,
  sec: second,
  second,
  min: minute,
  minute,
  h: hour,
  hr: hour,
  hour,
  d: day,
  day,
  w: 7 * day,
  week: 7 * day,
};

/** The unit that a word after a number means. */
export function unitNamed(word: string): Unit {
  if (word === '%') return { kind: 'percentage' };
  if (word === 'x') return { kind: 'ratio' };
  const milliseconds = durations[word] ?? (word.endsWith('s') ? longDuration(word.slice(0, -1)) : undefined);
  if (milliseconds !== undefined) return { kind: 'duration', symbol: word, milliseconds };
  if (/^[A-Z]{3}$/.test(word) && isCurrencyCode(word)) return { kind: 'money', currency: word };
  return { kind: 'count', noun: word };
}

function longDuration(word: string): number | undefined {
  return word.length > 2 || word === 'hr' ? durations[word] : undefined;
}

/** Letters that could mean two things after a number, with what to write instead. */
const unclearUnits: Readonly<Record<string, readonly string[]>> = {
  m: ['min', 'M'],
  k: ['K'],
  b: ['B'],
  mn: ['M'],
  bn: ['B'],
};

// --------------------------------------------------------------------------------------------------------------- amounts

const multipliers: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, B: 1e9 };

/** Reads `1,200`, `−3`, `2.5M`: the digits of a number token, whatever the sign or multiplier. */
function readAmount(image: string, span: Span, context: Reading): number {
  const { problems, uri } = context;
  const minus = image.indexOf('\u2212');
  if (minus >= 0) {
    const at = { start: span.start + minus, end: span.start + minus + 1 };
    problems.report('language/syntax', at, `"−" is a typographic minus: write "-"`, {
      fixes: [fixInFile(uri, 'safe', 'Write a plain minus', { span: at, text: '-' })],
    });
  }
  const negative = /[-\u2212]/.test(image);
  const digits = image.replace(/[-\u2212$€£¥]/g, '');
  const multiplier = multipliers[digits.slice(-1)] ?? 1;
  const plain = multiplier === 1 ? digits : digits.slice(0, -1);
  const amount = Number(readGroups(plain, image, span, context)) * multiplier;
  if (!Number.isFinite(amount)) {
    problems.report('language/range', span, 'this number is too large to count with');
    return 0;
  }
  const exact = Number(amount.toPrecision(15));
  return negative ? -exact : exact;
}

/** Takes the separators out; a comma stands only between groups of three digits. */
function readGroups(digits: string, image: string, span: Span, { problems, uri }: Reading): string {
  const [whole = ''] = digits.split('.');
  const isGrouped = !whole.includes(',') || /^\d{1,3}(?:,\d{3})+$/.test(whole);
  const written = digits.replaceAll('_', '');
  if (isGrouped) return written.replaceAll(',', '');
  const meant = /^[\d_]+,\d+$/.test(digits) ? written.replace(',', '.') : written.replaceAll(',', '');
  const start = span.start + image.indexOf(digits);
  const at = { start, end: start + digits.length };
  problems.report('language/syntax', at, `"${digits}" has a comma out of place: write ${meant}`, {
    fixes: [fixInFile(uri, 'suggestion', `Write ${meant}`, { span: at, text: meant })],
  });
  return meant;
}

/** A value as it stands in the file; undefined where there is nothing to read. */
export function readValue(node: ast.Value | undefined, context: Reading): Value | undefined {
  if (node === undefined) return undefined;
  const span = spanOf(node);
  const text = context.text.slice(span.start, span.end);
  if (node.done !== undefined) return { kind: 'done', text, span };
  const unit = node.unit === undefined ? undefined : readUnit(node.unit, span, context);
  if (node.placeholder !== undefined) {
    context.problems.report(
      'language/placeholder',
      span,
      `"${text}" is still to be filled in: write a value`,
    );
    return { kind: 'placeholder', unit: unit ?? { kind: 'number' }, text, span };
  }
  const quantity = readQuantity(node, unit, span, context);
  return quantity === undefined ? undefined : { kind: 'quantity', quantity, text, span };
}

function readQuantity(
  node: ast.Value,
  unit: Unit | undefined,
  span: Span,
  context: Reading,
): Quantity | undefined {
  if (node.money !== undefined) {
    const amount = readAmount(
      node.money,
      { start: span.start, end: span.start + node.money.length },
      context,
    );
    const sign = /[$€£¥]/.exec(node.money)?.[0] ?? '$';
    return { amount, unit: { kind: 'money', currency: currencyOfSign[sign] ?? 'USD' } };
  }
  if (node.number === undefined) return undefined;
  const digits = { start: span.start, end: span.start + node.number.length };
  return { amount: readAmount(node.number, digits, context), unit: unit ?? { kind: 'number' } };
}

function readUnit(word: string, value: Span, { problems, uri, text }: Reading): Unit {
  const choices = unclearUnits[word];
  if (choices === undefined) return unitNamed(word);
  const at = { start: value.end - word.length, end: value.end };
  const number = text.slice(value.start, at.start).trimEnd();
  const offered = choices.map(unit => `${number}${unit}`);
  problems.report('language/syntax', value, `"${number}${word}" is unclear: write ${offered.join(' or ')}`, {
    fixes: offered.map(one => fixInFile(uri, 'suggestion', `Write ${one}`, { span: value, text: one })),
  });
  return { kind: 'number' };
}

/** A plain number such as a weight, a size or a confidence. */
export function readPlainNumber(
  node: ast.Value | undefined,
  what: string,
  context: Reading,
): Located<number> | undefined {
  const value = readValue(node, context);
  if (value === undefined || value.kind === 'placeholder') return undefined;
  if (value.kind === 'quantity' && value.quantity.unit.kind === 'number') {
    return { value: value.quantity.amount, span: value.span };
  }
  context.problems.report('language/range', value.span, `${what} is a plain number, not "${value.text}"`);
  return undefined;
}

// ----------------------------------------------------------------------------------------------------------------- dates

/** A day of the calendar; undefined and an error for any other text. */
export function readDate(node: ast.DateText | undefined, context: Reading): Located<Day> | undefined {
  if (node === undefined) return undefined;
  const span = spanOf(node);
  if (isDay(node.text)) return { value: node.text, span };
  const [year = '', month = '', date = ''] = node.text.split('-');
  const padded = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const { problems, uri } = context;
  if (isDay(padded)) {
    problems.report('language/date', span, `"${node.text}" lacks a digit: write ${padded}`, {
      fixes: [fixInFile(uri, 'safe', `Write ${padded}`, { span, text: padded })],
    });
    return { value: padded, span };
  }
  const isMonth = Number(month) >= 1 && Number(month) <= 12;
  const last = isMonth ? dayOf(dayNumber(`${year}-${month.padStart(2, '0')}-01`) + 31) : '';
  const end = last === '' ? '' : dayOf(dayNumber(`${last.slice(0, 7)}-01`) - 1);
  const why = isMonth ? `that month ends on ${end}` : `months go from 01 to 12`;
  problems.report('language/date', span, `${node.text} is not in the calendar: ${why}`);
  return undefined;
}

// ---------------------------------------------------------------------------------------------------------------- labels

/** From quote to quote, where the last one isn't escaped. */
const closedLabel = /^["\u201C\u201D\u201E](?:\\[\s\S]|[^\\])*["\u201C\u201D]$/;

const escapes: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', n: '\n', t: '\t' };

/** The words of a label, escapes resolved. Typographic quotes and a missing end quote are errors; the words are kept. */
export function readLabel(node: ast.Label | undefined, context: Reading): Located<string> | undefined {
  if (node === undefined) return undefined;
  const span = spanOf(node);
  const raw = node.text;
  checkQuotes(raw, span, context);
  const isClosed = closedLabel.test(raw);
  const body = raw.slice(1, isClosed ? -1 : undefined);
  const value = body.replace(/\\([\s\S])/g, (written, letter: string, at: number) => {
    const meant = escapes[letter];
    if (meant !== undefined) return meant;
    const start = span.start + 1 + at;
    context.problems.report(
      'language/syntax',
      { start, end: start + 2 },
      `"${written}" means nothing: for a backslash write "\\\\"`,
    );
    return written;
  });
  return { value: isClosed ? value : value.trimEnd(), span };
}

function checkQuotes(raw: string, span: Span, { problems, uri }: Reading): void {
  const opens = raw.startsWith('"');
  if (!closedLabel.test(raw)) {
    const words = raw.trimEnd();
    const at = { start: span.start, end: span.start + words.length };
    problems.report('language/syntax', at, `this label has no end: close it with a double quote`, {
      fixes: [
        fixInFile(uri, 'suggestion', 'Close the label', { span: { start: at.end, end: at.end }, text: '"' }),
      ],
    });
    return;
  }
  if (opens && raw.endsWith('"')) return;
  problems.report('language/syntax', span, 'typographic quotes: write plain double quotes', {
    fixes: [
      fixInFile(
        uri,
        'safe',
        'Write plain quotes',
        { span: { start: span.start, end: span.start + 1 }, text: '"' },
        { span: { start: span.end - 1, end: span.end }, text: '"' },
      ),
    ],
  });
}

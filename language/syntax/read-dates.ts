/** Days and periods: the calendar's, and what people write who write dates differently. */
import { dayNumber, dayOf, isDay } from '../model/calendar.ts';
import type { Day, Located } from '../model/types.ts';
import { type Reading, replacements, reportPlaceholder } from './reading.ts';
import type { Word, WordList } from './words.ts';

/** What stands where a day should; without `day` where it is none, which was said already. */
export interface WrittenDay {
  readonly day?: Located<Day>;
}

/** Reads the day that comes next; undefined where nothing comes that was meant as one. */
export function takeDay(words: WordList, reading: Reading): WrittenDay | undefined {
  const placeholder = words.take('placeholder');
  if (placeholder !== undefined) {
    reportPlaceholder(reading, placeholder, 'a day such as 2026-01-12');
    return {};
  }
  const word = words.take('date') ?? takeAlmostDay(words);
  if (word === undefined) return undefined;
  const day = word.kind === 'date' ? readDay(word, reading) : undefined;
  if (word.kind !== 'date') reportAlmostDay(word, reading);
  return day === undefined ? {} : { day };
}

/** `20260112`, or a period where a day is needed. */
function takeAlmostDay(words: WordList): Word | undefined {
  const next = words.peek();
  if (next?.kind === 'period') return words.take('period');
  return next?.kind === 'number' && /^(?:19|20)\d{6}$/.test(next.text) ? words.take('number') : undefined;
}

function reportAlmostDay({ kind, text, span }: Word, reading: Reading): void {
  const written = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
  const offered = kind === 'number' && isDay(written) ? [written] : [];
  const hint = offered[0] ?? (/^\d{4}-\d{2}$/.test(text) ? `${text}-01` : 'one such as 2026-01-12');
  reading.problems.report('language/syntax', span, `"${text}" is no day: write ${hint}`, {
    fixes: replacements(reading, span, offered),
  });
}

function readDay({ text, span }: Word, reading: Reading): Located<Day> | undefined {
  if (isDay(text)) return { value: text, span };
  const { problems } = reading;
  if (!/^\d{4}-\d{1,2}-\d{1,2}$/.test(text)) return readForeignDay({ text, span }, reading);
  const [year = '', month = '', date = ''] = text.split('-');
  const padded = isoDay(year, month, date);
  if (isDay(padded)) {
    problems.report('language/date', span, `"${text}" lacks a digit: write ${padded}`, {
      fixes: replacements(reading, span, [padded], 'safe'),
    });
    return { value: padded, span };
  }
  problems.report('language/date', span, `${text} is not in the calendar: ${whyNot(year, month)}`);
  return undefined;
}

function whyNot(year: string, month: string): string {
  const isMonth = Number(month) >= 1 && Number(month) <= 12;
  if (!isMonth) return 'months go from 01 to 12';
  const inNext = dayOf(dayNumber(isoDay(year, month, '1')) + 31);
  const last = dayOf(dayNumber(`${inNext.slice(0, 7)}-01`) - 1);
  return `that month ends on ${last}`;
}

/** `12.01.2026`, `01/12/2026`, `2026/01/12`, `2026-01-12T09:00`: the day is kept where only one can be meant. */
function readForeignDay(
  { text, span }: Pick<Word, 'text' | 'span'>,
  reading: Reading,
): Located<Day> | undefined {
  const meant = meantBy(text).filter(isDay);
  const hint = meant.length > 0 ? meant.join(' or ') : 'one such as 2026-01-12';
  reading.problems.report('language/date', span, `"${text.slice(0, 30)}" is no day: write ${hint}`, {
    fixes: replacements(reading, span, meant, 'suggestion'),
  });
  const [only, other] = meant;
  return only !== undefined && other === undefined ? { value: only, span } : undefined;
}

function meantBy(text: string): readonly Day[] {
  const withTime = /^(\d{4})-(\d{1,2})-(\d{1,2})T/.exec(text);
  const yearFirst = withTime ?? /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(text);
  if (yearFirst !== null) return [isoDay(yearFirst[1], yearFirst[2], yearFirst[3])];
  const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text);
  if (yearLast === null) return [];
  const [, one, separator, two, year] = yearLast;
  const dayFirst = isoDay(year, two, one);
  const monthFirst = isoDay(year, one, two);
  return separator === '.' || dayFirst === monthFirst ? [dayFirst] : [dayFirst, monthFirst];
}

function isoDay(year = '', month = '', date = ''): Day {
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}

/** Reads the period that comes next, or the name of a declared cycle. What it means is for the project to say. */
export function takePeriod(
  words: WordList,
  reading: Reading,
): { readonly period?: Located<string> } | undefined {
  const placeholder = words.take('placeholder');
  if (placeholder !== undefined) {
    reportPlaceholder(reading, placeholder, 'a period such as 2026-Q1');
    return {};
  }
  const first = words.take('period', 'number', 'name', 'path', 'date') ?? takeQuoted(words, reading);
  if (first === undefined) return undefined;
  const unit = first.kind === 'number' ? words.take('unit') : undefined;
  const span = { start: first.span.start, end: (unit ?? first).span.end };
  return { period: { value: reading.text.slice(span.start, span.end), span } };
}

/** A period or name in quotes is no label. */
function takeQuoted(words: WordList, reading: Reading): Word | undefined {
  const next = words.peek();
  const plain = next?.kind === 'label' ? next.text.slice(1, -1) : '';
  if (next === undefined || !/^[\w-]+$/.test(plain)) return undefined;
  words.takeAny();
  reading.problems.report('language/syntax', next.span, `a period has no quotes: write ${plain}`, {
    fixes: replacements(reading, next.span, [plain], 'safe'),
  });
  return { kind: 'name', text: plain, span: { start: next.span.start + 1, end: next.span.end - 1 } };
}

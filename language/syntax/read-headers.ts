/** Headers of declarations: the words from the keyword to the block. */
import type { Condition, Day, Located, Measure, Span } from '../model/types.ts';
import { keptFree, propertyWords } from './containers.ts';
import { keywords } from './goals-language.ts';
import { takeDay, takePeriod } from './read-dates.ts';
import { readLabel } from './read-labels.ts';
import { takeCondition, takeMeasure } from './read-measures.ts';
import { takeOwner } from './read-references.ts';
import { type Reading, replacements, reportRest } from './reading.ts';
import type { Word, WordList } from './words.ts';

/** What a header says. */
export interface Header {
  readonly name?: Located<string>;
  readonly label?: Located<string>;
  readonly measure?: Measure;
  readonly threshold?: Condition;
  /** `by` of a key result or north star. */
  readonly by?: Located<Day>;
  /** `by` of a check-in. */
  readonly author?: Located<string>;
  /** Day of a check-in; `on` of a review; first day of a cycle. */
  readonly day?: Located<Day>;
  /** Last day of a cycle. */
  readonly last?: Located<Day>;
  readonly period?: Located<string>;
}

type MutableHeader = { -readonly [K in keyof Header]: Header[K] };

/** Reads a part of a header where one begins; tells whether it did. */
type PartReader = (header: MutableHeader, words: WordList, reading: Reading) => boolean;

export type HeaderKind = 'northstar' | 'team' | 'cycle' | 'objective' | 'kr' | 'kpi' | 'checkin' | 'review';

/** The parts that a header may have, in the order in which they stand. */
const parts: Readonly<Record<HeaderKind, readonly PartReader[]>> = {
  northstar: [readName, readTitle, readOwnMeasure, readDeadline],
  team: [readName, readTitle],
  cycle: [readCycleName, readTitle, readFirstAndLast],
  objective: [readName, readTitle],
  kr: [readName, readTitle, readOwnMeasure, readDeadline],
  kpi: [readName, readTitle, readThreshold],
  checkin: [readFirstDay, readAuthor],
  review: [readPeriod, readDayOfReview],
};

const order: Readonly<Record<HeaderKind, string>> = {
  northstar: 'name, label, measure, by',
  team: 'name, label',
  cycle: 'name, label, from, to',
  objective: 'name, label',
  kr: 'name, label, measure, by',
  kpi: 'name, label, threshold',
  checkin: 'day, by',
  review: 'period, on',
};

/** Reads a header. Parts in another order are errors, but understood; what nobody understands is one error for each line. */
export function readHeader(kind: HeaderKind, keyword: Span, words: WordList, reading: Reading): Header {
  const header: MutableHeader = {};
  const missing = new Set(parts[kind]);
  const rest: Word[] = [];
  let reached = 0;
  for (let next = words.peek(); next !== undefined; next = words.peek()) {
    const index = parts[kind].findIndex(part => missing.has(part) && part(header, words, reading));
    const read = parts[kind][index];
    if (read === undefined) {
      for (const word of takeMeaningless(words)) rest.push(word);
      continue;
    }
    missing.delete(read);
    if (index < reached) {
      const said = next.kind === 'label' ? 'this label' : `"${next.text.slice(0, 20)}"`;
      const message = `${said} stands too late: the order is ${order[kind]}`;
      reading.problems.report('language/syntax', next.span, message, { weak: true });
    }
    reached = Math.max(reached, index);
  }
  reportMissing(kind, keyword, header, missing, reading);
  reportRest(rest, reading, first => hintFor(kind, first, missing));
  return header;
}

function article(kind: string): string {
  return kind === 'objective' ? 'an' : 'a';
}

/** A word that has no place in the header; a property with all that belongs to it. */
function takeMeaningless(words: WordList): readonly Word[] {
  const first = words.takeAny();
  if (first === undefined) return [];
  const taken = [first];
  if (first.kind !== 'junk' || !propertyWords.has(first.text)) return taken;
  for (let next = words.peek(); next !== undefined; next = words.peek()) {
    const belongs =
      first.text === 'target' ||
      next.text === ',' ||
      !(startsMeasure.has(next.text) || next.kind === 'label');
    if (!belongs || next.text === 'by' || next.text === 'threshold') break;
    taken.push(next);
    words.takeAny();
  }
  return taken;
}

const startsMeasure: ReadonlySet<string> = new Set([
  'from',
  'to',
  '<',
  '<=',
  '>',
  '>=',
  'between',
  'milestone',
]);

function hintFor(
  kind: HeaderKind,
  { kind: is, text }: Word,
  missing: ReadonlySet<PartReader>,
): string | undefined {
  if (is === 'junk' && propertyWords.has(text)) return `"${text}" stands in the block: { ${text} … }`;
  if (text === 'by') {
    return order[kind].endsWith('by')
      ? '"by" is given twice: keep one'
      : `"by" has no place in the header of ${article(kind)} ${kind}`;
  }
  const isAmount = is === 'number' || is === 'money';
  if (isAmount && missing.has(readName))
    return `"${text.slice(0, 30)}" is no name: a name begins with a letter`;
  if (kind === 'kpi' && missing.has(readThreshold) && (startsMeasure.has(text) || isAmount)) {
    return 'a kpi has a threshold: write threshold < 5%, or make it a kr';
  }
  if (kind === 'objective' && startsMeasure.has(text))
    return 'an objective has no measure: its key results have';
  if (kind === 'kr' && text === 'threshold') return '"threshold" belongs to a kpi: a kr says < 5% alone';
  return undefined;
}

// -------------------------------------------------------------------------------------------------------- names and labels

function readName(header: MutableHeader, words: WordList, reading: Reading): boolean {
  const next = words.peek();
  if (next === undefined || (next.kind !== 'name' && next.kind !== 'path')) return false;
  if (header.label !== undefined) return false;
  words.takeAny();
  header.name = checkedName(next, reading);
  return true;
}

/** The name of a cycle of one's own; a period has its days already. */
function readCycleName(header: MutableHeader, words: WordList, reading: Reading): boolean {
  const period = words.take('period', 'number', 'date');
  if (period === undefined) return readName(header, words, reading);
  const message = `"${period.text.slice(0, 30)}" has its days already: give a cycle of your own a name`;
  reading.problems.report('language/syntax', period.span, message);
  return true;
}

/** A name as it is written; one that can't be a name is an error that offers another. */
export function checkedName({ text, span }: Word, reading: Reading): Located<string> {
  const { problems } = reading;
  const offer = (message: string, other: string): void =>
    problems.report('language/syntax', span, `${message}: call it ${other}`, {
      fixes: replacements(reading, span, [other]),
    });
  const shown = `"${text.slice(0, 30)}"`;
  if (keywords().has(text)) offer(`${shown} is a word of the language`, `${text}_1`);
  else if (keptFree.has(text)) offer(`${shown} is kept free for a later version`, `${text}_1`);
  else if (/^[\p{L}_][\p{L}\p{M}\p{N}_.-]*\.[\p{L}\p{M}\p{N}_.-]*$/u.test(text))
    offer(
      `${shown} has a dot, which names have not`,
      text.replace(/\.+$/, '').replaceAll(/\.+/g, '_').slice(0, 40),
    );
  else if (!/^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u.test(text))
    problems.report('language/syntax', span, `${shown} is no name: letters, digits, _ and - make a name`);
  return { value: text, span };
}

function readTitle(header: MutableHeader, words: WordList, reading: Reading): boolean {
  const word = words.take('label');
  if (word === undefined) return false;
  header.label = readLabel(word, reading);
  return true;
}

// ------------------------------------------------------------------------------------------------------ measures and days

/** Whether a value stands where a name or label should: it is no measure. */
function isBeforeLabel(header: MutableHeader, words: WordList): boolean {
  const kind = words.peek()?.kind;
  const isValue = kind === 'number' || kind === 'money' || kind === 'junk';
  return isValue && header.label === undefined && words.rest().some(word => word.kind === 'label');
}

function readOwnMeasure(header: MutableHeader, words: WordList, reading: Reading): boolean {
  if (isBeforeLabel(header, words)) return false;
  const measure = takeMeasure(words, reading);
  if (measure === undefined) return false;
  header.measure = measure;
  return true;
}

/** `threshold < 5%`; without the keyword it is an error that offers it. */
function readThreshold(header: MutableHeader, words: WordList, reading: Reading): boolean {
  const keyword = words.takeMark('threshold');
  if (keyword === undefined && !beginsCondition(words.peek())) return false;
  const start = words.peek();
  const written = takeCondition(words, reading);
  if (written === undefined) {
    if (keyword === undefined) return false;
    reading.problems.report('language/syntax', keyword.span, '"threshold" needs a condition: threshold < 5%');
    return true;
  }
  if (keyword === undefined && start !== undefined && written.condition !== undefined) {
    const at = { start: start.span.start, end: start.span.start };
    reading.problems.report(
      'language/syntax',
      written.condition.span,
      'a condition of a KPI follows "threshold"',
      {
        fixes: replacements(reading, at, ['threshold ']).map(fix => ({ ...fix, title: 'Write threshold' })),
      },
    );
  }
  if (written.condition !== undefined) header.threshold = written.condition;
  return true;
}

function beginsCondition(word: Word | undefined): boolean {
  return word !== undefined && ['<', '<=', '>', '>=', '\u2264', '\u2265', 'between'].includes(word.text);
}

function readDeadline(header: MutableHeader, words: WordList, reading: Reading): boolean {
  const day = takeDayAfter('by', '2026-03-15', words, reading);
  if (day?.value !== undefined) header.by = day.value;
  return day !== undefined;
}

function readDayOfReview(header: MutableHeader, words: WordList, reading: Reading): boolean {
  const day = takeDayAfter('on', '2026-04-02', words, reading) ?? takeBareDay('on', words, reading);
  if (day?.value !== undefined) header.day = day.value;
  return day !== undefined;
}

/** A keyword with its day; undefined where the keyword does not come. */
function takeDayAfter(
  keyword: string,
  example: string,
  words: WordList,
  reading: Reading,
): { readonly value?: Located<Day> } | undefined {
  const word = words.takeMark(keyword);
  if (word === undefined) return undefined;
  const written = takeDay(words, reading);
  if (written === undefined) {
    reading.problems.report('language/syntax', word.span, `"${keyword}" needs a date: ${keyword} ${example}`);
  }
  return written?.day === undefined ? {} : { value: written.day };
}

/** A day without the keyword that should stand before it. */
function takeBareDay(
  keyword: string,
  words: WordList,
  reading: Reading,
): { readonly value?: Located<Day> } | undefined {
  if (words.peek()?.kind !== 'date') return undefined;
  const day = takeDay(words, reading)?.day;
  if (day !== undefined) reportBefore(keyword, day, reading);
  return day === undefined ? {} : { value: day };
}

function reportBefore(keyword: string, { value, span }: Located<string>, reading: Reading): void {
  const at = { start: span.start, end: span.start };
  reading.problems.report(
    'language/syntax',
    span,
    `"${keyword}" is missing: write ${keyword} ${value.slice(0, 40)}`,
    {
      fixes: replacements(reading, at, [`${keyword} `]).map(fix => ({ ...fix, title: `Write ${keyword}` })),
    },
  );
}

// --------------------------------------------------------------------------------------------- check-ins, reviews, cycles

function readFirstDay(header: MutableHeader, words: WordList, reading: Reading): boolean {
  const written = takeDay(words, reading);
  if (written === undefined) return false;
  if (written.day !== undefined) header.day = written.day;
  return true;
}

function readAuthor(header: MutableHeader, words: WordList, reading: Reading): boolean {
  const keyword = words.takeMark('by');
  if (keyword === undefined && words.peek()?.kind !== 'owner') return false;
  const written = takeOwner(words, reading);
  if (written === undefined && keyword !== undefined) {
    reading.problems.report('language/syntax', keyword.span, '"by" needs a handle: by @maya');
  }
  if (written?.owner === undefined) return true;
  header.author = written.owner;
  if (keyword === undefined) reportBefore('by', written.owner, reading);
  return true;
}

function readPeriod(header: MutableHeader, words: WordList, reading: Reading): boolean {
  const written = takePeriod(words, reading);
  if (written?.period !== undefined) header.period = written.period;
  return written !== undefined;
}

/** `from 2026-02-01 to 2026-05-31` of a cycle of one's own. */
function readFirstAndLast(header: MutableHeader, words: WordList, reading: Reading): boolean {
  const from = words.peek();
  if (from?.text !== 'from' && from?.text !== 'to') return false;
  const first = takeDayAfter('from', '2026-02-01', words, reading);
  const last = takeDayAfter('to', '2026-05-31', words, reading);
  if (first?.value !== undefined) header.day = first.value;
  if (last?.value !== undefined) header.last = last.value;
  const other = first === undefined ? 'from 2026-02-01' : last === undefined ? 'to 2026-05-31' : undefined;
  const isSaid = (first ?? last)?.value === undefined;
  if (other !== undefined && !isSaid) {
    reading.problems.report('language/syntax', from.span, `a cycle of your own has two days: add "${other}"`);
  }
  return true;
}

// ----------------------------------------------------------------------------------------------------------- what is missing

function reportMissing(
  kind: HeaderKind,
  keyword: Span,
  header: Header,
  missing: ReadonlySet<PartReader>,
  { problems }: Reading,
): void {
  const report = (message: string): void => problems.report('language/syntax', keyword, message);
  switch (kind) {
    case 'northstar':
    case 'team':
      if (header.name === undefined) report(`this ${kind} needs a name: ${kind} name "…"`);
      return;
    case 'objective':
    case 'kr':
    case 'kpi':
      if (header.name === undefined && header.label === undefined)
        report(`this ${kind} needs a name or a label: ${kind} name "…" or ${kind} "…"`);
      return;
    case 'checkin':
      if (missing.has(readFirstDay)) report('a checkin needs its day: checkin 2026-01-12 by @maya { … }');
      return;
    case 'review':
      if (missing.has(readPeriod)) report('a review needs its period: review 2026-Q1 { … }');
      return;
    case 'cycle':
      if (missing.has(readCycleName))
        report('this cycle needs a name: cycle spring from 2026-02-01 to 2026-05-31');
      else if (missing.has(readFirstAndLast))
        report('a cycle of your own has two days: cycle spring from 2026-02-01 to 2026-05-31');
      return;
  }
}

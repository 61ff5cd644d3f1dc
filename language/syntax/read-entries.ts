/** Entries of check-ins and reviews: a name, a colon, and what is said of it. */
import type { EntryFact } from '../model/facts.ts';
import { nearest } from '../model/spelling.ts';
import type { DeclaredHealth, Located, Span } from '../model/types.ts';
import { fixInFile } from './problems.ts';
import { readLabel } from './read-labels.ts';
import { plainNumber, takeValue, type WrittenValue } from './read-values.ts';
import { type Reading, replacements, reportRest } from './reading.ts';
import type { Word, WordList } from './words.ts';

export interface WrittenEntry {
  readonly head: Word;
  readonly hasColon: boolean;
  readonly words: WordList;
  readonly span: Span;
}

/** What was said, before it is judged. */
interface Said {
  value?: WrittenValue;
  status?: Located<DeclaredHealth>;
  confidence?: Located<number>;
  readonly notes: string[];
  /** Statuses and confidences, which a review has not. */
  readonly ofCheckIn: Word[];
  readonly rest: Word[];
}

const statuses: readonly string[] = ['on-track', 'at-risk', 'off-track'];

/** Reads an entry. Half of one is an error of syntax alone: what it names is looked up once it is whole. */
export function readEntry(entry: WrittenEntry, kind: 'checkin' | 'review', reading: Reading): EntryFact {
  const { value, isBroken } = reading.problems.on(entry.span, () => {
    const said = sayings(entry.words, reading);
    const isWhole = checkWhole(entry, said, kind, reading);
    reportRest(said.rest, reading, (first, words) => hintFor(first, words, kind));
    return { said, isWhole };
  });
  const { said, isWhole } = value;
  return {
    span: entry.span,
    reference: { path: entry.head.text, span: entry.head.span },
    notes: said.notes,
    broken: isBroken,
    ...(isWhole ? {} : { isHalf: true as const }),
    ...(said.value?.value && { value: said.value.value }),
    ...(said.status && { status: said.status }),
    ...(said.confidence && { confidence: said.confidence }),
  };
}

/** Everything that is said, in whatever order: value, status, confidence, notes. */
function sayings(words: WordList, reading: Reading): Said {
  const said: Said = { notes: [], ofCheckIn: [], rest: [] };
  let order = 0;
  for (let next = words.peek(); next !== undefined; next = words.peek()) {
    const place = takeSaying(said, words, reading);
    if (place === undefined) {
      said.rest.push(next);
      words.takeAny();
    } else if (place < order) {
      const message = `"${next.text.slice(0, 20)}" stands too late: the order is value, status, confidence, notes`;
      reading.problems.report('language/syntax', next.span, message, { weak: true });
    } else order = place;
  }
  return said;
}

/** Reads one saying; tells which place it has in the order, or undefined where none begins or it was said before. */
function takeSaying(said: Said, words: WordList, reading: Reading): number | undefined {
  const next = words.peek();
  if (next === undefined) return undefined;
  if (said.value === undefined && ['number', 'money', 'placeholder'].includes(next.kind)) {
    said.value = takeValue(words, reading);
    return 0;
  }
  if (said.value === undefined && next.text === 'done') {
    said.value = takeValue(words, reading);
    return 0;
  }
  if (said.status === undefined && (statuses.includes(next.text) || statusMeant(words) !== undefined)) {
    said.ofCheckIn.push(next);
    said.status = takeStatus(words, reading);
    return 1;
  }
  if (said.confidence === undefined && next.text === 'confidence') {
    said.ofCheckIn.push(next);
    said.confidence = takeConfidence(words, reading);
    return 2;
  }
  if (next.kind !== 'label') return undefined;
  words.takeAny();
  said.notes.push(readLabel(next, reading).value);
  return 3;
}

function takeStatus(words: WordList, reading: Reading): Located<DeclaredHealth> | undefined {
  const written = words.takeMark(...statuses);
  if (written !== undefined) return { value: written.text as DeclaredHealth, span: written.span };
  const meant = statusMeant(words);
  if (meant === undefined) return undefined;
  const { status, span, count } = meant;
  for (let taken = 0; taken < count; taken++) words.takeAny();
  const said = reading.text.slice(span.start, span.end);
  reading.problems.report('language/syntax', span, `"${said}" is no status: write ${status}`, {
    fixes: replacements(reading, span, [status], 'safe'),
  });
  return { value: status, span };
}

/** `ontrack`, `On-Track`, `on track`, `at risk`: the status that is meant, and how many words say it. */
function statusMeant(
  words: WordList,
): { readonly status: DeclaredHealth; readonly span: Span; readonly count: number } | undefined {
  const [first, second] = [words.peek(), words.peek(1)];
  if (first === undefined || (first.kind !== 'name' && first.text !== 'on')) return undefined;
  const joined = second?.kind === 'name' ? `${first.text}-${second.text}`.toLowerCase() : '';
  if (second !== undefined && statuses.includes(joined)) {
    return {
      status: joined as DeclaredHealth,
      span: { start: first.span.start, end: second.span.end },
      count: 2,
    };
  }
  const [status] = nearest(first.text.replaceAll('_', '-'), statuses, 1);
  return status === undefined ? undefined : { status: status as DeclaredHealth, span: first.span, count: 1 };
}

function takeConfidence(words: WordList, reading: Reading): Located<number> | undefined {
  const keyword = words.takeMark('confidence');
  const written = takeValue(words, reading);
  const { problems } = reading;
  if (written === undefined) {
    if (keyword !== undefined)
      problems.report(
        'language/syntax',
        keyword.span,
        '"confidence" needs a number from 0 to 1: confidence 0.7',
      );
    return undefined;
  }
  const share = shareMeant(written);
  if (share !== undefined) {
    const message = `confidence goes from 0 to 1, not ${written.text}: write ${share}`;
    problems.report('language/range', written.span, message, {
      fixes: replacements(reading, written.span, [share]),
    });
    return undefined;
  }
  const sure = plainNumber(written, 'confidence', reading);
  if (sure === undefined || (sure.value >= 0 && sure.value <= 1)) return sure;
  problems.report(
    'language/range',
    sure.span,
    `confidence goes from 0 to 1, not ${written.text.slice(0, 20)}`,
  );
  return undefined;
}

/** `70%` for 0.7. */
function shareMeant({ value }: WrittenValue): string | undefined {
  if (value?.kind !== 'quantity' || value.quantity.unit.kind !== 'percentage') return undefined;
  const { amount } = value.quantity;
  return amount >= 0 && amount <= 100 ? String(Number((amount / 100).toPrecision(6))) : undefined;
}

// ----------------------------------------------------------------------------------------------------------------- checks

/** Whether the entry says what it must; otherwise that was reported. */
function checkWhole(entry: WrittenEntry, said: Said, kind: 'checkin' | 'review', reading: Reading): boolean {
  const { head, hasColon } = entry;
  const name = head.text.slice(0, 30);
  const report = (span: Span, message: string): void =>
    reading.problems.report('language/syntax', span, message);
  if (!hasColon) {
    const at = { start: head.span.end, end: head.span.end };
    reading.problems.report('language/syntax', head.span, `"${name}" needs a colon: ${name}: …`, {
      fixes: [fixInFile(reading.uri, 'suggestion', 'Add a colon', { span: at, text: ':' })],
    });
    return saysSomething(said);
  }
  if (kind === 'review') {
    const [foreign] = said.ofCheckIn;
    if (foreign !== undefined) {
      report(foreign.span, `a review gives a grade and a note: "${foreign.text}" stands in a checkin`);
    } else if (said.value === undefined && said.rest.length === 0) {
      report(head.span, `"${name}:" has no grade: write one from 0 to 1, such as ${name}: 0.7`);
    }
    return said.value !== undefined;
  }
  if (saysSomething(said)) return true;
  if (said.rest.length === 0) {
    report(entry.span, `"${name}:" says nothing: add a value, on-track, at-risk, off-track or a note`);
  }
  return false;
}

function saysSomething({ value, ofCheckIn, notes }: Said): boolean {
  return value !== undefined || ofCheckIn.length > 0 || notes.length > 0;
}

function hintFor({ kind }: Word, said: string, of: 'checkin' | 'review'): string {
  if (kind === 'number' || kind === 'money') return `${said} is one value too many: an entry has one`;
  const allowed = of === 'review' ? 'a grade and notes' : 'value, status, confidence, notes';
  return `${said} has no meaning here: an entry has ${allowed}`;
}

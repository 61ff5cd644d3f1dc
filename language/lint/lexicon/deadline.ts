import { labelWithout } from './label-rest.ts';
import { hasFunction, phraseOf, type Reading, type Unit } from './reading.ts';
import type { Phrase } from './tokens.ts';

/** "by June", "by the end of Q2", "by 15 March 2026", "by 2026-03-15": until when, said inside a label. */
export interface StatedDeadline {
  readonly date: DeadlineDate;
  readonly words: Phrase;
  /** The label without it. */
  readonly rest: string;
}

/** As far as the words say it: a month without a day is its last one, a year is left out where there is none. */
export type DeadlineDate =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'month'; readonly month: number; readonly date?: number; readonly year?: number }
  /** `Q2`, `H1`. */
  | { readonly kind: 'part'; readonly part: string; readonly year?: number }
  /** "the end of the quarter": of the cycle in which it is said. */
  | { readonly kind: 'end' };

interface Found {
  readonly date: DeadlineDate;
  /** Index of its last unit. */
  readonly last: number;
}

/** The last deadline that a label states behind its first word. */
export function statedDeadline(reading: Reading): StatedDeadline | undefined {
  const { units } = reading;
  for (let at = units.length - 2; at > 0; at--) {
    if (units[at]?.word !== 'by') continue;
    const found = dateAt(reading, at + 1);
    if (found === undefined || !ends(units[found.last + 1])) continue;
    const words = phraseOf(reading, at, found.last);
    const rest = labelWithout(reading, [words]);
    return rest === undefined ? undefined : { date: found.date, words, rest };
  }
  return undefined;
}

/** "by June cohort" is none. */
function ends(next: Unit | undefined): boolean {
  return next === undefined || next.kind === 'sign' || hasFunction(next, 'preposition', 'conjunction');
}

function dateAt(reading: Reading, from: number): Found | undefined {
  const { units } = reading;
  let at = from;
  const skip = (word: string): boolean => units[at]?.word === word && ++at > 0;
  skip('the');
  const isEnd = skip('end');
  if (isEnd) skip('of');
  if (isEnd) skip('the');
  const text = units[at]?.text ?? '';
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { date: { kind: 'day', day: text }, last: at };
  if (isEnd && /^(?:quarter|year|half|cycle|period)$/.test(units[at]?.word ?? ''))
    return { date: { kind: 'end' }, last: at };
  if (/^[QH][1-4]$/i.test(text)) {
    const year = yearOf(units[at + 1]);
    const last = year === undefined ? at : at + 1;
    return { date: { kind: 'part', part: text.toUpperCase(), ...(year !== undefined && { year }) }, last };
  }
  return monthAt(reading, at);
}

/** "June", "June 15", "15 June", "June 15, 2026". */
function monthAt({ units, vocabulary }: Reading, from: number): Found | undefined {
  const { months } = vocabulary.language.amounts;
  const monthOf = (unit: Unit | undefined) =>
    unit !== undefined && /^\p{Lu}/u.test(unit.text) ? months.get(unit.word) : undefined;
  const before = dateOf(units[from]);
  let at = before === undefined ? from : from + 1;
  const month = monthOf(units[at]);
  if (month === undefined) return undefined;
  const behind = before === undefined ? dateOf(units[at + 1]) : undefined;
  if (behind !== undefined) at++;
  const isApart = units[at + 1]?.text === ',';
  const year = yearOf(units[at + (isApart ? 2 : 1)]);
  if (year !== undefined) at += isApart ? 2 : 1;
  const date = before ?? behind;
  return {
    date: { kind: 'month', month, ...(date !== undefined && { date }), ...(year !== undefined && { year }) },
    last: at,
  };
}

/** 1 to 31. */
function dateOf(unit: Unit | undefined): number | undefined {
  const date = Number(/^(\d{1,2})(?:st|nd|rd|th)?$/i.exec(unit?.text ?? '')?.[1]);
  return date >= 1 && date <= 31 ? date : undefined;
}

function yearOf(unit: Unit | undefined): number | undefined {
  return /^20\d\d$/.test(unit?.text ?? '') ? Number(unit?.text) : undefined;
}

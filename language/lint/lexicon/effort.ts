import { type Counted, countedIn, isWorthMore } from './counted.ts';
import { hasAdjective, hasNoun, type Reading } from './reading.ts';
import type { Phrase } from './tokens.ts';

/**
 * What a label counts, where that is one's own effort: calls, demos, posts. Not what others do ("demo requests", "posts of the
 * community"), how well it is done ("tickets answered within 4 hours"), nor what it costs them ("tickets per customer").
 */
export function effortCounted(reading: Reading): Phrase | undefined {
  if (!reading.understood) return undefined;
  const counted = countedIn(reading, 'effort');
  if (counted === undefined || isWorthMore(reading, counted) || isOfOthers(reading, counted))
    return undefined;
  if (!endsThere(reading, counted)) return undefined;
  const { start, end, text } = counted.phrase;
  return { start, end, text };
}

/** Whether a noun of effort is one's own, when it is the unit behind a label: `from 0 to 20 demos`. */
export function isEffortUnit(reading: Reading): boolean {
  const counted = countedIn(reading, 'effort');
  if (isWorthMore(reading, counted)) return false;
  if (counted !== undefined) return !isOfOthers(reading, counted) && endsThere(reading, counted);
  return !reading.tokens.some(({ word }) => others.has(word));
}

const others = new Set('booking bookings enquiries enquiry inquiries inquiry request requests'.split(' '));

/** "Open tickets", "community posts", "posts by members". */
function isOfOthers(reading: Reading, { phrase, first, last }: Counted): boolean {
  const { units, vocabulary } = reading;
  const before = units.slice(Math.max(0, first - 3), first);
  if (before.some(unit => hasAdjective(unit, 'bad', 'comparative'))) return true;
  const word = phrase.text.toLowerCase().split(/\s+/).at(-1) ?? '';
  if (!vocabulary.wording('shared').has(word)) return false;
  const isDone = vocabulary.wording('spent').has(units[last + 1]?.word ?? '');
  return (
    !isDone &&
    before.some(unit => hasNoun(unit, 'audience') || unit.word === 'support' || unit.word === 'community')
  );
}

const behind = new Set([
  'about',
  'across',
  'at',
  'for',
  'in',
  'on',
  'per',
  'a',
  'each',
  'every',
  'this',
  'to',
  'with',
  '(',
  ',',
  '/',
]);

/** Nothing follows that says how well it went: the end, who or what it is for, how often, or that it was done. */
function endsThere({ units, vocabulary }: Reading, { last }: Counted): boolean {
  const isDone = vocabulary.wording('spent').has(units[last + 1]?.word ?? '');
  const at = isDone ? last + 2 : last + 1;
  const next = units[at];
  if (next === undefined || behind.has(next.word)) return true;
  return next.word === 'from' && units[at + 1]?.kind === 'amount';
}

/** "Number of workshops", "Workshops per week", "20 workshops": a count, also while no measure stands behind it. */
export function saysHowMany({ units, vocabulary }: Reading): boolean {
  return units.some((unit, at) => {
    if (unit.amount?.kind === 'count') return true;
    if (vocabulary.wording('notedOnly').has(unit.word) && units[at + 1]?.word === 'of') return true;
    return unit.word === 'per' && vocabulary.language.amounts.periods.has(units[at + 1]?.word ?? '');
  });
}

import { countedIn, isWorthMore } from './counted.ts';
import type { Reading } from './reading.ts';
import type { Phrase } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Numbers that look good and decide nothing (followers, impressions, page views, sign-ups), unless a rate stands behind them, or what
 * those behind them do.
 */
export function vanityMetric(reading: Reading): Phrase | undefined {
  if (!reading.understood) return undefined;
  const counted =
    countedIn(reading, 'vanity') ?? (isOnline(reading) ? countedIn(reading, 'vanityOnline') : undefined);
  if (counted === undefined || isWorthMore(reading, counted)) return undefined;
  if (reading.units[counted.last + 1]?.word === 'with') return undefined;
  const { start, end, text } = counted.phrase;
  return { start, end, text };
}

/** Visitors of a website; those of a museum are its business. */
function isOnline({ tokens, vocabulary }: Reading): boolean {
  const online = vocabulary.wording('online');
  return tokens.some(({ word }) => online.has(word));
}

/** Whether a noun of vanity is just that, when it is the unit behind a label: `from 100 to 500 followers`. */
export function isVanityUnit(reading: Reading): boolean {
  return !isWorthMore(reading, countedIn(reading, 'vanity'));
}

/** Whether a unit noun is a word of a list, in either number. */
export function isOfList(vocabulary: Vocabulary, kind: 'vanity' | 'effort', noun: string): boolean {
  const words = vocabulary.wording(kind);
  const word = noun.toLowerCase();
  const isWord = (form: string) => words.get(form)?.some(({ length }) => length === 1) === true;
  return isWord(word) || isWord(`${word}s`);
}

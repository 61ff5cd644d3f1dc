/** Values that are still to be filled in. */
import { unitText } from '../model/format-value.ts';
import type { Unit } from '../model/types.ts';
import { type Draft, draft, stop } from './draft.ts';

/** What stands for words that nobody has written yet: a reminder that reads as one. */
export const wordsToFillIn = 'TBD: what will be different';

/** `?%`, `? teams`, `? USD`: a value of a unit to be filled in; the question mark is a tab stop. */
export function placeholder(unit: Unit | undefined, order?: number): Draft {
  const words = unit === undefined ? '' : unitText(unit);
  const isApart =
    /^[A-Za-z]{4,}|[^\x20-\x7e]|-/.test(words) || unit?.kind === 'count' || unit?.kind === 'money';
  return draft`${stop('?', order)}${words !== '' && isApart ? ' ' : ''}${words}`;
}

/** `from ?% to ?%`. */
export function movementToFillIn(unit: Unit | undefined): Draft {
  const saysOnce = unit?.kind === 'count' || unit?.kind === 'money';
  return draft`from ${placeholder(saysOnce ? undefined : unit)} to ${placeholder(unit)}`;
}

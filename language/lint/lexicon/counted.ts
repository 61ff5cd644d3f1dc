/** What a label counts, and whether something stands behind the count that decides more than the count. */

import type { WordingKind } from './language.ts';
import { isHead } from './noun-phrase.ts';
import type { FoundPhrase } from './phrases.ts';
import {
  anyVerb,
  hasFunction,
  hasNoun,
  hasVerb,
  isCue,
  type Reading,
  type Unit,
  wordingIn,
} from './reading.ts';

/** A phrase of a list that is what a label counts, with the units before and behind it. */
export interface Counted {
  readonly phrase: FoundPhrase;
  /** Indexes of its first and last unit. */
  readonly first: number;
  readonly last: number;
}

/** What a label counts stands near its beginning; this keeps reading it linear. */
const mostTried = 4;

/**
 * The phrase of a list that is what a label counts: no other measure stands before it ("Time to sign-up"), no noun behind it ("demo
 * requests"), and it is not only told from where or after what something comes.
 */
export function countedIn(reading: Reading, kind: WordingKind): Counted | undefined {
  const { units } = reading;
  let tried = 0;
  for (const phrase of wordingIn(reading, kind)) {
    if (++tried > mostTried) break;
    const first = units.findIndex(unit => unit.end > phrase.start);
    const last = units.findIndex(unit => unit.end >= phrase.end);
    if (first < 0 || last < 0) continue;
    if (!isHead(reading, last) || (first === last && isVerb(units[first])) || measuresBefore(reading, first))
      continue;
    return { phrase, first, last };
  }
  return undefined;
}

function isVerb(unit: Unit | undefined): boolean {
  return hasVerb(unit, anyVerb, ['base']) || hasFunction(unit, 'preposition');
}

/** Another measure before it, or a preposition that makes it the source, reason or time of something else. */
function measuresBefore(reading: Reading, first: number): boolean {
  const { units } = reading;
  const isNotedOnly = (unit: Unit) => reading.vocabulary.wording('notedOnly').has(unit.word);
  return units.slice(0, first).some((unit, at) => {
    if (isNotedOnly(unit)) return false;
    if (hasNoun(unit, 'higher', 'lower', 'neutral') && !hasVerb(unit, anyVerb, ['base']))
      return isHead(reading, at) || hasNoun(unit, 'neutral');
    if (!hasFunction(unit, 'preposition') || ['to', 'by'].includes(unit.word)) return false;
    if (hasFunction(units[0], 'preposition') && units.slice(at, first).some(({ word }) => word === ','))
      return false;
    const before = units[at - 1];
    return !((unit.word === 'of' || unit.word === 'in') && before !== undefined && isNotedOnly(before));
  });
}

/**
 * Whether more than a count is meant: a rate ("sign-up rate", "per visitor"), those who do something ("downloads that lead to a first
 * retro"), those of some worth ("qualified sign-ups"), or fewer of them.
 */
export function isWorthMore(reading: Reading, counted?: Counted): boolean {
  const { units, vocabulary } = reading;
  if (hasVerb(units[0], ['down'], ['base', 'gerund'])) return true;
  const valued = vocabulary.wording('valued');
  return units.some((unit, at) => {
    if (vocabulary.language.cues.perHead.has(unit.word) || valued.has(unit.word)) return true;
    if (unit.word === 'per' || unit.word === 'each' || unit.word === 'every')
      return (
        !isCue(reading, at + 1, 'frequency') &&
        !vocabulary.language.amounts.periods.has(units[at + 1]?.word ?? '')
      );
    if (unit.amount?.kind === 'percent' || unit.amount?.kind === 'ratio') return !isGrowth(units, at);
    if (hasFunction(unit, 'relative') || unit.word === 'who') return true;
    return counted !== undefined && at === counted.last + 1 && leadsOn(reading, at);
  });
}

/** "by 20%", "20% more": how much the count grows, and no share. */
function isGrowth(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1]?.kind === 'comparison' ? units[at - 2] : units[at - 1];
  const isFactor = units[at]?.amount?.kind === 'ratio';
  return (
    before?.word === 'by' ||
    isFactor ||
    ['more', 'increase', 'growth', 'higher'].includes(units[at + 1]?.word ?? '')
  );
}

/** Behind what is counted: what they do ("leading to", "converted"), or what becomes of them ("to paid"). */
function leadsOn({ units, vocabulary }: Reading, at: number): boolean {
  const next = units[at];
  if (next === undefined || vocabulary.wording('spent').has(next.word)) return false;
  if (next.word === 'within') return true;
  if (['to', '→', '->', 'by', 'from'].includes(next.word))
    return units[at + 1]?.kind === 'word' && !hasFunction(units[at + 1], 'preposition');
  return hasVerb(next, anyVerb, ['participle', 'gerund', 'third']) || /^[a-z]{3,}ing$/.test(next.word);
}

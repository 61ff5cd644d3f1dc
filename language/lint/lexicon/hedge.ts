import { sentenceStart } from './opening.ts';
import type { FoundPhrase } from './phrases.ts';
import { anyVerb, hasFunction, hasNoun, hasVerb, type Reading, wordingIn } from './reading.ts';
import type { Phrase } from './tokens.ts';

/** Words that take back what a key result promises. */
export interface Hedge {
  /**
   * `open`: whether or how far ("if possible", "try to"); `at most`: any smaller number will do ("up to 50"); `at least one`: a
   * single one will do.
   */
  readonly form: 'open' | 'at most' | 'at least one';
  readonly words: Phrase;
}

/** The first words of a label that take back what it promises. */
export function hedgeIn(reading: Reading): Hedge | undefined {
  if (!reading.understood) return undefined;
  const found = [
    ...hedges(reading, 'open', 'hedge', () => true),
    ...hedges(reading, 'open', 'attempt', phrase => isOwnAttempt(reading, phrase)),
    ...hedges(reading, 'at least one', 'atLeastOne', phrase => isWhatCounts(reading, phrase)),
    ...atMost(reading),
  ];
  return found.sort((a, b) => a.words.start - b.words.start)[0];
}

function hedges(
  reading: Reading,
  form: Hedge['form'],
  kind: 'hedge' | 'attempt' | 'atLeastOne',
  applies: (phrase: FoundPhrase) => boolean,
): readonly Hedge[] {
  return wordingIn(reading, kind)
    .filter(applies)
    .map(({ start, end, text }) => ({ form, words: { start, end, text } }));
}

/** "We will try to …", not "Customers who try to …": what others attempt may well be what is measured. */
function isOwnAttempt({ units }: Reading, phrase: FoundPhrase): boolean {
  const before = units.filter(unit => unit.end <= phrase.start);
  return (
    before.length <= 4 &&
    before.every(
      unit =>
        isSelf(unit.word) || hasFunction(unit, 'pronoun', 'modal', 'determiner', 'adverb', 'conjunction'),
    )
  );
}

function isSelf(word: string): boolean {
  return ['team', 'company', 'to', ':', 'and'].includes(word);
}

/**
 * "At least one customer …", "Win at least one …": what the key result counts. Not what a thing that is counted has ("Teams with at
 * least one retro").
 */
function isWhatCounts(reading: Reading, phrase: FoundPhrase): boolean {
  const { units } = reading;
  const start = sentenceStart(reading);
  const at = units.findIndex(unit => unit.end > phrase.start);
  if (at <= start) return true;
  return at === start + 1 && hasVerb(units[start], anyVerb, ['base', 'gerund']);
}

/** "Up to 50 teams". Not the end of a movement ("from 20 up to 50"), nor how much something can bear. */
function atMost(reading: Reading): readonly Hedge[] {
  const { label, units } = reading;
  return wordingIn(reading, 'atMost').flatMap(({ start }) => {
    const at = units.findIndex(unit => unit.start === start && unit.kind === 'comparison');
    const amount = units[at + 1];
    if (at < 0 || amount === undefined || isEndOrCapacity(reading, at)) return [];
    const words = { start, end: amount.end, text: label.slice(start, amount.end) };
    return [{ form: 'at most', words } as const];
  });
}

function isEndOrCapacity(reading: Reading, at: number): boolean {
  const { units, vocabulary } = reading;
  const before = units[at - 1];
  if (before === undefined) return false;
  if (before.kind === 'amount' || hasFunction(before, 'preposition', 'modal')) return true;
  // "Customers using up to three integrations": which ones are counted.
  if (at - 1 > sentenceStart(reading) && /ing$/.test(before.word)) return true;
  if (hasNoun(before, 'higher', 'lower', 'neutral') && !hasVerb(before, anyVerb, ['base'])) return true;
  return [before, units[at - 2]].some(unit => vocabulary.wording('bears').has(unit?.word ?? ''));
}

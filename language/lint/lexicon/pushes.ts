import type { PushKind } from './language.ts';
import { isHead } from './noun-phrase.ts';
import { hasFunction, hasNoun, hasVerb, isCue, phraseOf, type Reading, type Unit } from './reading.ts';
import type { Phrase } from './tokens.ts';

/** What an objective pushes that something else may have to pay for. */
export interface Push {
  readonly kind: PushKind;
  readonly words: Phrase;
}

/** Whether an objective pushes revenue, growth, speed or cost, with the word that says so. */
export function pushed(reading: Reading): Push | undefined {
  if (!reading.understood || hasVerb(reading.units[0], ['maintain'], ['base'])) return undefined;
  const { units } = reading;
  const moves = units.some(isMoving);
  for (let at = 0; at < units.length; at++) {
    const kind = kindOf(reading, at, moves);
    if (kind !== undefined) return { kind, words: phraseOf(reading, at, at) };
  }
  return undefined;
}

/** Whether a word of a label may say that revenue or cost is pushed, once a verb does. */
export function namesMoney(reading: Reading): boolean {
  return reading.units.some(({ word }, at) => {
    const kind = reading.vocabulary.pushOf(word);
    return kind === 'revenue' || kind === 'cost' || isCue(reading, at, 'pushesCost');
  });
}

function isMoving(unit: Unit): boolean {
  if (hasVerb(unit, ['gain'], ['base', 'third'])) return true;
  return hasVerb(unit, ['up', 'down', 'improve'], ['base', 'gerund', 'third']) || unit.kind === 'amount';
}

function kindOf(reading: Reading, at: number, moves: boolean): PushKind | undefined {
  const unit = reading.units[at] as Unit;
  if (isCue(reading, at, 'pushesSpeed')) return 'speed';
  if (isCue(reading, at, 'pushesCost')) return 'cost';
  if (isCue(reading, at, 'pushesGrowth')) return 'growth';
  if (!moves || !isNoun(unit)) return undefined;
  const kind = reading.vocabulary.pushOf(unit.word);
  return kind === 'growth' && !isWonBefore(reading, at) ? undefined : kind;
}

/**
 * "Win more teams", "Grow the number of users" push growth. Teams that grow together, ten teams that would miss us, users who are
 * delighted and trust that grows with customers don't.
 */
function isWonBefore(reading: Reading, at: number): boolean {
  const { units } = reading;
  const isOfPeople = hasNoun(units[at], 'audience');
  return units.slice(0, at).some((unit, verb) => {
    if (hasVerb(unit, ['improve'], ['base', 'gerund', 'third']) && !isOfPeople) return true;
    if (!hasVerb(unit, ['gain', 'up'], ['base', 'gerund', 'third'])) return false;
    return !isOfPeople || (isHead(reading, at) && isSaidOf(reading, verb) && reaches(reading, verb, at));
  });
}

/** "Grow customers", not "growing customers" that are only described. */
function isSaidOf({ units }: Reading, verb: number): boolean {
  const before = units[verb - 1];
  return !hasVerb(units[verb], ['gain', 'up'], ['gerund']) || before === undefined || before.kind === 'sign';
}

const counting = new Set(['number', 'base', 'share', 'amount']);

/** Nothing stands between a verb and what it wins but words that describe or count it. */
function reaches({ units }: Reading, verb: number, at: number): boolean {
  return units.slice(verb + 1, at).every((unit, offset) => {
    if (hasFunction(unit, 'relative')) return false;
    if (!hasFunction(unit, 'preposition') || unit.word === 'to') return true;
    return unit.word === 'of' && counting.has(units[verb + offset]?.word ?? '');
  });
}

function isNoun(unit: Unit): boolean {
  return (
    unit.kind === 'word' &&
    (unit.entry.nouns.size > 0 || unit.entry.verbs.length === 0) &&
    !hasNoun(unit, 'container')
  );
}

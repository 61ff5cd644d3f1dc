import { lowerIsBetter } from './direction.ts';
import { headIs, nounPhraseAt } from './noun-phrase.ts';
import { sentenceStart } from './opening.ts';
import {
  anyVerb,
  hasAdjective,
  hasFunction,
  hasNoun,
  hasVerb,
  isCue,
  phraseOf,
  type Reading,
  verbSense,
} from './reading.ts';
import { askedOnce } from './remember.ts';
import type { Phrase } from './tokens.ts';

/** Which way a label says that its number goes. */
export interface StatedMovement {
  readonly direction: 'up' | 'down';
  /** The verb. */
  readonly words: Phrase;
}

/**
 * The direction that the verb of a label states: "Reduce …" down, "Increase …" up, "Improve churn" down
 * because less of it is better. Undefined wherever the number behind the label may count something else
 * than the object of the verb: a second verb that goes the other way, "by doing …", a measure of its own
 * behind a colon, or an object that is no number ("Reduce risk").
 */
export function statedMovement(reading: Reading): StatedMovement | undefined {
  const at = reading.understood ? movingVerb(reading) : undefined;
  const sense = at === undefined ? undefined : changeSense(reading, at);
  if (at === undefined || sense === undefined) return undefined;
  const direction = sense.class === 'improve' ? directionOfObject(reading, at) : sense.class;
  if (direction !== 'up' && direction !== 'down') return undefined;
  if (hasOtherVerb(reading, at, direction === 'up' ? 'down' : 'up')) return undefined;
  return { direction, words: phraseOf(reading, at, at) };
}

/**
 * Index of the verb with which a label begins and that only says which way its object goes; undefined where
 * the number behind the label may be that of something else.
 */
export const movingVerb = askedOnce((reading: Reading): number | undefined => {
  const at = sentenceStart(reading);
  const isMoving =
    changeSense(reading, at) !== undefined &&
    !isAdjectiveHere(reading, at) &&
    !isMeasuredElsewhere(reading, at);
  return isMoving ? at : undefined;
});

function changeSense(reading: Reading, at: number) {
  return verbSense(reading.units[at], ['up', 'down', 'improve'], ['base', 'gerund']);
}

function directionOfObject(reading: Reading, at: number): 'up' | 'down' | undefined {
  const object = nounPhraseAt(reading, at + 1);
  if (object === undefined || headIs(reading, object, 'quality', 'artefact', 'activity')) return undefined;
  const isLower = lowerIsBetter(reading, at + 1);
  return isLower === undefined ? undefined : isLower ? 'down' : 'up';
}

/** "Lower funnel conversion", "Double opt-in rate", "Cut flowers sold". */
function isAdjectiveHere(reading: Reading, at: number): boolean {
  const next = reading.units[at + 1];
  if (next === undefined || next.kind === 'sign') return true;
  if (hasFunction(next, 'preposition', 'be', 'have', 'modal')) return true;
  if (!isCue(reading, at, 'alsoAdjective') || next.kind !== 'word' || hasFunction(next, 'determiner'))
    return false;
  const object = nounPhraseAt(reading, at + 1);
  const isKnown =
    next.entry.nouns.size > 0 || headIs(reading, object, 'higher', 'lower', 'neutral', 'audience');
  return !isKnown || isCue(reading, at + 1, 'adjectival');
}

/**
 * The number behind the label may be another one: "by automating …", "so that …", "Reduce toil: share of
 * …", "Increase speed".
 */
function isMeasuredElsewhere(reading: Reading, at: number): boolean {
  const { units } = reading;
  const object = nounPhraseAt(reading, at + 1);
  if (headIs(reading, object, 'quality') || object?.heads.some(head => isCue(reading, head, 'abstract')))
    return true;
  return units.some((unit, index) => {
    if (index <= at) return false;
    const next = units[index + 1];
    if (
      ['by', 'via', 'through', 'with'].includes(unit.word) &&
      (hasVerb(next, anyVerb, ['gerund']) || unit.word === 'via')
    )
      return true;
    if (unit.word === 'so' && next?.word === 'that') return true;
    if (unit.word === 'measured' || unit.word === 'as') return true;
    if (![':', '(', '–', '—', '-', ';'].includes(unit.word)) return false;
    return units
      .slice(index + 1)
      .some(other => hasNoun(other, 'higher', 'lower', 'neutral') || other.word === '%');
  });
}

function hasOtherVerb(reading: Reading, at: number, verbClass: 'up' | 'down'): boolean {
  return reading.units.some(
    (unit, index) =>
      index > at &&
      (hasVerb(unit, [verbClass], ['base', 'gerund', 'third', 'participle']) ||
        hasAdjective(unit, 'comparative')),
  );
}

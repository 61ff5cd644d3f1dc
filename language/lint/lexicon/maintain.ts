import type { Comparison } from '../../model/types.ts';
import { lowerIsBetter } from './direction.ts';
import { labelWithout } from './label-rest.ts';
import { headIs, nounPhraseAt } from './noun-phrase.ts';
import { sentenceStart } from './opening.ts';
import { hasAdjective, hasFunction, hasNoun, hasVerb, phraseOf, type Reading } from './reading.ts';
import type { Phrase } from './tokens.ts';

/** Words that keep what is, with the level that they keep where it is said. */
export interface Maintained {
  /** The verb. */
  readonly words: Phrase;
  readonly level?: StatedLevel;
  /** What is kept, as a label of its own: "Churn" of "Maintain 5% churn". */
  readonly rest: string;
}

/** A level as the language of goals writes a condition: `< 5%`, `between 2% and 4%`. */
export interface StatedLevel {
  /** `5%`; of a range its lower end. */
  readonly written: string;
  /** The upper end of `between … and …`. */
  readonly upper?: string;
  /** Undefined where neither the words nor the measure tell which side is the good one. */
  readonly comparison: Comparison | undefined;
  readonly words: Phrase;
}

/**
 * Whether a label only keeps a level: "Maintain 5% churn", "Keep uptime at 99.9%", "Churn stays below 5%",
 * "Our OKR is to maintain …". Not where something changes beside it ("Maintain and improve …", "Maintain
 * quality while doubling output").
 */
export function maintained(reading: Reading): Maintained | undefined {
  if (!reading.understood) return undefined;
  const start = sentenceStart(reading);
  const at = maintainingVerb(reading, start);
  if (at === undefined || changesToo(reading, at)) return undefined;
  const level = statedLevel(reading, at + 1);
  const words = phraseOf(reading, verbStart(reading, at), at);
  return {
    words,
    ...(level && { level }),
    rest: whatIsKept(reading, words, level, at === start || isOurs(reading, start)),
  };
}

function isOurs(reading: Reading, at: number): boolean {
  return ['we', 'i'].includes(reading.units[at]?.word ?? '');
}

/**
 * Behind the verb without the level, or, where the measure is the subject ("Churn stays below 5%"), before
 * it.
 */
function whatIsKept(
  reading: Reading,
  verb: Phrase,
  level: StatedLevel | undefined,
  isOrder: boolean,
): string {
  const { label } = reading;
  const cuts = isOrder
    ? [{ start: 0, end: verb.end }, ...(level === undefined ? [] : [level.words])]
    : [{ start: verb.start, end: label.length }];
  return labelWithout(reading, cuts) ?? label;
}

function maintainingVerb(reading: Reading, start: number): number | undefined {
  const { units } = reading;
  if (hasVerb(units[start], ['maintain'], ['base', 'gerund'])) return start;
  if (isOurs(reading, start) && hasVerb(units[start + 1], ['maintain'], ['base'])) return start + 1;
  if (hasVerb(units[start], ['keep'], ['base', 'gerund']) && keepsLevel(reading, start)) return start;
  if (isHeldLevel(reading, start)) return start;
  for (let at = start + 1; at < units.length; at++) {
    const unit = units[at];
    if (hasFunction(unit, 'relative') || unit?.word === ':') return undefined;
    if (
      hasVerb(unit, ['maintain', 'keep'], ['third', 'participle', 'base']) &&
      tellsLevel(reading, start, at)
    )
      return at;
    if (isUnexceeded(reading, at)) return at + 1;
  }
  return isUnexceeded(reading, start) ? start + 1 : undefined;
}

/**
 * "Keep uptime at 99.9%", "Keep churn low": a measure and where it is to be kept. "Keep customers smiling"
 * keeps none.
 */
function keepsLevel(reading: Reading, at: number): boolean {
  const object = nounPhraseAt(reading, at + 1);
  if (object === undefined) return levelFollows(reading, at + 1);
  if (!headIs(reading, object, 'higher', 'lower', 'neutral', 'fault'))
    return !headIs(reading, object, 'audience') && shareFollows(reading, object.last + 1);
  const hasAmount = reading.units.slice(object.first, object.last + 1).some(unit => unit.kind === 'amount');
  return hasAmount || levelFollows(reading, object.last + 1);
}

/** "Keep deliveries on time | at 95%": how much of what is no measure by itself. */
function shareFollows({ units }: Reading, from: number): boolean {
  return units.slice(from, from + 5).some((unit, offset) => {
    const before = units[from + offset - 1];
    return unit.amount?.kind === 'percent' && (before?.kind === 'comparison' || before?.word === 'at');
  });
}

/** "Hold churn below 5%": "hold" keeps only with a level behind a measure. */
function isHeldLevel(reading: Reading, at: number): boolean {
  const object = nounPhraseAt(reading, at + 1);
  if (reading.units[at]?.word !== 'hold' || object === undefined) return false;
  return headIs(reading, object, 'higher', 'lower', 'neutral') && levelFollows(reading, object.last + 1);
}

/** "Churn stays below 5%", "uptime is maintained at 99.9%"; not "Help teams keep healthy habits". */
function tellsLevel(reading: Reading, start: number, at: number): boolean {
  const subject = nounPhraseAt(reading, start);
  if (subject === undefined || subject.last >= at || !levelFollows(reading, at + 1)) return false;
  return (
    !headIs(reading, subject, 'audience', 'staff') ||
    !hasVerb(reading.units[start], ['weak', 'light'], ['base'])
  );
}

/** A level within the next few words: "at 99.9%", "below 5%", "low", "where it is". */
function levelFollows(reading: Reading, from: number): boolean {
  const near = reading.units.slice(from, from + 6);
  return near.some((unit, offset) => {
    if (unit.kind === 'amount' || (unit.word === 'zero' && near[offset - 1]?.word === 'at'))
      return offset < 5;
    return offset < 2 && hasAdjective(unit, 'level') && !hasFunction(unit, 'preposition');
  });
}

/** "does not exceed 5%", "never fall below 99.9%". */
function isUnexceeded(reading: Reading, at: number): boolean {
  const next = reading.units[at + 1];
  return (
    hasFunction(reading.units[at], 'negation') &&
    bounds.has(next?.word ?? '') &&
    levelFollows(reading, at + 2)
  );
}

/** What may not be done to a level, and so on which side of it the measure is kept. */
const bounds = new Map<string, Comparison>([
  ['exceed', '<='],
  ['exceeds', '<='],
  ['surpass', '<='],
  ['surpasses', '<='],
  ['go above', '<='],
  ['rise', '<='],
  ['rises', '<='],
  ['grow', '<='],
  ['drop', '>='],
  ['drops', '>='],
  ['fall', '>='],
  ['falls', '>='],
  ['decline', '>='],
]);

function verbStart(reading: Reading, at: number): number {
  return hasFunction(reading.units[at - 1], 'negation') ? at - 1 : at;
}

/** "and improve", "while doubling", "from 5% to 3%": something moves after all. */
function changesToo(reading: Reading, at: number): boolean {
  const { units } = reading;
  for (let index = at + 1; index < units.length; index++) {
    const before = units[index - 1];
    if (hasAdjective(units[index], 'comparative')) return true;
    const joined = ['and', 'or', 'while', ',', '/', '&', 'but', 'then'].includes(before?.word ?? '');
    if (joined && hasVerb(units[index], ['up', 'down', 'improve', 'gain'], ['base', 'gerund'])) return true;
    if (
      units[index]?.word === 'from' &&
      units[index + 1]?.kind === 'amount' &&
      units[index + 2]?.word === 'to'
    )
      return true;
  }
  return false;
}

function statedLevel(reading: Reading, from: number): StatedLevel | undefined {
  const { units } = reading;
  const at = units.findIndex(
    (unit, index) => index >= from && unit.kind === 'amount' && units[index - 1]?.word !== 'for',
  );
  const amount = units[at]?.amount;
  if (amount === undefined) return undefined;
  const second = units[at + 2]?.amount;
  if (units[at - 1]?.word === 'between' && units[at + 1]?.word === 'and' && second !== undefined) {
    return {
      written: amount.written,
      upper: second.written,
      comparison: undefined,
      words: phraseOf(reading, at - 1, at + 2),
    };
  }
  const bound = hasFunction(units[from - 2], 'negation')
    ? bounds.get(units[from - 1]?.word ?? '')
    : undefined;
  const stated = units[at - 1]?.comparison;
  const first = stated === undefined || at === from ? at : at - 1;
  return {
    written: amount.written,
    comparison: bound ?? stated ?? impliedComparison(reading, at),
    words: phraseOf(reading, first, at),
  };
}

/** A level kept "at 5%" holds at 5%: `<=` where less is better, `>=` where more is. */
function impliedComparison(reading: Reading, at: number): Comparison | undefined {
  if (reading.units[at]?.amount?.open) return '>=';
  const isLower =
    lowerIsBetter(reading) ?? (reading.units.some(unit => hasNoun(unit, 'fault')) ? true : undefined);
  return isLower === undefined ? undefined : isLower ? '<=' : '>=';
}

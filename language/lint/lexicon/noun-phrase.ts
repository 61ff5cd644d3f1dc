import type { NounClass } from './language.ts';
import { anyVerb, hasAdjective, hasFunction, hasNoun, hasVerb, type Reading, type Unit } from './reading.ts';
import { askedOnce } from './remember.ts';

/** A run of words around a noun: "a tight 30-day plan", "3 AMAs", "test coverage". */
export interface NounPhrase {
  /** Unit indexes, both included. */
  readonly first: number;
  readonly last: number;
  /**
   * The nouns that it is about: the last word of the run, several where they are coordinated ("articles and
   * videos").
   */
  readonly heads: readonly number[];
}

/** Join two things that are spoken of. */
const joiners = new Set(['and', 'or', ',']);
/** Join two words into one name: "tech/design debt", "Legal + finance agreement". */
const nameJoiners = new Set(['/', '+', '&']);
/** With one of these a second phrase begins. */
const openers = new Set(
  'a an the this that these those our my your their his her its all each every any another no'.split(' '),
);
const quotes = new Set(['"', '“', '”', '„', '«', '»', "'", '‘', '’', '`', '*', '_']);

/**
 * The noun phrase that begins at `at`; undefined when no noun stands there. What is transparent ("number
 * of", "set of", "3 of the") gives way to what follows its "of". Ends before a preposition, a finite verb,
 * a relative or a sign.
 */
export function nounPhraseAt(reading: Reading, at: number): NounPhrase | undefined {
  const known = nounPhrases(reading);
  if (!known.has(at)) known.set(at, findNounPhrase(reading, at));
  return known.get(at);
}

/** Judgement after judgement asks for the same few. */
const nounPhrases = askedOnce((_: Reading) => new Map<number, NounPhrase | undefined>());

function findNounPhrase(reading: Reading, at: number): NounPhrase | undefined {
  const { units } = reading;
  let end = at;
  const heads: number[] = [];
  let head = -1;
  while (end < units.length) {
    const unit = units[end] as Unit;
    if (head >= 0 && openers.has(unit.word)) break;
    if (isInside(reading, end, at)) {
      if (isNameable(unit) && !(head >= 0 && /^v\p{Nd}/u.test(unit.word))) head = end;
      end++;
      continue;
    }
    if (head >= 0 && joiners.has(unit.word) && startsNoun(reading, end + 1)) {
      heads.push(head);
      head = -1;
      end++;
      continue;
    }
    if (head >= 0 && nameJoiners.has(unit.word) && startsNoun(reading, end + 1)) {
      end++;
      continue;
    }
    if (quotes.has(unit.text)) {
      end++;
      continue;
    }
    const isShare = head < 0 && units[end - 1]?.kind === 'amount';
    if (unit.word === 'of' && (isShare || isTransparent(units[head]))) {
      const complement = nounPhraseAt(reading, end + 1);
      if (complement !== undefined) return { first: at, last: complement.last, heads: complement.heads };
    }
    break;
  }
  if (head >= 0) heads.push(head);
  const last = heads.at(-1);
  return last === undefined ? undefined : { first: at, last, heads };
}

/**
 * Whether a second phrase begins here. Where it follows the first one directly, a verb that nobody knows
 * stands between them: "The regulator grants | the licence". "One post a month" is no second phrase.
 */
export function opensAnother({ units, vocabulary }: Reading, at: number): boolean {
  if (!openers.has(units[at]?.word ?? '')) return false;
  return !vocabulary.language.amounts.periods.has(units[at + 1]?.word ?? '');
}

/** Whether one of the nouns that the phrase is about is of one of these classes. */
export function headIs(
  reading: Reading,
  phrase: NounPhrase | undefined,
  ...classes: readonly NounClass[]
): boolean {
  return phrase?.heads.some(head => hasNoun(reading.units[head], ...classes)) ?? false;
}

/**
 * Whether no further noun follows that the word only describes: "churn" in "churn of teams", not in "churn
 * dashboard".
 */
export function isHead(reading: Reading, at: number): boolean {
  const phrase = nounPhraseAt(reading, at);
  return phrase === undefined || phrase.heads.includes(at);
}

/** Whether the phrase is about something that one makes or does, and about no measure. */
export function isMadeOnly(reading: Reading, phrase: NounPhrase | undefined): boolean {
  return (
    headIs(reading, phrase, 'artefact', 'activity') && !headIs(reading, phrase, 'higher', 'lower', 'neutral')
  );
}

/** Whether a word of the phrase says how good: "a reliable pipeline". */
export function hasQuality(reading: Reading, phrase: NounPhrase | undefined): boolean {
  if (phrase === undefined) return false;
  const words = reading.units.slice(phrase.first, phrase.last + 1);
  return (
    headIs(reading, phrase, 'quality') || words.some(unit => hasAdjective(unit, 'quality', 'comparative'))
  );
}

/** The last noun of a phrase is what the phrase is about. */
function isNameable(unit: Unit): boolean {
  if (unit.kind !== 'word') return false;
  if (/^\p{Nd}/u.test(unit.text)) return false;
  if (hasFunction(unit, 'determiner', 'adverb')) return hasNoun(unit, 'artefact', 'activity');
  if (unit.entry.nouns.size > 0) return true;
  return unit.entry.adjectives.size === 0 && !/[^l]ly$/.test(unit.word);
}

function isInside(reading: Reading, at: number, first: number): boolean {
  const unit = reading.units[at] as Unit;
  if (unit.kind === 'sign') return false;
  if (unit.kind !== 'word') return true;
  if (at > first && isVerbAfterPeople(reading, at)) return false;
  if (hasFunction(unit, 'determiner', 'adverb')) return true;
  if (
    hasFunction(unit, 'preposition', 'conjunction', 'pronoun', 'relative', 'be', 'have', 'modal', 'negation')
  )
    return false;
  if (unit.word === 'to') return false;
  return at === first || !endsNounPhrase(reading, at);
}

/**
 * After a plural noun, a participle or a finite verb begins something else: "teams | running retros", "docs
 * | written".
 */
function endsNounPhrase(reading: Reading, at: number): boolean {
  const unit = reading.units[at] as Unit;
  const before = reading.units[at - 1];
  if (unit.entry.verbs.length === 0)
    return before !== undefined && isPlural(before) && isUnknownParticiple(unit);
  if (before?.kind !== 'word' || hasFunction(before, 'determiner', 'adverb')) return false;
  const isNoun = unit.entry.nouns.size > 0;
  if (hasVerb(unit, anyVerb, ['past', 'participle'])) return !isNoun && !isModifier(reading, at);
  if (hasVerb(unit, anyVerb, ['gerund'])) return !isNoun && isPlural(before);
  if (hasVerb(unit, anyVerb, ['third']) && before.entry.nouns.size > 0) return !isNoun;
  return !isNoun && isPlural(before);
}

function isUnknownParticiple(unit: Unit): boolean {
  return /[a-z]{2}ed$/.test(unit.word) && unit.entry.nouns.size + unit.entry.adjectives.size === 0;
}

/** A participle between an adjective and a noun: "new redesigned website". */
function isModifier(reading: Reading, at: number): boolean {
  const before = reading.units[at - 1];
  if (before === undefined || before.entry.nouns.size > 0 || isPlural(before)) return false;
  const next = reading.units[at + 1];
  return next?.kind === 'word' && next.entry.functions.size === 0;
}

/**
 * What people do begins behind them: "customers | renew", "users | invite a colleague", "partners | list
 * our app". A word that may also be a noun is a verb there when an object follows.
 */
export function isVerbAfterPeople(reading: Reading, at: number): boolean {
  const unit = reading.units[at];
  const people = reading.units[at - 1];
  if (unit?.kind !== 'word' || !hasNoun(people, 'staff', 'audience')) return false;
  if (isClosed(unit) || unit.entry.adjectives.size > 0) return false;
  const next = reading.units[at + 1];
  const isPlural = people?.entry.plural === true;
  const hasObject =
    hasFunction(next, 'determiner', 'pronoun') || next?.kind === 'amount' || next?.kind === 'comparison';
  if (isPlural && hasNoun(people, 'audience') && !unit.entry.plural && hasVerb(unit, anyVerb, ['base']))
    return true;
  if (unit.entry.nouns.size > 0)
    return (hasObject || isOneOf(reading, at - 1)) && hasVerb(unit, anyVerb, [isPlural ? 'base' : 'third']);
  if (unit.entry.verbs.length > 0) return true;
  if (!/^\p{Ll}+$/u.test(unit.text)) return false;
  if (!isPlural) return hasObject && /[^s]s$/.test(unit.word);
  return next === undefined || next.kind !== 'word' || next.entry.functions.size > 0;
}

/** "One customer", "each existing partner": what follows such a singular cannot be a plural noun. */
function isOneOf({ units }: Reading, at: number): boolean {
  if (units[at]?.entry.plural !== false) return false;
  const near = units.slice(Math.max(0, at - 2), at);
  return near.some(
    unit => unit.amount?.value === 1 || ['a', 'an', 'one', 'each', 'every'].includes(unit.word),
  );
}

/** A word that holds sentences together and names nothing. */
function isClosed(unit: Unit): boolean {
  return hasFunction(
    unit,
    'determiner',
    'preposition',
    'conjunction',
    'pronoun',
    'relative',
    'be',
    'have',
    'modal',
    'negation',
    'adverb',
  );
}

/** Known as a plural, or unknown and looking like one. */
export function isPlural(unit: Unit | undefined): boolean {
  if (unit === undefined) return false;
  if (unit.entry.plural) return true;
  return unit.entry.nouns.size === 0 && /[^s]s$/.test(unit.word) && !/^\p{Lu}+$/u.test(unit.text);
}

/** "… and win 500 customers", "… and have the docs reviewed": a verb with an object of its own. */
function startsClause(reading: Reading, at: number): boolean {
  const [unit, next] = [reading.units[at], reading.units[at + 1]];
  const hasObject =
    next?.kind === 'amount' || next?.kind === 'comparison' || hasFunction(next, 'determiner', 'pronoun');
  return hasObject && hasVerb(unit, anyVerb, ['base']);
}

function isTransparent(unit: Unit | undefined): boolean {
  return unit !== undefined && hasNoun(unit, 'neutral', 'container');
}

function startsNoun(reading: Reading, at: number): boolean {
  const unit = reading.units[at];
  if (unit === undefined || unit.kind === 'sign') return false;
  if (unit.kind !== 'word') return true;
  if (startsClause(reading, at)) return false;
  if (hasFunction(unit, 'determiner')) return true;
  if (
    hasFunction(unit, 'preposition', 'conjunction', 'pronoun', 'relative', 'be', 'have', 'modal', 'negation')
  )
    return false;
  return unit.entry.nouns.size > 0 || unit.entry.verbs.length === 0;
}

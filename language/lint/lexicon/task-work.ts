import type { CueName } from './language.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { headIs, nounPhraseAt, opensAnother } from './noun-phrase.ts';
import { sentenceStart } from './opening.ts';
import { orderIn } from './order.ts';
import { outcomeSignal, targetedOutcome } from './outcome.ts';
import type { WorkClause } from './outcome-amount.ts';
import {
  anyVerb,
  hasAdjective,
  hasFunction,
  hasNoun,
  hasVerb,
  phraseOf,
  type Reading,
  type Unit,
  verbSense,
} from './reading.ts';
import { finishedState } from './state.ts';
import type { Phrase } from './tokens.ts';
import { imperativeWork } from './work.ts';

/** How sure a judgement is: `sure` is right at least nine times in ten, `likely` more often than not. */
export type Confidence = 'sure' | 'likely';

/**
 * The work instead of the change, in the form that it takes: an order ("Ship the new onboarding flow"), a
 * finished state ("Docs are published"), a bare deliverable ("py-billing client"), or so and so much of an
 * activity ("Hold 20 demos").
 */
export interface TaskWork {
  readonly confidence: Confidence;
  readonly form: 'imperative' | 'state' | 'deliverable' | 'volume';
  /** The words that say so: the verb, the state, the thing. */
  readonly words: Phrase;
}

/** What else is known about a goal when its label is judged. */
export interface LabelContext {
  /** Whether the slots behind the label already hold numbers. */
  readonly hasMeasure: boolean;
}

/**
 * Whether the words of a key result are its owner's work. Who or what changes if this is met? The owner's
 * work is done or a thing exists: a task. A number, a system's behaviour or someone else's behaviour
 * changes: none, also where the work is named beside it ("Launch async retros and reach 30 % adoption").
 */
export function taskWork(reading: Reading, { hasMeasure }: LabelContext): TaskWork | undefined {
  if (!reading.understood || reading.units.length === 0) return undefined;
  const at = sentenceStart(reading);
  const found =
    imperativeWork(reading, at) ??
    finishedState(reading, at) ??
    bareDeliverable(reading, at) ??
    nothingButThings(reading, at);
  if (found === undefined) return undefined;
  if (targetedOutcome(reading, found.clause) !== undefined) return undefined;
  if (hasMeasure && found.form !== 'imperative' && !(found.form === 'state' && found.explicit))
    return undefined;
  return {
    confidence: !hasMeasure && isSpelledOut(reading, found) ? 'sure' : found.confidence,
    form: isVolume(reading, found.clause) ? 'volume' : found.form,
    words: phraseOf(reading, found.first, found.last),
  };
}

/** Fewest words of an order that leave no doubt. */
const wordsOfOrder = 5;

/**
 * A likely order that is told at length, and still says nothing that could be an outcome: "Have two offers for
 * the new warehouse". Of help one may tell at length without saying what is done.
 */
function isSpelledOut(reading: Reading, { form, clause }: FoundWork): boolean {
  if (form !== 'imperative' || hasVerb(reading.units[clause.verb], ['weak'], ['base', 'gerund', 'third']))
    return false;
  const words = reading.units.filter(unit => unit.kind !== 'sign');
  return words.length >= wordsOfOrder && outcomeSignal(reading) === undefined;
}

/**
 * The wide net's surest catch: a sentence of any form that names a thing or an event, nothing that could be
 * an outcome, nobody who would act, and no word that says how good.
 */
function nothingButThings(reading: Reading, at: number): FoundWork | undefined {
  const { units } = reading;
  const sentence = units.slice(at);
  const thing = units.findIndex((unit, index) => index >= at && hasNoun(unit, 'artefact', 'activity'));
  if (thing < 0 || sentence.length < 4 || outcomeSignal(reading) !== undefined) return undefined;
  if (sentence.some(unit => unit.kind === 'comparison' || saysMoreThanThings(unit))) return undefined;
  const last = nounPhraseAt(reading, thing)?.last ?? thing;
  const clause = { verb: -1, object: undefined, isState: true, aboutPeople: false };
  return { form: 'deliverable', confidence: 'sure', explicit: false, clause, first: thing, last };
}

/** How good, whose doing, or a question. */
function saysMoreThanThings(unit: Unit): boolean {
  return (
    unit.word === '?' ||
    unit.word === 'most' ||
    hasAdjective(unit, 'quality', 'comparative') ||
    hasNoun(unit, 'quality', 'audience') ||
    hasFunction(unit, 'negation') ||
    hasVerb(unit, ['gain', 'down', 'up', 'improve'], ['base', 'third', 'gerund']) ||
    /^becom(?:e|es|ing)$/.test(unit.word)
  );
}

/** Work that was found in a label, before it is known whether an outcome stands beside it. */
export interface FoundWork {
  readonly form: 'imperative' | 'state' | 'deliverable';
  readonly confidence: Confidence;
  /** Whether a finite verb says it, and not the order of words alone. */
  readonly explicit: boolean;
  readonly clause: WorkClause;
  /** Units that say so, both included. */
  readonly first: number;
  readonly last: number;
}

function isVolume(reading: Reading, { object }: WorkClause): boolean {
  if (object === undefined || !headIs(reading, object, 'activity', 'artefact')) return false;
  return reading.units.slice(object.first, object.last).some(unit => unit.amount?.kind === 'count');
}

/**
 * The name of a thing or of an activity, and nothing said about it: "py-billing client", "Launch of the
 * app", "6 scripts".
 */
export function bareDeliverable(reading: Reading, at: number): FoundWork | undefined {
  if (orderIn(reading, at) !== undefined || isVerbOnly(reading, at)) return undefined;
  const phrase = nounPhraseAt(reading, at);
  if (phrase === undefined || hasPredicate(reading, phrase.last + 1)) return undefined;
  if (opensAnother(reading, phrase.last + 1)) return undefined;
  const isThing = headIs(reading, phrase, 'artefact', 'activity');
  const isMeasured = headIs(reading, phrase, 'higher', 'lower', 'neutral', 'quality', 'audience');
  if (!isThing && (isMeasured || outcomeSignal(reading) !== undefined)) return undefined;
  const words = reading.units.slice(phrase.first, phrase.last + 1);
  if (isThing && (isMeasured || words.some(unit => isCueWord(reading, unit, 'rate', 'quantity'))))
    return undefined;
  if (isRate(reading, phrase)) return undefined;
  const isNamed = (isThing || namesThing(reading, phrase)) && !isPraised(reading, phrase);
  const confidence = isNamed && !isPerhapsCounted(reading, phrase) ? 'sure' : 'likely';
  const clause = { verb: -1, object: phrase, isState: true, aboutPeople: false };
  return {
    form: 'deliverable',
    confidence,
    explicit: false,
    clause,
    first: firstNamed(phrase, reading),
    last: phrase.last,
  };
}

/**
 * A verb that is no noun, or joined with one, cannot begin the name of a thing: "Eliminate flaky tests",
 * "Hire and keep".
 */
function isVerbOnly(reading: Reading, at: number): boolean {
  const unit = reading.units[at];
  const sense = verbSense(unit, anyVerb, ['base']);
  if (sense === undefined) return false;
  if (['and', 'or', '&'].includes(reading.units[at + 1]?.word ?? '') && isVerbOnly(reading, at + 2))
    return true;
  return unit?.entry.nouns.size === 0 && !reading.vocabulary.isNounLikeVerb(sense.base);
}

/**
 * A thing that is made stands somewhere in the name: "Mercurial support", "full-text search in the
 * console".
 */
function namesThing(reading: Reading, phrase: NounPhrase): boolean {
  return reading.units.slice(phrase.first).some(unit => hasNoun(unit, 'artefact', 'activity'));
}

/**
 * A word says how good. "A reproducible pipeline for the main experiment" only describes which thing it is:
 * it has a name of several words, or something behind it that tells what it is for.
 */
function isPraised(reading: Reading, phrase: NounPhrase): boolean {
  const { units } = reading;
  const words = units.slice(phrase.first, phrase.last + 1);
  const isOther = (unit: Unit) =>
    hasAdjective(unit, 'quality', 'comparative') && !isCueWord(reading, unit, 'describes');
  if (headIs(reading, phrase, 'quality') || words.some(isOther)) return true;
  if (!words.some(unit => hasAdjective(unit, 'quality'))) return false;
  const named = words.filter(unit => !hasFunction(unit, 'determiner') && !hasAdjective(unit, 'quality'));
  return named.length < 2 && !hasFunction(units[phrase.last + 1], 'preposition');
}

/** "Releases per month", "Deploys a week": how often is a measure, unless it says how many. */
function isRate(reading: Reading, phrase: NounPhrase): boolean {
  const { units, vocabulary } = reading;
  const [per, period] = [units[phrase.last + 1]?.word ?? '', units[phrase.last + 2]?.word ?? ''];
  return (
    !isCounted(reading, phrase) &&
    ['per', 'a', 'an', 'each', 'every'].includes(per) &&
    vocabulary.language.amounts.periods.has(period)
  );
}

/**
 * A plural with something behind it that tells which ones ("Reviews with a photo", "Services on the new
 * platform") may be the name of what is counted. "Modules for the core services" says what they are for,
 * and "New templates" that they come.
 */
function isPerhapsCounted(reading: Reading, phrase: NounPhrase): boolean {
  const { units } = reading;
  const words = units.slice(phrase.first, phrase.last + 1);
  if (!phrase.heads.every(head => units[head]?.entry.plural) || isCounted(reading, phrase)) return false;
  if (words.some(unit => isCueWord(reading, unit, 'comes'))) return false;
  if (isForSome(reading, phrase.last + 1)) return false;
  const next = units[phrase.last + 1];
  return next === undefined
    ? !phraseOf(reading, phrase.first, phrase.last).text.includes(' ')
    : next.kind === 'word' && !['for', 'to', 'about', 'of', 'covering'].includes(next.word);
}

/** "… with all leavers", "… on two blogs", "Interviews with teachers": a plan, and no name of a count. */
function isForSome(reading: Reading, at: number): boolean {
  const { units } = reading;
  if (!hasFunction(units[at], 'preposition')) return false;
  const [next, { numbers }] = [units[at + 1], reading.vocabulary.language.amounts];
  if (next?.kind === 'amount' || ['all', 'each', 'every'].includes(next?.word ?? '')) return true;
  if (numbers.has(next?.word ?? '')) return true;
  const isEvent = hasNoun(units[at - 1], 'activity') && units[at]?.word === 'with';
  return isEvent && headIs(reading, nounPhraseAt(reading, at + 1), 'audience', 'staff');
}

/** "6 scripts", "two internal talks": it says how many. */
function isCounted({ units, vocabulary }: Reading, phrase: NounPhrase): boolean {
  const { numbers } = vocabulary.language.amounts;
  return units
    .slice(phrase.first, phrase.last + 1)
    .some(unit => unit.kind === 'amount' || numbers.has(unit.word));
}

function isCueWord({ vocabulary }: Reading, unit: Unit, ...names: readonly CueName[]): boolean {
  return names.some(name => vocabulary.language.cues[name].has(unit.word));
}

function firstNamed(phrase: NounPhrase, reading: Reading): number {
  let first = phrase.first;
  while (first < phrase.last && hasFunction(reading.units[first], 'determiner')) first++;
  return first;
}

/** Whether a verb follows that says something about what was named. */
function hasPredicate(reading: Reading, from: number): boolean {
  if (hasFunction(reading.units[from], 'relative')) return false;
  return reading.units.slice(from).some((unit, offset) => {
    if (hasFunction(unit, 'be', 'have', 'modal')) return true;
    if (unit.entry.nouns.size > 0 || reading.units[from + offset - 1]?.word === 'to') return false;
    return hasVerb(unit, anyVerb, ['third']) || hasVerb(unit, ['behave'], ['base']);
  });
}

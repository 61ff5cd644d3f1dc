import type { NounPhrase } from './noun-phrase.ts';
import { headIs, nounPhraseAt } from './noun-phrase.ts';
import {
  hasAdjective,
  hasFunction,
  hasNoun,
  hasVerb,
  phraseOf,
  type Reading,
  type Unit,
  verbSense,
} from './reading.ts';
import type { Phrase } from './tokens.ts';

/** Words that could be an outcome: what changes, a rate, a level, a measure. */
export interface OutcomeSignal {
  readonly kind: 'change' | 'level' | 'measure' | 'behaviour' | 'declared';
  readonly words: Phrase;
}

/** The work that a clause is about, so that the amounts of its object are not mistaken for an outcome's. */
export interface WorkClause {
  /** Index of the verb. */
  readonly verb: number;
  /** Its object (or, of a finished state, its subject). */
  readonly object: NounPhrase | undefined;
  /** Whether it tells a state: "closed in 5 days" is how fast, "close it within 5 days" a deadline. */
  readonly isState: boolean;
  /** Whether people are the object of the work itself: hiring, teaching, asking. */
  readonly aboutPeople: boolean;
}

/**
 * The first words that could be an outcome, of the label as a whole: the wide net. A measure counts where it is what
 * a phrase is about ("churn"), not where it says what kind of thing is made ("churn dashboard").
 */
export function outcomeSignal(reading: Reading): OutcomeSignal | undefined {
  const { units } = reading;
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] as Unit;
    if (unit.entry.declared !== undefined) return { kind: 'declared', words: phraseOf(reading, at, at) };
    if (unit.kind === 'amount') {
      if (isOutcomeAmount(reading, at)) return { kind: 'level', words: phraseOf(reading, at, at) };
      continue;
    }
    if (isChange(reading, at)) return { kind: 'change', words: phraseOf(reading, at, at) };
    if (isMeasured(reading, at)) return { kind: 'measure', words: phraseOf(reading, at, at) };
    if (isBehaviourOfOthers(reading, at)) return { kind: 'behaviour', words: phraseOf(reading, at, at) };
  }
  return undefined;
}

/** An outcome that is explicit: it says how much. Amounts of the work's own object do not count. */
export function targetedOutcome(reading: Reading, work?: WorkClause): OutcomeSignal | undefined {
  const { units } = reading;
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] as Unit;
    if (unit.entry.declared === 'outcome') return { kind: 'declared', words: phraseOf(reading, at, at) };
    const counts =
      unit.kind === 'amount'
        ? isOutcomeAmount(reading, at, work)
        : at !== work?.verb && isFactor(reading, at);
    if (counts) return { kind: 'level', words: phraseOf(reading, at, at) };
  }
  return undefined;
}

/** "doubles sign-ups", "halve the churn": a change that carries its own amount. */
function isFactor(reading: Reading, at: number): boolean {
  const sense = verbSense(reading.units[at], ['up', 'down'], ['base', 'third', 'gerund']);
  if (sense === undefined || !factors.has(sense.base)) return false;
  return headIs(reading, nounPhraseAt(reading, at + 1), 'higher', 'lower', 'neutral', 'audience');
}

const factors = new Set(['double', 'triple', 'quadruple', 'halve']);

function isOutcomeAmount(reading: Reading, at: number, work?: WorkClause): boolean {
  const { units } = reading;
  const unit = units[at] as Unit;
  const amount = unit.amount;
  if (amount === undefined) return false;
  const isOf = units[at + 1]?.word === 'of';
  const counted = nounPhraseAt(reading, at + (isOf ? 2 : 1));
  const isMade =
    headIs(reading, counted, 'artefact', 'activity') &&
    !headIs(reading, counted, 'higher', 'lower', 'neutral');
  const isOwn = work !== undefined && isInObject(reading, at, work);
  switch (amount.kind) {
    case 'ratio':
    case 'rating':
      return true;
    case 'money':
      return !isMade;
    case 'percent':
      if (isOf && isOwn) return hasServiceLevel(reading, at);
      return isOf || !isMade;
    case 'duration':
      return isServiceLevel(reading, at, work);
    case 'count':
      return isOutcomeCount(reading, at, counted, isMade, isOwn, work);
  }
}

function isOutcomeCount(
  reading: Reading,
  at: number,
  counted: NounPhrase | undefined,
  isMade: boolean,
  isOwn: boolean,
  work: WorkClause | undefined,
): boolean {
  const { units } = reading;
  const amount = units[at]?.amount;
  if (amount === undefined) return false;
  if (/ /.test(amount.written)) return true;
  if (isMade) return false;
  if (amount.rate || isPerPeriod(reading, counted?.last ?? at)) return !isOwn || !work?.aboutPeople;
  if (headIs(reading, counted, 'higher', 'neutral')) return true;
  if (headIs(reading, counted, 'lower')) return !isOwn;
  if (headIs(reading, counted, 'audience')) {
    if (work?.aboutPeople && isOwn) return false;
    return !beneficiary.has(precedingWord(reading, at));
  }
  if (counted !== undefined && !isMovementEnd(reading, at)) return false;
  return isLevelOfMeasure(reading, at);
}

const beneficiary = new Set(['for', 'with', 'to', 'from', 'at', 'in', 'on', 'among', 'across', 'of']);

/** The word before an amount, over a comparison: "for at least 3 customers" → "for". */
function precedingWord(reading: Reading, at: number): string {
  const before = reading.units[at - 1];
  return (before?.kind === 'comparison' ? reading.units[at - 2]?.word : before?.word) ?? '';
}

/** "from 8 to 40", "by 5", "to 40": an end of a movement. */
function isMovementEnd(reading: Reading, at: number): boolean {
  return ['from', 'to', 'by'].includes(precedingWord(reading, at));
}

/** A bare number says how much of what stands before it: "NPS of 50", "latency < 200", "Increase teams from 8 to 40". */
function isLevelOfMeasure(reading: Reading, at: number): boolean {
  for (let before = at - 1; before >= 0; before--) {
    const unit = reading.units[before] as Unit;
    if (unit.kind === 'amount' || unit.kind === 'comparison') continue;
    if (unit.kind === 'sign' && !['=', ':', '→', '->', '(', '~'].includes(unit.word)) return false;
    if (hasNoun(unit, 'artefact', 'activity') && !isMeasureNoun(unit)) return false;
    if (isMeasureNoun(unit) || hasNoun(unit, 'audience') || hasVerb(unit, ['up', 'down'], ['base']))
      return true;
  }
  return false;
}

/** Whether a duration is a level ("p95 under 10 ms", "answered within 4 hours"), not a deadline or a length. */
function isServiceLevel(reading: Reading, at: number, work: WorkClause | undefined): boolean {
  const { units } = reading;
  const amount = units[at]?.amount;
  const before = units[at - 1];
  const isBounded =
    before?.kind === 'comparison' ||
    ['in', 'to', 'of', 'from', 'by', 'is', 'at', '='].includes(before?.word ?? '');
  if (amount === undefined || !isBounded)
    return headIs(reading, nounPhraseAt(reading, at + 1), 'lower', 'higher');
  if (!/[dw]$/.test(amount.written) || work === undefined) return true;
  return isUniversal(reading, work) || (work.isState && amount.written.endsWith('d'));
}

/** "all tickets", "every release", "90% of orders": what holds each time is a level, not a deadline. */
function isUniversal(reading: Reading, work: WorkClause): boolean {
  const { object } = work;
  if (object === undefined) return false;
  const words = reading.units.slice(Math.max(0, object.first - 1), object.last + 1);
  return words.some(unit => ['all', 'every', 'each'].includes(unit.word) || unit.amount?.kind === 'percent');
}

function hasServiceLevel(reading: Reading, at: number): boolean {
  return reading.units.some(
    (unit, index) =>
      index > at &&
      (unit.amount?.kind === 'duration' || unit.word === 'on time' || unit.word === 'correctly'),
  );
}

function isInObject(reading: Reading, at: number, work: WorkClause): boolean {
  const { object } = work;
  if (object !== undefined && at >= object.first && at <= object.last) return true;
  const start = object?.last ?? work.verb;
  const between = reading.units.slice(Math.min(start, at), Math.max(start, at));
  const isSameClause = !between.some(
    unit => hasFunction(unit, 'conjunction', 'relative') || unit.kind === 'sign',
  );
  return (
    isSameClause &&
    at > work.verb &&
    ['to', 'for', 'from', 'by', 'on', 'in', 'across'].includes(precedingWord(reading, at))
  );
}

function isPerPeriod(reading: Reading, last: number): boolean {
  const [per, period] = [reading.units[last + 1], reading.units[last + 2]];
  if (per === undefined || period === undefined) return false;
  return (
    ['per', 'a', 'each', 'every', '/', 'an'].includes(per.word) &&
    reading.vocabulary.language.amounts.periods.has(period.word)
  );
}

/** A verb of change, unless what changes is a thing that one makes. */
function isChange(reading: Reading, at: number): boolean {
  const unit = reading.units[at];
  if (hasAdjective(unit, 'comparative')) return true;
  if (hasVerb(unit, ['maintain', 'keep'], ['base', 'gerund', 'third'])) return true;
  const forms = ['base', 'third', 'gerund', 'participle'] as const;
  const object = nounPhraseAt(reading, at + 1);
  const isMade =
    headIs(reading, object, 'artefact', 'activity') && !headIs(reading, object, 'higher', 'lower', 'neutral');
  if (hasVerb(unit, ['up', 'down'], forms)) return !isMade;
  if (hasVerb(unit, ['improve'], forms)) return !isMade;
  return (
    hasVerb(unit, ['gain'], ['base', 'gerund']) && headIs(reading, object, 'audience', 'higher', 'quality')
  );
}

export function isMeasureNoun(unit: Unit | undefined): boolean {
  return hasNoun(unit, 'higher', 'lower', 'neutral') && !hasNoun(unit, 'artefact', 'activity');
}

const idioms = new Set([
  'same',
  'first',
  'real',
  'full',
  'any',
  'one',
  'last',
  'next',
  'part',
  'over',
  'on',
  'in',
  'of',
]);

/** A measure as the head of its phrase. */
function isMeasured(reading: Reading, at: number): boolean {
  const unit = reading.units[at];
  if (!isMeasureNoun(unit) || hasNoun(unit, 'neutral'))
    return hasNoun(unit, 'neutral') && isRate(reading, at);
  if (unit?.word === 'time' && idioms.has(reading.units[at - 1]?.word ?? '')) return false;
  return isHead(reading, at);
}

function isRate(reading: Reading, at: number): boolean {
  return ['rate', 'rates', 'ratio', 'share', 'percentage', 'frequency', 'median', 'average'].includes(
    reading.units[at]?.word ?? '',
  );
}

/** Whether no further noun follows that the word only describes: "churn" in "churn of teams", not in "churn dashboard". */
function isHead(reading: Reading, at: number): boolean {
  const phrase = nounPhraseAt(reading, at);
  return phrase === undefined || phrase.heads.includes(at);
}

/** "Customers renew", "10 users tweet": someone else does something. */
function isBehaviourOfOthers(reading: Reading, at: number): boolean {
  const { units } = reading;
  if (!hasNoun(units[at], 'audience') || hasNoun(units[at], 'staff')) return false;
  const next = units[at + 1];
  if (
    next?.kind !== 'word' ||
    hasFunction(next, 'have', 'be', 'modal', 'preposition', 'conjunction', 'relative')
  )
    return false;
  return next.entry.verbs.some(sense => sense.form === 'base') && next.entry.nouns.size === 0;
}

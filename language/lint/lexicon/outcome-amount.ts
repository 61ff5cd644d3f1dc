import { headIs, isMadeOnly, type NounPhrase, nounPhraseAt } from './noun-phrase.ts';
import { hasFunction, hasNoun, hasVerb, isCue, isMeasureNoun, type Reading, type Unit } from './reading.ts';

/** The work that a clause is about, so that the amounts of its object are not mistaken for an outcome's. */
export interface WorkClause {
  /** Index of the verb; -1 where there is none. */
  readonly verb: number;
  /** Its object (or, of a finished state, its subject). */
  readonly object: NounPhrase | undefined;
  /** Whether it tells how things are: "closed in 5 days" is how fast, "close it within 5 days" a deadline. */
  readonly isState: boolean;
  /** Whether people are the object of the work itself: hiring, teaching, asking. */
  readonly aboutPeople: boolean;
}

/**
 * Whether an amount says how much of an outcome there is to be: a rate, a level, people who do something,
 * an end of a movement. Not where it counts what is made or done ("8 posts"), names a length or a deadline,
 * or is how far the work itself has come ("80% of the migration").
 */
export function isOutcomeAmount(reading: Reading, at: number, work?: WorkClause): boolean {
  const { units } = reading;
  const amount = units[at]?.amount;
  if (amount === undefined) return false;
  const isOf = units[at + 1]?.word === 'of';
  const counted = nounPhraseAt(reading, at + (isOf ? 2 : 1));
  switch (amount.kind) {
    case 'ratio':
    case 'rating':
      return true;
    case 'money':
      return !isMadeOnly(reading, counted);
    case 'percent':
      if (!isOf) return !isMadeOnly(reading, counted);
      if (work === undefined || !isInObject(reading, at, work)) return true;
      return saysHowWell(reading, at) || !isWorkedOn(reading, counted);
    case 'duration':
      return isServiceLevel(reading, at, work);
    case 'count':
      return isOutcomeCount(reading, at, counted, work);
  }
}

function isOutcomeCount(
  reading: Reading,
  at: number,
  counted: NounPhrase | undefined,
  work: WorkClause | undefined,
): boolean {
  const amount = reading.units[at]?.amount;
  if (amount === undefined) return false;
  if (/ /.test(amount.written)) return true;
  if (isMadeOnly(reading, counted)) return false;
  const isOwn = work !== undefined && isInObject(reading, at, work);
  if (amount.rate || isPerPeriod(reading, counted?.last ?? at))
    return !(isOwn && (work.aboutPeople || (!work.isState && isMadeOnly(reading, work.object))));
  if (headIs(reading, counted, 'higher', 'neutral')) return true;
  if (headIs(reading, counted, 'lower')) return !isOwn;
  if (headIs(reading, counted, 'audience')) {
    if (work === undefined) return true;
    const isDoing = isCue(reading, at + 1, 'doing');
    return !(isOwn && work.aboutPeople) && (isDoing || !beneficiary.has(wordBefore(reading, at)));
  }
  if (headIs(reading, counted, 'staff')) return false;
  if (counted !== undefined && !isMovementEnd(reading, at)) return false;
  return isLevelOfMeasure(reading, at);
}

const beneficiary = new Set(['for', 'with', 'to', 'from', 'at', 'in', 'on', 'among', 'across', 'of']);

/** The word before an amount, over a comparison: "for at least 3 customers" → "for". */
function wordBefore(reading: Reading, at: number): string {
  const before = reading.units[at - 1];
  const isSkipped = before?.kind === 'comparison' || hasFunction(before, 'determiner');
  return (isSkipped ? reading.units[at - 2]?.word : before?.word) ?? '';
}

/** "from 8 to 40", "by 5", "to 40": an end of a movement. */
function isMovementEnd(reading: Reading, at: number): boolean {
  return ['from', 'to', 'by'].includes(wordBefore(reading, at));
}

/**
 * A bare number says how much of what stands before it: "NPS of 50", "latency < 200", "Increase teams from
 * 8 to 40", "Inventory turns from 4 to 6". The nearest noun decides.
 */
function isLevelOfMeasure(reading: Reading, at: number): boolean {
  const { units } = reading;
  const isMovement =
    isMovementEnd(reading, at) && (units[at + 1]?.word === 'to' || units[at - 2]?.kind === 'amount');
  for (let before = at - 1; before >= 0; before--) {
    const unit = units[before] as Unit;
    if (
      unit.kind === 'amount' ||
      unit.kind === 'comparison' ||
      hasFunction(unit, 'preposition') ||
      unit.word === 'to'
    )
      continue;
    if (unit.kind === 'sign' && !['=', ':', '→', '->', '(', '~'].includes(unit.word)) return false;
    if (isMeasureNoun(unit) || hasNoun(unit, 'audience') || hasVerb(unit, ['up', 'down'], ['base']))
      return true;
    if (hasNoun(unit, 'artefact', 'activity')) return false;
    if (
      isMovement &&
      unit.kind === 'word' &&
      unit.entry.verbs.length === 0 &&
      unit.entry.functions.size === 0
    )
      return true;
  }
  return false;
}

/**
 * Whether a duration is a level ("p95 under 10 ms", "answered within 4 hours"), not a deadline or a length.
 */
function isServiceLevel(reading: Reading, at: number, work: WorkClause | undefined): boolean {
  const { units } = reading;
  const amount = units[at]?.amount;
  const before = units[at - 1];
  const isBounded =
    before?.kind === 'comparison' ||
    ['in', 'to', 'of', 'from', 'by', 'is', 'at', '='].includes(before?.word ?? '');
  if (amount === undefined || !isBounded)
    return headIs(reading, nounPhraseAt(reading, at + 1), 'lower', 'higher');
  const isLong = /\d(?:d|w| months?| quarters?| years?)$/.test(amount.written);
  if (!isLong || work === undefined || isUniversal(reading, work)) return true;
  if (!work.isState) return false;
  return before?.kind === 'comparison'
    ? before.word !== 'within' || amount.written.endsWith('d')
    : amount.written.endsWith('d');
}

/** "all tickets", "every release", "90% of orders": what holds each time is a level, not a deadline. */
function isUniversal(reading: Reading, work: WorkClause): boolean {
  const { object } = work;
  if (object === undefined) return false;
  const words = reading.units.slice(Math.max(0, object.first - 1), object.last + 1);
  return words.some(unit => ['all', 'every', 'each'].includes(unit.word) || unit.amount?.kind === 'percent');
}

/**
 * What a share of can be done: things that one makes, people whom one teaches. A share of anything else
 * ("of webhooks") is a level.
 */
function isWorkedOn(reading: Reading, counted: NounPhrase | undefined): boolean {
  return headIs(reading, counted, 'artefact', 'activity', 'audience', 'staff');
}

/** "… of orders delivered on time", "… of tickets within 4 hours". */
function saysHowWell(reading: Reading, at: number): boolean {
  return reading.units.some(
    (unit, index) =>
      index > at &&
      (unit.amount?.kind === 'duration' || unit.word === 'on time' || unit.word === 'correctly'),
  );
}

/**
 * Whether the amount belongs to what is worked on: inside the object, or behind it in the same clause
 * ("Roll out to 50% of …").
 */
function isInObject(reading: Reading, at: number, work: WorkClause): boolean {
  const { object } = work;
  if (object !== undefined && at >= object.first && at <= object.last) return true;
  if (at <= work.verb || !beneficiary.has(wordBefore(reading, at))) return false;
  const between = reading.units.slice(object?.last ?? work.verb, at);
  return !between.some(unit => hasFunction(unit, 'conjunction', 'relative') || unit.kind === 'sign');
}

function isPerPeriod(reading: Reading, last: number): boolean {
  const [per, period] = [reading.units[last + 1], reading.units[last + 2]];
  if (per === undefined || period === undefined) return false;
  return (
    ['per', 'a', 'an', 'each', 'every', '/'].includes(per.word) &&
    reading.vocabulary.language.amounts.periods.has(period.word)
  );
}

import { hasFunction, hasNoun, hasVerb, isCue, type Reading, type Unit } from './reading.ts';
import { askedOnce } from './remember.ts';

/**
 * Index of the unit with which the sentence of a label begins: behind a tag ("[Legal]", "KR1:"), a mark or
 * number of a list, a time or condition ("By June, …"), and words that only lead up to the verb ("We will",
 * "Ensure that", "Our goal is to").
 */
export const sentenceStart = askedOnce((reading: Reading): number => {
  let at = 0;
  for (let round = 0; round < 8; round++) {
    const next = afterOpening(reading, at);
    if (next === at) break;
    at = next;
  }
  return at < reading.units.length ? at : 0;
});

function afterOpening(reading: Reading, at: number): number {
  const { units } = reading;
  const unit = units[at];
  if (unit === undefined) return at;
  const next = units[at + 1];
  if (unit.word === '[' || unit.word === '(') return afterClosing(units, at);
  if (unit.kind === 'sign') return unit.word === '{' ? at : at + 1;
  const colon = colonAfter(units, at);
  if (colon !== undefined && (!units.slice(at, colon).some(isTelling) || isOrder(units[colon + 1])))
    return colon + 1;
  if (/^(?:kr|o|p|#)?\d/.test(unit.word) && /^[.):\-–]$/.test(next?.text ?? '')) return at + 2;
  const goal = goalIsTo(reading, at);
  if (goal !== undefined) return goal;
  if (hasFunction(unit, 'pronoun') && (hasFunction(next, 'modal') || next?.word === 'to')) return at + 2;
  if (unit.word === 'to' || /^(?:we'll|i'll|let's|please|will|ensure|ensures|ensuring)$/.test(unit.word))
    return at + 1;
  if (unit.word === 'that' && at > 0) return at + 1;
  if (unit.word === 'make' && next?.word === 'sure') return at + 2;
  if (unit.word === 'be' && next?.word === 'able') return at + 1;
  if (isCue(reading, at, 'leadsUp') && next?.word === 'to') return at + 2;
  if (isLeadingAdverb(unit) && next?.entry.verbs.some(sense => sense.form === 'base')) return at + 1;
  if (hasFunction(unit, 'preposition') && !hasVerb(unit, ['work'], ['base'])) return afterComma(units, at);
  return at;
}

/** "Successfully deploy …". */
function isLeadingAdverb(unit: Unit): boolean {
  return /ly$/.test(unit.word) && unit.entry.nouns.size === 0 && unit.entry.verbs.length === 0;
}

/** What tells something itself: a topic before a colon that does is no mere tag. */
function isTelling(unit: Unit): boolean {
  return (
    unit.kind === 'amount' ||
    hasNoun(unit, 'higher', 'lower', 'neutral', 'audience') ||
    unit.entry.verbs.some(sense => sense.form === 'base')
  );
}

/** A verb of work that is no noun: "Outreach: contact 50 teachers". */
function isOrder(unit: Unit | undefined): boolean {
  return unit?.entry.nouns.size === 0 && hasVerb(unit, ['work', 'study', 'hold', 'staff'], ['base']);
}

function colonAfter(units: readonly Unit[], at: number): number | undefined {
  for (let index = at + 1; index <= at + 4; index++) {
    if (units[index]?.word === ':' && units[index + 1] !== undefined) return index;
  }
  return undefined;
}

function goalIsTo(reading: Reading, at: number): number | undefined {
  const { units } = reading;
  for (let index = at + 1; index <= at + 4; index++) {
    if (units[index]?.word !== 'is' || units[index + 1]?.word !== 'to') continue;
    return isCue(reading, index - 1, 'goal') ? index + 2 : undefined;
  }
  return undefined;
}

function afterClosing(units: readonly Unit[], at: number): number {
  const closing = units[at]?.word === '[' ? ']' : ')';
  const end = units.slice(at, at + 12).findIndex(unit => unit.word === closing);
  return end < 0 ? at + 1 : at + end + 1;
}

function afterComma(units: readonly Unit[], at: number): number {
  const comma = units.slice(at, at + 10).findIndex(unit => unit.word === ',');
  return comma < 0 ? at : at + comma + 1;
}

import { hasQuality, headIs, isMadeOnly, isPlural, type NounPhrase, nounPhraseAt } from './noun-phrase.ts';
import { isOurs, type Order, orderIn } from './order.ts';
import { hasAdjective, hasFunction, hasNoun, type Reading, type Unit } from './reading.ts';
import type { Confidence, FoundWork } from './task-work.ts';

/** "Ship the new onboarding flow", "Publishing 8 posts", "We write a handbook": an order, or what we do. */
export function imperativeWork(reading: Reading, at: number): FoundWork | undefined {
  const order = orderIn(reading, at);
  if (order === undefined) return undefined;
  const confidence = workConfidence(reading, order);
  if (confidence === undefined) return undefined;
  return {
    form: 'imperative',
    confidence,
    explicit: true,
    clause: { verb: order.verb, object: order.object, isState: false, aboutPeople: isAboutPeople(order) },
    first: order.verb,
    last: order.verb,
  };
}

/** How sure it is that an order is work, given what it is done to; undefined where an outcome is won. */
function workConfidence(reading: Reading, order: Order): Confidence | undefined {
  const { object, sense } = order;
  const isMade = headIs(reading, object, 'artefact', 'activity');
  const isMeasured = headIs(reading, object, 'higher', 'neutral', 'quality') && !isMade;
  const isPeople = headIs(reading, object, 'audience') && !isMade && isSeveral(reading, object);
  switch (sense.class) {
    case 'work':
      if (isInstalled(reading, order)) return 'sure';
      if (isMeasured || isPeople || isMeasuredLower(reading, order)) return undefined;
      return object === undefined ? standsAlone(reading, order) : 'sure';
    case 'study':
      return object === undefined && order.next >= reading.units.length ? 'likely' : 'sure';
    case 'staff':
      return isMeasured || headIs(reading, object, 'lower') ? undefined : 'sure';
    case 'hold':
      if (sense.base === 'make' && reading.units.slice(order.next, order.next + 2).some(isPossible))
        return 'sure';
      if (sense.base === 'make' && hasQuality(reading, object)) return undefined;
      if (sense.base === 'make' && namesMade(reading, object)) return 'sure';
      return isMade || isPutInPlace(reading, order) ? 'sure' : undefined;
    case 'gain':
      if (headIs(reading, object, 'staff') && (sense.base === 'onboard' || !isSeveral(reading, object)))
        return 'sure';
      return isMade && !isSeveral(reading, object) && !hasAmount(reading, object) ? 'sure' : undefined;
    case 'light':
      if (isMade || isPutInPlace(reading, order)) return 'sure';
      return isMeasured || isPeople || headIs(reading, object, 'lower', 'audience') ? undefined : 'likely';
    case 'weak':
      if (sense.base === 'engage' && headIs(reading, object, 'staff')) return 'sure';
      return isMeasured ? undefined : 'likely';
    case 'up':
      if (countsItself(reading, order)) return 'sure';
      return isMadeOnly(reading, object) ? 'likely' : undefined;
    case 'improve':
      if (!isMadeOnly(reading, object) || headIs(reading, object, 'quality')) return undefined;
      return addsThing(reading, object) ? 'sure' : 'likely';
    default:
      return undefined;
  }
}

/** "Enhance the dashboard with filters": what is made better gets something that is made. */
function addsThing(reading: Reading, object: NounPhrase | undefined): boolean {
  const after = (object?.last ?? -1) + 1;
  return reading.units[after]?.word === 'with' && isMadeOnly(reading, nounPhraseAt(reading, after + 1));
}

/** "Set up health scores", "Define ownership": a measure or quality is put to work, and not yet moved. */
function isInstalled(reading: Reading, { object, sense }: Order): boolean {
  if (!reading.vocabulary.language.cues.installs.has(sense.base)) return false;
  return headIs(reading, object, 'higher', 'lower', 'neutral', 'quality');
}

/** "Publish delay", "Write latency" are no work; "Fix bugs", "Pay down debt" are. */
function isMeasuredLower(reading: Reading, { object, sense }: Order): boolean {
  if (!headIs(reading, object, 'lower') || headIs(reading, object, 'artefact', 'activity', 'fault'))
    return false;
  if (reading.units[object?.last ?? -1]?.word === 'times') return false;
  return !reading.vocabulary.language.cues.mends.has(sense.base);
}

/** "Make the docs searchable": what is made so is a thing of one's own. */
function namesMade(reading: Reading, object: NounPhrase | undefined): boolean {
  if (object === undefined || headIs(reading, object, 'higher', 'lower', 'neutral', 'audience')) return false;
  return reading.units.slice(object.first, object.last + 1).some(unit => hasNoun(unit, 'artefact'));
}

/** "Make it possible to …": a feature. */
function isPossible({ word }: Unit): boolean {
  return word === 'possible';
}

/** "Put a policy in place". */
function isPutInPlace(reading: Reading, { object }: Order): boolean {
  const { units } = reading;
  return (
    object !== undefined &&
    (hasAdjective(units[object.last + 1], 'finished') || hasAdjective(units[object.last + 2], 'finished'))
  );
}

/** Without an object: "Migrate to Kubernetes" is work, "Ship with confidence", "Ship faster" say how. */
function standsAlone(reading: Reading, order: Order): Confidence | undefined {
  const next = reading.units[order.next];
  if (next === undefined || next.kind !== 'word') return 'likely';
  if (hasAdjective(next, 'quality', 'comparative')) return undefined;
  const complement = nounPhraseAt(reading, order.next + 1);
  if (headIs(reading, complement, 'quality', 'higher') || hasQuality(reading, complement)) return undefined;
  return hasFunction(next, 'preposition') || next.word === 'to' ? 'sure' : 'likely';
}

/**
 * "our recipes from 30 to 45", "number of posts by 5", "the team by 3 engineers": more of what one makes or
 * hires is volume.
 */
function countsItself(reading: Reading, { object }: Order): boolean {
  if (object === undefined || headIs(reading, object, 'higher', 'lower')) return false;
  const rest = reading.units.slice(object.first);
  if (
    !rest.some(unit => unit.amount !== undefined) ||
    !rest.every(unit => unit.amount === undefined || unit.amount.kind === 'count')
  )
    return false;
  return headIs(reading, object, 'artefact', 'activity') || isOurs(reading, object) || rest.some(isHired);
}

/** "3 engineers": staff and no one else's people. */
function isHired(unit: Unit): boolean {
  return hasNoun(unit, 'staff') && !hasNoun(unit, 'audience', 'activity');
}

function hasAmount(reading: Reading, object: NounPhrase | undefined): boolean {
  return (
    object !== undefined &&
    reading.units.slice(object.first, object.last + 1).some(unit => unit.kind === 'amount')
  );
}

/** Whether the head stands in the plural or is counted. */
export function isSeveral(reading: Reading, object: NounPhrase | undefined): boolean {
  if (object === undefined) return false;
  return hasAmount(reading, object) || object.heads.some(head => isPlural(reading.units[head]));
}

function isAboutPeople({ sense }: Order): boolean {
  return sense.class === 'staff' || sense.class === 'study' || sense.class === 'hold';
}

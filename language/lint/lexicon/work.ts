import type { VerbClass } from './language.ts';
import { hasQuality, headIs, isMadeOnly, type NounPhrase, nounPhraseAt } from './noun-phrase.ts';
import {
  hasAdjective,
  hasFunction,
  hasNoun,
  hasVerb,
  isMeasureNoun,
  type Reading,
  type Unit,
  verbSense,
} from './reading.ts';
import type { Confidence, FoundWork } from './task-work.ts';
import type { VerbSense } from './vocabulary.ts';

const workClasses: readonly VerbClass[] = [
  'work',
  'study',
  'hold',
  'staff',
  'gain',
  'light',
  'weak',
  'up',
  'improve',
];
const outcomeClasses: readonly VerbClass[] = ['up', 'down', 'improve', 'gain', 'maintain', 'keep'];

/** One verb or several joined ("Create and publish"), and what they are done to. */
export interface Order {
  readonly verb: number;
  readonly sense: VerbSense;
  readonly object: NounPhrase | undefined;
  /** Unit behind the last of the verbs. */
  readonly next: number;
}

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

/** The order that a label gives, or what it says that we do. */
export function orderIn(reading: Reading, at: number): Order | undefined {
  return orderAt(reading, at) ?? orderOfOurs(reading, at) ?? unknownOrder(reading, at);
}

/** A word that is not known, in front of an object, is a verb: "Foster a book club", "Groom the backlog". */
function unknownOrder(reading: Reading, at: number): Order | undefined {
  const verb = reading.units[at];
  const next = reading.units[at + 1];
  if (verb?.kind !== 'word' || verb.entry.declared !== undefined || !/^\p{L}{3,}$/u.test(verb.text))
    return undefined;
  const { entry } = verb;
  if (entry.verbs.length + entry.nouns.size + entry.adjectives.size + entry.functions.size > 0)
    return undefined;
  if (!hasFunction(next, 'determiner') && next?.kind !== 'amount') return undefined;
  const sense: VerbSense = { base: verb.word, class: 'light', form: 'base' };
  return { verb: at, sense, object: nounPhraseAt(reading, at + 1), next: at + 1 };
}

/**
 * The order that a label gives with its verb at `at`; undefined where the word there is a noun ("Test
 * coverage").
 */
export function orderAt(
  reading: Reading,
  at: number,
  forms: readonly ('base' | 'third' | 'gerund')[] = ['base', 'gerund'],
): Order | undefined {
  const { units } = reading;
  const sense = verbSense(units[at], workClasses, forms);
  if (sense === undefined || units[at]?.entry.declared !== undefined) return undefined;
  if (isNounHere(reading, at, sense) || (sense.form === 'gerund' && isToldAbout(reading, at + 1)))
    return undefined;
  let next = at + 1;
  while (joins(units[next]) && hasVerb(units[next + 1], [...workClasses, ...outcomeClasses], [...forms])) {
    if (
      hasVerb(units[next + 1], outcomeClasses, [...forms]) &&
      !hasVerb(units[next + 1], workClasses, [...forms])
    )
      return undefined;
    if (hasVerb(units[next + 1], ['maintain', 'keep', 'down'], [...forms]) && sense.class !== 'work')
      return undefined;
    next += 2;
  }
  while (isParticle(units[next]) && next < units.length - 1) next++;
  return { verb: at, sense, object: nounPhraseAt(reading, next), next };
}

/** "We ship …", "The team publishes …": our own work told in a sentence. */
function orderOfOurs(reading: Reading, at: number): Order | undefined {
  const { units } = reading;
  const subject = units[at];
  if (subject === undefined) return undefined;
  if (['we', 'i'].includes(subject.word)) {
    return hasFunction(units[at + 1], 'have') ? undefined : orderAt(reading, at + 1, ['base']);
  }
  const phrase = nounPhraseAt(reading, at);
  if (phrase === undefined || !isOurs(reading, phrase) || hasFunction(units[phrase.last + 1], 'have'))
    return undefined;
  return orderAt(reading, phrase.last + 1, ['base', 'third']);
}

/** Our own people: those whom one hires, "the team", "our team". */
export function isOurs(reading: Reading, subject: NounPhrase): boolean {
  if (headIs(reading, subject, 'staff')) return true;
  const isTeam = subject.heads.some(head => reading.units[head]?.word === 'team');
  return isTeam && ['the', 'our', 'my'].includes(reading.units[subject.first]?.word ?? '');
}

function joins(unit: Unit | undefined): boolean {
  return unit !== undefined && ['and', '&', '/', ',', 'or', '+', 'then'].includes(unit.word);
}

function isParticle(unit: Unit | undefined): boolean {
  return hasFunction(unit, 'adverb') && !hasNoun(unit, 'artefact', 'activity');
}

/** "Test coverage", "Release frequency", "Support for SSO": a verb's form that is a noun here. */
function isNounHere(reading: Reading, at: number, sense: VerbSense): boolean {
  const { units } = reading;
  const next = units[at + 1];
  const canBeNoun =
    sense.form === 'gerund' ||
    reading.vocabulary.isNounLikeVerb(sense.base) ||
    (units[at]?.entry.nouns.size ?? 0) > 0;
  if (!canBeNoun) return false;
  if (next === undefined) return true;
  if (next.word === ',' && hasVerb(units[at + 2], workClasses, ['base', 'gerund'])) return false;
  if (next.kind === 'sign') return !['&', '/', '"', '“', '+', '(', '@', '#', '{'].includes(next.word);
  if (next.kind !== 'word')
    return next.kind === 'comparison' && !hasVerb(units[at], ['hold', 'work', 'staff'], ['base']);
  if (hasFunction(next, 'be', 'have', 'modal')) return true;
  if (hasFunction(next, 'preposition') && sense.form === 'base')
    return ['of', 'for', 'in', 'per', 'from', 'between', 'by', 'with', 'at'].includes(next.word);
  if (hasFunction(next, 'determiner', 'adverb', 'pronoun', 'conjunction', 'relative', 'preposition'))
    return false;
  const compound = nounPhraseAt(reading, at);
  if (compound === undefined) return false;
  if (isSubject(reading, compound.last + 1)) return true;
  const last = units[compound.heads[0] ?? compound.last];
  return isMeasureNoun(last) && !hasAdjective(next, 'comparative');
}

/** "Release notes | published", "Launch plan | is approved": what stands before is what is told about. */
function isSubject(reading: Reading, after: number): boolean {
  const unit = reading.units[after];
  if (hasFunction(unit, 'be', 'have', 'modal')) return true;
  return (
    unit?.entry.nouns.size === 0 &&
    hasVerb(unit, workClasses, ['participle']) &&
    !hasVerb(unit, workClasses, ['base'])
  );
}

/** "Releasing on a Friday | is boring": what one does is what is told about. */
function isToldAbout(reading: Reading, from: number): boolean {
  const end = reading.units.findIndex(
    (unit, at) => at >= from && (unit.kind === 'sign' || hasFunction(unit, 'relative')),
  );
  return reading.units.slice(from, end < 0 ? undefined : end).some(unit => hasFunction(unit, 'be', 'modal'));
}

/** How sure it is that an order is work, given what it is done to; undefined where an outcome is won. */
function workConfidence(reading: Reading, order: Order): Confidence | undefined {
  const { object, sense } = order;
  const isMade = headIs(reading, object, 'artefact', 'activity');
  const isMeasured = headIs(reading, object, 'higher', 'neutral', 'quality') && !isMade;
  const isPeople = headIs(reading, object, 'audience') && !isMade && isSeveral(reading, object);
  switch (sense.class) {
    case 'work':
      if (isMeasured || isPeople) return undefined;
      return object === undefined ? standsAlone(reading, order) : 'sure';
    case 'study':
      return object === undefined && order.next >= reading.units.length ? 'likely' : 'sure';
    case 'staff':
      return isMeasured || headIs(reading, object, 'lower') ? undefined : 'sure';
    case 'hold':
      if (sense.base === 'make' && hasQuality(reading, object)) return undefined;
      if (sense.base === 'make' && namesMade(reading, object)) return 'sure';
      return isMade || isPutInPlace(reading, order) ? 'sure' : undefined;
    case 'gain':
      if (sense.base === 'onboard' && headIs(reading, object, 'staff')) return 'sure';
      return isMade && !isSeveral(reading, object) && !hasAmount(reading, object) ? 'sure' : undefined;
    case 'light':
      if (isMade || isPutInPlace(reading, order)) return 'sure';
      return isMeasured || isPeople || headIs(reading, object, 'lower', 'audience') ? undefined : 'likely';
    case 'weak':
      return isMeasured ? undefined : 'likely';
    case 'up':
      if (countsItself(reading, order)) return 'sure';
      return isMadeOnly(reading, object) ? 'likely' : undefined;
    case 'improve':
      return isMadeOnly(reading, object) && !headIs(reading, object, 'quality') ? 'likely' : undefined;
    default:
      return undefined;
  }
}

/** "Make the docs searchable": what is made so is a thing of one's own. */
function namesMade(reading: Reading, object: NounPhrase | undefined): boolean {
  if (object === undefined || headIs(reading, object, 'higher', 'lower', 'neutral', 'audience')) return false;
  return reading.units.slice(object.first, object.last + 1).some(unit => hasNoun(unit, 'artefact'));
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
  return hasAmount(reading, object) || object.heads.some(head => reading.units[head]?.entry.plural === true);
}

function isAboutPeople({ sense }: Order): boolean {
  return sense.class === 'staff' || sense.class === 'study' || sense.class === 'hold';
}

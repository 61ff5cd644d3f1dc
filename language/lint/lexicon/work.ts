import type { VerbClass } from './language.ts';
import { hasQuality, headIs, type NounPhrase, nounPhraseAt } from './noun-phrase.ts';
import { isMeasureNoun } from './outcome.ts';
import {
  hasAdjective,
  hasFunction,
  hasNoun,
  hasVerb,
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
  const order = orderAt(reading, at) ?? orderOfOurs(reading, at);
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

/** The order that a label gives with its verb at `at`; undefined where the word there is a noun ("Test coverage"). */
export function orderAt(
  reading: Reading,
  at: number,
  forms: readonly ('base' | 'third' | 'gerund')[] = ['base', 'gerund'],
): Order | undefined {
  const { units } = reading;
  const sense = verbSense(units[at], workClasses, forms);
  if (sense === undefined || units[at]?.entry.declared !== undefined) return undefined;
  if (isNounHere(reading, at, sense)) return undefined;
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
  if (hasFunction(subject, 'pronoun') && ['we', 'i'].includes(subject.word))
    return orderAt(reading, at + 1, ['base']);
  const phrase = nounPhraseAt(reading, at);
  if (phrase === undefined || !headIs(reading, phrase, 'staff')) return undefined;
  return orderAt(reading, phrase.last + 1, ['base', 'third']);
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
  const last = units[compound.heads[0] ?? compound.last];
  return isMeasureNoun(last) && !hasAdjective(next, 'comparative');
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
      if (object === undefined) return standsAlone(reading, order);
      return 'sure';
    case 'study':
      return object === undefined && order.next >= reading.units.length ? 'likely' : 'sure';
    case 'staff':
      return isMeasured || headIs(reading, object, 'lower') ? undefined : 'sure';
    case 'hold':
      if (isMade) return 'sure';
      return undefined;
    case 'gain':
      return isMade && !isSeveral(reading, object) && !hasAmount(reading, object) ? 'sure' : undefined;
    case 'light':
      if (isMade) return 'sure';
      return isMeasured || isPeople || headIs(reading, object, 'lower', 'audience') ? undefined : 'likely';
    case 'weak':
      return isMeasured ? undefined : 'likely';
    case 'up':
      return isMade && countsItself(reading, order) ? 'sure' : undefined;
    case 'improve':
      return isMade && !headIs(reading, object, 'higher', 'lower', 'neutral', 'quality')
        ? 'likely'
        : undefined;
    default:
      return undefined;
  }
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

/** "our library from 6 courses to 11", "number of posts by 5": more of a thing that one makes is volume. */
function countsItself(reading: Reading, { object }: Order): boolean {
  if (object === undefined || headIs(reading, object, 'higher', 'lower', 'audience')) return false;
  const rest = reading.units.slice(object.first);
  return (
    rest.some(unit => unit.amount?.kind === 'count') &&
    !rest.some(unit => unit.amount !== undefined && unit.amount.kind !== 'count')
  );
}

function hasAmount(reading: Reading, object: NounPhrase | undefined): boolean {
  return (
    object !== undefined &&
    reading.units.slice(object.first, object.last + 1).some(unit => unit.kind === 'amount')
  );
}

/** Whether the head stands in the plural or is counted. */
function isSeveral(reading: Reading, object: NounPhrase | undefined): boolean {
  if (object === undefined) return false;
  return hasAmount(reading, object) || object.heads.some(head => reading.units[head]?.entry.plural === true);
}

function isAboutPeople({ sense }: Order): boolean {
  return sense.class === 'staff' || sense.class === 'study' || sense.class === 'hold';
}

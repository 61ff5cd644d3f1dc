import type { VerbClass } from './language.ts';
import { headIs, type NounPhrase, nounPhraseAt } from './noun-phrase.ts';
import {
  hasAdjective,
  hasFunction,
  hasNoun,
  hasVerb,
  isCue,
  isMeasureNoun,
  type Reading,
  type Unit,
  verbSense,
} from './reading.ts';
import type { VerbSense } from './vocabulary.ts';

/** One verb or several joined ("Create and publish"), and what they are done to. */
export interface Order {
  readonly verb: number;
  readonly sense: VerbSense;
  readonly object: NounPhrase | undefined;
  /** Unit behind the last of the verbs. */
  readonly next: number;
}

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

/** The order that a label gives ("Ship the menu"), or what it says that we do ("We write a handbook"). */
export function orderIn(reading: Reading, at: number): Order | undefined {
  return orderAt(reading, at) ?? orderOfOurs(reading, at) ?? unknownOrder(reading, at);
}

/** The order with its verb at `at`; undefined where the word there is a noun ("Test coverage"). */
function orderAt(
  reading: Reading,
  at: number,
  forms: readonly ('base' | 'third' | 'gerund')[] = ['base', 'gerund'],
): Order | undefined {
  const { units } = reading;
  const sense = verbSense(units[at], workClasses, forms);
  if (sense === undefined || units[at]?.entry.declared !== undefined) return undefined;
  if (isNounHere(reading, at, sense) || isAdjectiveHere(reading, at)) return undefined;
  if (sense.form === 'gerund' && isToldAbout(reading, at + 1)) return undefined;
  let next = at + 1;
  while (joins(units[next]) && hasVerb(units[next + 1], [...workClasses, ...outcomeClasses], forms)) {
    if (!hasVerb(units[next + 1], workClasses, forms)) return undefined;
    if (hasVerb(units[next + 1], ['maintain', 'keep', 'down'], forms) && sense.class !== 'work')
      return undefined;
    next += 2;
  }
  while (isParticle(units[next]) && next < units.length - 1) next++;
  return { verb: at, sense, object: nounPhraseAt(reading, next), next };
}

/** "We ship …", "The team publishes …": our own work told in a sentence. */
function orderOfOurs(reading: Reading, at: number): Order | undefined {
  const { units } = reading;
  if (['we', 'i'].includes(units[at]?.word ?? '')) {
    return hasFunction(units[at + 1], 'have') ? undefined : orderAt(reading, at + 1, ['base']);
  }
  const subject = nounPhraseAt(reading, at);
  if (subject === undefined || !isOurs(reading, subject)) return undefined;
  return hasFunction(units[subject.last + 1], 'have')
    ? undefined
    : (orderAt(reading, subject.last + 1, ['base', 'third']) ??
        unknownOrder(reading, subject.last + 1, true));
}

/** Our own people: those whom one hires, "the team", "our team". */
export function isOurs(reading: Reading, subject: NounPhrase): boolean {
  if (headIs(reading, subject, 'staff')) return true;
  const isTeam = subject.heads.some(head => reading.units[head]?.word === 'team');
  return isTeam && ['the', 'our', 'my'].includes(reading.units[subject.first]?.word ?? '');
}

/**
 * A word that is not known, in front of an object, is a verb: "Zest a book club", "The team devotes 3 days".
 * @param isTold whether it stands behind its subject, and so may end in an s
 */
function unknownOrder(reading: Reading, at: number, isTold = false): Order | undefined {
  const verb = reading.units[at];
  const next = reading.units[at + 1];
  const form = isTold ? /^\p{Ll}{3,}$/u : /^\p{L}{2,}[^s\P{L}]$/u;
  if (verb?.kind !== 'word' || verb.entry.declared !== undefined || !form.test(verb.text)) return undefined;
  const { entry } = verb;
  if (entry.verbs.length + entry.nouns.size + entry.adjectives.size + entry.functions.size > 0)
    return undefined;
  if (next?.kind !== 'amount' && (!hasFunction(next, 'determiner') || hasFunction(next, 'relative')))
    return undefined;
  const sense: VerbSense = { base: verb.word, class: isTold ? 'work' : 'light', form: 'base' };
  return { verb: at, sense, object: nounPhraseAt(reading, at + 1), next: at + 1 };
}

function joins(unit: Unit | undefined): boolean {
  return unit !== undefined && ['and', '&', '/', ',', 'or', '+', 'then'].includes(unit.word);
}

function isParticle(unit: Unit | undefined): boolean {
  return hasFunction(unit, 'adverb') && !hasNoun(unit, 'artefact', 'activity');
}

const nominal = new Set([
  'of',
  'for',
  'in',
  'per',
  'from',
  'between',
  'by',
  'with',
  'at',
  'versus',
  'vs',
  'without',
  'since',
  'during',
  'before',
  'after',
  'than',
  'until',
  'within',
  'among',
  'across',
]);

/**
 * "Test coverage", "Release frequency", "Support for SSO", "Seats filled": a verb's form that is a noun
 * here.
 */
function isNounHere(reading: Reading, at: number, sense: VerbSense): boolean {
  const { units } = reading;
  const next = units[at + 1];
  if (isOnlyParticiple(next) && !isModifier(units[at + 2])) return true;
  const isNoun = (units[at]?.entry.nouns.size ?? 0) > 0;
  if (sense.form !== 'gerund' && !isNoun && !reading.vocabulary.isNounLikeVerb(sense.base)) return false;
  if (next === undefined) return true;
  if (next.word === ',' && hasVerb(units[at + 2], workClasses, ['base', 'gerund'])) return false;
  if (next.kind === 'sign') return !['&', '/', '"', '“', '+', '(', '@', '#', '{'].includes(next.word);
  if (next.kind === 'comparison') return !hasVerb(units[at], ['hold', 'work', 'staff'], ['base']);
  if (next.kind === 'amount') return false;
  if (hasFunction(next, 'be', 'have', 'modal') || ['that', 'which', 'who'].includes(next.word)) return true;
  if (hasFunction(next, 'preposition') && sense.form === 'base') return nominal.has(next.word);
  const isArticle =
    hasFunction(next, 'determiner') && !['first', 'last', 'next', 'same', 'no', 'half'].includes(next.word);
  if (isArticle || hasFunction(next, 'adverb', 'pronoun', 'conjunction', 'relative', 'preposition'))
    return false;
  return isCompound(reading, at);
}

/** Whether the verb and the nouns behind it name a measure, or something that is told about. */
function isCompound(reading: Reading, at: number): boolean {
  const compound = nounPhraseAt(reading, at);
  if (compound === undefined) return false;
  if (isSubject(reading, compound.last + 1) || movesLater(reading, compound.last + 1)) return true;
  const last = reading.units[compound.heads[0] ?? compound.last];
  return isMeasureNoun(last) && !hasAdjective(reading.units[at + 1], 'comparative');
}

/** "Book loans in the branches | rise": what moves stands before. */
function movesLater({ units }: Reading, after: number): boolean {
  if (!hasFunction(units[after], 'preposition')) return false;
  const at = units.findIndex(
    (unit, index) => index > after && hasVerb(unit, ['up', 'down'], ['base', 'third']),
  );
  const before = units[at - 1];
  if (at < 0 || units[at]?.entry.nouns.size !== 0 || before?.kind !== 'word') return false;
  return before.word !== 'to' && !hasFunction(before, 'conjunction', 'determiner', 'preposition');
}

/** "Release notes | published", "Launch plan | is approved": what stands before is what is told about. */
function isSubject(reading: Reading, after: number): boolean {
  const unit = reading.units[after];
  return hasFunction(unit, 'be', 'have', 'modal') || isOnlyParticiple(unit);
}

/** "Publish updated | notes": a participle with a noun behind it only describes that. */
function isModifier(behind: Unit | undefined): boolean {
  return behind?.kind === 'word' && behind.entry.functions.size === 0 && behind.entry.nouns.size > 0;
}

function isOnlyParticiple(unit: Unit | undefined): boolean {
  if (unit?.kind !== 'word' || unit.entry.nouns.size > 0) return false;
  return hasVerb(unit, workClasses, ['participle']) && !hasVerb(unit, workClasses, ['base']);
}

/** "Open cases", "Clean opinions": an adjective, unless an article or a number follows. */
function isAdjectiveHere(reading: Reading, at: number): boolean {
  const next = reading.units[at + 1];
  return (
    isCue(reading, at, 'openOrClean') &&
    next?.kind === 'word' &&
    !hasFunction(next, 'determiner', 'pronoun') &&
    !(joins(next) && hasVerb(reading.units[at + 2], workClasses, ['base']))
  );
}

/** "Releasing on a Friday | is boring": what one does is what is told about. */
function isToldAbout(reading: Reading, from: number): boolean {
  const end = reading.units.findIndex(
    (unit, at) => at >= from && (unit.kind === 'sign' || hasFunction(unit, 'relative')),
  );
  return reading.units.slice(from, end < 0 ? undefined : end).some(unit => hasFunction(unit, 'be', 'modal'));
}

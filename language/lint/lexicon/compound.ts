import { headIs, isHead, nounPhraseAt } from './noun-phrase.ts';
import { sentenceStart } from './opening.ts';
import {
  anyVerb,
  hasAdjective,
  hasFunction,
  hasNoun,
  hasVerb,
  isCue,
  isMeasureNoun,
  type Reading,
  type Unit,
  verbSense,
  wordingIn,
} from './reading.ts';
import type { Phrase } from './tokens.ts';

/** Two goals in one label. */
export interface Compound {
  /** The second one, with the word that joins it. */
  readonly words: Phrase;
  /** A label for each. */
  readonly parts: readonly [first: string, second: string];
}

/** "Grow revenue and cut churn", "Happier customers and lower costs": two objectives in one. */
export function compoundObjective(reading: Reading): Compound | undefined {
  return firstJoint(
    reading,
    at => joinsClauses(reading, at) || (!isSlash(reading, at) && joinsComparisons(reading, at)),
  );
}

/** "Grow revenue and cut churn", "NPS and CSAT", "NPS of 50 and churn below 4%": two measures in one. */
export function compoundMeasures(reading: Reading): Compound | undefined {
  return (
    firstJoint(reading, at => isJointOfMeasures(reading, at)) ??
    firstOf(reading, at => measuresOfOneVerb(reading, at))
  );
}

/** A label that joins more than so many things is a list; this keeps reading it linear. */
const mostJoints = 8;

const joiners = new Set(['and', '&', ';', 'plus', '/']);

/** Between two orders ("Cut churn / grow revenue") a slash is an "and"; between two nouns it makes a ratio of them ("LTV / CAC"). */
function isSlash({ units }: Reading, at: number): boolean {
  return units[at]?.word === '/';
}

function firstJoint(reading: Reading, isJoint: (at: number) => boolean): Compound | undefined {
  return firstOf(reading, at => (isJoint(at) ? splitAt(reading, at) : undefined));
}

/** Tries the words that may join, but those inside a set phrase ("search and replace"). */
function firstOf(reading: Reading, found: (at: number) => Compound | undefined): Compound | undefined {
  if (!reading.understood) return undefined;
  const { units } = reading;
  if (!units.some(({ word }) => joiners.has(word))) return undefined;
  const start = sentenceStart(reading);
  const pairs = wordingIn(reading, 'pairs');
  let tried = 0;
  for (let at = start + 1; at < units.length - 1 && tried < mostJoints; at++) {
    const unit = units[at] as Unit;
    if (!joiners.has(unit.word) || pairs.some(pair => pair.start < unit.start && unit.end < pair.end))
      continue;
    tried++;
    const compound = found(at);
    if (compound !== undefined) return compound;
  }
  return undefined;
}

// --------------------------------------------------------------------------------------------------------------- clauses

/** Two orders, each with an object of its own. */
function joinsClauses(reading: Reading, joint: number): boolean {
  const start = sentenceStart(reading);
  const second = clauseStart(reading, joint);
  const form = orderForm(reading, start);
  if (form === undefined || second === undefined || orderForm(reading, second) !== form) return false;
  return (
    hasOwnObject(reading, start, joint) && !governsMore(reading, start, joint) && standsAlone(reading, second)
  );
}

/** Behind the joint and an adverb: "and finally cut …"; not "and so grow …", which says what the first is for. */
function clauseStart({ units }: Reading, joint: number): number | undefined {
  const at = joint + 1;
  const word = units[at]?.word ?? '';
  if (['so', 'thereby', 'thus', 'then', 'therefore', 'hence'].includes(word)) return undefined;
  return word === 'also' || /[^l]ly$/.test(word) ? at + 1 : at;
}

/** The form of the verb with which a clause begins; undefined where the word there is a noun or an adjective. */
function orderForm(reading: Reading, at: number): 'base' | 'gerund' | undefined {
  const unit = reading.units[at];
  const next = reading.units[at + 1];
  if (unit?.word === 'become' && next?.kind === 'word') return 'base';
  const sense = verbSense(unit, anyVerb, ['base', 'gerund']);
  if (unit === undefined || next === undefined || sense === undefined || unit.entry.declared !== undefined)
    return undefined;
  if (next.kind === 'sign' || hasFunction(next, 'be', 'have', 'modal')) return undefined;
  const isNounToo =
    unit.entry.nouns.size > 0 ||
    sense.form === 'gerund' ||
    reading.vocabulary.isNounLikeVerb(sense.base) ||
    isCue(reading, at, 'alsoAdjective');
  if (isNounToo && !isVerbBefore(reading, at, next)) return undefined;
  return sense.form === 'gerund' ? 'gerund' : 'base';
}

/** "cut churn", "launch the app", "win 20 teams"; not "lead volume", "test coverage", "double opt-in". */
function isVerbBefore(reading: Reading, at: number, next: Unit): boolean {
  if (hasFunction(next, 'determiner', 'pronoun') || next.kind === 'amount') return true;
  const wins = hasVerb(reading.units[at], ['gain', 'staff'], ['base', 'gerund']);
  if (wins && headIs(reading, nounPhraseAt(reading, at + 1), 'audience', 'staff')) return true;
  if (isCue(reading, at + 1, 'adjectival')) return false;
  if (hasVerb(reading.units[at], ['gain'], ['base', 'gerund']) && /^\p{Lu}\p{Ll}/u.test(next.text))
    return true;
  if (!hasVerb(reading.units[at], ['up', 'down', 'improve'], ['base', 'gerund'])) return false;
  if (hasNoun(reading.units[at], 'higher', 'lower', 'audience', 'artefact', 'activity')) return false;
  return headIs(reading, nounPhraseAt(reading, at + 1), 'higher', 'lower', 'audience', 'staff', 'quality');
}

function hasOwnObject({ units }: Reading, verb: number, joint: number): boolean {
  return units
    .slice(verb + 1, joint)
    .some(unit => unit.kind === 'word' && unit.entry.functions.size === 0 && /\p{L}{2}/u.test(unit.text));
}

const governing = new Set('let help make enable allow empower get have see keep encourage teach'.split(' '));

/** "Help teams run retros and share …", "Make it easy to find and …", "Grow by improving … and …": the first verb reaches over the joint. */
function governsMore(reading: Reading, verb: number, joint: number): boolean {
  const { units } = reading;
  const base = verbSense(units[verb], anyVerb, ['base', 'gerund'])?.base ?? '';
  if (governing.has(base) && base !== 'keep') return true;
  return units.slice(verb + 1, joint).some((unit, offset) => {
    const next = units[verb + 2 + offset];
    if (
      hasFunction(unit, 'relative') ||
      ['who', 'so', 'that', 'how', 'while', 'when', 'if'].includes(unit.word)
    )
      return true;
    if (unit.word === 'to')
      return next !== undefined && hasVerb(next, anyVerb, ['base']) && next.entry.nouns.size === 0;
    return hasFunction(unit, 'preposition') && hasVerb(next, anyVerb, ['gerund']);
  });
}

const backward = new Set('them it its their this that these those theirs both doing'.split(' '));

/** The second half has something of its own to say, and does not point back at the first: "and serve them better". */
function standsAlone({ units }: Reading, at: number): boolean {
  const rest = units.slice(at + 1);
  if (rest.some(unit => backward.has(unit.word))) return false;
  return rest.some(
    unit => unit.kind === 'word' && unit.entry.functions.size === 0 && /\p{L}{2}/u.test(unit.text),
  );
}

/** "Happier customers and lower costs": not "faster and simpler checkout". */
function joinsComparisons(reading: Reading, joint: number): boolean {
  const start = sentenceStart(reading);
  const [first, second] = [reading.units[start], reading.units[joint + 1]];
  if (!hasAdjective(first, 'comparative') || !hasAdjective(second, 'comparative')) return false;
  const [one, other] = [nounPhraseAt(reading, start + 1), nounPhraseAt(reading, joint + 2)];
  return one !== undefined && start + 1 < joint && one.first < joint && other !== undefined;
}

// -------------------------------------------------------------------------------------------------------------- measures

/** Two clauses that each measure something, or two measures with an amount each. */
function isJointOfMeasures(reading: Reading, joint: number): boolean {
  const start = sentenceStart(reading);
  const { length } = reading.units;
  if (joinsClauses(reading, joint))
    return (
      measures(reading, start, joint) && measures(reading, clauseStart(reading, joint) ?? joint + 1, length)
    );
  if (!isSlash(reading, joint) && joinsComparisons(reading, joint))
    return namesMeasure(reading, start, joint) && namesMeasure(reading, joint + 1, length);
  return (
    !isSlash(reading, joint) &&
    namesMeasure(reading, start, joint) &&
    hasAmount(reading, start, joint) &&
    reading.units[joint + 1]?.kind === 'word' &&
    namesMeasure(reading, joint + 1, length) &&
    hasAmount(reading, joint + 1, length) &&
    !['between', 'both'].some(word => reading.units.slice(start, joint).some(unit => unit.word === word)) &&
    !reading.units.slice(start, joint).some(unit => hasFunction(unit, 'relative') || unit.word === 'with')
  );
}

/** "Increase NPS and CSAT of remote teams": one verb or none, two measures, and what is said of both. */
function measuresOfOneVerb(reading: Reading, joint: number): Compound | undefined {
  if (isSlash(reading, joint)) return undefined;
  const { label, units } = reading;
  const start = sentenceStart(reading);
  const moves = hasVerb(units[start], ['up', 'down', 'improve', 'gain', 'maintain'], ['base', 'gerund']);
  const from = moves && start + 1 < joint ? start + 1 : start;
  const second = nounPhraseAt(reading, joint + 1);
  const [head, last] = [units[joint - 1], units[second?.last ?? -1]];
  if (second === undefined || head === undefined || last === undefined || second.heads.length > 1)
    return undefined;
  const words = units.slice(from, joint);
  if (
    words.some(
      unit => unit.kind !== 'word' || hasFunction(unit, 'preposition', 'relative', 'conjunction', 'be'),
    )
  )
    return undefined;
  if (!areTwoMeasures(words, units.slice(joint + 1, second.last + 1))) return undefined;
  const [joiner, opening] = [units[joint] as Unit, units[from] as Unit];
  const next = units[joint + 1] as Unit;
  return {
    words: { start: joiner.start, end: last.end, text: label.slice(joiner.start, last.end) },
    parts: [
      tidy(label.slice(0, head.end) + label.slice(last.end)),
      tidy(label.slice(0, opening.start) + label.slice(next.start)),
    ],
  };
}

/**
 * Each is a number of its own. Not where both may share the last noun ("response and resolution time", "open and click rate"), nor
 * where things are counted together ("errors and crashes").
 */
function areTwoMeasures(one: readonly Unit[], other: readonly Unit[]): boolean {
  const [first, second] = [one.at(-1), other.at(-1)];
  if (!isNumber(first) || !isNumber(second) || first === undefined || second === undefined) return false;
  if (first.entry.plural && second.entry.plural) return false;
  if (other.some(unit => hasVerb(unit, anyVerb, ['base']) && unit.entry.nouns.size === 0)) return false;
  const isAcronym = /^\p{Lu}{2,}$/u.test(first.text);
  if (wordCount(one) === 1 && wordCount(other) > 1 && !isAcronym) return false;
  return !isGauge(second) || isGauge(first) || isAcronym;
}

/** Says only how something is measured, and may be said of both: "engagement and well-being score". */
function isGauge(unit: Unit): boolean {
  return (
    hasNoun(unit, 'neutral') || /(?:^|[\s-])(?:score|rate|time|cost|index|level|ratio)s?$/.test(unit.word)
  );
}

/** Words as people count them: a known phrase is one unit of several. */
function wordCount(units: readonly Unit[]): number {
  const own = units.filter(unit => !hasFunction(unit, 'determiner', 'adverb'));
  return own.flatMap(({ text }) => text.split(/\s+/)).length;
}

function isNumber(unit: Unit | undefined): boolean {
  return unit !== undefined && isMeasureNoun(unit) && !hasNoun(unit, 'quality');
}

/** A verb of change with something to change, or a measure. */
function measures(reading: Reading, from: number, end: number): boolean {
  const { units } = reading;
  if (hasVerb(units[from], ['up', 'down', 'improve'], ['base', 'gerund']))
    return (
      !headIs(reading, nounPhraseAt(reading, from + 1), 'artefact', 'activity') ||
      namesMeasure(reading, from + 1, end)
    );
  return (
    hasVerb(units[from], ['gain', 'maintain', 'keep'], ['base', 'gerund']) &&
    namesMeasure(reading, from + 1, end)
  );
}

function namesMeasure(reading: Reading, from: number, end: number): boolean {
  return reading.units
    .slice(from, end)
    .some((unit, offset) => isMeasureNoun(unit) && isHeadBefore(reading, from + offset, end));
}

function isHeadBefore(reading: Reading, at: number, end: number): boolean {
  return at === end - 1 || isHead(reading, at);
}

function hasAmount({ units }: Reading, from: number, end: number): boolean {
  return units.slice(from, end).some(unit => unit.kind === 'amount');
}

// ----------------------------------------------------------------------------------------------------------------- parts

function splitAt({ label, units }: Reading, joint: number): Compound | undefined {
  const [joiner, last] = [units[joint], units.at(-1)];
  if (joiner === undefined || last === undefined) return undefined;
  return {
    words: { start: joiner.start, end: last.end, text: label.slice(joiner.start, last.end) },
    parts: [tidy(label.slice(0, joiner.start)), tidy(label.slice(joiner.end))],
  };
}

/** A label of its own: no loose sign at either end, and a capital where the other had one. */
function tidy(text: string): string {
  const words = text
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:&/–—-]+/, '')
    .replace(/[\s,;:&/–—-]{1,12}$/, '');
  return /^\p{Ll}\p{Ll}*(?!\p{L})/u.test(words) ? (words[0] ?? '').toUpperCase() + words.slice(1) : words;
}

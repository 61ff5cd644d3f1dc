import type { Comparison } from '../../model/types.ts';
import { type Amount, amountAt } from './amounts.ts';
import type {
  AdjectiveClass,
  CueName,
  FunctionClass,
  NounClass,
  VerbClass,
  VerbFormName,
  WordingKind,
} from './language.ts';
import { type FoundPhrase, phrasesIn } from './phrases.ts';
import { askedOnce } from './remember.ts';
import { type Phrase, phraseBetween, type Token, tokenize } from './tokens.ts';
import type { Entry, VerbSense, Vocabulary } from './vocabulary.ts';

/**
 * One unit of sense of a label: a word or known phrase, an amount, a comparison before an amount, or a
 * sign.
 */
export interface Unit extends Phrase {
  readonly kind: 'word' | 'amount' | 'comparison' | 'sign';
  readonly word: string;
  readonly entry: Entry;
  readonly amount?: Amount;
  readonly comparison?: Comparison;
}

/** A label, read once: what every judgement about it starts from. */
export interface Reading {
  readonly label: string;
  readonly tokens: readonly Token[];
  readonly units: readonly Unit[];
  /** Whether the words can be judged: some are known, and no other language's small words prevail. */
  readonly understood: boolean;
  readonly vocabulary: Vocabulary;
  /** What has been answered about it: see `askedOnce`. */
  readonly answers: unknown[];
}

/** Nouns that name a quality by their ending: "deliverability", "friendliness". */
const qualityEnding = /[a-z]{2}(?:abilit(?:y|ies)|ibility|ness)$/;

const unknown: Entry = {
  verbs: [],
  nouns: new Set(),
  plural: false,
  adjectives: new Set(),
  functions: new Set(),
};

/** Reads a label. Linear in its length. */
export function readLabel(label: string, vocabulary: Vocabulary): Reading {
  const tokens = tokenize(label);
  const units: Unit[] = [];
  let at = 0;
  while (at < tokens.length) {
    const unit = unitAt(label, tokens, at, vocabulary);
    units.push(unit.unit);
    at += unit.length;
  }
  return { label, tokens, units, understood: isUnderstood(units, vocabulary), vocabulary, answers: [] };
}

function unitAt(
  label: string,
  tokens: readonly Token[],
  at: number,
  vocabulary: Vocabulary,
): { unit: Unit; length: number } {
  const token = tokens[at] as Token;
  const { amounts } = vocabulary.language;
  const unit = (kind: Unit['kind'], length: number, word: string, entry: Entry): MutableUnit => {
    const end = length === 1 ? token.end : (tokens[at + length - 1] ?? token).end;
    const text = length === 1 ? token.text : label.slice(token.start, end);
    return { kind, start: token.start, end, text, word, entry };
  };

  const amount = amountAt(tokens, at, amounts);
  if (amount !== undefined) {
    const whole = unit('amount', amount.length, token.word, unknown);
    whole.amount = amount.amount;
    return { unit: whole, length: amount.length };
  }
  const comparison = comparisonAt(tokens, at, vocabulary);
  if (comparison !== undefined) {
    const whole = unit('comparison', comparison.length, '', unknown);
    whole.word = whole.text.toLowerCase().replace(/\s+/g, ' ');
    whole.comparison = comparison.comparison;
    return { unit: whole, length: comparison.length };
  }
  if (token.kind === 'sign') return { unit: unit('sign', 1, token.text, unknown), length: 1 };
  const known = vocabulary.phrase(token.word, offset => adjacentWord(tokens, at + offset));
  const length = known?.length ?? 1;
  const entry = known?.entry ?? vocabulary.entry(token.word) ?? guessed(token.word, vocabulary);
  const whole = unit('word', length, token.word, entry);
  if (known !== undefined) whole.word = whole.text.toLowerCase();
  return { unit: whole, length };
}

/** A unit while it is read: tens of thousands of labels are, so that none is copied. */
type MutableUnit = { -readonly [Key in keyof Unit]: Unit[Key] };

function adjacentWord(tokens: readonly Token[], at: number): string | undefined {
  const token = tokens[at];
  return token?.kind === 'word' ? token.word : undefined;
}

function guessed(word: string, vocabulary: Vocabulary): Entry {
  const compound = hyphenated(word, vocabulary);
  if (compound !== undefined) return compound;
  return qualityEnding.test(word) ? { ...unknown, nouns: new Set(['quality']) } : unknown;
}

/** Of a compound ("js-cluster", "time-to-first-retro") the part that names the thing. */
function hyphenated(word: string, vocabulary: Vocabulary): Entry | undefined {
  if (!word.includes('-')) return undefined;
  const parts = word.split('-');
  if (parts[1] === 'to' && parts[0] !== undefined && parts.length > 2) return vocabulary.entry(parts[0]);
  const head = vocabulary.entry(parts.at(-1) ?? '');
  if (head === undefined || head.nouns.size === 0) return undefined;
  return { ...unknown, nouns: head.nouns, plural: head.plural };
}

function comparisonAt(
  tokens: readonly Token[],
  at: number,
  vocabulary: Vocabulary,
): { comparison: Comparison; length: number } | undefined {
  const { amounts } = vocabulary.language;
  for (const { words, comparison } of vocabulary.comparisons.get(tokens[at]?.word ?? '') ?? []) {
    if (!words.every((word, offset) => tokens[at + offset]?.word === word)) continue;
    if (amountAt(tokens, at + words.length, amounts) !== undefined)
      return { comparison, length: words.length };
  }
  return undefined;
}

/**
 * A label is judged when at least one of its words is known, the small words are not those of another
 * language, and it is written in Latin letters for the most part.
 */
function isUnderstood(units: readonly Unit[], vocabulary: Vocabulary): boolean {
  let known = 0;
  let small = 0;
  let foreign = 0;
  let words = 0;
  let otherScript = 0;
  for (const unit of units) {
    if (unit.kind === 'sign') continue;
    words++;
    if (/[^\p{Script=Latin}\P{L}]/u.test(unit.text)) otherScript++;
    if (vocabulary.isForeign(unit.word)) foreign++;
    if (unit.entry.functions.size > 0) small++;
    if (isKnown(unit.entry)) known++;
  }
  return known > 0 && foreign <= small && otherScript * 2 <= words;
}

function isKnown(entry: Entry): boolean {
  return (
    entry.verbs.length + entry.nouns.size + entry.adjectives.size + entry.functions.size > 0 ||
    entry.declared !== undefined
  );
}

/** The lists of wording of which a phrase may stand in a label: most labels hold words of few. */
const wordingsIn = askedOnce(({ tokens, vocabulary }: Reading): ReadonlySet<WordingKind> => {
  const found = new Set<WordingKind>();
  for (const { word } of tokens) {
    for (const kind of vocabulary.wordingsFrom(word) ?? []) found.add(kind);
  }
  return found;
});

/** Every phrase of a list of wording that stands in a label, in order; they don't overlap. */
export function wordingIn(reading: Reading, kind: WordingKind): readonly FoundPhrase[] {
  if (!wordingsIn(reading).has(kind)) return [];
  return phrasesIn(reading.label, reading.tokens, reading.vocabulary.wording(kind));
}

export const anyVerb: readonly VerbClass[] = [
  'work',
  'study',
  'hold',
  'staff',
  'gain',
  'light',
  'weak',
  'up',
  'down',
  'improve',
  'behave',
  'maintain',
  'keep',
];

export function hasVerb(
  unit: Unit | undefined,
  classes: readonly VerbClass[],
  forms: readonly VerbFormName[],
): boolean {
  return verbSense(unit, classes, forms) !== undefined;
}

/** The first sense in which the unit is a verb of one of these classes in one of these forms. */
export function verbSense(
  unit: Unit | undefined,
  classes: readonly VerbClass[],
  forms: readonly VerbFormName[],
): VerbSense | undefined {
  if (unit === undefined) return undefined;
  for (const sense of unit.entry.verbs) {
    if (classes.includes(sense.class) && forms.includes(sense.form)) return sense;
  }
  return undefined;
}

export function hasNoun(unit: Unit | undefined, ...classes: readonly NounClass[]): boolean {
  if (unit === undefined || unit.entry.nouns.size === 0) return false;
  for (const nounClass of classes) if (unit.entry.nouns.has(nounClass)) return true;
  return false;
}

export function hasFunction(unit: Unit | undefined, ...classes: readonly FunctionClass[]): boolean {
  if (unit === undefined || unit.entry.functions.size === 0) return false;
  for (const functionClass of classes) if (unit.entry.functions.has(functionClass)) return true;
  return false;
}

export function hasAdjective(unit: Unit | undefined, ...classes: readonly AdjectiveClass[]): boolean {
  if (unit === undefined || unit.entry.adjectives.size === 0) return false;
  for (const adjectiveClass of classes) if (unit.entry.adjectives.has(adjectiveClass)) return true;
  return false;
}

/** Whether the word is one of those that tip a judgement. */
export function isCue(reading: Reading, at: number, name: CueName): boolean {
  return reading.vocabulary.language.cues[name].has(reading.units[at]?.word ?? '');
}

/** The words from unit `first` to unit `last`, both included. */
export function phraseOf(reading: Reading, first: number, last: number): Phrase {
  const from = reading.units[first] as Unit;
  return phraseBetween(reading.label, from, reading.units[last] ?? from);
}

/** A noun that is measured, and never made. */
export function isMeasureNoun(unit: Unit | undefined): boolean {
  return hasNoun(unit, 'higher', 'lower', 'neutral') && !hasNoun(unit, 'artefact', 'activity');
}

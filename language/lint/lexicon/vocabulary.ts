import type { Comparison } from '../../model/types.ts';
import type {
  AdjectiveClass,
  FunctionClass,
  LanguageWords,
  NounClass,
  PushKind,
  VerbClass,
  VerbFormName,
} from './language.ts';

/** One way in which a word form can be a verb. */
export interface VerbSense {
  readonly base: string;
  readonly class: VerbClass;
  readonly form: VerbFormName;
}

/** Everything the lexicon knows about one word form (or one phrase: "roll out", "page views"). */
export interface Entry {
  readonly verbs: readonly VerbSense[];
  readonly nouns: ReadonlySet<NounClass>;
  /** Whether the form is a plural of one of its nouns. */
  readonly plural: boolean;
  readonly adjectives: ReadonlySet<AdjectiveClass>;
  readonly functions: ReadonlySet<FunctionClass>;
  /** A project said that this phrase never triggers, or that it is an outcome. */
  readonly declared?: 'allow' | 'outcome';
}

interface OpenEntry extends Entry {
  readonly verbs: VerbSense[];
  readonly nouns: Set<NounClass>;
  plural: boolean;
  readonly adjectives: Set<AdjectiveClass>;
  readonly functions: Set<FunctionClass>;
  declared?: 'allow' | 'outcome';
}

/**
 * Words that a project adds to the language's own: the `lexicon` of goals.config.json. All in base form
 * (verbs "migrate", nouns "playbook"); the inflected forms come with them. A phrase has spaces.
 */
export interface LexiconExtension {
  /** Verbs that are work, not change. */
  readonly task?: readonly string[];
  /** Nouns that name an outcome: a label that has one is never a task. */
  readonly outcome?: readonly string[];
  /** Verbs that keep what is. */
  readonly maintain?: readonly string[];
  readonly movementUp?: readonly string[];
  readonly movementDown?: readonly string[];
  /** Nouns of numbers that look good and decide nothing. */
  readonly vanity?: readonly string[];
  /** Nouns of measures where less is better. */
  readonly lowerIsBetter?: readonly string[];
  readonly higherIsBetter?: readonly string[];
  /** Phrases that never trigger: "ship rate". */
  readonly allow?: readonly string[];
}

/** Compiled words of one language and one project. */
export interface Vocabulary {
  readonly language: LanguageWords;
  /** What is known of a word form, in lower case. */
  entry(form: string): Entry | undefined;
  /** The longest known phrase that begins with these words; its length in words, and what is known of it. */
  phrase(
    word: string,
    following: (offset: number) => string | undefined,
  ): { length: number; entry: Entry } | undefined;
  readonly isNounLikeVerb: (base: string) => boolean;
  readonly isForeign: (word: string) => boolean;
  /** Finds the phrases that a project allows. */
  readonly allowed: RegExp | undefined;
  /** Comparisons by their first word, longest first. */
  readonly comparisons: ReadonlyMap<string, readonly ComparisonWords[]>;
  /** What a noun says that is pushed. */
  readonly pushOf: (word: string) => PushKind | undefined;
}

/** "at least" and what it means. */
export interface ComparisonWords {
  readonly words: readonly string[];
  readonly comparison: Comparison;
}

const verbFormNames: readonly VerbFormName[] = ['base', 'third', 'past', 'participle', 'gerund'];

/** Compiles the words of a language, together with those of a project, for lookup by word form. */
export function compileVocabulary(language: LanguageWords, extension: LexiconExtension = {}): Vocabulary {
  const entries = new Map<string, OpenEntry>();
  const phrases = new Map<string, { words: readonly string[]; entry: OpenEntry }[]>();

  const open = (form: string): OpenEntry => {
    const existing = entries.get(form);
    if (existing !== undefined) return existing;
    const entry: OpenEntry = {
      verbs: [],
      nouns: new Set(),
      plural: false,
      adjectives: new Set(),
      functions: new Set(),
    };
    entries.set(form, entry);
    const words = form.split(' ');
    const [first] = words;
    if (words.length > 1 && first !== undefined) {
      const sameStart = phrases.get(first) ?? [];
      sameStart.push({ words, entry });
      sameStart.sort((a, b) => b.words.length - a.words.length);
      phrases.set(first, sameStart);
    }
    return entry;
  };

  const addVerb = (base: string, verbClass: VerbClass) => {
    const forms = language.verbForms(base);
    for (const name of verbFormNames) {
      for (const form of forms[name]) {
        for (const spelling of spellings(form)) {
          open(spelling).verbs.push({ base, class: verbClass, form: name });
        }
      }
    }
  };
  const addNoun = (singular: string, nounClass: NounClass) => {
    for (const spelling of spellings(singular)) open(spelling).nouns.add(nounClass);
    for (const plural of language.nounPlurals(singular)) {
      for (const spelling of spellings(plural)) {
        const entry = open(spelling);
        entry.nouns.add(nounClass);
        entry.plural = true;
      }
    }
  };

  for (const [verbClass, bases] of classesOf(language.verbs))
    for (const base of bases) addVerb(base, verbClass);
  for (const [nounClass, words] of classesOf(language.nouns))
    for (const word of words) addNoun(word, nounClass);
  for (const [adjectiveClass, words] of classesOf(language.adjectives)) {
    for (const word of words)
      for (const spelling of spellings(word)) open(spelling).adjectives.add(adjectiveClass);
  }
  for (const [functionClass, words] of classesOf(language.function)) {
    for (const word of words) open(word).functions.add(functionClass);
  }
  const replaceVerbs = (bases: readonly string[] | undefined, verbClass: VerbClass) => {
    for (const base of normalized(bases)) {
      for (const form of new Set(Object.values(language.verbForms(base)).flat())) open(form).verbs.length = 0;
      addVerb(base, verbClass);
    }
  };
  replaceVerbs(extension.task, 'work');
  replaceVerbs(extension.maintain, 'maintain');
  replaceVerbs(extension.movementUp, 'up');
  replaceVerbs(extension.movementDown, 'down');
  for (const noun of normalized(extension.vanity)) addNoun(noun, 'vanity');
  for (const noun of normalized(extension.lowerIsBetter)) replaceNoun(noun, 'lower');
  for (const noun of normalized(extension.higherIsBetter)) replaceNoun(noun, 'higher');
  for (const phrase of normalized(extension.outcome)) declare(phrase, 'outcome');
  for (const phrase of normalized(extension.allow)) declare(phrase, 'allow');

  function replaceNoun(noun: string, nounClass: NounClass): void {
    for (const form of [noun, ...language.nounPlurals(noun)]) open(form).nouns.clear();
    addNoun(noun, nounClass);
  }
  function declare(phrase: string, as: 'allow' | 'outcome'): void {
    for (const form of [phrase, ...language.nounPlurals(phrase)]) open(form).declared = as;
  }

  const pushes = new Map<string, PushKind>();
  for (const [kind, words] of classesOf(language.pushes)) {
    for (const form of words.flatMap(word => [word, ...language.nounPlurals(word)]))
      if (!pushes.has(form)) pushes.set(form, kind);
  }
  const comparisons = new Map<string, ComparisonWords[]>();
  for (const [phrase, comparison] of language.amounts.comparisons) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    comparisons.set(first, [...(comparisons.get(first) ?? []), { words, comparison }]);
  }
  const foreign = new Set(
    language.foreignWords.filter(word => (entries.get(word)?.functions.size ?? 0) === 0),
  );
  return {
    language,
    entry: form => entries.get(form) ?? entries.get(form.replaceAll('-', '')),
    phrase: (word, following) => {
      const known = phrases
        .get(word)
        ?.find(({ words }) => words.every((part, at) => at === 0 || following(at) === part));
      return known && { length: known.words.length, entry: known.entry };
    },
    isNounLikeVerb: base => language.nounLikeVerbs.has(base),
    isForeign: word => foreign.has(word),
    allowed: allowedPattern(normalized(extension.allow)),
    comparisons,
    pushOf: word => pushes.get(word),
  };
}

/** Any of the phrases as whole words, whatever their case and spaces; undefined where there are none. */
function allowedPattern(phrases: readonly string[]): RegExp | undefined {
  if (phrases.length === 0) return undefined;
  const escaped = phrases.map(phrase =>
    phrase.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll(' ', '\\s+'),
  );
  return new RegExp(`(?<![\\p{L}\\p{Nd}])(?:${escaped.join('|')})(?![\\p{L}\\p{Nd}])`, 'giu');
}

/** A phrase is also written with hyphens: "set up", "set-up". */
function spellings(form: string): readonly string[] {
  return form.includes(' ') ? [form, form.replaceAll(' ', '-')] : [form];
}

function normalized(words: readonly string[] | undefined): readonly string[] {
  return (words ?? [])
    .map(word => word.trim().toLowerCase().replace(/\s+/g, ' ').replaceAll('’', "'"))
    .filter(word => word !== '');
}

function classesOf<Class extends string>(
  lists: Readonly<Record<Class, readonly string[]>>,
): [Class, readonly string[]][] {
  return Object.entries(lists) as [Class, readonly string[]][];
}

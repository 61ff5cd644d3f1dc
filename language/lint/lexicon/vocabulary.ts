import type { Comparison } from '../../model/types.ts';
import { type InflectedNoun, type InflectedVerb, nounsIn, verbsIn } from './inflections.ts';
import type {
  AdjectiveClass,
  FunctionClass,
  IndicatorKind,
  LanguageWords,
  NounClass,
  PushKind,
  VerbClass,
  VerbFormName,
  WordingKind,
} from './language.ts';
import { indexPhrases, type PhraseIndex } from './phrases.ts';

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

/** An entry while it is filled. The sets are shared by all entries that say the same. */
interface OpenEntry extends Entry {
  verbs: readonly VerbSense[];
  nouns: ReadonlySet<NounClass>;
  plural: boolean;
  adjectives: ReadonlySet<AdjectiveClass>;
  functions: ReadonlySet<FunctionClass>;
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
  /** Nouns of what one has done, counted. */
  readonly effort?: readonly string[];
  /** Words that could stand in the goal of any company. */
  readonly slogan?: readonly string[];
  /** Words that ask who, and not why. */
  readonly blame?: readonly string[];
  /** Nouns of metrics that foretell, and of those that confirm. */
  readonly leading?: readonly string[];
  readonly lagging?: readonly string[];
  /** Verbs that can be done without any effect. */
  readonly weak?: readonly string[];
  /** Phrases that take back what a goal promises: "if possible". */
  readonly hedge?: readonly string[];
  /** Words in place of a number: "plenty". */
  readonly vague?: readonly string[];
  /** What stands where words are still to be written: "TBD". */
  readonly placeholder?: readonly string[];
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
  /** Metrics that foretell, or that confirm. */
  readonly indicators: (kind: IndicatorKind) => PhraseIndex;
  /** Words that take something away from what a goal says. */
  readonly wording: (kind: WordingKind) => PhraseIndex;
  /** The lists of wording that have a phrase which begins with this word. */
  readonly wordingsFrom: (word: string) => ReadonlySet<WordingKind> | undefined;
}

/** "at least" and what it means. */
export interface ComparisonWords {
  readonly words: readonly string[];
  readonly comparison: Comparison;
}

const noSenses: readonly VerbSense[] = [];

/** Each set that occurs is made once: there are thousands of entries and few sets. */
function sharedSets<Member extends string>(): {
  readonly none: ReadonlySet<Member>;
  readonly with: (set: ReadonlySet<Member>, member: Member) => ReadonlySet<Member>;
} {
  const larger = new Map<ReadonlySet<Member>, Map<Member, ReadonlySet<Member>>>();
  return {
    none: new Set<Member>(),
    with: (set, member) => {
      if (set.has(member)) return set;
      const known = larger.get(set) ?? new Map<Member, ReadonlySet<Member>>();
      larger.set(set, known);
      const found = known.get(member) ?? new Set([...set, member]);
      known.set(member, found);
      return found;
    },
  };
}

const verbFormNames: readonly VerbFormName[] = ['base', 'third', 'past', 'participle', 'gerund'];

/** Compiles the words of a language, together with those of a project, for lookup by word form. */
export function compileVocabulary(language: LanguageWords, extension: LexiconExtension = {}): Vocabulary {
  const entries = new Map<string, OpenEntry>();
  const phrases = new Map<string, { words: readonly string[]; entry: OpenEntry }[]>();
  const nouns = sharedSets<NounClass>();
  const adjectives = sharedSets<AdjectiveClass>();
  const functions = sharedSets<FunctionClass>();

  const open = (form: string): OpenEntry => {
    const existing = entries.get(form);
    if (existing !== undefined) return existing;
    const entry: OpenEntry = {
      verbs: noSenses,
      nouns: nouns.none,
      plural: false,
      adjectives: adjectives.none,
      functions: functions.none,
    };
    entries.set(form, entry);
    if (!form.includes(' ')) return entry;
    const words = form.split(' ');
    const [first] = words;
    if (first !== undefined) {
      const sameStart = phrases.get(first) ?? [];
      sameStart.push({ words, entry });
      sameStart.sort((a, b) => b.words.length - a.words.length);
      phrases.set(first, sameStart);
    }
    return entry;
  };

  const addVerb = ({ base, forms }: InflectedVerb, verbClass: VerbClass) => {
    for (const name of verbFormNames) {
      for (const form of forms[name]) {
        for (const spelling of spellings(form)) {
          const entry = open(spelling);
          const sense = { base, class: verbClass, form: name };
          entry.verbs = entry.verbs.length === 0 ? [sense] : [...entry.verbs, sense];
        }
      }
    }
  };
  const addNoun = ({ singular, plurals }: InflectedNoun, nounClass: NounClass) => {
    for (const spelling of spellings(singular)) {
      const entry = open(spelling);
      entry.nouns = nouns.with(entry.nouns, nounClass);
    }
    for (const spelling of plurals.flatMap(spellings)) {
      const entry = open(spelling);
      entry.nouns = nouns.with(entry.nouns, nounClass);
      entry.plural = true;
    }
  };
  const inflectedVerb = (base: string) => ({ base, forms: language.verbForms(base) });
  const inflectedNoun = (singular: string) => ({ singular, plurals: language.nounPlurals(singular) });

  for (const [verbClass, table] of classesOf(language.verbs))
    for (const verb of verbsIn(table)) addVerb(verb, verbClass);
  for (const [nounClass, table] of classesOf(language.nouns))
    for (const noun of nounsIn(table)) addNoun(noun, nounClass);
  for (const [adjectiveClass, words] of classesOf(language.adjectives)) {
    for (const spelling of words.flatMap(spellings)) {
      const entry = open(spelling);
      entry.adjectives = adjectives.with(entry.adjectives, adjectiveClass);
    }
  }
  for (const [functionClass, words] of classesOf(language.function)) {
    for (const word of words) {
      const entry = open(word);
      entry.functions = functions.with(entry.functions, functionClass);
    }
  }
  const replaceVerbs = (bases: readonly string[] | undefined, verbClass: VerbClass) => {
    for (const base of normalized(bases)) {
      for (const form of new Set(Object.values(language.verbForms(base)).flat())) open(form).verbs = noSenses;
      addVerb(inflectedVerb(base), verbClass);
    }
  };
  replaceVerbs(extension.task, 'work');
  replaceVerbs(extension.maintain, 'maintain');
  replaceVerbs(extension.movementUp, 'up');
  replaceVerbs(extension.movementDown, 'down');
  for (const noun of normalized(extension.vanity)) addNoun(inflectedNoun(noun), 'vanity');
  for (const noun of normalized(extension.lowerIsBetter)) replaceNoun(noun, 'lower');
  for (const noun of normalized(extension.higherIsBetter)) replaceNoun(noun, 'higher');
  for (const phrase of normalized(extension.outcome)) declare(phrase, 'outcome');
  for (const phrase of normalized(extension.allow)) declare(phrase, 'allow');

  function replaceNoun(noun: string, nounClass: NounClass): void {
    for (const form of [noun, ...language.nounPlurals(noun)]) open(form).nouns = nouns.none;
    addNoun(inflectedNoun(noun), nounClass);
  }
  function declare(phrase: string, as: 'allow' | 'outcome'): void {
    for (const form of [phrase, ...language.nounPlurals(phrase)]) open(form).declared = as;
  }

  const pushes = new Map<string, PushKind>();
  for (const [kind, table] of classesOf(language.pushes)) {
    for (const form of nounsIn(table).flatMap(({ singular, plurals }) => [singular, ...plurals]))
      if (!pushes.has(form)) pushes.set(form, kind);
  }
  const comparisons = new Map<string, ComparisonWords[]>();
  for (const [phrase, comparison] of language.amounts.comparisons) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    comparisons.set(first, [...(comparisons.get(first) ?? []), { words, comparison }]);
  }
  const wording = compileWording(language, extension);
  const foreign = new Set(
    language.foreignWords.filter(word => (entries.get(word)?.functions.size ?? 0) === 0),
  );
  return {
    language,
    entry: form =>
      entries.get(form) ?? (form.includes('-') ? entries.get(form.replaceAll('-', '')) : undefined),
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
    indicators: compileIndicators(language, extension),
    wording,
    wordingsFrom: compileFirstWords(
      classesOf(language.wording).map(([kind]) => kind),
      wording,
    ),
  };
}

/** A project may say the opposite of what the language does. Each list is indexed when it is first asked for. */
function compileIndicators(
  language: LanguageWords,
  extension: LexiconExtension,
): (kind: IndicatorKind) => PhraseIndex {
  const formsOf = (words: readonly string[]) =>
    words.flatMap(word => [word, ...language.nounPlurals(word)]).flatMap(spellings);
  const indexes = new Map<IndicatorKind, PhraseIndex>();
  return kind => {
    const known = indexes.get(kind);
    if (known !== undefined) return known;
    const opposite = new Set(normalized(extension[kind === 'leading' ? 'lagging' : 'leading']));
    const own = language.indicators[kind].filter(word => !opposite.has(word));
    const index = indexPhrases(formsOf([...own, ...normalized(extension[kind])]));
    indexes.set(kind, index);
    return index;
  };
}

/** Lists whose words stand in base form: all their forms are looked for. */
const inflectedWording: ReadonlySet<WordingKind> = new Set(['weak', 'attempt', 'bears', 'blame']);

/** Each list is indexed when it is first asked for. */
function compileWording(
  language: LanguageWords,
  extension: LexiconExtension,
): (kind: WordingKind) => PhraseIndex {
  const added: Readonly<Partial<Record<WordingKind, readonly string[] | undefined>>> = {
    vanity: extension.vanity,
    effort: extension.effort,
    slogan: extension.slogan,
    blame: extension.blame,
    weak: extension.weak,
    hedge: extension.hedge,
    quantity: extension.vague,
    placeholder: extension.placeholder,
  };
  const inflected = (word: string) => [
    word,
    ...Object.values(language.verbForms(word)).flat(),
    ...language.nounPlurals(word),
  ];
  const indexes = new Map<WordingKind, PhraseIndex>();
  return kind => {
    const known = indexes.get(kind);
    if (known !== undefined) return known;
    const own = language.wording[kind];
    const forms = [
      ...(inflectedWording.has(kind) ? own.flatMap(inflected) : own),
      ...normalized(added[kind]).flatMap(inflected),
    ];
    const index = indexPhrases(forms.flatMap(spellings));
    indexes.set(kind, index);
    return index;
  };
}

/** Of each word the lists that have a phrase which begins with it; worked out when it is first asked for. */
function compileFirstWords(
  kinds: readonly WordingKind[],
  wording: (kind: WordingKind) => PhraseIndex,
): (word: string) => ReadonlySet<WordingKind> | undefined {
  let known: Map<string, ReadonlySet<WordingKind>> | undefined;
  const compile = () => {
    const lists = sharedSets<WordingKind>();
    const byWord = new Map<string, ReadonlySet<WordingKind>>();
    for (const kind of kinds) {
      for (const word of wording(kind).keys())
        byWord.set(word, lists.with(byWord.get(word) ?? lists.none, kind));
    }
    return byWord;
  };
  return word => {
    known ??= compile();
    return known.get(word);
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

function classesOf<Class extends string, Words>(lists: Readonly<Record<Class, Words>>): [Class, Words][] {
  return Object.entries(lists) as [Class, Words][];
}

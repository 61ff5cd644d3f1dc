import type { Comparison } from '../../model/types.ts';
import type { InflectionTable } from './inflections.ts';

/** What the lexicon of one natural language must bring: words as data, no rule. */
export interface LanguageWords {
  readonly verbs: InflectedVerbList;
  /** All forms of a verb that a project adds, given its base form. */
  readonly verbForms: (base: string) => VerbForms;
  /** All plurals of a noun that a project adds, given its singular. */
  readonly nounPlurals: (singular: string) => readonly string[];
  /** Verbs that are as often a noun in front of a measure: "test coverage", "release frequency". */
  readonly nounLikeVerbs: ReadonlySet<string>;
  readonly nouns: InflectedNounList;
  readonly adjectives: AdjectiveList;
  readonly function: FunctionWordList;
  readonly amounts: AmountWordList;
  readonly cues: CueList;
  /** What an objective pushes, and the nouns that say so. */
  readonly pushes: InflectedPushList;
  /** What a metric tells about time, and the nouns that say so. */
  readonly indicators: IndicatorList;
  /** Words that make no difference to what a label says: "the". */
  readonly articles: ReadonlySet<string>;
  /** Words that take something away from what a goal says. */
  readonly wording: WordingList;
  /** Small words of other languages: a label that has more of them than of this language's is left alone. */
  readonly foreignWords: readonly string[];
}

/** The spellings of each form of one verb. */
export interface VerbForms {
  readonly base: readonly string[];
  readonly third: readonly string[];
  readonly past: readonly string[];
  readonly participle: readonly string[];
  readonly gerund: readonly string[];
}
export type VerbFormName = keyof VerbForms;

/** Base forms of verbs by what they say about a goal. */
export interface VerbList {
  readonly work: readonly string[];
  readonly study: readonly string[];
  readonly hold: readonly string[];
  readonly staff: readonly string[];
  readonly gain: readonly string[];
  readonly light: readonly string[];
  readonly weak: readonly string[];
  readonly up: readonly string[];
  readonly down: readonly string[];
  readonly improve: readonly string[];
  readonly behave: readonly string[];
  readonly maintain: readonly string[];
  readonly keep: readonly string[];
}
export type VerbClass = keyof VerbList;
/** The verbs with their forms: generated. */
export type InflectedVerbList = Readonly<Record<VerbClass, InflectionTable>>;

/** Singular nouns by what they say about a goal. */
export interface NounList {
  /** A thing that somebody makes: it exists or not. */
  readonly artefact: readonly string[];
  /** A thing that takes place, or the act of making one: it is done or not. */
  readonly activity: readonly string[];
  /** Measures where more is better. */
  readonly higher: readonly string[];
  /** Measures where less is better. */
  readonly lower: readonly string[];
  /** Measures with no direction of their own: what they are the rate or number of decides. */
  readonly neutral: readonly string[];
  /** Says nothing without its "of": "a set of …". */
  readonly container: readonly string[];
  /** Qualities: not a number, but something that can be more or less. */
  readonly quality: readonly string[];
  /** Whose behaviour a goal may change. */
  readonly audience: readonly string[];
  /** Whom a company hires. */
  readonly staff: readonly string[];
  /** What goes wrong through one's own doing: none of it is reached by doing nothing. */
  readonly fault: readonly string[];
  /** Numbers that look good and decide nothing. */
  readonly vanity: readonly string[];
}
export type NounClass = keyof NounList;
/** The nouns with their plurals: generated. */
export type InflectedNounList = Readonly<Record<NounClass, InflectionTable>>;

export interface AdjectiveList {
  /** Says how good: a goal that has one says more than that a thing exists. */
  readonly quality: readonly string[];
  /** More or less than now. */
  readonly comparative: readonly string[];
  /** Finished: "is live", "is in place". */
  readonly finished: readonly string[];
  /** Turns a measure round: "lost revenue", "failed payments". */
  readonly bad: readonly string[];
  /** What has been done about a fault, behind it: "bugs fixed", "hours saved". */
  readonly mended: readonly string[];
  /** Level words of a maintained measure: "keep churn low". */
  readonly level: readonly string[];
}
export type AdjectiveClass = keyof AdjectiveList;

export interface FunctionWordList {
  readonly determiner: readonly string[];
  readonly preposition: readonly string[];
  readonly conjunction: readonly string[];
  readonly pronoun: readonly string[];
  readonly relative: readonly string[];
  readonly be: readonly string[];
  readonly have: readonly string[];
  readonly modal: readonly string[];
  readonly negation: readonly string[];
  readonly adverb: readonly string[];
  /** What a thing does by being there: "the handbook lists …". */
  readonly contains: readonly string[];
}
export type FunctionClass = keyof FunctionWordList;

/** Singular nouns of metrics by whether they foretell or confirm. */
export interface IndicatorList {
  /** Moves before the result does: activation, pipeline. */
  readonly leading: readonly string[];
  /** Tells what was decided months ago: revenue, churn. */
  readonly lagging: readonly string[];
}
export type IndicatorKind = keyof IndicatorList;

/** Words that tip one judgement each. */
export interface CueList {
  /** Only leads up to the verb: "try to", "be able to". */
  readonly leadsUp: ReadonlySet<string>;
  /** Verbs of change that carry their own amount: "double". */
  readonly factor: ReadonlySet<string>;
  /** How often, behind "at least". */
  readonly frequency: ReadonlySet<string>;
  /** A measure by itself, whatever it is of. */
  readonly rate: ReadonlySet<string>;
  /** Makes a count of heads a rate: "sign-up rate". */
  readonly perHead: ReadonlySet<string>;
  /** Before "time" no duration is meant: "same time", "real time". */
  readonly timeIdiom: ReadonlySet<string>;
  /** What people are who do something: "active users". */
  readonly doing: ReadonlySet<string>;
  /** Verbs of change that are as often an adjective: "lower", "double". */
  readonly alsoAdjective: ReadonlySet<string>;
  /** Behind one of those it is the adjective: "lower funnel", "double opt-in". */
  readonly adjectival: ReadonlySet<string>;
  /** Nouns that no number counts directly: their number may be a share that goes the other way. */
  readonly abstract: ReadonlySet<string>;
  /** Says nothing beside what there is to be none of: "have no outages". */
  readonly carriesNone: ReadonlySet<string>;
  /** Verbs of harm: "never miss". */
  readonly harm: ReadonlySet<string>;
  /** Verbs that harm with a fault behind them: "don't ship bugs". */
  readonly harmWithFault: ReadonlySet<string>;
  readonly avoid: ReadonlySet<string>;
  /** Verbs that bring something about that may be there for an effect. */
  readonly creation: ReadonlySet<string>;
  /** Verbs of work with no end that one could tick off. */
  readonly openEnded: ReadonlySet<string>;
  /** The same where they say to whom: "Open the platform to partners", and not "Open an office". */
  readonly openEndedToSomeone: ReadonlySet<string>;
  readonly forAll: ReadonlySet<string>;
  /** Begins a clause beside the main one: "before the coffee is poured". */
  readonly subordinates: ReadonlySet<string>;
  /** Participles of what people feel or do of their own accord: no work of the owner's. */
  readonly felt: ReadonlySet<string>;
  readonly pushesSpeed: ReadonlySet<string>;
  readonly pushesCost: ReadonlySet<string>;
  readonly pushesGrowth: ReadonlySet<string>;
  /** Verbs that are an adjective where no article follows: "open cases". */
  readonly openOrClean: ReadonlySet<string>;
  /** Verbs of work on what goes wrong: "fix bugs", "pay down debt". */
  readonly mends: ReadonlySet<string>;
  /** Says of something uncounted that it is to come: "new templates", "weekly reviews". */
  readonly comes: ReadonlySet<string>;
  /** Participles of work that is done once, whatever it is done to: "interviews completed". */
  readonly finishing: ReadonlySet<string>;
  /** Participles of what comes and goes each day: "emails opened" is the name of a count. */
  readonly flows: ReadonlySet<string>;
  /** Finished, but of many things one counts those that are: "features enabled", "tickets open". */
  readonly perhapsCounts: ReadonlySet<string>;
  /** Verbs that put a measure or a quality to work: "set up health scores", "define ownership". */
  readonly installs: ReadonlySet<string>;
  /** Adjectives that describe a thing more than they praise it: "a reproducible pipeline". */
  readonly describes: ReadonlySet<string>;
  /** Says how many, and of what: "number of posts". */
  readonly quantity: ReadonlySet<string>;
  /** What makes a thing somebody else's: "other implementations", "external services". */
  readonly foreign: ReadonlySet<string>;
  /** Verbs of work that has an end, whatever it is done to: "launch", "hire". */
  readonly launches: ReadonlySet<string>;
  /** "Our goal is to …". */
  readonly goal: ReadonlySet<string>;
  /** Comparisons whose number may as well name someone: "people over 50". */
  readonly perhapsNames: ReadonlySet<string>;
  /** Verbs that say nothing but that a number is reached: without it they go. */
  readonly merelyReaches: ReadonlySet<string>;
  /** Verbs whose number is a target: "reach 500". */
  readonly reaches: ReadonlySet<string>;
}
export type CueName = keyof CueList;

/** What can be pushed at the cost of something else. */
export interface PushList {
  readonly revenue: readonly string[];
  readonly growth: readonly string[];
  readonly speed: readonly string[];
  readonly cost: readonly string[];
}
export type PushKind = keyof PushList;
/** The same with their plurals: generated. */
export type InflectedPushList = Readonly<Record<PushKind, InflectionTable>>;

/** Words and phrases that take something away from what a goal says. */
export interface WordingList {
  /** Verbs that can be done without any effect: "help", "look into". In base form. */
  readonly weak: readonly string[];
  /** Leads up to a verb and takes back what it promises: "try to". In base form. */
  readonly attempt: readonly string[];
  /** Leaves open whether, or how far: "if possible". */
  readonly hedge: readonly string[];
  /** Before an amount: any smaller one will do. */
  readonly atMost: readonly string[];
  /** Verbs of bearing or moving, behind which such an amount is an end: "handle up to 500". In base form. */
  readonly bears: readonly string[];
  /** A single one will do. */
  readonly atLeastOne: readonly string[];
  /** In place of how many: "several". */
  readonly quantity: readonly string[];
  /** In place of how much: "significantly", "faster". */
  readonly degree: readonly string[];
  /** Stands for words that nobody has written yet: "TBD". */
  readonly placeholder: readonly string[];
  /** Numbers that look good and decide nothing, in the plural. */
  readonly vanity: readonly string[];
  /** The same where they are counted online: "website visitors", "video views". */
  readonly vanityOnline: readonly string[];
  /** Where that is. */
  readonly online: readonly string[];
  /** Says of what is counted that somebody else has found it worth something: "qualified", "booked". */
  readonly valued: readonly string[];
  /** Says only that there are so many: "number of", "growth in". */
  readonly notedOnly: readonly string[];
  /** What one has done, counted, in the plural: "demos", "posts". */
  readonly effort: readonly string[];
  /** Those that others do as well: "posts" of the community. */
  readonly shared: readonly string[];
  /** Participles of having done it: "held", "published". */
  readonly spent: readonly string[];
  /** Set phrases whose "and" joins nothing: "search and replace". */
  readonly pairs: readonly string[];
  /** Says nothing that could be wrong: "world-class", "synergy". */
  readonly slogan: readonly string[];
  /** Says nothing beside a slogan: "be", "our company". */
  readonly empty: readonly string[];
  /** Asks who, and not why: "fault". In base form. */
  readonly blame: readonly string[];
}
export type WordingKind = keyof WordingList;

export interface AmountWordList {
  /** Spelled-out whole numbers. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Verbs that say how many times: "double". */
  readonly factors: ReadonlyMap<string, number>;
  /** Word after a number → the suffix of a scale in the language of goals. */
  readonly scales: ReadonlyMap<string, 'K' | 'M' | 'B'>;
  /** Unit after a number → the unit as the language of goals writes it. */
  readonly durations: ReadonlyMap<string, string>;
  readonly percents: ReadonlySet<string>;
  /** Word after a number → ISO 4217 code. */
  readonly currencies: ReadonlyMap<string, string>;
  /** A word before a number that the number names: "tier 1", "top 10", "Q3", "SOC 2". */
  readonly naming: ReadonlySet<string>;
  /** Such words that a count may follow too: "release 3" is a name, "release 3 features" is none. */
  readonly looselyNaming: ReadonlySet<string>;
  /** 1 to 12. */
  readonly months: ReadonlyMap<string, number>;
  /** Periods of a rate: "per week". */
  readonly periods: ReadonlySet<string>;
  /** Comparisons in words, longest first. */
  readonly comparisons: readonly (readonly [words: string, comparison: Comparison])[];
}

/**
 * What the words of a label say about a goal: is it work or a change, does it move or keep a level, what
 * number hides in it. Pure functions of the label; every judgement comes with the exact words that it is
 * about, as UTF-16 offsets into the label. Words are data (`english.ts`, and the `lexicon` of
 * goals.config.json); the judgements are general rules over them. A label in another language is not
 * judged.
 */

import { blameIn, mayBlame } from './blame.ts';
import { type Compound, compoundMeasures, compoundObjective } from './compound.ts';
import { type StatedDeadline, statedDeadline } from './deadline.ts';
import { lowerIsBetter } from './direction.ts';
import { type DoNothing, reachedByDoingNothing } from './do-nothing.ts';
import { effortCounted, isEffortUnit, saysHowMany } from './effort.ts';
import { english } from './english.ts';
import { type Hedge, hedgeIn } from './hedge.ts';
import { indicatorOf, plainWords } from './indicator.ts';
import { type Change, type LabelMeasure, labelMeasure } from './label-measure.ts';
import type { IndicatorKind, LanguageWords } from './language.ts';
import { type Maintained, maintained } from './maintain.ts';
import { type StatedMovement, statedMovement } from './movement.ts';
import { numberTarget } from './number-target.ts';
import { objectiveTask } from './objective-task.ts';
import { type OutcomeSignal, outcomeSignal } from './outcome.ts';
import { placeholderIn } from './placeholder.ts';
import { namesMoney, type Push, pushed } from './pushes.ts';
import { type Reading, readLabel } from './reading.ts';
import { held, memory } from './remember.ts';
import { onlySlogans } from './slogan.ts';
import { statedNumbers } from './stated-number.ts';
import { type LabelContext, type TaskWork, taskWork } from './task-work.ts';
import type { Phrase } from './tokens.ts';
import { type VagueQuantity, vagueQuantity } from './vague-quantity.ts';
import { isOfList, isVanityUnit, vanityMetric } from './vanity.ts';
import { compileVocabulary, type LexiconExtension, type Vocabulary } from './vocabulary.ts';
import { weakVerb } from './weak-verb.ts';

export type { DeadlineDate } from './deadline.ts';
export type { LexiconExtension } from './vocabulary.ts';
export type {
  Change,
  Compound,
  Hedge,
  LabelContext,
  LabelMeasure,
  Maintained,
  OutcomeSignal,
  Phrase,
  Push,
  StatedMovement,
  TaskWork,
  VagueQuantity,
};

/** The judgements about words that rules, suggestions and fixes share. None throws; all take linear time. */
export interface Lexicon {
  /** Whether the words of a key result are its owner's work and not a change; and how sure that is. */
  taskWork(label: string, context?: LabelContext): TaskWork | undefined;
  /** Whether an objective is a deliverable, an activity or hiring. */
  objectiveTask(label: string): TaskWork | undefined;
  /** The first words that could be an outcome: change, rate, level, measure, behaviour of others. */
  outcomeSignal(label: string): OutcomeSignal | undefined;
  /**
   * Whether the words of a key result hold nothing that could be an outcome. False where they are not
   * understood.
   */
  lacksOutcome(label: string): boolean;
  /** Whether a label only keeps a level, and which. */
  maintains(label: string): Maintained | undefined;
  /** Whether an objective is reached by doing nothing. */
  doNothing(label: string): DoNothing | undefined;
  /** A target inside the label of an objective. */
  numberTarget(label: string): Phrase | undefined;
  /** Numbers of a key result's label that belong into its slots. */
  measureInLabel(label: string): LabelMeasure | undefined;
  /** Until when, where a label says it. */
  deadline(label: string): StatedDeadline | undefined;
  /** Numbers of a label that may be those behind it, said again. */
  statedNumbers(label: string): readonly LabelMeasure[];
  /** Which way the verb of a label says that its number goes. */
  movement(label: string): StatedMovement | undefined;
  /** What an objective pushes at the possible cost of something else. */
  pushes(label: string): Push | undefined;
  /** Whether a label names revenue or cost, which its slots may push. */
  namesMoney(label: string): boolean;
  /** Whether less of what a label measures is better; undefined where the words don't tell. */
  lowerIsBetter(label: string): boolean | undefined;
  /** Whether a metric foretells a result or confirms it, months later; undefined where the words don't tell. */
  indicator(label: string): IndicatorKind | undefined;
  /** The words of a label without case, punctuation and articles: two labels with the same say the same. */
  plainWords(label: string): string;
  /** A number that looks good and decides nothing. */
  vanity(label: string): Phrase | undefined;
  /** Whether such a number is the unit behind a label: `"Community" from 100 to 500 followers`. */
  vanityUnit(label: string, noun: string): boolean;
  /** What a label counts, where that is one's own effort: "demos". */
  effort(label: string): Phrase | undefined;
  /** Whether one's own effort is the unit behind a label: `"Outreach" from 0 to 200 calls`. */
  effortUnit(label: string, noun: string): boolean;
  /** Whether a label counts what it names: "Number of …", "… per week", "20 …". */
  isCounted(label: string): boolean;
  /** Two objectives in one label. */
  compoundObjective(label: string): Compound | undefined;
  /** Two measures in one label. */
  compoundMeasures(label: string): Compound | undefined;
  /** The first slogan of an objective that has nothing else. */
  slogan(label: string): Phrase | undefined;
  /** Words of a note that ask who, and not why. */
  blame(note: string): Phrase | undefined;
  /** The verb of a label, where it can be done without any effect: "help", "explore". */
  weakVerb(label: string): Phrase | undefined;
  /** What takes back a promise: "if possible", "up to 50". */
  hedge(label: string): Hedge | undefined;
  /** What stands in the place of a number: "several", "significantly". */
  vagueQuantity(label: string, context: LabelContext): VagueQuantity | undefined;
  /** Words that are still to be written: "TBD". In any language. */
  placeholder(label: string): Phrase | undefined;
  /** Frees what is only held while all is asked of a label; what has been judged stays known. */
  letGo(): void;
}

/**
 * The lexicon of a language, with the words that a project adds. Judges each label once, for as long as it
 * is held.
 */
export function createLexicon(
  extension: LexiconExtension = noWords,
  language: LanguageWords = english,
): Lexicon {
  const vocabulary = vocabularyFor(extension, language);
  const { read, letGo } = held(label => readLabel(label, vocabulary));
  const once = memory();
  const allows = (noun: string) => allowedIn(read(noun)).length > 0;
  const judge = <Judgement extends Found>(judgement: (reading: Reading) => Judgement | undefined) =>
    once(label => {
      const reading = read(label);
      return unlessAllowed(reading, judgement(reading));
    });
  const inContext = <Judgement extends Found>(
    judgement: (reading: Reading, context: LabelContext) => Judgement | undefined,
  ) => {
    const measured = judge(reading => judgement(reading, { hasMeasure: true }));
    const unmeasured = judge(reading => judgement(reading, { hasMeasure: false }));
    return (label: string, { hasMeasure }: LabelContext = { hasMeasure: false }) =>
      hasMeasure ? measured(label) : unmeasured(label);
  };
  const blame = judge(blameIn);
  return {
    taskWork: inContext(taskWork),
    objectiveTask: judge(objectiveTask),
    outcomeSignal: once(label => outcomeSignal(read(label))),
    lacksOutcome: once(label => {
      const reading = read(label);
      return reading.understood && allowedIn(reading).length === 0 && outcomeSignal(reading) === undefined;
    }),
    maintains: judge(maintained),
    doNothing: judge(reachedByDoingNothing),
    numberTarget: judge(numberTarget),
    measureInLabel: judge(labelMeasure),
    deadline: judge(statedDeadline),
    statedNumbers: once(label => {
      const reading = read(label);
      return statedNumbers(reading).filter(found => unlessAllowed(reading, found) !== undefined);
    }),
    movement: judge(statedMovement),
    pushes: judge(pushed),
    namesMoney: once(label => namesMoney(read(label))),
    lowerIsBetter: once(label => lowerIsBetter(read(label))),
    indicator: once(label => indicatorOf(read(label))),
    plainWords: once(label => plainWords(read(label))),
    vanity: judge(vanityMetric),
    vanityUnit: (label, noun) =>
      isOfList(vocabulary, 'vanity', noun) && isVanityUnit(read(label)) && !allows(noun),
    effort: judge(effortCounted),
    effortUnit: (label, noun) =>
      isOfList(vocabulary, 'effort', noun) && isEffortUnit(read(label)) && !allows(noun),
    isCounted: once(label => saysHowMany(read(label))),
    compoundObjective: judge(compoundObjective),
    compoundMeasures: judge(compoundMeasures),
    slogan: judge(onlySlogans),
    blame: note => (mayBlame(note, vocabulary.wording('blame')) ? blame(note) : undefined),
    weakVerb: judge(weakVerb),
    hedge: judge(hedgeIn),
    vagueQuantity: inContext(vagueQuantity),
    placeholder: judge(placeholderIn),
    letGo,
  };
}

type Found = Phrase | { readonly words: Phrase };

/** Drops what was found inside a phrase that the project allows. */
function unlessAllowed<Judgement extends Found>(
  reading: Reading,
  found: Judgement | undefined,
): Judgement | undefined {
  if (found === undefined) return undefined;
  const { start, end } = 'words' in found ? found.words : found;
  return allowedIn(reading).some(phrase => phrase.index < end && start < phrase.index + phrase[0].length)
    ? undefined
    : found;
}

function allowedIn({ label, vocabulary }: Reading): readonly RegExpExecArray[] {
  return vocabulary.allowed === undefined ? [] : [...label.matchAll(vocabulary.allowed)];
}

const noWords: LexiconExtension = {};

const vocabularies = new WeakMap<LanguageWords, WeakMap<LexiconExtension, Vocabulary>>();

/**
 * Compiled once for each configuration that is held, since that takes longer than to judge a hundred
 * labels.
 */
function vocabularyFor(extension: LexiconExtension, language: LanguageWords): Vocabulary {
  const ofLanguage = vocabularies.get(language) ?? new WeakMap<LexiconExtension, Vocabulary>();
  vocabularies.set(language, ofLanguage);
  const key = Object.values(extension).some(words => words !== undefined && words.length > 0)
    ? extension
    : noWords;
  const vocabulary = ofLanguage.get(key) ?? compileVocabulary(language, key);
  ofLanguage.set(key, vocabulary);
  return vocabulary;
}

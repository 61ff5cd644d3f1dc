/**
 * What a rule is: one exported record, one file. Settings, schema, pages and tests are derived from it.
 *
 * A rule is a function of the model: it sees no tree, no other rule and, unless it says `calendar: true`, no calendar, so
 * that a gate in continuous integration is a function of the commit. That is held by the compiler: the context of a rule
 * without `calendar` has neither scores nor today.
 */
import * as z from 'zod';
import type { Finding, Fix, RelatedLocation, Severity } from '../model/finding.ts';
import type {
  CheckIn,
  Day,
  GoalKey,
  KeyResult,
  Kpi,
  NorthStar,
  Objective,
  Project,
  Review,
  SourceFile,
  Span,
  Team,
} from '../model/types.ts';
import type { ProjectScores } from '../score/types.ts';
import type { JudgedDirective } from './directives.ts';
import type { ProjectHistory } from './history.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { Theme } from './themes.ts';

/** How loud a rule is. `off`: it does not run. */
export type Level = 'off' | Severity;

export const presetNames = ['recommended', 'strict', 'startup', 'google'] as const;
export type PresetName = (typeof presetNames)[number];

/** A level, with options where they differ from the rule's own. */
export type RuleSetting = Level | readonly [Level, Readonly<Record<string, unknown>>];

/**
 * `file`: called once for each file. `project`: called once, for what only all files together can show.
 * `suppressions`: called once for each file, when it is known which directives had something to ignore.
 */
export type RuleScope = 'file' | 'project' | 'suppressions';

/** Where a rule comes from: one of the three documents, perhaps with its words, or common practice. */
export type Source = 'practice' | SourceDocument | `${SourceDocument}: ${string}`;
export type SourceDocument = 'A' | 'B' | 'C';

// -------------------------------------------------------------------------------------------------------------- examples

/**
 * What the rule reports, or leaves alone. Examples are tests: a bad one gives exactly its one finding, under the default
 * configuration, and a good one none.
 *
 * The text is a whole declaration. A `kr` is put into a sound objective; a line that holds `…` alone stands for the rest of
 * a sound objective (cycle, owner, `supports`, two key results). A north star named `weekly_teams` and a healthy KPI named
 * `satisfaction` stand in another file, but where `alone` is set.
 */
export type Example = BadExample | GoodExample;

/** The day on which an example is read that says none. */
export const exampleDay: Day = '2026-01-05';

interface ExampleSetting {
  /** Lines of the same file, below the example: check-ins, the KPI that is tracked. */
  readonly context?: string;
  /** No north star and no KPI beside it. */
  readonly alone?: true;
  /** The day on which it is read; `exampleDay` if left out. */
  readonly today?: Day;
  /** Rules as in `goals.config.json`, on top of `recommended`. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** The whole example as it stood at the end of every day before, for rules that compare with history. */
  readonly was?: string;
}

export interface BadExample extends ExampleSetting {
  /** `«…»` marks the range of the finding. */
  readonly bad: string;
  /** The text after the fix. */
  readonly fixed?: string;
  /** The context after the fix, where that writes into it; `fixed` may then be left out. */
  readonly fixedContext?: string;
  /** Title of the fix that gives `fixed`, where it is not the first one. */
  readonly fix?: string;
  /** The fix sets out to change what is reported; that holds until there is another number. */
  readonly remains?: true;
}

export interface GoodExample extends ExampleSetting {
  readonly good: string;
}

// --------------------------------------------------------------------------------------------------------------- context

/** The goals that ask for something: those that are stopped are left out. Lists are in path order, then in order of the text. */
export interface GoalsInForce {
  readonly northStars: readonly NorthStar[];
  readonly teams: readonly Team[];
  readonly objectives: readonly Objective[];
  /** Those of the objectives in force, without those that are stopped themselves. */
  readonly keyResults: readonly KeyResult[];
  readonly kpis: readonly Kpi[];
  readonly checkIns: readonly CheckIn[];
  readonly reviews: readonly Review[];
}

/** The goals in force of one file. */
export interface FileInForce extends GoalsInForce {
  readonly uri: string;
  readonly source: SourceFile;
}

/** What a finding stands on: a declaration, or a place that belongs to none. */
export interface Subject {
  readonly uri: string;
  readonly key?: GoalKey;
}

/** A fix is an action of today, so it may know the calendar where its rule may not. */
export interface FixContext {
  readonly project: Project;
  readonly scores: ProjectScores;
  readonly lexicon: Lexicon;
}

/** Built when somebody asks for them. */
export type LazyFixes = (context: FixContext) => readonly Fix[];

export type Messages = Readonly<Record<string, (parameters: never) => string>>;
type ParametersOf<Template> = Template extends () => string
  ? Readonly<Record<string, never>>
  : Template extends (parameters: infer Parameters) => string
    ? Parameters
    : never;

/**
 * Reports one finding.
 * @param subject the declaration that it is about; rules that it silences are silent on the same one
 * @param span the words that it is about, in the file of the subject
 */
type Report<Templates> = <Id extends keyof Templates>(
  subject: Subject,
  span: Span,
  message: Id,
  parameters: ParametersOf<Templates[Id]>,
  fixes?: LazyFixes,
  related?: readonly RelatedLocation[],
) => void;

interface EveryContext<Templates> {
  /** Everything, also what is stopped: for following references. */
  readonly project: Project;
  readonly lexicon: Lexicon;
  readonly report: Report<Templates>;
}

interface FileContext<Options> {
  readonly file: FileInForce;
  readonly options: Options;
}

interface ProjectContext<Options> {
  /** The goals in force of all files. */
  readonly goals: GoalsInForce;
  /** Options can differ from file to file: those that hold where the subject stands. */
  readonly optionsFor: (subject: Subject) => Options;
}

interface SuppressionsContext {
  readonly file: { readonly uri: string };
  readonly directives: readonly JudgedDirective[];
}

interface CalendarContext {
  readonly scores: ProjectScores;
  readonly today: Day;
}

interface HistoryContext {
  /** Always there; where nobody can tell what was, it knows nothing. */
  readonly history: ProjectHistory;
}

type ContextOf<
  Scope extends RuleScope,
  Calendar extends boolean,
  Past extends boolean,
  Options,
  Templates,
> = EveryContext<Templates> &
  (Scope extends 'file'
    ? FileContext<Options>
    : Scope extends 'project'
      ? ProjectContext<Options>
      : SuppressionsContext) &
  (Calendar extends true ? CalendarContext : unknown) &
  (Past extends true ? HistoryContext : unknown);

// ------------------------------------------------------------------------------------------------------------- the record

/** A rule as its file writes it. */
export interface RuleDefinition<
  Scope extends RuleScope,
  Calendar extends boolean,
  Past extends boolean,
  Options extends z.ZodObject,
  Templates extends Messages,
> {
  /** The name of its file, for ever. */
  readonly id: string;
  /** Its level in the preset `recommended`. */
  readonly level: Level;
  /** Where a preset says something else than its general rule does. */
  readonly presets?: Readonly<Partial<Record<PresetName, RuleSetting>>>;
  readonly scope: Scope;
  /** ⏲: depends on today. */
  readonly calendar?: Calendar;
  /**
   * Compares with what the project said before; silent where nobody can tell. Which days it asks for follows from the project
   * and today alone, so that they can be read ahead.
   */
  readonly history?: Past;
  /** Chapter of the catalogue, where it is not the one that the first word of the id says. */
  readonly theme?: Theme;
  /** What it reports, in one sentence. */
  readonly summary: string;
  /** Why that matters, in a few sentences of Markdown. */
  readonly rationale: string;
  /** How to satisfy it: what an author can do, in a sentence or two of Markdown. */
  readonly satisfy: string;
  readonly sources: readonly Source[];
  /** Every option has a default and a description. */
  readonly options?: Options;
  /** One line of at most about 90 characters, with the words and numbers of the goal. */
  readonly messages: Templates;
  readonly tags?: Finding['tags'];
  /** Rules that stay silent on the same declaration; `kr-*` is all of them, `!kr-is-task` takes one out again. */
  readonly silences?: readonly string[];
  /** Rules that stay silent in the whole project. */
  readonly silencesInProject?: readonly string[];
  readonly examples: readonly Example[];
  check(context: ContextOf<Scope, Calendar, Past, z.output<Options>, Templates>): void;
}

/** What a rule has said, before silences, levels and suppressions. */
export interface Reported {
  readonly subject: Subject;
  readonly span: Span;
  readonly message: string;
  readonly fixes?: LazyFixes;
  readonly related?: readonly RelatedLocation[];
}

/** All that the engine hands over; a rule sees the part that its scope and `calendar` give it. */
export interface CheckInput {
  readonly project: Project;
  readonly lexicon: Lexicon;
  readonly scores: ProjectScores;
  readonly today: Day;
  readonly history: ProjectHistory;
  readonly goals: GoalsInForce;
  readonly file: FileInForce | { readonly uri: string };
  readonly directives: readonly JudgedDirective[];
  readonly options: unknown;
  readonly optionsFor: (subject: Subject) => unknown;
}

/** A rule as engine, configuration and pages see it. */
export interface Rule
  extends Omit<
    RuleDefinition<RuleScope, boolean, boolean, z.ZodObject, Messages>,
    'check' | 'messages' | 'calendar' | 'history'
  > {
  readonly calendar: boolean;
  readonly history: boolean;
  readonly options: z.ZodObject;
  readonly silences: readonly string[];
  readonly silencesInProject: readonly string[];
  check(input: Partial<CheckInput>, report: (finding: Reported) => void): void;
}

const noOptions = z.strictObject({});

/** Turns the record of a rule into what the engine runs, with the parameters of its messages checked by the compiler. */
export function defineRule<
  const Scope extends RuleScope,
  Templates extends Messages,
  Options extends z.ZodObject = typeof noOptions,
  const Calendar extends boolean = false,
  const Past extends boolean = false,
>(definition: RuleDefinition<Scope, Calendar, Past, Options, Templates>): Rule {
  const { check, messages, ...record } = definition;
  return {
    ...record,
    calendar: definition.calendar ?? false,
    history: definition.history ?? false,
    options: definition.options ?? noOptions,
    silences: definition.silences ?? [],
    silencesInProject: definition.silencesInProject ?? [],
    check(input, accept) {
      const report: Report<Templates> = (subject, span, message, parameters, fixes, related) => {
        // One template takes one type of parameters, which the signature of `report` has checked.
        const template = messages[message] as unknown as (parameters: unknown) => string;
        accept({ subject, span, message: template(parameters), fixes, related });
      };
      // The engine fills in what scope and calendar of this rule ask for; the compiler can't follow that through erasure.
      check({ ...input, report } as unknown as Parameters<typeof check>[0]);
    },
  };
}

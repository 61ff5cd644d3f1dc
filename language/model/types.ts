/**
 * What a project of goals says, as plain readonly data.
 *
 * Two layers: **facts** are what one file says, before any name is looked up; the **project** is all files together, with
 * teams merged, references resolved and readings gathered. Rules, scores, edits and pictures see the project, never a tree.
 */

/** Half-open range of UTF-16 offsets in one file. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A piece of one file. `uri` is opaque: `file:`, `vscode-vfs:`, … */
export interface Location {
  readonly uri: string;
  readonly span: Span;
}

/** A value together with the words that said it. */
export interface Located<T> {
  readonly value: T;
  readonly span: Span;
}

/** A calendar day as `YYYY-MM-DD`, without a time zone. Days compare as strings. */
export type Day = string;

// ---------------------------------------------------------------------------------------------------------------- values

/** What an amount counts. Two quantities can be compared when their units have the same dimension. */
export type Unit =
  | { readonly kind: 'number' }
  | { readonly kind: 'percentage' }
  /** `currency` is an ISO 4217 code. */
  | { readonly kind: 'money'; readonly currency: string }
  /** `milliseconds` in one of `symbol`. */
  | { readonly kind: 'duration'; readonly symbol: string; readonly milliseconds: number }
  | { readonly kind: 'ratio' }
  /** `noun` as written; a final `-s` makes no difference when compared. */
  | { readonly kind: 'count'; readonly noun: string };

/** An amount in its written unit: `4.2%` is 4.2, `$2.5M` is 2500000, `48h` is 48 with 3,600,000 ms each. */
export interface Quantity {
  readonly amount: number;
  readonly unit: Unit;
}

/** A value as it stands in a file. */
export type Value =
  | { readonly kind: 'quantity'; readonly quantity: Quantity; readonly text: string; readonly span: Span }
  /** `?`, `?%`, `?h`: to be filled in. */
  | { readonly kind: 'placeholder'; readonly unit: Unit; readonly text: string; readonly span: Span }
  /** `done`, of a milestone. */
  | { readonly kind: 'done'; readonly text: string; readonly span: Span };

export type Comparison = '<' | '<=' | '>' | '>=';

/** `>= 99.9%` or `between 2% and 4%`. `span` covers the operator too. */
export type Condition =
  | { readonly kind: 'compare'; readonly comparison: Comparison; readonly bound: Value; readonly span: Span }
  | { readonly kind: 'between'; readonly low: Value; readonly high: Value; readonly span: Span };

/** What a key result is measured by. `span` covers all its words. */
export type Measure =
  | { readonly kind: 'movement'; readonly from?: Value; readonly to: Value; readonly span: Span }
  | { readonly kind: 'condition'; readonly condition: Condition; readonly span: Span }
  | { readonly kind: 'milestone'; readonly span: Span }
  | { readonly kind: 'none' };

/** How often a reading is due. Calendar arithmetic: months and quarters have no fixed length. */
export interface Cadence {
  readonly count: number;
  readonly unit: 'day' | 'week' | 'month' | 'quarter';
}

// --------------------------------------------------------------------------------------------------------------- periods

export interface Period {
  /** `2026-Q1`, `2026-H1`, `2026`, `2026-01`, or the name of a declared cycle. */
  readonly id: string;
  readonly kind: 'quarter' | 'half' | 'year' | 'month' | 'declared';
  /** First and last day, both inclusive. */
  readonly first: Day;
  readonly last: Day;
}

export interface CalendarSettings {
  /** Month 1 to 12 in which the fiscal year begins. */
  readonly fiscalYearStart: number;
  /** Whether a fiscal year carries the number of the calendar year in which it begins or ends. */
  readonly fiscalYearNamed: 'start' | 'end';
}

// ----------------------------------------------------------------------------------------------------- properties, shared

/** A path as written, with what it leads to once resolved. */
export interface Reference {
  readonly path: string;
  readonly span: Span;
  /** Key of the declaration that it leads to; absent in facts, and where it leads nowhere. */
  readonly target?: GoalKey;
}

/** `stopped 2026-02-01 "why"` or `changed …`. */
export interface DatedNote {
  readonly date: Day;
  readonly note: string;
  readonly span: Span;
}

export interface Initiative {
  readonly label: string;
  readonly link?: string;
  readonly span: Span;
}

export type Commitment = 'committed' | 'aspirational';

export type DeclaredHealth = 'on-track' | 'at-risk' | 'off-track';

/**
 * Identity of a declaration within its project. The dotted path (`product.growth.nps`) where it has a name, else the
 * parent's key with `~n`: stable while somebody types elsewhere, so that a tree keeps its selection.
 */
export type GoalKey = string;

/** Where a property of a block stands, from its keyword to its last word. */
export interface PropertyPlace {
  /** `cycle`, `owner`, `committed`, `guarded by`, `part of`, … */
  readonly keyword: string;
  readonly span: Span;
}

/** What every declaration of the project has. */
export interface Declaration {
  readonly key: GoalKey;
  /** Dotted path by which others refer to it; absent while it has no name. */
  readonly id?: string;
  readonly name?: Located<string>;
  /** Unescaped label; `span` includes the quotes. */
  readonly label?: Located<string>;
  readonly uri: string;
  /** From the keyword to the closing brace, without the documentation comment. */
  readonly span: Span;
  /** From the keyword to the last word before `{`. */
  readonly header: Span;
  readonly keyword: Span;
  /** The braces and what is between, where there is a block. */
  readonly block?: Span;
  /** Its properties in the order of the text; those of a team are of the block where the declaration stands. */
  readonly properties: readonly PropertyPlace[];
  /** Markdown of the documentation comment above. */
  readonly documentation?: string;
  /** A language error stands on it: rules stay silent. */
  readonly broken: boolean;
}

interface Watched {
  readonly owner?: Located<string>;
  readonly every?: Located<Cadence>;
  readonly source?: Located<string>;
}

export interface NorthStar extends Declaration, Watched {
  readonly kind: 'northstar';
  readonly measure: Measure;
  readonly by?: Located<Day>;
}

export interface Objective extends Declaration {
  readonly kind: 'objective';
  /** Key of its team; absent for an objective of the company as a whole. */
  readonly team?: GoalKey;
  /** Its own cycle, else its block's, else the file's. */
  readonly cycle?: Period;
  /** Its own `cycle` property, where it has one. */
  readonly ownCycle?: Located<string>;
  readonly owner?: Located<string>;
  /** Its own owner, else its team's lead. */
  readonly effectiveOwner?: string;
  readonly commitment?: Located<Commitment>;
  readonly supports: readonly Reference[];
  readonly guardedBy: readonly Reference[];
  readonly stopped?: DatedNote;
  readonly changed: readonly DatedNote[];
  readonly initiatives: readonly Initiative[];
  readonly keyResults: readonly KeyResult[];
}

export interface KeyResult extends Declaration, Watched {
  readonly kind: 'kr';
  /** Key of its objective. */
  readonly objective: GoalKey;
  readonly team?: GoalKey;
  /** Its objective's. */
  readonly cycle?: Period;
  readonly measure: Measure;
  readonly by?: Located<Day>;
  readonly effectiveOwner?: string;
  /** 1 where not said. */
  readonly weight: number;
  readonly ownWeight?: Located<number>;
  readonly tracks?: Reference;
  readonly supports: readonly Reference[];
  readonly stopped?: DatedNote;
  readonly changed: readonly DatedNote[];
  readonly initiatives: readonly Initiative[];
}

export interface Kpi extends Declaration, Watched {
  readonly kind: 'kpi';
  readonly team?: GoalKey;
  readonly threshold?: Condition;
  readonly target?: Condition;
  readonly effectiveOwner?: string;
  readonly supports: readonly Reference[];
  readonly indicator?: Located<'leading' | 'lagging'>;
  readonly stopped?: DatedNote;
}

/** One `team name … { … }`. A team may have several, in several files. */
export interface TeamBlock {
  readonly uri: string;
  readonly span: Span;
  readonly header: Span;
  readonly name: Span;
  readonly block?: Span;
  readonly properties: readonly PropertyPlace[];
  readonly cycle?: Located<string>;
  readonly period?: Period;
}

export interface Team extends Declaration {
  readonly kind: 'team';
  readonly partOf?: Reference;
  readonly lead?: Located<string>;
  readonly size?: Located<number>;
  /** In path order, then in order of the text. The declaration's own place is the block that gives its label, else the first. */
  readonly blocks: readonly TeamBlock[];
}

export interface DeclaredCycle extends Declaration {
  readonly kind: 'cycle';
  readonly period?: Period;
}

/** What a name can lead to. */
export type Goal = NorthStar | Team | DeclaredCycle | Objective | KeyResult | Kpi;
export type GoalKind = Goal['kind'];

// --------------------------------------------------------------------------------------------------- check-ins and reviews

export interface CheckInEntry {
  readonly uri: string;
  readonly span: Span;
  readonly reference: Reference;
  /** The day of its check-in. */
  readonly date: Day;
  readonly value?: Value;
  readonly status?: Located<DeclaredHealth>;
  readonly confidence?: Located<number>;
  /** Paragraphs. */
  readonly notes: readonly string[];
  readonly broken: boolean;
}

export interface CheckIn {
  readonly uri: string;
  readonly span: Span;
  readonly header: Span;
  readonly block?: Span;
  readonly date?: Located<Day>;
  readonly by?: Located<string>;
  /** The team in whose block it stands. */
  readonly team?: GoalKey;
  readonly entries: readonly CheckInEntry[];
}

export interface ReviewEntry {
  readonly uri: string;
  readonly span: Span;
  readonly reference: Reference;
  /** 0 to 1. */
  readonly grade?: Located<number>;
  readonly notes: readonly string[];
  readonly broken: boolean;
}

export interface Review {
  readonly uri: string;
  readonly span: Span;
  readonly header: Span;
  readonly block?: Span;
  readonly period?: Period;
  readonly periodName?: Located<string>;
  readonly on?: Located<Day>;
  /** The day from which it counts: `on`, else the day after the period. */
  readonly effectiveDay?: Day;
  readonly team?: GoalKey;
  readonly entries: readonly ReviewEntry[];
}

// --------------------------------------------------------------------------------------------------------------- project

/** A comment that speaks to the linter: `// goals-ignore-next-line kr-is-task -- reason`. */
export interface Directive {
  readonly uri: string;
  readonly scope: 'next-line' | 'file';
  readonly rules: readonly Located<string>[];
  /** Words after `--`. */
  readonly reason?: string;
  /** The whole comment. */
  readonly span: Span;
  /** For `next-line`: the 0-based line that it speaks about, the next that holds more than comments. */
  readonly line?: number;
}

/** One file of the project. */
export interface SourceFile {
  readonly uri: string;
  readonly text: string;
  /** Offsets at which lines begin. */
  readonly lineStarts: readonly number[];
  /** Whether the file has a syntax error: what could be understood is in the project all the same. */
  readonly hasSyntaxErrors: boolean;
  /** The default cycle of the file. */
  readonly cycle?: Located<string>;
  readonly directives: readonly Directive[];
}

/** All files of one project, names resolved. Lists are in path order, then in order of the text. */
export interface Project {
  readonly calendar: CalendarSettings;
  readonly files: readonly SourceFile[];
  readonly northStars: readonly NorthStar[];
  readonly teams: readonly Team[];
  readonly cycles: readonly DeclaredCycle[];
  readonly objectives: readonly Objective[];
  readonly keyResults: readonly KeyResult[];
  readonly kpis: readonly Kpi[];
  readonly checkIns: readonly CheckIn[];
  readonly reviews: readonly Review[];
  /** Every declaration by its key. */
  readonly goals: ReadonlyMap<GoalKey, Goal>;
}

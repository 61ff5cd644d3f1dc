/**
 * What one file says, before any name is looked up: the bridge between syntax and model. Facts of a closed file are all
 * that is kept of it; trees are thrown away.
 */
import type { Finding } from './finding.ts';
import type {
  Cadence,
  Commitment,
  Condition,
  DatedNote,
  Day,
  DeclaredHealth,
  Directive,
  Initiative,
  Located,
  Measure,
  PropertyPlace,
  Reference,
  SourceFile,
  Span,
  Value,
} from './types.ts';

/** What every declaration of a file has. */
export interface DeclarationFact {
  readonly name?: Located<string>;
  readonly label?: Located<string>;
  readonly span: Span;
  readonly header: Span;
  readonly keyword: Span;
  readonly block?: Span;
  readonly properties: readonly PropertyPlace[];
  readonly documentation?: string;
  /** An error of syntax or values stands on it. */
  readonly broken: boolean;
}

export interface Properties {
  readonly owner?: Located<string>;
  readonly cycle?: Located<string>;
  readonly lead?: Located<string>;
  readonly partOf?: Reference;
  readonly size?: Located<number>;
  readonly commitment?: Located<Commitment>;
  readonly supports: readonly Reference[];
  readonly guardedBy: readonly Reference[];
  readonly tracks?: Reference;
  readonly weight?: Located<number>;
  readonly every?: Located<Cadence>;
  readonly source?: Located<string>;
  readonly initiatives: readonly Initiative[];
  readonly changed: readonly DatedNote[];
  readonly stopped?: DatedNote;
  readonly indicator?: Located<'leading' | 'lagging'>;
  readonly target?: Condition;
}

export interface NorthStarFact extends DeclarationFact, Properties {
  readonly kind: 'northstar';
  readonly measure: Measure;
  readonly by?: Located<Day>;
}

export interface TeamFact extends DeclarationFact, Properties {
  readonly kind: 'team';
  readonly members: readonly MemberFact[];
}

export interface CycleFact extends DeclarationFact {
  readonly kind: 'cycle';
  readonly first?: Located<Day>;
  readonly last?: Located<Day>;
}

export interface ObjectiveFact extends DeclarationFact, Properties {
  readonly kind: 'objective';
  readonly keyResults: readonly KeyResultFact[];
}

export interface KeyResultFact extends DeclarationFact, Properties {
  readonly kind: 'kr';
  readonly measure: Measure;
  readonly by?: Located<Day>;
}

export interface KpiFact extends DeclarationFact, Properties {
  readonly kind: 'kpi';
  readonly threshold?: Condition;
}

export interface EntryFact {
  readonly span: Span;
  readonly reference: Reference;
  readonly value?: Value;
  readonly status?: Located<DeclaredHealth>;
  readonly confidence?: Located<number>;
  readonly notes: readonly string[];
  readonly broken: boolean;
  /** It says nothing yet, or has no colon: what it names is not looked up. */
  readonly isHalf?: true;
}

export interface CheckInFact extends DeclarationFact {
  readonly kind: 'checkin';
  readonly date?: Located<Day>;
  readonly by?: Located<string>;
  readonly entries: readonly EntryFact[];
}

export interface ReviewFact extends DeclarationFact {
  readonly kind: 'review';
  readonly period?: Located<string>;
  readonly on?: Located<Day>;
  readonly entries: readonly EntryFact[];
}

/** What can stand in a team or at the top level. */
export type MemberFact = ObjectiveFact | KpiFact | CheckInFact | ReviewFact;
export type TopLevelFact = MemberFact | NorthStarFact | TeamFact | CycleFact;
export type AnyFact = TopLevelFact | KeyResultFact;

export interface FileFacts extends SourceFile {
  readonly cycle?: Located<string>;
  readonly directives: readonly Directive[];
  readonly declarations: readonly TopLevelFact[];
  /** Errors that need no other file: syntax, values, dates. */
  readonly errors: readonly Finding[];
}

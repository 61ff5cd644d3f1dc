/** What the language or a rule has to say about one place, and what could be done about it. */
import type { GoalKey, Location, Span } from './types.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** Replace `span` by `text`. Edits of one file never overlap. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
  /** The same with tab stops (LSP snippet syntax), for clients that have snippet edits. */
  readonly snippet?: string;
}

export interface FileEdit {
  readonly uri: string;
  readonly edits: readonly TextEdit[];
}

export interface Fix {
  readonly title: string;
  /** `safe` keeps the meaning and is applied by fix-all; `suggestion` asks the author to fill in or agree. */
  readonly kind: 'safe' | 'suggestion';
  readonly edits: readonly FileEdit[];
  readonly preferred?: boolean;
}

export interface RelatedLocation extends Location {
  readonly message: string;
}

export interface Finding {
  /** A rule's id, or `language/…` for an error of the language. */
  readonly rule: string;
  readonly severity: Severity;
  /** One line of at most about 90 characters. */
  readonly message: string;
  readonly uri: string;
  readonly span: Span;
  /** The declaration that it is about. */
  readonly goal?: GoalKey;
  readonly related?: readonly RelatedLocation[];
  readonly tags?: readonly ('unnecessary' | 'deprecated')[];
  /** Built when they are first looked at. */
  readonly fixes: readonly Fix[];
  /** Whether there may be fixes, without building them; left out where that costs nothing: look at `fixes`. */
  readonly mayHaveFixes?: boolean;
}

/** Ids of the errors of the language: fixed, cannot be switched off. */
export const languageErrorIds = [
  'circle',
  'date',
  'dimension',
  'duplicate',
  'future',
  'kind',
  'never-holds',
  'no-movement',
  'period',
  'placeholder',
  'range',
  'repeated',
  'same-day',
  'syntax',
  'target-outside',
  'unresolved',
] as const;

export type LanguageErrorId = `language/${(typeof languageErrorIds)[number]}`;

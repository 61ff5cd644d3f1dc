/** A suggestion before it knows what it replaces. */
import type { CompletionItemKind } from 'vscode-languageserver';
import type { GoalKey, Span } from '../../language/model/types.ts';

export interface Suggestion {
  readonly label: string;
  readonly kind: CompletionItemKind;
  readonly detail?: string;
  /** Beside the label, dimmed: what kind of goal, or that it is due; asked for of those alone that are shown. */
  readonly description?: string | (() => string);
  /** Markdown. */
  readonly documentation?: string;
  /** What is written, where it isn't the label. */
  readonly text?: string;
  /** The same with tab stops. */
  readonly snippet?: string;
  /** The goal that it names: what is known of it is shown when the suggestion is looked at. */
  readonly goal?: GoalKey;
  /** What the typed letters are compared with, where it isn't the label. */
  readonly filterText?: string;
  readonly preselect?: boolean;
  /** Written elsewhere at the same time. */
  readonly besides?: { readonly span: Span; readonly text: string };
}

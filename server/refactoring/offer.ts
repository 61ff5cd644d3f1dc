/** One thing to do with what stands under the cursor; its edits are worked out when they are asked for. */
import { CodeActionKind } from 'vscode-languageserver';
import type { FileEdit } from '../../language/model/finding.ts';

export interface Offer {
  /** A code action kind, such as `refactor.rewrite`. */
  readonly kind: string;
  readonly title: string;
  readonly preferred: boolean;
  /** Why it can't be done here; then there are no edits. */
  readonly disabledReason?: string;
  readonly edits: readonly FileEdit[];
}

/** What can't be done here, and why: shown to who looks for it. */
export function refusal(kind: string, title: string, disabledReason: string): Offer {
  return { kind, title, preferred: false, disabledReason, edits: [] };
}

/** A rewrite, worked out when it is chosen. */
export function rewrite(title: string, edits: () => readonly FileEdit[]): Offer {
  return {
    kind: CodeActionKind.RefactorRewrite,
    title,
    preferred: false,
    get edits() {
      return edits();
    },
  };
}

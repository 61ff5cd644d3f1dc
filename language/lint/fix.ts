/** Fixes from the edits that do them; without edits there is nothing to offer. */
import type { FileEdit, Fix } from '../model/finding.ts';

/** Asks the author to fill in or agree. */
export function suggestion(title: string, edits: readonly FileEdit[], preferred = false): readonly Fix[] {
  return edits.length === 0
    ? []
    : [{ title, kind: 'suggestion', edits, ...(preferred ? { preferred } : {}) }];
}

/** Keeps the meaning: applied by fix-all and on save. */
export function safeFix(title: string, edits: readonly FileEdit[]): readonly Fix[] {
  return edits.length === 0 ? [] : [{ title, kind: 'safe', edits, preferred: true }];
}

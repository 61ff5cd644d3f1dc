/** Applies safe fixes until there are none left, as "fix all" of an editor does. */
import { applyEdits } from '../../language/edit/apply-edits.ts';
import { safeFixes } from '../../language/edit/safe-fixes.ts';
import type { Finding, Fix } from '../../language/model/finding.ts';
import type { Workspace } from '../../language/workspace.ts';

/** A fix can make another possible; after so many rounds two of them only undo each other. */
const mostRounds = 10;

export interface AppliedFixes {
  /** How many fixes were applied. */
  readonly count: number;
  /** The new texts of the files that changed, by URI. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Changes the files of the workspace, not those on disk.
 * @param findingsNow the findings to be fixed, asked again after each round
 * @param accepts leaves out fixes that reach too far
 */
export function applySafeFixes(
  workspace: Workspace,
  findingsNow: () => readonly Finding[],
  accepts?: (fix: Fix) => boolean,
): AppliedFixes {
  const before = new Map<string, string>();
  let count = 0;
  for (let round = 0; round < mostRounds; round++) {
    const { edits, count: applied } = safeFixes(findingsNow(), accepts);
    if (applied === 0) break;
    count += applied;
    for (const [uri, own] of edits) {
      const text = workspace.text(uri);
      if (text === undefined) continue;
      if (!before.has(uri)) before.set(uri, text);
      workspace.setFile(uri, applyEdits(text, own));
    }
  }
  const changed = [...before].filter(([uri, text]) => workspace.text(uri) !== text);
  return { count, texts: new Map(changed.map(([uri]) => [uri, workspace.text(uri) ?? ''])) };
}

/** Applies safe fixes until there are none left, as "fix all" of an editor does. */
import { applyEdits } from '../../language/edit/apply-edits.ts';
import { safeFixes, untilNothingIsLeft } from '../../language/edit/safe-fixes.ts';
import type { Finding, Fix } from '../../language/model/finding.ts';
import type { Workspace } from '../../language/workspace.ts';

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
  untilNothingIsLeft('', () => {
    const { edits, count: applied } = safeFixes(findingsNow(), accepts);
    if (applied === 0) return undefined;
    count += applied;
    const written: string[] = [];
    for (const [uri, own] of edits) {
      const text = workspace.text(uri);
      if (text === undefined) continue;
      if (!before.has(uri)) before.set(uri, text);
      const after = applyEdits(text, own);
      workspace.setFile(uri, after);
      written.push(uri, after);
    }
    return written.join('\n');
  });
  const changed = [...before].filter(([uri, text]) => workspace.text(uri) !== text);
  return { count, texts: new Map(changed.map(([uri]) => [uri, workspace.text(uri) ?? ''])) };
}

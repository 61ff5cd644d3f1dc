/** All safe fixes of one file at once. */
import { applyEdits } from '../language/edit/apply-edits.ts';
import { safeFixes, untilNothingIsLeft } from '../language/edit/safe-fixes.ts';
import type { Finding, TextEdit } from '../language/model/finding.ts';
import type { Day } from '../language/model/types.ts';
import type { Workspace } from '../language/workspace.ts';

/**
 * Edits that apply every safe fix of a file which changes nothing elsewhere, again and again until nothing is left to fix.
 * @returns edits of the present text that don't overlap; none where there is nothing to fix
 */
export function fixAll(workspace: Workspace, uri: string, today: Day): readonly TextEdit[] {
  const before = workspace.text(uri);
  let snapshot = workspace.projectOf(uri);
  if (before === undefined) return [];
  let after = before;
  const rounds: (readonly TextEdit[])[] = [];
  untilNothingIsLeft(before, () => {
    const edits = snapshot === undefined ? [] : safeEdits(snapshot.findings(today), uri);
    if (edits.length === 0) return undefined;
    rounds.push(edits);
    after = applyEdits(after, edits);
    snapshot = workspace.preview(uri, new Map([[uri, after]]));
    return after;
  });
  const [first = []] = rounds;
  return rounds.length === 1 ? first : difference(before, after);
}

/** Those that change this file and no other. */
function safeEdits(findings: readonly Finding[], uri: string): readonly TextEdit[] {
  const ofFile = findings.filter(finding => finding.uri === uri);
  const { edits } = safeFixes(ofFile, fix => fix.edits.every(edit => edit.uri === uri));
  return edits.get(uri) ?? [];
}

/** One edit over what differs. */
function difference(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let same = 0;
  const most = Math.min(before.length, after.length) - start;
  while (same < most && before.at(-1 - same) === after.at(-1 - same)) same++;
  return [{ span: { start, end: before.length - same }, text: after.slice(start, after.length - same) }];
}

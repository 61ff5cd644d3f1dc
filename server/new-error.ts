import { applyEdits } from '../language/edit/apply-edits.ts';
import type { FileEdit } from '../language/model/finding.ts';
import type { ProjectSnapshot, Workspace } from '../language/workspace.ts';

/** The first error of the language that edits would bring, in the very words that the file would show; undefined where none. */
export function newErrorOf(
  workspace: Workspace,
  snapshot: ProjectSnapshot,
  edits: readonly FileEdit[],
): string | undefined {
  const [first] = edits;
  if (first === undefined) return undefined;
  const texts = new Map(
    edits.map(({ uri, edits: own }) => [uri, applyEdits(workspace.text(uri) ?? '', own)]),
  );
  const before = new Set(snapshot.languageErrors.map(({ rule, message }) => `${rule} ${message}`));
  const after = workspace.preview(first.uri, texts)?.languageErrors ?? [];
  return after.find(({ rule, message }) => !before.has(`${rule} ${message}`))?.message;
}

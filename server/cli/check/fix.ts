/** `--fix` and `--fix-dry-run`: what is applied, and what is said of it. */
import type { Finding } from '../../../language/model/finding.ts';
import { unifiedDiff } from '../../../language/report/unified-diff.ts';
import { applySafeFixes } from '../apply-fixes.ts';
import { UsageError } from '../exit-codes.ts';
import { pathOf } from '../paths.ts';
import type { ReadGoals } from '../read-project.ts';
import { rewriteFile } from '../rewrite-file.ts';
import type { Terminal } from '../terminal.ts';
import { findIn } from './findings.ts';
import type { CheckOptions } from './options.ts';

export function wantsFixes({ fix, fixDryRun }: CheckOptions): boolean {
  return fix === true || fixDryRun === true;
}

/**
 * Applies the safe fixes to the texts of the workspace, and to the files unless the run is dry or the text came from standard
 * input. A dry run shows what would change. Nothing outside the paths is touched.
 */
export async function fixFiles(goals: ReadGoals, options: CheckOptions, terminal: Terminal): Promise<void> {
  const { workspace, isSelected, places } = goals;
  const before = new Map(goals.selected.map(uri => [uri, workspace.text(uri) ?? '']));
  const { count, texts } = applySafeFixes(
    workspace,
    () => findIn(goals, options, terminal).reported,
    ({ edits }) => edits.every(({ uri }) => isSelected(uri)),
  );
  if (count === 0) return;
  const fixes = `${count} fix${count === 1 ? '' : 'es'} in ${texts.size} file${texts.size === 1 ? '' : 's'}`;
  if (options.fixDryRun === true) {
    for (const [uri, text] of texts)
      terminal.log.write(unifiedDiff(places.file(uri), before.get(uri) ?? '', text));
    terminal.log.write(`Would apply ${fixes}.\n`);
    return;
  }
  if (options.stdin !== true) for (const [uri, text] of texts) await write(uri, text, places.file(uri));
  terminal.log.write(`Applied ${fixes}.\n`);
}

async function write(uri: string, text: string, shown: string): Promise<void> {
  try {
    await rewriteFile(pathOf(uri), text);
  } catch (error) {
    throw new UsageError(
      `${shown}: This file can't be written: ${error instanceof Error ? error.message : error}`,
    );
  }
}

/** What a run that fixes leaves to the author, where there is something; one line. */
export function suggestionsLeft(findings: readonly Finding[]): string | undefined {
  const count = findings.filter(({ fixes }) => fixes.some(({ kind }) => kind === 'suggestion')).length;
  if (count === 0) return undefined;
  const said = count === 1 ? '1 finding has' : `${count} findings have`;
  return `${said} suggestions, which are for you to choose: as quick fixes in the editor, or with --format json.`;
}

/** `--fix` and `--fix-dry-run`: what is applied, and what is said of it. */
import { applySafeFixes } from '../apply-fixes.ts';
import { pathOf } from '../paths.ts';
import type { ReadGoals } from '../read-project.ts';
import { rewriteFile } from '../rewrite-file.ts';
import type { Terminal } from '../terminal.ts';
import { findingsOf } from './findings.ts';
import type { CheckOptions } from './options.ts';

/** Changes the texts of the workspace, and those on disk unless the run is dry. */
export async function fixFiles(goals: ReadGoals, options: CheckOptions, terminal: Terminal): Promise<void> {
  const { count, texts } = applySafeFixes(goals.workspace, () => findingsOf(goals, options, terminal));
  const isDry = options.fix !== true;
  if (!isDry) for (const [uri, text] of texts) await rewriteFile(pathOf(uri), text);
  const fixes = `${count} fix${count === 1 ? '' : 'es'} in ${texts.size} file${texts.size === 1 ? '' : 's'}`;
  if (count > 0) terminal.log.write(`${isDry ? 'Would apply' : 'Applied'} ${fixes}.\n`);
}

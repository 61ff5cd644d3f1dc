/** Configurations on disk. One with errors stops a command: what it would say could be something else than was asked. */

import { type GoalsConfig, parseConfig } from '../../language/lint/config.ts';
import type { Finding } from '../../language/model/finding.ts';
import { readGoalsFile } from '../disk.ts';
import { LineIndex } from '../positions.ts';
import { UsageError } from './exit-codes.ts';
import { existingPath, shownPath, uriOf } from './paths.ts';

export interface Configuration {
  readonly text: string;
  readonly config: GoalsConfig;
}

/**
 * @param path absolute
 * @param folder where the command runs, for the paths in messages
 * @throws UsageError where it can't be read, or has an error
 */
export async function readConfiguration(path: string, folder: string): Promise<Configuration> {
  const content = await readGoalsFile(path);
  const shown = shownPath(path, folder);
  if (content.kind === 'absent') throw new UsageError(`${shown}: there is no such file.`);
  if (content.kind === 'unreadable') throw new UsageError(`${shown}: ${content.reason}`);
  return soundConfiguration(path, content.text, folder);
}

/** @throws UsageError that names each error at its place */
export function soundConfiguration(path: string, text: string, folder: string): Configuration {
  const { config, findings } = parseConfig(uriOf(path), text);
  const errors = findings.filter(finding => finding.severity === 'error');
  if (errors.length > 0)
    throw new UsageError(errors.map(error => errorLine(error, shownPath(path, folder), text)).join('\n'));
  return { text, config };
}

/** The configuration that `--config` names; it may have any file name. */
export async function readGivenConfiguration(typed: string, folder: string): Promise<Configuration> {
  const path = existingPath(typed, folder);
  if (path === undefined) throw new UsageError(`--config ${typed}: there is no such file.`);
  return readConfiguration(path, folder);
}

function errorLine(error: Finding, shown: string, text: string): string {
  const { line, character } = new LineIndex(text).positionAt(error.span.start);
  return `${shown}:${line + 1}:${character + 1}: ${error.message}`;
}

/** The text of `--stdin`, in the project in which it lies or will lie. */
import { resolve } from 'node:path';
import { decodeFile } from '../../file-content.ts';
import { UsageError } from '../exit-codes.ts';
import { uriOf } from '../paths.ts';
import { type ReadGoals, readGoals } from '../read-project.ts';
import type { Terminal } from '../terminal.ts';
import type { CheckOptions } from './options.ts';

export interface CheckedInput {
  readonly goals: ReadGoals;
  /** The text as it is now: fixed, where the project has it and fixes were applied. */
  readonly text: () => string;
}

/** @throws UsageError for what does not go with `--stdin`, and for an input that is no text */
export async function readFromInput(
  paths: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<CheckedInput> {
  if (paths.length > 0)
    throw new UsageError('--stdin checks one text: leave out the paths, and name it with --stdin-filename.');
  const path = resolve(terminal.folder, options.stdinFilename ?? 'stdin.goals');
  if (!path.endsWith('.goals'))
    throw new UsageError(
      `--stdin-filename ${options.stdinFilename}: the name of a Goals file ends with .goals.`,
    );
  const content = decodeFile(await terminal.readInput());
  if (content.kind !== 'text')
    throw new UsageError(
      content.kind === 'absent' ? 'Standard input is empty.' : `Standard input: ${content.reason}`,
    );
  const { text } = content;
  const goals = await readGoals([], { ...options, overlay: { path, text } }, terminal);
  return { goals, text: () => goals.workspace.text(uriOf(path)) ?? text };
}

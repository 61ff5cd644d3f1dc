/** What every command gets, and how it ends. */
import type { Command } from 'commander';
import type { ExitCode } from './exit-codes.ts';
import type { ReadingProblem } from './find-files.ts';
import { shownPath } from './paths.ts';
import type { Terminal } from './terminal.ts';

export interface CommandContext {
  readonly terminal: Terminal;
  /** The exit code of the process; without it a command is fine. */
  readonly finish: (code: ExitCode) => void;
}

/** Adds a command to the program. */
export type AddCommand = (program: Command, context: CommandContext) => void;

/** Says on the log what could not be read; whether there was something. */
export function logProblems(problems: readonly ReadingProblem[], terminal: Terminal): boolean {
  for (const { path, reason } of problems)
    terminal.log.write(`${shownPath(path, terminal.folder)}: ${reason}\n`);
  return problems.length > 0;
}

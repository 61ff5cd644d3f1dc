/** The command line as a whole: its commands, the options that all of them know, and what happens when something is wrong. */
import { Command, CommanderError } from 'commander';
import { version } from '../../package.json';
import type { AddCommand } from './command.ts';
import { addCheck } from './commands/check.ts';
import { addCheckIns } from './commands/checkin.ts';
import { addDiff } from './commands/diff.ts';
import { addExplain } from './commands/explain.ts';
import { addFormat } from './commands/fmt.ts';
import { addInit } from './commands/init.ts';
import { addLanguageServer } from './commands/lsp.ts';
import { addNewCycle } from './commands/new-cycle.ts';
import { addReport } from './commands/report.ts';
import { addRules } from './commands/rules.ts';
import { addScore } from './commands/score.ts';
import { addTree } from './commands/tree.ts';
import { type ExitCode, exitCodes, UsageError } from './exit-codes.ts';
import { globalOptions } from './options.ts';
import type { Terminal } from './terminal.ts';

const commands: readonly AddCommand[] = [
  addCheck,
  addScore,
  addTree,
  addReport,
  addCheckIns,
  addNewCycle,
  addFormat,
  addDiff,
  addExplain,
  addRules,
  addInit,
  addLanguageServer,
];

/**
 * Runs one command.
 * @param words what stands behind the name of the program
 * @returns the exit code; never throws
 */
export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = exitCodes.fine;
  const program = programFor(terminal, finished => {
    code = finished;
  });
  try {
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    return explainFailure(error, words, terminal);
  }
}

function programFor(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const program = new Command('goals')
    .description('OKRs, KPIs and a north star as code: check, score and draw *.goals files.')
    .version(version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: text => terminal.out.write(text),
      writeErr: text => terminal.log.write(text),
      getOutHelpWidth: () => terminal.out.columns ?? 100,
      getErrHelpWidth: () => terminal.log.columns ?? 100,
      outputError: (text, write) => write(text.replace(/^error: /, '')),
    })
    .exitOverride();
  for (const option of globalOptions) program.addOption(option);
  for (const add of commands) add(program, { terminal, finish });
  program.showHelpAfterError('See all commands and options with: goals --help');
  for (const command of program.commands) {
    command.copyInheritedSettings(program).showHelpAfterError(`See: goals ${command.name()} --help`);
  }
  return program;
}

function explainFailure(error: unknown, words: readonly string[], terminal: Terminal): ExitCode {
  // Help and version end this way too; what is wrong with the options has been said already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.usage;
  if (error instanceof UsageError) {
    terminal.log.write(`${error.message}\n`);
    return exitCodes.usage;
  }
  terminal.log.write(internalError(error, words, terminal));
  return exitCodes.internal;
}

/** What is said of a defect of the program: what happened, that it is not the reader's fault, and how to report it. */
export function internalError(error: unknown, words: readonly string[], { environment }: Terminal): string {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const wantsStack = words.includes('--debug') || (environment.GOALS_DEBUG ?? '') !== '';
  const stack = wantsStack && error instanceof Error ? `\n${error.stack ?? ''}` : '';
  const how = wantsStack ? '' : ' Run it again with --debug to see where.';
  return `Internal error: ${message}\nThis is a defect of Goals ${version}, not of your files. Please report it with the command that you ran.${how}${stack}\n`;
}

/** `goals fmt`: formats files in place, or says which are not formatted. */
import type { Command } from 'commander';
import { formatText } from '../../../language/format/format.ts';
import { readGoalsFile } from '../../disk.ts';
import { decodeFile } from '../../file-content.ts';
import { type AddCommand, type CommandContext, logProblems } from '../command.ts';
import { exitCodes, UsageError } from '../exit-codes.ts';
import { findFiles, type ReadingProblem } from '../find-files.ts';
import type { GlobalOptions } from '../options.ts';
import { liesIn, shownPath } from '../paths.ts';
import { configurationsOf, demandGoals, isExcluded, targetsOf } from '../read-project.ts';
import { rewriteFile } from '../rewrite-file.ts';
import type { Terminal } from '../terminal.ts';

interface FormatOptions extends GlobalOptions {
  readonly check?: boolean;
  readonly stdin?: boolean;
}

export const addFormat: AddCommand = (program, context) => {
  program
    .command('fmt')
    .argument('[paths...]', 'files or folders')
    .description('format files in place; prints the names of those that change')
    .option('--check', 'change nothing, and exit with 1 if a file is not formatted')
    .option('--stdin', 'format standard input to standard output')
    .action((paths: readonly string[], _: unknown, command: Command) => {
      const options: FormatOptions = command.optsWithGlobals();
      return options.stdin === true
        ? formatInput(paths, options, context)
        : formatFiles(paths, options, context);
    });
};

/** A text that can't be formatted goes out as it came in, so that an editor that pipes through this loses nothing. */
async function formatInput(
  paths: readonly string[],
  options: FormatOptions,
  { terminal, finish }: CommandContext,
): Promise<void> {
  if (paths.length > 0) throw new UsageError('--stdin formats one text: leave out the paths.');
  const content = decodeFile(await terminal.readInput());
  if (content.kind !== 'text')
    throw new UsageError(
      content.kind === 'absent' ? 'Standard input is empty.' : `Standard input: ${content.reason}`,
    );
  const formatted = formatText(content.text);
  if (formatted === undefined) terminal.log.write(`Standard input ${unformattable}\n`);
  if (options.check !== true) terminal.out.write(formatted ?? content.text);
  const isFine = formatted !== undefined && (options.check !== true || formatted === content.text);
  finish(isFine ? exitCodes.fine : exitCodes.findings);
}

const unformattable = 'has syntax errors, nothing was changed. See them with: goals check';

type Outcome = 'formatted' | 'changed' | 'broken' | ReadingProblem;

async function formatFiles(
  paths: readonly string[],
  options: FormatOptions,
  { terminal, finish }: CommandContext,
): Promise<void> {
  const { files, problems } = await filesToFormat(paths, options, terminal);
  const unread = [...problems];
  let isFine = true;
  for (const path of files) {
    const outcome = await formatFile(path, options.check === true);
    const shown = shownPath(path, terminal.folder);
    if (typeof outcome === 'object') unread.push(outcome);
    if (outcome === 'changed') terminal.out.write(`${shown}\n`);
    if (outcome === 'broken') terminal.log.write(`${shown} ${unformattable}\n`);
    if (outcome === 'broken' || (outcome === 'changed' && options.check === true)) isFine = false;
  }
  const isUnreadable = logProblems(unread, terminal);
  finish(isUnreadable ? exitCodes.usage : isFine ? exitCodes.fine : exitCodes.findings);
}

async function filesToFormat(paths: readonly string[], { config }: FormatOptions, { folder }: Terminal) {
  const targets = await targetsOf(paths, folder);
  const found = await findFiles(targets, folder);
  const selected = found.files.filter(path => targets.some(target => liesIn(path, target.path)));
  demandGoals(selected, targets, found, folder);
  const configurations = await configurationsOf(new Set(selected.map(found.ownerOf)), found, config, folder);
  const files = selected.filter(path => {
    const owner = found.ownerOf(path);
    return !isExcluded(path, owner, configurations.get(owner)?.config);
  });
  return { files, problems: found.problems };
}

async function formatFile(path: string, isCheck: boolean): Promise<Outcome> {
  const content = await readGoalsFile(path);
  if (content.kind === 'absent') return { path, reason: 'This file is gone.' };
  if (content.kind === 'unreadable') return { path, reason: content.reason };
  const formatted = formatText(content.text);
  if (formatted === undefined) return 'broken';
  if (formatted === content.text) return 'formatted';
  return isCheck ? 'changed' : write(path, formatted);
}

async function write(path: string, text: string): Promise<Outcome> {
  try {
    await rewriteFile(path, text);
    return 'changed';
  } catch (error) {
    return { path, reason: `This file can't be written: ${error instanceof Error ? error.message : error}` };
  }
}

/** `goals check`: language errors and lint, as the editor shows them. */
import { type Command, Option } from 'commander';
import { formatNames } from '../../../language/report/formats.ts';
import { type Checked, checkOnce } from '../check/check-once.ts';
import { type CheckOptions, collectFormat, collectRule, limits, usualReport } from '../check/options.ts';
import { printConfig } from '../check/print-config.ts';
import { checkOnEachChange } from '../check/watch.ts';
import type { AddCommand, CommandContext } from '../command.ts';
import { UsageError } from '../exit-codes.ts';
import { choice, parseCount } from '../options.ts';

export const addCheck: AddCommand = (program, context) => {
  program
    .command('check')
    .argument('[paths...]', 'files or folders; the projects that they lie in are read whole')
    .description('report language errors and lint findings')
    .addOption(
      new Option(
        '--format <format[:file]>',
        `how findings are printed, or written to a file (${formatNames.join(', ')}); repeatable`,
      )
        .argParser(collectFormat)
        .default(usualReport, 'stylish'),
    )
    .addOption(choice('--fail-on <level>', 'exit with 1 from this level on', limits).default('error'))
    .option('--max-warnings <count>', 'exit with 1 if there are more warnings', parseCount('--max-warnings'))
    .option('--rule <id=level>', 'set the level of a rule; repeatable', collectRule)
    .option('--quiet', 'report errors only')
    .option('--no-calendar', 'leave out rules that depend on today')
    .option('--changed-since <revision>', 'report only what was not found where the branch left a revision')
    .option('--fix', 'apply safe fixes to the files')
    .option('--fix-dry-run', 'show what --fix would change, report what would remain, and change no file')
    .option('--stdin', 'read the text of one file from standard input')
    .addOption(new Option('--stdin-filename <path>', 'where that file lies, for its project and for reports'))
    .option('--watch', 'check again whenever a file changes')
    .option('--stats', 'say how long each phase and each rule takes')
    .option('--print-config <file>', 'print what the configuration comes to for a file, and check nothing')
    .action((paths: readonly string[], _: unknown, command: Command) =>
      check(paths, command.optsWithGlobals(), context),
    );
};

async function check(
  paths: readonly string[],
  options: CheckOptions,
  { terminal, finish }: CommandContext,
): Promise<void> {
  demandThatFits(paths, options);
  if (options.printConfig !== undefined) return printConfig(options.printConfig, options, terminal);
  if (options.watch !== true) {
    const { exitCode } = await checkOnce(paths, options, terminal);
    return finish(exitCode);
  }
  let last: Checked | undefined;
  await checkOnEachChange(paths, options, terminal, async () => {
    last = await checkOnce(paths, options, terminal, last);
  });
}

/** @throws UsageError for options that contradict each other */
function demandThatFits(paths: readonly string[], options: CheckOptions): void {
  if (options.stdinFilename !== undefined && options.stdin !== true)
    throw new UsageError('--stdin-filename names the text of --stdin: give both, or the file as a path.');
  if (options.fix === true && options.fixDryRun === true)
    throw new UsageError('--fix changes files and --fix-dry-run none: give one of them.');
  if (options.watch === true && options.stdin === true)
    throw new UsageError('--watch waits for files to change: it does not go with --stdin.');
  if (options.printConfig !== undefined && paths.length > 0)
    throw new UsageError('--print-config takes one file and checks nothing: leave out the other paths.');
}

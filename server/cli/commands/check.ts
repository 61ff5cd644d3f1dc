/** `goals check`: language errors and lint, as the editor shows them. */
import { type Command, Option } from 'commander';
import { ruleUrl } from '../../../language/lint/rule-link.ts';
import { formatNames } from '../../../language/report/formats.ts';
import { version } from '../../../package.json';
import { findingsOf, fingerprintsIn, pathInRepository } from '../check/findings.ts';
import { fixFiles } from '../check/fix.ts';
import { verdictOn } from '../check/limit.ts';
import { type CheckOptions, collectFormat, collectRule, limits, usualReport } from '../check/options.ts';
import { readFromInput } from '../check/read-input.ts';
import { writeReports } from '../check/write-reports.ts';
import { type AddCommand, type CommandContext, logProblems } from '../command.ts';
import { exitCodes, UsageError } from '../exit-codes.ts';
import { Histories } from '../histories.ts';
import { choice, dayOf, parseCount } from '../options.ts';
import { pathOf, shownPath } from '../paths.ts';
import { readGoals } from '../read-project.ts';
import type { Terminal } from '../terminal.ts';

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
    .option('--fix', 'apply safe fixes to the files')
    .option('--fix-dry-run', 'report what would remain, and change no file')
    .option('--stdin', 'read the text of one file from standard input')
    .addOption(new Option('--stdin-filename <path>', 'where that file lies, for its project and for reports'))
    .action((paths: readonly string[], _: unknown, command: Command) =>
      check(paths, command.optsWithGlobals(), context),
    );
};

async function check(
  paths: readonly string[],
  options: CheckOptions,
  { terminal, finish }: CommandContext,
): Promise<void> {
  if (options.stdinFilename !== undefined && options.stdin !== true)
    throw new UsageError('--stdin-filename names the text of --stdin: give both, or the file as a path.');
  finish(await checkOnce(paths, options, terminal));
}

/** Reads, fixes, finds, reports. @returns the exit code */
async function checkOnce(paths: readonly string[], options: CheckOptions, terminal: Terminal) {
  const goals =
    options.stdin === true
      ? await readFromInput(paths, options, terminal)
      : await readGoals(paths, options, terminal);
  await new Histories().addTo(goals, dayOf(options, terminal), options, terminal);
  if (options.fix === true || options.fixDryRun === true) await fixFiles(goals, options, terminal);
  const findings = findingsOf(goals, options, terminal);
  const isQuiet = options.quiet === true;
  const shown = isQuiet ? findings.filter(finding => finding.severity === 'error') : findings;
  const printed = new Set(options.format.some(({ file }) => file === undefined) ? shown : []);
  const { failed, reasons } = verdictOn(findings, options, finding => printed.has(finding));
  const exitCode = goals.problems.length > 0 ? exitCodes.usage : failed ? exitCodes.findings : exitCodes.fine;
  const report = {
    findings: shown,
    files: goals.selected,
    places: goals.places,
    pathInRepository: (uri: string) => pathInRepository(pathOf(uri), terminal.folder),
    text: (uri: string) => goals.workspace.text(uri),
    fingerprints: fingerprintsIn(goals, findings, terminal),
    urlOf: ruleUrl,
    ...(isQuiet ? { noun: 'errors' } : {}),
    problems: goals.problems.map(({ path, reason }) => ({ path: shownPath(path, terminal.folder), reason })),
    exitCode,
    version,
  };
  await writeReports(options.format, report, terminal.out, terminal, options);
  for (const reason of reasons) terminal.log.write(`${reason}\n`);
  logProblems(goals.problems, terminal);
  return exitCode;
}

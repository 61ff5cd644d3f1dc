/** `goals diff`: what changed in meaning between two revisions. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { diffJson } from '../../../language/report/diff-json.ts';
import { diffMarkdown } from '../../../language/report/diff-markdown.ts';
import type { DiffReport } from '../../../language/report/diff-sections.ts';
import { diffText } from '../../../language/report/diff-text.ts';
import { jsonText } from '../../../language/report/json.ts';
import { findRepository, type Repository } from '../../git/repository.ts';
import { paintFor } from '../colour.ts';
import { type AddCommand, type CommandContext, logProblems } from '../command.ts';
import { type ComparedStates, compareStates } from '../diff/compare-states.ts';
import { answered, type Compared, dayOfCommit, revisionsOf } from '../diff/revisions.ts';
import { type State, stateOfCommit, stateOfDisk, topOf } from '../diff/states.ts';
import { exitCodes, UsageError } from '../exit-codes.ts';
import { choice, dayOf, type GlobalOptions } from '../options.ts';
import { existingPath, liesIn, shownPath, type Target, targetOf } from '../paths.ts';
import { readGivenConfiguration } from '../read-configuration.ts';
import type { Terminal } from '../terminal.ts';

const formats = ['text', 'markdown', 'json'] as const;

interface DiffOptions extends GlobalOptions {
  readonly format: (typeof formats)[number];
  readonly mergeBase?: boolean;
  readonly exitCode?: boolean;
}

export const addDiff: AddCommand = (program, context) => {
  program
    .command('diff')
    .argument('<base>', 'the earlier revision; BASE...HEAD begins where the two parted')
    .argument(
      '[head-and-paths...]',
      'the later revision, left out: the files as they are now; then files or folders',
    )
    .description('show what changed in meaning between two git revisions')
    .addOption(choice('--format <format>', 'how changes are printed', formats).default('text'))
    .option('--merge-base', 'begin where BASE and the other side parted')
    .option('--exit-code', 'exit with 1 if something changed')
    .action((base: string, words: readonly string[], _: unknown, command: Command) =>
      diff(base, words, command.optsWithGlobals(), context),
    );
};

async function diff(
  base: string,
  words: readonly string[],
  options: DiffOptions,
  { terminal, finish }: CommandContext,
): Promise<void> {
  const { folder } = terminal;
  const repository = answered(await findRepository(folder));
  const compared = await revisionsOf(
    { base, words, mergeBase: options.mergeBase === true },
    repository,
    folder,
  );
  const states = await compareRevisions(compared, repository, options, terminal);
  const report: DiffReport = {
    base: compared.base.name,
    head: compared.head?.name ?? 'working tree',
    day: await dayToTell(compared, repository, options, terminal),
    projects: states.projects,
    problems: states.problems.map(({ path, reason }) => ({ path: shownPath(path, folder), reason })),
  };
  terminal.out.write(written(report, states, options, terminal));
  logProblems(states.problems, terminal);
  const hasChanged = report.projects.some(
    ({ changes, calendar }) => changes.length > 0 || calendar !== undefined,
  );
  const isFound = hasChanged && options.exitCode === true;
  finish(states.isUnreadable ? exitCodes.usage : isFound ? exitCodes.findings : exitCodes.fine);
}

function written(
  report: DiffReport,
  { places }: ComparedStates,
  options: DiffOptions,
  terminal: Terminal,
): string {
  switch (options.format) {
    case 'json':
      return jsonText(diffJson(report, places));
    case 'markdown':
      return diffMarkdown(report);
    case 'text':
      return diffText(report, paintFor(terminal, terminal.out, options));
  }
}

/** That of the later commit, for its author's sake: a report on an old range says what it said then. */
async function dayToTell(
  { head }: Compared,
  repository: Repository,
  options: DiffOptions,
  terminal: Terminal,
): Promise<string> {
  if (head === undefined || options.today !== undefined) return dayOf(options, terminal);
  return dayOfCommit(head, repository);
}

async function compareRevisions(
  { base, head, paths }: Compared,
  repository: Repository,
  options: DiffOptions,
  { folder }: Terminal,
): Promise<ComparedStates> {
  const whole = answered(await findRepository(topOf(repository)));
  if (head === undefined && repository.isBare)
    throw new UsageError('There are no files checked out here: give a second revision.');
  const before = await stateOfCommit(base, whole);
  const targets = await targetsOf(paths, folder);
  const after = head === undefined ? await stateNow(targets, folder) : await stateOfCommit(head, whole);
  demandPaths(paths, targets, [before, after], folder);
  const config =
    options.config === undefined ? undefined : (await readGivenConfiguration(options.config, folder)).text;
  const compared = await compareStates({
    before,
    after,
    targets,
    folder,
    ...(config !== undefined && { config }),
  });
  if (compared.hasFiles) return compared;
  const where = paths.length === 0 ? 'this folder' : paths.join(', ');
  throw new UsageError(
    `There are no *.goals files in ${where}, neither at ${base.name} nor at ${head?.name ?? 'work'}.`,
  );
}

/** A path that is gone is a path all the same. */
async function targetsOf(paths: readonly string[], folder: string): Promise<readonly Target[]> {
  return Promise.all(
    (paths.length === 0 ? ['.'] : paths).map(async typed => {
      const path = existingPath(typed, folder) ?? resolve(folder, typed.replaceAll('\\', '/'));
      const found = await stat(path).catch(() => undefined);
      return found === undefined ? { path, isFolder: !path.endsWith('.goals') } : targetOf(typed, folder);
    }),
  );
}

async function stateNow(targets: readonly Target[], folder: string): Promise<State> {
  const present = targets.filter(({ path }) => existingPath(path, folder) !== undefined);
  // What is gone is looked for where it was.
  return stateOfDisk(present.length === 0 ? [{ path: folder, isFolder: true }] : present, folder);
}

/** @throws UsageError for a path that neither state has */
function demandPaths(
  typed: readonly string[],
  targets: readonly Target[],
  states: readonly State[],
  folder: string,
): void {
  for (const [index, { path }] of targets.entries()) {
    const isThere =
      existingPath(path, folder) !== undefined ||
      states.some(({ files }) => files.some(file => liesIn(file, path)));
    if (!isThere)
      throw new UsageError(`${typed[index] ?? path}: there is no such file or folder, in neither revision.`);
  }
}

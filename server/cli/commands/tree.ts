/** `goals tree`: the hierarchy on the terminal, as a picture, as a page, as text for a wiki, or for other programs. */
import { dirname, extname, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { Day } from '../../../language/model/types.ts';
import type { GoalTree } from '../../../language/render/goal-tree.ts';
import { joinedTrees } from '../../../language/render/joined-trees.ts';
import { partOfTree } from '../../../language/render/narrow/part.ts';
import type { Theme } from '../../../language/render/palette.ts';
import { withTeamsBelow } from '../../../language/report/meeting/weekly-meeting.ts';
import type { ProjectSnapshot } from '../../../language/workspace.ts';
import { projectsNow } from '../check/findings.ts';
import { paintFor } from '../colour.ts';
import { type AddCommand, type CommandContext, logProblems } from '../command.ts';
import { exitCodes, UsageError } from '../exit-codes.ts';
import { Histories } from '../histories.ts';
import { choice, dayOf, type GlobalOptions, parseCount, parseScale } from '../options.ts';
import { demandPart, type PartOptions } from '../part.ts';
import { readGoals } from '../read-project.ts';
import type { Terminal } from '../terminal.ts';
import { drawTree, formatOfFile, type TreeFormat, timelinesOf, treeFormats } from '../tree/draw-tree.ts';
import { writeResult } from '../write-file.ts';

const themes: readonly Theme[] = ['light', 'dark'];
const themedFormats: readonly TreeFormat[] = ['svg', 'png', 'html'];

interface TreeOptions extends GlobalOptions, PartOptions {
  readonly format?: TreeFormat;
  readonly output?: string;
  readonly scale?: number;
  readonly theme?: Theme;
  readonly depth?: number;
}

export const addTree: AddCommand = (program, context) => {
  program
    .command('tree')
    .argument('[paths...]', 'files or folders; the projects that they lie in are drawn whole')
    .description('draw the hierarchy of goals')
    .addOption(
      choice('--format <format>', 'how the tree is drawn', treeFormats).default(
        undefined,
        'what the name of --output ends in, else terminal',
      ),
    )
    .option('-o, --output <file>', 'write to this file instead of standard output')
    .addOption(
      choice('--theme <theme>', 'colours of svg, png and html; left out, as the reader prefers', themes),
    )
    .addOption(
      new Option('--scale <factor>', 'how much larger a png is drawn')
        .argParser(parseScale)
        .default(undefined, '2, for sharp screens'),
    )
    .option('--team <name>', 'what belongs to this team and the teams below it only')
    .option('--cycle <period>', 'objectives of this cycle only, for example 2026-Q1')
    .addOption(
      new Option('--depth <levels>', 'so many levels only, from the top')
        .argParser(parseCount('--depth', 1))
        .default(undefined, 'all'),
    )
    .action((paths: readonly string[], _: unknown, command: Command) =>
      tree(paths, command.optsWithGlobals(), context),
    );
};

async function tree(
  paths: readonly string[],
  options: TreeOptions,
  { terminal, finish }: CommandContext,
): Promise<void> {
  const { output } = options;
  const format = options.format ?? formatOfFile(output === undefined ? '' : extname(output));
  demandUse(format, options, terminal);
  const goals = await readGoals(paths, options, terminal);
  const today = dayOf(options, terminal);
  demandPart(goals.projects, options);
  // The number of findings at each goal is the one that `check` and the editor say.
  await new Histories().addTo(goals, today, options, terminal);
  const projects = projectsNow(goals);
  const parts = projects.flatMap(project => {
    const tree = treeOf(project, options, today);
    return tree === undefined ? [] : [{ project, tree }];
  });
  const drawn = joinedTrees(parts.map(({ tree }) => tree));
  const { folder } = terminal;
  const { theme, scale } = options;
  const shown = parts.map(({ project }) => project);
  const timelines = () => timelinesOf(drawn, shown, today);
  const given = { goals, terminal, theme, scale, timelines };
  if (output === undefined) {
    const { columns } = terminal.out;
    const paint = paintFor(terminal, terminal.out, options);
    terminal.out.write(await drawTree(drawn, format, { ...given, folder, paint, columns }));
  } else {
    const content = await drawTree(drawn, format, { ...given, folder: dirname(resolve(folder, output)) });
    await writeResult(output, content, { folder, what: 'The tree' });
  }
  finish(logProblems(goals.problems, terminal) ? exitCodes.usage : exitCodes.fine);
}

/** @returns undefined for a project that lacks the team that is asked for */
function treeOf(
  snapshot: ProjectSnapshot,
  { team, cycle, depth }: TreeOptions,
  today: Day,
): GoalTree | undefined {
  const { project } = snapshot;
  const key = team === undefined ? undefined : project.teams.find(({ id }) => id === team)?.key;
  if (team !== undefined && key === undefined) return undefined;
  return partOfTree(
    snapshot.tree(today),
    { project, scores: snapshot.scores(today) },
    {
      ...(key !== undefined && { teams: withTeamsBelow(project, key) }),
      ...(cycle !== undefined && { cycle }),
      ...(depth !== undefined && { depth }),
    },
  );
}

/** @throws UsageError for a picture on a terminal, and for options that say nothing of this format */
function demandUse(format: TreeFormat, { output, scale, theme }: TreeOptions, { out }: Terminal): void {
  if (format === 'png' && output === undefined && out.isTerminal)
    throw new UsageError(
      'A PNG is no text for a terminal: add --output tree.png, or send it through a pipe.',
    );
  if (scale !== undefined && format !== 'png')
    throw new UsageError(`--scale is for --format png; ${format} has no pixels.`);
  if (theme !== undefined && !themedFormats.includes(format))
    throw new UsageError(
      `--theme is for --format ${themedFormats.join(', ')}; ${format} has no colours to choose.`,
    );
}

/** `goals tree`: the hierarchy on the terminal, as a picture, as a page, as text for a wiki, or for other programs. */
import { dirname, extname, resolve } from 'node:path';
import type { Command } from 'commander';
import { joinedTrees } from '../../../language/render/joined-trees.ts';
import { projectsNow } from '../check/findings.ts';
import { paintFor } from '../colour.ts';
import { type AddCommand, type CommandContext, logProblems } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { Histories } from '../histories.ts';
import { choice, dayOf, type GlobalOptions } from '../options.ts';
import { readGoals } from '../read-project.ts';
import { drawTree, formatOfFile, type TreeFormat, treeFormats } from '../tree/draw-tree.ts';
import { writeResult } from '../write-file.ts';

interface TreeOptions extends GlobalOptions {
  readonly format?: TreeFormat;
  readonly output?: string;
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
  const goals = await readGoals(paths, options, terminal);
  const today = dayOf(options, terminal);
  // The number of findings at each goal is the one that `check` and the editor say.
  await new Histories().addTo(goals, today, options, terminal);
  const drawn = joinedTrees(projectsNow(goals).map(project => project.tree(today)));
  const { folder } = terminal;
  if (output === undefined) {
    const paint = paintFor(terminal, terminal.out, options);
    terminal.out.write(drawTree(drawn, format, { goals, folder, paint, columns: terminal.out.columns }));
  } else {
    const home = dirname(resolve(folder, output));
    await writeResult(output, drawTree(drawn, format, { goals, folder: home }), {
      folder,
      what: 'The tree',
    });
  }
  finish(logProblems(goals.problems, terminal) ? exitCodes.usage : exitCodes.fine);
}

/** `goals tree`: the hierarchy on the terminal, as a picture, as a page, or for other programs. */
import type { Command } from 'commander';
import type { GoalTree } from '../../../language/render/goal-tree.ts';
import { htmlTree } from '../../../language/render/html.ts';
import { joinedTrees } from '../../../language/render/joined-trees.ts';
import { svgTree } from '../../../language/render/svg.ts';
import { terminalTree } from '../../../language/render/terminal.ts';
import { jsonText } from '../../../language/report/json.ts';
import { treeReport } from '../../../language/report/json-tree.ts';
import { projectsNow } from '../check/findings.ts';
import { paintFor } from '../colour.ts';
import { type AddCommand, type CommandContext, logProblems } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { Histories } from '../histories.ts';
import { choice, dayOf, type GlobalOptions } from '../options.ts';
import { type ReadGoals, readGoals } from '../read-project.ts';
import type { Terminal } from '../terminal.ts';

const formats = ['terminal', 'svg', 'html', 'json'] as const;

interface TreeOptions extends GlobalOptions {
  readonly format: (typeof formats)[number];
}

export const addTree: AddCommand = (program, context) => {
  program
    .command('tree')
    .argument('[paths...]', 'files or folders; the projects that they lie in are drawn whole')
    .description('draw the hierarchy of goals')
    .addOption(choice('--format <format>', 'how the tree is drawn', formats).default('terminal'))
    .action((paths: readonly string[], _: unknown, command: Command) =>
      tree(paths, command.optsWithGlobals(), context),
    );
};

async function tree(
  paths: readonly string[],
  options: TreeOptions,
  { terminal, finish }: CommandContext,
): Promise<void> {
  const goals = await readGoals(paths, options, terminal);
  const today = dayOf(options, terminal);
  // The number of findings at each goal is the one that `check` and the editor say.
  await new Histories().addTo(goals, today, options, terminal);
  const drawn = joinedTrees(projectsNow(goals).map(project => project.tree(today)));
  terminal.out.write(draw(drawn, goals, options, terminal));
  finish(logProblems(goals.problems, terminal) ? exitCodes.usage : exitCodes.fine);
}

function draw(drawn: GoalTree, goals: ReadGoals, options: TreeOptions, terminal: Terminal): string {
  switch (options.format) {
    case 'terminal':
      return terminalTree(drawn, {
        paint: paintFor(terminal, terminal.out, options),
        columns: terminal.out.columns,
      });
    case 'svg':
      return svgTree(drawn);
    case 'html':
      return htmlTree(drawn);
    case 'json':
      return jsonText(treeReport(drawn, goals.places));
  }
}

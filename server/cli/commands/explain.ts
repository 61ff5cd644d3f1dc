/** `goals explain RULE`: the page of a rule. */
import type { Command } from 'commander';
import { allRules } from '../../../language/lint/registry.ts';
import { rulePage } from '../../../language/pages/rule-page.ts';
import { paintFor } from '../colour.ts';
import type { AddCommand, CommandContext } from '../command.ts';
import { UsageError } from '../exit-codes.ts';
import { terminalMarkdown } from '../markdown.ts';
import { type GlobalOptions, offer } from '../options.ts';

export const addExplain: AddCommand = (program, context) => {
  program
    .command('explain')
    .argument('<rule>', 'id of a rule, as findings show it')
    .description('show the page of a rule: why it is there, weak and strong examples, options')
    .action((rule: string, _: unknown, command: Command) =>
      explain(rule, command.optsWithGlobals(), context),
    );
};

function explain(id: string, options: GlobalOptions, { terminal }: CommandContext): void {
  const page = rulePage(id);
  if (page === undefined) throw new UsageError(unknownRule(id));
  terminal.out.write(terminalMarkdown(page, paintFor(terminal, terminal.out, options)));
}

function unknownRule(id: string): string {
  if (id.startsWith('language/'))
    return `${id} is an error of the language, not a rule: its message says what to write instead.`;
  const offered = offer(
    id,
    allRules.map(rule => rule.id),
  );
  return `There is no rule ${id}. ${offered.startsWith('Choose') ? 'See all with: goals rules' : offered}`;
}

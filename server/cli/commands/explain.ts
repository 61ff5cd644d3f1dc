/** `goals explain ID…`: the pages of rules, and of errors of the language and the configuration. */
import { Argument, type Command } from 'commander';
import { nearestPages, pageById } from '../../../language/pages/page.ts';
import { pageRecord } from '../../../language/pages/page-record.ts';
import { jsonText } from '../../../language/report/json.ts';
import { paintFor } from '../colour.ts';
import type { AddCommand, CommandContext } from '../command.ts';
import { UsageError } from '../exit-codes.ts';
import { terminalMarkdown } from '../markdown.ts';
import { choice, type GlobalOptions } from '../options.ts';

const formats = ['text', 'markdown', 'json'] as const;

interface ExplainOptions extends GlobalOptions {
  readonly format: (typeof formats)[number];
}

/** Longer lines are hard to read, and shorter ones than this hold no table. */
const [widest, narrowest] = [80, 40];

export const addExplain: AddCommand = (program, context) => {
  program
    .command('explain')
    .addArgument(
      new Argument('<ids...>', 'rules or errors, as findings show them: kr-is-task, language/date'),
    )
    .description('show the page of a rule or an error: why, weak and strong examples, what to write')
    .addOption(choice('--format <format>', 'how pages are printed', formats).default('text'))
    .action((ids: readonly string[], _: unknown, command: Command) =>
      explain(ids, command.optsWithGlobals(), context),
    );
};

function explain(ids: readonly string[], options: ExplainOptions, { terminal }: CommandContext): void {
  const wanted = [...new Set(ids)];
  const pages = wanted.map(id => pageById(id) ?? refuse(id));
  if (options.format === 'json') {
    terminal.out.write(jsonText({ version: 1, pages: wanted.map(pageRecord) }));
    return;
  }
  const paint = paintFor(terminal, terminal.out, options);
  const width = Math.max(narrowest, Math.min(terminal.out.columns ?? widest, widest));
  const drawn =
    options.format === 'markdown' ? pages : pages.map(page => terminalMarkdown(page, paint, width));
  terminal.out.write(drawn.join(options.format === 'markdown' ? '\n' : `\n${'═'.repeat(width)}\n\n`));
}

function refuse(id: string): never {
  const near = nearestPages(id).slice(0, 4);
  const remedy = near.length === 0 ? 'See all rules with: goals rules' : `Did you mean ${near.join(' or ')}?`;
  throw new UsageError(`There is no rule or error ${id}. ${remedy}`);
}

/** `goals new-cycle`: the next cycle's file from this one. */
import { writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { type NextCycleFile, nextCycleFile } from '../../../language/edit/next-cycle-file.ts';
import type { ProjectSnapshot } from '../../../language/workspace.ts';
import { type AddCommand, type CommandContext, logProblems } from '../command.ts';
import { exitCodes, UsageError } from '../exit-codes.ts';
import { dayOf, type GlobalOptions, offer } from '../options.ts';
import { pathOf, shownPath } from '../paths.ts';
import { readGoals } from '../read-project.ts';

interface NewCycleOptions extends GlobalOptions {
  readonly from?: string;
  readonly output?: string;
}

export const addNewCycle: AddCommand = (program, context) => {
  program
    .command('new-cycle')
    .argument('<file>', 'the file whose objectives go on')
    .description(
      'write the next cycle of a file: its objectives by new names, baselines where the numbers stand, targets to be set',
    )
    .option('--from <cycle>', 'the cycle that ends; left out, the last one of the file that has begun')
    .option('-o, --output <file>', 'where it is written; - for standard output')
    .action((file: string, _: unknown, command: Command) =>
      newCycle(file, command.optsWithGlobals(), context),
    );
};

async function newCycle(
  typed: string,
  options: NewCycleOptions,
  { terminal, finish }: CommandContext,
): Promise<void> {
  const goals = await readGoals([typed], options, terminal);
  if (logProblems(goals.problems, terminal)) finish(exitCodes.usage);
  const [uri, ...others] = goals.selected;
  if (uri === undefined || others.length > 0) throw new UsageError(`${typed}: name one *.goals file.`);
  const snapshot = goals.workspace.projectOf(uri);
  if (snapshot === undefined) throw new UsageError(`${typed}: it belongs to no project.`);
  const next = nextCycleFile(snapshot.project, snapshot.scores(dayOf(options, terminal)), uri, options.from);
  if (next === undefined) throw new UsageError(`${typed}: ${reasonAgainst(snapshot, uri, options.from)}`);
  if (next.objectives.length === 0)
    throw new UsageError(
      `${typed}: all its objectives of ${next.from.id} have a successor in ${next.to.id}.`,
    );

  if (options.output === '-') terminal.out.write(next.text);
  else {
    const path =
      options.output === undefined
        ? join(dirname(pathOf(uri)), nameOf(basename(pathOf(uri)), next))
        : resolve(terminal.folder, options.output);
    const shown = shownPath(path, terminal.folder);
    await writeNew(path, next.text, shown);
    terminal.out.write(`${shown}\n`);
  }
  terminal.log.write(summaryOf(next));
}

function reasonAgainst({ project }: ProjectSnapshot, uri: string, from: string | undefined): string {
  const cycles = [
    ...new Set(
      project.objectives.flatMap(one => (one.uri === uri && one.cycle !== undefined ? [one.cycle.id] : [])),
    ),
  ].sort();
  if (cycles.length === 0) return 'it has no objective with a name and a cycle.';
  if (from !== undefined && !cycles.includes(from)) return `no objective of ${from}. ${offer(from, cycles)}`;
  return `no cycle follows ${from ?? cycles.at(-1)}, or none of its objectives can go on.`;
}

/** `product-2026-q1.goals` → `product-2026-q2.goals`, as it is spelled; a name without its cycle gets the next one at its end. */
function nameOf(file: string, { from, to }: NextCycleFile): string {
  const at = file.toLowerCase().indexOf(from.id.toLowerCase());
  const isLower = at >= 0 && file.slice(at, at + from.id.length) !== from.id;
  const id = isLower ? to.id.toLowerCase() : to.id;
  if (at >= 0) return file.slice(0, at) + id + file.slice(at + from.id.length);
  return file.replace(/(?:\.goals)?$/, `-${to.id.toLowerCase()}.goals`);
}

/** Never over a file that is there. */
async function writeNew(path: string, text: string, shown: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new UsageError(`${shown} is there already and was left as it is.`);
    throw new UsageError(`${shown} can't be written: ${error instanceof Error ? error.message : error}`);
  }
}

function summaryOf({ from, to, objectives, done, text }: NextCycleFile): string {
  const open = text.match(/(?<![\w"])\?/g)?.length ?? 0;
  const left = done.length === 0 ? '' : ` ${done.length} had a successor already.`;
  const count = `${objectives.length} objective${objectives.length === 1 ? '' : 's'}`;
  return `${count} from ${from.id} to ${to.id}, ${open} value${open === 1 ? '' : 's'} to fill in.${left}\n`;
}

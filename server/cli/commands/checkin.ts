/** `goals checkin`: records readings, those that are named or, one by one, those that are due. */
import type { Command } from 'commander';
import { addCheckIn, type EntryWords, exampleValue } from '../../../language/edit/add-checkin.ts';
import { applyEdits } from '../../../language/edit/apply-edits.ts';
import type { FileEdit } from '../../../language/model/finding.ts';
import { nearest } from '../../../language/model/spelling.ts';
import type { Day, Goal } from '../../../language/model/types.ts';
import { dueGoals, readStateOf } from '../../../language/score/due-goals.ts';
import { titleOf } from '../../../language/score/phrases.ts';
import type { ProjectSnapshot } from '../../../language/workspace.ts';
import { newErrorOf } from '../../new-error.ts';
import { entryWordsOf } from '../../typed-entry.ts';
import { type AddCommand, type CommandContext, logProblems } from '../command.ts';
import { exitCodes, UsageError } from '../exit-codes.ts';
import { dayOf, type GlobalOptions } from '../options.ts';
import { pathOf } from '../paths.ts';
import { type ReadGoals, readGoals } from '../read-project.ts';
import { rewriteFile } from '../rewrite-file.ts';
import type { Terminal } from '../terminal.ts';

interface CheckInOptions extends GlobalOptions {
  readonly by?: string;
}

interface KnownGoal {
  readonly snapshot: ProjectSnapshot;
  readonly goal: Goal;
}

/** What is recorded of a goal. */
interface Entry extends KnownGoal {
  readonly said: EntryWords;
}

export const addCheckIns: AddCommand = (program, context) => {
  program
    .command('checkin')
    .argument('[entries...]', 'what was read, for example acme.churn=4.2%; nothing: asks for what is due')
    .description('record readings in the check-in of the day, of the project of this folder')
    .option('--by <owner>', 'who says so, for example @maya')
    .action((entries: readonly string[], _: unknown, command: Command) =>
      checkIn(entries, command.optsWithGlobals(), context),
    );
};

async function checkIn(
  typed: readonly string[],
  options: CheckInOptions,
  { terminal, finish }: CommandContext,
): Promise<void> {
  const today = dayOf(options, terminal);
  const by = ownerIn(options);
  const goals = await readGoals([], options, terminal);
  if (logProblems(goals.problems, terminal)) finish(exitCodes.usage);
  const entries = typed.length > 0 ? entriesIn(typed, goals, today) : await askForDue(goals, today, terminal);
  if (entries.length === 0) return;
  for (const { uri, edits } of editsOf(entries, goals, today, by)) {
    const shown = goals.places.file(uri);
    await rewrite(uri, applyEdits(goals.workspace.text(uri) ?? '', edits), shown);
    terminal.out.write(`${shown}\n`);
  }
  const count = entries.length === 1 ? '1 entry' : `${entries.length} entries`;
  terminal.log.write(`Recorded ${count} on ${today}.\n`);
}

async function rewrite(uri: string, text: string, shown: string): Promise<void> {
  try {
    await rewriteFile(pathOf(uri), text);
  } catch (error) {
    throw new UsageError(`${shown} can't be written: ${error instanceof Error ? error.message : error}`);
  }
}

function ownerIn({ by }: CheckInOptions): string | undefined {
  if (by === undefined || /^@[\p{L}\p{N}_.-]+(?:\/[\p{L}\p{N}_.-]+)?$/u.test(by)) return by;
  throw new UsageError(`--by ${by}: write the handle of a person or team, for example @maya.`);
}

/**
 * Those of one project are written together: they share a check-in.
 * @throws UsageError where each could stand alone, but not beside the others: two readings of one series on one day
 */
function editsOf(
  entries: readonly Entry[],
  { workspace }: ReadGoals,
  today: Day,
  by: string | undefined,
): readonly FileEdit[] {
  return [...Map.groupBy(entries, ({ snapshot }) => snapshot)].flatMap(([snapshot, own]) => {
    const all = own.map(({ said }) => said);
    const edits = addCheckIn(snapshot.project, today, all, by);
    const problem = newErrorOf(workspace, snapshot, edits);
    if (problem !== undefined) throw new UsageError(`Nothing was recorded: ${problem}`);
    return edits;
  });
}

// ---------------------------------------------------------------------------------------------------------------- typed

/** @throws UsageError where a goal is named twice: which of the two is meant? */
function entriesIn(typed: readonly string[], goals: ReadGoals, today: Day): readonly Entry[] {
  const entries = typed.map(words => entryIn(words, goals, today));
  for (const [index, { goal }] of entries.entries()) {
    if (entries.findIndex(other => other.goal === goal) === index) continue;
    throw new UsageError(`${typed[index]}: ${goal.id} is given twice, keep one.`);
  }
  return entries;
}

/** @throws UsageError where there is no such goal, and with the error of the language that the value would be */
function entryIn(words: string, goals: ReadGoals, today: Day): Entry {
  const [, path = '', value = ''] = /^([^=]*)=(.*)$/s.exec(words) ?? [];
  if (path === '')
    throw new UsageError(`${words}: write a goal and its value, for example ${exampleOf(goals)}.`);
  const entry = saidOf(goalAt(path.trim(), goals), value.trim(), goals, today);
  if (typeof entry === 'string') throw new UsageError(`${words}: ${entry}`);
  return entry;
}

function goalAt(path: string, { projects }: ReadGoals): KnownGoal {
  const readable = projects.flatMap(snapshot =>
    [...readableGoals(snapshot), ...snapshot.project.objectives].map(goal => ({
      snapshot,
      goal,
      path: goal.id ?? '',
    })),
  );
  const found = readable.find(one => one.path === path);
  if (found !== undefined) return found;
  const paths = readable.map(one => one.path);
  const inside = paths.filter(one => one.endsWith(`.${path}`)).slice(0, mostOffered);
  const near = inside.length > 0 ? inside : nearest(path, paths);
  const remedy = near.length === 0 ? 'goals score lists them.' : `Did you mean ${near.join(' or ')}?`;
  throw new UsageError(`${path}: no key result, KPI or north star has this path. ${remedy}`);
}

/** Names that are offered, or told of, in one line. */
const mostOffered = 5;

function readableGoals({ project }: ProjectSnapshot): readonly Goal[] {
  return [...project.northStars, ...project.keyResults, ...project.kpis].filter(
    ({ id, broken }) => id !== undefined && !broken,
  );
}

function exampleOf({ projects }: ReadGoals): string {
  const [first] = projects.flatMap(snapshot =>
    readableGoals(snapshot).map(goal => `${goal.id}=${exampleFor({ snapshot, goal })}`),
  );
  return first ?? 'acme.churn=4.2%';
}

/** What it read last, else some number in its unit: a "?" could not be recorded. */
function exampleFor({ snapshot, goal }: KnownGoal): string {
  if (goal.kind === 'objective') return 'on-track';
  return exampleValue(snapshot.project, goal.key).replace('?', '42');
}

/** @returns what is to be recorded; in words what speaks against it */
function saidOf(known: KnownGoal, typed: string, { workspace }: ReadGoals, today: Day): Entry | string {
  const { snapshot, goal } = known;
  if (typed === '') return `there is no value, for example ${exampleFor(known)}.`;
  if (/[\r\n{}]/.test(typed)) return 'a reading stands on one line, without braces.';
  const words = entryWordsOf(typed);
  if (words === undefined) return 'these are several entries: give each goal on its own.';
  const said = { goal: goal.key, ...words };
  const problem = newErrorOf(workspace, snapshot, addCheckIn(snapshot.project, today, [said]));
  return problem ?? { ...known, said };
}

// ---------------------------------------------------------------------------------------------------------------- asked

/** @throws UsageError where nobody is there to answer: in a pipe, in CI */
async function askForDue(goals: ReadGoals, today: Day, terminal: Terminal): Promise<readonly Entry[]> {
  const due = goals.projects.flatMap(snapshot =>
    dueGoals(readableGoals(snapshot), snapshot.scores(today), today).map(goal => ({ snapshot, goal })),
  );
  if (due.length === 0) {
    terminal.log.write(`Nothing is due on ${today}.\n`);
    return [];
  }
  if (terminal.ask === undefined) {
    const paths = due.slice(0, mostOffered).map(({ goal }) => goal.id);
    const more = due.length > mostOffered ? ` and ${due.length - mostOffered} more` : '';
    throw new UsageError(
      `Due on ${today}: ${paths.join(', ')}${more}. Nobody answers here: goals checkin ${exampleOf(goals)}`,
    );
  }
  terminal.log.write(`${due.length} due on ${today}. Press Enter to leave one out.\n`);
  const entries: Entry[] = [];
  for (const one of due) {
    const entry = await askFor(one, goals, today, terminal);
    if (entry !== undefined) entries.push(entry);
  }
  return entries;
}

/** Asks again until the value is one. @returns undefined for an empty answer */
async function askFor(
  asked: KnownGoal,
  goals: ReadGoals,
  today: Day,
  terminal: Terminal,
): Promise<Entry | undefined> {
  const { snapshot, goal } = asked;
  const last = readStateOf(snapshot.scores(today), goal)?.readings.at(-1);
  const before = last === undefined ? `e.g. ${exampleFor(asked)}` : `${last.text} on ${last.date}`;
  for (;;) {
    const typed = ((await terminal.ask?.(`${titleOf(goal)} (${goal.id}, ${before}): `)) ?? '').trim();
    if (typed === '') return undefined;
    const entry = saidOf(asked, typed, goals, today);
    if (typeof entry !== 'string') return entry;
    terminal.log.write(`${entry}\n`);
  }
}

/** `goals checkin`: records readings, those that are named or, one by one, those that are due. */
import type { Command } from 'commander';
import { addCheckIn, exampleValue } from '../../../language/edit/add-checkin.ts';
import { applyEdits } from '../../../language/edit/apply-edits.ts';
import type { FileEdit } from '../../../language/model/finding.ts';
import { nearest } from '../../../language/model/spelling.ts';
import type { Day, Goal } from '../../../language/model/types.ts';
import { dueGoals, readStateOf } from '../../../language/score/due-goals.ts';
import { titleOf } from '../../../language/score/phrases.ts';
import type { ProjectSnapshot } from '../../../language/workspace.ts';
import { newErrorOf } from '../../new-error.ts';
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

/** A reading of a goal, as it is to stand in the file: `4.2% on-track "Why"`. */
interface Entry {
  readonly snapshot: ProjectSnapshot;
  readonly goal: Goal;
  readonly value: string;
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
  const entries =
    typed.length > 0
      ? typed.map(words => entryIn(words, goals, today))
      : await askForDue(goals, today, terminal);
  if (entries.length === 0) return;
  const changed = editsOf(entries, today, by);
  for (const { uri, edits } of changed) {
    await rewriteFile(pathOf(uri), applyEdits(goals.workspace.text(uri) ?? '', edits));
    terminal.out.write(`${goals.places.file(uri)}\n`);
  }
  const readings = entries.length === 1 ? '1 reading' : `${entries.length} readings`;
  terminal.log.write(`Recorded ${readings} on ${today}.\n`);
}

function ownerIn({ by }: CheckInOptions): string | undefined {
  if (by === undefined || /^@[\p{L}\p{N}_.-]+(?:\/[\p{L}\p{N}_.-]+)?$/u.test(by)) return by;
  throw new UsageError(`--by ${by}: write the handle of a person or team, for example @maya.`);
}

/** Those of one project are written together: they share a check-in. */
function editsOf(entries: readonly Entry[], today: Day, by: string | undefined): readonly FileEdit[] {
  return [...Map.groupBy(entries, ({ snapshot }) => snapshot)].flatMap(([{ project }, own]) =>
    addCheckIn(
      project,
      today,
      own.map(({ goal, value }) => ({ goal: goal.key, value })),
      by,
    ),
  );
}

// ---------------------------------------------------------------------------------------------------------------- typed

/** @throws UsageError where there is no such goal, and with the error of the language that the value would be */
function entryIn(words: string, goals: ReadGoals, today: Day): Entry {
  const [, path = '', value = ''] = /^([^=]*)=(.*)$/s.exec(words) ?? [];
  if (path === '')
    throw new UsageError(`${words}: write a goal and its value, for example ${exampleOf(goals)}.`);
  const entry = { ...goalAt(path.trim(), goals), value: value.trim() };
  const problem = problemOf(entry, goals, today);
  if (problem !== undefined) throw new UsageError(`${words}: ${problem}`);
  return entry;
}

function goalAt(path: string, { projects }: ReadGoals): Omit<Entry, 'value'> {
  const readable = projects.flatMap(snapshot =>
    readableGoals(snapshot).map(goal => ({ snapshot, goal, path: goal.id ?? '' })),
  );
  const found = readable.find(one => one.path === path);
  if (found !== undefined) return found;
  const near = nearest(
    path,
    readable.map(one => one.path),
  );
  const remedy = near.length === 0 ? 'goals score lists them.' : `Did you mean ${near.join(' or ')}?`;
  throw new UsageError(`${path}: no key result, KPI or north star has this path. ${remedy}`);
}

function readableGoals({ project }: ProjectSnapshot): readonly Goal[] {
  return [...project.northStars, ...project.keyResults, ...project.kpis].filter(
    ({ id, broken }) => id !== undefined && !broken,
  );
}

function exampleOf({ projects }: ReadGoals): string {
  const [first] = projects.flatMap(snapshot =>
    readableGoals(snapshot).map(({ id, key }) => `${id}=${exampleValue(snapshot.project, key)}`),
  );
  return first ?? 'acme.churn=4.2%';
}

function problemOf(
  { snapshot, goal, value }: Entry,
  { workspace }: ReadGoals,
  today: Day,
): string | undefined {
  if (value === '') return `there is no value, for example ${exampleValue(snapshot.project, goal.key)}.`;
  if (/[\r\n{}]/.test(value)) return 'a reading stands on one line, without braces.';
  const edits = addCheckIn(snapshot.project, today, [{ goal: goal.key, value }]);
  return newErrorOf(workspace, snapshot, edits);
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
    const paths = due.map(({ goal }) => goal.id).join(', ');
    throw new UsageError(`Due on ${today}: ${paths}. Nobody answers here: goals checkin ${exampleOf(goals)}`);
  }
  terminal.log.write(`${due.length} due on ${today}. Press Enter to leave one out.\n`);
  const entries: Entry[] = [];
  for (const one of due) {
    const value = await askFor(one, goals, today, terminal);
    if (value !== '') entries.push({ ...one, value });
  }
  return entries;
}

/** Asks again until the value is one, or empty. */
async function askFor(
  asked: Omit<Entry, 'value'>,
  goals: ReadGoals,
  today: Day,
  terminal: Terminal,
): Promise<string> {
  const { snapshot, goal } = asked;
  const last = readStateOf(snapshot.scores(today), goal)?.readings.at(-1);
  const before =
    last === undefined ? `e.g. ${exampleValue(snapshot.project, goal.key)}` : `${last.text} on ${last.date}`;
  for (;;) {
    const value = ((await terminal.ask?.(`${titleOf(goal)} (${goal.id}, ${before}): `)) ?? '').trim();
    const problem = value === '' ? undefined : problemOf({ ...asked, value }, goals, today);
    if (problem === undefined) return value;
    terminal.log.write(`${problem}\n`);
  }
}

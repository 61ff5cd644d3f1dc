/** `goals report`: what a weekly meeting goes through, as a page to read. */
import { extname } from 'node:path';
import { type Command, Option } from 'commander';
import type { Day, GoalKey, Period, Project } from '../../../language/model/types.ts';
import {
  formatOfFile,
  type ReportFormat,
  reportFormats,
  reportMeetings,
} from '../../../language/report/meeting/formats.ts';
import { weeklyMeeting } from '../../../language/report/meeting/weekly-meeting.ts';
import type { NamedMeeting } from '../../../language/report/meeting/written-meeting.ts';
import type { ProjectSnapshot } from '../../../language/workspace.ts';
import { type AddCommand, type CommandContext, logProblems } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import {
  choice,
  dayOf,
  type EarlierDay,
  earlierDay,
  type GlobalOptions,
  parseEarlierDay,
} from '../options.ts';
import { demandPart, type PartOptions } from '../part.ts';
import { pathOf, shownPath } from '../paths.ts';
import { readGoals } from '../read-project.ts';
import type { Terminal } from '../terminal.ts';
import { writeResult } from '../write-file.ts';

interface ReportOptions extends GlobalOptions, PartOptions {
  readonly format?: ReportFormat;
  readonly since: EarlierDay;
  readonly output?: string;
}

const aWeekAgo: EarlierDay = { daysAgo: 7 };

export const addReport: AddCommand = (program, context) => {
  program
    .command('report')
    .argument('[paths...]', 'files or folders; the projects that they lie in are told of whole')
    .description('write what the weekly meeting goes through: north star, objectives, KPIs, what is due')
    .addOption(
      choice('--format <format>', 'how the report is written', reportFormats).default(
        undefined,
        'what the name of --output ends in, else markdown',
      ),
    )
    .addOption(
      new Option('--since <day>', 'the last meeting: a day, or days or weeks before today (7d, 2w)')
        .argParser(parseEarlierDay('--since'))
        .default(aWeekAgo, '7d'),
    )
    .option('--team <name>', 'of this team and the teams below it only')
    .option('--cycle <period>', 'objectives of this cycle only, for example 2026-Q1')
    .option('-o, --output <file>', 'write to this file instead of standard output')
    .action((paths: readonly string[], _: unknown, command: Command) =>
      report(paths, command.optsWithGlobals(), context),
    );
};

async function report(
  paths: readonly string[],
  options: ReportOptions,
  { terminal, finish }: CommandContext,
): Promise<void> {
  const today = dayOf(options, terminal);
  const since = earlierDay(options.since, '--since', today);
  const goals = await readGoals(paths, options, terminal);
  demandPart(goals.projects, options);
  const meetings = goals.projects.flatMap(snapshot => meetingOf(snapshot, options, since, today) ?? []);
  const named = meetings.map(({ snapshot, meeting }) => ({
    name: nameOf(snapshot, meetings.length > 1, terminal),
    meeting,
  }));
  const { output } = options;
  const format = options.format ?? formatOfFile(extname(output ?? ''));
  const text = reportMeetings(named, format, goals.places);
  if (output === undefined) terminal.out.write(text);
  else await writeResult(output, text, { folder: terminal.folder, what: 'The report' });
  finish(logProblems(goals.problems, terminal) ? exitCodes.usage : exitCodes.fine);
}

/** @returns undefined for a project that has nothing of the part that is asked for */
function meetingOf(
  snapshot: ProjectSnapshot,
  options: PartOptions,
  since: Day,
  today: Day,
): (Pick<NamedMeeting, 'meeting'> & { readonly snapshot: ProjectSnapshot }) | undefined {
  const { project } = snapshot;
  const [team, cycle] = [teamNamed(project, options.team), cycleNamed(project, options.cycle)];
  if (options.team !== undefined && team === undefined) return undefined;
  if (options.cycle !== undefined && cycle === undefined) return undefined;
  const scope = { since, ...(team !== undefined && { team }), ...(cycle && { cycle }) };
  return { snapshot, meeting: weeklyMeeting(project, snapshot.scores(today), scope) };
}

function teamNamed({ teams }: Project, name: string | undefined): GoalKey | undefined {
  return name === undefined ? undefined : teams.find(({ id }) => id === name)?.key;
}

function cycleNamed({ objectives }: Project, name: string | undefined): Period | undefined {
  return name === undefined ? undefined : objectives.find(({ cycle }) => cycle?.id === name)?.cycle;
}

function nameOf({ root, name }: ProjectSnapshot, isOneOfSeveral: boolean, { folder }: Terminal): string {
  return isOneOfSeveral ? shownPath(pathOf(root), folder) : name;
}

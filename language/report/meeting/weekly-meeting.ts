/** Gathers what a weekly meeting goes through. */
import type { Day, GoalKey, Kpi, Objective, Period, Project } from '../../model/types.ts';
import { isRunning } from '../../render/summary.ts';
import { soundCycle } from '../../score/expectation.ts';
import { relationsOf } from '../../score/relations.ts';
import { scoreProject } from '../../score/score-project.ts';
import type { KpiStatus, ProjectScores } from '../../score/types.ts';
import { type Closing, closingOf } from './closing.ts';
import { closingFrom, isOver } from './closing-days.ts';
import { dueReadings } from './due-readings.ts';
import type { KpiUpdate, Meeting, NorthStarCheck } from './meeting.ts';
import { movementOf, movementOfKpi } from './movement.ts';
import { objectiveUpdate, weakestObjectives } from './objective-update.ts';
import { questionsOf } from './questions.ts';

/** What is asked of a meeting. */
export interface MeetingScope {
  /** The day of the last meeting; a day before *today*. */
  readonly since: Day;
  /** Key of a team: of it and the teams below it only. */
  readonly team?: GoalKey;
  /** Objectives of this cycle only. */
  readonly cycle?: Period;
}

/**
 * The meeting on the day of the scores. What moved is what these goals, as they are written now, score today and scored on the
 * day of the last meeting: readings carry their dates, so no history of the files is needed.
 */
export function weeklyMeeting(project: Project, scores: ProjectScores, scope: MeetingScope): Meeting {
  const { today } = scores;
  const { since, team, cycle } = scope;
  const before = scoreProject(project, since);
  const isAsked = askedFor(project, scope);
  const updates = project.objectives
    .filter(isAsked)
    .flatMap(objective => objectiveUpdate(objective, scores, before) ?? []);
  const objectives = weakestObjectives(updates.filter(({ score }) => isRunning(score.health)));
  const closings = closingsOf(project, scores, scope, project.objectives.filter(isAsked));
  const settled = updates.filter(
    ({ objective, score, before: earlier }) =>
      (score.health === 'graded' || score.health === 'stopped') &&
      earlier?.health !== score.health &&
      !closings.some(({ cycle: closed }) => isSameCycle(closed, objective.cycle)),
  );
  const planned = updates
    .filter(({ score }) => score.health === 'planned')
    .map(({ objective }) => objective)
    .sort((a, b) => compareText(a.cycle?.first ?? '', b.cycle?.first ?? ''));
  const kpis = kpiUpdates(
    kpisToReview(
      project,
      scope,
      objectives.map(({ objective }) => objective),
    ),
    scores,
    before,
    since,
  );
  const northStars = project.northStars.flatMap((northStar): readonly NorthStarCheck[] => {
    const score = scores.northStars.get(northStar.key);
    if (score === undefined) return [];
    return [{ northStar, score, movement: movementOf(score, before.northStars.get(northStar.key), since) }];
  });
  const meeting = { project, scores, today, since, northStars, objectives, settled, planned, kpis };
  return {
    ...meeting,
    ...(team !== undefined && { team }),
    ...(cycle && { cycle }),
    due: dueReadings(meeting),
    questions: questionsOf(meeting, updates),
    closings,
  };
}

function askedFor(project: Project, { team, cycle }: MeetingScope): (objective: Objective) => boolean {
  const teams = team === undefined ? undefined : withTeamsBelow(project, team);
  return objective =>
    (teams === undefined || (objective.team !== undefined && teams.has(objective.team))) &&
    (cycle === undefined || isSameCycle(cycle, objective.cycle));
}

function isSameCycle(one: Period, other: Period | undefined): boolean {
  return one.first === other?.first && one.last === other.last;
}

/** Cycles that ended within the last days; the one that is asked for from its last week on. */
function closingsOf(
  project: Project,
  scores: ProjectScores,
  { cycle }: MeetingScope,
  asked: readonly Objective[],
): readonly Closing[] {
  const { today } = scores;
  const cycles = new Map<string, Period>();
  for (const { cycle: own } of asked) {
    const isLookedBackAt =
      own !== undefined && (cycle === undefined ? isOver(own, today) : today >= closingFrom(own));
    if (isLookedBackAt && soundCycle(own) !== undefined) cycles.set(`${own.last} ${own.first}`, own);
  }
  return [...cycles.values()]
    .sort((a, b) => compareText(b.last, a.last) || compareText(b.first, a.first))
    .map(one =>
      closingOf(
        one,
        asked.filter(objective => isSameCycle(one, objective.cycle)),
        project,
        scores,
      ),
    );
}

/** The team and all teams that are part of it, however deep. */
export function withTeamsBelow(project: Project, team: GoalKey): ReadonlySet<GoalKey> {
  const { teamsBelow } = relationsOf(project);
  const found = new Set([team]);
  for (const key of found) for (const below of teamsBelow.get(key) ?? []) found.add(below.key);
  return found;
}

/** All of a project; those of a team, and those that guard its running objectives or are tracked by them. */
function kpisToReview(
  project: Project,
  { team }: MeetingScope,
  running: readonly Objective[],
): readonly Kpi[] {
  if (team === undefined) return project.kpis;
  const teams = withTeamsBelow(project, team);
  const related = new Set(
    running.flatMap(({ guardedBy, keyResults }) => [
      ...guardedBy.map(({ target }) => target),
      ...keyResults.map(({ tracks }) => tracks?.target),
    ]),
  );
  return project.kpis.filter(kpi => (kpi.team !== undefined && teams.has(kpi.team)) || related.has(kpi.key));
}

const kpisFromWorst: readonly KpiStatus[] = [
  'breached',
  'stale',
  'watch',
  'no-data',
  'no-threshold',
  'healthy',
];

/** Worst first, those that are no longer watched left out. Among breached ones the longest breach comes first. */
function kpiUpdates(
  kpis: readonly Kpi[],
  scores: ProjectScores,
  before: ProjectScores,
  since: Day,
): readonly KpiUpdate[] {
  const updates = kpis.flatMap((kpi): readonly KpiUpdate[] => {
    const score = scores.kpis.get(kpi.key);
    if (score === undefined || score.status === 'stopped') return [];
    const earlier = before.kpis.get(kpi.key);
    return [
      {
        kpi,
        score,
        ...(earlier && { before: earlier }),
        movement: movementOfKpi(score, earlier, since),
        hasRecovered: earlier?.status === 'breached' && score.status !== 'breached',
      },
    ];
  });
  const rank = ({ score }: KpiUpdate) => kpisFromWorst.indexOf(score.status);
  return updates.sort(
    (a, b) => rank(a) - rank(b) || compareText(a.score.breachedSince ?? '', b.score.breachedSince ?? ''),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

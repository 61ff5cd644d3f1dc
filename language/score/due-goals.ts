/** What should be heard of on a day: for the author of a check-in. */
import type { Day, Goal, GoalKey, KeyResult, Kpi, NorthStar, Project } from '../model/types.ts';
import type { LatestCheckIn, ProjectScores, Reading } from './types.ts';

/** What is known of the readings of a goal. */
export interface ReadState {
  readonly readings: readonly Reading[];
  readonly nextDue?: Day;
  readonly latestCheckIn?: LatestCheckIn;
}

/** Undefined for what has no readings of its own. */
export function readStateOf(scores: ProjectScores, goal: Goal): ReadState | undefined {
  return scores.keyResults.get(goal.key) ?? scores.kpis.get(goal.key) ?? scores.northStars.get(goal.key);
}

/** Whether a goal runs on a day, and is not given up. */
export function asksForEntries(goal: Goal, day: Day): boolean {
  if ('stopped' in goal && goal.stopped !== undefined && goal.stopped.date <= day) return false;
  const cycle = goal.kind === 'objective' || goal.kind === 'kr' ? goal.cycle : undefined;
  return cycle === undefined || (cycle.first <= day && day <= cycle.last);
}

/**
 * What somebody reports who writes a check-in in the block of a team: what is read in the team, and what its check-ins spoke of
 * before. Of the company as a whole: everything that is read.
 */
export function reportedGoals(
  project: Project,
  team: GoalKey | undefined,
): readonly (NorthStar | KeyResult | Kpi)[] {
  const all = [...project.northStars, ...project.keyResults, ...project.kpis];
  if (team === undefined) return all;
  const spoken = new Set(
    project.checkIns
      .filter(checkIn => checkIn.team === team)
      .flatMap(({ entries }) => entries.map(({ reference }) => reference.target)),
  );
  return all.filter(goal => ('team' in goal && goal.team === team) || spoken.has(goal.key));
}

/**
 * Those of some goals that are due on a day, in their order: never heard of, or heard of too long ago. An objective has no numbers
 * and is never due, nor is a key result whose metric is among the goals: it has its readings from there.
 */
export function dueGoals<Each extends Goal>(
  goals: readonly Each[],
  scores: ProjectScores,
  day: Day,
): readonly Each[] {
  const keys = new Set<GoalKey>(goals.map(({ key }) => key));
  return goals.filter(
    goal => asksForEntries(goal, day) && isDue(scores, goal, day) && !isReportedElsewhere(goal, keys),
  );
}

function isDue(scores: ProjectScores, goal: Goal, day: Day): boolean {
  const state = readStateOf(scores, goal);
  if (state === undefined) return false;
  return state.latestCheckIn === undefined || (state.nextDue !== undefined && state.nextDue <= day);
}

function isReportedElsewhere(goal: Goal, metrics: ReadonlySet<GoalKey>): boolean {
  return goal.kind === 'kr' && goal.tracks?.target !== undefined && metrics.has(goal.tracks.target);
}

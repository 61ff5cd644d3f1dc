/** One key result on one day: its readings, how far it has come, how sure, and the word for it. */

import { cadenceOf, objectiveOf } from '../model/query.ts';
import type { Day, KeyResult, Period, Project } from '../model/types.ts';
import { isOverdue, nextDue } from './due.ts';
import { deadlineOf, expectation, markOf, paceOf, soundCycle } from './expectation.ts';
import { forecastOf } from './forecast.ts';
import { trackedMetric, unitOfGoal } from './goal-unit.ts';
import { healthOf, type Situation } from './health.ts';
import { clampScore, type Progress, progressOf } from './progress.ts';
import type { ReviewIndex } from './reviews.ts';
import { countingReadings, readingBefore, type Series, type SeriesIndex } from './series.ts';
import type { Forecast, KeyResultScore, LatestCheckIn, Reading } from './types.ts';

/** What is known of the whole project before any goal is scored. */
export interface ScoringContext {
  readonly project: Project;
  readonly today: Day;
  readonly series: SeriesIndex;
  readonly reviews: ReviewIndex;
}

export type ScoredKeyResult = Omit<KeyResultScore, 'supporters'>;

export function scoreKeyResult(keyResult: KeyResult, context: ScoringContext): ScoredKeyResult {
  const { today, series, reviews } = context;
  const cycle = soundCycle(keyResult.cycle);
  const own = series.of(keyResult);
  const readings = countingReadings(keyResult, cycle, own, reviews.reviewDay(keyResult));
  const way = wayOf(keyResult, cycle, own, readings, context.project);
  const score = way.progress === undefined ? undefined : clampScore(way.progress);
  const mark = markOf(objectiveOf(context.project, keyResult)?.commitment?.value);
  const expected = cycle && expectation(cycle.first, deadlineOf(keyResult, cycle), today, mark);
  const standing = standingOf(keyResult, cycle, context);
  const pace = expected && standing.phase === 'running' ? paceOf(score, expected) : undefined;
  const grade = reviews.grade(keyResult.key);
  const said = series.latestCheckIn(keyResult.key);
  const due =
    standing.attended && !isDone(keyResult, way) ? dueDay(keyResult, cycle, said, readings) : undefined;
  const stale = isOverdue(due, today);
  const forecast = standing.attended ? headingOf(keyResult, cycle, way, readings, today) : undefined;
  const situation = {
    ...standing,
    dated: cycle !== undefined,
    progress: way.progress,
    pace,
    said: said?.status,
  };
  return {
    key: keyResult.key,
    ...way,
    ...(score !== undefined && { score }),
    countsAsZero:
      score === undefined && grade === undefined && standing.phase === 'ended' && !standing.stopped,
    ...(grade && { grade }),
    mark,
    ...(expected ?? { tooEarly: false }),
    ...(pace !== undefined && { pace }),
    ...(forecast && { forecast }),
    ...(said?.confidence !== undefined && { confidence: said.confidence }),
    health: healthOf({ ...situation, silent: stale }),
    stale,
    ...(due !== undefined && { nextDue: due }),
    ...(said && { latestCheckIn: said }),
    readings,
    history: own.daily,
  };
}

/** A reading before the cycle is a baseline only where it is one of the metric that is tracked. */
function wayOf(
  keyResult: KeyResult,
  cycle: Period | undefined,
  series: Series,
  readings: readonly Reading[],
  project: Project,
): Progress {
  const isMetric = trackedMetric(keyResult, project) !== undefined;
  const earlier = isMetric && cycle !== undefined ? readingBefore(series, cycle.first) : undefined;
  return progressOf(keyResult.measure, unitOfGoal(keyResult, project), readings, earlier);
}

type Standing = Pick<Situation, 'graded' | 'stopped' | 'phase'> & {
  /** It runs and nobody has closed it: check-ins are due. */
  readonly attended: boolean;
};

function standingOf(
  keyResult: KeyResult,
  cycle: Period | undefined,
  { project, today, reviews }: ScoringContext,
): Standing {
  const graded = [keyResult.key, keyResult.objective].some(key => reviews.grade(key) !== undefined);
  const stopped = isStopped(keyResult, today) || isStopped(objectiveOf(project, keyResult), today);
  const phase = phaseOf(cycle, today);
  return { graded, stopped, phase, attended: phase === 'running' && !graded && !stopped };
}

/** Given up, or no longer watched, from its day on. */
export function isStopped(
  goal: { readonly stopped?: { readonly date: Day } } | undefined,
  today: Day,
): boolean {
  return goal?.stopped !== undefined && goal.stopped.date <= today;
}

/** Where today lies against the cycle. Without a cycle a goal runs. */
export function phaseOf(cycle: Period | undefined, today: Day): 'planned' | 'running' | 'ended' {
  if (cycle === undefined) return 'running';
  if (today < cycle.first) return 'planned';
  return today > cycle.last ? 'ended' : 'running';
}

/** A milestone that is done has nothing left to say. */
function isDone(keyResult: KeyResult, { progress }: Progress): boolean {
  return keyResult.measure.kind === 'milestone' && progress !== undefined && progress >= 1;
}

/** Counted from what was last heard of it, itself or the metric that it tracks, and at the earliest from the first day of its cycle. */
function dueDay(
  keyResult: KeyResult,
  cycle: Period | undefined,
  said: LatestCheckIn | undefined,
  readings: readonly Reading[],
): Day | undefined {
  const days = [said?.date, readings.at(-1)?.date, cycle?.first].filter(day => day !== undefined);
  const last = days.sort().at(-1);
  return last === undefined ? undefined : nextDue(last, cadenceOf(keyResult));
}

/** Milestones and conditions have no line to follow. */
function headingOf(
  keyResult: KeyResult,
  cycle: Period | undefined,
  { baseline, target, current, progress }: Progress,
  readings: readonly Reading[],
  today: Day,
): Forecast | undefined {
  if (keyResult.measure.kind !== 'movement' || cycle === undefined || progress === undefined)
    return undefined;
  if (baseline === undefined || target === undefined || current === undefined) return undefined;
  const last = deadlineOf(keyResult, cycle);
  return forecastOf({ baseline, target, unit: current.unit, readings, last }, today);
}

/** One key result on one day: its readings, how far it has come, how sure, and the word for it. */

import { objectiveOf } from '../model/query.ts';
import type { Day, KeyResult, Period, Project } from '../model/types.ts';
import { everyTwoWeeks, isOverdue, nextDue } from './due.ts';
import { deadlineOf, type Expectation, expectation, markOf, paceOf, soundCycle } from './expectation.ts';
import { forecastOf } from './forecast.ts';
import { trackedMetric, unitOfGoal } from './goal-unit.ts';
import { healthOf } from './health.ts';
import { clampScore, type Progress, progressOf } from './progress.ts';
import type { ReviewIndex } from './reviews.ts';
import { countingReadings, readingBefore, type SeriesIndex } from './series.ts';
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
  const { project, today, series, reviews } = context;
  const objective = objectiveOf(project, keyResult);
  const cycle = soundCycle(keyResult.cycle);
  const own = series.of(keyResult);
  const readings = countingReadings(keyResult, cycle, own, reviews.reviewDay(keyResult));
  const unit = unitOfGoal(keyResult, project);
  const isMetric = trackedMetric(keyResult, project) !== undefined;
  const earlier = isMetric && cycle !== undefined ? readingBefore(own, cycle.first) : undefined;
  const way = progressOf(keyResult.measure, unit, readings, earlier);
  const score = way.progress === undefined ? undefined : clampScore(way.progress);
  const mark = markOf(objective?.commitment?.value);
  const phase = phaseOf(cycle, today);
  const expected = cycle && expectation(cycle.first, deadlineOf(keyResult, cycle), today, mark);
  const pace = expected && phase === 'running' ? paceOf(score, expected) : undefined;
  const grade = reviews.grade(keyResult.key);
  const graded = grade !== undefined || reviews.grade(keyResult.objective) !== undefined;
  const stopped = isStopped(keyResult, today) || isStopped(objective, today);
  const said = series.latestCheckIn(keyResult.key);
  const attended = phase === 'running' && !graded && !stopped && !isDone(keyResult, way);
  const due = attended ? dueDay(keyResult, cycle, said, readings) : undefined;
  const stale = isOverdue(due, today);
  const forecast = attended ? headingOf(keyResult, cycle, way, readings, today) : undefined;
  return {
    key: keyResult.key,
    ...way,
    ...(score !== undefined && { score }),
    countsAsZero: score === undefined && grade === undefined && phase === 'ended',
    ...(grade && { grade }),
    mark,
    ...expectationFields(expected),
    ...(pace !== undefined && { pace }),
    ...(forecast && { forecast }),
    ...(said?.confidence !== undefined && { confidence: said.confidence }),
    health: healthOf({
      graded,
      stopped,
      phase,
      dated: cycle !== undefined,
      progress: way.progress,
      pace,
      said: said?.status,
      silent: stale,
    }),
    stale,
    ...(due !== undefined && { nextDue: due }),
    ...(said && { latestCheckIn: said }),
    readings,
    history: own.daily,
  };
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
  return last === undefined ? undefined : nextDue(last, keyResult.every?.value ?? everyTwoWeeks);
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

function expectationFields(
  known: Expectation | undefined,
): Pick<KeyResultScore, 'elapsed' | 'expected' | 'tooEarly'> {
  return known ?? { tooEarly: false };
}

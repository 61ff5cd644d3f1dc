/** The north star: a movement from its first reading to its date. */
import { cadenceOf } from '../model/query.ts';
import type { Day, NorthStar } from '../model/types.ts';
import { isOverdue, nextDue } from './due.ts';
import { expectation, paceOf } from './expectation.ts';
import { weeklyNeed } from './forecast.ts';
import { amountIn, unitOfGoal } from './goal-unit.ts';
import { healthOf } from './health.ts';
import { trendOf } from './kpi.ts';
import { clampScore, type Progress, progressOf } from './progress.ts';
import type { ScoringContext } from './score-key-result.ts';
import type { NorthStarScore } from './types.ts';

export type ScoredNorthStar = Omit<NorthStarScore, 'supporters'>;

/** Mark 1, expected linearly from its first reading to `by`; without `by` it has no pace. */
export function scoreNorthStar(
  northStar: NorthStar,
  { project, today, series }: ScoringContext,
): ScoredNorthStar {
  const readings = series.of(northStar).daily;
  const way = progressOf(northStar.measure, unitOfGoal(northStar, project), readings, undefined);
  const score = way.progress === undefined ? undefined : clampScore(way.progress);
  const [first, last] = [readings[0], readings.at(-1)];
  const by = northStar.by?.value;
  const dated = by !== undefined && first !== undefined && first.date <= by;
  const expected = dated ? expectation(first.date, by, today, 1) : undefined;
  const pace = expected && paceOf(score, expected);
  const due = last && nextDue(last.date, cadenceOf(northStar));
  const stale = isOverdue(due, today);
  const said = series.latestCheckIn(northStar.key);
  const trend = way.current && trendOf(readings, way.current.unit);
  const needed = by === undefined ? undefined : needOf(way, today, by);
  return {
    key: northStar.key,
    ...way,
    ...(score !== undefined && { score }),
    ...(expected && { expected: expected.expected }),
    ...(pace !== undefined && { pace }),
    ...(trend && { trend }),
    ...(needed !== undefined && { neededWeekly: needed }),
    health: healthOf({
      graded: false,
      stopped: false,
      phase: 'running',
      dated,
      progress: way.progress,
      pace,
      said: said?.status,
      silent: stale,
    }),
    stale,
    ...(due !== undefined && { nextDue: due }),
    ...(said && { latestCheckIn: said }),
    readings,
  };
}

function needOf({ baseline, target, current, progress }: Progress, today: Day, by: Day): number | undefined {
  if (current === undefined || progress === undefined) return undefined;
  const [b, t] = [baseline, target].map(end => amountIn(end, current.unit)?.amount);
  return b === undefined || t === undefined
    ? undefined
    : weeklyNeed({ from: current.amount, to: t, upward: t > b }, today, by);
}

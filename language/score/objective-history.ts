/** What the score of an objective was on each day on which something was said of its key results. */
import { addDays, isDay } from '../model/calendar.ts';
import type { Day, GoalKey, Objective, Project, Review } from '../model/types.ts';
import { soundCycle } from './expectation.ts';
import { indexReviews } from './reviews.ts';
import { scoreObjective } from './rollup.ts';
import { type ScoringContext, scoreKeyResult } from './score-key-result.ts';
import { indexSeries } from './series.ts';
import type { ObjectiveScore } from './types.ts';

export interface ScoreOnDay extends Pick<ObjectiveScore, 'mean' | 'measured' | 'keyResults'> {
  readonly date: Day;
}

/** Of an objective that has no end only the last days are scored again. */
const mostDays = 200;

/**
 * The computed score (not the grade) as it was on each day, by date, as `scoreProject` would have said then.
 *
 * Days are those with a reading of a key result; and where the score became another one by itself: the day of a grade of a key
 * result, the day on which one was given up, the day after the cycle, from which what was never measured counts as 0. None
 * before the cycle, none after `today`.
 */
export function objectiveHistory(objective: Objective, project: Project, today: Day): readonly ScoreOnDay[] {
  const series = indexSeries(project, today);
  const read = new Set(
    objective.keyResults.flatMap(keyResult => series.of(keyResult).daily.map(({ date }) => date)),
  );
  const reviewed = { ...project, reviews: reviewsOf(objective, project) };
  const days = tellingDays(objective, reviewed.reviews, read, today);
  const scored = days.map(date =>
    scoreOn(objective, {
      project,
      today: date,
      series: indexSeries(project, date),
      reviews: indexReviews(reviewed, date),
    }),
  );
  return scored.filter((one, index) => read.has(one.date) || one.mean !== scored[index - 1]?.mean);
}

/** Only what grades the objective and its key results: they are asked on every day. */
function reviewsOf(objective: Objective, { reviews }: Project): readonly Review[] {
  const keys = new Set<GoalKey | undefined>([objective, ...objective.keyResults].map(({ key }) => key));
  return reviews.flatMap(review => {
    const kept = review.entries.filter(({ reference }) => keys.has(reference.target));
    return kept.length === 0 ? [] : [{ ...review, entries: kept }];
  });
}

function tellingDays(
  objective: Objective,
  reviews: readonly Review[],
  read: ReadonlySet<Day>,
  today: Day,
): readonly Day[] {
  const cycle = soundCycle(objective.cycle);
  const days = [
    ...read,
    ...reviews.flatMap(({ effectiveDay }) => effectiveDay ?? []),
    ...objective.keyResults.flatMap(({ stopped }) => stopped?.date ?? []),
    ...(cycle === undefined ? [] : [addDays(cycle.last, 1)]),
  ];
  const first = cycle?.first ?? '';
  return [...new Set(days)]
    .filter(day => day >= first && day <= today && isDay(day))
    .sort()
    .slice(-mostDays);
}

function scoreOn(objective: Objective, context: ScoringContext): ScoreOnDay {
  const keyResults = new Map(
    objective.keyResults.map(keyResult => [keyResult.key, scoreKeyResult(keyResult, context)]),
  );
  const score = scoreObjective(objective, context, { keyResults, kpis: new Map() });
  const { mean, measured, keyResults: counted } = score;
  return { date: context.today, ...(mean === undefined ? {} : { mean }), measured, keyResults: counted };
}

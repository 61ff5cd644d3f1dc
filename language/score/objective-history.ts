/** What the score of an objective was on each day on which something was said of its key results. */
import { addDays, isDay } from '../model/calendar.ts';
import type { Day, GoalKey, Objective, Project } from '../model/types.ts';
import { enteredOn } from './entered.ts';
import { soundCycle } from './expectation.ts';
import { indexReviews } from './reviews.ts';
import { scoreObjective } from './rollup.ts';
import { scoreKeyResult } from './score-key-result.ts';
import { indexSeries } from './series.ts';
import type { ObjectiveScore } from './types.ts';

export interface ScoreOnDay extends Pick<ObjectiveScore, 'mean' | 'measured' | 'keyResults'> {
  readonly date: Day;
}

/** Of an objective that has no end only the last days are scored again. */
const mostDays = 400;

/**
 * The computed score (not the grade) as it was on each day, by date, as `scoreProject` would have said then.
 *
 * Days are those with a reading of a key result; and where the score became another one by itself: the day of a grade of a key
 * result, the day on which one was given up, the day after the cycle, from which what was never measured counts as 0. None
 * before the cycle, none after `today`.
 */
export function objectiveHistory(objective: Objective, project: Project, today: Day): readonly ScoreOnDay[] {
  const known = partOfProject(objective, project);
  const read = new Set(enteredOn(objective.keyResults, known).flatMap(({ reading }) => reading?.date ?? []));
  const scored = tellingDays(objective, known, read, today).map(date => scoreOn(date, objective, known));
  return scored.filter((one, index) => read.has(one.date) || one.mean !== scored[index - 1]?.mean);
}

/** Only what is said of the objective and its key results: scoring it again costs nothing of all other goals. */
function partOfProject(objective: Objective, project: Project): Project {
  const goals = [objective, ...objective.keyResults];
  const entries = new Set(enteredOn(goals, project).map(({ entry }) => entry));
  const keys = new Set<GoalKey | undefined>(goals.map(({ key }) => key));
  return {
    ...project,
    checkIns: project.checkIns.flatMap(checkIn => {
      const kept = checkIn.entries.filter(entry => entries.has(entry));
      return kept.length === 0 ? [] : [{ ...checkIn, entries: kept }];
    }),
    reviews: project.reviews.flatMap(review => {
      const kept = review.entries.filter(({ reference }) => keys.has(reference.target));
      return kept.length === 0 ? [] : [{ ...review, entries: kept }];
    }),
  };
}

function tellingDays(
  objective: Objective,
  known: Project,
  read: ReadonlySet<Day>,
  today: Day,
): readonly Day[] {
  const cycle = soundCycle(objective.cycle);
  const days = [
    ...read,
    ...known.reviews.flatMap(({ effectiveDay }) => effectiveDay ?? []),
    ...objective.keyResults.flatMap(({ stopped }) => stopped?.date ?? []),
    ...(cycle === undefined ? [] : [addDays(cycle.last, 1)]),
  ];
  const first = cycle?.first ?? '';
  return [...new Set(days)]
    .filter(day => day >= first && day <= today && isDay(day))
    .sort()
    .slice(-mostDays);
}

function scoreOn(date: Day, objective: Objective, project: Project): ScoreOnDay {
  const context = {
    project,
    today: date,
    series: indexSeries(project, date),
    reviews: indexReviews(project, date),
  };
  const keyResults = new Map(
    objective.keyResults.map(keyResult => [keyResult.key, scoreKeyResult(keyResult, context)]),
  );
  const {
    mean,
    measured,
    keyResults: counted,
  } = scoreObjective(objective, context, { keyResults, kpis: new Map() });
  return { date, ...(mean === undefined ? {} : { mean }), measured, keyResults: counted };
}

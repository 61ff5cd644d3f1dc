/** All scores of a project on one day. */
import type { Day, GoalKey, Project } from '../model/types.ts';
import { currentCycles } from './current-cycle.ts';
import { scoreKpi } from './kpi.ts';
import { scoreNorthStar } from './north-star.ts';
import { indexReviews } from './reviews.ts';
import { indexSupporters, scoreObjective, supportOf } from './rollup.ts';
import { type ScoringContext, scoreKeyResult } from './score-key-result.ts';
import { indexSeries } from './series.ts';
import type { ProjectScores, SupportSummary } from './types.ts';

/**
 * Scores every north star, objective, key result and KPI.
 *
 * A pure function of the model and the day: there is no clock. It never throws; what can't be scored, because a value is
 * missing, a placeholder, or an error of the language, is left out and said to be not measured.
 * @param today the calendar day on which the question is asked; readings and reviews after it don't count
 */
export function scoreProject(project: Project, today: Day): ProjectScores {
  const context: ScoringContext = {
    project,
    today,
    series: indexSeries(project, today),
    reviews: indexReviews(project, today),
  };
  const kpis = keyed(project.kpis.map(kpi => scoreKpi(kpi, context)));
  const keyResults = keyed(project.keyResults.map(keyResult => scoreKeyResult(keyResult, context)));
  const objectives = keyed(
    project.objectives.map(objective => scoreObjective(objective, context, { keyResults, kpis })),
  );
  const northStars = keyed(project.northStars.map(northStar => scoreNorthStar(northStar, context)));
  const supporters = indexSupporters(project, today);
  const support = (key: GoalKey) => supportOf(key, supporters, objectives);
  return {
    today,
    northStars: withSupporters(northStars, support),
    objectives: withSupporters(objectives, support),
    keyResults: withSupporters(keyResults, support),
    kpis: withSupporters(kpis, support),
    currentCycles: currentCycles(project, today),
  };
}

function keyed<Score extends { readonly key: GoalKey }>(
  scores: readonly Score[],
): ReadonlyMap<GoalKey, Score> {
  return new Map(scores.map(score => [score.key, score]));
}

function withSupporters<Score>(
  scores: ReadonlyMap<GoalKey, Score>,
  support: (key: GoalKey) => SupportSummary,
): ReadonlyMap<GoalKey, Score & { readonly supporters: SupportSummary }> {
  return new Map([...scores].map(([key, score]) => [key, { ...score, supporters: support(key) }]));
}

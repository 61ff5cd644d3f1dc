/** The end of a cycle as data: scored, learned from, and let go. (Text B: score at quarter-end, learn, set new objectives.) */
import { titleOf } from '../../model/query.ts';
import type { GoalKey, KeyResult, Objective, Period, Project } from '../../model/types.ts';
import { weightedMean } from '../../score/rollup.ts';
import { gradeBand } from '../../score/rounding.ts';
import { isStopped, phaseOf } from '../../score/score-key-result.ts';
import type { KeyResultScore, ObjectiveScore, ProjectScores } from '../../score/types.ts';
import { type BackToKpi, backToKpis } from './back-to-kpis.ts';

export interface Closing {
  readonly cycle: Period;
  readonly project: Project;
  readonly scores: ProjectScores;
  /** Best first; what was given up is not among them. */
  readonly objectives: readonly ObjectiveResult[];
  /** Means over the objectives that have a score: with grades in place of scores, and as computed. */
  readonly mean?: number;
  readonly computedMean?: number;
  /** Objectives that nobody has graded, neither them nor all of their key results. */
  readonly ungraded: readonly Objective[];
  readonly stopped: readonly (Objective | KeyResult)[];
  readonly backToKpis: readonly BackToKpi[];
  readonly unfinished: readonly Unfinished[];
}

export interface ObjectiveResult {
  readonly objective: Objective;
  readonly score: ObjectiveScore;
  /** Best first. */
  readonly keyResults: readonly KeyResultResult[];
}

export interface KeyResultResult {
  readonly keyResult: KeyResult;
  readonly score: KeyResultScore;
  /** Grade, else score; 0 for what was not measured in a cycle that is over. */
  readonly final?: number;
  readonly outcome: Outcome;
}

/**
 * What a key result came to: its target; short of that, but what is a good result where nobody promised more (green, from 0.7 on);
 * less; or still under way.
 */
export type Outcome = 'achieved' | 'good' | 'short' | 'running';

/** A key result that has some way left. */
export interface Unfinished {
  readonly keyResult: KeyResult;
  /** The objective of a later cycle that takes it up again. */
  readonly successor?: Objective;
}

/** @param asked objectives of the cycle, in the order of the project */
export function closingOf(
  cycle: Period,
  asked: readonly Objective[],
  project: Project,
  scores: ProjectScores,
): Closing {
  const { today } = scores;
  const kept = asked.filter(objective => !isStopped(objective, today));
  const objectives = kept
    .flatMap(objective => resultOf(objective, scores) ?? [])
    .sort((a, b) => (b.score.score ?? -1) - (a.score.score ?? -1));
  const results = objectives.flatMap(({ keyResults }) => keyResults);
  const mean = meanOf(objectives.flatMap(({ score }) => score.score ?? []));
  const computedMean = meanOf(objectives.flatMap(({ score }) => score.mean ?? []));
  return {
    cycle,
    project,
    scores,
    objectives,
    ...(mean !== undefined && { mean }),
    ...(computedMean !== undefined && { computedMean }),
    ungraded: objectives.filter(isUngraded).map(({ objective }) => objective),
    stopped: asked.flatMap(objective => stoppedIn(objective, scores)),
    backToKpis: backToKpis(
      results.map(({ keyResult }) => keyResult),
      project,
      scores,
    ),
    unfinished: unfinishedOf(results, cycle, project),
  };
}

function meanOf(values: readonly number[]): number | undefined {
  return weightedMean(values.map(value => ({ value, weight: 1 })));
}

function resultOf(objective: Objective, scores: ProjectScores): ObjectiveResult | undefined {
  const score = scores.objectives.get(objective.key);
  if (score === undefined) return undefined;
  const keyResults = objective.keyResults
    .filter(keyResult => !isStopped(keyResult, scores.today))
    .flatMap((keyResult): readonly KeyResultResult[] => {
      const own = scores.keyResults.get(keyResult.key);
      if (own === undefined) return [];
      const final = own.grade?.value ?? own.score ?? (own.countsAsZero ? 0 : undefined);
      const outcome = outcomeOf(own, final, phaseOf(objective.cycle, scores.today) === 'ended');
      return [{ keyResult, score: own, ...(final !== undefined && { final }), outcome }];
    })
    .sort((a, b) => (b.final ?? -1) - (a.final ?? -1));
  return { objective, score, keyResults };
}

function outcomeOf(
  { progress, grade, mark }: KeyResultScore,
  final: number | undefined,
  isOver: boolean,
): Outcome {
  if (grade === undefined ? (progress ?? 0) >= 1 : grade.value === 1) return 'achieved';
  if (!isOver && grade === undefined) return 'running';
  return mark < 1 && final !== undefined && gradeBand(final) === 'green' ? 'good' : 'short';
}

function isUngraded({ score, keyResults }: ObjectiveResult): boolean {
  if (score.grade !== undefined) return false;
  return keyResults.length === 0 || keyResults.some(one => one.score.grade === undefined);
}

/** Key results of an objective that is given up are given up with it. */
function stoppedIn(objective: Objective, { today }: ProjectScores): readonly (Objective | KeyResult)[] {
  if (isStopped(objective, today)) return [objective];
  return objective.keyResults.filter(keyResult => isStopped(keyResult, today));
}

// ------------------------------------------------------------------------------------------------------------ carries over

/** Those that fell short, and those that a later cycle takes up though they did well. */
function unfinishedOf(
  results: readonly KeyResultResult[],
  cycle: Period,
  project: Project,
): readonly Unfinished[] {
  const later = project.objectives.filter(objective => (objective.cycle?.first ?? '') > cycle.last);
  const known = new Map<string, Objective>();
  for (const objective of later)
    for (const keyResult of objective.keyResults)
      for (const sign of signsOf(keyResult)) if (!known.has(sign)) known.set(sign, objective);
  return results.flatMap(({ keyResult, outcome }): readonly Unfinished[] => {
    const successor = signsOf(keyResult)
      .map(sign => known.get(sign))
      .find(objective => objective !== undefined);
    if (outcome !== 'achieved' && successor !== undefined) return [{ keyResult, successor }];
    return outcome === 'short' ? [{ keyResult }] : [];
  });
}

/** By what a key result is known again in a later cycle: the metric that it tracks, else the words of its label in its team. */
function signsOf(keyResult: KeyResult): readonly string[] {
  const metric: GoalKey | undefined = keyResult.tracks?.target;
  const words = titleOf(keyResult).replace(/\s+/g, ' ').trim().toLowerCase();
  return [...(metric === undefined ? [] : [`tracks ${metric}`]), `words ${keyResult.team ?? ''} ${words}`];
}

/** Key results summed up into their objective, objectives summed up beside what they support. */
import Big from 'big.js';
import type { Day, GoalKey, Objective, Project } from '../model/types.ts';
import { expectation, markOf, soundCycle } from './expectation.ts';
import { worse, worstRunning } from './health.ts';
import { isStopped, phaseOf, type ScoredKeyResult, type ScoringContext } from './score-key-result.ts';
import type {
  BrokenGuard,
  Grade,
  Health,
  KpiScore,
  LatestCheckIn,
  ObjectiveScore,
  SupportSummary,
} from './types.ts';

/** Mean and grade further apart than this are both worth showing. */
const tellingDifference = 0.1;

export type ScoredObjective = Omit<ObjectiveScore, 'supporters'>;
type KpiState = Pick<KpiScore, 'status' | 'breachedSince'>;

/** What the key results and KPIs of the project came to. */
export interface ScoredParts {
  readonly keyResults: ReadonlyMap<GoalKey, ScoredKeyResult>;
  readonly kpis: ReadonlyMap<GoalKey, KpiState>;
}

export function scoreObjective(
  objective: Objective,
  context: ScoringContext,
  parts: ScoredParts,
): ScoredObjective {
  const { today, series, reviews } = context;
  const counted = countedKeyResults(objective, parts, today);
  const mean = weightedMean(counted.flatMap(({ weight, score }) => countedValue(score, weight)));
  const grade = reviews.grade(objective.key);
  const score = grade?.value ?? mean;
  const cycle = soundCycle(objective.cycle);
  const mark = markOf(objective.commitment?.value);
  const phase = phaseOf(cycle, today);
  const attended = grade === undefined && phase === 'running' && !isStopped(objective, today);
  const brokenGuards = attended ? brokenGuardsOf(objective, parts) : [];
  const said = series.latestCheckIn(objective.key);
  const healths = counted.map(one => one.score.health);
  return {
    key: objective.key,
    ...(mean !== undefined && { mean }),
    ...(score !== undefined && { score }),
    ...(grade && { grade }),
    gradeDiffers: differs(mean, grade),
    measured: counted.filter(one => one.score.score !== undefined || one.score.grade !== undefined).length,
    keyResults: counted.length,
    mark,
    ...(objective.commitment && { commitment: objective.commitment.value }),
    ...(cycle && { expected: expectation(cycle.first, cycle.last, today, mark).expected }),
    health: settledHealth(objective, grade, phase, today) ?? runningHealth(healths, said, brokenGuards),
    stale: attended && counted.some(one => one.score.stale),
    brokenGuards,
    ...(said && { latestCheckIn: said }),
  };
}

interface Counted {
  readonly weight: number;
  readonly score: ScoredKeyResult;
}

/** Those that are not given up. A weight that is not positive is an error of the language and counts as 1. */
function countedKeyResults(
  objective: Objective,
  { keyResults }: ScoredParts,
  today: Day,
): readonly Counted[] {
  return objective.keyResults.flatMap(keyResult => {
    const score = keyResults.get(keyResult.key);
    if (score === undefined || isStopped(keyResult, today)) return [];
    const weight = keyResult.weight > 0 && Number.isFinite(keyResult.weight) ? keyResult.weight : 1;
    return [{ weight, score }];
  });
}

/** The grade stands in for the score; not measured counts nothing while the cycle runs, and 0 when it is over. */
function countedValue({ grade, score, countsAsZero }: ScoredKeyResult, weight: number): readonly Weighted[] {
  const value = grade?.value ?? score ?? (countsAsZero ? 0 : undefined);
  return value === undefined ? [] : [{ value, weight }];
}

export interface Weighted {
  readonly value: number;
  readonly weight: number;
}

/** Σ wᵢ·sᵢ / Σ wᵢ in decimal arithmetic; undefined of nothing. */
export function weightedMean(values: readonly Weighted[]): number | undefined {
  if (values.length === 0) return undefined;
  const sum = values.reduce(
    (total, { value, weight }) => total.plus(new Big(value).times(weight)),
    new Big(0),
  );
  const weights = values.reduce((total, { weight }) => total.plus(weight), new Big(0));
  return sum.div(weights).toNumber();
}

function differs(mean: number | undefined, grade: Grade | undefined): boolean {
  if (mean === undefined || grade === undefined) return false;
  return new Big(mean).minus(grade.value).abs().gte(tellingDifference);
}

function settledHealth(
  objective: Objective,
  grade: Grade | undefined,
  phase: 'planned' | 'running' | 'ended',
  today: Day,
): Health | undefined {
  if (grade !== undefined) return 'graded';
  if (isStopped(objective, today)) return 'stopped';
  return phase === 'running' ? undefined : phase;
}

/**
 * The worst of its key results, or what is said of the objective itself where that is worse; at best at-risk while a guard
 * is broken. Key results that are graded already are neither good nor bad news; where all of them are, so is the objective.
 */
function runningHealth(
  healths: readonly Health[],
  said: LatestCheckIn | undefined,
  brokenGuards: readonly BrokenGuard[],
): Health {
  const worst = worstRunning(healths);
  if (worst === undefined && healths.length > 0) return 'graded';
  const own = said?.status === undefined || said.status === 'on-track' ? undefined : said.status;
  const health = own === undefined ? (worst ?? 'unmeasured') : worse(worst ?? 'unmeasured', own);
  return brokenGuards.length === 0 ? health : worse(health, 'at-risk');
}

/** In the order in which the objective names them, each once. */
function brokenGuardsOf(objective: Objective, { kpis }: ScoredParts): readonly BrokenGuard[] {
  const guards = new Set(objective.guardedBy.flatMap(reference => reference.target ?? []));
  return [...guards].flatMap(kpi => {
    const state = kpis.get(kpi);
    return state?.status === 'breached' && state.breachedSince !== undefined
      ? [{ kpi, since: state.breachedSince }]
      : [];
  });
}

// --------------------------------------------------------------------------------------------------------------- support

/** Objectives that say they support a goal, by the goal: those in force, in the order of the project. */
export type SupporterIndex = ReadonlyMap<GoalKey, readonly GoalKey[]>;

export function indexSupporters(project: Project, today: Day): SupporterIndex {
  const supporters = new Map<GoalKey, GoalKey[]>();
  for (const objective of project.objectives) {
    if (isStopped(objective, today)) continue;
    for (const target of new Set(objective.supports.flatMap(reference => reference.target ?? []))) {
      const known = supporters.get(target);
      if (known === undefined) supporters.set(target, [objective.key]);
      else known.push(objective.key);
    }
  }
  return supporters;
}

/** "5 objectives support this: mean 0.52, weakest 0.10": beside the score, never in it. */
export function supportOf(
  key: GoalKey,
  supporters: SupporterIndex,
  objectives: ReadonlyMap<GoalKey, Pick<ObjectiveScore, 'score'>>,
): SupportSummary {
  const keys = supporters.get(key) ?? [];
  const scores = keys.flatMap(supporter => objectives.get(supporter)?.score ?? []);
  const mean = weightedMean(scores.map(value => ({ value, weight: 1 })));
  if (mean === undefined) return { count: keys.length, keys };
  return { count: keys.length, mean, weakest: scores.reduce((least, one) => Math.min(least, one)), keys };
}

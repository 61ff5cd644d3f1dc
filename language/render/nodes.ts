/** One node of the tree for each goal: its words, its bar or gauge, its findings. Where it stands is not known here. */
import { conditionText, quantityText, valueText } from '../model/format-value.ts';
import { titleOf } from '../model/query.ts';
import type {
  Goal,
  GoalKey,
  KeyResult,
  Kpi,
  Measure,
  NorthStar,
  Objective,
  Project,
  Quantity,
  Team,
} from '../model/types.ts';
import { unitOfGoal } from '../score/goal-unit.ts';
import {
  beyondText,
  breachText,
  brokenGuardText,
  counted,
  coverageText,
  headroomText,
  readingText,
  roughText,
  trendText,
} from '../score/phrases.ts';
import { gradeBand, gradeText, roundHalfUp, scoreText } from '../score/rounding.ts';
import type {
  Grade,
  KeyResultScore,
  KpiScore,
  NorthStarScore,
  ObjectiveScore,
  ProjectScores,
} from '../score/types.ts';
import type { GoalNode, LintCount, ProgressBar, ThresholdGauge } from './goal-tree.ts';
import { noFindings } from './lint-count.ts';
import { gaugePositions, sparkOf } from './meter.ts';
import { isRunning } from './summary.ts';

/** A node whose children are still being added. */
export type GrowingNode = Omit<GoalNode, 'children'> & { readonly children: GoalNode[] };

export interface NodeContext {
  readonly project: Project;
  readonly scores: ProjectScores;
  readonly findings: ReadonlyMap<GoalKey, LintCount>;
  /** How many goals a team has, wherever they stand. */
  readonly possessions: ReadonlyMap<GoalKey, Possessions>;
}

export interface Possessions {
  readonly objectives: number;
  readonly kpis: number;
}

/** The objectives and KPIs of each team that has some. */
export function possessionsOf(project: Project): ReadonlyMap<GoalKey, Possessions> {
  const counts = new Map<GoalKey, { objectives: number; kpis: number }>();
  const countOf = (team: GoalKey) => {
    const known = counts.get(team) ?? { objectives: 0, kpis: 0 };
    counts.set(team, known);
    return known;
  };
  for (const { team } of project.objectives) if (team !== undefined) countOf(team).objectives++;
  for (const { team } of project.kpis) if (team !== undefined) countOf(team).kpis++;
  return counts;
}

export function nodeOfGoal(goal: Exclude<Goal, { kind: 'cycle' }>, context: NodeContext): GrowingNode {
  switch (goal.kind) {
    case 'northstar':
      return nodeOfNorthStar(goal, context);
    case 'team':
      return nodeOfTeam(goal, context);
    case 'objective':
      return nodeOfObjective(goal, context);
    case 'kr':
      return nodeOfKeyResult(goal, context);
    case 'kpi':
      return nodeOfKpi(goal, context);
  }
}

/** What every node of a goal says. */
function base(goal: Goal, { project, findings }: NodeContext) {
  const team = 'team' in goal && goal.team !== undefined ? project.goals.get(goal.team) : undefined;
  return {
    key: goal.key,
    goal: goal.key,
    label: titleOf(goal),
    ...present('id', goal.id),
    ...present('team', team === undefined ? undefined : titleOf(team)),
    location: { uri: goal.uri, span: goal.header },
    findings: findings.get(goal.key) ?? noFindings,
    children: [],
  };
}

function nodeOfTeam(team: Team, context: NodeContext): GrowingNode {
  return {
    ...base(team, context),
    kind: 'team',
    ...present('owner', team.lead?.value),
    stale: false,
    spark: [],
    ...present('detail', teamDetail(team, context.possessions.get(team.key))),
  };
}

function nodeOfNorthStar(goal: NorthStar, context: NodeContext): GrowingNode {
  const score = context.scores.northStars.get(goal.key);
  return {
    ...base(goal, context),
    kind: 'northstar',
    ...present('owner', goal.owner?.value),
    ...healthOf(score),
    ...present('shortfall', shortfallOf(score)),
    meter: progress(score, goal.measure, 1),
    spark: sparkOf(score?.readings ?? [], unitOfGoal(goal, context.project)),
    ...present('detail', sentence([trendText(score?.trend, score?.readings ?? []), neededText(score)])),
  };
}

/** What could not be scored is not measured. */
function healthOf(score: NorthStarScore | ObjectiveScore | KeyResultScore | undefined) {
  const health = score?.health ?? 'unmeasured';
  return { health, healthText: health, ...finishedBand(score), stale: score?.stale ?? false };
}

function nodeOfObjective(goal: Objective, context: NodeContext): GrowingNode {
  const score = context.scores.objectives.get(goal.key);
  return {
    ...base(goal, context),
    kind: 'objective',
    ...present('owner', goal.effectiveOwner),
    ...present('cycle', goal.cycle?.id),
    ...healthOf(score),
    ...present('shortfall', shortfallOf(score)),
    meter: {
      kind: 'progress',
      ...present('score', score?.score),
      scoreText: score?.grade === undefined ? scoreText(score?.score) : gradeText(score.grade.value),
      ...present('expected', expectedNow(score)),
      mark: score?.mark ?? 0.7,
    },
    spark: [],
    ...present('detail', sentence([goal.cycle?.id, ...objectiveDetails(score, context)])),
  };
}

function objectiveDetails(
  score: ObjectiveScore | undefined,
  context: NodeContext,
): readonly (string | undefined)[] {
  if (score === undefined) return [];
  return [
    coverageText(score),
    score.gradeDiffers ? `computed ${scoreText(score.mean)}` : undefined,
    score.health === 'ended' ? 'review due' : undefined,
    ...score.brokenGuards.map(guard => brokenGuardText(guard, context.project, context.scores)),
  ];
}

function nodeOfKeyResult(goal: KeyResult, context: NodeContext): GrowingNode {
  const score = context.scores.keyResults.get(goal.key);
  return {
    ...base(goal, context),
    kind: 'kr',
    ...present('owner', goal.effectiveOwner),
    ...present('cycle', goal.cycle?.id),
    ...healthOf(score),
    ...present('shortfall', shortfallOf(score)),
    meter: progress(score, goal.measure, score?.mark ?? 0.7),
    spark: sparkOf(score?.history ?? [], unitOfGoal(goal, context.project)),
    ...present('detail', sentence(keyResultDetails(score))),
  };
}

function keyResultDetails(score: KeyResultScore | undefined): readonly (string | undefined)[] {
  if (score === undefined) return [];
  return [
    score.grade !== undefined && score.score !== undefined ? `computed ${scoreText(score.score)}` : undefined,
    score.countsAsZero ? 'not measured: counts as 0' : undefined,
    score.forecast === undefined ? undefined : `heading for ${scoreText(score.forecast.score)}`,
    score.confidence === undefined ? undefined : `confidence ${score.confidence}`,
  ];
}

function nodeOfKpi(goal: Kpi, context: NodeContext): GrowingNode {
  const score = context.scores.kpis.get(goal.key);
  return {
    ...base(goal, context),
    kind: 'kpi',
    ...present('owner', goal.effectiveOwner),
    health: score?.status ?? 'no-data',
    healthText: score?.status ?? 'no-data',
    stale: score?.stale ?? false,
    ...present(
      'shortfall',
      score?.headroomShare === undefined ? undefined : roundHalfUp(-score.headroomShare, 4),
    ),
    meter: gauge(goal, score),
    spark: sparkOf(score?.readings ?? [], unitOfGoal(goal, context.project)),
    ...present(
      'detail',
      sentence(score === undefined ? [] : [breachText(score), trendText(score.trend, score.readings)]),
    ),
  };
}

function gauge(goal: Kpi, score: KpiScore | undefined): ThresholdGauge {
  const { currentReading } = score ?? {};
  return {
    kind: 'gauge',
    valueText: currentReading === undefined ? '–' : readingText(currentReading),
    ...present('thresholdText', goal.threshold && conditionText(goal.threshold)),
    ...present('targetText', goal.target && conditionText(goal.target)),
    ...present('headroomText', score && headroomText(score)),
    ...gaugePositions({ current: score?.current, threshold: goal.threshold, target: goal.target }),
  };
}

type Progressing = Pick<
  KeyResultScore,
  'score' | 'progress' | 'expected' | 'health' | 'baseline' | 'current'
> &
  Partial<Pick<KeyResultScore, 'grade' | 'countsAsZero' | 'currentReading'>>;

/** A grade takes the place of the score; both the computed one and what lies outside 0 to 1 are said beside the bar. */
function progress(score: Progressing | undefined, measure: Measure, mark: 1 | 0.7): ProgressBar {
  const shown = score?.grade?.value ?? score?.score ?? (score?.countsAsZero === true ? 0 : undefined);
  return {
    kind: 'progress',
    ...present('score', shown),
    scoreText: score?.grade === undefined ? scoreText(shown) : gradeText(score.grade.value),
    ...present('beyondText', beyondText(score?.progress)),
    ...present('expected', expectedNow(score)),
    mark,
    ...present('baselineText', baselineText(measure, score?.baseline)),
    ...present('targetText', targetText(measure)),
    ...present('currentText', score?.currentReading && readingText(score.currentReading)),
  };
}

function baselineText(measure: Measure, baseline: Quantity | undefined): string | undefined {
  if (measure.kind !== 'movement') return undefined;
  if (measure.from !== undefined) return valueText(measure.from);
  return baseline === undefined ? undefined : quantityText(baseline);
}

function targetText(measure: Measure): string | undefined {
  switch (measure.kind) {
    case 'movement':
      return valueText(measure.to);
    case 'condition':
      return conditionText(measure.condition);
    case 'milestone':
      return 'milestone';
    case 'none':
      return undefined;
  }
}

function neededText(score: NorthStarScore | undefined): string | undefined {
  if (score?.neededWeekly === undefined || score.current === undefined) return undefined;
  return `${roughText({ amount: score.neededWeekly, unit: score.current.unit })} a week needed`;
}

function expectedNow(score: Pick<KeyResultScore, 'health' | 'expected'> | undefined): number | undefined {
  return score !== undefined && isRunning(score.health) ? score.expected : undefined;
}

/** What is not measured lacks all that is expected. */
function shortfallOf(
  score: Pick<KeyResultScore, 'health' | 'expected' | 'score'> | undefined,
): number | undefined {
  const expected = expectedNow(score);
  return expected === undefined ? undefined : roundHalfUp(expected - (score?.score ?? 0), 4);
}

function finishedBand(
  score: (Pick<KeyResultScore, 'health' | 'score'> & { readonly grade?: Grade }) | undefined,
): Pick<GoalNode, 'band'> {
  if (score === undefined || (score.health !== 'graded' && score.health !== 'ended')) return {};
  return { band: score.grade?.band ?? gradeBand(score.score ?? 0) };
}

/** What a team has is said here, because its objectives may stand under those of others. */
function teamDetail(team: Team, has: Possessions | undefined): string | undefined {
  const size =
    team.size === undefined ? undefined : team.size.value === 1 ? '1 person' : `${team.size.value} people`;
  const objectives =
    has === undefined || has.objectives === 0 ? undefined : counted(has.objectives, 'objective');
  const kpis = has === undefined || has.kpis === 0 ? undefined : counted(has.kpis, 'KPI');
  return sentence([size, objectives, kpis]);
}

function sentence(parts: readonly (string | undefined)[]): string | undefined {
  const said = parts.filter(part => part !== undefined && part !== '');
  return said.length === 0 ? undefined : said.join(' · ');
}

/** The key with its value, or nothing where there is none: what is sent to a page has no empty keys. */
function present<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { readonly [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]?: Value });
}

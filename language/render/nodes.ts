/** One node of the tree for each goal: its words, its bar or gauge, its findings. Where it stands is not known here. */
import { titleOf } from '../model/query.ts';
import type { Goal, GoalKey, KeyResult, Kpi, NorthStar, Objective, Project, Team } from '../model/types.ts';
import { neededText } from '../score/explain-north-star.ts';
import { unitOfGoal } from '../score/goal-unit.ts';
import { breachText, brokenGuardText, counted, coverageText, trendText } from '../score/phrases.ts';
import { roundHalfUp, scoreText } from '../score/rounding.ts';
import type { KeyResultScore, NorthStarScore, ObjectiveScore, ProjectScores } from '../score/types.ts';
import { expectedNow, finishedBand, objectiveBar, progressBar, thresholdGauge } from './goal-meter.ts';
import type { GoalNode, LintCount } from './goal-tree.ts';
import { noFindings } from './lint-count.ts';
import { sparkOf } from './meter.ts';
import { present } from './present.ts';

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
    meter: progressBar(score, goal.measure, 1),
    spark: sparkOf(score?.readings ?? [], unitOfGoal(goal, context.project)),
    ...present(
      'detail',
      sentence([trendText(score?.trend, score?.readings ?? []), score && neededText(score)]),
    ),
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
    meter: objectiveBar(score),
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
    meter: progressBar(score, goal.measure, score?.mark ?? 0.7),
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
    meter: thresholdGauge(goal, score),
    spark: sparkOf(score?.readings ?? [], unitOfGoal(goal, context.project)),
    ...present(
      'detail',
      sentence(score === undefined ? [] : [breachText(score), trendText(score.trend, score.readings)]),
    ),
  };
}

/** What is not measured lacks all that is expected. */
function shortfallOf(
  score: Pick<KeyResultScore, 'health' | 'expected' | 'score'> | undefined,
): number | undefined {
  const expected = expectedNow(score);
  return expected === undefined ? undefined : roundHalfUp(expected - (score?.score ?? 0), 4);
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

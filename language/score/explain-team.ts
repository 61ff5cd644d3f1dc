/** What is said of a team: where its objectives and KPIs stand today. */
import type { Objective, Team } from '../model/types.ts';
import type { ExplainContext, ExplainedChild, ExplainedGoal } from './explain.ts';
import { statusText } from './explain-kpi.ts';
import { counted, dayOfCycleText, healthText, nameByKey, present, titleOf } from './phrases.ts';
import { relationsOf } from './relations.ts';
import { weightedMean } from './rollup.ts';
import { gradeText, scoreText } from './rounding.ts';
import type { KpiStatus } from './types.ts';

const statusesFromWorst: readonly KpiStatus[] = [
  'breached',
  'stale',
  'watch',
  'no-data',
  'no-threshold',
  'healthy',
  'stopped',
];

export function explainTeam(team: Team, context: ExplainContext): ExplainedGoal {
  const { project, scores } = context;
  const parent = team.partOf?.target;
  const cycle = scores.currentCycles.get(team.key);
  const { objectivesOfTeam, teamsBelow } = relationsOf(project);
  const objectives = objectivesOfTeam.get(team.key) ?? [];
  const current = objectives.filter(objective => cycle !== undefined && touches(objective, scores.today));
  const waiting = objectives.filter(({ key }) => scores.objectives.get(key)?.health === 'ended').length;
  return {
    key: team.key,
    kind: 'team',
    what: [
      titleOf(team),
      parent === undefined ? 'team' : `team of ${nameByKey(parent, project)}`,
      ...(team.lead === undefined ? [] : [team.lead.value]),
      ...(team.size === undefined ? [] : [team.size.value === 1 ? '1 person' : `${team.size.value} people`]),
    ],
    how: {
      state: objectivesText(current, context),
      ...(cycle && { value: `${cycle.id}, ${dayOfCycleText(cycle, scores.today)}` }),
    },
    why: present([kpisText(team, context)]),
    children: weakestFirst(current, context),
    next: present([
      amountText(waiting, 'objective', 'with a review due'),
      amountText(teamsBelow.get(team.key)?.length ?? 0, 'team', 'below'),
    ]),
  };
}

/** Objectives that run today; those without a cycle always do. */
function touches({ cycle, stopped }: Objective, today: string): boolean {
  if (stopped !== undefined && stopped.date <= today) return false;
  return cycle === undefined || (cycle.first <= today && today <= cycle.last);
}

/** "3 objectives: mean 0.45". */
function objectivesText(objectives: readonly Objective[], { scores }: ExplainContext): string {
  const known = objectives.flatMap(objective => scores.objectives.get(objective.key)?.score ?? []);
  const mean = weightedMean(known.map(value => ({ value, weight: 1 })));
  if (objectives.length === 0) return 'no running objectives';
  return `${counted(objectives.length, 'running objective')}: mean ${scoreText(mean)}`;
}

/** "5 KPIs: 1 breached, 1 watch, 3 healthy". */
function kpisText(team: Team, { project, scores }: ExplainContext): string | undefined {
  const kpis = relationsOf(project).kpisOfTeam.get(team.key) ?? [];
  const statuses = kpis.flatMap(kpi => scores.kpis.get(kpi.key)?.status ?? []);
  if (statuses.length === 0) return undefined;
  const parts = statusesFromWorst.flatMap(status => {
    const count = statuses.filter(other => other === status).length;
    return count === 0 ? [] : [`${count} ${statusText({ status })}`];
  });
  return `${counted(statuses.length, 'KPI')}: ${parts.join(', ')}`;
}

/** "1 team below", "2 objectives with a review due"; nothing of none. */
function amountText(count: number, noun: string, what: string): string | undefined {
  return count === 0 ? undefined : `${counted(count, noun)} ${what}`;
}

/** What is not measured comes last. */
function weakestFirst(
  objectives: readonly Objective[],
  { scores }: ExplainContext,
): readonly ExplainedChild[] {
  return objectives
    .flatMap(objective => {
      const score = scores.objectives.get(objective.key);
      return score === undefined ? [] : [{ objective, score }];
    })
    .sort((a, b) => (a.score.score ?? 2) - (b.score.score ?? 2))
    .map(({ objective, score }) => ({
      key: objective.key,
      score: score.grade ? gradeText(score.grade.value) : scoreText(score.score),
      health: healthText(score.health, score.stale, score.score),
      label: titleOf(objective),
    }));
}

/** What is said of a KPI. */
import type { Goal, Kpi } from '../model/types.ts';
import type { ExplainContext, ExplainedGoal, ExplainedState } from './explain.ts';
import {
  againstText,
  breachText,
  dueText,
  headroomText,
  joined,
  nameByKey,
  nameOf,
  present,
  readingsText,
  saidText,
  supportText,
  titleOf,
  trendText,
} from './phrases.ts';
import { relationsOf } from './relations.ts';
import type { KpiScore } from './types.ts';

export function explainKpi(kpi: Kpi, { project, scores }: ExplainContext): ExplainedGoal | undefined {
  const score = scores.kpis.get(kpi.key);
  if (score === undefined) return undefined;
  const { guarded, trackers } = relationsOf(project);
  const team = kpi.team === undefined ? 'KPI' : `KPI of ${nameByKey(kpi.team, project)}`;
  const owner = kpi.effectiveOwner === undefined ? [] : [kpi.effectiveOwner];
  return {
    key: kpi.key,
    kind: 'kpi',
    what: [titleOf(kpi), team, ...owner],
    how: stateOf(kpi, score),
    why: present([
      joined([headroomText(score), trendText(score.trend, score.readings)]),
      score.status === 'breached' ? breachText(score) : undefined,
      kpi.stopped && score.status === 'stopped' ? kpi.stopped.note : undefined,
      saidText(score.latestCheckIn),
    ]),
    children: [],
    next: present([
      joined([
        readingsText(score.readings, score.readings, scores.today),
        dueText(score.nextDue, scores.today),
      ]),
      namesText('guards', guarded.get(kpi.key)),
      namesText('tracked by', trackers.get(kpi.key)),
      supportText(score.supporters),
    ]),
  };
}

function stateOf(kpi: Kpi, score: KpiScore): ExplainedState {
  const stopped = score.status === 'stopped' && kpi.stopped ? `stopped ${kpi.stopped.date}` : undefined;
  const stale = score.stale && score.status !== 'stale' ? ', stale' : '';
  const day = score.currentReading === undefined ? '' : ` (${score.currentReading.date})`;
  return { state: stopped ?? `${statusText(score)}${stale}`, value: `${againstText(kpi, score)}${day}` };
}

/** `no data` and `no threshold` as words, the others as they are. */
export function statusText({ status }: Pick<KpiScore, 'status'>): string {
  return status.replace('-', ' ');
}

function namesText(relation: string, goals: readonly Goal[] | undefined): string | undefined {
  return goals === undefined ? undefined : `${relation} ${goals.map(nameOf).join(', ')}`;
}

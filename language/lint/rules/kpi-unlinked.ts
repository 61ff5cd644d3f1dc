import type { GoalKey, Project } from '../../model/types.ts';
import { defineRule } from '../rule.ts';
import { fitting, nameSpan, ownName } from '../subjects.ts';

/** A KPI to which no goal refers may be healthy and mean nothing. */
export const kpiUnlinked = defineRule({
  id: 'kpi-unlinked',
  level: 'off',
  presets: { strict: 'info' },
  scope: 'project',
  summary: 'A KPI guards nothing, is tracked by nothing and supports nothing.',
  rationale: `A vital sign is watched for the sake of something: it guards an objective, is moved by a key result, or supports the
north star. One without any of these is perhaps a number that is watched out of habit.`,
  satisfy: `Say what it is watched for: \`guarded by\` in an objective, \`tracks\` in a key result, or \`supports\` in the KPI itself. Else \`stopped\`.`,
  sources: ['B: You want to connect all KPIs and OKRs to customer value.'],
  messages: {
    unlinked: ({ name }: { name: string }) =>
      fitting(
        `${name} guards nothing, is tracked by nothing and supports nothing: for what is it watched?`,
        `${name} guards, supports and measures no goal: for what is it watched?`,
      ),
  },
  examples: [
    {
      rules: { 'kpi-unlinked': 'info' },
      bad: 'kpi «found» "Questions answered by the blog" threshold >= 10K questions { owner @success }',
    },
    {
      rules: { 'kpi-unlinked': 'info' },
      good: 'kpi activation "Teams that hold a first retro" threshold >= 40% { owner @success supports weekly_teams }',
    },
  ],
  check({ project, goals, report }) {
    const linked = referredTo(project);
    for (const kpi of goals.kpis) {
      if (kpi.supports.length > 0 || linked.has(kpi.key)) continue;
      report(kpi, nameSpan(kpi), 'unlinked', { name: ownName(kpi) });
    }
  },
});

/** What a goal is guarded by, tracks or supports. */
function referredTo({ objectives, keyResults, kpis }: Project): ReadonlySet<GoalKey> {
  const references = [
    ...objectives.flatMap(({ guardedBy, supports }) => [...guardedBy, ...supports]),
    ...keyResults.flatMap(({ tracks, supports }) => [...supports, ...(tracks === undefined ? [] : [tracks])]),
    ...kpis.flatMap(({ supports }) => supports),
  ];
  return new Set(references.flatMap(({ target }) => target ?? []));
}

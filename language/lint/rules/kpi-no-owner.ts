import { ownerFixes } from '../owners.ts';
import { defineRule } from '../rule.ts';
import { nameSpan, ownName } from '../subjects.ts';

/** An alarm that rings in an empty room. */
export const kpiNoOwner = defineRule({
  id: 'kpi-no-owner',
  level: 'info',
  scope: 'file',
  summary: 'A KPI has no owner, its own or its team’s lead.',
  rationale: `A KPI is watched so that somebody asks why when it breaks. Without an owner the reading is nobody's task, the
threshold nobody's decision, and a breach nobody's question. The \`lead\` of a team answers for its KPIs that name nobody.`,
  satisfy: `Add \`owner @handle\` to the KPI, or \`lead @handle\` to its team: whoever looks at the number each week and asks
why when it moves.`,
  sources: ['A: When a KPI crosses its threshold, it triggers an investigation.', 'practice'],
  messages: {
    missing: ({ name }: { name: string }) => `${name} has no owner: who asks why when it moves?`,
  },
  examples: [
    {
      bad: 'kpi «churn» "Monthly customer churn" threshold < 5%',
      fixed: 'kpi churn "Monthly customer churn" threshold < 5% { owner @ceo }',
    },
    {
      alone: true,
      bad: `northstar active_teams "Weekly active teams" from 500 to 2,500 teams by 2026-12-31
kpi «churn» "Monthly customer churn" threshold < 5% { supports active_teams }`,
      fixed: `northstar active_teams "Weekly active teams" from 500 to 2,500 teams by 2026-12-31
kpi churn "Monthly customer churn" threshold < 5% { owner @handle supports active_teams }`,
    },
    { good: 'kpi churn "Monthly customer churn" threshold < 5% { owner @success }' },
    {
      good: `team support "Support" {
  lead @sam
  kpi reply "First response time" threshold < 4h
}`,
    },
  ],
  check({ project, file, report }) {
    for (const kpi of file.kpis) {
      if (kpi.effectiveOwner !== undefined) continue;
      report(kpi, nameSpan(kpi), 'missing', { name: ownName(kpi) }, () => ownerFixes(project, kpi));
    }
  },
});

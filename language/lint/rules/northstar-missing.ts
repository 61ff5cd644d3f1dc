import { insertNorthStar } from '../../edit/insert-northstar.ts';
import { suggestion } from '../fix.ts';
import { defineRule } from '../rule.ts';
import { counted, nameSpan, spokesman } from '../subjects.ts';

/** Goals without a north star can each be reached while the company goes nowhere. */
export const northstarMissing = defineRule({
  id: 'northstar-missing',
  level: 'warning',
  scope: 'project',
  summary: 'There are objectives or KPIs, and no north star.',
  rationale: `Blog traffic doubles, fifty deals a month are closed, three features ship: each looks reasonable alone, and nobody
can say whether they push the same way. A north star is the one number that says whether customers receive value; everything
else ladders up to it. While there is none, whether goals are linked to it is not asked.`,
  satisfy: `Declare one: \`northstar weekly_teams "Weekly active teams" from 500 to 2,500 teams by 2026-12-31\`. Choose the number that goes up
when customers receive value.`,
  sources: ['B: Without a north star, goals are individually successful and collectively directionless.'],
  messages: {
    missing: ({ goals }: { goals: string }) => `${goals}, and no north star to ladder up to`,
  },
  silencesInProject: ['objective-unlinked', 'kpi-unlinked'],
  examples: [
    {
      alone: true,
      bad: 'kpi «churn» "Monthly customer churn" threshold < 5% { owner @success }',
      fixed: `northstar north_star "TBD: the number that says that customers receive value" from ? to ?

kpi churn "Monthly customer churn" threshold < 5% { owner @success }`,
    },
    {
      alone: true,
      good: `northstar active_teams "Weekly active teams" from 500 to 2,500 teams by 2026-12-31
kpi churn "Monthly customer churn" threshold < 5% { owner @success supports active_teams }`,
    },
  ],
  check({ project, goals, report }) {
    if (goals.northStars.length > 0) return;
    const first = spokesman(project, goals);
    if (first === undefined) return;
    const counts = [
      { count: goals.objectives.length, noun: 'objective' },
      { count: goals.kpis.length, noun: 'KPI' },
    ];
    const present = counts.filter(({ count }) => count > 0).map(({ count, noun }) => counted(count, noun));
    report({ uri: first.uri }, nameSpan(first), 'missing', { goals: present.join(' and ') }, () =>
      suggestion('Insert a north star', insertNorthStar(project, first.uri), true),
    );
  },
});

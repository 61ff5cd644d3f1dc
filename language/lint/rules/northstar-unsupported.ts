import type { GoalKey } from '../../model/types.ts';
import { defineRule } from '../rule.ts';
import { refersNowhere } from '../slips.ts';
import { counted, fitting, nameSpan, ownName } from '../subjects.ts';

/** A number on the wall that no goal is meant to move. */
export const northstarUnsupported = defineRule({
  id: 'northstar-unsupported',
  level: 'info',
  scope: 'project',
  summary: 'There are objectives or KPIs, and nothing supports the north star.',
  rationale: `Everything ladders up to the north star: objectives move it, KPIs keep healthy what it rests on. Where no objective, key
result or KPI \`supports\` it, and no key result \`tracks\` it, it is a poster. Stopped goals don't count. It is not asked while there is
nothing that could support it, nor while a reference is still being written.`,
  satisfy: `Add \`supports\` with its name to the objectives that move it, or let a key result \`track\` it.`,
  sources: [
    'B: Everything ladders up to this.',
    'B: You want to connect all KPIs and OKRs to customer value.',
  ],
  messages: {
    alone: ({ name, goals }: { name: string; goals: string }) =>
      fitting(
        `${goals}, and nothing supports ${name}: which of them moves it?`,
        `${goals}, and nothing supports the north star: which moves it?`,
      ),
  },
  examples: [
    {
      alone: true,
      bad: `northstar «active_teams» "Weekly active teams" from 500 to 2,500 teams by 2026-12-31
kpi churn "Monthly customer churn" threshold < 5% { owner @success }`,
    },
    {
      alone: true,
      good: `northstar active_teams "Weekly active teams" from 500 to 2,500 teams by 2026-12-31
kpi churn "Monthly customer churn" threshold < 5% { owner @success supports active_teams }`,
    },
    {
      alone: true,
      good: 'northstar active_teams "Weekly active teams" from 500 to 2,500 teams by 2026-12-31',
    },
  ],
  check({ goals, report }) {
    if (goals.objectives.length === 0 && goals.kpis.length === 0) return;
    const inForce = [...goals.objectives, ...goals.keyResults, ...goals.kpis];
    const supported = new Set<GoalKey | undefined>();
    for (const goal of inForce) {
      for (const { target } of goal.supports) supported.add(target);
      if (goal.kind === 'kr') supported.add(goal.tracks?.target);
    }
    if (inForce.some(refersNowhere)) return;
    const counts = [
      { count: goals.objectives.length, noun: 'objective' },
      { count: goals.kpis.length, noun: 'KPI' },
    ];
    const present = counts.filter(({ count }) => count > 0).map(({ count, noun }) => counted(count, noun));
    for (const northStar of goals.northStars) {
      if (supported.has(northStar.key)) continue;
      report(northStar, nameSpan(northStar), 'alone', {
        name: ownName(northStar),
        goals: present.join(' and '),
      });
    }
  },
});

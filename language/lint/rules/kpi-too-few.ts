import * as z from 'zod';
import { defineRule } from '../rule.ts';
import { counted, nameSpan, spokesman } from '../subjects.ts';

/** Below a handful of vital signs something important is probably not watched. */
export const kpiTooFew = defineRule({
  id: 'kpi-too-few',
  level: 'off',
  presets: { startup: 'info' },
  scope: 'project',
  summary: 'The whole project has fewer than 3 KPIs.',
  rationale: `Three to five numbers, looked at every week, tell a small company how it is doing: activation, retention, revenue,
conversion, satisfaction. With fewer, what goes wrong first may be what nobody looks at.`,
  satisfy:
    'Add the vital signs that you would miss first: one each for retention, revenue and satisfaction is a good start.',
  sources: [
    'A: Fewer than 5 means you are probably missing something important.',
    'B: 1 north star metric and 3–5 KPIs.',
  ],
  options: z.strictObject({
    min: z.int().min(1).default(3).describe('Fewest KPIs of the project.'),
  }),
  messages: {
    few: ({ kpis, min }: { kpis: string; min: number }) =>
      `${kpis} in the whole project: with fewer than ${min} something important goes unwatched`,
  },
  examples: [
    {
      alone: true,
      rules: { 'kpi-too-few': 'info' },
      bad: `northstar active_teams "Weekly active teams" from 500 to 2,500 teams by 2026-12-31
kpi «churn» "Monthly customer churn" threshold < 5% { owner @success supports active_teams }`,
    },
    {
      alone: true,
      rules: { 'kpi-too-few': 'info' },
      good: `northstar active_teams "Weekly active teams" from 500 to 2,500 teams by 2026-12-31
kpi churn "Monthly customer churn" threshold < 5% { owner @success supports active_teams }
kpi activation "Teams that hold a first retro" threshold >= 40% { owner @success }
kpi revenue "Monthly recurring revenue" threshold >= $100K { owner @success }`,
    },
  ],
  check({ project, goals, optionsFor, report }) {
    const first = spokesman(project, goals);
    if (first === undefined) return;
    const { min } = optionsFor(first);
    if (goals.kpis.length >= min) return;
    report({ uri: first.uri }, nameSpan(first), 'few', { kpis: counted(goals.kpis.length, 'KPI'), min });
  },
});

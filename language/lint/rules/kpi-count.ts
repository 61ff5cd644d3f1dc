import * as z from 'zod';
import { defineRule } from '../rule.ts';
import { counted, nameSpan, pathName } from '../subjects.ts';

/** Who tracks everything watches nothing. */
export const kpiCount = defineRule({
  id: 'kpi-count',
  level: 'warning',
  presets: { startup: ['warning', { max: 5, maxCompany: 5 }] },
  scope: 'project',
  summary: 'A team has more than 8 KPIs, or more than 10 stand outside any team.',
  rationale: `A KPI earns its place when a sharp move of it would change what you do tomorrow. Beyond a handful nobody looks at
them any more, and the one that matters is lost among the others. Counted are the KPIs of one team in all files, and apart from
them those outside any team; stopped ones are not. Sources say 5–7, 5–8 or 5–10, so both numbers are options.`,
  satisfy: `Move the KPIs that change no decision to a dashboard, or say \`stopped\`; what only some people need belongs to the block of their team.
A team that really needs more raises \`max\`.`,
  sources: [
    'A: We track 30 KPIs. If you track everything, you are monitoring nothing.',
    'B: Mistake 2, dashboard overload: 5–7 KPIs per team is plenty.',
  ],
  options: z.strictObject({
    max: z.int().min(1).default(8).describe('Most KPIs of one team.'),
    maxCompany: z.int().min(1).default(10).describe('Most KPIs outside any team.'),
  }),
  messages: {
    many: ({ who, count, max }: { who: string; count: number; max: number }) =>
      `${who} has ${counted(count, 'KPI')}: beyond ${max} nobody watches them`,
  },
  examples: [
    {
      bad: `team support "Support" {
  lead @sam
  kpi reply "First response time" threshold < 4h
  kpi solve "Time to solution" threshold < 2d
  kpi backlog "Open tickets" threshold < 40 tickets
  kpi reopened "Reopened tickets" threshold < 5%
  kpi rating "Rating of answers" threshold >= 4.5
  kpi contacts "Contacts per customer" threshold < 0.2
  kpi refunds "Refund rate" threshold < 1%
  kpi uptime "Help center uptime" threshold >= 99.5%
  kpi «escalated» "Escalated tickets" threshold < 3%
}`,
    },
    {
      good: `team support "Support" {
  lead @sam
  kpi reply "First response time" threshold < 4h
  kpi solve "Time to solution" threshold < 2d
  kpi reopened "Reopened tickets" threshold < 5%
  kpi rating "Rating of answers" threshold >= 4.5
  kpi refunds "Refund rate" threshold < 1%
}`,
    },
  ],
  check({ project, goals, optionsFor, report }) {
    for (const kpis of Map.groupBy(goals.kpis, ({ team }) => team ?? '').values()) {
      const maxOf = (kpi: (typeof kpis)[number]) =>
        optionsFor(kpi)[kpi.team === undefined ? 'maxCompany' : 'max'];
      const tooMany = kpis.find((kpi, index) => index >= maxOf(kpi));
      if (tooMany === undefined) continue;
      const team = tooMany.team === undefined ? undefined : project.goals.get(tooMany.team);
      report(tooMany, nameSpan(tooMany), 'many', {
        who: team === undefined ? 'the company' : pathName(team),
        count: kpis.length,
        max: maxOf(tooMany),
      });
    }
  },
});

import * as z from 'zod';
import type { Kpi, Team } from '../../model/types.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { defineRule } from '../rule.ts';
import { fitting, nameSpan, pathName } from '../subjects.ts';

/** Who watches only what was decided months ago drives by the rear-view mirror. */
export const kpiLaggingOnly = defineRule({
  id: 'kpi-lagging-only',
  level: 'info',
  scope: 'project',
  summary: 'All KPIs of a team are lagging: none foretells.',
  rationale: `Revenue, margin and churn confirm what was decided months ago. When they move, it is late. A leading number (activation,
pipeline, response time) moves first, while there is time to ask why. What a KPI is, its \`leading\` or \`lagging\` says, else the words
of its label, where they are clear; one KPI that could be either keeps the rule silent. A project without teams is one team; where there
are teams, what stands outside of them is theirs together and is not asked.`,
  satisfy: `Add a number that moves earlier and that the team can influence, or mark the KPI that does with \`leading\`. Words of your own
go into \`lexicon.leading\` and \`lexicon.lagging\` of the configuration.`,
  sources: [
    'A: Lagging indicators: many KPIs (revenue, churn) reflect decisions made months ago.',
    'B: KPIs are your rear-view mirror and dashboard gauges.',
  ],
  options: z.strictObject({
    atLeast: z.int().min(1).default(2).describe('Fewest KPIs of a team that are asked for a leading one.'),
  }),
  messages: {
    lagging: ({ who, count }: { who: string; count: number }) =>
      fitting(
        `${who} watches ${count === 1 ? 'one KPI, a lagging one' : `${count} KPIs, all of them lagging`}: which number moves earlier?`,
        `${who} watches lagging KPIs only: which number moves earlier?`,
      ),
  },
  examples: [
    {
      bad: `team «finance» "Finance" {
  lead @ada
  kpi revenue "Monthly recurring revenue" threshold >= $100K
  kpi margin "Gross margin" threshold >= 68%
}`,
    },
    {
      bad: `team «care» "Customer care" {
  lead @tom
  kpi churn "Monthly customer churn" threshold < 5%
  kpi cleared "Tickets solved at the first contact" threshold >= 70% { lagging }
}`,
    },
    {
      good: `team finance "Finance" {
  lead @ada
  kpi revenue "Monthly recurring revenue" threshold >= $100K
  kpi pipeline "Qualified pipeline" threshold >= $300K
}`,
    },
    {
      good: `team care "Customer care" {
  lead @tom
  kpi churn "Monthly customer churn" threshold < 5%
  kpi rating "Rating of answers" threshold >= 4.5
}`,
    },
  ],
  check({ goals, lexicon, optionsFor, report }) {
    const byTeam = Map.groupBy(goals.kpis, ({ team }) => team);
    const isLagging = (kpi: Kpi) => !kpi.broken && indicatorOf(kpi, lexicon) === 'lagging';
    const ask = (subject: Team | Kpi, who: string, kpis: readonly Kpi[]) => {
      if (kpis.length < optionsFor(subject).atLeast || !kpis.every(isLagging)) return;
      report(subject, nameSpan(subject), 'lagging', { who, count: kpis.length });
    };
    for (const team of goals.teams) ask(team, pathName(team), byTeam.get(team.key) ?? []);
    const [first, ...others] = byTeam.get(undefined) ?? [];
    if (first !== undefined && goals.teams.length === 0) ask(first, 'the company', [first, ...others]);
  },
});

function indicatorOf({ indicator, label, name }: Kpi, lexicon: Lexicon): 'leading' | 'lagging' | undefined {
  if (indicator !== undefined) return indicator.value;
  return lexicon.indicator(label?.value ?? name?.value.replaceAll(/[_-]/g, ' ') ?? '');
}

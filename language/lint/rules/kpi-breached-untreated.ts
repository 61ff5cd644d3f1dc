import * as z from 'zod';
import { conditionText } from '../../model/format-value.ts';
import { openKeyResults, treatedMetrics } from '../../model/query.ts';
import type { Day } from '../../model/types.ts';
import { conversionsOf } from '../fix.ts';
import { defineRule } from '../rule.ts';
import { mayReferTo, unreadEntries } from '../slips.ts';
import { fitting, nameSpan, ownName, shortened } from '../subjects.ts';

/** A KPI that stays breached, and nobody has set out to change that. */
export const kpiBreachedUntreated = defineRule({
  id: 'kpi-breached-untreated',
  level: 'warning',
  scope: 'project',
  calendar: true,
  summary: 'A KPI is breached for two readings or more, and no key result takes it up.',
  rationale: `One bad reading may be noise. When the next one is bad too, watching is not enough: a KPI tells that there is a
problem, a key result focuses a team on solving it. It is taken up by a key result of a running or coming cycle that \`tracks\`
or \`supports\` it.`,
  satisfy: `Make a key result of the running or coming cycle that \`tracks\` the KPI: the fix does it. Or let one that is there \`support\` it.`,
  sources: [
    'A: If churn spikes from 3% to 6%, reducing it becomes a valid key result.',
    'B: If a KPI is underperforming, it can become a key result for a quarter.',
  ],
  options: z.strictObject({
    readings: z.int().min(1).default(2).describe('Breached readings in a row from which on it is reported.'),
  }),
  messages: {
    untreated: ({ name, value, threshold, readings, since }: UntreatedText) =>
      fitting(
        `${name} is ${value}, not ${threshold}, ${readings} readings since ${since}: no key result treats it`,
        `${name} is ${value}, breached since ${since}: no key result treats it`,
        `${name} is breached since ${since}: no key result treats it`,
      ),
  },
  silences: ['kpi-breached'],
  examples: [
    {
      bad: 'kpi «churn» "Monthly customer churn" threshold < 5% { owner @success }',
      fixed: `kpi churn "Monthly customer churn" threshold < 5% { owner @success }

objective improve_churn "Improve monthly customer churn" {
  cycle 2026-Q1
  owner @success
  supports weekly_teams

  kr churn "Monthly customer churn" from 8% to 4% { tracks churn }
}`,
      context: `checkin 2025-12-29 { churn: 6% }
checkin 2026-01-05 { churn: 8% }`,
    },
    {
      good: `kpi churn "Monthly customer churn" threshold < 5% { owner @success }
objective loyal "Customers stay" {
  cycle 2026-Q1
  owner @maya
  aspirational
  supports weekly_teams
  kr churn "Monthly customer churn" from 8% to 4% { tracks churn }
  kr rating "Rating of support" from 3.9 to 4.5
}`,
      context: `checkin 2025-12-29 { churn: 6% }
checkin 2026-01-05 { churn: 8% }`,
      rules: { 'kpi-breached': 'off' },
    },
  ],
  check({ project, goals, scores, today, optionsFor, report }) {
    const open = openKeyResults(goals.keyResults, today);
    const treated = treatedMetrics(open);
    const broken = open.filter(keyResult => keyResult.broken);
    const isUnread = unreadEntries(project);
    for (const kpi of goals.kpis) {
      const score = scores.kpis.get(kpi.key);
      if (score?.status !== 'breached' || kpi.threshold === undefined) continue;
      if (score.breachedReadings < optionsFor(kpi).readings || treated.has(kpi.key)) continue;
      if (isUnread(kpi, score.currentReading?.date) || broken.some(kr => mayReferTo(kr, kpi))) continue;
      report(
        kpi,
        nameSpan(kpi),
        'untreated',
        {
          name: ownName(kpi),
          value: shortened(score.currentReading?.text ?? '', 16),
          threshold: conditionText(kpi.threshold),
          readings: score.breachedReadings,
          since: score.breachedSince ?? today,
        },
        context => conversionsOf(context, kpi.key),
      );
    }
  },
});

interface UntreatedText {
  readonly name: string;
  readonly value: string;
  readonly threshold: string;
  readonly readings: number;
  readonly since: Day;
}

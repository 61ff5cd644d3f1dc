import { conditionText } from '../../model/format-value.ts';
import type { BrokenGuard } from '../../score/types.ts';
import { conversionsOf } from '../fix.ts';
import { defineRule } from '../rule.ts';
import { unreadEntries } from '../slips.ts';
import { fitting, nameSpan, pathName, shortened } from '../subjects.ts';

/** What must not break while the objective is pursued has broken: that comes first now. */
export const objectiveGuardBroken = defineRule({
  id: 'objective-guard-broken',
  level: 'warning',
  scope: 'file',
  calendar: true,
  summary: 'A KPI that guards an objective is breached.',
  rationale: `A guard names what must not be paid for success: revenue that costs customers is no success. When a guard breaks, it
takes priority over the objective, whose health is at best at-risk until the KPI is back in its range.`,
  satisfy: `Bring the KPI back into its range first: convert it to a key result if that takes a quarter. A threshold that nobody believes in
any more can be agreed on anew.`,
  sources: ['A: KPIs as guardrails. If churn spikes, that takes priority over any OKR.'],
  messages: {
    broken: ({ kpi, value, threshold, since, more }: BrokenText) => {
      const others = more === 0 ? '' : `; ${more} more`;
      const known = `guard broken: ${kpi} is ${value}, not ${threshold}, since ${since}${others}`;
      return fitting(
        `${known}: it comes first`,
        known,
        `guard broken: ${kpi} is ${value} since ${since}${others}`,
      );
    },
  },
  examples: [
    {
      bad: `objective «growth» "Remote teams everywhere choose us" {
  guarded by churn
  …
}
kpi churn "Monthly customer churn" threshold < 5% { owner @success }`,
      fixed: `objective growth "Remote teams everywhere choose us" {
  guarded by churn
  …
}
kpi churn "Monthly customer churn" threshold < 5% { owner @success }

objective improve_churn "Improve monthly customer churn" {
  cycle 2026-Q1
  owner @success
  supports weekly_teams

  kr churn "Monthly customer churn" from 6% to 4% { tracks churn }
}`,
      remains: true,
      context: 'checkin 2026-01-05 { churn: 6% }',
      rules: { 'kpi-breached': 'off' },
    },
    {
      good: `objective growth "Remote teams everywhere choose us" {
  guarded by churn
  …
}
kpi churn "Monthly customer churn" threshold < 5% { owner @success }`,
      context: 'checkin 2026-01-05 { churn: 4% }',
    },
  ],
  check({ project, file, scores, report }) {
    const isUnread = unreadEntries(project);
    const isKnown = ({ kpi: key }: BrokenGuard) => {
      const kpi = project.goals.get(key);
      return kpi !== undefined && !isUnread(kpi, scores.kpis.get(key)?.currentReading?.date);
    };
    for (const objective of file.objectives) {
      const guards = scores.objectives.get(objective.key)?.brokenGuards ?? [];
      const [first, ...others] = guards.filter(isKnown);
      const kpi = first === undefined ? undefined : project.goals.get(first.kpi);
      if (first === undefined || kpi?.kind !== 'kpi' || kpi.threshold === undefined) continue;
      report(
        objective,
        nameSpan(objective),
        'broken',
        {
          kpi: pathName(kpi),
          value: shortened(scores.kpis.get(kpi.key)?.currentReading?.text ?? '', 16),
          threshold: conditionText(kpi.threshold),
          since: first.since,
          more: others.length,
        },
        context => conversionsOf(context, kpi.key),
        [{ uri: kpi.uri, span: nameSpan(kpi), message: `${pathName(kpi)} is breached since ${first.since}` }],
      );
    }
  },
});

interface BrokenText {
  readonly kpi: string;
  readonly value: string;
  readonly threshold: string;
  readonly since: string;
  /** Other guards that are broken too. */
  readonly more: number;
}

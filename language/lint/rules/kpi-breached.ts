import { conditionText } from '../../model/format-value.ts';
import { conversionsOf } from '../fix.ts';
import { defineRule } from '../rule.ts';
import { unreadEntries } from '../slips.ts';
import { counted, fitting, nameSpan, ownName, shortened } from '../subjects.ts';

/** A breach is a question: since when, and why. */
export const kpiBreached = defineRule({
  id: 'kpi-breached',
  level: 'info',
  scope: 'file',
  calendar: true,
  summary: 'The threshold of a KPI does not hold at its last reading.',
  rationale: `KPIs are signals, not report cards: when one leaves its range, the question is why, not who. Look into it, note what
you find in the next check-in, and if it will not heal by itself, make it a key result for a quarter.`,
  satisfy: `Find out why, and say it in a note of the next check-in. A reading that is back in range ends it, and so does a threshold that you
agree on anew.`,
  sources: ['B: Mistake 5, treating KPI misses as failures. The response should be curiosity.'],
  messages: {
    breached: ({ name, value, threshold, since, readings }: BreachText) =>
      fitting(
        `${name} is ${value}, not ${threshold}, since ${since} (${readings}): why?`,
        `${name} is ${value}, breached since ${since} (${readings}): why?`,
      ),
  },
  examples: [
    {
      bad: 'kpi «trial_to_paid» "Trial-to-paid conversion" threshold >= 15% { owner @success }',
      fixed: `kpi trial_to_paid "Trial-to-paid conversion" threshold >= 15% { owner @success }

objective improve_trial_to_paid "Improve trial-to-paid conversion" {
  cycle 2026-Q1
  owner @success
  supports weekly_teams

  kr trial_to_paid "Trial-to-paid conversion" from 13% to 18% { tracks trial_to_paid }
}`,
      remains: true,
      context: 'checkin 2026-01-05 { trial_to_paid: 13% "Dipped: investigating" }',
    },
    {
      good: 'kpi trial_to_paid "Trial-to-paid conversion" threshold >= 15% { owner @success }',
      context: 'checkin 2026-01-05 { trial_to_paid: 15.4% }',
    },
  ],
  check({ project, file, scores, report }) {
    const isUnread = unreadEntries(project);
    for (const kpi of file.kpis) {
      const score = scores.kpis.get(kpi.key);
      if (score?.status !== 'breached' || kpi.threshold === undefined) continue;
      if (isUnread(kpi, score.currentReading?.date)) continue;
      report(
        kpi,
        nameSpan(kpi),
        'breached',
        {
          name: ownName(kpi),
          value: shortened(score.currentReading?.text ?? '', 16),
          threshold: conditionText(kpi.threshold),
          since: score.breachedSince ?? scores.today,
          readings: counted(score.breachedReadings, 'reading'),
        },
        context => conversionsOf(context, kpi.key),
      );
    }
  },
});

interface BreachText {
  readonly name: string;
  readonly value: string;
  readonly threshold: string;
  readonly since: string;
  readonly readings: string;
}

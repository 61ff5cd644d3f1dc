import { addCheckIn } from '../../edit/add-checkin.ts';
import { daysBetween } from '../../model/calendar.ts';
import { cadenceText } from '../../model/format-value.ts';
import { cadenceOf } from '../../model/query.ts';
import { suggestion } from '../fix.ts';
import { defineRule } from '../rule.ts';
import { unreadEntries } from '../slips.ts';
import { fitting, nameSpan, ownName } from '../subjects.ts';

/** The last number is so old that nobody knows how the KPI is doing. */
export const kpiStale = defineRule({
  id: 'kpi-stale',
  level: 'warning',
  scope: 'file',
  calendar: true,
  summary: 'The last reading of a KPI is older than its `every` and three days.',
  rationale: `KPIs are checked every week, or in whatever rhythm their \`every\` says. A number that is not read any more still looks
healthy, and the next fall is found by a customer. Record a reading, choose a rhythm that you keep, or say \`stopped\`. A KPI
that has never been read is not reported here: hover and tree show that there is no number.`,
  satisfy: `Record the number in a \`checkin\`, let \`every\` say the rhythm that you keep, or end the KPI with \`stopped\`.`,
  sources: ['A: Check KPIs weekly.'],
  messages: {
    stale: ({
      name,
      value,
      date,
      days,
      every,
    }: {
      name: string;
      value: string;
      date: string;
      days: number;
      every: string;
    }) =>
      fitting(
        `${name} was last read on ${date} (${value}), ${days} days ago: one is due every ${every}`,
        `${name} was last read on ${date}, ${days} days ago: due every ${every}`,
      ),
  },
  examples: [
    {
      bad: 'kpi «churn» "Monthly customer churn" threshold < 5% { owner @success }',
      context: 'checkin 2025-12-15 { churn: 4.2% }',
      fixedContext: `checkin 2025-12-15 { churn: 4.2% }
checkin 2026-01-05 {
  churn: ?%
}`,
    },
    {
      good: 'kpi churn "Monthly customer churn" threshold < 5% { owner @success every month }',
      context: 'checkin 2025-12-15 { churn: 4.2% }',
    },
  ],
  check({ project, file, scores, today, report }) {
    const isUnread = unreadEntries(project);
    for (const kpi of file.kpis) {
      const score = scores.kpis.get(kpi.key);
      if (score?.currentReading === undefined || !score.stale) continue;
      const { date, text } = score.currentReading;
      if (isUnread(kpi, date)) continue;
      report(
        kpi,
        nameSpan(kpi),
        'stale',
        {
          name: ownName(kpi),
          value: text,
          date,
          days: daysBetween(date, today),
          every: cadenceText(cadenceOf(kpi)),
        },
        ({ project }) =>
          suggestion(
            `Record a reading of ${ownName(kpi)} for ${today}`,
            addCheckIn(project, today, [{ goal: kpi.key }]),
            true,
          ),
      );
    }
  },
});

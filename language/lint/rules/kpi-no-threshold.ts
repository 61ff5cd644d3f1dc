import { defineRule } from '../rule.ts';
import { nameSpan, ownName } from '../subjects.ts';

/** A number without a threshold is watched by nobody: nothing says when to look. */
export const kpiNoThreshold = defineRule({
  id: 'kpi-no-threshold',
  level: 'warning',
  scope: 'file',
  summary: 'A KPI has no threshold: there is nothing to alert on.',
  rationale: `A KPI is a vital sign: it says whether things are healthy. Without a threshold it is a number on a wall, and a fall
is noticed by chance. Where the KPI has readings, the fix takes the bad end of its normal range over the last twelve months.`,
  sources: [
    'A: You need alerting thresholds that trigger action when something breaks.',
    'B: Binary in outcome: you are hitting the target or you are not.',
  ],
  messages: {
    missing: ({ name }: { name: string }) =>
      `${name} has no threshold: from which value on would you look into it?`,
  },
  examples: [
    { bad: 'kpi «page_load» "Page load time"' },
    { good: 'kpi page_load "Page load time" threshold < 2s' },
  ],
  check({ file, report }) {
    for (const kpi of file.kpis) {
      if (kpi.threshold === undefined) report(kpi, nameSpan(kpi), 'missing', { name: ownName(kpi) });
    }
  },
});

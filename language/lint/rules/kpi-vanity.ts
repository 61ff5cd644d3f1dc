import { countOfCondition } from '../counted-unit.ts';
import { defineRule } from '../rule.ts';
import { vanityIn } from '../vanity.ts';

/** A number on the dashboard that nobody acts on. */
export const kpiVanity = defineRule({
  id: 'kpi-vanity',
  level: 'warning',
  scope: 'file',
  summary: 'A KPI counts what looks good and decides nothing.',
  rationale: `A KPI is there to ask questions when it turns. Nobody asks any when page views dip for a week,
and nobody is better off when they double: followers, impressions, downloads and sign-ups look good beside
the numbers that tell whether the business is healthy.`,
  satisfy: `Watch the share that goes on (activation, conversion, retention) or drop the KPI. Your own numbers
of that kind go into \`lexicon.vanity\`, what is a real number for you into \`lexicon.allow\`.`,
  sources: ["A: Can become vanity metrics. Teams track numbers that look good but don't matter."],
  messages: {
    vanity: ({ words }: { words: string }) =>
      `"${words}" look good and decide nothing: what would you do if they halved?`,
  },
  examples: [
    { bad: 'kpi views "«Page views» of the blog" threshold >= 20K {\n  owner @growth\n}' },
    { bad: 'kpi community "Community" threshold >= 500 «followers» {\n  owner @growth\n}' },
    { good: 'kpi conversion "Visitors who sign up" threshold >= 4% {\n  owner @growth\n}' },
    { good: 'kpi signup_rate "Sign-up rate" threshold >= 4% {\n  owner @growth\n}' },
    { good: 'kpi slow "Page views slower than 2 s" threshold < 1% {\n  owner @platform\n}' },
  ],
  check({ file, lexicon, report }) {
    for (const kpi of file.kpis) {
      const condition = kpi.threshold ?? kpi.target;
      const count = condition === undefined ? { rises: true } : countOfCondition(condition);
      const found = vanityIn(file.source, kpi.label, count, lexicon);
      if (found !== undefined) report(kpi, found.span, 'vanity', { words: found.words });
    }
  },
});

import { defineRule } from '../rule.ts';
import { shortened } from '../subjects.ts';

/** "Ignore this" without a why can be neither agreed with nor taken back. */
export const suppressionNoReason = defineRule({
  id: 'suppression-no-reason',
  level: 'off',
  presets: { strict: 'warning' },
  scope: 'suppressions',
  summary: 'An ignore comment gives no reason.',
  rationale: `Somebody decided that a rule is wrong here. The reason after \`--\` lets the next reader agree, or see that it no longer
holds.`,
  satisfy: `Write \`--\` and the reason behind the rules: \`-- agreed with finance until March\`.`,
  sources: ['practice'],
  messages: {
    missing: ({ rules }: { rules: string }) => `why is ${rules} ignored? Write the reason after --`,
  },
  examples: [
    {
      rules: { 'suppression-no-reason': 'warning' },
      bad: `«// goals-ignore-next-line kpi-no-threshold»
kpi margin "Gross margin" { owner @success }`,
    },
    {
      rules: { 'suppression-no-reason': 'warning' },
      good: `// goals-ignore-next-line kpi-no-threshold -- to be agreed with finance
kpi margin "Gross margin" { owner @success }`,
    },
  ],
  check({ file, directives, report }) {
    for (const { directive, names } of directives) {
      if (names.length === 0 || directive.reason !== undefined) continue;
      const rules = shortened(names.map(({ value }) => value).join(', '), 40);
      report(file, directive.span, 'missing', { rules });
    }
  },
});

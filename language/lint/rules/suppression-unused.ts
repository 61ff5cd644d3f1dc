import { defineRule } from '../rule.ts';

/** An ignore comment that ignores nothing hides the next mistake on its line. */
export const suppressionUnused = defineRule({
  id: 'suppression-unused',
  level: 'warning',
  scope: 'suppressions',
  summary: 'An ignore comment has nothing to ignore.',
  rationale: `The goal was mended and the comment stayed: it tells readers of a weakness that is gone, and hides the next one. A
\`goals-ignore-file\` stands above the first declaration of its file; further down it ignores nothing.`,
  sources: ['practice'],
  tags: ['unnecessary'],
  messages: {
    unused: ({ rule }: { rule: string }) => `${rule} has nothing to say here: the comment can go`,
    off: ({ rule }: { rule: string }) => `${rule} is off here: the comment can go`,
    misplaced: () => 'goals-ignore-file ignores nothing below the first declaration: move it to the top',
    empty: () => 'this names no rule, and ignores nothing: write the rule that it is about',
  },
  examples: [
    {
      bad: `// goals-ignore-next-line «kpi-no-threshold» -- to be agreed with finance
kpi margin "Gross margin" threshold >= 70%`,
      fixed: 'kpi margin "Gross margin" threshold >= 70%',
    },
    {
      good: `// goals-ignore-next-line kpi-no-threshold -- to be agreed with finance
kpi margin "Gross margin"`,
    },
  ],
  check({ file, directives, report }) {
    for (const { directive, misplaced, names } of directives) {
      if (names.length === 0) report(file, directive.span, 'empty', {});
      else if (misplaced) report(file, directive.span, 'misplaced', {});
      else {
        for (const { use, value, span } of names) {
          if (use === 'unused' || use === 'off') report(file, span, use, { rule: value });
        }
      }
    }
  },
});

import { removeIgnored } from '../../edit/remove-ignore.ts';
import type { JudgedName } from '../directives.ts';
import { safeFix } from '../fix.ts';
import { defineRule, type LazyFixes } from '../rule.ts';

/** An ignore comment that ignores nothing hides the next mistake on its line. */
export const suppressionUnused = defineRule({
  id: 'suppression-unused',
  level: 'warning',
  scope: 'suppressions',
  summary: 'An ignore comment has nothing to ignore.',
  rationale: `The goal was mended and the comment stayed: it tells readers of a weakness that is gone, and hides the next one. A
\`goals-ignore-file\` stands above the first declaration of its file; further down it ignores nothing.`,
  satisfy: `Remove the comment, or the rule that it names too many; the fix does it. A \`goals-ignore-file\` moves to the top of its file.`,
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
kpi margin "Gross margin" threshold >= 70% { owner @success }`,
      fixed: 'kpi margin "Gross margin" threshold >= 70% { owner @success }',
    },
    {
      bad: `// goals-ignore-next-line kpi-no-threshold, «kpi-count» -- to be agreed with finance
kpi margin "Gross margin" { owner @success }`,
      fixed: `// goals-ignore-next-line kpi-no-threshold -- to be agreed with finance
kpi margin "Gross margin" { owner @success }`,
    },
    {
      good: `// goals-ignore-next-line kpi-no-threshold -- to be agreed with finance
kpi margin "Gross margin" { owner @success }`,
    },
  ],
  check({ file, directives, report }) {
    for (const { directive, misplaced, names } of directives) {
      const idle = names.filter(({ use }) => use === 'unused' || use === 'off');
      const remove: LazyFixes = ({ project }) =>
        safeFix(
          idle.length < names.length ? `Remove ${listed(idle)}` : 'Remove the comment',
          removeIgnored(project, directive, idle),
        );
      if (names.length === 0) report(file, directive.span, 'empty', {}, remove);
      else if (misplaced) report(file, directive.span, 'misplaced', {});
      else {
        for (const { use, value, span } of idle) {
          report(file, span, use === 'off' ? 'off' : 'unused', { rule: value }, remove);
        }
      }
    }
  },
});

function listed(names: readonly JudgedName[]): string {
  return names.map(({ value }) => value).join(', ');
}

import { replaceWords } from '../../edit/replace-words.ts';
import type { JudgedName } from '../directives.ts';
import { suggestion } from '../fix.ts';
import { defineRule } from '../rule.ts';
import { shortened } from '../subjects.ts';

/** An ignore comment with a misspelt rule ignores nothing. */
export const suppressionUnknown = defineRule({
  id: 'suppression-unknown',
  level: 'warning',
  scope: 'suppressions',
  summary: 'An ignore comment names a rule that does not exist.',
  rationale: `A misspelt rule is not ignored, and whoever reads the comment believes that it is. Errors of the language
(\`language/…\`) can not be ignored at all.`,
  satisfy: `Correct the id: \`goals rules\` lists all of them. An error of the language is mended, not ignored.`,
  sources: ['practice'],
  messages: {
    unknown: ({ rule }: { rule: string }) => `there is no rule ${rule}: "goals rules" lists those that exist`,
    nearly: ({ rule, nearest }: { rule: string; nearest: string }) =>
      `there is no rule ${rule}: did you mean ${nearest}?`,
    language: ({ rule }: { rule: string }) => `${rule} is an error of the language: it can not be ignored`,
  },
  examples: [
    {
      bad: `// goals-ignore-next-line «kpi-no-treshold» -- to be agreed with finance
kpi margin "Gross margin" threshold >= 70% { owner @success }`,
      fixed: `// goals-ignore-next-line kpi-no-threshold -- to be agreed with finance
kpi margin "Gross margin" threshold >= 70% { owner @success }`,
    },
    {
      good: `// goals-ignore-next-line kpi-no-threshold -- to be agreed with finance
kpi margin "Gross margin" { owner @success }`,
    },
  ],
  check({ file, directives, report }) {
    for (const { value, span, nearest } of directives.flatMap(({ names }) => names.filter(isUnknown))) {
      const rule = shortened(value, 30);
      if (value.startsWith('language/')) report(file, span, 'language', { rule });
      else if (nearest === undefined) report(file, span, 'unknown', { rule });
      else {
        report(file, span, 'nearly', { rule, nearest }, ({ project }) =>
          suggestion(`Change to ${nearest}`, replaceWords(project, { uri: file.uri, span }, nearest), true),
        );
      }
    }
  },
});

function isUnknown({ use }: JudgedName): boolean {
  return use === 'unknown';
}

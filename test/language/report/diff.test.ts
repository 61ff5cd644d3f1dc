import { describe, expect, it } from 'vitest';
import { changesOf } from '../../../language/compare/changes-of.ts';
import { diffMarkdown } from '../../../language/report/diff-markdown.ts';
import type { DiffReport } from '../../../language/report/diff-sections.ts';
import { diffText } from '../../../language/report/diff-text.ts';
import { projectOf } from '../../support/project.ts';

function reportOf(before: string, after: string, day = '2026-02-10'): DiffReport {
  const changes = changesOf(projectOf(before).project, projectOf(after).project);
  const project = { changes, isNew: false, isGone: false };
  return { base: 'main', head: 'HEAD', day, projects: [project], problems: [] };
}

/** The report without its first and last line. */
function told(before: string, after: string, day?: string): readonly string[] {
  return diffText(reportOf(before, after, day))
    .trimEnd()
    .split('\n')
    .slice(1, -1)
    .filter(line => line !== '');
}

const objective = (inside: string) => `objective o "O" { cycle 2026-Q1 ${inside} }\n`;

/** Two texts, and the report on 2026-02-10. */
const reports: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    'a past cycle is not rewritten unseen',
    'objective o "O" { cycle 2025-Q4 kr k "K" to 3 }',
    'objective o "O" { cycle 2025-Q4 kr k "K" to 2 }',
    [
      'Moved inside a cycle',
      '  target of o.k lowered 3 → 2 41 days after 2025-Q4 ended; no "changed" says why',
    ],
  ],
  [
    'a coming cycle is a plan',
    'objective o "O" { cycle 2026-Q2 kr k "K" to 3 }',
    'objective o "O" { cycle 2026-Q2 kr k "K" to 2 }',
    ['Changed', '  target of o.k lowered 3 → 2'],
  ],
  [
    'to leave a running cycle moves its goalposts',
    objective(''),
    'objective o "O" { cycle 2026-Q2 }',
    [
      'Moved inside a cycle',
      '  cycle of o changed 2026-Q1 → 2026-Q2 on day 41 of 2026-Q1; no "changed" says why',
    ],
  ],
  [
    'what was missing may be completed',
    objective('kr k "K" to ? kr l "L" to 2 kr m "M"'),
    objective('kr k "K" to 9 kr l "L" from 1 to 2 kr m "M" milestone'),
    [
      'Moved inside a cycle',
      '  target of o.k changed ? → 9 on day 41 of 2026-Q1',
      '  baseline of o.l set to 1 on day 41 of 2026-Q1',
      '  measure of o.m set: milestone on day 41 of 2026-Q1',
    ],
  ],
  [
    'a key result that goes wants a reason, an objective has no place for one',
    `${objective('kr k "K" to 2')}objective p "P" { cycle 2026-Q1 kr l "L" to 3 }`,
    objective(''),
    [
      'Moved inside a cycle',
      '  removed key result o.k "K" to 2 on day 41 of 2026-Q1; no "changed" says why',
      '  removed objective p "P" with 1 key result on day 41 of 2026-Q1',
    ],
  ],
  [
    'a new objective is told with what is in it',
    '',
    `${objective('kr k "K" to 2 kr l "L" to 3')}objective q "Q" { cycle 2026-Q2 }`,
    [
      'Added and removed',
      '  added objective o "O" with 2 key results on day 41 of 2026-Q1',
      '  added objective q "Q" for 2026-Q2',
    ],
  ],
  [
    'a reason is told with what it explains, and by itself where it explains nothing',
    `${objective('kr k "K" to 3')}objective p "P" {}`,
    `${objective('changed 2026-02-10 "Why" kr k "K" to 2')}objective p "P" { changed 2026-02-10 "No idea" }`,
    [
      'Moved inside a cycle',
      '  target of o.k lowered 3 → 2 on day 41 of 2026-Q1, because "Why"',
      'Small print',
      '  reason given for p, 2026-02-10: "No idea"',
    ],
  ],
  [
    'what happened to the past comes before what is new',
    'kpi c "C"\ncheckin 2026-01-12 { c: 5 }',
    'kpi c "C"\ncheckin 2026-01-12 { c: 4 }\ncheckin 2026-01-05 { c: 6 }\ncheckin 2026-02-09 { c: 3 }',
    [
      'Check-ins and reviews',
      '  late reading of c: 6 on 2026-01-05',
      '  reading of c on 2026-01-12 changed 5 → 4',
      '  reading of c: 3 on 2026-02-09 (4 on 2026-01-12)',
    ],
  ],
];

describe('the report of changes', () => {
  it.each(reports)('%s', (_, before, after, lines) => expect(told(before, after)).toEqual(lines));

  it('says so where nothing changed', () => {
    expect(diffText(reportOf(objective(''), objective('')))).toBe('No change in meaning.\n');
    expect(diffMarkdown(reportOf(objective(''), objective('')))).toBe(
      '### Goals: no change in meaning\n\n`main` → `HEAD`, 2026-02-10\n',
    );
  });

  it('folds a long section behind its first lines', () => {
    const kpis = (bound: number) =>
      Array.from({ length: 30 }, (_, index) => `kpi k${index} "K" threshold < ${bound}%\n`).join('');
    const markdown = diffMarkdown(reportOf(kpis(5), kpis(6)));
    expect(markdown.split('<details>\n<summary>10 more</summary>\n\n- ')).toHaveLength(2);
    expect(markdown.split('\n').filter(line => line.startsWith('- threshold'))).toHaveLength(30);
  });

  it('keeps words of the files words, on a terminal and in a comment', () => {
    const report = reportOf('', 'kpi c "A\u001b[31m\u202e **b** <img src=x> @maya"\n');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no control character may be left
    expect(diffText(report)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(diffMarkdown(report)).toContain('“A \\[31m  \\*\\*b\\*\\* \\<img src=x> @<!-- -->maya”');
  });
});

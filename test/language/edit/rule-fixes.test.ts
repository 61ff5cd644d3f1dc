import { describe, expect, it } from 'vitest';
import { addKeyResult } from '../../../language/edit/add-key-result.ts';
import { insertNorthStar } from '../../../language/edit/insert-northstar.ts';
import { removeIgnored } from '../../../language/edit/remove-ignore.ts';
import type { Project } from '../../../language/model/types.ts';
import { edited } from './edited.ts';

describe('a north star is inserted', () => {
  const star = 'northstar north_star "TBD: the number that says that customers receive value" from ? to ?';
  const kpi = 'kpi churn "Churn" threshold < 5%\n';
  it.each([
    ['above the first declaration', kpi, `${star}\n\n${kpi}`],
    ['above what is said about it', `/** Ours. */\n${kpi}`, `${star}\n\n/** Ours. */\n${kpi}`],
    ['below the default cycle', `cycle 2026-Q1\n\n${kpi}`, `cycle 2026-Q1\n\n${star}\n\n${kpi}`],
    [
      'below what a file tells the linter',
      `// goals-ignore-file kpi-stale -- imported\n${kpi}`,
      `// goals-ignore-file kpi-stale -- imported\n\n${star}\n\n${kpi}`,
    ],
    [
      'below what a file tells the linter under its default cycle',
      `cycle 2026-Q1\n\n// goals-ignore-file kpi-stale -- imported\n\n${kpi}`,
      `cycle 2026-Q1\n\n// goals-ignore-file kpi-stale -- imported\n\n${star}\n\n${kpi}`,
    ],
    ['behind a byte order mark', `\uFEFF${kpi}`, `\uFEFF${star}\n\n${kpi}`],
    [
      'under a name that is free',
      'kpi north_star "Churn" threshold < 5%\n',
      `${star.replace('north_star', 'north_star_2')}\n\nkpi north_star "Churn" threshold < 5%\n`,
    ],
  ])('%s', (_, before, after) => {
    expect(edited(before, project => insertNorthStar(project, 'a.goals'))).toBe(after);
  });
});

describe('a key result is added', () => {
  const line = 'kr key_result "TBD: what will be different" from ? to ?';
  it.each([
    ['to an empty block', 'objective o "O" {}\n', `objective o "O" {\n  ${line}\n}\n`],
    [
      'below the properties',
      'objective o "O" {\n  cycle 2026-Q1\n}\n',
      `objective o "O" {\n  cycle 2026-Q1\n  ${line}\n}\n`,
    ],
    [
      'behind the last one, before a comment that closes the block',
      'objective o "O" {\n    kr a "A" from 1 to 2 { weight 2 }\n    // more to come\n}\n',
      `objective o "O" {\n    kr a          "A"                           from 1 to 2 { weight 2 }\n    ${line}\n    // more to come\n}\n`,
    ],
    [
      'to a block with a comment alone on its line',
      'objective o "O" { /* soon */ }\n',
      `objective o "O" { /* soon */\n  ${line}\n}\n`,
    ],
    [
      'to a block whose brace stands below a comment',
      'objective o "O" // soon\n{ cycle 2026-Q1 }\n',
      `objective o "O" // soon\n{\n  cycle 2026-Q1\n  ${line}\n}\n`,
    ],
    [
      'to a block on one line',
      'objective o "O" { cycle 2026-Q1 }\n',
      `objective o "O" {\n  cycle 2026-Q1\n  ${line}\n}\n`,
    ],
  ])('%s', (_, before, after) => {
    const add = (project: Project) => addKeyResult(project, project.objectives[0]!);
    expect(edited(before, add).replace(/ +/g, ' ')).toBe(after.replace(/ +/g, ' '));
  });
});

describe('a rule is taken out of an ignore comment', () => {
  const remove =
    (...gone: readonly string[]) =>
    (project: Project) => {
      const [directive] = project.files[0]!.directives;
      return removeIgnored(
        project,
        directive!,
        directive!.rules.filter(({ value }) => gone.includes(value)),
      );
    };
  const kpi = 'kpi churn "Churn" threshold < 5%\n';
  it.each([
    ['with the line, where none is left', `// goals-ignore-next-line a -- why\n${kpi}`, ['a'], kpi],
    [
      'with its comma',
      `// goals-ignore-next-line a, b, c -- why\n${kpi}`,
      ['b'],
      `// goals-ignore-next-line a, c -- why\n${kpi}`,
    ],
    [
      'from a comment behind words',
      `${kpi.trimEnd()}  // goals-ignore-next-line a\n${kpi.replace('churn', 'x')}`,
      ['a'],
      `${kpi}${kpi.replace('churn', 'x')}`,
    ],
    [
      'at the start of a file with a byte order mark',
      `\uFEFF// goals-ignore-file a\n${kpi}`,
      ['a'],
      `\uFEFF${kpi}`,
    ],
    [
      'at the top of an untidy file, with the empty lines below',
      `// goals-ignore-file a\n\n\nkpi   x\n`,
      ['a'],
      'kpi   x\n',
    ],
    ['at the end of a file', `${kpi}// goals-ignore-next-line a`, ['a'], kpi],
    ['that named none', `// goals-ignore-next-line\n${kpi}`, [], kpi],
  ] as const)('%s', (_, before, gone, after) => {
    expect(edited(before, remove(...gone))).toBe(after);
  });
});

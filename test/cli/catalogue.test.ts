import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allRules } from '../../language/lint/registry.ts';
import { themes } from '../../language/lint/themes.ts';
import { columnsOf } from '../../language/model/text-width.ts';
import { pageIds } from '../../language/pages/page.ts';
import { folderWith, goals } from './goals-command.ts';

describe('goals rules', () => {
  it('lists every rule with its level in the preset', async () => {
    const { code, out } = await goals(['rules', '--format', 'json']);
    const { rules } = JSON.parse(out);
    expect(code).toBe(0);
    expect(rules.map(({ id, level }: { id: string; level: string }) => [id, level])).toEqual(
      allRules.map(({ id, level }) => [id, level]),
    );
    const strict = JSON.parse((await goals(['rules', '--format', 'json', '--preset', 'strict'])).out);
    const breached = strict.rules.find(({ id }: { id: string }) => id === 'kpi-breached');
    expect(breached).toMatchObject({ level: 'warning', calendar: true });
  });

  it('lists the levels of the configuration that is named', async () => {
    const folder = await folderWith({
      'ci.json': '{ "preset": "strict", "rules": { "kpi-count": ["error", { "max": 3 }] } }',
    });
    const levelsOf = async (...words: readonly string[]) => {
      const { out } = await goals(['rules', '--format', 'json', '--config', 'ci.json', ...words], { folder });
      const { preset, rules } = JSON.parse(out);
      const levelOf = (rule: string) => rules.find(({ id }: { id: string }) => id === rule).level;
      return [preset, levelOf('kpi-count'), levelOf('kpi-breached')];
    };
    expect(await levelsOf()).toEqual(['strict', 'error', 'warning']);
    expect(await levelsOf('--preset', 'recommended')).toEqual(['recommended', 'error', 'info']);
  });

  it('lists them by theme', async () => {
    const { out } = await goals(['rules']);
    const headings = out.split('\n').filter(line => (themes as readonly string[]).includes(line));
    expect(headings).toEqual(themes);
    const { rules } = JSON.parse((await goals(['rules', '--format', 'json'])).out);
    expect(rules.find(({ id }: { id: string }) => id === 'kr-stale')).toMatchObject({
      theme: 'Time and history',
      fixes: ['suggestion'],
      presets: { recommended: 'warning', strict: 'warning', startup: 'hint', google: 'warning' },
    });
  });

  it('prints one line a rule', async () => {
    const { out } = await goals(['rules']);
    for (const rule of allRules) expect(out).toContain(`${rule.id} `);
    expect(out.split('\n').filter(line => /^(\w+-)+\w+ /.test(line))).toHaveLength(allRules.length);
  });
});

describe('goals rules --suppressions', () => {
  const files = {
    'company.goals': `northstar teams "Weekly active teams" from 500 to 900 teams by 2026-12-31 { owner @ceo }
// goals-ignore-next-line kpi-no-threshold, kpi-cuont -- to be agreed with finance
kpi margin "Gross margin" { owner @cfo }
// goals-ignore-file kpi-count -- too late
`,
    'labs/ideas.goals': `// goals-ignore-file objective-unlinked
// goals-ignore-next-line kpi-no-threshold
kpi spin "Spin-offs" threshold > 1 { owner @cfo }
`,
  };

  it('lists where, what, whether it has something to ignore, and why', async () => {
    const folder = await folderWith(files);
    const { code, out, log } = await goals(['rules', '--suppressions', '--today', '2026-02-11'], { folder });
    expect({ code, log }).toEqual({ code: 0, log: '' });
    expect(out).toBe(`company.goals
  2       kpi-no-threshold    used       to be agreed with finance
  2       kpi-cuont           unknown    to be agreed with finance
  4 file  kpi-count           misplaced  too late

labs/ideas.goals
  1 file  objective-unlinked  unused     no reason
  2       kpi-no-threshold    unused     no reason

5 ignored, 4 of them for nothing, 2 without a reason
`);
  });

  it('says the same to other programs, and of the paths alone', async () => {
    const folder = await folderWith(files);
    const words = ['rules', '--suppressions', '--format', 'json', 'labs'];
    const { suppressions } = JSON.parse((await goals(words, { folder })).out);
    expect(suppressions).toEqual([
      {
        file: 'labs/ideas.goals',
        line: 1,
        scope: 'file',
        misplaced: false,
        rules: [{ rule: 'objective-unlinked', use: 'unused' }],
      },
      {
        file: 'labs/ideas.goals',
        line: 2,
        scope: 'next-line',
        misplaced: false,
        rules: [{ rule: 'kpi-no-threshold', use: 'unused' }],
      },
    ]);
  });

  it('says so where nothing is ignored, and takes paths for nothing else', async () => {
    const folder = await folderWith({ 'a.goals': 'kpi a "A" threshold > 1\n' });
    expect((await goals(['rules', '--suppressions'], { folder })).out).toBe('Nothing is ignored.\n');
    expect((await goals(['rules', 'a.goals'], { folder })).code).toBe(2);
  });
});

describe('goals explain', () => {
  it('shows the page of a rule without the marks of Markdown', async () => {
    const { code, out, log } = await goals(['explain', 'kpi-no-threshold']);
    expect({ code, log }).toEqual({ code: 0, log: '' });
    expect(out).toMatch(/^kpi-no-threshold\n\n/);
    expect(out).toContain('    // goals-ignore-next-line kpi-no-threshold -- why not here\n');
    expect(out).not.toMatch(/```|^#|^\|/m);
  });

  it('fits into 80 columns but for lines of code, whatever the rule', async () => {
    const { out } = await goals(['explain', ...pageIds()]);
    const wide = out.split('\n').filter(line => columnsOf(line) > 80 && !/^ {4}[^│]/.test(line));
    expect(wide).toEqual([]);
    expect(out).not.toContain('\x1b');
    expect(out).not.toMatch(/```|^#|^\||\*\*/m);
  });

  it('colours where it may, and takes the marks of code away then', async () => {
    const words = ['explain', 'kpi-no-source'];
    const coloured = await goals(words, { environment: { FORCE_COLOR: '1' } });
    expect(coloured.out).toContain('\x1b[1mWhy\x1b[22m');
    expect(coloured.out).not.toContain('`');
    expect((await goals(words, { environment: { NO_COLOR: '1' } })).out).not.toContain('\x1b');
    expect((await goals([...words, '--no-color'], { environment: { FORCE_COLOR: '1' } })).out).not.toContain(
      '\x1b',
    );
  });

  it('shows several pages, and those of errors', async () => {
    const { code, out } = await goals([
      'explain',
      'language/unresolved',
      'kr-stale',
      'config/value',
      'kr-stale',
    ]);
    expect(code).toBe(0);
    expect(out.match(/^(\S+[-/]\S+)$/gm)).toEqual(['language/unresolved', 'kr-stale', 'config/value']);
    expect(out).toContain('│ error on `chrun`: nothing here is called "chrun": did you mean churn?');
  });

  it('prints Markdown as it ships, and JSON for programs', async () => {
    const markdown = await goals(['explain', 'kr-is-task', '--format', 'markdown']);
    expect(markdown.out).toBe(await readFile(resolve('docs/rules/kr-is-task.md'), 'utf8'));
    const { out } = await goals(['explain', 'kr-no-baseline', 'language/date', '--format', 'json']);
    const { version, pages } = JSON.parse(out);
    expect(version).toBe(1);
    expect(pages.map(({ id, kind }: { id: string; kind: string }) => [id, kind])).toEqual([
      ['kr-no-baseline', 'rule'],
      ['language/date', 'error'],
    ]);
    expect(pages[0]).toMatchObject({
      theme: 'Key results',
      presets: { startup: 'hint' },
      fixes: ['suggestion'],
    });
    expect(pages[0].weak[0].message).toContain('from which value');
  });

  it.each([
    ['kr-is-tsk', 'There is no rule or error kr-is-tsk. Did you mean kr-is-task or kr-is-kpi?\n'],
    ['unresolved', 'There is no rule or error unresolved. Did you mean language/unresolved?\n'],
    ['stale', 'There is no rule or error stale. Did you mean kpi-stale or kr-stale?\n'],
    ['zzz', 'There is no rule or error zzz. See all rules with: goals rules\n'],
  ])('offers what was perhaps meant by %s', async (id, log) => {
    expect(await goals(['explain', 'kr-stale', id])).toEqual({ code: 2, out: '', log });
  });
});

import { chmod, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { acme, day, folderWith, goals } from './goals-command.ts';

/** A KPI without a threshold is a warning, a target where the threshold does not hold an error of the language. */
const weak = acme.replace(
  '  objective keep',
  `  kpi uptime "Uptime"
  kpi late "Late replies" threshold < 5% { target > 6% }

  objective keep`,
);
const warning = acme.replace('  objective keep', '  kpi uptime "Uptime"\n\n  objective keep');

describe('goals check', () => {
  it('says that there is nothing to say, and exits with 0', async () => {
    const folder = await folderWith({ 'acme.goals': acme });
    expect(await goals(['check', '--today', day], { folder })).toEqual({
      code: 0,
      out: '✔ No findings in 1 file\n',
      log: '',
    });
  });

  it('groups findings by file, in columns, and sums them up', async () => {
    const folder = await folderWith({
      'okr/weak.goals': weak,
      'second.goals':
        'northstar other "Weekly revenue" from $1K to $2K { owner @ceo }\ncheckin 2026-02-09 { other: $1K }\n',
    });
    const { code, out, log } = await goals(['check', '--today', day], { folder });
    expect(out).toMatchInlineSnapshot(`
      "okr/weak.goals
          9:7  warning  uptime has no threshold: from which value on would you look into it?  kpi-no-threshold
        10:51  error    target > 6% holds where the threshold < 5% does not: tighten it       language/target-outside

      second.goals
        1:11  warning  other is a second north star beside weekly_teams: keep one, make the other a KPI  northstar-single

      3 findings in 2 files (1 error, 2 warnings)
      "
    `);
    expect({ code, log }).toEqual({ code: 1, log: '' });
  });

  it('prints version 1 of the JSON, keys in their order, lines and columns from 1', async () => {
    const folder = await folderWith({ 'okr/weak.goals': weak });
    const { code, out } = await goals(['check', '--format', 'json', '--today', day], { folder });
    expect(out).toBe(
      `${JSON.stringify(
        {
          version: 1,
          findings: [
            {
              rule: 'kpi-no-threshold',
              severity: 'warning',
              message: 'uptime has no threshold: from which value on would you look into it?',
              file: 'okr/weak.goals',
              line: 9,
              column: 7,
              endLine: 9,
              endColumn: 13,
              fixes: [{ title: 'Add threshold >= ?', kind: 'suggestion' }],
            },
            {
              rule: 'language/target-outside',
              severity: 'error',
              message: 'target > 6% holds where the threshold < 5% does not: tighten it',
              file: 'okr/weak.goals',
              line: 10,
              column: 51,
              endLine: 10,
              endColumn: 55,
              fixes: [],
            },
          ],
          summary: { files: 1, errors: 1, warnings: 1, infos: 0, hints: 0 },
        },
        undefined,
        2,
      )}\n`,
    );
    expect(code).toBe(1);
  });

  it.each([
    [[], 0],
    [['--fail-on', 'warning'], 1],
    [['--fail-on', 'never'], 0],
    [['--max-warnings', '0'], 1],
    [['--max-warnings', '1'], 0],
    [['--fail-on', 'never', '--max-warnings', '0'], 1],
    [['--rule', 'kpi-no-threshold=error'], 1],
    [['--rule', 'kpi-no-threshold=error', '--fail-on', 'never'], 0],
    [['--rule', 'kpi-no-threshold=off', '--fail-on', 'info'], 0],
    [['--rule', 'kpi-no-threshold=info', '--fail-on', 'warning'], 0],
    [['--rule', 'kpi-no-threshold=info', '--fail-on', 'info'], 1],
  ])('with one warning and %j exits with %i', async (options, code) => {
    const folder = await folderWith({ 'acme.goals': warning });
    expect((await goals(['check', '--today', day, ...options], { folder })).code).toBe(code);
  });

  it('--quiet prints errors only, and the limits still count what it leaves out', async () => {
    const folder = await folderWith({ 'acme.goals': warning });
    expect(await goals(['check', '--today', day, '--quiet', '--max-warnings', '0'], { folder })).toEqual({
      code: 1,
      out: '✔ No errors in 1 file\n',
      log: '1 warning is more than --max-warnings 0 allows.\n',
    });
  });

  it('--quiet says why it fails where the report shows nothing', async () => {
    const folder = await folderWith({ 'acme.goals': warning });
    expect(await goals(['check', '--today', day, '--quiet', '--fail-on', 'warning'], { folder })).toEqual({
      code: 1,
      out: '✔ No errors in 1 file\n',
      log: 'Failed on 1 warning that the report leaves out (--fail-on warning).\n',
    });
  });

  it('--no-calendar makes the result a function of the files alone', async () => {
    const folder = await folderWith({ 'acme.goals': acme });
    const late = await goals(['check', '--today', '2026-12-31', '--fail-on', 'warning'], { folder });
    const without = await goals(['check', '--today', '2026-12-31', '--fail-on', 'warning', '--no-calendar'], {
      folder,
    });
    expect([late.code, without.code]).toEqual([1, 0]);
  });

  it('reads the project whole, and reports only what lies in the paths', async () => {
    const split = {
      'goals.config.json': '{}',
      'star.goals': acme.split('\n')[0] ?? '',
      'teams/acme.goals': acme.replace(/^.*\n/, ''),
    };
    const folder = await folderWith({ ...split, 'teams/weak.goals': 'kpi uptime "Uptime"\n' });
    const only = await goals(['check', '--today', day, '--fail-on', 'warning', 'teams/acme.goals'], {
      folder,
    });
    expect(only).toEqual({ code: 0, out: '✔ No findings in 1 file\n', log: '' });
    const both = await goals(['check', '--today', day, '--fail-on', 'warning', 'teams'], { folder });
    expect([both.code, both.out.split('\n')[0]]).toEqual([1, 'teams/weak.goals']);
  });

  it('checks a text from standard input as the file that it will be', async () => {
    const folder = await folderWith({ 'goals.config.json': '{}', 'acme.goals': acme });
    const input = 'kpi churn "Churn" threshold < 5%\nobjective o "O" { supports weekly_teams, nobody }\n';
    const words = [
      'check',
      '--stdin',
      '--stdin-filename',
      'new/file.goals',
      '--format',
      'json',
      '--today',
      day,
    ];
    const { code, out } = await goals(words, { folder, input });
    const { findings, summary } = JSON.parse(out);
    expect(findings.filter((one: { rule: string }) => one.rule.startsWith('language/'))).toMatchObject([
      { rule: 'language/unresolved', file: 'new/file.goals', line: 2 },
    ]);
    expect([code, summary.files]).toEqual([1, 1]);
  });

  it('has lines and columns of a file with a byte order mark and CRLF as an editor shows them', async () => {
    const folder = await folderWith({ 'weak.goals': `\uFEFF${weak.replaceAll('\n', '\r\n')}` });
    const { out } = await goals(['check', '--today', day, '--format', 'json'], { folder });
    const places = JSON.parse(out).findings.map(({ line, column }: { line: number; column: number }) => [
      line,
      column,
    ]);
    expect(places).toEqual([
      [9, 7],
      [10, 51],
    ]);
  });
});

describe('goals check --fix', () => {
  /** `≥` pasted from slides is an error with a safe fix. */
  const pasted = acme.replace('threshold < 5%', 'threshold ≤ 5%');

  it('applies safe fixes, keeps every other byte, and reports what remains', async () => {
    const before = `\uFEFF${pasted.replaceAll('\n', '\r\n')}`;
    const folder = await folderWith({ 'acme.goals': before });
    expect(await goals(['check', '--fix', '--today', day], { folder })).toEqual({
      code: 0,
      out: '✔ No findings in 1 file\n',
      log: 'Applied 1 fix in 1 file.\n',
    });
    expect(await readFile(join(folder, 'acme.goals'), 'utf8')).toBe(before.replace('≤', '<='));
  });

  it('--fix-dry-run shows what would change as a patch on the log, and changes no file', async () => {
    const folder = await folderWith({ 'okr/acme.goals': pasted });
    const { code, out, log } = await goals(['check', '--fix-dry-run', '--today', day], { folder });
    expect({ code, out }).toEqual({ code: 0, out: '✔ No findings in 1 file\n' });
    expect(log).toMatchInlineSnapshot(`
      "--- a/okr/acme.goals
      +++ b/okr/acme.goals
      @@ -4,7 +4,7 @@
         lead @ceo
         size 48
       
      -  kpi churn "Monthly customer churn" threshold ≤ 5% { target < 4% }
      +  kpi churn "Monthly customer churn" threshold <= 5% { target < 4% }
       
         objective keep "Customers stay because support answers at once" {
           cycle 2026-Q1
      Would apply 1 fix in 1 file.
      "
    `);
    expect(await readFile(join(folder, 'okr/acme.goals'), 'utf8')).toBe(pasted);
  });

  it('says how many findings have suggestions, which somebody has to choose', async () => {
    const folder = await folderWith({ 'acme.goals': weak });
    const { log } = await goals(['check', '--fix', '--today', day], { folder });
    expect(log).toBe(
      '1 finding has suggestions, which are for you to choose: as quick fixes in the editor, or with --format json.\n',
    );
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'says which file could not be written',
    async () => {
      const folder = await folderWith({ 'acme.goals': pasted });
      await chmod(join(folder, 'acme.goals'), 0o444);
      const { code, log } = await goals(['check', '--fix', '--today', day], { folder });
      expect([code, log.startsWith("acme.goals: This file can't be written:")]).toEqual([2, true]);
    },
  );

  it('leaves files outside the paths alone', async () => {
    const folder = await folderWith({ 'a.goals': pasted, 'b/b.goals': 'kpi x "X" threshold ≥ 5%\n' });
    await goals(['check', '--fix', '--today', day, 'b'], { folder });
    expect(await readFile(join(folder, 'a.goals'), 'utf8')).toBe(pasted);
    expect(await readFile(join(folder, 'b/b.goals'), 'utf8')).toBe('kpi x "X" threshold >= 5%\n');
  });
});

describe('goals check --stdin --fix', () => {
  const words = ['check', '--stdin', '--stdin-filename', 'new.goals', '--fix', '--today', day];

  it('is a filter: the text comes out fixed, and what is said of it goes to the log', async () => {
    const folder = await folderWith({ 'goals.config.json': '{}', 'acme.goals': acme });
    const input = 'kpi x "X" threshold ≤ 5% { owner @ceo }\r\n// no line end behind this';
    const { code, out, log } = await goals(words, { folder, input });
    expect({ code, out }).toEqual({ code: 0, out: input.replace('≤', '<=') });
    expect(log).toMatch(/^Applied 1 fix in 1 file\.\n/);
    expect(await readdir(folder)).toEqual(['acme.goals', 'goals.config.json']);
  });

  it('loses nothing of a text that it can not fix, or that the project leaves out', async () => {
    const folder = await folderWith({ 'goals.config.json': '{ "exclude": ["new.goals"] }' });
    const input = 'kpi x "X" threshold ≤ 5%\nobjective {{{ }\n';
    expect((await goals(words, { folder, input })).out).toBe(input);
  });

  it('writes the reports that have a file, and exits as the findings that remain ask for', async () => {
    const folder = await folderWith({ 'acme.goals': acme });
    const input = 'kpi x "X"\n';
    const { code, out } = await goals([...words, '--format', 'json:out.json', '--fail-on', 'warning'], {
      folder,
      input,
    });
    expect({ code, out }).toEqual({ code: 1, out: input });
    expect(JSON.parse(await readFile(join(folder, 'out.json'), 'utf8')).findings[0].file).toBe('new.goals');
  });
});

describe('goals check --stats', () => {
  it('says on the log how long each phase and each rule takes, slowest first', async () => {
    const folder = await folderWith({ 'acme.goals': weak, 'other.goals': 'kpi other "Other"\n' });
    const { out, log } = await goals(['check', '--today', day, '--stats', '--format', 'json'], { folder });
    expect(JSON.parse(out).summary.files).toBe(2);
    const phases = [...log.matchAll(/^(read|parse|link|score|history|lint|report) +[\d.]+ ms +\d+ %$/gm)];
    expect(phases.map(([, name]) => name)).toEqual([
      'read',
      'parse',
      'link',
      'score',
      'history',
      'lint',
      'report',
    ]);
    const rules = [...log.matchAll(/^([a-z]+(?:-[a-z]+)+) +([\d.]+) ms +\d+ % +(\d+)$/gm)];
    const times = rules.map(([, , time]) => Number(time));
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect(rules.find(([, id]) => id === 'kpi-no-threshold')?.[3]).toBe('2');
    expect(log).toMatch(/\n2 files, \d+ goals, [\d.]+ ms\n$/);
  });
});

describe('goals check --print-config', () => {
  const configuration = `{
  // Comments may stand here.
  "preset": "strict",
  "rules": { "kpi-count": ["error", { "max": 4 }], "kpi-stale": "off" },
  "overrides": [{ "files": ["lab/**"], "rules": { "kpi-stale": "hint" } }]
}`;

  it('prints what holds for a file, and where each setting comes from', async () => {
    const folder = await folderWith({ 'goals.config.json': configuration, 'okr/a.goals': acme });
    const words = ['check', '--rule', 'kr-is-task=hint', '--print-config', '../lab/not-yet-there.goals'];
    const { code, out, log } = await goals(words, { folder: join(folder, 'okr') });
    expect({ code, log }).toEqual({ code: 0, log: '' });
    const printed = JSON.parse(out);
    expect(printed).toMatchObject({
      version: 1,
      file: '../lab/not-yet-there.goals',
      config: '../goals.config.json',
      excluded: false,
      preset: 'strict',
      rules: {
        'kpi-count': { level: 'error', options: { max: 4 }, from: 'rules' },
        'kpi-stale': { level: 'hint', from: 'overrides[0]' },
        'kr-is-task': { level: 'hint', from: '--rule' },
        'kpi-no-threshold': { from: 'preset' },
      },
    });
    const { rules } = JSON.parse((await goals(['rules', '--format', 'json'])).out);
    expect(Object.keys(printed.rules).sort()).toEqual(rules.map((rule: { id: string }) => rule.id).sort());
  });

  it('without a configuration prints what holds then, and with --config that one', async () => {
    const folder = await folderWith({ 'a.goals': acme, 'ci/strict.json': configuration });
    const plain = JSON.parse((await goals(['check', '--print-config', 'a.goals'], { folder })).out);
    expect([plain.config, plain.preset, plain.rules['kpi-stale'].from]).toEqual([
      undefined,
      'recommended',
      'preset',
    ]);
    const words = ['check', '--print-config', 'a.goals', '--config', 'ci/strict.json'];
    const given = JSON.parse((await goals(words, { folder })).out);
    expect([given.config, given.rules['kpi-stale']]).toEqual([
      'ci/strict.json',
      { level: 'off', options: expect.anything(), from: 'rules' },
    ]);
  });

  it('says whether the file belongs to the project at all', async () => {
    const folder = await folderWith({
      'goals.config.json': '{ "exclude": ["old/**"] }',
      'old/a.goals': acme,
    });
    const { out } = await goals(['check', '--print-config', 'old/a.goals'], { folder });
    expect(JSON.parse(out).excluded).toBe(true);
  });
});

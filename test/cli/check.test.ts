import { readFile } from 'node:fs/promises';
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

  it('--fix-dry-run reports the same and changes no file', async () => {
    const folder = await folderWith({ 'acme.goals': pasted });
    const { code, log } = await goals(['check', '--fix-dry-run', '--today', day], { folder });
    expect({ code, log }).toEqual({ code: 0, log: 'Would apply 1 fix in 1 file.\n' });
    expect(await readFile(join(folder, 'acme.goals'), 'utf8')).toBe(pasted);
  });

  it('leaves files outside the paths alone', async () => {
    const folder = await folderWith({ 'a.goals': pasted, 'b/b.goals': 'kpi x "X" threshold ≥ 5%\n' });
    await goals(['check', '--fix', '--today', day, 'b'], { folder });
    expect(await readFile(join(folder, 'a.goals'), 'utf8')).toBe(pasted);
    expect(await readFile(join(folder, 'b/b.goals'), 'utf8')).toBe('kpi x "X" threshold >= 5%\n');
  });
});

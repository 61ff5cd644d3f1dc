import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../server/cli/program.ts';
import { acme, folderWith, goals } from './goals-command.ts';

describe('goals init', () => {
  it.each(['2026-01-01', '2026-02-14', '2026-03-31', '2026-11-21', '2026-12-31', '2028-02-29'])(
    'on %s writes files that are formatted and have no finding',
    async today => {
      const folder = await folderWith({});
      const result = await goals(['init', '--today', today], { folder });
      expect(result).toEqual({
        code: 0,
        out: 'company.goals\ngoals.config.json\n',
        log: 'Next: goals check, goals score, goals tree\n',
      });
      const checked = await goals(['check', '--today', today, '--fail-on', 'info'], { folder });
      expect(checked).toEqual({ code: 0, out: '✔ No findings in 1 file\n', log: '' });
      expect((await goals(['fmt', '--check'], { folder })).code).toBe(0);
    },
  );

  it('never overwrites', async () => {
    const folder = await folderWith({ 'company.goals': acme });
    expect(await goals(['init'], { folder })).toMatchObject({ code: 0, out: 'goals.config.json\n' });
    expect(await readFile(join(folder, 'company.goals'), 'utf8')).toBe(acme);
    const again = await goals(['init'], { folder });
    expect(again).toEqual({
      code: 2,
      out: '',
      log: 'company.goals is there already and was left as it is.\ngoals.config.json is there already and was left as it is.\nNothing was written.\n',
    });
  });

  it('makes the folder that it is told', async () => {
    const folder = await folderWith({});
    expect((await goals(['init', 'okr/2026'], { folder })).out).toBe(
      'okr/2026/company.goals\nokr/2026/goals.config.json\n',
    );
    const inTheWay = await folderWith({ okr: '' });
    expect((await goals(['init', 'okr/2026'], { folder: inTheWay })).code).toBe(2);
  });

  it('writes what is right for the answers: a few numbers to watch for a few people', async () => {
    const folder = await folderWith({});
    const result = await goals(
      [
        'init',
        '--today',
        '2026-02-14',
        '--people',
        '8',
        '--north-star',
        'Weekly active teams',
        '--keep',
        'churn,uptime',
      ],
      { folder },
    );
    expect(result.code).toBe(0);
    const text = await readFile(join(folder, 'company.goals'), 'utf8');
    expect(text).toContain('northstar weekly_active_teams "Weekly active teams" from ? to ?');
    expect(text).toContain('kpi uptime "Uptime"');
    expect(text).not.toContain('objective');
    expect(await readFile(join(folder, 'goals.config.json'), 'utf8')).toContain('"preset": "startup"');
    const checked = await goals(['check', '--today', '2026-02-14', '--format', 'json'], { folder });
    const { findings } = JSON.parse(checked.out) as { findings: readonly { rule: string }[] };
    expect([...new Set(findings.map(({ rule }) => rule))]).toEqual(['language/placeholder', 'kpi-too-few']);
    expect((await goals(['fmt', '--check'], { folder })).code).toBe(0);
  });

  it('asks whoever sits before it', async () => {
    const folder = await folderWith({});
    const asked: string[] = [];
    const answers = ['120', 'Weekly active teams', '', 'New customers succeed in their first week'];
    const log: string[] = [];
    const silent = { isTerminal: false, write: (text: string) => log.push(text) };
    const code = await run(['init', '--today', '2026-02-14'], {
      folder,
      environment: {},
      platform: 'linux',
      out: silent,
      log: silent,
      now: () => new Date(0),
      readInput: async () => new Uint8Array(),
      onInterrupt: () => () => undefined,
      clock: () => 0,
      ask: async question => {
        asked.push(question);
        return answers[asked.length - 1] ?? '';
      },
    });
    expect(code, log.join('')).toBe(0);
    expect(asked.length).toBe(4);
    const text = await readFile(join(folder, 'company.goals'), 'utf8');
    expect(text).toContain(
      'objective new_customers_succeed_their "New customers succeed in their first week" {',
    );
    expect(text).toContain('guarded by activation, retention');
  });
});

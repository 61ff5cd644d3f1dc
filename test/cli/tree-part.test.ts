import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { acme, cli, day, folderWith, goals } from './goals-command.ts';

const formats = ['terminal', 'svg', 'html', 'mermaid', 'dot', 'markdown', 'json'];

const sales = `team sales "Sales" {
  objective sell "Deals close on the first call" {
    cycle 2026-Q2
    supports weekly_teams
    kr deals "Deals closed on the first call" from 10% to 30%
  }
}
`;

const company = { 'goals.config.json': '{}', 'acme.goals': acme, 'sales.goals': sales };

describe('goals tree of a part', () => {
  it.each(formats)('draws the goals of a team, as %s', async format => {
    const folder = await folderWith(company);
    const words = ['tree', '--today', day, '--format', format, '--team', 'sales'];
    const { code, out, log } = await goals(words, { folder });
    expect({ code, log }).toEqual({ code: 0, log: '' });
    expect(out).toContain('Weekly active');
    expect(out).toContain('Deals close');
    expect(out).not.toContain('Customers stay');
  });

  it.each(['terminal', 'html', 'json'])('draws the objectives of a cycle, as %s', async format => {
    const folder = await folderWith(company);
    const words = ['tree', '--today', day, '--format', format, '--cycle', '2026-Q1'];
    const { code, out } = await goals(words, { folder });
    expect(code).toBe(0);
    expect(out).toContain('Customers stay');
    expect(out).not.toContain('Deals close');
  });

  it.each(['terminal', 'svg', 'html', 'mermaid'])('draws the upper levels, as %s', async format => {
    const folder = await folderWith(company);
    const { code, out } = await goals(['tree', '--today', day, '--format', format, '--depth', '2'], {
      folder,
    });
    expect(code).toBe(0);
    expect(out).toContain('Sales');
    expect(out).not.toContain('Deals close');
  });

  it('takes the team from the project that has it', async () => {
    const folder = await folderWith({
      'a/goals.config.json': '{}',
      'a/a.goals': acme,
      'b/goals.config.json': '{}',
      'b/b.goals': sales,
    });
    const { out } = await goals(['tree', '--format', 'json', '--team', 'sales', 'a', 'b'], { folder });
    expect(JSON.parse(out).title).toBe('b');
  });

  it.each([
    [['--team', 'sale'], '--team sale: there is no team sale. Did you mean sales?\n'],
    [
      ['--cycle', '2026-Q3'],
      '--cycle 2026-Q3: there is no objective with the cycle 2026-Q3. Did you mean 2026-Q1?\n',
    ],
    [['--depth', '0'], '--depth 0: write a whole number from 1.\n'],
    [['--depth', 'two'], '--depth two: write a whole number from 1.\n'],
  ])('draws nothing for %j, and says why', async (words, said) => {
    const folder = await folderWith(company);
    expect(await goals(['tree', ...words], { folder })).toEqual({ code: 2, out: '', log: said });
  });
});

describe('goals tree of a large project', () => {
  const many = Array.from({ length: 3_000 }, (_, index) => `kpi k${index} "KPI ${index}" threshold < 5%`);

  it.each(['svg', 'html'])('ends where the reader of its %s has had enough', async format => {
    const folder = await folderWith({ 'goals.config.json': '{}', 'kpis.goals': `${many.join('\n')}\n` });
    const child = spawn(process.execPath, [cli, 'tree', '--format', format], { cwd: folder });
    let log = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      log += text;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const [code] = await once(child, 'close');
    expect({ code, log }).toEqual({ code: 0, log: '' });
  });
});

describe('goals tree of several files', () => {
  it.each(formats)('is the same as %s in whatever order they are named', async format => {
    const folder = await folderWith(company);
    const of = async (...paths: readonly string[]) =>
      (await goals(['tree', '--today', day, '--format', format, ...paths], { folder })).out;
    expect(await of('sales.goals', 'acme.goals')).toBe(await of('acme.goals', 'sales.goals'));
  });

  it.each(['json', 'html'])(
    'is the same as %s for two projects in whatever order they are named',
    async format => {
      const folder = await folderWith({
        'a/goals.config.json': '{}',
        'a/a.goals': acme,
        'b/goals.config.json': '{}',
        'b/b.goals': acme,
      });
      const of = async (...paths: readonly string[]) =>
        (await goals(['tree', '--today', day, '--format', format, ...paths], { folder })).out;
      expect(await of('b', 'a')).toBe(await of('a', 'b'));
    },
  );
});

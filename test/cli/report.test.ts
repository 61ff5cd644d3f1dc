import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { acme, day, folderWith, goals } from './goals-command.ts';

describe('goals report', () => {
  it('tells the weekly meeting as the documentation shows it', async () => {
    const { code, out, log } = await goals(['report', 'examples/retro', '--today', '2026-02-02']);
    expect({ code, log }).toEqual({ code: 0, log: '' });
    expect(await readFile('docs/cli.md', 'utf8')).toContain(
      `$ goals report examples/retro --today 2026-02-02\n${out}\`\`\`\n`,
    );
  });

  it.each(['2026-01-05', '2026-01-14', '2026-03-30', '2026-04-06'])(
    'has for the example on %s what the team has to speak of',
    async today => {
      const { code, out } = await goals(['report', 'examples/retro', '--today', today]);
      expect(code).toBe(0);
      await expect(out).toMatchFileSnapshot(`../fixtures/meetings/retro-${today}.md`);
    },
  );

  it('tells the end of the quarter of the example', async () => {
    const { code, out } = await goals([
      'report',
      'examples/retro',
      '--today',
      '2026-04-06',
      '--cycle',
      '2026-Q1',
    ]);
    expect(code).toBe(0);
    await expect(out).toMatchFileSnapshot('../fixtures/meetings/retro-2026-Q1.md');
  });

  it('says the same in every format', async () => {
    const folder = await folderWith({ 'acme.goals': acme });
    const seen = async (format: string) =>
      (await goals(['report', '--today', day, '--format', format], { folder })).out;
    expect(await seen('html')).toContain('680 teams, up from 520 teams (2026-01-26)');
    expect(JSON.stringify(JSON.parse(await seen('slack')))).toContain(
      '680 teams, up from 520 teams (2026-01-26)',
    );
    expect(JSON.parse(await seen('json'))).toMatchObject({
      version: 1,
      today: day,
      meetings: [
        {
          since: '2026-02-04',
          northStars: [{ id: 'weekly_teams', value: 680, previous: 520, isNew: true, way: 'toward' }],
          objectives: [{ id: 'acme.keep', krs: [{ id: 'acme.keep.response', isNew: true }, {}] }],
          kpis: [{ id: 'acme.churn', status: 'watch', hasRecovered: false }],
          due: [],
          closings: [],
        },
      ],
    });
  });

  it('takes the format from the name of the file', async () => {
    const folder = await folderWith({ 'acme.goals': acme });
    await goals(['report', '--today', day, '-o', 'week.html'], { folder });
    expect(await readFile(join(folder, 'week.html'), 'utf8')).toMatch(/^<!doctype html>/);
  });

  it.each([
    [
      ['--since', 'monday'],
      '--since monday: write a day (2026-02-09), or days or weeks before today (7d, 2w).\n',
    ],
    [['--since', '2026-02-30'], '--since 2026-02-30: there is no such day in the calendar.\n'],
    [['--since', day], `--since ${day}: it has to lie before today, ${day}.\n`],
    [['--team', 'acmee'], '--team acmee: there is no team acmee. Did you mean acme?\n'],
    [
      ['--cycle', '2026-Q2'],
      '--cycle 2026-Q2: there is no objective with the cycle 2026-Q2. Did you mean 2026-Q1?\n',
    ],
  ])('answers %j with what to write', async (words, log) => {
    const folder = await folderWith({ 'acme.goals': acme });
    expect(await goals(['report', '--today', day, ...words], { folder })).toEqual({ code: 2, out: '', log });
  });

  it('compares with the day of the last meeting, whichever that was', async () => {
    const folder = await folderWith({ 'acme.goals': acme });
    const seen = async (since: string) =>
      (await goals(['report', '--today', day, '--since', since], { folder })).out;
    expect(await seen('7d')).toContain('680 teams, up from 520 teams (2026-01-26)');
    expect(await seen('2026-01-01')).toContain('680 teams, the first reading');
    expect(await seen('1d')).toContain('680 teams (2026-02-09)');
    expect(await seen('2w')).toContain('since 2026-01-28');
  });

  it('writes to a file, and nothing to standard output then', async () => {
    const folder = await folderWith({ 'acme.goals': acme });
    const { out } = await goals(['report', '--today', day], { folder });
    expect(await goals(['report', '--today', day, '-o', 'meetings/week.md'], { folder })).toEqual({
      code: 0,
      out: '',
      log: '',
    });
    expect(await readFile(join(folder, 'meetings/week.md'), 'utf8')).toBe(out);
  });

  it('says what to do where there are no goals yet', async () => {
    const folder = await folderWith({ 'empty.goals': '' });
    const { code, out } = await goals(['report', '--today', day], { folder });
    expect(code).toBe(0);
    expect(out).toContain('There are no goals here yet. Write first ones with: goals init');
  });

  it('tells several projects apart', async () => {
    const folder = await folderWith({
      'a/goals.config.json': '{}',
      'a/a.goals': acme,
      'b/goals.config.json': '{}',
      'b/b.goals': acme.replaceAll('acme', 'umbrella'),
    });
    const { out } = await goals(['report', '--today', day], { folder });
    expect(out.match(/^## .*/gm)).toEqual(['## a', '## b']);
    const { out: one } = await goals(['report', '--today', day, '--team', 'umbrella'], { folder });
    expect(one).toContain('b · Acme · since 2026-02-04');
  });
});

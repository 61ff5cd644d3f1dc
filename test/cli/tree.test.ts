import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { acme, day, folderWith, goals } from './goals-command.ts';

describe('goals tree', () => {
  it('draws the hierarchy', async () => {
    const folder = await folderWith({ 'okr/goals.config.json': '{}', 'okr/acme.goals': acme });
    const { code, out, log } = await goals(['tree', '--today', day, 'okr'], { folder });
    expect({ code, log }).toEqual({ code: 0, log: '' });
    expect(out).toMatchInlineSnapshot(`
      "okr  0.50 · 2026-02-11
      ★ Weekly active teams                                   █░░░░░░░░░  0.09  ▲ on-track  @ceo · 500 → 2,500 teams, now 680 teams · +160 teams since 2026-01-26 · 39 teams a week needed
      └─ Acme  48 people · 1 objective · 1 KPI
         ├─ ◎ Customers stay because support answers at once  █████░░░░░  0.50  ▲ on-track  2026-Q1 · 2 of 2 measured
         │  ├─ kr First response time                         █████░░░░░  0.50  ▲ on-track  48h → 2h, now 25h · confidence 0.7
         │  ├─ kr Teams that renew after the first month      █████░░░░░  0.50  ▲ on-track  60% → 80%, now 70%
         │  └─ guarded by Monthly customer churn              ━━━●━━━┃╌╌  4.2%  ◆ watch     < 5%, target < 4% · −0.3% since 2026-01-26
         └─ kpi Monthly customer churn                        ━━━●━━━┃╌╌  4.2%  ◆ watch     < 5%, target < 4% · −0.3% since 2026-01-26
      "
    `);
  });

  it('writes SVG that needs nothing else', async () => {
    const folder = await folderWith({ 'acme.goals': acme });
    const { code, out, log } = await goals(['tree', '--today', day, '--format', 'svg'], { folder });
    expect({ code, log }).toEqual({ code: 0, log: '' });
    expect(out).toMatch(/^<svg xmlns[\s\S]*<\/svg>\n$/);
    expect(out.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|<script|@import|url\(/);
  });

  it('writes a page with everything that it runs, and no way to anything else', async () => {
    const folder = await folderWith({ 'acme.goals': acme });
    const { code, out, log } = await goals(['tree', '--today', day, '--format', 'html'], { folder });
    expect({ code, log }).toEqual({ code: 0, log: '' });
    expect(out).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
    const [, script = ''] = /<script>([\s\S]*)<\/script>\n<\/body>/.exec(out) ?? [];
    const hash = createHash('sha256').update(script).digest('base64');
    expect(out).toContain(`default-src 'none'; script-src 'sha256-${hash}'; style-src 'sha256-`);
    expect(script).toContain('treeitem');
    expect(script).not.toMatch(/<\/script|<!--/i);
    expect(out.replace(script, '')).not.toMatch(/@import|url\(|<link|<img|src=/);
    expect(script).not.toMatch(/https?:\/\/(?!www\.w3\.org)|\bfetch\(|XMLHttpRequest|WebSocket|import\(/);
    expect(out).not.toContain(folder);
  });

  it('prints the nodes for other programs, with file and line', async () => {
    const folder = await folderWith({ 'acme.goals': acme });
    const { out } = await goals(['tree', '--today', day, '--format', 'json'], { folder });
    const tree = JSON.parse(out);
    expect(Object.keys(tree)).toEqual(['version', 'title', 'today', 'summary', 'incomplete', 'roots']);
    expect(tree).toMatchObject({
      version: 1,
      today: day,
      summary: { scoreText: '0.50', atRisk: 0, text: '0.50' },
      roots: [
        {
          key: 'weekly_teams',
          kind: 'northstar',
          file: 'acme.goals',
          line: 1,
          children: [{ key: 'acme', kind: 'team', line: 3 }],
        },
      ],
    });
    expect(out).not.toContain('file://');
  });

  it('draws several projects as groups of one tree', async () => {
    const folder = await folderWith({
      'a/goals.config.json': '{}',
      'a/a.goals': acme,
      'b/goals.config.json': '{}',
      'b/b.goals': acme,
    });
    const { out } = await goals(['tree', '--today', day, '--format', 'json', 'a', 'b'], { folder });
    const tree = JSON.parse(out);
    expect(tree.title).toBe('a, b');
    expect(tree.roots).toMatchObject([
      { key: 'project1', kind: 'group', label: 'a', children: [{ key: 'project1/weekly_teams' }] },
      { key: 'project2', kind: 'group', label: 'b', children: [{ key: 'project2/weekly_teams' }] },
    ]);
  });

  it('draws what could be understood of a file with syntax errors, and says so', async () => {
    const folder = await folderWith({ 'acme.goals': acme.replace('from 60% to 80%', 'from 60% to') });
    const { code, out } = await goals(['tree', '--today', day], { folder });
    expect(code).toBe(0);
    expect(out).toContain('a file has syntax errors: what could be understood is shown');
    expect(out).toContain('First response time');
  });

  it.each(['svg', 'html', 'mermaid', 'dot', 'markdown', 'json'])(
    'writes the same %s twice, whatever the line ends of the files',
    async format => {
      const unix = await folderWith({ 'p/goals.config.json': '{}', 'p/acme.goals': acme });
      const windows = await folderWith({
        'p/goals.config.json': '{}',
        'p/acme.goals': acme.replaceAll('\n', '\r\n'),
      });
      const words = ['tree', '--today', day, '--format', format, 'p'];
      const [first, second, third] = await Promise.all(
        [unix, unix, windows].map(folder => goals(words, { folder })),
      );
      expect(first).toMatchObject({ code: 0, log: '' });
      expect(second?.out).toBe(first?.out);
      expect(third?.out).toBe(first?.out);
    },
  );

  it('writes to a file in the format that its name ends in, with links that lead from there', async () => {
    const folder = await folderWith({ 'okr/acme.goals': acme });
    const words = ['tree', '--today', day, '--output', 'docs/goals/tree.md'];
    expect(await goals(words, { folder })).toEqual({ code: 0, out: '', log: '' });
    const written = await readFile(join(folder, 'docs/goals/tree.md'), 'utf8');
    expect(written).toContain('- **[Weekly active teams](../../okr/acme.goals#L1)** ');
    await goals(['tree', '--today', day, '-o', 'tree.mmd'], { folder });
    expect(await readFile(join(folder, 'tree.mmd'), 'utf8')).toMatch(/^flowchart LR\n/);
  });

  it('prefers the format that was asked for to the one of the name', async () => {
    const folder = await folderWith({ 'acme.goals': acme });
    await goals(['tree', '--today', day, '--format', 'dot', '-o', 'tree.txt'], { folder });
    expect(await readFile(join(folder, 'tree.txt'), 'utf8')).toMatch(/^digraph goals \{/);
  });

  it('says which file can not be written', async () => {
    const folder = await folderWith({ 'acme.goals': acme });
    const { code, out, log } = await goals(['tree', '--output', 'acme.goals/tree.svg'], { folder });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(log).toMatch(/^The tree can't be written to acme\.goals\/tree\.svg: /);
  });

  it.each(['svg', 'html', 'mermaid', 'dot', 'markdown', 'json'])(
    'draws a project without goals as %s',
    async format => {
      const folder = await folderWith({ 'goals.config.json': '{}', 'empty.goals': '' });
      const { code, out, log } = await goals(['tree', '--today', day, '--format', format], { folder });
      expect({ code, log }).toEqual({ code: 0, log: '' });
      expect(out).not.toBe('');
    },
  );
});

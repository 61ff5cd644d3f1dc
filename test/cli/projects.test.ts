import { mkdir, symlink } from 'node:fs/promises';
import { join, parse, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { acme, day, folderWith, goals } from './goals-command.ts';

interface Scores {
  readonly kpis: readonly { readonly id: string; readonly file: string }[];
}

/** The KPIs that a command sees, with the paths under which it shows their files. */
async function kpisSeen(folder: string, ...paths: readonly string[]): Promise<readonly string[]> {
  const { out, log } = await goals(['score', '--format', 'json', ...paths], { folder });
  expect(log).toBe('');
  const { kpis }: Scores = JSON.parse(out);
  return kpis.map(kpi => `${kpi.id} in ${kpi.file}`);
}

const kpi = (name: string) => `kpi ${name} "${name}" threshold < 5%\n`;

describe('projects on the command line', () => {
  it('without a configuration the folder where the command runs is one, with all below it', async () => {
    const folder = await folderWith({
      'a.goals': kpi('a'),
      'x/y/b.goals': kpi('b'),
      'node_modules/c.goals': kpi('c'),
    });
    expect(await kpisSeen(folder)).toEqual(['a in a.goals', 'b in x/y/b.goals']);
    expect(await kpisSeen(folder, 'x/y/b.goals')).toEqual(['a in a.goals', 'b in x/y/b.goals']);
  });

  it('a configuration above makes its folder one, wherever below the command runs', async () => {
    const folder = await folderWith({
      'goals.config.json': '{}',
      'a.goals': kpi('a'),
      'x/b.goals': kpi('b'),
    });
    expect(await kpisSeen(join(folder, 'x'))).toEqual(['a in ../a.goals', 'b in b.goals']);
  });

  it('a nested one is left out of the outer one, and is read where a path lies in it', async () => {
    const files = { 'a.goals': kpi('a'), 'lab/goals.config.json': '{}', 'lab/b.goals': kpi('b') };
    const folder = await folderWith({ ...files, 'goals.config.json': '{}' });
    expect(await kpisSeen(folder, 'a.goals')).toEqual(['a in a.goals']);
    expect(await kpisSeen(folder, 'lab')).toEqual(['b in lab/b.goals']);
    expect(await kpisSeen(folder, '.')).toEqual(['a in a.goals', 'b in lab/b.goals']);
    const named = await folderWith({ ...files, 'a.goals': `${kpi('a')}objective o "O" { guarded by b }\n` });
    const { out } = await goals(['check', '--no-color', 'a.goals'], { folder: named });
    expect(out).toContain('language/unresolved');
  });

  it('a path outside is a project of its own folder, and shown from where the command runs', async () => {
    const folder = await folderWith({
      'here/a.goals': kpi('a'),
      'there/b.goals': kpi('b'),
      'there/c.goals': kpi('c'),
    });
    expect(await kpisSeen(join(folder, 'here'), '../there/b.goals')).toEqual([
      'b in ../there/b.goals',
      'c in ../there/c.goals',
    ]);
  });

  it('from the root of a disk a path is a project of its own folder, and the rest of the disk is left alone', async () => {
    const folder = await folderWith({ 'here/a.goals': kpi('a'), 'there/b.goals': kpi('b') });
    const path = join(folder, 'here');
    const { root } = parse(path);
    expect(await kpisSeen(root, path)).toEqual([`a in ${relative(root, path)}/a.goals`]);
  });

  it('understands paths as Windows writes them, absolute ones, and a folder of any name', async () => {
    const folder = await folderWith({ 'okr/q 1/ä%20#.goals': kpi('a') });
    const seen = ['a in okr/q 1/ä%20#.goals'];
    expect(await kpisSeen(folder, 'okr\\q 1\\ä%20#.goals')).toEqual(seen);
    expect(await kpisSeen(folder, join(folder, 'okr'))).toEqual(seen);
  });

  it('reads a hidden folder where it is named, and passes it over elsewhere', async () => {
    const folder = await folderWith({ 'a.goals': kpi('a'), '.plans/b.goals': kpi('b') });
    expect(await kpisSeen(folder)).toEqual(['a in a.goals']);
    expect(await kpisSeen(folder, '.plans')).toEqual(['b in .plans/b.goals', 'a in a.goals']);
    expect(await kpisSeen(folder, '.plans/b.goals')).toEqual(['b in .plans/b.goals', 'a in a.goals']);
  });

  it('reads a file once, though several paths lead to it', async () => {
    const folder = await folderWith({ 'x/a.goals': kpi('a') });
    expect(await kpisSeen(folder, 'x', '.', 'x/a.goals', './x/../x')).toEqual(['a in x/a.goals']);
  });

  it('follows links to files, and does not run in circles', async () => {
    const folder = await folderWith({ 'elsewhere/a.goals': kpi('a'), 'project/goals.config.json': '{}' });
    await symlink('../elsewhere/a.goals', join(folder, 'project/a.goals'));
    await mkdir(join(folder, 'project/x'));
    await symlink('..', join(folder, 'project/x/up'));
    expect(await kpisSeen(folder, 'project')).toEqual(['a in project/a.goals']);
  });

  it('reads a file once that a link in its project leads to', async () => {
    const folder = await folderWith({ 'a.goals': kpi('a') });
    await symlink('a.goals', join(folder, 'link.goals'));
    expect(await kpisSeen(folder)).toEqual(['a in a.goals']);
    expect(await kpisSeen(folder, 'link.goals')).toEqual(['a in link.goals']);
    expect(await kpisSeen(folder, 'a.goals', 'link.goals')).toEqual(['a in link.goals']);
  });

  it('leaves excluded files out', async () => {
    const folder = await folderWith({
      'goals.config.json': '{ "exclude": ["archive/**"] }',
      'a.goals': kpi('a'),
      'archive/b.goals': kpi('b'),
    });
    expect(await kpisSeen(folder)).toEqual(['a in a.goals']);
  });

  it('--config takes the place of the configuration of every project, or makes one', async () => {
    const strict = '{ "rules": { "kpi-no-threshold": "error" } }';
    const uptime = acme.replace('  objective keep', '  kpi uptime "Uptime"\n\n  objective keep');
    const folder = await folderWith({ 'acme.goals': uptime, 'ci/strict.json': strict });
    expect((await goals(['check', '--today', day], { folder })).code).toBe(0);
    expect((await goals(['check', '--today', day, '--config', 'ci/strict.json'], { folder })).code).toBe(1);
    const own = await folderWith({ 'acme.goals': uptime, 'goals.config.json': strict, 'lenient.json': '{}' });
    expect((await goals(['check', '--today', day], { folder: own })).code).toBe(1);
    expect((await goals(['check', '--today', day, '--config', 'lenient.json'], { folder: own })).code).toBe(
      0,
    );
  });

  it('an error in the configuration that --config names is shown at its place there', async () => {
    const folder = await folderWith({ 'acme.goals': acme, 'ci/strict.json': '{ "presett": "strict" }' });
    const { code, log } = await goals(['check', '--config', 'ci/strict.json'], { folder });
    expect([code, log]).toEqual([2, expect.stringMatching(/^ci\/strict\.json:1:3: .*preset/)]);
  });

  it('a configuration that is named is checked itself', async () => {
    const folder = await folderWith({
      'acme.goals': acme,
      'goals.config.json': '{}',
      'bad/goals.config.json': '{ "rules": [] }',
    });
    expect(await goals(['check', '--today', day, 'goals.config.json'], { folder })).toEqual({
      code: 0,
      out: '✔ No findings in 0 files\n',
      log: '',
    });
    const { code, log } = await goals(['check', 'bad/goals.config.json'], { folder });
    expect([code, log]).toEqual([2, expect.stringMatching(/^bad\/goals\.config\.json:1:/)]);
  });

  it('reads a thousand files', async () => {
    const many = Array.from(
      { length: 1000 },
      (_, index) => [`t${index % 40}/f${index}.goals`, kpi(`k${index}`)] as const,
    );
    const folder = await folderWith(Object.fromEntries(many));
    expect(await kpisSeen(folder)).toHaveLength(1000);
  });
});

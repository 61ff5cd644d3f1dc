import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ScratchRepository, scratchFolder, scratchRepository } from '../support/scratch-repository.ts';
import { acme, folderWith, goals } from './goals-command.ts';

/** Acme with a mistake that was there before: a KPI without a threshold. */
const before = acme.replace('  objective keep', '  kpi uptime "Uptime"\n\n  objective keep');
/** And with another one, which moves the first two lines down. */
const after = `// A comment.\n\n${before.replace('  kpi uptime', '  kpi latency "Latency"\n  kpi uptime')}`;

async function newIn(
  folder: string,
  revision = 'main',
  ...words: readonly string[]
): Promise<readonly string[]> {
  const { out, log, code } = await goals(
    ['check', '--today', '2026-02-11', '--format', 'json', '--changed-since', revision, ...words],
    { folder },
  );
  if (out === '') throw new Error(`${code}: ${log}`);
  const { findings } = JSON.parse(out) as { findings: { rule: string; file: string; message: string }[] };
  return findings.map(({ rule, file, message }) => `${file} ${rule} ${message.split(' ')[0]}`);
}

function branched(files: Readonly<Record<string, string>> = { 'acme.goals': before }): ScratchRepository {
  const scratch = scratchRepository();
  scratch.commit('2026-01-02', files);
  scratch.git('checkout', '--quiet', '-b', 'feature');
  return scratch;
}

describe('goals check --changed-since', () => {
  it('reports what was not found where the branch left the revision', async () => {
    const scratch = branched();
    expect(await newIn(scratch.folder)).toEqual([]);
    scratch.commit('2026-02-01', { 'acme.goals': after });
    expect(await newIn(scratch.folder)).toEqual(['acme.goals kpi-no-threshold latency']);
  });

  it('counts edits that are not committed, and files that git does not know', async () => {
    const scratch = branched();
    scratch.write({ 'acme.goals': after, 'new/more.goals': 'kpi errors "Errors" { owner @ops }\n' });
    expect(await newIn(scratch.folder)).toEqual([
      'acme.goals kpi-no-threshold latency',
      'new/more.goals kpi-no-threshold errors',
    ]);
    expect(await newIn(scratch.folder, 'main', 'new')).toEqual(['new/more.goals kpi-no-threshold errors']);
  });

  it('takes what the revision has got since for no change', async () => {
    const scratch = branched();
    scratch.git('checkout', '--quiet', 'main');
    scratch.commit('2026-02-01', { 'acme.goals': acme });
    scratch.git('checkout', '--quiet', 'feature');
    expect(await newIn(scratch.folder)).toEqual([]);
  });

  it('finds what an edit breaks in another file', async () => {
    const star = acme.slice(0, acme.indexOf('team acme'));
    const team = acme.slice(acme.indexOf('team acme'));
    const scratch = branched({ 'star.goals': star, 'team.goals': team });
    scratch.commit('2026-02-01', { 'star.goals': star.replace('weekly_teams', 'monthly_teams') });
    const broken = (await newIn(scratch.folder)).filter(line => line.startsWith('team.goals'));
    expect(broken.map(line => line.split(' ')[1])).toContain('language/unresolved');
  });

  it('knows a finding again in a file that was renamed', async () => {
    const scratch = branched();
    scratch.git('mv', 'acme.goals', 'company.goals');
    scratch.commit('2026-02-01');
    expect(await newIn(scratch.folder)).toEqual([]);
    const nameless = branched({ 'acme.goals': before.replace('kpi uptime', 'kpi') });
    nameless.git('mv', 'acme.goals', 'company.goals');
    expect(await newIn(nameless.folder)).toEqual([]);
  });

  it('leaves out what depends on today', async () => {
    const scratch = branched({ 'acme.goals': acme });
    scratch.commit('2026-02-01', { 'acme.goals': acme.replace('churn: 4.2%', 'churn: 6%') });
    const { out } = await goals(['check', '--today', '2026-02-11', '--changed-since', 'main'], scratch);
    expect(out).toBe('✔ No findings in 1 file\n');
  });

  it('counts new findings alone against the limits', async () => {
    const scratch = branched();
    const words = ['check', '--changed-since', 'main', '--max-warnings', '0'];
    expect(await goals(words, scratch)).toMatchObject({ code: 0 });
    scratch.write({ 'acme.goals': after });
    expect(await goals(words, scratch)).toMatchObject({ code: 1 });
  });

  it('compares goals with their cycle as any check does', async () => {
    const scratch = branched({ 'acme.goals': acme });
    scratch.commit('2026-02-01', { 'acme.goals': acme.replace('60% to 80%', '60% to 70%') });
    expect(await newIn(scratch.folder)).toEqual(['acme.goals cycle-changed renewals']);
    expect(await newIn(scratch.folder, 'HEAD')).toEqual([]);
  });

  it.each([
    ['nowhere', 'There is no revision "nowhere" here.'],
    ['--all', 'There is no revision "--all" here.'],
  ])('exits with 2 where %s is no revision', async (revision, message) =>
    expect(await goals(['check', `--changed-since=${revision}`], branched())).toEqual({
      code: 2,
      out: '',
      log: `--changed-since ${revision}: ${message}\n`,
    }),
  );

  it('exits with 2 where there is no repository, no git, and in a clone that is too shallow', async () => {
    const words = ['check', '--changed-since', 'main'];
    const folder = await folderWith({ 'acme.goals': acme });
    expect(await goals(words, { folder })).toMatchObject({
      code: 2,
      log: '--changed-since main: This folder is in no git repository.\n',
    });
    const scratch = branched();
    expect(await goals(words, { folder: scratch.folder, environment: { PATH: '/nowhere' } })).toMatchObject({
      code: 2,
      log: '--changed-since main: There is no git here: install it, or put it on the PATH.\n',
    });
    scratch.commit('2026-02-01', { 'acme.goals': after });
    const clone = join(scratchFolder(), 'clone');
    scratch.git('clone', '--quiet', '--depth', '1', '--no-single-branch', `file://${scratch.folder}`, clone);
    expect(await goals(['check', '--changed-since', 'origin/main'], { folder: clone })).toMatchObject({
      code: 2,
      log: expect.stringContaining(
        '--changed-since origin/main: This clone is too shallow to tell where the two parted: fetch it whole',
      ),
    });
  });
});

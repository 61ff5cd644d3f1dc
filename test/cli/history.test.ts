import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  repositoryAt,
  type ScratchRepository,
  scratchFolder,
  scratchRepository,
} from '../support/scratch-repository.ts';
import { goals, type RunOptions } from './goals-command.ts';

const star =
  'northstar weekly_teams "Weekly active teams" from 500 to 2,500 teams by 2026-12-31 { owner @ceo }\n';

const keep = `objective keep "Customers stay because support answers at once" {
  cycle 2026-Q1
  owner @maya
  aspirational
  supports weekly_teams

  kr response "First response time"                    from 48h to 2h
  kr renewals "Teams that renew after the first month" from 60% to 80%
}
`;
const easier = keep.replace('80%', '70%');
const said = 'renewals said to 80% on 2026-01-07, now to 70%: say why with changed';

/** What the two rules say on a day in the middle of the cycle, as `path: message`. */
async function compared(
  folder: string,
  { today = '2026-02-20', ...options }: RunOptions & { today?: string } = {},
  ...words: readonly string[]
) {
  const rules = ['cycle-changed', 'cycle-carried-over'];
  const { out, log, code } = await goals(['check', '--format', 'json', '--today', today, ...words], {
    folder,
    ...options,
  });
  if (out === '') throw new Error(`${code}: ${log}`);
  const { findings } = JSON.parse(out) as { findings: { rule: string; file: string; message: string }[] };
  return {
    log,
    says: findings
      .filter(({ rule }) => rules.includes(rule))
      .map(({ file, message }) => `${file}: ${message}`),
  };
}

/** A repository with a goal that was committed before its cycle. */
function companyWith(
  files: Readonly<Record<string, string>> = { 'goals.goals': star + keep },
): ScratchRepository {
  const scratch = scratchRepository();
  scratch.commit('2025-12-20', files);
  return scratch;
}

describe('goals check compares with what was said when the cycle began', () => {
  it('and reports a target that was lowered later', async () => {
    const scratch = companyWith();
    scratch.commit('2026-02-10', { 'goals.goals': star + easier });
    expect(await compared(scratch.folder)).toEqual({ log: '', says: [`goals.goals: ${said}`] });
    expect(await compared(scratch.folder, {}, '--no-calendar')).toMatchObject({
      says: [`goals.goals: ${said}`],
    });
  });

  it('and is content with a reason', async () => {
    const scratch = companyWith();
    const why = easier.replace('70%\n', '70% { changed 2026-02-10 "One market closed" }\n');
    scratch.commit('2026-02-10', { 'goals.goals': star + why });
    expect((await compared(scratch.folder)).says).toEqual([]);
  });

  it('and counts edits that are not committed', async () => {
    const scratch = companyWith();
    scratch.write({ 'goals.goals': star + easier });
    expect((await compared(scratch.folder)).says).toEqual([`goals.goals: ${said}`]);
    expect((await compared(scratch.folder, { today: '2026-01-05' })).says).toEqual([]);
    expect((await compared(scratch.folder, { today: '2026-01-07' })).says).toEqual([]);
    expect((await compared(scratch.folder, { today: '2026-01-08' })).says).toEqual([`goals.goals: ${said}`]);
  });

  it('and leaves the first week free', async () => {
    const scratch = companyWith();
    scratch.commit('2026-01-07', { 'goals.goals': star + easier });
    scratch.commit('2026-02-10');
    expect((await compared(scratch.folder)).says).toEqual([]);
  });

  it('and takes as many days as the configuration says', async () => {
    const scratch = companyWith();
    scratch.commit('2026-01-12', { 'goals.goals': star + easier });
    scratch.write({
      'goals.config.json': '{ "language": 1, "rules": { "cycle-changed": ["warning", { "days": 14 }] } }',
    });
    expect((await compared(scratch.folder)).says).toEqual([]);
  });

  it('and is silent about a goal that was not there then', async () => {
    const scratch = companyWith({ 'goals.goals': star });
    scratch.commit('2026-01-20', { 'goals.goals': star + keep });
    scratch.commit('2026-02-10', { 'goals.goals': star + easier });
    expect((await compared(scratch.folder)).says).toEqual([]);
  });

  it('though the file was renamed', async () => {
    const scratch = companyWith();
    scratch.git('mv', 'goals.goals', 'support.goals');
    scratch.commit('2026-02-09');
    expect((await compared(scratch.folder)).says).toEqual([]);
    scratch.commit('2026-02-10', { 'support.goals': star + easier });
    expect((await compared(scratch.folder)).says).toEqual([`support.goals: ${said}`]);
  });

  it('though the goal was renamed and moved into a team in another file', async () => {
    const scratch = companyWith();
    const moved = (text: string) =>
      `team support "Support" {\n${text.replace('objective keep', 'objective stay')}}\n`;
    scratch.commit('2026-02-10', { 'goals.goals': star, 'teams/support.goals': moved(keep) });
    expect((await compared(scratch.folder)).says).toEqual([]);
    scratch.commit('2026-02-11', { 'teams/support.goals': moved(easier) });
    expect((await compared(scratch.folder)).says).toEqual([`teams/support.goals: ${said}`]);
  });

  it('though values are written in another way', async () => {
    const scratch = companyWith();
    const same = keep.replace('48h to 2h', '2d to 120min').replace(/ {20}/g, ' ').replace('"First', '"first');
    scratch.commit('2026-02-10', { 'goals.goals': `${star}\n// moved down\n\n${same}` });
    expect((await compared(scratch.folder)).says).toEqual([]);
  });

  it('from a folder of a monorepo, and for a file that is checked alone', async () => {
    const scratch = companyWith({
      'okr/goals.goals': star + keep,
      'okr/goals.config.json': '{ "language": 1 }',
    });
    scratch.commit('2026-02-10', { 'okr/goals.goals': star + easier });
    expect((await compared(join(scratch.folder, 'okr'))).says).toEqual([`goals.goals: ${said}`]);
    expect((await compared(scratch.folder, {}, 'okr/goals.goals')).says).toEqual([
      `okr/goals.goals: ${said}`,
    ]);
  });

  it('in a linked work tree', async () => {
    const scratch = companyWith();
    const tree = join(scratchFolder(), 'tree');
    scratch.git('worktree', 'add', '--quiet', '-b', 'feature', tree);
    repositoryAt(tree).commit('2026-02-10', { 'goals.goals': star + easier });
    expect((await compared(tree)).says).toEqual([`goals.goals: ${said}`]);
  });

  it('as it was on the main branch, on a branch into which that was merged', async () => {
    const scratch = companyWith();
    scratch.git('checkout', '--quiet', '-b', 'feature');
    scratch.commit('2026-01-03', { 'readme.md': 'feature' });
    scratch.git('checkout', '--quiet', 'main');
    scratch.commit('2026-01-06', { 'goals.goals': star + easier });
    scratch.git('checkout', '--quiet', 'feature');
    scratch.git('merge', '--quiet', '--no-ff', '--no-commit', 'main');
    scratch.commit('2026-02-01');
    expect((await compared(scratch.folder)).says).toEqual([]);
    scratch.git('checkout', '--quiet', 'main');
    scratch.commit('2026-02-10', { 'goals.goals': star + keep.replace('80%', '65%') });
    expect((await compared(scratch.folder)).says).toEqual([
      'goals.goals: renewals said to 70% on 2026-01-07, now to 65%: say why with changed',
    ]);
  });

  it('and finds what a merged branch brought', async () => {
    const scratch = companyWith();
    scratch.git('checkout', '--quiet', '-b', 'feature');
    scratch.commit('2026-02-02', { 'goals.goals': star + easier });
    scratch.git('checkout', '--quiet', 'main');
    scratch.commit('2026-02-03', { 'readme.md': 'main' });
    scratch.git('merge', '--quiet', '--no-ff', '--no-commit', 'feature');
    scratch.commit('2026-02-05');
    expect((await compared(scratch.folder)).says).toEqual([`goals.goals: ${said}`]);
    scratch.git('checkout', '--quiet', '--detach');
    expect((await compared(scratch.folder)).says).toEqual([`goals.goals: ${said}`]);
  });

  it('by the fiscal year that held then', async () => {
    const config = (month: number) => `{ "language": 1, "fiscalYearStart": ${month} }`;
    const scratch = companyWith({ 'goals.goals': star + keep, 'goals.config.json': config(1) });
    scratch.commit('2026-05-01', { 'goals.goals': star + easier, 'goals.config.json': config(4) });
    expect((await compared(scratch.folder, { today: '2026-05-20' })).says).toEqual([]);
  });

  it('in a pre-commit hook, whatever git says to the hook', async () => {
    const scratch = companyWith();
    scratch.write({ 'goals.goals': star + easier });
    const environment = {
      GIT_DIR: '.git',
      GIT_INDEX_FILE: '.git/index',
      GIT_PREFIX: '',
      GIT_EXEC_PATH: scratch.git('--exec-path'),
    };
    expect((await compared(scratch.folder, { environment })).says).toEqual([`goals.goals: ${said}`]);
  });
});

describe('goals check looks for objectives that are carried over', () => {
  const last = keep.replace('2026-Q1', '2025-Q4').replace('keep', 'keep_2025q4');
  const repeated = '"Customers stay because…" was an objective of 2025-Q4 already: what is different?';

  it('in the files', async () => {
    expect(
      (await compared(companyWith({ 'goals.goals': star + keep, 'old.goals': last }).folder)).says,
    ).toEqual([`goals.goals: ${repeated}`]);
  });

  it('in history, where the old one was edited in place', async () => {
    const scratch = scratchRepository();
    scratch.commit('2025-10-02', { 'goals.goals': star + keep.replace('2026-Q1', '2025-Q4') });
    scratch.commit('2026-01-03', { 'goals.goals': star + keep });
    expect((await compared(scratch.folder)).says).toEqual([`goals.goals: ${repeated}`]);
  });
});

describe('goals tree', () => {
  it('counts what is found by comparing as well', async () => {
    const { out } = await goals(['tree', '--format', 'json', '--today', '2026-02-20'], changed());
    expect(out).toContain(said);
  });
});

describe('where git can not tell, goals check says nothing of it', () => {
  it.each([
    ['there is no repository', () => scratchFolderWith(star + easier), {}],
    ['there is no git', () => changed().folder, { environment: { PATH: '/nowhere' } }],
    ['nothing has been committed', () => uncommitted().folder, {}],
    ['the goals are ignored by git', () => ignored().folder, {}],
  ])('where %s', async (_, folder, options) =>
    expect(await compared(folder(), options)).toEqual({ log: '', says: [] }),
  );

  it('and explains how to fetch the rest of a shallow clone, once', async () => {
    const scratch = changed();
    const clone = join(scratchFolder(), 'clone');
    scratch.git('clone', '--quiet', '--depth', '1', `file://${scratch.folder}`, clone);
    expect(await compared(clone)).toEqual({
      log: 'This clone does not reach back to 2026-01-07, what goals said then is not compared: fetch it whole (fetch-depth: 0, or git fetch --unshallow).\n',
      says: [],
    });
    scratch.git('-C', clone, 'fetch', '--quiet', '--unshallow');
    expect(await compared(clone)).toEqual({ log: '', says: [`goals.goals: ${said}`] });
  });

  it('and does not speak of a shallow clone to those who have no cycles, or no such rule', async () => {
    const scratch = scratchRepository();
    const rules = '{ "language": 1, "rules": { "cycle-changed": "off", "cycle-carried-over": "off" } }';
    scratch.commit('2025-12-20', { 'a/goals.goals': star + keep, 'a/goals.config.json': rules });
    scratch.commit('2026-02-10', { 'b/goals.goals': star + keep.replace('  cycle 2026-Q1\n', '') });
    const clone = join(scratchFolder(), 'clone');
    scratch.git('clone', '--quiet', '--depth', '1', `file://${scratch.folder}`, clone);
    expect(await compared(join(clone, 'a'))).toEqual({ log: '', says: [] });
    expect(await compared(join(clone, 'b'))).toEqual({ log: '', says: [] });
  });

  it('where the folder of the project was another one', async () => {
    const scratch = companyWith({ 'goals/goals.goals': star + keep });
    mkdirSync(join(scratch.folder, 'okr'));
    renameSync(join(scratch.folder, 'goals/goals.goals'), join(scratch.folder, 'okr/goals.goals'));
    scratch.commit('2026-02-10', {
      'okr/goals.goals': star + easier,
      'okr/goals.config.json': '{ "language": 1 }',
    });
    expect(await compared(join(scratch.folder, 'okr'))).toEqual({ log: '', says: [] });
  });
});

function changed(): ScratchRepository {
  const scratch = companyWith();
  scratch.commit('2026-02-10', { 'goals.goals': star + easier });
  return scratch;
}

function uncommitted(): ScratchRepository {
  const scratch = scratchRepository();
  scratch.write({ 'goals.goals': star + easier });
  return scratch;
}

function ignored(): ScratchRepository {
  const scratch = companyWith({ '.gitignore': '*.goals\n' });
  scratch.write({ 'goals.goals': star + easier });
  return scratch;
}

function scratchFolderWith(text: string): string {
  const folder = scratchFolder();
  repositoryAt(folder).write({ 'goals.goals': text });
  return folder;
}

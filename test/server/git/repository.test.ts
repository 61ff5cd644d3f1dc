import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findRepository, type Repository } from '../../../server/git/repository.ts';
import { gitEnvironment } from '../../../server/git/run-git.ts';
import {
  gitOfNobody,
  repositoryAt,
  type ScratchRepository,
  scratchFolder,
  scratchRepository,
} from '../../support/scratch-repository.ts';

beforeEach(() => {
  for (const [name, value] of Object.entries(gitOfNobody)) vi.stubEnv(name, value);
});
afterEach(() => vi.unstubAllEnvs());

async function repositoryOf(folder: string): Promise<Repository> {
  const answer = await findRepository(folder);
  if (answer.kind !== 'found') throw new Error(answer.message);
  return answer.value;
}

async function unwrapped<T>(
  answer: Promise<{ kind: 'found'; value: T } | { kind: 'problem'; message: string }>,
) {
  const { kind, ...rest } = await answer;
  if (kind === 'problem') throw new Error(JSON.stringify(rest));
  return (rest as { value: T }).value;
}

async function pathsAt(repository: Repository, commit: string): Promise<readonly string[]> {
  return (await unwrapped(repository.filesAt(commit))).map(({ path }) => path);
}

describe('finding the repository of a folder', () => {
  it('finds it from its top and from a folder in it', async () => {
    const scratch = scratchRepository();
    scratch.commit('2026-01-02', { 'okr/team a/goals.goals': '' });
    expect(await findRepository(scratch.folder)).toMatchObject({
      value: { prefix: '', isShallow: false, isBare: false },
    });
    expect(await findRepository(join(scratch.folder, 'okr/team a'))).toMatchObject({
      value: { prefix: 'okr/team a/' },
    });
  });

  it('finds that of a linked work tree', async () => {
    const scratch = scratchRepository();
    const commit = scratch.commit('2026-01-02', { 'a.goals': '' });
    const other = join(scratchFolder(), 'feature');
    scratch.git('worktree', 'add', '--quiet', other, '-b', 'feature');
    const second = repositoryAt(other).commit('2026-01-03', { 'b.goals': '' });
    const repository = await repositoryOf(other);
    expect(await repository.head()).toEqual({ kind: 'found', value: second });
    expect(await unwrapped(repository.resolve('main'))).toBe(commit);
  });

  it('finds a submodule itself, not what is around it', async () => {
    const inner = scratchRepository();
    inner.commit('2026-01-02', { 'inner.goals': '' });
    const outer = scratchRepository();
    outer.commit('2026-01-02', { 'outer.goals': '' });
    outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.folder, 'sub');
    const head = outer.commit('2026-01-03');
    expect((await repositoryOf(join(outer.folder, 'sub'))).prefix).toBe('');
    expect(await pathsAt(await repositoryOf(outer.folder), head)).toEqual(['outer.goals']);
  });

  it('finds a bare one', async () => {
    const scratch = scratchRepository();
    const commit = scratch.commit('2026-01-02', { 'a.goals': '' });
    const bare = join(scratchFolder(), 'bare.git');
    scratch.git('clone', '--quiet', '--bare', scratch.folder, bare);
    const repository = await repositoryOf(bare);
    expect(repository.isBare).toBe(true);
    expect(await unwrapped(repository.head())).toBe(commit);
  });

  it('says that there is none, in one line', async () => {
    expect(await findRepository(scratchFolder())).toEqual({
      kind: 'problem',
      reason: 'no-repository',
      message: 'This folder is in no git repository.',
    });
    expect(await findRepository('/nowhere/at all')).toMatchObject({ reason: 'no-repository' });
  });

  it('says that there is no git', async () => {
    const { folder } = scratchRepository();
    vi.stubEnv('PATH', '/nowhere');
    expect(await findRepository(folder)).toMatchObject({ kind: 'problem', reason: 'no-git' });
  });

  it('says that nothing has been committed', async () => {
    const repository = await repositoryOf(scratchRepository().folder);
    expect(await repository.head()).toMatchObject({ kind: 'problem', reason: 'no-commits' });
  });

  it('is not misled by what a hook says of its own repository and index', async () => {
    const mine = scratchRepository();
    const commit = mine.commit('2026-01-02', { 'a.goals': '' });
    const other = scratchRepository();
    other.commit('2026-01-02');
    vi.stubEnv('GIT_DIR', join(other.folder, '.git'));
    vi.stubEnv('GIT_INDEX_FILE', '.git/index.lock');
    vi.stubEnv('GIT_WORK_TREE', other.folder);
    expect(await unwrapped((await repositoryOf(mine.folder)).head())).toBe(commit);
  });

  it('keeps what a container says about folders that are safe, and new commits that wait in quarantine', () => {
    const kept = gitEnvironment({
      GIT_CONFIG_COUNT: '1',
      GIT_OBJECT_DIRECTORY: 'x',
      GIT_DIR: 'y',
      PATH: '/bin',
    });
    expect(kept).toMatchObject({ GIT_CONFIG_COUNT: '1', PATH: '/bin', LC_ALL: 'C' });
    expect(Object.keys(kept)).not.toContain('GIT_OBJECT_DIRECTORY');
    expect(gitEnvironment({ GIT_QUARANTINE_PATH: 'q', GIT_OBJECT_DIRECTORY: 'x' })).toMatchObject({
      GIT_OBJECT_DIRECTORY: 'x',
    });
  });

  it('runs nothing that the configuration of the repository names', async () => {
    const scratch = scratchRepository();
    const trap = `touch "${join(scratch.folder, 'trapped')}"; false`;
    scratch.commit('2026-01-02', { 'a.goals': '' });
    for (const setting of ['core.fsmonitor', 'core.pager', 'gpg.program', 'core.sshCommand', 'core.editor'])
      scratch.git('config', setting, trap);
    scratch.git('config', 'log.showSignature', 'true');
    const repository = await repositoryOf(scratch.folder);
    const head = await unwrapped(repository.head());
    await repository.filesAt(head);
    await repository.commitsOn(['2026-01-05'], head);
    await repository.mergeBase(head, head);
    expect(existsSync(join(scratch.folder, 'trapped'))).toBe(false);
  });
});

describe('revisions', () => {
  let scratch: ScratchRepository;
  let repository: Repository;
  let first: string;
  let second: string;
  beforeEach(async () => {
    scratch = scratchRepository();
    first = scratch.commit('2026-01-02', { 'a.goals': '1' });
    second = scratch.commit('2026-01-09', { 'a.goals': '2' });
    repository = await repositoryOf(scratch.folder);
  });

  it('are branches, tags, ids and expressions', async () => {
    scratch.git('tag', '-a', 'v1', '-m', 'one', first);
    expect(await unwrapped(repository.resolve('main'))).toBe(second);
    expect(await unwrapped(repository.resolve('v1'))).toBe(first);
    expect(await unwrapped(repository.resolve('HEAD~1'))).toBe(first);
    expect(await unwrapped(repository.resolve(first.slice(0, 8)))).toBe(first);
  });

  it.each(['', '-', '--all', '-c', 'nowhere', 'HEAD:a.goals', 'main..HEAD', 'a\0b', 'main^{tree}', '; ls'])(
    'are not %j',
    async revision =>
      expect(await repository.resolve(revision)).toEqual({
        kind: 'problem',
        reason: 'unknown-revision',
        message: `There is no revision "${revision}" here.`,
      }),
  );

  it('offers the branch of the remote where a clone has no such branch', async () => {
    const clone = join(scratchFolder(), 'clone');
    scratch.git('branch', 'release');
    scratch.git('clone', '--quiet', scratch.folder, clone);
    expect(await (await repositoryOf(clone)).resolve('release')).toMatchObject({
      message: 'There is no revision "release" here. Did you mean origin/release?',
    });
  });

  it('have a merge base', async () => {
    scratch.git('checkout', '--quiet', '-b', 'feature', first);
    const third = scratch.commit('2026-01-10', { 'b.goals': '' });
    expect(await repository.mergeBase(second, third)).toEqual({ kind: 'found', value: first });
    scratch.git('checkout', '--quiet', '--orphan', 'other');
    const other = scratch.commit('2026-01-11');
    expect(await repository.mergeBase(second, other)).toMatchObject({ reason: 'unrelated' });
  });
});

describe('the commit of a day', () => {
  const on = async (scratch: ScratchRepository, ...days: readonly string[]) => {
    const repository = await repositoryOf(scratch.folder);
    const commits = await unwrapped(repository.commitsOn(days, await unwrapped(repository.head())));
    return Object.fromEntries(commits);
  };

  it('is the newest one of that day or before', async () => {
    const scratch = scratchRepository();
    const a = scratch.commit('2026-01-02');
    const b = scratch.commit('2026-01-05');
    const c = scratch.commit('2026-01-05T23:59:00 +0000');
    const d = scratch.commit('2026-02-01');
    expect(
      await on(scratch, '2026-01-01', '2026-01-02', '2026-01-04', '2026-01-05', '2026-01-31', '2026-03-01'),
    ).toEqual({
      '2026-01-01': { kind: 'none' },
      '2026-01-02': { kind: 'commit', commit: a },
      '2026-01-04': { kind: 'commit', commit: a },
      '2026-01-05': { kind: 'commit', commit: c },
      '2026-01-31': { kind: 'commit', commit: c },
      '2026-03-01': { kind: 'commit', commit: d },
    });
    expect(b).not.toBe(c);
  });

  it('counts days as whoever committed counts them', async () => {
    const scratch = scratchRepository();
    const a = scratch.commit('2026-01-07T23:30:00 -0800');
    const b = scratch.commit('2026-01-08T00:30:00 -0800');
    expect(await on(scratch, '2026-01-07', '2026-01-08')).toEqual({
      '2026-01-07': { kind: 'commit', commit: a },
      '2026-01-08': { kind: 'commit', commit: b },
    });
  });

  it('follows first parents: what waits on a branch is not there before it is merged', async () => {
    const scratch = scratchRepository();
    const a = scratch.commit('2026-01-02', { 'a.goals': '' });
    scratch.git('checkout', '--quiet', '-b', 'feature');
    scratch.commit('2026-01-03', { 'b.goals': '' });
    scratch.git('checkout', '--quiet', 'main');
    scratch.commit('2026-01-04', { 'c.goals': '' });
    scratch.git('checkout', '--quiet', '-b', 'merge');
    scratch.git('merge', '--quiet', '--no-ff', '--no-commit', 'feature');
    scratch.commit('2026-01-20');
    expect(await on(scratch, '2026-01-03')).toEqual({ '2026-01-03': { kind: 'commit', commit: a } });
  });

  it('lies beyond a shallow clone', async () => {
    const scratch = scratchRepository();
    scratch.commit('2026-01-02');
    scratch.commit('2026-02-02');
    const clone = join(scratchFolder(), 'clone');
    scratch.git('clone', '--quiet', '--depth', '1', `file://${scratch.folder}`, clone);
    const repository = await repositoryOf(clone);
    expect(repository.isShallow).toBe(true);
    expect(await on(repositoryAt(clone), '2026-01-08', '2026-02-08')).toMatchObject({
      '2026-01-08': { kind: 'beyond' },
      '2026-02-08': { kind: 'commit' },
    });
    expect(await repository.resolve('v1')).toMatchObject({
      message:
        'There is no revision "v1" here. This clone is shallow: fetch it whole (fetch-depth: 0, or git fetch --unshallow).',
    });
  });
});

describe('the files of a commit', () => {
  it('are goals files and configurations below the folder, by path', async () => {
    const scratch = scratchRepository();
    const ours = ['ä b.goals', 'deep/er/x.goals', 'goals.config.json', 'tab\there.goals'];
    const others = [
      'node_modules/n.goals',
      '.hidden/h.goals',
      'readme.md',
      'deep/goals.config.jsonc',
      'goals.txt',
    ];
    const files = Object.fromEntries([...ours, ...others].map(path => [`okr/${path}`, path]));
    scratch.write({ 'okrs/other.goals': '', 'top.goals': '' });
    mkdirSync(join(scratch.folder, 'okr'));
    symlinkSync('../top.goals', join(scratch.folder, 'okr/link.goals'));
    const commit = scratch.commit('2026-01-02', files);
    const repository = await repositoryOf(join(scratch.folder, 'okr'));
    expect(await pathsAt(repository, commit)).toEqual([...ours].sort());
  });

  it.each(['okr [x]* ü', ':(glob)okr', '#okr', 'a"b'])('are found in a folder called %s', async name => {
    const scratch = scratchRepository();
    const commit = scratch.commit('2026-01-02', { [`${name}/a.goals`]: '', 'okr/b.goals': '' });
    expect(await pathsAt(await repositoryOf(join(scratch.folder, name)), commit)).toEqual(['a.goals']);
  });

  it('are those of the whole repository at its top', async () => {
    const scratch = scratchRepository();
    const commit = scratch.commit('2026-01-02', { 'a.goals': '', 'b/c.goals': '' });
    expect(await pathsAt(await repositoryOf(scratch.folder), commit)).toEqual(['a.goals', 'b/c.goals']);
  });

  it('are read in one go, byte for byte', async () => {
    const scratch = scratchRepository();
    const texts = {
      'a.goals': 'ä\r\n',
      'b.goals': '',
      'c.goals': `\n${'x'.repeat(200_000)}\n\n`,
      'd.goals': 'ä\r\n',
    };
    scratch.git('config', 'core.autocrlf', 'false');
    const commit = scratch.commit('2026-01-02', texts);
    const repository = await repositoryOf(scratch.folder);
    const files = await unwrapped(repository.filesAt(commit));
    const blobs = await unwrapped(repository.readBlobs([...files.map(({ blob }) => blob), '0'.repeat(40)]));
    const read = files.map(({ path, blob }) => [path, Buffer.from(blobs.get(blob) ?? []).toString()]);
    expect(Object.fromEntries(read)).toEqual(texts);
    expect(blobs.size).toBe(3);
  });

  it('leave out what is too large to be goals', async () => {
    const scratch = scratchRepository();
    const commit = scratch.commit('2026-01-02', { 'a.goals': 'x'.repeat(10_000_001), 'b.goals': 'b' });
    const repository = await repositoryOf(scratch.folder);
    const files = await unwrapped(repository.filesAt(commit));
    const blobs = await unwrapped(repository.readBlobs(files.map(({ blob }) => blob)));
    expect([...blobs.values()].map(String)).toHaveLength(1);
  });
});

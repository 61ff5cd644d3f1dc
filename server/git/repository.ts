/** The repository that a folder lies in: its commits and what they hold. Nothing is written, neither to it nor to its index. */
import type { Day } from '../../language/model/types.ts';
import { found, type GitAnswer, type GitProblem, howToDeepen, problem } from './answer.ts';
import { readBlobs } from './blobs.ts';
import { failure } from './failure.ts';
import { FirstParents } from './first-parents.ts';
import { type GitOptions, type GitRun, runGit } from './run-git.ts';
import { filesIn, type TreeFile } from './tree-files.ts';

/** Full id of a commit. */
export type Commit = string;

/** What was the newest commit on a day. */
export type CommitOnDay =
  | { readonly kind: 'commit'; readonly commit: Commit }
  /** The history begins after that day. */
  | { readonly kind: 'none' }
  /** The clone is shallow, and does not reach back so far. */
  | { readonly kind: 'beyond' };

export interface Repository {
  /** Where it was looked for. */
  readonly folder: string;
  /** Path of that folder in the repository with a slash at the end; empty at its top. */
  readonly prefix: string;
  readonly isShallow: boolean;
  /** There are no files checked out. */
  readonly isBare: boolean;
  /** The commit that is checked out. */
  head(): Promise<GitAnswer<Commit>>;
  /** The commit that a branch, tag, id or expression (`HEAD~3`) means. What begins with `-` means none. */
  resolve(revision: string): Promise<GitAnswer<Commit>>;
  /** The tip of the branch that all others come from, as far as its name tells; undefined where there is none. */
  mainBranch(): Promise<Commit | undefined>;
  /** The newest commit that both come from. */
  mergeBase(a: Commit, b: Commit): Promise<GitAnswer<Commit>>;
  /**
   * For each day, the newest commit on the way of first parents back from one that was committed on that day or before, by the
   * calendar of whoever committed it: on a main branch, what everybody saw at the end of the day.
   */
  commitsOn(days: readonly Day[], from: Commit): Promise<GitAnswer<ReadonlyMap<Day, CommitOnDay>>>;
  /** When it was committed, in the calendar of whoever committed it. */
  dayOf(commit: Commit): Promise<GitAnswer<Day>>;
  /** Goals files and configurations of a commit below the folder, without those of hidden folders; by path. */
  filesAt(commit: Commit): Promise<GitAnswer<readonly TreeFile[]>>;
  /** Contents by id. What is not here, or is too large to be goals, is left out. */
  readBlobs(ids: Iterable<string>): Promise<GitAnswer<ReadonlyMap<string, Uint8Array>>>;
}

/** Finds the repository of a folder: its own, the one around it, a linked work tree, a submodule, or a bare one. */
export async function findRepository(folder: string): Promise<GitAnswer<Repository>> {
  const questions = ['--is-bare-repository', '--is-shallow-repository', '--show-prefix'];
  const run = await runGit(folder, ['rev-parse', ...questions]);
  if (run.kind !== 'ended' || run.code !== 0) return noRepository(run, folder);
  const [bare, shallow, prefix = ''] = run.out.toString('utf8').split('\n');
  return found(repositoryIn(folder, prefix, bare === 'true', shallow === 'true'));
}

function repositoryIn(folder: string, prefix: string, isBare: boolean, isShallow: boolean): Repository {
  const ask = (words: readonly string[], options?: GitOptions) => runGit(folder, words, options);
  const commitOf = async (revision: string): Promise<Commit | GitRun | undefined> => {
    if (!isRevision(revision)) return undefined;
    const run = await ask(['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
    if (run.kind !== 'ended') return run;
    return run.code === 0 ? lineOf(run.out) : undefined;
  };
  return {
    folder,
    prefix,
    isBare,
    isShallow,
    async head() {
      const commit = await commitOf('HEAD');
      if (typeof commit === 'string') return found(commit);
      return commit === undefined
        ? problem('no-commits', 'Nothing has been committed in this repository yet.')
        : failure(commit);
    },
    async resolve(revision) {
      const commit = await commitOf(revision);
      if (typeof commit === 'string') return found(commit);
      if (commit !== undefined) return failure(commit);
      const remote = typeof (await commitOf(`refs/remotes/origin/${revision}`)) === 'string';
      return unknownRevision(revision, remote, isShallow);
    },
    async mainBranch() {
      const run = await ask(['for-each-ref', '--format=%(refname) %(objectname)', ...mainBranches]);
      if (run.kind !== 'ended' || run.code !== 0) return undefined;
      const tips = new Map(
        lineOf(run.out)
          .split('\n')
          .map(line => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]),
      );
      const name = mainBranches.find(each => tips.has(each));
      return name === undefined ? undefined : tips.get(name);
    },
    async mergeBase(a, b) {
      const run = await ask(['merge-base', a, b]);
      if (run.kind !== 'ended') return failure(run);
      if (run.code === 0) return found(lineOf(run.out));
      if (run.code !== 1) return failure(run);
      return isShallow
        ? problem('shallow', `This clone is too shallow to tell where the two parted: ${howToDeepen}.`)
        : problem('unrelated', 'The two revisions have no commit in common.');
    },
    async commitsOn(days, from) {
      const chain = new FirstParents(days);
      const run = await ask(['rev-list', '--first-parent', '--format=%ci', from], {
        take: piece => chain.take(piece),
      });
      if (run.kind !== 'ended' || run.code !== 0) return failure(run);
      return found(chain.commits(isShallow ? { kind: 'beyond' } : { kind: 'none' }));
    },
    async dayOf(commit) {
      const run = await ask(['rev-list', '--max-count=1', '--format=%ci', commit]);
      if (run.kind !== 'ended' || run.code !== 0) return failure(run);
      const [, committed = ''] = run.out.toString('utf8').split('\n');
      return found(committed.slice(0, 'YYYY-MM-DD'.length));
    },
    filesAt: async commit => {
      const where = prefix === '' ? [] : ['--', prefix];
      const run = await ask(['ls-tree', '-r', '-z', '--full-tree', commit, ...where]);
      if (run.kind !== 'ended' || run.code !== 0) return failure(run);
      return found(filesIn(run.out, prefix));
    },
    readBlobs: ids => readBlobs([...ids], ask),
  };
}

// ----------------------------------------------------------------------------------------------------------- small parts

/** Where the main branch is mostly found: what others see of it first. */
const mainBranches = [
  'refs/remotes/origin/HEAD',
  'refs/remotes/origin/main',
  'refs/remotes/origin/master',
  'refs/heads/main',
  'refs/heads/master',
];

/** Nothing that git would take for an option, and nothing that no process can be given. */
function isRevision(text: string): boolean {
  return text !== '' && !text.startsWith('-') && !text.includes('\0');
}

function lineOf(out: Buffer): string {
  return out.toString('utf8').trimEnd();
}

function noRepository(run: GitRun, folder: string): GitProblem {
  if (run.kind !== 'ended') return failure(run);
  if (/dubious ownership|unsafe repository/.test(run.error))
    return problem(
      'unsafe',
      `The repository belongs to somebody else: git config --global --add safe.directory ${JSON.stringify(folder)}`,
    );
  if (/not a git repository|cannot change to/.test(run.error))
    return problem('no-repository', 'This folder is in no git repository.');
  return failure(run);
}

function unknownRevision(revision: string, hasRemote: boolean, isShallow: boolean): GitProblem {
  const hint = hasRemote
    ? ` Did you mean origin/${revision}?`
    : isShallow
      ? ` This clone is shallow: ${howToDeepen}.`
      : '';
  return problem('unknown-revision', `There is no revision "${revision}" here.${hint}`);
}

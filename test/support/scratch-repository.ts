/** A git repository in a folder of its own, with days and people of the test's choice, untouched by the tester's settings. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

export interface ScratchRepository {
  readonly folder: string;
  /** Runs git in it. @returns what it prints, without the line end */
  git(...words: readonly string[]): string;
  /** Writes files of the work tree, by path. */
  write(files: Readonly<Record<string, string>>): void;
  /**
   * Writes files and commits everything that is there.
   * @param day of author and committer, at noon in UTC; a time and zone may follow: `2026-01-08T23:30:00 -0800`
   * @returns the id of the commit
   */
  commit(day: string, files?: Readonly<Record<string, string>>): string;
}

/** The environment of a git that knows neither the tester's settings nor name. */
export const gitOfNobody: Readonly<Record<string, string>> = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Maya',
  GIT_AUTHOR_EMAIL: 'maya@acme.example',
  GIT_COMMITTER_NAME: 'Maya',
  GIT_COMMITTER_EMAIL: 'maya@acme.example',
};

/** An empty folder that is gone when the test is over. */
export function scratchFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'goals-git-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An empty repository with the branch `main`. */
export function scratchRepository(): ScratchRepository {
  const repository = repositoryAt(scratchFolder());
  repository.git('init', '--quiet', '--initial-branch=main');
  return repository;
}

/** Another work tree or clone in a folder that git has made already. */
export function repositoryAt(folder: string): ScratchRepository {
  const runAt = (day: string | undefined, words: readonly string[]) => {
    const date = day === undefined || day.includes('T') ? day : `${day}T12:00:00 +0000`;
    const dates = date === undefined ? {} : { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    const env = { PATH: process.env.PATH, ...gitOfNobody, ...dates };
    return execFileSync('git', words, { cwd: folder, env, encoding: 'utf8', stdio: 'pipe' }).trimEnd();
  };
  const write = (files: Readonly<Record<string, string>>) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  };
  return {
    folder,
    git: (...words) => runAt(undefined, words),
    write,
    commit(day, files = {}) {
      write(files);
      runAt(day, ['add', '--all']);
      runAt(day, ['commit', '--quiet', '--allow-empty', '--message', `On ${day}`]);
      return runAt(day, ['rev-parse', 'HEAD']);
    },
  };
}

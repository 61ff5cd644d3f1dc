import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { repositoryRoot } from './install.ts';

/** A workspace of the tests' own: two files, one project, with readings that stay breached and a cycle that never ends. */
export const fixtureWorkspace = join(repositoryRoot, 'test/vscode/fixtures/workspace');

/** What a newcomer is shown. */
export const exampleWorkspace = join(repositoryRoot, 'examples/retro');

/** A copy that may be edited. */
export interface WorkspaceCopy {
  readonly folder: string;
  remove(): Promise<void>;
}

/** Copies a workspace into a temporary folder, where it keeps its name. */
export async function copyWorkspace(source: string): Promise<WorkspaceCopy> {
  const parent = await mkdtemp(join(await realpath(tmpdir()), 'goals-workspace-'));
  const folder = join(parent, basename(source));
  const removeAtExit = () => rmSync(parent, { recursive: true, force: true });
  process.once('exit', removeAtExit);
  await cp(source, folder, { recursive: true });
  const remove = async () => {
    process.off('exit', removeAtExit);
    await rm(parent, { recursive: true, force: true });
  };
  return { folder, remove };
}

/** A goal that was there before the cycle of the workspace began, and then was deleted. */
const forgotten = `objective forget "Nobody forgets what was said" {
  cycle always
  kr found   "Decisions found at the first search" from 31% to 60%
  kr reasons "Decisions with a reason"             from 12% to 40%
}
`;

/** Makes the workspace a git repository with a history that reaches back before its cycle. */
export function asRepository(folder: string): void {
  const git = (day: string, ...words: readonly string[]) => {
    const date = `${day}T12:00:00Z`;
    const person = ['NAME=Maya', 'EMAIL=maya@acme.example'].flatMap(each => [
      `AUTHOR_${each}`,
      `COMMITTER_${each}`,
    ]);
    const who = Object.fromEntries(person.map(each => `GIT_${each}`.split('=')));
    const env = { ...process.env, ...who, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    execFileSync('git', words, { cwd: folder, env, stdio: 'pipe' });
  };
  const past = join(folder, 'history.goals');
  writeFileSync(past, `cycle always from 2020-01-01 to 2099-12-31\n${forgotten}`);
  git('2019-12-20', 'init', '--quiet', '--initial-branch=main');
  git('2019-12-20', 'add', 'history.goals');
  git('2019-12-20', 'commit', '--quiet', '--message', 'Before the cycle');
  rmSync(past);
  git('2026-01-12', 'add', '--all');
  git('2026-01-12', 'commit', '--quiet', '--message', 'Now');
}

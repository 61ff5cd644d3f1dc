import { rmSync } from 'node:fs';
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

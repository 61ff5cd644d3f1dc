/** Goals files as they are on the disk, or were in a commit: the same questions to both. */
import { lstatSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { readGoalsFile } from '../../disk.ts';
import { configurationName, decodeFile, type FileContent } from '../../file-content.ts';
import type { Repository } from '../../git/repository.ts';
import { findFiles, type ReadingProblem } from '../find-files.ts';
import type { Target } from '../paths.ts';
import { answered, type Revision } from './revisions.ts';

/** All paths are absolute. Links are no files: a commit holds where they lead, and not what stands there. */
export interface State {
  readonly files: readonly string[];
  /** Folders with a configuration. */
  readonly configured: ReadonlySet<string>;
  /** What can't be listed. */
  readonly problems: readonly ReadingProblem[];
  /** Contents of goals files and configurations; what is not there is left out. */
  read(paths: readonly string[]): Promise<ReadonlyMap<string, FileContent>>;
}

/** @param repository at its top */
export async function stateOfCommit({ commit }: Revision, repository: Repository): Promise<State> {
  const listed = answered(await repository.filesAt(commit));
  const blobs = new Map(listed.map(({ path, blob }) => [join(repository.folder, ...path.split('/')), blob]));
  return {
    ...arranged([...blobs.keys()]),
    problems: [],
    async read(paths) {
      const wanted = paths.flatMap(path => {
        const blob = blobs.get(path);
        return blob === undefined ? [] : [[path, blob] as const];
      });
      const contents = answered(await repository.readBlobs(wanted.map(([, blob]) => blob)));
      return new Map(wanted.map(([path, blob]) => [path, contentOf(contents.get(blob))]));
    },
  };
}

/** @param targets those that exist */
export async function stateOfDisk(targets: readonly Target[], folder: string): Promise<State> {
  const { files, configurations, problems } = await findFiles(targets, folder);
  return {
    ...arranged([...files, ...configurations].filter(path => !isLink(path))),
    problems,
    async read(paths) {
      const contents = new Map<string, FileContent>();
      for (const path of paths) {
        const content = await readGoalsFile(path);
        if (content.kind !== 'absent') contents.set(path, content);
      }
      return contents;
    },
  };
}

function arranged(paths: readonly string[]): Pick<State, 'files' | 'configured'> {
  const isConfiguration = (path: string) => basename(path) === configurationName;
  return {
    files: paths.filter(path => !isConfiguration(path)).sort(),
    configured: new Set(paths.filter(isConfiguration).map(path => dirname(path))),
  };
}

function contentOf(bytes: Uint8Array | undefined): FileContent {
  if (bytes !== undefined) return decodeFile(bytes);
  return { kind: 'unreadable', reason: 'This file is too large, or is not in this clone.' };
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

/** The folder at the top of the repository. */
export function topOf({ folder, prefix }: Repository): string {
  const depth = prefix.split('/').filter(name => name !== '').length;
  return join(folder, ...Array.from({ length: depth }, () => '..')).replace(
    new RegExp(`(?<=.)\\${sep}$`),
    '',
  );
}

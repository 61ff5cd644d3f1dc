/** Watching goals files on disk without a client's help: one watch for each folder that could hold some. */
import { type FSWatcher, watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathOf, uriOf, visitFolders } from './disk.ts';
import type { FileChange } from './environment.ts';
import { isGoalsFile, isSkippedFolder } from './file-content.ts';

interface PathChange {
  readonly path: string;
  readonly kind: FileChange['kind'];
}

/** Watches the disk itself, for clients that don't tell of changed files. */
export function diskWatch(): (
  folders: readonly string[],
  listener: (changes: readonly FileChange[]) => void,
) => void {
  let current: FolderWatch | undefined;
  return (folders, listener) => {
    current?.stop();
    const paths = folders.map(pathOf).filter(path => path !== undefined);
    current = new FolderWatch(paths, changes =>
      listener(changes.map(({ path, kind }) => ({ uri: uriOf(path), kind }))),
    );
    current.start().catch(() => undefined);
  };
}

/**
 * Watches folders with all below them, and single files wherever they lie.
 * @param changed told of the paths of goals files, configurations and these files that changed, came or went
 * @returns stops watching; by then everything that changes is told
 */
export async function watchPaths(
  folders: readonly string[],
  files: readonly string[],
  changed: (paths: readonly string[]) => void,
): Promise<() => void> {
  const watch = new FolderWatch(folders, changes => changed(changes.map(({ path }) => path)), files);
  await watch.start();
  return () => watch.stop();
}

/** Folders beyond this many are not watched: the limits of the system belong to all its programs. */
const maximumFolders = 4_000;

class FolderWatch {
  readonly #roots: readonly string[];
  readonly #listener: (changes: readonly PathChange[]) => void;
  /** Absolute paths of files that are told of, whatever they are called. */
  readonly #files: readonly string[];
  readonly #watchers = new Map<string, FSWatcher>();
  #stopped = false;

  constructor(
    roots: readonly string[],
    listener: (changes: readonly PathChange[]) => void,
    files: readonly string[] = [],
  ) {
    this.#roots = roots;
    this.#listener = listener;
    this.#files = files;
  }

  async start(): Promise<void> {
    for (const file of this.#files) this.#watch(dirname(file));
    for (const root of this.#roots) await visitFolders(root, folder => this.#watch(folder));
  }

  stop(): void {
    this.#stopped = true;
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
  }

  #watch(folder: string): void {
    if (this.#stopped || this.#watchers.has(folder) || this.#watchers.size >= maximumFolders) return;
    try {
      const watcher = watch(folder, { persistent: false }, (_, name) => {
        if (name !== null) void this.#touched(join(folder, name), name);
      });
      watcher.on('error', () => this.#forget(folder));
      this.#watchers.set(folder, watcher);
    } catch {
      // No permission, or gone meanwhile: nothing to tell about it.
    }
  }

  async #touched(path: string, name: string): Promise<void> {
    const kind = await kindOf(path);
    if (this.#stopped) return;
    if (isGoalsFile(name) || this.#files.includes(path))
      this.#listener([{ path, kind: kind === undefined ? 'deleted' : 'changed' }]);
    else if (kind === 'folder' && !isSkippedFolder(name)) await this.#folderAppeared(path);
    else if (kind === undefined && this.#watchers.has(path)) this.#folderDisappeared(path);
  }

  async #folderAppeared(folder: string): Promise<void> {
    const found: PathChange[] = [];
    await visitFolders(folder, (below, files) => {
      this.#watch(below);
      found.push(...files.map(path => ({ path, kind: 'created' as const })));
    });
    if (!this.#stopped && found.length > 0) this.#listener(found);
  }

  #folderDisappeared(folder: string): void {
    for (const watched of [...this.#watchers.keys()]) {
      if (watched === folder || watched.startsWith(join(folder, '/'))) this.#forget(watched);
    }
    this.#listener([{ path: folder, kind: 'deleted' }]);
  }

  #forget(folder: string): void {
    this.#watchers.get(folder)?.close();
    this.#watchers.delete(folder);
  }
}

async function kindOf(path: string): Promise<'folder' | 'file' | undefined> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}

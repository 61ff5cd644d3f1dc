/** Goals files of the local disk. Folders that can't be read are passed over: the rest of the project is still of use. */
import { type Dirent, existsSync, lstatSync, realpathSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Files } from './environment.ts';
import {
  configurationName,
  decodeFile,
  type FileContent,
  isGoalsFile,
  isSkippedFolder,
  maximumCharacters,
  tooLarge,
} from './file-content.ts';
import { canonicalUri } from './uri.ts';

export const diskFiles: Files = {
  async findFiles(folder) {
    const found: string[] = [];
    const path = pathOf(folder);
    if (path !== undefined) await visitFolders(path, (_, files) => found.push(...files));
    return oncePerFile(found).map(uriOf).sort();
  },
  async filesIn(folder) {
    const path = pathOf(folder);
    return path === undefined ? [] : (await listFolder(path)).files.map(uriOf).sort();
  },
  async readFile(uri) {
    const path = pathOf(uri);
    return path === undefined ? { kind: 'absent' } : readGoalsFile(path);
  },
  async projectAt(folder) {
    const path = pathOf(folder);
    const project = path === undefined ? undefined : nearestProject(path);
    return project === undefined ? undefined : uriOf(project);
  },
};

/** Folders of everybody's things: a configuration that was left there makes no project of all that lies below. */
const common = new Set([homedir(), tmpdir()]);

/** The folder at or above the path that has a configuration; the search ends at the root of a repository. */
export function nearestProject(path: string): string | undefined {
  for (let folder = path; folder === path || !common.has(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, configurationName))) return folder;
    if (existsSync(join(folder, '.git')) || dirname(folder) === folder) return undefined;
  }
  return undefined;
}

/** Reads one file as text; says in words why it could not. */
export async function readGoalsFile(path: string): Promise<FileContent> {
  try {
    const { size } = await stat(path);
    if (size > maximumCharacters * 2) return { kind: 'unreadable', reason: tooLarge(size) };
    return decodeFile(await readFile(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return { kind: 'absent' };
    return {
      kind: 'unreadable',
      reason: `This file can't be read: ${error instanceof Error ? error.message : error}`,
    };
  }
}

/**
 * Goals files and configurations in a folder and all below it. Links to folders are not followed, so it ends.
 * @param unreadable told of each folder that could not be listed, and why
 */
export async function visitFolders(
  folder: string,
  visit: (folder: string, files: readonly string[]) => void,
  unreadable: (folder: string, error: unknown) => void = () => undefined,
): Promise<void> {
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { files, folders } = await listFolder(next, unreadable);
    visit(next, files);
    waiting.push(...folders);
  }
}

/**
 * Without the links that lead to another one of the files: read twice, every name in it would be taken.
 * @param named paths that stay, where they are links; then it is the file behind them that goes
 */
export function oncePerFile(paths: readonly string[], named: readonly string[] = []): readonly string[] {
  const all = new Set(paths);
  for (const path of paths) {
    const real = linkedFile(path);
    if (real !== undefined && real !== path && all.has(real)) all.delete(named.includes(path) ? real : path);
  }
  return [...all];
}

/** Where a link leads in the end; undefined for what is no link, or leads nowhere. */
function linkedFile(path: string): string | undefined {
  try {
    return lstatSync(path).isSymbolicLink() ? realpathSync(path) : undefined;
  } catch {
    return undefined;
  }
}

async function listFolder(
  folder: string,
  unreadable: (folder: string, error: unknown) => void = () => undefined,
): Promise<{ files: readonly string[]; folders: readonly string[] }> {
  let entries: readonly Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    unreadable(folder, error);
    return { files: [], folders: [] };
  }
  const files = entries.filter(entry => !entry.isDirectory() && isGoalsFile(entry.name));
  const folders = entries.filter(entry => entry.isDirectory() && !isSkippedFolder(entry.name));
  return {
    files: files.map(entry => join(folder, entry.name)),
    folders: folders.map(entry => join(folder, entry.name)),
  };
}

export function uriOf(path: string): string {
  return canonicalUri(pathToFileURL(path).toString());
}

/** The path of a `file:` URI; undefined for other schemes, and for hosts that this system can't reach. */
export function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}

/** Paths as somebody types them, and as they are shown: relative to where the command runs, with forward slashes. */
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { configurationName, isGoalsFile } from '../file-content.ts';
import { canonicalUri } from '../uri.ts';
import { UsageError } from './exit-codes.ts';

/** A file or folder that a command was pointed at. */
export interface Target {
  /** Absolute. */
  readonly path: string;
  readonly isFolder: boolean;
}

/**
 * @param typed a path relative to `folder`, or absolute. `\\` between names is understood everywhere, not on Windows only
 * @returns the absolute path; undefined where there is nothing
 */
export function existingPath(typed: string, folder: string): string | undefined {
  const candidates = [resolve(folder, typed), resolve(folder, typed.replaceAll('\\', '/'))];
  return candidates.find(path => existsSync(path));
}

/** @throws UsageError where there is nothing, or a file that Goals doesn't read */
export async function targetOf(typed: string, folder: string): Promise<Target> {
  const path = existingPath(typed, folder);
  const found = path === undefined ? undefined : await stat(path).catch(() => undefined);
  if (path === undefined || found === undefined)
    throw new UsageError(`${typed}: there is no such file or folder.`);
  if (found.isDirectory()) return { path, isFolder: true };
  if (isGoalsFile(path.split(sep).join('/'))) return { path, isFolder: false };
  throw new UsageError(`${typed}: not a Goals file. Pass *.goals files, ${configurationName} or folders.`);
}

/** `folder` and the folders above it, nearest first. */
export function foldersAbove(folder: string): readonly string[] {
  const folders = [folder];
  for (let next = folder; dirname(next) !== next; next = dirname(next)) folders.push(dirname(next));
  return folders;
}

/** The nearest folder with a repository of git: the path itself, or one above. */
export function repositoryRoot(path: string): string | undefined {
  return foldersAbove(path).find(isRepository);
}

const repositories = new Map<string, boolean>();

/** Asked once for each folder: there is one question for each finding. A `.git` that is a file is a work tree of another one. */
function isRepository(folder: string): boolean {
  const known = repositories.get(folder) ?? existsSync(join(folder, '.git'));
  repositories.set(folder, known);
  return known;
}

/** Whether the path is the folder or lies in it. */
export function liesIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** The path as it is shown to whoever runs the command in `folder`. */
export function shownPath(path: string, folder: string): string {
  const shown = relative(folder, path);
  // On Windows there is no relative path to another drive.
  return (isAbsolute(shown) || shown === '' ? path : shown).split(sep).join('/');
}

export function uriOf(path: string): string {
  return canonicalUri(pathToFileURL(path).toString());
}

export function pathOf(uri: string): string {
  return fileURLToPath(uri);
}

export function configurationIn(folder: string): string {
  return join(folder, configurationName);
}

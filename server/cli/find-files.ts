/** Which files the paths of a command lead to: those of every project in which a path lies. */
import { basename, dirname, relative, sep } from 'node:path';
import { nearestProject, oncePerFile, visitFolders } from '../disk.ts';
import { configurationName, isSkippedFolder } from '../file-content.ts';
import { foldersAbove, liesIn, type Target } from './paths.ts';

/** Something that is there and can't be read. */
export interface ReadingProblem {
  readonly path: string;
  readonly reason: string;
}

export interface FoundFiles {
  /** Absolute paths of `*.goals` files, sorted. */
  readonly files: readonly string[];
  readonly configurations: readonly string[];
  readonly problems: readonly ReadingProblem[];
  /** Folder of the project to which a file belongs. */
  ownerOf(path: string): string;
}

/** @param folder where the command runs: a project for what lies in it and has no configuration above */
export async function findFiles(targets: readonly Target[], folder: string): Promise<FoundFiles> {
  const named = targets.filter(target => !target.isFolder).map(target => target.path);
  const found = new Set(named);
  const problems: ReadingProblem[] = [];
  const roots = [...new Set(targets.map(target => rootOf(target, folder)))];
  for (const start of startsOf(targets, roots)) {
    await visitFolders(
      start,
      (_, files) => {
        for (const file of files) found.add(file);
      },
      (path, error) => problems.push({ path, reason: cannotRead(error) }),
    );
  }
  const all = [...oncePerFile([...found], named)].sort();
  const configurations = all.filter(path => basename(path) === configurationName);
  const projects = new Set([...configurations.map(path => dirname(path)), ...roots]);
  return {
    files: all.filter(path => basename(path) !== configurationName),
    configurations,
    problems,
    ownerOf: ownersIn(projects),
  };
}

/** Folders that hold, with all below them, everything that the paths lead to: what has to be watched. */
export function foldersOf(targets: readonly Target[], folder: string): readonly string[] {
  return startsOf(targets, [...new Set(targets.map(target => rootOf(target, folder)))]);
}

/**
 * The nearest folder above with a configuration; else where the command runs, else the path's own folder. A whole disk is
 * nobody's project.
 */
function rootOf(target: Target, folder: string): string {
  const own = target.isFolder ? target.path : dirname(target.path);
  const isWholeDisk = dirname(folder) === folder;
  return nearestProject(own) ?? (liesIn(own, folder) && !isWholeDisk ? folder : own);
}

/** Folders to search, none inside another; a folder that the search would pass over is one where it was named. */
function startsOf(targets: readonly Target[], roots: readonly string[]): readonly string[] {
  const isReached = (path: string, root: string) =>
    liesIn(path, root) && !relative(root, path).split(sep).some(isSkippedFolder);
  const named = targets.filter(target => target.isFolder).map(target => target.path);
  return [...new Set([...roots, ...named])].filter(
    (start, _, all) => !all.some(other => other !== start && isReached(start, other)),
  );
}

function ownersIn(projects: ReadonlySet<string>): (path: string) => string {
  const known = new Map<string, string>();
  return path => {
    const folder = dirname(path);
    const owner = known.get(folder) ?? foldersAbove(folder).find(above => projects.has(above)) ?? folder;
    known.set(folder, owner);
    return owner;
  };
}

function cannotRead(error: unknown): string {
  return `This folder can't be read: ${error instanceof Error ? error.message : error}`;
}

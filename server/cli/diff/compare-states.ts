/** Two states of the files to what changed in each project. */
import { dirname } from 'node:path';
import { calendarChange, changesOf } from '../../../language/compare/changes-of.ts';
import { positionOf } from '../../../language/model/lines.ts';
import type { Project } from '../../../language/model/types.ts';
import type { ProjectDiff } from '../../../language/report/diff-sections.ts';
import type { Places } from '../../../language/report/places.ts';
import { createWorkspace, type ProjectSnapshot } from '../../../language/workspace.ts';
import type { ReadingProblem } from '../find-files.ts';
import { configurationIn, foldersAbove, liesIn, pathOf, shownPath, type Target, uriOf } from '../paths.ts';
import { soundConfiguration } from '../read-configuration.ts';
import type { State } from './states.ts';

export interface StatesToCompare {
  readonly before: State;
  readonly after: State;
  readonly targets: readonly Target[];
  /** Where the command runs. */
  readonly folder: string;
  /** Text of the configuration that takes the place of the projects' own. */
  readonly config?: string;
}

export interface ComparedStates {
  /** By folder. */
  readonly projects: readonly ProjectDiff[];
  /** What is left out, or only partly understood. */
  readonly problems: readonly ReadingProblem[];
  /** Whether something can't be read now. */
  readonly isUnreadable: boolean;
  readonly places: { readonly base: Places; readonly head: Places };
  /** Whether either state has a goals file in the paths. */
  readonly hasFiles: boolean;
}

/**
 * Compares the projects in which the paths lie; what is told is limited to goals that stand in the paths, before or after.
 * Where projects begin is as in the later state, so that a configuration that came or went makes no goal new.
 */
export async function compareStates(asked: StatesToCompare): Promise<ComparedStates> {
  const { before, after, targets, folder } = asked;
  const isSelected = (path: string) => targets.some(target => liesIn(path, target.path));
  const ownerOf = ownersIn(asked);
  const owners = new Set([...before.files, ...after.files].filter(isSelected).map(ownerOf));
  const [was, is] = await Promise.all([
    readOwned(before, owners, ownerOf),
    readOwned(after, owners, ownerOf),
  ]);
  const unreadable = new Map([...was.unreadable, ...is.unreadable]);

  const workspace = createWorkspace({ roots: [...owners].map(uriOf) });
  const load = async (
    state: State,
    texts: ReadonlyMap<string, string>,
    others: ReadonlyMap<string, string>,
  ) => {
    for (const owner of owners) {
      const path = configurationIn(owner);
      const text = asked.config ?? (await configurationFor(owner, state));
      // What it was can't be helped; what it is can.
      if (state === after) soundConfiguration(path, text, folder);
      workspace.setFile(uriOf(path), text);
    }
    for (const path of others.keys()) if (!texts.has(path)) workspace.removeFile(uriOf(path));
    for (const [path, text] of texts) if (!unreadable.has(path)) workspace.setFile(uriOf(path), text);
    return new Map(workspace.projects().map(project => [project.root, project]));
  };
  const earlier = await load(before, was.texts, new Map());
  const later = await load(after, is.texts, was.texts);
  const isTold = ({ uri }: { readonly uri: string }) => isSelected(pathOf(uri));
  const roots = [...owners].sort();
  const projects = roots.map(owner => ({
    ...projectDiff(earlier.get(uriOf(owner)), later.get(uriOf(owner)), isTold),
    ...(roots.length > 1 && { folder: shownPath(owner, folder) }),
  }));
  return {
    projects,
    problems: [
      ...before.problems,
      ...after.problems,
      ...[...unreadable].map(([path, reason]) => ({ path, reason })),
      ...halfUnderstood([...earlier.values()], isTold, 'had'),
      ...halfUnderstood([...later.values()], isTold, 'has'),
    ],
    isUnreadable: after.problems.length > 0 || is.unreadable.size > 0,
    places: { base: placesIn([...earlier.values()], folder), head: placesIn([...later.values()], folder) },
    hasFiles: owners.size > 0,
  };
}

function projectDiff(
  before: ProjectSnapshot | undefined,
  after: ProjectSnapshot | undefined,
  isTold: (place: { readonly uri: string }) => boolean,
): ProjectDiff {
  if (before === undefined || after === undefined || before === after)
    return { changes: [], isNew: false, isGone: false };
  const [was, is] = [before.project, after.project];
  const changes = changesOf(was, is).filter(
    ({ goal, before: earlier }) => isTold(goal) || (earlier !== undefined && isTold(earlier)),
  );
  const calendar = calendarChange(was, is);
  return {
    changes,
    ...(calendar && { calendar }),
    isNew: isEmpty(was) && !isEmpty(is),
    isGone: isEmpty(is) && !isEmpty(was),
  };
}

function isEmpty({ goals }: Project): boolean {
  return goals.size === 0;
}

/** What a file with syntax errors no longer says may only be misspelt. */
function halfUnderstood(
  projects: readonly ProjectSnapshot[],
  isTold: (place: { readonly uri: string }) => boolean,
  verb: 'had' | 'has',
): readonly ReadingProblem[] {
  return projects
    .flatMap(({ project }) => project.files)
    .filter(file => file.hasSyntaxErrors && isTold(file))
    .map(({ uri }) => ({
      path: pathOf(uri),
      reason: `This file ${verb} syntax errors: only what could be understood is compared.`,
    }));
}

// --------------------------------------------------------------------------------------------------------------- projects

/** The folder of the project of a file. */
function ownersIn({ before, after, targets, folder }: StatesToCompare): (path: string) => string {
  const isLeft = (configured: string) => after.files.some(path => liesIn(path, configured));
  const gone = [...before.configured].filter(
    configured => !after.configured.has(configured) && !isLeft(configured),
  );
  const boundaries = new Set([...after.configured, ...gone]);
  const known = new Map<string, string>();
  return path => {
    const own = dirname(path);
    const owner =
      known.get(own) ??
      foldersAbove(own).find(above => boundaries.has(above)) ??
      (liesIn(path, folder) ? folder : ownFolder(path, targets));
    known.set(own, owner);
    return owner;
  };
}

/** Of a path outside the folder where the command runs. */
function ownFolder(path: string, targets: readonly Target[]): string {
  const target = targets.find(one => liesIn(path, one.path));
  return target?.isFolder === true ? target.path : dirname(path);
}

interface OwnedTexts {
  readonly texts: ReadonlyMap<string, string>;
  /** Why, by path. */
  readonly unreadable: ReadonlyMap<string, string>;
}

async function readOwned(
  state: State,
  owners: ReadonlySet<string>,
  ownerOf: (path: string) => string,
): Promise<OwnedTexts> {
  const texts = new Map<string, string>();
  const unreadable = new Map<string, string>();
  for (const [path, content] of await state.read(state.files.filter(path => owners.has(ownerOf(path))))) {
    if (content.kind === 'text') texts.set(path, content.text);
    if (content.kind === 'unreadable') unreadable.set(path, content.reason);
  }
  return { texts, unreadable };
}

/** The configuration that a folder had: its own, else that of the project around it. */
async function configurationFor(owner: string, state: State): Promise<string> {
  const folder = foldersAbove(owner).find(above => state.configured.has(above));
  if (folder === undefined) return '{}';
  const path = configurationIn(folder);
  const content = (await state.read([path])).get(path);
  return content?.kind === 'text' ? content.text : '{}';
}

/** Places in texts that a workspace no longer holds. */
function placesIn(projects: readonly ProjectSnapshot[], folder: string): Places {
  const files = new Map(projects.flatMap(({ project }) => project.files.map(file => [file.uri, file])));
  return {
    file: uri => shownPath(pathOf(uri), folder),
    position: (uri, offset) => {
      const { line, column } = positionOf(files.get(uri)?.lineStarts ?? [0], offset);
      return { line: line + 1, column: column + 1 };
    },
  };
}

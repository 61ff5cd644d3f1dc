/**
 * From the paths of a command to projects: each project in which a path lies is read whole, because names and rules reach
 * over files; what is reported is then limited to the paths.
 */
import type { GoalsConfig } from '../../language/lint/config.ts';
import { matchesAny, relativePath } from '../../language/lint/paths.ts';
import type { Stopwatch } from '../../language/lint/stopwatch.ts';
import type { Places } from '../../language/report/places.ts';
import { createWorkspace, type ProjectSnapshot, type Workspace } from '../../language/workspace.ts';
import { readGoalsFile } from '../disk.ts';
import { configurationName } from '../file-content.ts';
import { Positions } from '../positions.ts';
import { UsageError } from './exit-codes.ts';
import { type FoundFiles, findFiles, type ReadingProblem } from './find-files.ts';
import { configurationIn, liesIn, pathOf, shownPath, type Target, targetOf, uriOf } from './paths.ts';
import { ProgressLine } from './progress.ts';
import { type Configuration, readConfiguration, readGivenConfiguration } from './read-configuration.ts';
import type { Terminal } from './terminal.ts';

export interface ReadGoals {
  readonly workspace: Workspace;
  /** Those in which a path lies, by their folder. */
  readonly projects: readonly ProjectSnapshot[];
  /** The `*.goals` files in the paths that belong to a project, sorted. */
  readonly selected: readonly string[];
  /** Whether a file lies in the paths. */
  readonly isSelected: (uri: string) => boolean;
  readonly places: Places;
  /** What is there and could not be read. */
  readonly problems: readonly ReadingProblem[];
  /** Everything that the workspace was given. */
  readonly uris: readonly string[];
}

/** So many take long enough to say that work goes on. */
const manyFiles = 200;

export interface ReadingOptions {
  /** Path of a configuration that takes the place of the projects' own. */
  readonly config?: string;
  /** A text that takes the place of what the disk holds, or doesn't: then this is the only path. */
  readonly overlay?: { readonly path: string; readonly text: string };
  /** Told how long reading and parsing take. */
  readonly phases?: Stopwatch;
  /** What was read before: its workspace is brought up to date, so that only files that changed are parsed again. */
  readonly previous?: ReadGoals;
}

/**
 * Reads the projects in which the paths lie. A project is the nearest folder above with a `goals.config.json`, else the folder
 * where the command runs (for a path outside of that: the path's own folder).
 *
 * @param typed paths as typed; none means the folder where the command runs
 * @throws UsageError for a path that isn't there, a configuration with errors, and where there is no goals file at all
 */
export async function readGoals(
  typed: readonly string[],
  options: ReadingOptions,
  terminal: Terminal,
): Promise<ReadGoals> {
  const { overlay, phases } = options;
  const targets =
    overlay === undefined
      ? await targetsOf(typed, terminal.folder)
      : [{ path: overlay.path, isFolder: false }];
  const found = await findFiles(targets, terminal.folder);
  const isSelected = (path: string) => targets.some(target => liesIn(path, target.path));
  const inPaths = found.files.filter(isSelected);
  demandGoals(inPaths, targets, found, terminal.folder);

  const owners = new Set([...inPaths, ...found.configurations.filter(isSelected)].map(found.ownerOf));
  const configurations = await configurationsOf(owners, found, options.config, terminal.folder);
  const wanted = found.files.filter(path => {
    const owner = found.ownerOf(path);
    return owners.has(owner) && !isExcluded(path, owner, configurations.get(owner)?.config);
  });
  const uris = [...wanted, ...[...configurations.keys()].map(configurationIn)].map(uriOf);
  const workspace = workspaceFor([...owners].map(uriOf), uris, options.previous);
  for (const [owner, { text }] of configurations) workspace.setFile(uriOf(configurationIn(owner)), text);
  const fromDisk = wanted.filter(path => path !== overlay?.path);
  const progress = new ProgressLine(terminal.log);
  const read = () => readInto(workspace, fromDisk, progress);
  const unreadable = await (phases === undefined ? read() : phases.timeWaiting('read', read));
  if (overlay !== undefined && wanted.includes(overlay.path))
    workspace.setFile(uriOf(overlay.path), overlay.text);
  if (wanted.length >= manyFiles) progress.announce(`Checking ${wanted.length} files`);
  const all = phases === undefined ? workspace.projects() : phases.time('parse', () => workspace.projects());
  const projects = all.filter(project => owners.has(pathOf(project.root)));
  progress.clear();
  const known = new Set(wanted);
  for (const path of inPaths) {
    if (targets.some(target => target.path === path) && !known.has(path)) {
      terminal.log.write(
        `${shownPath(path, terminal.folder)}: left out by exclude in ${configurationName}.\n`,
      );
    }
  }
  return {
    workspace,
    projects,
    selected: inPaths.filter(path => known.has(path)).map(uriOf),
    isSelected: uri => isSelected(pathOf(uri)),
    places: placesIn(workspace, terminal.folder),
    problems: [...found.problems, ...unreadable],
    uris,
  };
}

/** A new workspace; the one from before without what is gone. */
function workspaceFor(
  roots: readonly string[],
  uris: readonly string[],
  previous: ReadGoals | undefined,
): Workspace {
  if (previous === undefined) return createWorkspace({ roots });
  const { workspace } = previous;
  workspace.setRoots(roots);
  const present = new Set(uris);
  for (const uri of previous.uris) if (!present.has(uri)) workspace.removeFile(uri);
  return workspace;
}

/** What the typed paths lead to; none: the folder itself. */
export function targetsOf(typed: readonly string[], folder: string): Promise<readonly Target[]> {
  return Promise.all((typed.length === 0 ? ['.'] : typed).map(path => targetOf(path, folder)));
}

/** Lines and columns of files that the workspace holds, paths as seen from `folder`. */
export function placesIn(workspace: Workspace, folder: string): Places {
  const positions = new Positions(uri => workspace.text(uri));
  return {
    file: uri => shownPath(pathOf(uri), folder),
    position: (uri, offset) => {
      const { line, character } = positions.in(uri).positionAt(offset);
      return { line: line + 1, column: character + 1 };
    },
  };
}

/** By the `exclude` of the project: such a file is no part of it, whoever names it. */
export function isExcluded(path: string, owner: string, config: GoalsConfig | undefined): boolean {
  const relative = relativePath(uriOf(owner), uriOf(path));
  return config !== undefined && relative !== undefined && matchesAny(config.exclude, relative);
}

/** The configuration of each project that has one. */
export async function configurationsOf(
  owners: ReadonlySet<string>,
  found: FoundFiles,
  given: string | undefined,
  folder: string,
): Promise<ReadonlyMap<string, Configuration>> {
  if (given !== undefined) {
    const configuration = await readGivenConfiguration(given, folder);
    return new Map([...owners].map(owner => [owner, configuration]));
  }
  const known = new Map<string, Configuration>();
  for (const path of found.configurations) {
    const owner = found.ownerOf(path);
    if (owners.has(owner)) known.set(owner, await readConfiguration(path, folder));
  }
  return known;
}

async function readInto(
  workspace: Workspace,
  paths: readonly string[],
  progress: ProgressLine,
): Promise<readonly ReadingProblem[]> {
  const problems: ReadingProblem[] = [];
  for (const [index, path] of paths.entries()) {
    progress.update(`Reading ${index + 1} of ${paths.length} files`);
    const content = await readGoalsFile(path);
    if (content.kind === 'text') workspace.setFile(uriOf(path), content.text);
    if (content.kind === 'unreadable') problems.push({ path, reason: content.reason });
  }
  return problems;
}

/**
 * Nothing to read is a mistake of the paths, and not a good result.
 * @param inPaths the goals files in them
 * @throws UsageError where there are none. A configuration that was named is enough: it is read for its own errors
 */
export function demandGoals(
  inPaths: readonly string[],
  targets: readonly Target[],
  { problems }: FoundFiles,
  folder: string,
): void {
  if (inPaths.length > 0 || problems.length > 0 || targets.some(target => !target.isFolder)) return;
  throw new UsageError(nothingFound(targets, folder));
}

function nothingFound(targets: readonly Target[], folder: string): string {
  const where = targets.map(target =>
    target.path === folder ? 'this folder' : shownPath(target.path, folder),
  );
  return `There are no *.goals files in ${where.join(', ')}. Write a first one with: goals init`;
}

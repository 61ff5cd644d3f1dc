/** What is found in the paths of a command, and who each finding is. */
import type { Stopwatch } from '../../../language/lint/stopwatch.ts';
import type { Finding } from '../../../language/model/finding.ts';
import type { Day } from '../../../language/model/types.ts';
import { fingerprintsOf, type Identities } from '../../../language/report/fingerprint.ts';
import type { FindingsOptions, ProjectSnapshot } from '../../../language/workspace.ts';
import { dayOf } from '../options.ts';
import { pathOf, repositoryRoot, shownPath } from '../paths.ts';
import type { ReadGoals } from '../read-project.ts';
import type { Terminal } from '../terminal.ts';
import type { CheckOptions } from './options.ts';

/** Told how long the phases of a check take, and its rules. */
export interface Stopwatches {
  readonly phases: Stopwatch;
  readonly rules: Stopwatch;
}

export interface FoundInProjects {
  /** In the whole projects: who a finding is depends on those that are like it. */
  readonly all: readonly Finding[];
  /** In the paths, by file and place; with `--changed-since` only what is new. */
  readonly reported: readonly Finding[];
}

export function findIn(
  goals: ReadGoals,
  options: CheckOptions,
  terminal: Terminal,
  stopwatches?: Stopwatches,
): FoundInProjects {
  const today = dayOf(options, terminal);
  const asked = {
    ...askedOf(options),
    ...(stopwatches === undefined ? {} : { stopwatch: stopwatches.rules }),
  };
  const projects = projectsNow(goals);
  if (stopwatches !== undefined) buildFirst(projects, today, stopwatches.phases);
  const lint = () => projects.flatMap(project => project.findings(today, asked));
  const all = stopwatches === undefined ? lint() : stopwatches.phases.time('lint', lint);
  const reported = withoutEarlier(all, goals, options, terminal)
    .filter(finding => goals.isSelected(finding.uri))
    .sort((a, b) => compare(goals.places.file(a.uri), goals.places.file(b.uri)));
  return { all, reported };
}

/** What a project is asked to report, and what to leave out. */
export function askedOf({ calendar, rule }: CheckOptions): FindingsOptions {
  return { noCalendar: !calendar, ...(rule === undefined ? {} : { rules: rule }) };
}

/** Those that were not there before; all where nobody asks for that. */
function withoutEarlier(
  findings: readonly Finding[],
  goals: ReadGoals,
  { earlier }: CheckOptions,
  terminal: Terminal,
): readonly Finding[] {
  if (earlier === undefined) return findings;
  const fingerprints = fingerprintsIn(goals, findings, terminal);
  return findings.filter(finding => !earlier.has(fingerprints.get(finding) ?? ''));
}

/** What rules ask for is made when they ask; made before, its time is not theirs. */
export function buildFirst(projects: readonly ProjectSnapshot[], today: Day, phases: Stopwatch): void {
  phases.time('link', () => projects.map(project => project.project));
  phases.time('score', () => projects.map(project => project.scores(today)));
}

/** The projects with the texts that the workspace holds now. */
export function projectsNow({ projects, workspace }: ReadGoals): readonly ProjectSnapshot[] {
  const roots = new Set(projects.map(project => project.root));
  return workspace.projects().filter(project => roots.has(project.root));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The fingerprint of each finding: the same wherever in the repository the command runs. */
export function fingerprintsIn(
  goals: ReadGoals,
  findings: readonly Finding[],
  terminal: Terminal,
): ReadonlyMap<Finding, string> {
  return fingerprintsOf(findings, identitiesIn(goals, terminal.folder));
}

/** Paths from the root of the repository, so that they don't depend on where the command runs. */
export function identitiesIn({ workspace }: ReadGoals, folder: string): Identities {
  return {
    path: uri => pathInRepository(pathOf(uri), folder),
    project: uri => projectInRepository(workspace.projectOf(uri), folder),
    text: uri => workspace.text(uri),
  };
}

/** A folder that is a project only because the command runs there is none to go by. */
function projectInRepository(project: ProjectSnapshot | undefined, folder: string): string {
  return project?.configUri === undefined ? '' : pathInRepository(pathOf(project.root), folder);
}

/**
 * The path of a file or folder from the root of the repository in which the command runs, for services that show a repository
 * know files by it. Where the command runs in none, it is the repository of the file; without any, the path from `folder`.
 */
export function pathInRepository(path: string, folder: string): string {
  const root = repositoryRoot(folder) ?? repositoryRoot(path) ?? folder;
  return root === path ? '.' : shownPath(path, root);
}

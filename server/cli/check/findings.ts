/** What is found in the paths of a command, and who each finding is. */
import type { Finding } from '../../../language/model/finding.ts';
import { fingerprintsOf, type Identities } from '../../../language/report/fingerprint.ts';
import type { ProjectSnapshot } from '../../../language/workspace.ts';
import { dayOf } from '../options.ts';
import { pathOf, repositoryRoot, shownPath } from '../paths.ts';
import type { ReadGoals } from '../read-project.ts';
import type { Terminal } from '../terminal.ts';
import type { CheckOptions } from './options.ts';

/** In the paths, by file and place. */
export function findingsOf(goals: ReadGoals, options: CheckOptions, terminal: Terminal): readonly Finding[] {
  const today = dayOf(options, terminal);
  return projectsNow(goals)
    .flatMap(project =>
      project.findings(today, {
        noCalendar: !options.calendar,
        ...(options.rule === undefined ? {} : { rules: options.rule }),
      }),
    )
    .filter(finding => goals.isSelected(finding.uri))
    .sort((a, b) => compare(goals.places.file(a.uri), goals.places.file(b.uri)));
}

/** The projects with the texts that the workspace holds now. */
function projectsNow({ projects, workspace }: ReadGoals) {
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
 * The path of a file or folder from the root of its repository. Services that show a repository know files by it, also where
 * the command runs further down. Without a repository it is the path from `folder`.
 */
export function pathInRepository(path: string, folder: string): string {
  const root = repositoryRoot(path) ?? folder;
  return root === path ? '.' : shownPath(path, root);
}

/** `--changed-since`: which findings were there already where the branch left a revision. */
import { join } from 'node:path';
import type { Finding } from '../../../language/model/finding.ts';
import { fingerprintsOf } from '../../../language/report/fingerprint.ts';
import { createWorkspace, type Workspace } from '../../../language/workspace.ts';
import { configurationName } from '../../file-content.ts';
import type { GitAnswer } from '../../git/answer.ts';
import { GitPast } from '../../git/git-past.ts';
import { type Commit, findRepository } from '../../git/repository.ts';
import { UsageError } from '../exit-codes.ts';
import type { Histories } from '../histories.ts';
import { dayOf } from '../options.ts';
import { configurationIn, pathOf, uriOf } from '../paths.ts';
import type { ReadGoals } from '../read-project.ts';
import type { Terminal } from '../terminal.ts';
import { askedOf, identitiesIn } from './findings.ts';
import type { CheckOptions } from './options.ts';

/** A state of the projects, and what is found in it. */
interface Earlier {
  /** The commits that it is of. */
  readonly key: string;
  readonly workspace: Workspace;
  readonly findings: readonly Finding[];
}

/** Kept from check to check while somebody watches: the same commit has the same findings. */
export class EarlierFindings {
  #known: Earlier | undefined;

  /**
   * Fingerprints of what would have been found at the newest commit that HEAD and the revision both come from.
   * @throws UsageError where there is no git, no such revision, or the clone does not reach back to that commit
   */
  async fingerprints(
    revision: string,
    goals: ReadGoals,
    histories: Histories,
    options: CheckOptions,
    terminal: Terminal,
  ): Promise<ReadonlySet<string>> {
    const roots = goals.projects.map(({ root }) => root);
    const bases = new Map<string, Commit>();
    for (const root of roots) bases.set(root, demanded(revision, await baseOf(pathOf(root), revision)));
    const key = JSON.stringify([...bases]);
    if (this.#known?.key !== key) {
      const workspace = createWorkspace({ roots });
      for (const [root, commit] of bases) {
        await fill(workspace, root, commit, goals, options, revision);
        workspace.setHistory(root, histories.momentsOf(root));
      }
      const projects = workspace.projects().filter(({ root }) => bases.has(root));
      const asked = askedOf(options);
      const findings = projects.flatMap(project => project.findings(dayOf(options, terminal), asked));
      this.#known = { key, workspace, findings };
    }
    return new Set(fingerprintsThen(this.#known, goals, terminal).values());
  }
}

/** Who a finding is does not depend on what makes its folder a project, nor on the name of its file, then or now. */
function fingerprintsThen(
  { workspace, findings }: Earlier,
  goals: ReadGoals,
  { folder }: Terminal,
): ReadonlyMap<Finding, string> {
  const present = identitiesIn(goals, folder);
  const renamed = renamedFiles(workspace, goals.workspace);
  return fingerprintsOf(findings, {
    ...present,
    path: uri => present.path(renamed.get(uri) ?? uri),
    text: uri => workspace.text(uri),
  });
}

/** Files that have another name now, by their earlier one: those that say the same, to the byte. */
function renamedFiles(then: Workspace, now: Workspace): ReadonlyMap<string, string> {
  const filesOf = (workspace: Workspace) => workspace.projects().flatMap(({ project }) => project.files);
  const added = filesOf(now).filter(({ uri }) => then.text(uri) === undefined);
  const byText = new Map(added.map(({ uri, text }) => [text, uri]));
  const gone = filesOf(then).filter(({ uri }) => now.text(uri) === undefined);
  return new Map(
    gone.flatMap(({ uri, text }): readonly [string, string][] => {
      const found = byText.get(text);
      return found === undefined ? [] : [[uri, found]];
    }),
  );
}

async function baseOf(folder: string, revision: string): Promise<GitAnswer<Commit>> {
  const repository = await findRepository(folder);
  if (repository.kind !== 'found') return repository;
  const head = await repository.value.head();
  if (head.kind !== 'found') return head;
  const commit = await repository.value.resolve(revision);
  return commit.kind === 'found' ? repository.value.mergeBase(head.value, commit.value) : commit;
}

/** The files of a project as they were; a configuration that was given takes the place of its own. */
async function fill(
  workspace: Workspace,
  root: string,
  commit: Commit,
  goals: ReadGoals,
  { config }: CheckOptions,
  revision: string,
): Promise<void> {
  const folder = pathOf(root);
  const text = config === undefined ? undefined : goals.workspace.text(uriOf(configurationIn(folder)));
  const given = text === undefined ? undefined : { path: configurationName, text };
  const past = new GitPast(folder, path => uriOf(join(folder, path)), given);
  const files = demanded(revision, await past.filesAt(commit));
  for (const [uri, content] of files) workspace.setFile(uri, content);
}

function demanded<Found>(revision: string, answer: GitAnswer<Found>): Found {
  if (answer.kind === 'found') return answer.value;
  throw new UsageError(`--changed-since ${revision}: ${answer.message}`);
}

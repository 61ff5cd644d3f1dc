/** `--changed-since`: which findings were there already where the branch left a revision. */
import { join } from 'node:path';
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

/** Kept from check to check while somebody watches: the same commit has the same findings. */
export class EarlierFindings {
  #known: { readonly key: string; readonly fingerprints: ReadonlySet<string> } | undefined;

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
    if (this.#known?.key === key) return this.#known.fingerprints;
    const workspace = createWorkspace({ roots });
    for (const [root, commit] of bases) {
      await fill(workspace, root, commit, goals, options, revision);
      workspace.setHistory(root, histories.momentsOf(root));
    }
    const findings = workspace
      .projects()
      .filter(({ root }) => bases.has(root))
      .flatMap(project => project.findings(dayOf(options, terminal), askedOf(options)));
    // Who a finding is does not depend on what makes its folder a project, then or now.
    const identities = {
      ...identitiesIn(goals, terminal.folder),
      text: (uri: string) => workspace.text(uri),
    };
    const fingerprints = new Set(fingerprintsOf(findings, identities).values());
    this.#known = { key, fingerprints };
    return fingerprints;
  }
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

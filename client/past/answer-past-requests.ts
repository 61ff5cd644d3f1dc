/** What the server asks us about earlier days: VS Code's Git extension knows, where there is one. Nothing is shown or run. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type PastMoment,
  type PastParams,
  type PastResult,
  pastChangedNotification,
  pastRequest,
} from '../../language/protocol.ts';
import { commitsOn } from './commits-on-days.ts';
import {
  type GitApi,
  type GitExtension,
  type GitRepository,
  gitApi,
  gitExtension,
  untracked,
} from './git-extension.ts';

const nobodyKnows: PastResult = { moments: [] };

export function answerPastRequests(client: BaseLanguageClient): vscode.Disposable {
  const watch = new HeadWatch(() => {
    if (client.isRunning()) void client.sendNotification(pastChangedNotification);
  });
  return vscode.Disposable.from(
    watch,
    client.onRequest(pastRequest, async ({ folder, days }: PastParams): Promise<PastResult> => {
      const extension = await gitExtension();
      if (extension === undefined) return nobodyKnows;
      watch.followExtension(extension);
      const git = gitApi(extension);
      if (git === undefined) return nobodyKnows;
      watch.follow(git);
      const uri = vscode.Uri.parse(folder);
      const repository = git.getRepository(uri);
      return repository === null ? nobodyKnows : pastOf(repository, uri, days);
    }),
  );
}

async function pastOf(
  repository: GitRepository,
  folder: vscode.Uri,
  days: readonly string[],
): Promise<PastResult> {
  const head = repository.state.HEAD?.commit;
  if (head === undefined) return nobodyKnows;
  const onDays = await commitsOn(repository, head, days);
  const states = new Map<string, PastMoment['different']>();
  const moments: PastMoment[] = [];
  for (const [day, commits] of onDays) {
    for (const commit of commits) {
      const different = states.get(commit) ?? (await differentIn(repository, commit, folder));
      states.set(commit, different);
      moments.push({ day, commit, different });
    }
  }
  return { moments };
}

/** Goals files that the commit holds otherwise than the disk does, or not at all. */
async function differentIn(
  repository: GitRepository,
  commit: string,
  folder: vscode.Uri,
): Promise<PastMoment['different']> {
  const { workingTreeChanges, untrackedChanges = [] } = repository.state;
  const changed = (await repository.diffWith(commit)).flatMap(({ uri, originalUri, renameUri }) => [
    uri,
    originalUri,
    ...(renameUri === undefined ? [] : [renameUri]),
  ]);
  const unknown = [...workingTreeChanges, ...untrackedChanges]
    .filter(({ status }) => status === untracked)
    .map(({ uri }) => uri);
  const ours = new Map(
    [...changed, ...unknown].filter(uri => isGoalsFileIn(uri, folder)).map(uri => [uri.toString(), uri]),
  );
  return Promise.all(
    [...ours].map(async ([uri, { fsPath }]) => {
      const text = await repository.show(commit, fsPath).catch(() => undefined);
      return text === undefined ? { uri } : { uri, text };
    }),
  );
}

function isGoalsFileIn({ path }: vscode.Uri, folder: vscode.Uri): boolean {
  const isBelow = path.startsWith(folder.path.endsWith('/') ? folder.path : `${folder.path}/`);
  return isBelow && (path.endsWith('.goals') || path.endsWith('/goals.config.json'));
}

/** Tells when another commit is checked out, and when a repository comes or goes: the extension finds them in its own time. */
class HeadWatch implements vscode.Disposable {
  readonly #changed: () => void;
  readonly #subscriptions: vscode.Disposable[] = [];
  readonly #heads = new Map<GitRepository, { commit: string | undefined; subscription: vscode.Disposable }>();
  #extension: GitExtension | undefined;
  #git: GitApi | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Switched on later, it is asked then. */
  followExtension(extension: GitExtension): void {
    if (this.#extension === extension) return;
    this.#extension = extension;
    this.#subscriptions.push(extension.onDidChangeEnablement(() => this.#changed()));
  }

  follow(git: GitApi): void {
    if (this.#git === git) return;
    this.#git = git;
    for (const repository of git.repositories) this.#followRepository(repository);
    this.#subscriptions.push(
      git.onDidOpenRepository(repository => {
        this.#followRepository(repository);
        this.#changed();
      }),
      git.onDidCloseRepository(repository => {
        this.#heads.get(repository)?.subscription.dispose();
        this.#heads.delete(repository);
        this.#changed();
      }),
    );
  }

  dispose(): void {
    for (const { subscription } of this.#heads.values()) subscription.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #followRepository(repository: GitRepository): void {
    const head = {
      commit: repository.state.HEAD?.commit,
      subscription: repository.state.onDidChange(() => {
        const { commit } = repository.state.HEAD ?? {};
        if (commit === head.commit) return;
        head.commit = commit;
        this.#changed();
      }),
    };
    this.#heads.set(repository, head);
  }
}

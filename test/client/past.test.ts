import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type {
  GitApi,
  GitChange,
  GitCommit,
  GitExtension,
  GitRepository,
} from '../../client/past/git-extension.ts';
import { type PastResult, pastChangedNotification, pastRequest } from '../../language/protocol.ts';
import * as fake from './fake-vscode.ts';

vi.mock('vscode', () => fake);
const { answerPastRequests } = await import('../../client/past/answer-past-requests.ts');

const commit = (hash: string, day: string, ...parents: readonly string[]): GitCommit => ({
  hash,
  parents,
  commitDate: new Date(`${day}T12:00:00`),
});

/** a ← b ← d (main, merged into the branch at e); a ← c ← e (the branch). */
const graph = [
  commit('e', '2026-02-01', 'c', 'd'),
  commit('d', '2026-01-06', 'b'),
  commit('c', '2026-01-03', 'a'),
  commit('b', '2026-01-02', 'a'),
  commit('a', '2025-12-20'),
];

const uri = (path: string) => fake.Uri.parse(`file://${path}`) as unknown as GitChange['uri'];
const change = (path: string, original = path, status = 5): GitChange => ({
  uri: uri(path),
  originalUri: uri(original),
  renameUri: original === path ? undefined : uri(path),
  status,
});

class FakeGit {
  readonly enablement = new fake.EventEmitter<boolean>();
  readonly opened = new fake.EventEmitter<GitRepository>();
  readonly closed = new fake.EventEmitter<GitRepository>();
  readonly stateChanged = new fake.EventEmitter<void>();
  enabled = true;
  head: string | undefined = 'e';
  main = 'd';
  differences: readonly GitChange[] = [];
  untracked: readonly GitChange[] = [];
  /** Texts by `commit path`. */
  readonly texts = new Map<string, string>();
  isOpen = true;

  get repository(): GitRepository {
    const { stateChanged } = this;
    const head = () => this.head;
    const unknown = () => this.untracked;
    return {
      rootUri: uri('/work'),
      state: {
        get HEAD() {
          return { commit: head() };
        },
        get workingTreeChanges() {
          return unknown();
        },
        onDidChange: stateChanged.event as GitRepository['state']['onDidChange'],
      },
      log: async ({ range, maxEntries }) =>
        graph.slice(graph.findIndex(({ hash }) => hash === range)).slice(0, maxEntries),
      getCommit: async name => {
        const found = name === 'origin/main' ? graph.find(({ hash }) => hash === this.main) : undefined;
        if (found === undefined) throw new Error(`no ${name}`);
        return found;
      },
      getMergeBase: async (_, tip) => tip,
      diffWith: async () => this.differences,
      show: async (id, path) => {
        const text = this.texts.get(`${id} ${path}`);
        if (text === undefined) throw new Error('not there');
        return text;
      },
    };
  }

  get extension(): GitExtension {
    const { opened, closed, enablement } = this;
    const repository = this.repository;
    const api = {
      onDidOpenRepository: opened.event,
      onDidCloseRepository: closed.event,
      repositories: [repository],
      getRepository: () => (this.isOpen ? repository : null),
    } as unknown as GitApi;
    return {
      enabled: this.enabled,
      onDidChangeEnablement: enablement.event as GitExtension['onDidChangeEnablement'],
      getAPI: () => api,
    };
  }
}

function listening(git: FakeGit | undefined) {
  fake.extensionsPresent.clear();
  const extension = git?.extension;
  if (extension !== undefined) fake.extensionsPresent.set('vscode.git', extension);
  let answer: (params: object) => Promise<PastResult> = () => Promise.reject(new Error('nobody answers'));
  const told: string[] = [];
  const client = {
    onRequest: (method: string, handler: typeof answer) => {
      if (method === pastRequest) answer = handler;
      return { dispose: () => undefined };
    },
    isRunning: () => true,
    sendNotification: (method: string) => told.push(method),
  };
  answerPastRequests(client as unknown as BaseLanguageClient);
  return { told, ask: (...days: readonly string[]) => answer({ folder: 'file:///work/okr', days }) };
}

beforeEach(() => fake.reset());

describe('the past that the extension tells its server', () => {
  it('is unknown without the Git extension, where it is switched off, without repository and without commits', async () => {
    const off = new FakeGit();
    off.enabled = false;
    const closed = new FakeGit();
    closed.isOpen = false;
    const empty = new FakeGit();
    empty.head = undefined;
    for (const git of [undefined, off, closed, empty])
      expect(await listening(git).ask('2026-01-07')).toEqual({ moments: [] });
  });

  it('is that of the branch, and of the main one where that was merged', async () => {
    const commitsOn = async (...days: readonly string[]) =>
      (await listening(new FakeGit()).ask(...days)).moments.map(({ day, commit }) => `${day} ${commit}`);
    expect(await commitsOn('2026-01-07')).toEqual(['2026-01-07 c', '2026-01-07 d']);
    expect([...(await commitsOn('2026-01-02', '2025-12-25', '2025-12-01'))].sort()).toEqual([
      '2025-12-25 a',
      '2026-01-02 a',
      '2026-01-02 b',
    ]);
  });

  it('names the goals files of the folder that were different, or not there', async () => {
    const git = new FakeGit();
    git.head = 'd';
    git.differences = [
      change('/work/okr/a.goals'),
      change('/work/okr/new.goals', '/work/okr/old.goals'),
      change('/work/okr/goals.config.json'),
      change('/work/okr/readme.md'),
      change('/work/other/b.goals'),
    ];
    git.untracked = [
      change('/work/okr/untracked.goals', undefined, 7),
      change('/work/okr/edited.goals', undefined, 5),
    ];
    git.texts.set('d /work/okr/a.goals', 'A');
    git.texts.set('d /work/okr/old.goals', 'OLD');
    const { moments } = await listening(git).ask('2026-01-07');
    expect(moments).toEqual([
      {
        day: '2026-01-07',
        commit: 'd',
        different: [
          { uri: 'file:///work/okr/a.goals', text: 'A' },
          { uri: 'file:///work/okr/new.goals' },
          { uri: 'file:///work/okr/old.goals', text: 'OLD' },
          { uri: 'file:///work/okr/goals.config.json' },
          { uri: 'file:///work/okr/untracked.goals' },
        ],
      },
    ]);
  });

  it('is said to have changed with another commit, a repository that opens, and the extension switched on', async () => {
    const git = new FakeGit();
    const { told, ask } = listening(git);
    await ask('2026-01-07');
    git.stateChanged.fire();
    expect(told).toEqual([]);
    git.head = 'd';
    git.stateChanged.fire();
    git.stateChanged.fire();
    expect(told).toEqual([pastChangedNotification]);
    git.opened.fire(git.repository);
    git.enablement.fire(true);
    expect(told).toHaveLength(3);
  });
});

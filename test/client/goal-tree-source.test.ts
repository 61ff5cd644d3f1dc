import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LanguageServer, ServerState } from '../../client/language-server.ts';
import {
  type GoalOfEntryParams,
  goalOfEntryRequest,
  type ToldTreeResult,
  type TreeParams,
  type TreeResult,
} from '../../language/protocol.ts';
import { companyTree, node } from '../webview/sample-tree.ts';
import * as fake from './fake-vscode.ts';

vi.mock('vscode', () => fake);
const { GoalTreeSource } = await import('../../client/tree/goal-tree-source.ts');
const { CursorFollower } = await import('../../client/tree/cursor-follower.ts');

/** A server whose answers the test gives. */
class FakeServer {
  readonly asked: TreeParams[] = [];
  readonly #stateChanged = new fake.EventEmitter<ServerState>();
  readonly onDidChangeState = this.#stateChanged.event;
  state: ServerState = { kind: 'running' };
  #revision = 0;
  readonly #answers: ((result: ToldTreeResult | undefined) => void)[] = [];
  #treeChanged: () => void = () => undefined;
  readonly client = {
    onNotification: (_: string, listener: () => void) => {
      this.#treeChanged = listener;
      return { dispose: () => undefined };
    },
  };

  /** The goals that entries name, by their line. */
  readonly entries = new Map<number, string>();

  ask(method: string, params: TreeParams): Promise<unknown> {
    if (method === goalOfEntryRequest) {
      const goal = this.entries.get((params as GoalOfEntryParams).position.line);
      return Promise.resolve(goal === undefined ? {} : { goal });
    }
    this.asked.push(params);
    return new Promise(resolve => this.#answers.push(resolve));
  }
  treeChanged(): void {
    this.#treeChanged();
  }
  becomes(state: ServerState): void {
    this.state = state;
    this.#stateChanged.fire(state);
  }
  /** Each time with everything. */
  async answers(result: TreeResult | undefined): Promise<void> {
    this.#revision++;
    await this.tells(result && { ...result, revision: this.#revision });
  }
  async tells(result: ToldTreeResult | undefined): Promise<void> {
    this.#answers.shift()?.(result);
    await vi.advanceTimersByTimeAsync(0);
  }
}

const here = 'file:///a.goals';
const range = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 20 } });
const place = (line: number) => ({ uri: here, range: range(line), selection: range(line) });
const result: TreeResult = {
  tree: { ...companyTree(), roots: [node({ key: 'nps', kind: 'kpi' }), node({ key: 'churn', kind: 'kpi' })] },
  places: { nps: place(1), churn: place(2) },
};

let server: FakeServer;
let isWatched: boolean;
let source: InstanceType<typeof GoalTreeSource>;

beforeEach(() => {
  vi.useFakeTimers();
  fake.reset();
  isWatched = true;
  server = new FakeServer();
  source = new GoalTreeSource(server as unknown as LanguageServer, () => isWatched);
});

afterEach(() => {
  source.dispose();
  vi.useRealTimers();
});

describe('the source of the tree', () => {
  it('asks for what is different from what it has, and for all where it has missed something', async () => {
    server.becomes({ kind: 'running' });
    await server.answers(result);
    server.treeChanged();
    expect(server.asked.at(-1)?.since).toBe(1);
    const moved = {
      ...result,
      tree: { ...result.tree!, roots: ['churn', 'nps'] },
      places: { nps: place(7) },
    };
    await server.tells({ ...moved, revision: 2, since: 1 });
    expect(source.result?.tree?.roots.map(({ key }) => key)).toEqual(['churn', 'nps']);
    expect(source.places.placeOf('nps')).toEqual(place(7));
    expect(source.places.placeOf('churn')).toEqual(place(2));
    server.treeChanged();
    expect(server.asked.at(-1)?.since).toBe(2);
    await server.tells({ ...moved, revision: 9, since: 8 });
    expect(server.asked.at(-1)?.since).toBe(0);
    await server.answers(result);
    expect(source.result).toEqual(result);
  });

  it('asks when the server runs, and tells when it has answered', async () => {
    const changed = vi.fn();
    source.onDidChange(changed);
    expect(source.result).toBeUndefined();
    server.becomes({ kind: 'running' });
    await server.answers(result);
    expect(source.result).toEqual(result);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('asks once more for all changes that come while the server answers', async () => {
    server.becomes({ kind: 'running' });
    server.treeChanged();
    server.treeChanged();
    server.treeChanged();
    expect(server.asked).toHaveLength(1);
    await server.answers(result);
    expect(server.asked).toHaveLength(2);
    await server.answers(result);
    expect(server.asked).toHaveLength(2);
  });

  it('lets typing come to rest while nobody sees the tree', async () => {
    server.becomes({ kind: 'running' });
    await server.answers(result);
    isWatched = false;
    server.treeChanged();
    server.treeChanged();
    expect(server.asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.asked).toHaveLength(2);
  });

  it('asks for the project of the file that somebody goes to, and stays there in a file that has no goals', () => {
    fake.putCursor(here, 0);
    expect(server.asked.at(-1)).toEqual({ uri: here, since: 0 });
    fake.putCursor('file:///README.md', 0, 'markdown');
    expect(server.asked).toHaveLength(1);
  });

  it('keeps the last tree while the server is gone, and says why', async () => {
    server.becomes({ kind: 'running' });
    await server.answers(result);
    server.becomes({ kind: 'failed', message: 'stopped' });
    expect(source.result).toEqual(result);
    expect(source.unavailable).toBe('stopped');
    server.becomes({ kind: 'running' });
    expect(source.unavailable).toBeUndefined();
  });

  it('keeps the last tree where the server does not answer', async () => {
    server.becomes({ kind: 'running' });
    await server.answers(result);
    server.treeChanged();
    await server.answers(undefined);
    expect(source.result).toEqual(result);
  });
});

describe('the cursor', () => {
  let selected: string[];
  let follower: InstanceType<typeof CursorFollower>;

  beforeEach(async () => {
    selected = [];
    follower = new CursorFollower(source, (key, show) => selected.push(show ? `${key}!` : key));
    server.becomes({ kind: 'running' });
    await server.answers(result);
  });

  afterEach(() => follower.dispose());

  it('selects the goal that it comes to, once', () => {
    fake.putCursor(here, 1);
    fake.putCursor(here, 1);
    fake.putCursor(here, 2);
    fake.putCursor(here, 9);
    expect(selected).toEqual(['nps', 'churn']);
  });

  it('selects a goal that is written where it stands', async () => {
    fake.putCursor(here, 3);
    await server.answers(result);
    server.treeChanged();
    await server.answers({
      tree: { ...companyTree(), roots: [node({ key: 'new', kind: 'kpi' })] },
      places: { new: place(3) },
    });
    expect(selected).toEqual(['new']);
  });

  it('selects the goal that the entry of a check-in or review names', async () => {
    server.entries.set(7, 'churn');
    fake.putCursor(here, 7);
    await vi.advanceTimersByTimeAsync(0);
    expect(selected).toEqual(['churn']);
  });

  it('selects nothing of an entry that it has left before the server has answered', async () => {
    server.entries.set(7, 'churn');
    fake.putCursor(here, 7);
    fake.putCursor(here, 1);
    await vi.advanceTimersByTimeAsync(0);
    expect(selected).toEqual(['nps']);
  });

  it('is not followed where the setting says so, but when asked', () => {
    fake.settings.set('goals.tree.followCursor', false);
    fake.putCursor(here, 1);
    expect(selected).toEqual([]);
    follower.selectNow();
    follower.selectNow();
    expect(selected).toEqual(['nps!', 'nps!']);
  });

  it('need not be told of a goal that was chosen in the tree', () => {
    follower.isRevealing('churn');
    fake.putCursor(here, 2);
    expect(selected).toEqual([]);
  });
});

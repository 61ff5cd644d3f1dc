import * as vscode from 'vscode';
import {
  type GoalOfEntryParams,
  type GoalOfEntryResult,
  goalOfEntryRequest,
  type TimelineParams,
  type TimelineResult,
  type ToldTreeResult,
  type TreeParams,
  type TreeResult,
  timelineRequest,
  treeChangedNotification,
  treeRequest,
} from '../../language/protocol.ts';
import type { LanguageServer } from '../language-server.ts';
import { GoalPlaces } from './goal-places.ts';
import { HeardTrees } from './heard-trees.ts';

/** While nobody looks, only the status bar wants to know, and that can wait until the typing rests. */
const pauseWhileHidden = 400;

/** The tree of the project that somebody works in, as the server says it last. Asks again when the server says it has changed. */
export class GoalTreeSource implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  /** The tree, or whether there is a server to ask. */
  readonly onDidChange = this.#changed.event;
  readonly #subscriptions: vscode.Disposable[];
  readonly #isWatched: () => boolean;
  readonly #server: LanguageServer;
  readonly #heard = new HeardTrees();
  #result: TreeResult | undefined;
  #places = new GoalPlaces({ places: {} }, String);
  #uri: string | undefined;
  #isAsking = false;
  #isOutdated = false;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /** @param isWatched whether a tree can be seen now */
  constructor(server: LanguageServer, isWatched: () => boolean) {
    this.#server = server;
    this.#isWatched = isWatched;
    this.#uri = uriOf(vscode.window.activeTextEditor);
    this.#subscriptions = [
      server.client.onNotification(treeChangedNotification, () => this.refresh()),
      server.onDidChangeState(state => {
        if (state.kind === 'running') this.refresh();
        else this.#changed.fire();
      }),
      vscode.window.onDidChangeActiveTextEditor(editor => this.#follow(editor)),
    ];
  }

  /** Undefined until the server has answered for the first time. */
  get result(): TreeResult | undefined {
    return this.#result;
  }

  get places(): GoalPlaces {
    return this.#places;
  }

  /** Why the tree is not kept up to date, where that is so. */
  get unavailable(): string | undefined {
    const { state } = this.#server;
    return state.kind === 'failed' ? state.message : undefined;
  }

  /** The goal that an entry of a check-in or review around this position names. */
  async goalOfEntry(uri: string, { line, character }: vscode.Position): Promise<string | undefined> {
    const params: GoalOfEntryParams = { uri, position: { line, character } };
    return (await this.#server.ask<GoalOfEntryParams, GoalOfEntryResult>(goalOfEntryRequest, params))?.goal;
  }

  /** Asks the server, at once where somebody sees the tree. Changes that come while it answers are asked for together. */
  refresh(): void {
    if (this.#isAsking) {
      this.#isOutdated = true;
      return;
    }
    if (this.#isWatched() || this.#result === undefined) void this.#ask();
    else this.#waiting ??= setTimeout(() => void this.#ask(), pauseWhileHidden);
  }

  /** One goal over time, of the project whose tree this is; undefined where nobody answers. */
  timeline(goal: string): Promise<TimelineResult | undefined> {
    const uri = this.#result?.project;
    const params = uri === undefined ? { goal } : { uri, goal };
    return this.#server.ask<TimelineParams, TimelineResult>(timelineRequest, params);
  }

  dispose(): void {
    clearTimeout(this.#waiting);
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changed.dispose();
  }

  async #ask(): Promise<void> {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    this.#isAsking = true;
    this.#isOutdated = false;
    const { since } = this.#heard;
    const params: TreeParams = this.#uri === undefined ? { since } : { uri: this.#uri, since };
    const told = await this.#server.ask<TreeParams, ToldTreeResult>(treeRequest, params);
    this.#isAsking = false;
    const result = told && this.#heard.take(told);
    if (result !== undefined) this.#take(result);
    else if (told !== undefined) this.#isOutdated = true;
    if (this.#isOutdated) this.refresh();
  }

  #take(result: TreeResult): void {
    this.#result = result;
    this.#places = new GoalPlaces(result, uri => vscode.Uri.parse(uri).toString());
    this.#changed.fire();
  }

  /** Another file may belong to another project; a file that isn't of ours leaves what is shown. */
  #follow(editor: vscode.TextEditor | undefined): void {
    const uri = uriOf(editor);
    if (uri === undefined || uri === this.#uri) return;
    this.#uri = uri;
    this.refresh();
  }
}

function uriOf(editor: vscode.TextEditor | undefined): string | undefined {
  return editor?.document.languageId === 'goals' ? editor.document.uri.toString() : undefined;
}

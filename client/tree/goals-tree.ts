import * as vscode from 'vscode';
import type { FromPage, GoalAction, ToPage, ViewState } from '../../language/protocol.ts';
import type { GoalTree } from '../../language/render/goal-tree.ts';
import { isFiltering } from '../../language/render/narrow/filter.ts';
import { narrowedTree } from '../../language/render/narrow/narrowed-tree.ts';
import { nodeKey } from '../commands/named-goal.ts';
import { CursorFollower } from './cursor-follower.ts';
import type { GoalTreeSource } from './goal-tree-source.ts';
import { KeptViews } from './kept-views.ts';
import { newNonce, type PagePlace, pageHtml } from './page-html.ts';
import { parseFromPage } from './page-messages.ts';
import { revealGoal } from './reveal-goal.ts';
import { TreeTeller } from './tree-teller.ts';
import { WatchedTimeline } from './watched-timeline.ts';

const viewId = 'goals.tree';
const panelType = 'goals.treePanel';

/** How long the status bar says what was done, in milliseconds. */
const noticeTime = 3_000;

const commandOf: Readonly<Record<GoalAction, string>> = {
  recordReading: 'goals.recordCheckin',
  convert: 'goals.convertKpi',
  fix: 'goals.applyFix',
  copyReference: 'goals.copyReference',
};

/** The goals tree in the side bar and as an editor panel: two pages of one source. */
export class GoalsTree implements vscode.Disposable {
  readonly #extensionUri: vscode.Uri;
  readonly #source: GoalTreeSource;
  readonly #follower: CursorFollower;
  readonly #views: KeptViews;
  readonly #pages = new Set<Page>();
  readonly #subscriptions: vscode.Disposable[];
  readonly #ready = new vscode.EventEmitter<void>();
  readonly #drawn = new vscode.EventEmitter<Uint8Array | undefined>();
  #panel: vscode.WebviewPanel | undefined;
  /** The page that has been asked for a picture. */
  #drawing: Page | undefined;
  #wantsTimeline = false;

  constructor(
    { extensionUri, workspaceState }: Pick<vscode.ExtensionContext, 'extensionUri' | 'workspaceState'>,
    createSource: (isWatched: () => boolean) => GoalTreeSource,
  ) {
    this.#extensionUri = extensionUri;
    this.#views = new KeptViews(workspaceState);
    this.#source = createSource(() => [...this.#pages].some(page => page.isVisible()));
    this.#follower = new CursorFollower(this.#source, (key, show) =>
      this.#send({ type: 'select', key, show }),
    );
    this.#subscriptions = [
      this.#source,
      this.#follower,
      this.#ready,
      this.#drawn,
      this.#source.onDidChange(() => this.#update()),
      vscode.window.registerWebviewViewProvider(viewId, {
        resolveWebviewView: view => this.#serve(view.webview, 'sidebar', view, () => view.visible),
      }),
      vscode.window.registerWebviewPanelSerializer(panelType, {
        deserializeWebviewPanel: async panel => this.#adopt(panel),
      }),
    ];
  }

  get source(): GoalTreeSource {
    return this.#source;
  }

  async openView(): Promise<void> {
    await vscode.commands.executeCommand(`${viewId}.focus`);
  }

  /** Opens the panel beside the text, or brings it to the front. */
  openPanel(): void {
    if (this.#panel !== undefined) {
      this.#panel.reveal();
      return;
    }
    const options = { enableScripts: true, localResourceRoots: [this.#pageFolder()] };
    this.#adopt(vscode.window.createWebviewPanel(panelType, 'Goals', vscode.ViewColumn.Beside, options));
  }

  /** Shows the node of the goal around the cursor, whether or not the tree follows it otherwise. */
  async revealInTree(): Promise<void> {
    const panel = this.#panel;
    if (panel?.visible) panel.reveal(undefined, true);
    else await this.openView();
    this.#follower.selectNow();
  }

  /** Shows a goal over time: that of the node which the argument names, else the one around the cursor. */
  async showTimeline(argument: unknown): Promise<void> {
    const key = nodeKey(argument);
    if (key !== undefined) {
      this.#sendTo(placeIn(argument), { type: 'showTimeline', key });
      return;
    }
    this.#wantsTimeline = true;
    await this.revealInTree();
    for (const page of this.#pages) {
      if (page.isVisible() && page.isReady) this.#openTimeline(page);
    }
  }

  /** A page that is only coming is told as soon as it listens. */
  #openTimeline({ webview }: Page): void {
    if (!this.#wantsTimeline) return;
    this.#wantsTimeline = false;
    void webview.postMessage({ type: 'showTimeline' } satisfies ToPage);
  }

  /** Goes to the line of the node that the argument of a command names. */
  async revealGoal(argument: unknown): Promise<void> {
    const key = nodeKey(argument);
    if (key !== undefined) await this.#reveal(key, true, placeIn(argument));
  }

  /** Shows a node and what is below it alone, in the page whose context menu asked for it. */
  focusGoal(argument: unknown): void {
    const key = nodeKey(argument);
    if (key !== undefined) this.#sendTo(placeIn(argument), { type: 'focus', key });
  }

  #sendTo(place: PagePlace, message: ToPage): void {
    for (const page of this.#pages) {
      if (page.place === place) void page.webview.postMessage(message);
    }
  }

  /** Copies the path by which other goals refer to a node's goal. */
  async copyReference(argument: unknown): Promise<void> {
    const path = this.#source.places.nodeOf(nodeKey(argument) ?? '')?.id;
    if (path === undefined) return;
    await vscode.env.clipboard.writeText(path);
    vscode.window.setStatusBarMessage(`Copied ${path}`, noticeTime);
  }

  /**
   * What a page shows of the tree: the one whose menu made the argument of a command, else one that can be seen.
   * @returns undefined where there is no tree
   */
  shownTree(argument: unknown): ShownTree | undefined {
    const tree = this.#source.result?.tree;
    if (tree === undefined) return undefined;
    const seen = [...this.#pages].find(page => page.isVisible())?.place;
    const place = hasPlace(argument) ? placeIn(argument) : seen;
    const view = place === undefined ? undefined : this.#views.of(place);
    return view === undefined ? { whole: tree, shown: tree } : { whole: tree, shown: narrowedBy(tree, view) };
  }

  /** Draws a picture in a page, which is opened where none can be seen; undefined where none can draw it. */
  async drawPng(svg: string): Promise<Uint8Array | undefined> {
    const isReady = (page: Page) => page.isVisible() && page.isReady;
    if (![...this.#pages].some(isReady)) {
      const ready = nextOf(this.#ready.event);
      await this.openView();
      await ready;
    }
    const page = [...this.#pages].find(isReady);
    if (page === undefined) return undefined;
    const drawn = nextOf(this.#drawn.event);
    this.#drawing = page;
    void page.webview.postMessage({ type: 'drawPng', svg } satisfies ToPage);
    return drawn;
  }

  dispose(): void {
    this.#panel?.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #adopt(panel: vscode.WebviewPanel): void {
    this.#panel = panel;
    panel.webview.options = { enableScripts: true, localResourceRoots: [this.#pageFolder()] };
    panel.iconPath = { light: this.#picture('file-light.svg'), dark: this.#picture('file-dark.svg') };
    panel.onDidDispose(() => {
      this.#panel = undefined;
    });
    this.#serve(panel.webview, 'panel', panel, () => panel.visible);
  }

  #serve(
    webview: vscode.Webview,
    place: PagePlace,
    owner: { readonly onDidDispose: vscode.Event<void> },
    isVisible: () => boolean,
  ): void {
    const timeline = new WatchedTimeline(
      goal => this.#source.timeline(goal),
      message => void webview.postMessage(message),
    );
    const teller = new TreeTeller();
    const page: Page = { webview, place, isVisible, timeline, teller, isReady: false };
    const listening = webview.onDidReceiveMessage(message => this.#receive(page, parseFromPage(message)));
    this.#pages.add(page);
    owner.onDidDispose(() => {
      listening.dispose();
      this.#pages.delete(page);
      this.#takePicture(page, undefined);
    });
    webview.options = { enableScripts: true, localResourceRoots: [this.#pageFolder()] };
    webview.html = this.#html(webview, place);
  }

  #receive(page: Page, message: FromPage | undefined): void {
    if (message === undefined) return;
    if (message.type === 'ready') {
      page.timeline.watch(undefined);
      const key = this.#follower.selected;
      page.teller.startAnew();
      const first: readonly ToPage[] = [
        { type: 'view', view: this.#views.of(page.place) },
        ...this.#news(page),
        ...(key === undefined ? [] : [{ type: 'select', key } as const]),
      ];
      for (const said of first) void page.webview.postMessage(said);
      page.isReady = true;
      this.#ready.fire();
      this.#openTimeline(page);
    } else if (message.type === 'treeMissed') {
      page.teller.startAnew();
      for (const said of this.#news(page)) void page.webview.postMessage(said);
    } else if (message.type === 'view') {
      this.#views.keep(page.place, message.view);
    } else if (message.type === 'timeline') {
      page.timeline.watch(message.goal);
    } else if (message.type === 'revealEntry') {
      this.#revealEntry(page, message);
    } else if (message.type === 'reveal') {
      void this.#reveal(message.key, message.focusEditor, page.place);
    } else if (message.type === 'act') {
      const argument = { goalsNode: message.key, goalsPlace: page.place };
      void vscode.commands.executeCommand(commandOf[message.action], argument);
    } else if (message.type === 'png') {
      this.#takePicture(page, message.bytes);
    } else {
      void vscode.commands.executeCommand(`goals.${message.command}`, { goalsPlace: page.place });
    }
  }

  /** From the page that was asked and from no other; a page that is closed will not draw any more. */
  #takePicture(page: Page, bytes: Uint8Array | undefined): void {
    if (page !== this.#drawing) return;
    this.#drawing = undefined;
    this.#drawn.fire(bytes);
  }

  async #reveal(key: string, focusEditor: boolean, from: PagePlace): Promise<void> {
    const place = this.#source.places.placeOf(key);
    this.#follower.isRevealing(key);
    if (place !== undefined) await revealGoal(place, { focusEditor, from });
  }

  /** Pages that can't be seen are made anew when they can be, and ask then; so does one that is still being made. */
  #update(): void {
    for (const page of this.#pages) {
      if (!page.isReady || !page.isVisible()) continue;
      for (const message of this.#news(page)) void page.webview.postMessage(message);
      page.timeline.refresh();
    }
  }

  /** The node stays selected whose check-in is shown, though the cursor goes elsewhere. */
  #revealEntry(page: Page, { goal, entry, focusEditor }: FromPage & { readonly type: 'revealEntry' }): void {
    const place = page.timeline.placeOf(goal, entry);
    if (place === undefined) return;
    this.#follower.isRevealingPlace(place);
    void revealGoal(place, { focusEditor, from: page.place });
  }

  #news(page: Page): readonly ToPage[] {
    const { result, unavailable } = this.#source;
    const messages: ToPage[] = [];
    if (result !== undefined) messages.push(page.teller.tell(result.tree));
    if (unavailable !== undefined) messages.push({ type: 'unavailable', message: unavailable });
    return messages;
  }

  #send(message: ToPage): void {
    for (const page of this.#pages) {
      if (page.isVisible()) void page.webview.postMessage(message);
    }
  }

  #html(webview: vscode.Webview, place: PagePlace): string {
    const address = (name: string) =>
      webview.asWebviewUri(vscode.Uri.joinPath(this.#pageFolder(), name)).toString();
    const { cspSource } = webview;
    return pageHtml(place, {
      script: address('tree.js'),
      style: address('tree.css'),
      cspSource,
      nonce: newNonce(),
    });
  }

  #picture(name: string): vscode.Uri {
    return vscode.Uri.joinPath(this.#extensionUri, 'dist', 'media', name);
  }

  #pageFolder(): vscode.Uri {
    return vscode.Uri.joinPath(this.#extensionUri, 'dist', 'webview');
  }
}

interface Page {
  readonly webview: vscode.Webview;
  readonly place: PagePlace;
  /** What its pane shows. */
  readonly timeline: WatchedTimeline;
  readonly teller: TreeTeller;
  /** Whether it listens: what is sent before is lost. */
  isReady: boolean;
  isVisible(): boolean;
}

/** A tree, and what somebody wants to see of it. */
export interface ShownTree {
  readonly whole: GoalTree;
  /** The same object as `whole` where nothing is narrowed. */
  readonly shown: GoalTree;
}

/** Order, folding and view are how a page shows the tree; filter and focus are what it shows. */
function narrowedBy(tree: GoalTree, { filter, order, focus }: ViewState): GoalTree {
  const { roots, path } = narrowedTree(tree.roots, { filter, order, focus });
  const isWhole = path.length === 0 && !isFiltering(filter) && order === 'document';
  return isWhole ? tree : { ...tree, roots };
}

function nextOf<Value>(event: vscode.Event<Value>): Promise<Value> {
  return new Promise(done => {
    const listening = event(value => {
      listening.dispose();
      done(value);
    });
  });
}

function hasPlace(argument: unknown): boolean {
  return typeof argument === 'object' && argument !== null && 'goalsPlace' in argument;
}

/** The page whose context menu made the argument of a command. */
function placeIn(argument: unknown): PagePlace {
  const isPanel =
    typeof argument === 'object' &&
    argument !== null &&
    'goalsPlace' in argument &&
    argument.goalsPlace === 'panel';
  return isPanel ? 'panel' : 'sidebar';
}

import * as vscode from 'vscode';
import type { EntryPlace } from '../../language/protocol.ts';
import type { GoalTreeSource } from './goal-tree-source.ts';

/** Knows the goal in which the cursor stands, and tells when it is another one. */
export class CursorFollower implements vscode.Disposable {
  readonly #source: GoalTreeSource;
  readonly #select: (key: string, show: boolean) => void;
  readonly #subscriptions: vscode.Disposable[];
  #selected: string | undefined;
  /** A place to which somebody went from a page, without leaving the node there. */
  #visited: { readonly uri: string; readonly line: number; readonly hasArrived: boolean } | undefined;
  /** How often the cursor was looked at. */
  #looks = 0;

  constructor(source: GoalTreeSource, select: (key: string, show: boolean) => void) {
    this.#source = source;
    this.#select = select;
    this.#subscriptions = [
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#follow(textEditor)),
      vscode.window.onDidChangeActiveTextEditor(editor => this.#follow(editor)),
      source.onDidChange(() => this.#follow(vscode.window.activeTextEditor)),
    ];
  }

  /** The node that pages show as selected. */
  get selected(): string | undefined {
    return this.#selected;
  }

  /** Somebody chose a node in a page: the cursor will come to it, and need not be told of. */
  isRevealing(key: string): void {
    this.#selected = key;
  }

  /** Somebody chose a check-in in a page: the cursor comes to it, and the node stays that it belongs to. */
  isRevealingPlace({ uri, selection }: EntryPlace): void {
    this.#visited = {
      uri: vscode.Uri.parse(uri).toString(),
      line: selection.start.line,
      hasArrived: false,
    };
  }

  /** Selects the node around the cursor, even where it was selected before or the setting is off. */
  selectNow(): void {
    this.#lookAt(vscode.window.activeTextEditor ?? vscode.window.visibleTextEditors[0], key => {
      this.#selected = key;
      this.#select(key, true);
    });
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #follow(editor: vscode.TextEditor | undefined): void {
    if (editor === undefined || !isFollowing(editor) || this.#isVisiting(editor)) return;
    this.#lookAt(editor, key => {
      if (key === this.#selected) return;
      this.#selected = key;
      this.#select(key, false);
    });
  }

  /** Whether the cursor is on its way to the line to which a page has led, or still there. */
  #isVisiting({ document, selection }: vscode.TextEditor): boolean {
    if (this.#visited === undefined) return false;
    const { uri, line, hasArrived } = this.#visited;
    const isThere = uri === document.uri.toString() && line === selection.active.line;
    this.#visited = isThere || !hasArrived ? { uri, line, hasArrived: isThere || hasArrived } : undefined;
    return this.#visited !== undefined;
  }

  /**
   * Finds the declaration around the cursor; in an entry of a check-in or review the goal that it names, for which the server is
   * asked. Nothing is found where there is none, or where the cursor has moved on before the server has answered.
   */
  #lookAt(editor: vscode.TextEditor | undefined, found: (key: string) => void): void {
    const look = ++this.#looks;
    if (editor?.document.languageId !== 'goals') return;
    const { places } = this.#source;
    const [uri, position] = [editor.document.uri.toString(), editor.selection.active];
    const around = places.nodeAt(uri, position);
    // Check-ins and reviews stand in a team, or in no declaration at all.
    if (around !== undefined && places.nodeOf(around)?.kind !== 'team') {
      found(around);
      return;
    }
    void this.#source.goalOfEntry(uri, position).then(goal => {
      const key = (goal === undefined ? undefined : this.#source.places.keyOf(goal)) ?? around;
      if (look === this.#looks && key !== undefined) found(key);
    });
  }
}

function isFollowing(editor: vscode.TextEditor | undefined): boolean {
  return vscode.workspace.getConfiguration('goals', editor?.document).get<boolean>('tree.followCursor', true);
}

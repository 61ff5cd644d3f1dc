import * as vscode from 'vscode';
import type { GoalTreeSource } from './goal-tree-source.ts';

/** Knows the goal in which the cursor stands, and tells when it is another one. */
export class CursorFollower implements vscode.Disposable {
  readonly #source: GoalTreeSource;
  readonly #select: (key: string, show: boolean) => void;
  readonly #subscriptions: vscode.Disposable[];
  #selected: string | undefined;

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

  /** Selects the node around the cursor, even where it was selected before or the setting is off. */
  selectNow(): void {
    const key = this.#nodeAtCursor(vscode.window.activeTextEditor ?? vscode.window.visibleTextEditors[0]);
    if (key === undefined) return;
    this.#selected = key;
    this.#select(key, true);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #follow(editor: vscode.TextEditor | undefined): void {
    if (!isFollowing(editor)) return;
    const key = this.#nodeAtCursor(editor);
    if (key === undefined || key === this.#selected) return;
    this.#selected = key;
    this.#select(key, false);
  }

  #nodeAtCursor(editor: vscode.TextEditor | undefined): string | undefined {
    if (editor?.document.languageId !== 'goals') return undefined;
    return this.#source.places.nodeAt(editor.document.uri.toString(), editor.selection.active);
  }
}

function isFollowing(editor: vscode.TextEditor | undefined): boolean {
  return vscode.workspace.getConfiguration('goals', editor?.document).get<boolean>('tree.followCursor', true);
}

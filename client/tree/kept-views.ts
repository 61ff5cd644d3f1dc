import type * as vscode from 'vscode';
import type { ViewState } from '../../language/protocol.ts';
import { parseViewState } from '../webview/view-state.ts';
import type { PagePlace } from './page-html.ts';

/**
 * How each page of the tree was left, kept with the workspace. VS Code's own state of a page is written only from time to time on
 * the web, so that a reload could lose what somebody had just folded; this one is written at once.
 */
export class KeptViews {
  readonly #memento: vscode.Memento;

  constructor(memento: vscode.Memento) {
    this.#memento = memento;
  }

  /** Undefined for a page that nobody has seen here yet, and where what was kept can't be read. */
  of(place: PagePlace): ViewState | undefined {
    return parseViewState(this.#memento.get(keyOf(place)));
  }

  keep(place: PagePlace, view: ViewState): void {
    void this.#memento.update(keyOf(place), view);
  }
}

function keyOf(place: PagePlace): string {
  return `goals.view.${place}`;
}

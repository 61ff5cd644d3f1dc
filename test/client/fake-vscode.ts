/** As much of the `vscode` module as the host side of the tree needs, without an editor. */

export class EventEmitter<T> {
  readonly #listeners = new Set<(event: T) => void>();
  readonly event = (listener: (event: T) => void) => {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  };
  fire(event: T): void {
    for (const listener of this.#listeners) listener(event);
  }
  dispose(): void {
    this.#listeners.clear();
  }
}

export const Uri = { parse: (text: string) => ({ toString: () => text }) };

export const settings = new Map<string, unknown>();
export const workspace = {
  getConfiguration: (section: string) => ({
    get: (name: string, otherwise: unknown) => settings.get(`${section}.${name}`) ?? otherwise,
  }),
};

export interface FakeEditor {
  readonly document: { readonly languageId: string; readonly uri: { toString(): string } };
  readonly selection: { readonly active: { readonly line: number; readonly character: number } };
}

const activeEditorChanged = new EventEmitter<FakeEditor | undefined>();
const selectionChanged = new EventEmitter<{ readonly textEditor: FakeEditor }>();

export const window = {
  activeTextEditor: undefined as FakeEditor | undefined,
  visibleTextEditors: [] as FakeEditor[],
  onDidChangeActiveTextEditor: activeEditorChanged.event,
  onDidChangeTextEditorSelection: selectionChanged.event,
};

/** Somebody goes to a line of a file. */
export function putCursor(uri: string, line: number, languageId = 'goals'): void {
  const editor = {
    document: { languageId, uri: Uri.parse(uri) },
    selection: { active: { line, character: 0 } },
  };
  const isAnother = window.activeTextEditor?.document.uri.toString() !== uri;
  window.activeTextEditor = editor;
  window.visibleTextEditors = [editor];
  if (isAnother) activeEditorChanged.fire(editor);
  selectionChanged.fire({ textEditor: editor });
}

/** As much of the `vscode` module as the host side needs, without an editor: files in memory, a cursor that tests move. */

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

export class FakeUri {
  readonly scheme: string;
  readonly path: string;

  constructor(text: string) {
    [this.scheme = '', this.path = ''] = text.split(/:\/\/(.*)/s);
  }
  get fsPath(): string {
    return this.path;
  }
  toString(): string {
    return `${this.scheme}://${this.path}`;
  }
}

export const Uri = {
  parse: (text: string) => new FakeUri(text),
  joinPath: (base: FakeUri, ...parts: readonly string[]) => {
    const { pathname } = new URL(parts.join('/'), `http://any${base.path}/`);
    return new FakeUri(`${base.scheme}://${decodeURIComponent(pathname).replace(/\/$/, '')}`);
  },
};

export const Disposable = {
  from: (...all: readonly { dispose(): unknown }[]) => ({
    dispose: () => {
      for (const each of all) each.dispose();
    },
  }),
};

export class RelativePattern {
  constructor(
    readonly base: FakeUri,
    readonly pattern: string,
  ) {}
}

/** What other extensions offer, by their id. */
export const extensionsPresent = new Map<string, unknown>();

export const extensions = {
  getExtension: (id: string) =>
    extensionsPresent.has(id) ? { activate: async () => extensionsPresent.get(id) } : undefined,
};

export enum FileType {
  File = 1,
  Directory = 2,
  SymbolicLink = 64,
}

export enum UIKind {
  Desktop = 1,
  Web = 2,
}

export const env = { uiKind: UIKind.Desktop };

/** Files by their URI. A folder is there where a file lies below it. */
export const files = new Map<string, string>();
/** Links to folders by their URI. */
export const folderLinks = new Set<string>();
/** What the editor's search finds; nothing where a file system has none. */
export const found: FakeUri[] = [];
export const settings = new Map<string, unknown>();
/** Commands that were run, with what they were given. */
export const commandsRun: (readonly unknown[])[] = [];

function entriesOf(folder: FakeUri): readonly (readonly [string, FileType])[] {
  const prefix = `${folder}/`;
  const entries = new Map<string, FileType>();
  for (const uri of files.keys()) {
    if (!uri.startsWith(prefix)) continue;
    const [name = '', ...rest] = uri.slice(prefix.length).split('/');
    entries.set(name, rest.length > 0 ? FileType.Directory : FileType.File);
  }
  for (const uri of folderLinks) {
    if (uri.startsWith(prefix))
      entries.set(uri.slice(prefix.length), FileType.Directory | FileType.SymbolicLink);
  }
  return [...entries];
}

export const workspace = {
  workspaceFolders: undefined as readonly { readonly uri: FakeUri }[] | undefined,
  asRelativePath: ({ path }: FakeUri) => path.slice(path.lastIndexOf('/') + 1),
  findFiles: async (_: RelativePattern, _exclude: string) => found,
  getConfiguration: (section: string) => ({
    get: (name: string, otherwise: unknown) => settings.get(`${section}.${name}`) ?? otherwise,
  }),
  fs: {
    readDirectory: async (folder: FakeUri) => {
      const entries = entriesOf(folder);
      if (entries.length === 0) throw new Error(`no folder ${folder}`);
      return entries;
    },
    readFile: async (uri: FakeUri) => {
      const text = files.get(`${uri}`);
      if (text === undefined) throw new Error(`no file ${uri}`);
      return Buffer.from(text, 'latin1');
    },
    stat: async (uri: FakeUri) => {
      if (!files.has(`${uri}`)) throw new Error(`no file ${uri}`);
    },
    createDirectory: async () => undefined,
    writeFile: async (uri: FakeUri, bytes: Uint8Array) => {
      files.set(`${uri}`, Buffer.from(bytes).toString('latin1'));
    },
  },
  openTextDocument: async (uri: FakeUri) => {
    commandsRun.push(['openTextDocument', `${uri}`]);
    return { uri };
  },
};

export const commands = {
  executeCommand: async (...command: readonly unknown[]) => {
    commandsRun.push(command);
  },
};

export interface FakeEditor {
  readonly document: { readonly languageId: string; readonly uri: FakeUri };
  readonly selection: { readonly active: { readonly line: number; readonly character: number } };
}

export enum StatusBarAlignment {
  Left = 1,
}

export enum LanguageStatusSeverity {
  Information = 0,
  Error = 2,
}

/** What stands in the status bar, by its identity. */
export const statusItems = new Map<string, Record<string, unknown>>();

function statusItem(id: string): Record<string, unknown> {
  const shown: Record<string, unknown> = {
    isShown: false,
    show: () => {
      shown.isShown = true;
    },
    hide: () => {
      shown.isShown = false;
    },
    dispose: () => statusItems.delete(id),
  };
  statusItems.set(id, shown);
  return shown;
}

export const languages = { createLanguageStatusItem: statusItem };

const activeEditorChanged = new EventEmitter<FakeEditor | undefined>();
const selectionChanged = new EventEmitter<{ readonly textEditor: FakeEditor }>();

export const window = {
  activeTextEditor: undefined as FakeEditor | undefined,
  visibleTextEditors: [] as FakeEditor[],
  onDidChangeActiveTextEditor: activeEditorChanged.event,
  onDidChangeTextEditorSelection: selectionChanged.event,
  createStatusBarItem: statusItem,
  showTextDocument: async (subject: { readonly uri?: FakeUri }) => {
    commandsRun.push(['showTextDocument', `${subject.uri ?? subject}`]);
  },
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

/** A new window: nothing open, no file, no setting. */
export function reset(): void {
  window.activeTextEditor = undefined;
  window.visibleTextEditors = [];
  workspace.workspaceFolders = undefined;
  env.uiKind = UIKind.Desktop;
  files.clear();
  folderLinks.clear();
  statusItems.clear();
  found.length = 0;
  settings.clear();
  commandsRun.length = 0;
}

/**
 * A language client for tests: speaks JSON-RPC over a stream to a server in this process or in one of its own, and waits for
 * what the server says. It never sleeps.
 */
import { spawn } from 'node:child_process';
import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  type CompletionItem,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type DocumentSymbol,
  FileChangeType,
  type FoldingRange,
  type Hover,
  type InitializeParams,
  type InitializeResult,
  type Location,
  type MessageReader,
  type MessageWriter,
  type Position,
  ProposedFeatures,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  type RegistrationParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { InitializationOptions, PastParams, PastResult } from '../../language/protocol.ts';
import type { Environment, Files } from '../../server/environment.ts';
import { startServer } from '../../server/start.ts';

/** What VS Code says it can, as far as the server asks. */
export const everyCapability: ClientCapabilities = {
  workspace: {
    applyEdit: true,
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
  },
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: {
      completionItem: { snippetSupport: true, documentationFormat: ['markdown'], labelDetailsSupport: true },
    },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source'] } },
      isPreferredSupport: true,
      disabledSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    publishDiagnostics: {
      relatedInformation: true,
      tagSupport: { valueSet: [1, 2] },
      codeDescriptionSupport: true,
    },
  },
};

export interface ClientOptions {
  readonly folders?: readonly string[];
  readonly capabilities?: ClientCapabilities;
  readonly options?: InitializationOptions;
  /** Sent with the first request in place of what is sent there otherwise. */
  readonly initialize?: Partial<InitializeParams>;
  /** What the client answers when it is asked for the `goals` section. */
  readonly settings?: unknown;
  /** Answers `goals/findFiles` and `goals/readFile`. */
  readonly files?: ReadonlyMap<string, string>;
  /** Answers `goals/past`. */
  readonly past?: (params: PastParams) => PastResult | null | Promise<PastResult | null>;
}

interface Waiting {
  readonly isMet: () => boolean;
  readonly resolve: () => void;
}

const patience = 30_000;

export class LanguageClient {
  readonly connection: ProtocolConnection;
  /** Everything that the server published, in order. */
  readonly published: PublishDiagnosticsParams[] = [];
  readonly registered: string[] = [];
  readonly logged: string[] = [];
  settings: unknown;
  capabilities: InitializeResult['capabilities'] = {};
  treeChanges = 0;
  #versions = new Map<string, number>();
  #texts = new Map<string, string>();
  #waiting: Waiting[] = [];
  #files: ReadonlyMap<string, string>;

  constructor(connection: ProtocolConnection, options: ClientOptions) {
    this.connection = connection;
    this.settings = options.settings ?? null;
    this.#files = options.files ?? new Map();
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
      this.#look();
    });
    connection.onNotification('goals/treeChanged', () => {
      this.treeChanges++;
      this.#look();
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.logged.push(message);
      this.#look();
    });
    connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
      this.registered.push(...registrations.map(({ method }) => method));
      this.#look();
    });
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => this.settings),
    );
    connection.onRequest('goals/findFiles', ({ folder }: { folder: string }) => ({
      uris: [...this.#files.keys()].filter(uri => uri.startsWith(`${folder}/`)),
    }));
    connection.onRequest('goals/readFile', ({ uri }: { uri: string }) => ({ text: this.#files.get(uri) }));
    connection.onRequest('goals/past', (params: PastParams) => {
      const answer = options.past?.(params) ?? null;
      this.#look();
      return answer;
    });
    connection.listen();
  }

  /** A server in this process, on an environment of the test's making. */
  static async inProcess(environment: Environment, options: ClientOptions = {}): Promise<LanguageClient> {
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    const server = createConnection(
      ProposedFeatures.all,
      new StreamMessageReader(toServer),
      new StreamMessageWriter(toClient),
    );
    startServer(server, environment);
    const connection = createProtocolConnection(
      new StreamMessageReader(toClient),
      new StreamMessageWriter(toServer),
    );
    const client = new LanguageClient(connection, options);
    await client.#initialize(options);
    return client;
  }

  /** A server in a process of its own, over standard input and output. */
  static async spawned(
    command: string,
    args: readonly string[],
    options: ClientOptions = {},
  ): Promise<{ client: LanguageClient; exit: Promise<number | null>; stderr: () => string }> {
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'] });
    const errors: string[] = [];
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => errors.push(chunk));
    const exit = new Promise<number | null>(resolve => child.on('exit', resolve));
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const client = new LanguageClient(connection, options);
    await client.#initialize(options);
    return { client, exit, stderr: () => errors.join('') };
  }

  /** A server at the other end of any transport. */
  static async over(
    reader: MessageReader,
    writer: MessageWriter,
    options: ClientOptions = {},
  ): Promise<LanguageClient> {
    const client = new LanguageClient(createProtocolConnection(reader, writer), options);
    await client.#initialize(options);
    return client;
  }

  async #initialize(clientOptions: ClientOptions): Promise<void> {
    const { folders = [], capabilities = everyCapability, options, initialize } = clientOptions;
    const params: InitializeParams = {
      processId: process.pid,
      rootUri: folders[0] ?? null,
      capabilities,
      workspaceFolders: folders.map(uri => ({ uri, name: uri })),
      ...(options === undefined ? {} : { initializationOptions: options }),
      ...initialize,
    };
    const result = await this.connection.sendRequest<InitializeResult>('initialize', params);
    this.capabilities = result.capabilities;
    await this.connection.sendNotification('initialized', {});
  }

  dispose(): void {
    this.connection.dispose();
  }

  // ------------------------------------------------------------------------------------------------------------- documents

  open(uri: string, text: string): void {
    this.#versions.set(uri, 1);
    this.#texts.set(uri, text);
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'goals', version: 1, text } });
  }

  /** Replaces the first occurrence of some words of an open document, as an incremental change. */
  edit(uri: string, words: string, replacement: string): void {
    const text = this.text(uri);
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`"${words}" is not in ${uri}`);
    const document = TextDocument.create(uri, 'goals', 0, text);
    const range = { start: document.positionAt(start), end: document.positionAt(start + words.length) };
    this.#change(
      uri,
      text.replace(words, () => replacement),
      { range, text: replacement },
    );
  }

  /** Replaces the whole text of an open document. */
  replace(uri: string, text: string): void {
    this.#change(uri, text, { text });
  }

  #change(uri: string, text: string, change: object): void {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    this.#texts.set(uri, text);
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [change] });
  }

  close(uri: string): void {
    this.#texts.delete(uri);
    this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  text(uri: string): string {
    const text = this.#texts.get(uri);
    if (text === undefined) throw new Error(`${uri} is not open`);
    return text;
  }

  created(...uris: readonly string[]): void {
    this.#watched(uris, FileChangeType.Created);
  }

  changed(...uris: readonly string[]): void {
    this.#watched(uris, FileChangeType.Changed);
  }

  deleted(...uris: readonly string[]): void {
    this.#watched(uris, FileChangeType.Deleted);
  }

  #watched(uris: readonly string[], type: FileChangeType): void {
    this.notify('workspace/didChangeWatchedFiles', { changes: uris.map(uri => ({ uri, type })) });
  }

  // --------------------------------------------------------------------------------------------------------------- waiting

  /** What was last said of a file; undefined where nothing was ever said. */
  diagnosticsOf(uri: string): readonly Diagnostic[] | undefined {
    return this.published.findLast(params => params.uri === uri)?.diagnostics;
  }

  /** `rule` or `rule@words` of what was last said of a file. */
  rulesIn(uri: string): readonly string[] {
    return (this.diagnosticsOf(uri) ?? []).map(({ code }) => String(code));
  }

  /** Waits until what the server has said so far meets a condition. */
  async until(isMet: () => boolean, what: string): Promise<void> {
    if (isMet()) return;
    let timer: NodeJS.Timeout | undefined;
    const met = new Promise<void>(resolve => this.#waiting.push({ isMet, resolve }));
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`Waited in vain for ${what}. ${this.#state()}`)), patience);
    });
    await Promise.race([met, late]).finally(() => clearTimeout(timer));
  }

  /** Waits for diagnostics of a file that meet a condition. */
  async diagnostics(
    uri: string,
    isMet: (rules: readonly string[]) => boolean,
  ): Promise<readonly Diagnostic[]> {
    await this.until(
      () => this.diagnosticsOf(uri) !== undefined && isMet(this.rulesIn(uri)),
      `diagnostics of ${uri}`,
    );
    return this.diagnosticsOf(uri) ?? [];
  }

  #look(): void {
    const met = this.#waiting.filter(({ isMet }) => isMet());
    this.#waiting = this.#waiting.filter(waiting => !met.includes(waiting));
    for (const { resolve } of met) resolve();
  }

  #state(): string {
    const uris = [...new Set(this.published.map(({ uri }) => uri))];
    const said = uris.map(uri => `${uri}: ${this.rulesIn(uri).join(' ') || '–'}`);
    return [`Published: ${said.join('; ') || 'nothing'}.`, ...this.logged].join('\n');
  }

  // -------------------------------------------------------------------------------------------------------------- requests

  notify(method: string, params: object): void {
    this.connection.sendNotification(method, params).catch(() => undefined);
  }

  request<Result>(method: string, params: object): Promise<Result> {
    return this.connection.sendRequest<Result>(method, params);
  }

  /** The position of `^` in marked words of an open document: `chu^rn` is between `u` and `r`. */
  positionIn(uri: string, marked: string): Position {
    const caret = marked.indexOf('^');
    const words = marked.replace('^', '');
    const start = this.text(uri).indexOf(words);
    if (caret < 0 || start < 0) throw new Error(`"${marked}" is not in ${uri}`);
    return TextDocument.create(uri, 'goals', 0, this.text(uri)).positionAt(start + caret);
  }

  at(uri: string, marked: string): { textDocument: { uri: string }; position: Position } {
    return { textDocument: { uri }, position: this.positionIn(uri, marked) };
  }

  hover(uri: string, marked: string): Promise<Hover | null> {
    return this.request('textDocument/hover', this.at(uri, marked));
  }

  definition(uri: string, marked: string): Promise<Location[]> {
    return this.request('textDocument/definition', this.at(uri, marked));
  }

  references(uri: string, marked: string, includeDeclaration = false): Promise<Location[]> {
    return this.request('textDocument/references', {
      ...this.at(uri, marked),
      context: { includeDeclaration },
    });
  }

  completion(uri: string, marked: string): Promise<CompletionItem[]> {
    return this.request('textDocument/completion', this.at(uri, marked));
  }

  symbols(uri: string): Promise<DocumentSymbol[]> {
    return this.request('textDocument/documentSymbol', { textDocument: { uri } });
  }

  folds(uri: string): Promise<FoldingRange[]> {
    return this.request('textDocument/foldingRange', { textDocument: { uri } });
  }

  format(uri: string): Promise<TextEdit[]> {
    return this.request('textDocument/formatting', {
      textDocument: { uri },
      options: { tabSize: 2, insertSpaces: true },
    });
  }

  /** Actions at a place, each with its edit. */
  async codeActions(
    uri: string,
    marked: string,
    context: Partial<CodeActionContext> = {},
  ): Promise<readonly CodeAction[]> {
    const position = this.positionIn(uri, marked);
    const range: Range = { start: position, end: position };
    const actions = await this.request<readonly CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...context },
    });
    const isWhole = ({ edit, disabled }: CodeAction) => edit !== undefined || disabled !== undefined;
    return Promise.all(
      actions.map(action =>
        isWhole(action) ? action : this.request<CodeAction>('codeAction/resolve', action),
      ),
    );
  }

  /** The text of an open document after an edit, tab stops as plain text. */
  after(uri: string, edit: WorkspaceEdit | undefined): string {
    const edits: TextEdit[] = [...(edit?.changes?.[uri] ?? [])];
    for (const change of edit?.documentChanges ?? []) {
      if (!('textDocument' in change) || change.textDocument.uri !== uri) continue;
      edits.push(
        ...change.edits.map(one =>
          'snippet' in one ? { range: one.range, newText: withoutStops(one.snippet.value) } : one,
        ),
      );
    }
    return TextDocument.applyEdits(TextDocument.create(uri, 'goals', 0, this.text(uri)), edits);
  }
}

/** A snippet as text: placeholders as they stand, stops as nothing. */
export function withoutStops(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
    .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1')
    .replace(/\$\d+/g, '')
    .replace(/\\([\\$}])/g, '$1');
}

/** Files of a test, which can be changed under the server's feet. */
export class MemoryFiles implements Files {
  readonly texts: Map<string, string>;
  /** Files that are there and can't be read. */
  readonly unreadable = new Set<string>();

  constructor(texts: Readonly<Record<string, string>> = {}) {
    this.texts = new Map(Object.entries(texts));
  }

  async findFiles(folder: string): Promise<readonly string[]> {
    return [...this.texts.keys()].filter(uri => uri.startsWith(`${folder}/`)).sort();
  }

  async filesIn(folder: string): Promise<readonly string[]> {
    return (await this.findFiles(folder)).filter(uri => !uri.slice(folder.length + 1).includes('/'));
  }

  async projectAt(folder: string): Promise<string | undefined> {
    for (let next = folder; next.includes('/'); next = next.slice(0, next.lastIndexOf('/'))) {
      if (this.texts.has(`${next}/goals.config.json`)) return next;
    }
    return undefined;
  }

  async readFile(uri: string) {
    if (this.unreadable.has(uri))
      return { kind: 'unreadable' as const, reason: 'This file is not text: byte 3 is zero.' };
    const text = this.texts.get(uri);
    return text === undefined ? { kind: 'absent' as const } : { kind: 'text' as const, text };
  }
}

/** A machine of a test: files in memory, a calendar that stands still until told otherwise. */
export class TestEnvironment implements Environment {
  readonly files: MemoryFiles;
  day: string;
  #onNewDay: () => void = () => undefined;

  constructor(texts: Readonly<Record<string, string>> = {}, day = '2026-02-14') {
    this.files = new MemoryFiles(texts);
    this.day = day;
  }

  today(): string {
    return this.day;
  }

  onNewDay(listener: () => void): void {
    this.#onNewDay = listener;
  }

  /** Midnight has passed. */
  begin(day: string): void {
    this.day = day;
    this.#onNewDay();
  }

  rulePage(rule: string): string {
    return `file:///pages/${rule}.md`;
  }
}

/** A language server in a process of its own, over standard input and output, and what an editor does with it. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** One document that is open in a server, with a letter that is typed and taken back again. */
export class OpenDocument {
  readonly connection: ProtocolConnection;
  readonly uri: string;
  readonly #letterAt: Position;
  readonly #askedAt: Position;
  readonly #end: () => void;
  #version = 1;
  #told: (params: PublishDiagnosticsParams) => void = () => undefined;

  private constructor(
    connection: ProtocolConnection,
    document: TextDocument,
    asked: number,
    end: () => void,
  ) {
    this.connection = connection;
    this.uri = document.uri;
    this.#letterAt = document.positionAt(document.getText().lastIndexOf('Teams with a plan'));
    this.#askedAt = document.positionAt(asked);
    this.#end = end;
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) =>
      this.#told(params),
    );
  }

  /** Starts a server and opens a file of the folder; resolves when it has said what it finds there. */
  static async in(
    folder: string,
    { name, text, asked }: { readonly name: string; readonly text: string; readonly asked: number },
    server: readonly string[],
  ): Promise<OpenDocument> {
    const child = spawn(process.execPath, server, { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => null),
    );
    connection.listen();
    const rootUri = pathToFileURL(folder).toString();
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri,
      workspaceFolders: [{ uri: rootUri, name: 'bench' }],
      capabilities: {
        workspace: { workspaceFolders: true },
        textDocument: { publishDiagnostics: { versionSupport: true }, completion: {}, hover: {} },
      },
      initializationOptions: { today: '2026-02-05' },
    });
    await connection.sendNotification('initialized', {});
    const uri = pathToFileURL(join(folder, name)).toString();
    const document = new OpenDocument(connection, TextDocument.create(uri, 'goals', 1, text), asked, () =>
      child.kill(),
    );
    const opened = document.#diagnosticsOf(1);
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'goals', version: 1, text },
    });
    await opened;
    return document;
  }

  /** A request about the place that was given. */
  ask(method: string): Promise<unknown> {
    return this.connection.sendRequest(method, { textDocument: { uri: this.uri }, position: this.#askedAt });
  }

  /** Resolves when the server has said what it finds after the next letter. */
  nextDiagnostics(): Promise<void> {
    return this.#diagnosticsOf(this.#version + 1);
  }

  /** A letter into a label, or out of it again. */
  type(): Promise<void> {
    this.#version++;
    const start = this.#letterAt;
    const isTyped = this.#version % 2 === 0;
    const range = { start, end: isTyped ? start : { ...start, character: start.character + 1 } };
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri, version: this.#version },
      contentChanges: [{ range, text: isTyped ? 'x' : '' }],
    });
  }

  end(): void {
    this.#end();
  }

  #diagnosticsOf(version: number): Promise<void> {
    return new Promise(done => {
      this.#told = params => {
        if (params.uri === this.uri && (params.version ?? version) >= version) done();
      };
    });
  }
}

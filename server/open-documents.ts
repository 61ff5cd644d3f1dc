/** The documents that are open in the editor, under their canonical URI. */
import type { DidChangeTextDocumentParams, DidOpenTextDocumentParams } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { canonicalUri } from './uri.ts';

export class OpenDocuments {
  readonly #documents = new Map<string, TextDocument>();

  open({ textDocument }: DidOpenTextDocumentParams): { uri: string; text: string } {
    const { uri, languageId, version, text } = textDocument;
    this.#documents.set(canonicalUri(uri), TextDocument.create(uri, languageId, version, text));
    return { uri: canonicalUri(uri), text };
  }

  /** @returns undefined for a document that was never opened: there is no text that the changes could change. */
  change({
    textDocument,
    contentChanges,
  }: DidChangeTextDocumentParams): { uri: string; text: string } | undefined {
    const uri = canonicalUri(textDocument.uri);
    const document = this.#documents.get(uri);
    if (document === undefined) return undefined;
    const changed = TextDocument.update(document, [...contentChanges], textDocument.version);
    this.#documents.set(uri, changed);
    return { uri, text: changed.getText() };
  }

  close(uri: string): void {
    this.#documents.delete(canonicalUri(uri));
  }

  /** In their canonical spelling. */
  uris(): Iterable<string> {
    return this.#documents.keys();
  }

  versionOf(uri: string): number | undefined {
    return this.#documents.get(uri)?.version;
  }

  /** The URI as the client wrote it when it opened the document. */
  clientUri(uri: string): string {
    return this.#documents.get(uri)?.uri ?? uri;
  }
}

/** Edits of the library as the client takes them: with versions and tab stops where it can. */
import type { SnippetTextEdit, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { FileEdit, TextEdit as SpanEdit } from '../language/model/finding.ts';
import type { Session } from './session.ts';

/** An edit of some files, meant for the versions that the server has seen. */
export function workspaceEdit(session: Session, fileEdits: readonly FileEdit[]): WorkspaceEdit {
  if (session.client.documentChanges) {
    return { documentChanges: fileEdits.map(fileEdit => documentEdit(session, fileEdit)) };
  }
  const changes: Record<string, TextEdit[]> = {};
  for (const { uri, edits } of fileEdits) {
    const index = session.positions.in(uri);
    const known = changes[session.clientUri(uri)] ?? [];
    changes[session.clientUri(uri)] = [
      ...known,
      ...edits.map(({ span, text }) => ({ range: index.rangeOf(span), newText: text })),
    ];
  }
  return { changes };
}

function documentEdit(session: Session, { uri, edits }: FileEdit): TextDocumentEdit {
  return {
    textDocument: { uri: session.clientUri(uri), version: session.versionOf(uri) ?? null },
    edits: edits.map(edit => textEdit(session, uri, edit)),
  };
}

function textEdit(
  session: Session,
  uri: string,
  { span, text, snippet }: SpanEdit,
): TextEdit | SnippetTextEdit {
  const range = session.positions.in(uri).rangeOf(span);
  if (snippet === undefined || !session.client.snippetEdits) return { range, newText: text };
  return { range, snippet: { kind: 'snippet', value: snippet } };
}

/** Edits of the open document alone, for formatting. */
export function textEdits(session: Session, uri: string, edits: readonly SpanEdit[]): TextEdit[] {
  const index = session.positions.in(uri);
  return edits.map(({ span, text }) => ({ range: index.rangeOf(span), newText: text }));
}

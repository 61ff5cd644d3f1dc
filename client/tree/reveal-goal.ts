import * as vscode from 'vscode';
import type { EntryPlace } from '../../language/protocol.ts';
import type { PagePlace } from './page-html.ts';

/** Shows where a goal is declared or a check-in is written, in the editor that has its file already or else in one beside the tree. */
export async function revealGoal(
  { uri, selection }: EntryPlace,
  { focusEditor, from }: { readonly focusEditor: boolean; readonly from: PagePlace },
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const start = new vscode.Position(selection.start.line, selection.start.character);
  await vscode.window.showTextDocument(document, {
    preserveFocus: !focusEditor,
    preview: true,
    selection: new vscode.Range(start, start),
    viewColumn: columnFor(document, from),
  });
}

/** A panel must not be covered by the text that it shows. */
function columnFor(document: vscode.TextDocument, from: PagePlace): vscode.ViewColumn {
  const showing = vscode.window.visibleTextEditors.find(
    ({ document: shown, viewColumn }) => shown === document && viewColumn !== undefined,
  );
  if (showing?.viewColumn !== undefined) return showing.viewColumn;
  if (from === 'sidebar') return vscode.ViewColumn.Active;
  const other = vscode.window.visibleTextEditors.find(({ viewColumn }) => viewColumn !== undefined);
  return other?.viewColumn ?? vscode.ViewColumn.Beside;
}

import * as vscode from 'vscode';
import { firstFileSnippet } from './first-file.ts';
import { exists } from './open-example.ts';

/**
 * A file to begin with, in the folder that is open, else without a place yet. Its words are tab stops, the first is selected;
 * nothing that exists is touched.
 */
export async function createFirstFile(): Promise<void> {
  const document = await newDocument();
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(firstFileSnippet(new Date())));
}

async function newDocument(): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const isWritable =
    folder !== undefined && vscode.workspace.fs.isWritableFileSystem(folder.scheme) !== false;
  if (!isWritable) return vscode.workspace.openTextDocument({ language: 'goals' });
  const uri = await freeName(folder);
  await vscode.workspace.fs.writeFile(uri, new Uint8Array());
  return vscode.workspace.openTextDocument(uri);
}

async function freeName(folder: vscode.Uri): Promise<vscode.Uri> {
  for (let number = 1; ; number++) {
    const name = number === 1 ? 'company.goals' : `company-${number}.goals`;
    const uri = vscode.Uri.joinPath(folder, name);
    if (!(await exists(uri))) return uri;
  }
}

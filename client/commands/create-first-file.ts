import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type FirstFileParams, type FirstFileResult, firstFileRequest } from '../../language/protocol.ts';
import { exists } from './open-example.ts';

/**
 * Asks what decides between a number to watch and a change to work for, and writes a file to begin with, in the folder that is
 * open, else without a place yet. What nobody has answered is a tab stop, the first is selected; nothing that exists is touched,
 * and whoever leaves a question with Escape has changed nothing.
 */
export async function createFirstFile(client: BaseLanguageClient): Promise<void> {
  const { vitalSigns } = await client.sendRequest<FirstFileResult>(firstFileRequest, {});
  const answers = await askWhatMatters(vitalSigns);
  if (answers === undefined) return;
  const { snippet } = await client.sendRequest<FirstFileResult>(firstFileRequest, answers);
  const editor = await vscode.window.showTextDocument(await newDocument());
  await editor.insertSnippet(new vscode.SnippetString(snippet));
}

const title = 'A First Goals File';

async function askWhatMatters(signs: FirstFileResult['vitalSigns']): Promise<FirstFileParams | undefined> {
  const people = await vscode.window.showInputBox({
    title,
    prompt: 'How many people pull in one direction? Under 20, a north star and a few KPIs will do.',
    placeHolder: '12',
    ignoreFocusOut: true,
    validateInput: typed => (/^\d*$/.test(typed.trim()) ? undefined : 'A whole number, or nothing.'),
  });
  if (people === undefined) return undefined;
  const northStar = await vscode.window.showInputBox({
    title,
    prompt: 'Which one number says that customers get what they came for? Everything ladders up to it.',
    placeHolder: 'Customers who finish a project each week',
    ignoreFocusOut: true,
  });
  if (northStar === undefined) return undefined;
  const keep = await vscode.window.showQuickPick(
    signs.map(({ name, label }) => ({ label, name })),
    {
      title,
      placeHolder: 'What has to stay healthy, always? Three to five will do.',
      canPickMany: true,
      ignoreFocusOut: true,
    },
  );
  if (keep === undefined) return undefined;
  const change = await vscode.window.showInputBox({
    title,
    prompt:
      'What has to be different at the end of the quarter? Leave it empty where things are to stay as they are.',
    placeHolder: 'New customers succeed in their first week',
    ignoreFocusOut: true,
  });
  if (change === undefined) return undefined;
  return {
    ...(people.trim() === '' ? {} : { people: Number(people) }),
    northStar,
    ...(keep.length === 0 ? {} : { keep: keep.map(({ name }) => name) }),
    change,
  };
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

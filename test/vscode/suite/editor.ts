import * as vscode from 'vscode';
import { present } from '../../support/vscode/specification.ts';

/** A file of the workspace that the window was opened with. */
export function fileUri(name: string): vscode.Uri {
  const [folder] = present(vscode.workspace.workspaceFolders, 'workspace folder');
  return vscode.Uri.joinPath(present(folder, 'workspace folder').uri, name);
}

/** Opens a file of the workspace in an editor. */
export async function open(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(fileUri(name)));
}

/** Waits until `look` finds something: looks now, and again each time the event fires. */
export function until<T>(event: vscode.Event<unknown>, look: () => T | undefined): Promise<T> {
  return new Promise(resolve => {
    const found = look();
    if (found !== undefined) {
      resolve(found);
      return;
    }
    const listening = event(() => {
      const later = look();
      if (later === undefined) return;
      listening.dispose();
      resolve(later);
    });
  });
}

/** Asks again while a setting or another extension is still on its way, which no event tells; gives the last answer. */
export async function eventually<T>(ask: () => Thenable<T>, isMet: (answer: T) => boolean): Promise<T> {
  const late = performance.now() + 15_000;
  for (;;) {
    const answer = await ask();
    if (isMet(answer) || performance.now() > late) return answer;
  }
}

/** Waits until the file has a finding of this rule, and returns it. */
export function finding(file: string, rule: string): Promise<vscode.Diagnostic> {
  return until(vscode.languages.onDidChangeDiagnostics, () =>
    findings(file).find(each => ruleOf(each) === rule),
  );
}

/** Waits until the file has no finding of this rule any more. */
export async function noFinding(file: string, rule: string): Promise<void> {
  await until(vscode.languages.onDidChangeDiagnostics, () =>
    findings(file).some(each => ruleOf(each) === rule) ? undefined : true,
  );
}

/** What the editor shows for a file at the moment. */
export function findings(file: string): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(fileUri(file));
}

/** The id of the rule, whether the code has a link or not. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Where a text begins, in its first occurrence. */
export function positionOf(document: vscode.TextDocument, text: string): vscode.Position {
  const offset = document.getText().indexOf(text);
  if (offset < 0) throw new Error(`"${text}" is not in ${document.uri.path}`);
  return document.positionAt(offset);
}

/** The range of a text, in its first occurrence. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const start = positionOf(document, text);
  return new vscode.Range(start, document.positionAt(document.offsetAt(start) + text.length));
}

/** Writes `after` in place of the first occurrence of `before`. */
export async function replace(document: vscode.TextDocument, before: string, after: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, before), after);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(`"${before}" could not be replaced`);
}

/**
 * Does something to a file that is open, and afterwards gives the file and its editor back the text that they had, so that each
 * sentence starts from the same workspace.
 */
export async function restoring(document: vscode.TextDocument, body: () => Promise<void>): Promise<void> {
  const before = document.getText();
  try {
    await body();
  } finally {
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, document.validateRange(new vscode.Range(0, 0, document.lineCount, 0)), before);
    await vscode.workspace.applyEdit(edit);
    await document.save();
  }
}

/** What a file holds on disk. */
export async function textOnDisk(name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(name)));
}

import * as vscode from 'vscode';

/** Offers the conversions of the goal around the cursor in the editor's own menu, with those that are refused and why. */
export async function chooseConversion(): Promise<void> {
  await vscode.commands.executeCommand('editor.action.codeAction', {
    kind: vscode.CodeActionKind.RefactorRewrite.value,
    apply: 'never',
  });
}

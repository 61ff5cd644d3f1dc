import * as vscode from 'vscode';
import { conversionActionKind, newCycleActionKind } from '../../language/protocol.ts';

/** Offers the conversions of the goal around the cursor in the editor's own menu, with those that are refused and why. */
export async function chooseConversion(): Promise<void> {
  await vscode.commands.executeCommand('editor.action.codeAction', {
    kind: conversionActionKind,
    apply: 'never',
  });
}

/** Puts the successor of the objective around the cursor behind it, or says why there is none. */
export async function startNextCycle(): Promise<void> {
  await vscode.commands.executeCommand('editor.action.codeAction', {
    kind: newCycleActionKind,
    apply: 'ifSingle',
  });
}

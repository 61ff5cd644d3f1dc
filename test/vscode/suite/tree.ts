import * as vscode from 'vscode';
import { describe, equal, it, present } from '../../support/vscode/specification.ts';
import { finding, open, until } from './editor.ts';

describe('the goals tree', () => {
  it('opens in the side bar without taking the file away', async () => {
    const { document } = await open('product.goals');
    await vscode.commands.executeCommand('goals.openTree');
    equal(vscode.window.activeTextEditor?.document.uri.path, document.uri.path);
  });

  it('opens in a tab beside the file', async () => {
    await open('product.goals');
    await finding('product.goals', 'kr-is-task');
    await vscode.commands.executeCommand('goals.openTreePanel');
    const tab = await until(vscode.window.tabGroups.onDidChangeTabs, treeTab);
    equal(tab.label.includes('Goals'), true);
    await vscode.window.tabGroups.close(tab);
    equal(treeTab(), undefined);
  });

  it('shows the configuration in force', async () => {
    await open('product.goals');
    await vscode.commands.executeCommand('goals.showEffectiveConfig');
    const editor = present(vscode.window.activeTextEditor, 'editor with the configuration');
    equal(editor.document.getText().includes('"kr-is-task"'), true);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });
});

function treeTab(): vscode.Tab | undefined {
  const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
  return tabs.find(
    ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('goals'),
  );
}

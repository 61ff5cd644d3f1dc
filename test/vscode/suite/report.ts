import * as vscode from 'vscode';
import { contains, describe, it } from '../../support/vscode/specification.ts';
import { open, until } from './editor.ts';

describe('the weekly report', () => {
  it('opens as a page to read, as it is told on this day', async () => {
    await open('product.goals');
    await vscode.commands.executeCommand('goals.openReport');
    const tab = await until(vscode.window.tabGroups.onDidChangeTabs, () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .find(({ label }) => label.includes('Weekly report')),
    );
    const page = vscode.Uri.from({ scheme: 'goals-page', path: '/Weekly report.md' });
    const text = (await vscode.workspace.openTextDocument(page)).getText();
    contains(text, '# Weekly meeting, ');
    contains(text, '## OKR update');
    await vscode.window.tabGroups.close(tab);
  });
});

import * as vscode from 'vscode';
import { describe, equal, it, present } from '../../support/vscode/specification.ts';
import { finding, open } from './editor.ts';

describe('the extension', () => {
  it('takes files that end in .goals for its language', async () => {
    const { document } = await open('product.goals');
    equal(document.languageId, 'goals');
  });

  it('is activated by such a file alone', async () => {
    const extension = present(
      vscode.extensions.getExtension('goals-lang.goals'),
      'extension goals-lang.goals',
    );
    await finding('product.goals', 'kr-is-task');
    // Findings may arrive while `activate` is still on its way: this waits for its end, and can't be what began it.
    await extension.activate();
    equal(extension.isActive, true);
  });

  it('offers its commands', async () => {
    const commands = await vscode.commands.getCommands(true);
    const wanted = [
      'goals.openTree',
      'goals.openTreePanel',
      'goals.revealInTree',
      'goals.convertKpi',
      'goals.showEffectiveConfig',
    ];
    equal(
      wanted.filter(command => !commands.includes(command)),
      [],
    );
  });
});

import * as vscode from 'vscode';
import { contains, describe, equal, it, present } from '../../support/vscode/specification.ts';
import { finding, noFinding, open, positionOf, replace, restoring, textOnDisk } from './editor.ts';

describe('changes', () => {
  it('convert a breached KPI into a key result of the objective of its team', async () => {
    const { document } = await open('product.goals');
    await restoring(document, async () => {
      const breached = await finding('product.goals', 'kpi-breached-untreated');
      const conversions = (await actions(document, breached.range)).filter(({ title }) =>
        /key result/i.test(title),
      );
      const preferred = conversions.find(({ isPreferred }) => isPreferred);
      await apply(
        present(preferred, `preferred conversion among ${conversions.map(({ title }) => title).join(', ')}`),
      );
      await noFinding('product.goals', 'kpi-breached-untreated');
      await document.save();
      const after = await textOnDisk('product.goals');
      contains(after, 'kr churn "Monthly customer churn" from 8% to 4% { tracks churn }');
      contains(after, 'kpi churn "Monthly customer churn" threshold < 5%');
    });
  });

  it('offer to move work from a key result to an initiative', async () => {
    const { document } = await open('product.goals');
    await restoring(document, async () => {
      const task = await finding('product.goals', 'kr-is-task');
      const offered = await actions(document, task.range);
      await apply(
        present(
          offered.find(({ title }) => /initiative/i.test(title)),
          'action that speaks of an initiative',
        ),
      );
      await noFinding('product.goals', 'kr-is-task');
      contains(document.getText(), 'initiative "Ship the new onboarding flow"');
    });
  });

  it('format a file, and nothing but its spaces', async () => {
    const { document } = await open('product.goals');
    const before = document.getText();
    await restoring(document, async () => {
      await replace(document, '    aspirational\n', '         aspirational\n');
      const edits = await vscode.commands.executeCommand<vscode.TextEdit[]>(
        'vscode.executeFormatDocumentProvider',
        document.uri,
        { tabSize: 2, insertSpaces: true },
      );
      const edit = new vscode.WorkspaceEdit();
      edit.set(document.uri, edits);
      await vscode.workspace.applyEdit(edit);
      contains(document.getText(), '\n    aspirational\n');
      equal(withoutSpaces(document.getText()), withoutSpaces(before));
    });
  });

  it('rename a north star in every file', async () => {
    const { document } = await open('product.goals');
    const company = (await open('company.goals')).document;
    await restoring(document, () =>
      restoring(company, async () => {
        const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
          'vscode.executeDocumentRenameProvider',
          document.uri,
          positionOf(document, 'weekly_teams'),
          'active_teams',
        );
        await vscode.workspace.applyEdit(edit);
        contains(document.getText(), 'supports active_teams');
        contains(company.getText(), 'northstar active_teams');
        contains(company.getText(), 'active_teams: 680');
      }),
    );
  });
});

async function actions(
  document: vscode.TextDocument,
  range: vscode.Range,
): Promise<readonly vscode.CodeAction[]> {
  // The number of actions to resolve: their edits may be worked out only when asked for.
  return vscode.commands.executeCommand(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    undefined,
    100,
  );
}

/** Applies an action as the editor does: first its edit, then its command. */
async function apply({ edit, command }: vscode.CodeAction): Promise<void> {
  if (edit !== undefined) await vscode.workspace.applyEdit(edit);
  if (command !== undefined)
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}

function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, '');
}

import * as vscode from 'vscode';
import { contains, describe, equal, it, present } from '../../support/vscode/specification.ts';
import {
  eventually,
  fileUri,
  finding,
  noFinding,
  open,
  positionOf,
  replace,
  restoring,
  textOnDisk,
  until,
} from './editor.ts';

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

  it('format the line that Enter ends, and the declaration that a brace closes, while somebody types', async () => {
    const { document } = await open('product.goals');
    await restoring(document, async () => {
      await replace(document, '    aspirational\n', '         aspirational\n');
      const { line } = positionOf(document, 'aspirational');
      await typed(document, new vscode.Position(line + 1, 0), '\n');
      contains(document.getText(), '\n    aspirational\n');
      await replace(document, '    target < 4%\n  }', 'target   <4%}');
      const brace = positionOf(document, '<4%}').translate(0, '<4%}'.length);
      await typed(document, brace, '}');
      contains(document.getText(), '{\n    target < 4%\n  }\n');
    });
  });

  it('start the next cycle of the objective at the cursor', async () => {
    await withNewFile(
      'next.goals',
      'objective growth "Teams come back" {\n  cycle 2026-Q1\n}\n',
      async editor => {
        const at = positionOf(editor.document, 'growth');
        editor.selection = new vscode.Selection(at, at);
        await eventually(
          () => actions(editor.document, new vscode.Range(at, at)),
          offered => offered.some(({ title }) => title === 'Start 2026-Q2 from this objective'),
        );
        await vscode.commands.executeCommand('goals.newCycle');
        await until(vscode.workspace.onDidChangeTextDocument, () =>
          /objective growth_2026q2 "Teams come back" \{\n {2}cycle 2026-Q2\n/.test(editor.document.getText())
            ? true
            : undefined,
        );
      },
    );
  });

  it('make the name of a declaration of its label, while that is typed', async () => {
    await withNewFile('typed.goals', '\n', async editor => {
      const { items } = await eventually(
        () =>
          vscode.commands.executeCommand<vscode.CompletionList>(
            'vscode.executeCompletionItemProvider',
            editor.document.uri,
            new vscode.Position(0, 0),
          ),
        list => list.items.some(({ label }) => label === 'kpi'),
      );
      const snippet = items.find(
        ({ label, insertText }) =>
          label === 'kpi' && typeof insertText === 'object' && insertText.value.includes('/downcase'),
      );
      await editor.insertSnippet(present(snippet, 'kpi').insertText as vscode.SnippetString);
      await vscode.commands.executeCommand('type', { text: 'The time to a first retro' });
      await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
      contains(editor.document.getText(), 'kpi time_first_retro "The time to a first retro" threshold');
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

/** A file of the workspace that is there as long as something is done to it. */
async function withNewFile(
  name: string,
  text: string,
  body: (editor: vscode.TextEditor) => Promise<void>,
): Promise<void> {
  const uri = fileUri(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  try {
    await body(await open(name));
  } finally {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(uri);
  }
}

/** What the editor does when a character was typed. */
async function typed(
  document: vscode.TextDocument,
  position: vscode.Position,
  character: string,
): Promise<void> {
  const edits = await vscode.commands.executeCommand<vscode.TextEdit[]>(
    'vscode.executeFormatOnTypeProvider',
    document.uri,
    position,
    character,
    { tabSize: 2, insertSpaces: true },
  );
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, edits);
  await vscode.workspace.applyEdit(edit);
}

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

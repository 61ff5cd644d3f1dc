import * as vscode from 'vscode';
import { contains, describe, equal, it, present } from '../../support/vscode/specification.ts';
import { eventually, finding, open, positionOf, restoring } from './editor.ts';

/** What VS Code asks a language for, as it asks: a provider that isn't registered answers nothing. */
describe('reading aids', () => {
  it('colour names by what they name', async () => {
    const { document } = await product();
    const legend = present(
      await vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>(
        'vscode.provideDocumentSemanticTokensLegend',
        document.uri,
      ),
      'legend',
    );
    const tokens = present(
      await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
        'vscode.provideDocumentSemanticTokens',
        document.uri,
      ),
      'semantic tokens',
    );
    const [, , length, type] = tokens.data;
    equal(length, 'team'.length);
    equal(typeof legend.tokenTypes[type ?? -1], 'string');
  });

  it('say at the end of a line how its goal is doing, and a long duration in days', async () => {
    const { document } = await product();
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      document.uri,
      new vscode.Range(0, 0, document.lineCount, 0),
    );
    const said = (word: string) =>
      hints
        .filter(({ position }) => position.line === positionOf(document, word).line)
        .map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')))
        .join(' | ');
    contains(said('kpi churn'), /8%, breached/);
    contains(said('kr first_retro'), /= 2 days/);
  });

  it('show code lenses where a setting asks for them', async () => {
    const { document } = await product();
    const settings = vscode.workspace.getConfiguration('goals', document.uri);
    const lenses = () =>
      vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
    equal((await lenses()).length, 0);
    await settings.update('codeLens.enabled', true, vscode.ConfigurationTarget.Workspace);
    try {
      const shown = await eventually(lenses, ({ length }) => length > 0);
      const titles = shown.map(({ command }) => command?.title ?? '');
      equal(titles.includes('Record a reading'), true);
      equal(titles.includes('Convert to a key result'), true);
      const commands = new Set(await vscode.commands.getCommands());
      for (const { command } of shown) equal(commands.has(command?.command ?? ''), true);
    } finally {
      await settings.update('codeLens.enabled', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('show what a goal supports, and what supports it, as calls', async () => {
    const { document } = await open('company.goals');
    const [item] = await vscode.commands.executeCommand<vscode.CallHierarchyItem[]>(
      'vscode.prepareCallHierarchy',
      document.uri,
      positionOf(document, 'weekly_teams'),
    );
    const incoming = await vscode.commands.executeCommand<vscode.CallHierarchyIncomingCall[]>(
      'vscode.provideIncomingCalls',
      present(item, 'call hierarchy item'),
    );
    contains(
      incoming.map(({ from }) => `${from.name} ${from.detail}`).join('\n'),
      'preferred retrospective tool',
    );
  });

  it('widen a selection from a word to its declaration', async () => {
    const { document } = await product();
    const [range] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [positionOf(document, 'Net Promoter')],
    );
    const texts: string[] = [];
    for (let next = range; next !== undefined; next = next.parent) texts.push(document.getText(next.range));
    equal(texts.includes('kr nps "Net Promoter Score among remote teams" from 32 to 50'), true);
  });

  it('open where a number comes from', async () => {
    const { document } = await product();
    await restoring(document, async () => {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(
        document.uri,
        positionOf(document, '    target < 4%'),
        '    source "https://metrics.acme.example/churn"\n',
      );
      await vscode.workspace.applyEdit(edit);
      const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        document.uri,
      );
      contains(links.map(({ target }) => String(target)).join('\n'), 'https://metrics.acme.example/churn');
    });
  });

  it('fold blocks', async () => {
    const { document } = await product();
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    equal(
      folds.some(({ start }) => start === positionOf(document, 'objective preferred_tool').line),
      true,
    );
  });

  it('draw the trend in a hover', async () => {
    const { document } = await product();
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      positionOf(document, 'nps'),
    );
    const text = hovers.flatMap(({ contents }) =>
      contents.map(part => (typeof part === 'string' ? part : part.value)),
    );
    contains(text.join('\n'), '![From 38 on 2026-01-05 to 41 on 2026-01-12, 2 readings](data:image/svg+xml,');
  });

  it('record what is due of an objective in one action', async () => {
    const { document } = await product();
    await restoring(document, async () => {
      const offered = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(positionOf(document, 'preferred_tool'), positionOf(document, 'preferred_tool')),
        'refactor',
        100,
      );
      const record = offered.find(({ title }) => title.startsWith('Record what is due'));
      await vscode.workspace.applyEdit(present(record?.edit, 'edit of "Record what is due"'));
      contains(document.getText(), 'preferred_tool.nps: ');
    });
  });
});

async function product(): Promise<vscode.TextEditor> {
  const editor = await open('product.goals');
  await finding('product.goals', 'kr-is-task');
  return editor;
}

import * as vscode from 'vscode';
import { contains, describe, equal, it, present } from '../../support/vscode/specification.ts';
import { fileUri, finding, open, positionOf } from './editor.ts';

describe('assistance', () => {
  it('hovers over a key result: what it is, how it is doing, why', async () => {
    const { document } = await open('product.goals');
    await finding('product.goals', 'kr-is-task');
    const text = await hover(document, 'first_retro "Time');
    contains(text, 'Time to first retro');
    contains(text, 'key result');
    contains(text, /30\s?h/);
  });

  it('hovers over a reference: the documentation of what it leads to', async () => {
    const { document } = await open('product.goals');
    contains(await hover(document, 'weekly_teams'), 'Everything ladders up to this number.');
  });

  it('goes from a reference to its definition in another file', async () => {
    const { document } = await open('product.goals');
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      positionOf(document, 'weekly_teams'),
    );
    const [first] = found;
    const target = present(first, 'definition');
    const uri = 'targetUri' in target ? target.targetUri : target.uri;
    equal(uri.path, fileUri('company.goals').path);
  });

  it('outlines the teams with their objectives and key results', async () => {
    const { document } = await open('product.goals');
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const names = allNames(symbols).join('\n');
    for (const name of ['product', 'churn', 'preferred_tool', 'nps', 'first_retro']) contains(names, name);
  });

  it('completes a reference with the names that may stand there', async () => {
    const { document } = await open('product.goals');
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      positionOf(document, 'weekly_teams'),
    );
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    contains(labels.join('\n'), 'weekly_teams');
  });
});

async function hover(document: vscode.TextDocument, at: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    positionOf(document, at),
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map(content => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

/** A symbol says its name, its label or both: either will do. */
function allNames(symbols: readonly vscode.DocumentSymbol[]): readonly string[] {
  return symbols.flatMap(symbol => [`${symbol.name} ${symbol.detail}`, ...allNames(symbol.children)]);
}

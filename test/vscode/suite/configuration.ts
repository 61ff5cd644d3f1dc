import * as vscode from 'vscode';
import { contains, describe, equal, it, present } from '../../support/vscode/specification.ts';
import { eventually, finding, noFinding, open, positionOf, replace, restoring } from './editor.ts';

const config = 'goals.config.json';

describe('the configuration', () => {
  // The JSON extension of the editor reads the schema where it is there; the tests' web host is without it.
  it('is completed from its schema, by the editor or by the server, and not by both', async () => {
    const { document } = await open(config);
    const labels = await eventually(
      () => completions(document, positionOf(document, '"kr-stale"')),
      found => found.some(label => label.includes('kr-is-task')),
    );
    equal(labels.filter(label => label.includes('kr-is-task')).length, 1);
  });

  it('says what a rule reports, in a hover', async () => {
    const { document } = await open(config);
    const hovers = await eventually(
      () =>
        vscode.commands.executeCommand<vscode.Hover[]>(
          'vscode.executeHoverProvider',
          document.uri,
          positionOf(document, 'kr-stale').translate(0, 2),
        ),
      ({ length }) => length > 0,
    );
    const text = hovers.flatMap(({ contents }) =>
      contents.map(part => (typeof part === 'string' ? part : part.value)),
    );
    equal(text.filter(words => words.includes('key result')).length, 1);
  });

  it('has its errors in place, with what was meant, and counts again as soon as it is right', async () => {
    const { document } = await open(config);
    await restoring(document, async () => {
      await replace(document, '"kr-stale"', '"kr-is-taks": "off",\n    "kr-stale"');
      const slip = await finding(config, 'config/unknown');
      equal(document.getText(slip.range), '"kr-is-taks"');
      contains(slip.message, 'did you mean "kr-is-task"?');
      const offered = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        slip.range,
        'quickfix',
      );
      const fix = offered.find(({ title }) => title === 'Change to "kr-is-task"');
      await vscode.workspace.applyEdit(present(fix?.edit, 'edit of the fix'));
      await noFinding(config, 'config/unknown');
      await noFinding('product.goals', 'kr-is-task');
    });
    await finding('product.goals', 'kr-is-task');
  });
});

async function completions(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<readonly string[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position.translate(0, 1),
  );
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

import * as vscode from 'vscode';
import { contains, describe, it } from '../../support/vscode/specification.ts';
import { fileUri, finding } from './editor.ts';

/** VS Code's Git extension needs Node: in the web worker nobody can tell what was. */
const isInNode = !('importScripts' in globalThis);

/** What `asRepository` has committed before the cycle, with another target. */
const today = `objective forget "Nobody forgets what was said" {
  cycle always
  aspirational
  supports weekly_teams
  guarded by acme.response_time
  owner @maya

  kr found   "Decisions found at the first search" from 31% to 45%
  kr reasons "Decisions with a reason"             from 12% to 40%
}
`;

describe('history', () => {
  if (!isInNode) return;

  it('as VS Code’s Git extension tells it is what goals are compared with', async () => {
    const uri = fileUri('history.goals');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(today));
    try {
      const { message } = await finding('history.goals', 'cycle-changed');
      contains(message, 'found said to 60% on 2020-01-07, now to 45%');
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
  });
});

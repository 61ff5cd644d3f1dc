import { describe, expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver/node';
import { TestEnvironment } from '../support/language-client.ts';
import { acme, company, companyUri, folder, product, productUri } from './acme.ts';
import { start } from './serve.ts';

async function open() {
  const client = await start(new TestEnvironment(acme), { folders: [folder] });
  client.open(productUri, product);
  client.open(companyUri, company);
  return client;
}

const called = (actions: readonly CodeAction[], title: string) =>
  actions.find(action => action.title === title);

describe('refactorings of an objective', () => {
  it('start the next cycle, from a key result of it as well', async () => {
    const client = await open();
    const actions = await client.codeActions(productUri, 'Time to fi^rst retro', { only: ['refactor'] });
    const next = called(actions, 'Start 2026-Q2 from this objective');
    expect(next?.kind).toBe('refactor.rewrite');
    const after = client.after(productUri, next?.edit);
    expect(after).toContain(
      '  objective preferred_tool_2026q2 "Become the preferred retrospective tool" {\n',
    );
    expect(after).toContain('    cycle 2026-Q2\n    aspirational\n    supports weekly_teams\n');
    expect(after).toContain('"Time to first retro" from 30h to ?h\n');
  });

  it('move it to another team, with its readings', async () => {
    const client = await open();
    const actions = await client.codeActions(productUri, 'objective preferred_^tool', {
      only: ['refactor.move'],
    });
    expect(actions.map(({ title }) => title)).toEqual(['Move to team acme']);
    const [move] = actions;
    expect(client.after(companyUri, move?.edit)).toContain('objective preferred_tool "Become');
    const after = client.after(productUri, move?.edit);
    expect(after).not.toContain('objective preferred_tool');
    expect(after).toContain('  acme.preferred_tool.first_retro: 40h\n');
  });

  it('are none where the goal has an error', async () => {
    const client = await open();
    client.edit(productUri, 'supports weekly_teams', 'supports weekly_team');
    const actions = await client.codeActions(productUri, 'objective preferred_^tool', {
      only: ['refactor'],
    });
    expect(actions.filter(({ disabled }) => disabled === undefined)).toEqual([]);
  });
});

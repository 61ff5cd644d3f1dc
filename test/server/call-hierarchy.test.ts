import { describe, expect, it } from 'vitest';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
} from 'vscode-languageserver/node';
import { type LanguageClient, TestEnvironment } from '../support/language-client.ts';
import { acme, company, companyUri, folder, product, productUri } from './acme.ts';
import { start } from './serve.ts';

async function open(): Promise<LanguageClient> {
  const client = await start(new TestEnvironment(acme), { folders: [folder] });
  client.open(productUri, product);
  client.open(companyUri, company);
  return client;
}

async function itemAt(client: LanguageClient, uri: string, marked: string): Promise<CallHierarchyItem> {
  const items = await client.request<CallHierarchyItem[] | null>(
    'textDocument/prepareCallHierarchy',
    client.at(uri, marked),
  );
  const [item] = items ?? [];
  if (item === undefined) throw new Error(`no hierarchy at ${marked}`);
  return item;
}

describe('the hierarchy of goals, as calls', () => {
  it('names the goal and how it is doing', async () => {
    const client = await open();
    expect(await itemAt(client, productUri, 'first_^retro "Time')).toMatchObject({
      name: 'Time to first retro',
      detail: 'product.preferred_tool.first_retro · 0.38 · on-track',
      uri: productUri,
    });
  });

  it('leads up to what a goal supports', async () => {
    const client = await open();
    const item = await itemAt(client, productUri, 'kr active_^teams');
    const calls = await client.request<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item });
    expect(calls.map(({ to }) => to.detail?.split(' · ')[0])).toEqual([
      'product.preferred_tool',
      'weekly_teams',
    ]);
    expect(calls[1]?.fromRanges).toEqual([
      { start: { line: 12, character: 13 }, end: { line: 12, character: 25 } },
    ]);
  });

  it('leads down to what supports a goal, from a reference to it as well', async () => {
    const client = await open();
    const item = await itemAt(client, productUri, 'supports weekly_^teams');
    expect(item.uri).toBe(companyUri);
    const calls = await client.request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item });
    expect(calls.map(({ from }) => from.name)).toEqual([
      'Become the preferred retrospective tool',
      'Weekly active teams',
    ]);
  });

  it('leads from an objective down to its key results', async () => {
    const client = await open();
    const item = await itemAt(client, productUri, 'objective preferred_^tool');
    const calls = await client.request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item });
    expect(calls.map(({ from }) => from.name)).toEqual(['Weekly active teams', 'Time to first retro']);
  });

  it('answers nothing for a goal that has gone meanwhile', async () => {
    const client = await open();
    const item = await itemAt(client, productUri, 'kr first_^retro');
    client.edit(productUri, 'kr first_retro "Time to first retro" from 48h to 15min', '');
    expect(await client.request('callHierarchy/incomingCalls', { item })).toBeNull();
  });
});

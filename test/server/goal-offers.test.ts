import { describe, expect, it } from 'vitest';
import type { WorkspaceEdit } from 'vscode-languageserver/node';
import type { GoalOfEntryResult, GoalOffersResult } from '../../language/protocol.ts';
import { type LanguageClient, TestEnvironment } from '../support/language-client.ts';
import { acme, company, companyUri, folder, product, productUri } from './acme.ts';
import { start, withFile } from './serve.ts';

async function open(): Promise<LanguageClient> {
  const client = await start(new TestEnvironment(acme), { folders: [folder] });
  client.open(productUri, product);
  client.open(companyUri, company);
  return client;
}

function offers(client: LanguageClient, goal: string, kind: string, uri = productUri) {
  return client.request<GoalOffersResult<WorkspaceEdit>>('goals/offers', { uri, goal, kind });
}

describe('what can be made of a goal', () => {
  it('of a KPI: a key result in each objective that fits, and in a new one', async () => {
    const client = await open();
    const { offers: found } = await offers(client, 'acme.churn', 'convert');
    expect(found.length).toBeGreaterThan(0);
    for (const { title, edit, disabledReason } of found) {
      expect(title).toMatch(/key result/i);
      expect(edit === undefined).toBe(disabledReason !== undefined);
    }
    const edit = found.find(offer => offer.preferred)?.edit;
    expect(client.after(companyUri, edit) + client.after(productUri, edit)).toContain('{ tracks ');
  });

  it('of a key result and an objective: a KPI, or why not', async () => {
    const client = await open();
    const { offers: found } = await offers(client, 'product.preferred_tool.first_retro', 'convert');
    expect(found).toMatchObject([{ title: 'Convert to a KPI' }]);
  });

  it('of a team: nothing', async () => {
    const client = await open();
    expect(await offers(client, 'product', 'convert')).toEqual({ offers: [] });
  });
});

describe('the fixes of a goal', () => {
  const text = 'objective grow "Grow" {\n  kr signups "Increase signups from 5% to 8%"\n}\n';

  it('are those of its findings, with what they settle', async () => {
    const { client, uri } = await withFile(text, { texts: {} });
    const { offers: found } = await offers(client, 'grow.signups', 'fix', uri);
    const [first] = found.filter(({ about }) => about !== undefined);
    expect(first?.title).toBeTruthy();
    expect(
      found.map(({ edit }) => client.after(uri, edit)).some(after => after.includes('from 5% to 8%')),
    ).toBe(true);
    expect(new Set(found.map(({ title, edit }) => JSON.stringify([title, edit]))).size).toBe(found.length);
  });

  it('are none of a goal that is gone, and of what is not asked properly', async () => {
    const { client, uri } = await withFile(text, { texts: {} });
    expect(await offers(client, 'gone', 'fix', uri)).toEqual({ offers: [] });
    expect(await offers(client, 'grow', 'delete', uri)).toEqual({ offers: [] });
    expect(await client.request('goals/offers', {})).toEqual({ offers: [] });
  });
});

describe('the goal of an entry', () => {
  const text = `kpi churn "Churn" threshold < 5%
team product "Product" {
  objective grow "Grow" { kr nps "NPS" from 30 to 50 }
  checkin 2026-01-12 {
    grow.nps: 34 on-track "Slow
      but steady"
  }
}
checkin 2026-01-12 { churn: 4% }
review 2026-Q1 {
  product.grow: 0.7 "Well done"
}
`;

  it.each([
    ['grow.n^ps: 34', 'product.grow.nps'],
    ['on-tr^ack', 'product.grow.nps'],
    ['but ste^ady', 'product.grow.nps'],
    ['churn: 4^%', 'churn'],
    ['Well d^one', 'product.grow'],
    ['checkin 2026-01-12 {^\n', undefined],
    ['kpi ch^urn', undefined],
  ])('at %j is %j', async (marked, goal) => {
    const { client, uri } = await withFile(text, { texts: {} });
    const position = client.positionIn(uri, marked);
    const found = await client.request<GoalOfEntryResult>('goals/goalOfEntry', { uri, position });
    expect(found).toEqual(goal === undefined ? {} : { goal });
  });

  it('is none where there is no such place', async () => {
    const { client, uri } = await withFile(text, { texts: {} });
    for (const params of [{}, { uri }, { uri: 'file:///gone.goals', position: { line: 0, character: 0 } }])
      expect(await client.request('goals/goalOfEntry', params)).toEqual({});
    const beyond = { uri, position: { line: 9_999, character: 9_999 } };
    expect(await client.request('goals/goalOfEntry', beyond)).toEqual({});
  });
});

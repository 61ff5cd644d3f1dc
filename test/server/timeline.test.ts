import { describe, expect, it } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import type { TimelineResult } from '../../language/protocol.ts';
import { TestEnvironment } from '../support/language-client.ts';
import { acme, company, companyUri, folder, product, productUri } from './acme.ts';
import { start } from './serve.ts';

const goal = 'product.preferred_tool.first_retro';

describe('goals/timeline', () => {
  it('is one goal over time, as it is on the day of the server', async () => {
    const client = await start(new TestEnvironment(acme));
    const { timeline } = await client.request<TimelineResult>('goals/timeline', { uri: productUri, goal });
    expect(timeline).toMatchObject({ goal, kind: 'kr', label: 'Time to first retro', today: '2026-02-14' });
    expect(timeline?.chart?.readings.map(({ date, amount }) => [date, amount])).toEqual([
      ['2026-01-12', 40],
      ['2026-02-09', 30],
    ]);
    expect(timeline?.entries[0]).toMatchObject({ value: '30h', confidence: 0.7, author: '@maya' });
  });

  it('leads to each check-in in the text', async () => {
    const client = await start(new TestEnvironment(acme));
    const { places } = await client.request<TimelineResult>('goals/timeline', { uri: folder, goal });
    const lines = product.split('\n');
    expect(places.map(place => [place?.uri, lines[place?.selection.start.line ?? -1]?.trim()])).toEqual([
      [
        productUri,
        'product.preferred_tool.first_retro: 30h on-track confidence 0.7 "Quick-start wizard shipped"',
      ],
      [productUri, 'product.preferred_tool.first_retro: 40h'],
    ]);
  });

  it('leads nowhere where an entry is computed', async () => {
    const client = await start(new TestEnvironment(acme));
    const { timeline, places } = await client.request<TimelineResult>('goals/timeline', {
      goal: 'product.preferred_tool',
    });
    expect(timeline?.entries.map(({ kind }) => kind)).toEqual(['score', 'score']);
    expect(places).toEqual([null, null]);
  });

  it('follows an edit, also of another file, and of a file that is half-typed', async () => {
    const client = await start(new TestEnvironment(acme));
    client.open(companyUri, company);
    client.edit(
      companyUri,
      'acme.churn: 4.2%',
      'acme.churn: 6%\n  product.preferred_tool.first_retro: 29h "here',
    );
    const { timeline } = await client.request<TimelineResult>('goals/timeline', { uri: productUri, goal });
    expect(timeline?.entries.map(({ value }) => value)).toContain('29h');
    const churn = await client.request<TimelineResult>('goals/timeline', { goal: 'acme.churn' });
    expect(churn.timeline?.chart?.breaches).toEqual([{ from: '2026-02-09', to: '2026-02-14' }]);
  });

  it('is that of the project that is asked about, where two have a goal of that name', async () => {
    const labs = 'file:///work/labs';
    const files = {
      [`${labs}/labs.goals`]: 'kpi x "Labs" threshold < 3\n',
      [`${folder}/more.goals`]: 'kpi x "Acme" threshold < 3\n',
    };
    const client = await start(new TestEnvironment(files), { folders: [folder, labs] });
    const labelIn = async (uri: string) =>
      (await client.request<TimelineResult>('goals/timeline', { uri, goal: 'x' })).timeline?.label;
    expect([await labelIn(labs), await labelIn(folder), await labelIn(`${labs}/labs.goals`)]).toEqual([
      'Labs',
      'Acme',
      'Labs',
    ]);
  });

  it.each([
    ['a key of no goal', { goal: 'nobody' }],
    ['a team', { goal: 'product' }],
    ['no key', {}],
    ['a key of another kind', { goal: 7 }],
  ])('is nothing for %s', async (_, params) => {
    const client = await start(new TestEnvironment(acme));
    expect(await client.request('goals/timeline', params)).toEqual({ places: [] });
  });

  it('can be cancelled, and the next one is answered', async () => {
    const environment = new TestEnvironment(acme);
    let release: () => void = () => undefined;
    const gate = new Promise<void>(resolve => {
      release = resolve;
    });
    const find = environment.files.findFiles.bind(environment.files);
    environment.files.findFiles = async uri => {
      await gate;
      return find(uri);
    };
    const client = await start(environment);
    const source = new CancellationTokenSource();
    const first = client.connection.sendRequest('goals/timeline', { goal }, source.token);
    source.cancel();
    const second = client.request<TimelineResult>('goals/timeline', { goal: 'acme.churn' });
    release();
    await expect(first).rejects.toMatchObject({ code: -32800 });
    expect((await second).timeline?.goal).toBe('acme.churn');
  });
});

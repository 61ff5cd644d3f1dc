import { describe, expect, it } from 'vitest';
import type { DocumentHighlight, Location, WorkspaceEdit } from 'vscode-languageserver/node';
import { type LanguageClient, TestEnvironment } from '../support/language-client.ts';
import { acme, company, companyUri, folder, product, productUri } from './acme.ts';
import { start, withFile } from './serve.ts';

/** `company 8:6 churn`: the words at each place. */
function placesOf(
  locations: readonly Location[],
  texts: Readonly<Record<string, string>> = acme,
): readonly string[] {
  return locations.map(({ uri, range }) => {
    const line = (texts[uri] ?? '').split('\n')[range.start.line] ?? '';
    const name = uri.slice(folder.length + 1).replace('.goals', '');
    return `${name} ${range.start.line}: ${line.slice(range.start.character, range.end.character)}`;
  });
}

async function open(): Promise<LanguageClient> {
  const client = await start(new TestEnvironment(acme));
  client.open(productUri, product);
  client.open(companyUri, company);
  return client;
}

describe('definition', () => {
  it('leads from a reference to its goal, in another file', async () => {
    const client = await open();
    expect(placesOf(await client.definition(productUri, 'guarded by acme.chu^rn'))).toEqual([
      'company 9: churn',
    ]);
  });

  it('leads from each word of a path to what it names', async () => {
    const client = await open();
    expect(placesOf(await client.definition(productUri, 'guarded by ac^me.churn'))).toEqual([
      'company 6: acme',
    ]);
    expect(placesOf(await client.definition(productUri, 'product.prefer^red_tool.first_retro: 40h'))).toEqual(
      ['product 6: preferred_tool'],
    );
  });

  it('leads to every block of a team, the one with its label first', async () => {
    const again = `${folder}/a.goals`;
    const texts = { ...acme, [again]: 'team acme {\n  cycle 2026-Q1\n}\n' };
    const client = await start(new TestEnvironment(texts));
    client.open(productUri, product);
    expect(placesOf(await client.definition(productUri, 'part of ac^me'), texts)).toEqual([
      'company 6: acme',
      'a 0: acme',
    ]);
  });

  it('leads from a cycle to the declaration of the period', async () => {
    const text =
      'cycle sprint from 2026-02-02 to 2026-02-27\nobjective o "O" {\n  cycle sprint\n}\nreview sprint {\n  o: 0.7\n}\n';
    const { client, uri } = await withFile(text);
    expect(placesOf(await client.definition(uri, '  cycle spr^int'), { [uri]: text })).toEqual([
      'open 0: sprint',
    ]);
    expect(placesOf(await client.definition(uri, 'review spr^int'), { [uri]: text })).toEqual([
      'open 0: sprint',
    ]);
  });

  it('leads nowhere from what is no name', async () => {
    const client = await open();
    expect(await client.definition(productUri, 'Time to fi^rst retro')).toEqual([]);
  });
});

describe('references', () => {
  it('are all places that name the goal, check-ins among them', async () => {
    const client = await open();
    expect(placesOf(await client.references(companyUri, 'kpi chu^rn'))).toEqual([
      'company 18: churn',
      'product 9: churn',
    ]);
    expect(placesOf(await client.references(companyUri, 'kpi chu^rn', true))).toEqual([
      'company 9: churn',
      'company 18: churn',
      'product 9: churn',
    ]);
  });

  it('of a team are the words in longer paths too', async () => {
    const client = await open();
    expect(placesOf(await client.references(companyUri, 'team ac^me'))).toEqual([
      'company 18: acme',
      'company 19: acme',
      'product 1: acme',
      'product 9: acme',
    ]);
  });

  it('stay in the project', async () => {
    const labs = 'file:///work/labs/labs.goals';
    const client = await start(new TestEnvironment({ ...acme, [labs]: company }), {
      folders: [folder, 'file:///work/labs'],
    });
    client.open(companyUri, company);
    expect((await client.references(companyUri, 'kpi chu^rn', true)).map(({ uri }) => uri)).not.toContain(
      labs,
    );
  });
});

describe('implementation', () => {
  it('is who supports, tracks or is guarded by a goal', async () => {
    const client = await open();
    const of = (marked: string) =>
      client.request<Location[]>('textDocument/implementation', client.at(companyUri, marked));
    expect(placesOf(await of('northstar weekly_te^ams'))).toEqual([
      'product 6: preferred_tool',
      'product 11: active_teams',
    ]);
    expect(placesOf(await of('kpi chu^rn'))).toEqual(['product 6: preferred_tool']);
  });
});

describe('highlights', () => {
  it('are the places of the name in the file', async () => {
    const client = await open();
    const highlights = await client.request<DocumentHighlight[]>(
      'textDocument/documentHighlight',
      client.at(companyUri, 'kpi chu^rn'),
    );
    expect(highlights.map(({ range, kind }) => [range.start.line, kind])).toEqual([
      [9, 3],
      [18, 2],
    ]);
  });
});

describe('rename', () => {
  const rename = (client: LanguageClient, uri: string, marked: string, newName: string) =>
    client.request<WorkspaceEdit>('textDocument/rename', { ...client.at(uri, marked), newName });

  it('gives a goal its name in every file, with its check-ins', async () => {
    const client = await open();
    const edit = await rename(client, productUri, 'guarded by acme.chu^rn', 'churn_rate');
    expect(client.after(companyUri, edit)).toBe(
      company.replace('kpi churn', 'kpi churn_rate').replace('acme.churn', 'acme.churn_rate'),
    );
    expect(client.after(productUri, edit)).toBe(product.replace('acme.churn', 'acme.churn_rate'));
  });

  it('gives a team its name in all its paths', async () => {
    const client = await open();
    const edit = await rename(client, companyUri, 'team ac^me', 'umbrella');
    expect(client.after(companyUri, edit)).not.toContain('acme.');
    expect(client.after(productUri, edit)).toContain('guarded by umbrella.churn');
  });

  it.each([
    ['kpi chu^rn', 'response_time', 'acme.response_time is already the name of "First response time"'],
    ['kpi chu^rn', '2nd', `"2nd" can't be a name`],
    ['kpi chu^rn', 'every', '"every" is a word of the language'],
  ])('refuses a name that is none: %s → %s', async (marked, newName, message) => {
    const client = await open();
    await expect(rename(client, companyUri, marked, newName)).rejects.toThrow(message);
  });

  it('refuses a name that would lead a reference somewhere else', async () => {
    const text = `kpi speed "Speed" threshold < 3s { owner @x }
team a "A" {
  kpi pace "Pace" threshold < 3s
  objective o "O" {
    guarded by speed
  }
}
`;
    const { client, uri } = await withFile(text);
    await expect(rename(client, uri, 'kpi pa^ce', 'speed')).rejects.toThrow(
      'would no longer lead to "Speed"',
    );
  });

  it.each([
    [
      'in a team without a name',
      'team "No name" {\n  kpi sp^eed "A" threshold < 3\n}\n',
      'team "No name" {\n  kpi pace "A" threshold < 3\n}\n',
    ],
    [
      'of two that have the same',
      'kpi speed "A" threshold < 3\nkpi sp^eed "B" threshold < 4\ncheckin 2026-02-01 { speed: 2 }\n',
      'kpi speed "A" threshold < 3\nkpi pace "B" threshold < 4\ncheckin 2026-02-01 { speed: 2 }\n',
    ],
    [
      'to the one that references have already',
      'kpi sp^eed "A" threshold < 3\nobjective o "O" {\n  guarded by pace\n}\n',
      'kpi pace "A" threshold < 3\nobjective o "O" {\n  guarded by pace\n}\n',
    ],
    [
      'in letters of any script, in reviews as well',
      'objective größ^e "O" {\n  kr k "K" from 1 to 2\n}\nreview 2026-Q1 { größe: 0.4 "x" größe.k: 0.3 "y" }\n',
      'objective pace "O" {\n  kr k "K" from 1 to 2\n}\nreview 2026-Q1 { pace: 0.4 "x" pace.k: 0.3 "y" }\n',
    ],
  ])('gives a new name to a goal %s', async (_, marked, expected) => {
    const { client, uri } = await withFile(marked.replace('^', ''));
    const line = marked.split('\n').find(words => words.includes('^')) ?? '';
    expect(client.after(uri, await rename(client, uri, line, 'pace'))).toBe(expected);
  });

  it.each([
    [
      'team "No name" {\n  kpi sp^eed "A" threshold < 3\n  kpi pace "B" threshold < 3\n}\n',
      'pace',
      'already a name',
    ],
    ['kpi sp^eed "A" threshold < 3\n', 'theme', '"theme" is kept free for a later version'],
    ['cycle sp^eed from 2026-01-01 to 2026-02-01\n', '2026-Q1', `can't be a name`],
  ])('refuses in %j the name %s', async (marked, newName, message) => {
    const { client, uri } = await withFile(marked.replace('^', ''));
    const line = marked.split('\n').find(words => words.includes('^')) ?? '';
    await expect(rename(client, uri, line, newName)).rejects.toThrow(message);
  });

  it('offers the word under the cursor', async () => {
    const client = await open();
    const prepare = (marked: string) =>
      client.request('textDocument/prepareRename', client.at(companyUri, marked));
    expect(await prepare('acme.chu^rn: 4.2%')).toEqual({
      range: { start: { line: 18, character: 7 }, end: { line: 18, character: 12 } },
      placeholder: 'churn',
    });
    expect(await prepare('"Monthly cust^omer')).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import type {
  DocumentSymbol,
  SymbolInformation,
  TextEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TestEnvironment } from '../support/language-client.ts';
import { acme, company, companyUri, folder, product, productUri } from './acme.ts';
import { start, withFile } from './serve.ts';

/** Names and details, indented as they are nested. */
function outline(symbols: readonly DocumentSymbol[], indent = ''): readonly string[] {
  return symbols.flatMap(({ name, detail, children = [] }) => [
    `${indent}${name}${detail ? ` (${detail})` : ''}`,
    ...outline(children, `${indent}  `),
  ]);
}

describe('document symbols', () => {
  it('are nested as the goals are', async () => {
    const { client } = await withFile('');
    client.open(productUri, product);
    expect(outline(await client.symbols(productUri))).toEqual([
      'Product (product)',
      '  Become the preferred retrospective tool (preferred_tool)',
      '    Weekly active teams (active_teams · from 500 to 1,200 teams)',
      '    Time to first retro (first_retro · from 48h to 15min)',
      'checkin 2026-01-12 (@maya)',
      'checkin 2026-02-09 (@maya)',
    ]);
  });

  it('are there for a file with syntax errors', async () => {
    const { client, uri } = await withFile(
      'objective a "A" {\n  kr b "B" from 1 to\n  supports\n  kr "C\n}\nkpi d "D"\n',
    );
    const words = outline(await client.symbols(uri)).join('\n');
    for (const name of ['A (a)', 'B (b', 'D (d)']) expect(words).toContain(name);
  });

  it('have a name each, though the goal has none', async () => {
    const { client, uri } = await withFile('objective {\n  kr\n}\nkpi ""\n');
    for (const { name } of await client.symbols(uri)) expect(name).not.toBe('');
  });

  it('select words inside themselves', async () => {
    const { client } = await withFile('');
    client.open(companyUri, company);
    for (const { range, selectionRange } of await client.symbols(companyUri)) {
      const inside =
        (selectionRange.start.line > range.start.line ||
          selectionRange.start.character >= range.start.character) &&
        selectionRange.end.line <= range.end.line;
      expect(inside).toBe(true);
    }
  });

  it('are a flat list for a client that knows no other', async () => {
    const { client } = await withFile('', { capabilities: {} });
    client.open(productUri, product);
    const symbols = await client.request<SymbolInformation[]>('textDocument/documentSymbol', {
      textDocument: { uri: productUri },
    });
    expect(symbols.map(({ name }) => name)).toHaveLength(6);
    expect(symbols[2]).toMatchObject({
      containerName: 'Become the preferred retrospective tool',
      location: { uri: productUri },
    });
  });
});

describe('workspace symbols', () => {
  it('are goals of all projects by the letters of path or label', async () => {
    const client = await start(
      new TestEnvironment({ ...acme, 'file:///work/labs/l.goals': 'kpi retro_time "Retro time"\n' }),
      {
        folders: [folder, 'file:///work/labs'],
      },
    );
    const find = async (query: string) =>
      (await client.request<WorkspaceSymbol[]>('workspace/symbol', { query })).map(({ name }) => name);
    expect(await find('retro time')).toContain('Retro time');
    expect(await find('prodfirst')).toEqual(['Time to first retro']);
    expect(await find('nothing like this')).toEqual([]);
    expect((await find('')).length).toBeGreaterThan(6);
  });
});

describe('folding', () => {
  it('folds blocks and comments, and leaves the closing brace in sight', async () => {
    const text =
      '/*\n * Why\n */\n// one\n// two\nteam a "A" {\n  objective b "B" {\n    owner @x\n  }\n} // end\n// alone\n';
    const { client, uri } = await withFile(text);
    expect(
      (await client.folds(uri)).map(({ startLine, endLine, kind }) => [startLine, endLine, kind]),
    ).toEqual([
      [0, 2, 'comment'],
      [3, 4, 'comment'],
      [5, 8, undefined],
      [6, 7, undefined],
    ]);
  });

  it('works in a half-typed file', async () => {
    const { client, uri } = await withFile('objective a "A {\n  kr b {\n    owner\n  }\n}\n}\n');
    expect((await client.folds(uri)).length).toBeGreaterThan(0);
  });
});

describe('a configuration', () => {
  it('is left to the editor, which folds and formats JSON itself', async () => {
    const uri = `${folder}/goals.config.json`;
    const { client } = await withFile('');
    client.open(uri, '{\n  "rules": {\n    "kpi-count": "off"\n  }\n}\n');
    expect(await client.folds(uri)).toEqual([]);
    expect(await client.format(uri)).toEqual([]);
  });
});

describe('formatting', () => {
  const messy = '// why\nkpi   churn "Churn"   threshold <5%{\n    owner @x // who\n}\n';
  const apply = (text: string, edits: TextEdit[]) =>
    TextDocument.applyEdits(TextDocument.create('x', 'goals', 0, text), edits);

  it('keeps comments, and changes nothing the second time', async () => {
    const { client, uri } = await withFile(messy);
    const formatted = apply(messy, await client.format(uri));
    expect(formatted).toBe('// why\nkpi churn "Churn" threshold < 5% {\n  owner @x // who\n}\n');
    client.replace(uri, formatted);
    expect(await client.format(uri)).toEqual([]);
  });

  it('keeps the line ends of the file', async () => {
    const { client, uri } = await withFile(messy.replace(/\n/g, '\r\n'));
    const formatted = apply(messy.replace(/\n/g, '\r\n'), await client.format(uri));
    expect(formatted.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  });

  it('changes nothing in a file with syntax errors, or in one that it does not know', async () => {
    const { client, uri } = await withFile(`${messy}objective "open\n`);
    expect(await client.format(uri)).toEqual([]);
    expect(await client.format(`${folder}/unknown.goals`)).toEqual([]);
  });

  it('of a range leaves the rest alone', async () => {
    const text = 'kpi   a "A"   threshold <5%\n\nkpi   b "B"   threshold <5%\n';
    const { client, uri } = await withFile(text);
    const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 5 } };
    const options = { tabSize: 2, insertSpaces: true };
    const edits = await client.request<TextEdit[]>('textDocument/rangeFormatting', {
      textDocument: { uri },
      range,
      options,
    });
    expect(apply(text, edits)).toBe('kpi   a "A"   threshold <5%\n\nkpi b "B" threshold < 5%\n');
  });
});

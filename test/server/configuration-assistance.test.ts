import { describe, expect, it } from 'vitest';
import type { CompletionItem, Hover } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { everyCapability, type LanguageClient } from '../support/language-client.ts';
import { acme, configUri, folder } from './acme.ts';
import { withFile } from './serve.ts';

type Options = Parameters<typeof withFile>[1];

interface Asked {
  readonly client: LanguageClient;
  readonly position: { readonly line: number; readonly character: number };
}

/** A server with a configuration that holds the text, and the place of `^` in it. */
async function at(marked: string, options: Options = {}): Promise<Asked> {
  const { client } = await withFile('', options);
  client.open(configUri, marked.replace('^', ''));
  const document = TextDocument.create('', 'jsonc', 0, marked);
  return { client, position: document.positionAt(marked.indexOf('^')) };
}

async function items(marked: string, options: Options = {}): Promise<readonly CompletionItem[]> {
  const { client, position } = await at(marked, options);
  return client.request('textDocument/completion', { textDocument: { uri: configUri }, position });
}

async function labels(marked: string, options: Options = {}): Promise<readonly string[]> {
  return (await items(marked, options)).map(({ label }) => label);
}

/** The text after an item was chosen, with its tab stops. */
async function chosen(marked: string, label: string): Promise<string> {
  const item = (await items(marked)).find(one => one.label === label);
  const { textEdit, additionalTextEdits = [] } = item ?? {};
  if (textEdit === undefined || !('range' in textEdit)) throw new Error(`no edit for ${label} in ${marked}`);
  const document = TextDocument.create('', 'jsonc', 0, marked.replace('^', ''));
  return TextDocument.applyEdits(document, [textEdit, ...additionalTextEdits]);
}

async function hover(marked: string, options: Options = {}): Promise<string> {
  const { client, position } = await at(marked, options);
  const found = await client.request<Hover | null>('textDocument/hover', {
    textDocument: { uri: configUri },
    position,
  });
  return found === null ? '' : (found.contents as { readonly value: string }).value;
}

describe('completion of a configuration', () => {
  it.each<[string, readonly string[]]>([
    [
      '{ ^ }',
      [
        'language',
        'preset',
        'fiscalYearStart',
        'fiscalYearNamed',
        'exclude',
        'rules',
        'overrides',
        'lexicon',
      ],
    ],
    ['{ "preset": ^ }', ['recommended', 'strict', 'startup', 'google']],
    ['{ "preset": "st^" }', ['recommended', 'strict', 'startup', 'google']],
    ['{ "preset": st^', ['recommended', 'strict', 'startup', 'google']],
    ['{ "fiscalYearNamed": "^end" }', ['start', 'end']],
    ['{ "rules": { "kr-stale": ^ } }', ['off', 'hint', 'info', 'warning', 'error']],
    [
      '{ "rules": { "objective-kr-count": ^ } }',
      ['off', 'hint', 'info', 'warning', 'error', '["warning",{"min":2,"max":5}]'],
    ],
    ['{ "rules": { "objective-kr-count": ["warning", { ^ }] } }', ['min', 'max']],
    ['{ "rules": { "objective-kr-count": ["warning", { "max": 4, ^ }] } }', ['min']],
    ['{ "overrides": [{ "files": ["labs/**"], ^ }] }', ['rules']],
    ['{ "overrides": [{ "rules": { "kr-stale": "^" } }] }', ['off', 'hint', 'info', 'warning', 'error']],
    ['{ "exclude": ["^"] }', ['company.goals', 'open.goals', 'product.goals']],
    ['{ "language": ^ }', ['1']],
    ['{ "nothing-of-the-kind": ^ }', []],
    ['// ^', []],
    ['{ /* ^ */ }', []],
    ['[ ^ ]', []],
  ])('offers what fits at %s', async (marked, expected) => {
    const found = await labels(marked);
    expect(found.filter(label => label !== '$schema')).toEqual(expected);
  });

  it('offers every rule that is not named yet, with what it reports', async () => {
    const found = await items('{\n  "rules": {\n    "kr-stale": "off",\n    "^"\n  }\n}');
    const task = found.find(({ label }) => label === 'kr-is-task');
    expect(task?.documentation).toMatchObject({ value: expect.stringContaining('Recommended: warning') });
    expect(found.map(({ label }) => label)).not.toContain('kr-stale');
  });

  it('offers the folders of the project as globs', async () => {
    const texts = { ...acme, [`${folder}/labs/next.goals`]: 'kpi k "K"\n' };
    expect((await labels('{ "exclude": [^] }', { texts }))[0]).toBe('labs/**');
  });

  it('writes a key with a value to decide on, the level of a rule first', async () => {
    expect(await chosen('{\n  "rules": {\n    kr^\n  }\n}', 'kr-no-outcome')).toBe(
      `{\n  "rules": {\n    "kr-no-outcome": "\${1|info,off,hint,warning,error|}"\n  }\n}`,
    );
    expect(await chosen('{ "overrides": [^] }', '{ }')).toBe(
      '{ "overrides": [{ "files": ["$1"], "rules": { $2 } }] }',
    );
  });

  it('writes the commas that are needed around it', async () => {
    expect(await chosen('{\n  ^\n  "preset": "strict"\n}', 'exclude')).toBe(
      '{\n  "exclude": [$1],\n  "preset": "strict"\n}',
    );
    expect(await chosen('{\r\n  "preset": "strict"\r\n  ^\r\n}', 'exclude')).toBe(
      '{\r\n  "preset": "strict",\r\n  "exclude": [$1]\r\n}',
    );
  });

  it('writes the key alone where its value stands already', async () => {
    expect(await chosen('{ "prest^": "strict" }', 'preset')).toBe('{ "preset": "strict" }');
  });

  it('begins an empty file', async () => {
    expect(await chosen('// ours\n^', '{ … }')).toMatch(/^\/\/ ours\n\{\n\t"language": 1,\n\t"preset": /);
  });

  it('is valid JSON for a client without tab stops', async () => {
    const found = await items('{ ^ }', { capabilities: { ...everyCapability, textDocument: {} } });
    for (const { textEdit } of found) {
      expect(() => JSON.parse(`{ ${textEdit?.newText} }`)).not.toThrow();
    }
  });

  it('is left to an editor that reads the schema itself', async () => {
    expect(await labels('{ ^ }', { options: { readsSchemas: true } })).toEqual([]);
    expect(await hover('{ "pre^set": "strict" }', { options: { readsSchemas: true } })).toBe('');
  });
});

describe('a hover over a configuration', () => {
  it.each<[string, RegExp]>([
    ['{ "exc^lude": [] }', /^Globs of files/],
    ['{ "rules": { "kr-sta^le": "off" } }', /\*\*\[kr-stale\]\(.+\)\*\*: .*no check-in[\s\S]+change course/],
    ['{ "rules": { "kr-stale": "of^f" } }', /^Does not run\.$/],
    ['{ "preset": "goo^gle" }', /^Three to five key results/],
    ['{ "rules": { "objective-kr-count": ["hint", { "ma^x": 4 }] } }', /^Most key results/],
    ['{ "overrides": [{ "rules": { "kr-st^ale": "off" } }] }', /kr-stale/],
    ['{ "lexicon": { "ta^sk": [] } }', /^Verbs that are work/],
    ['{ "unknown^": 1 }', /^$/],
    ['^', /^$/],
  ])('says what stands at %s', async (marked, expected) => {
    expect(await hover(marked)).toMatch(expected);
  });
});

describe('a configuration that is being typed', () => {
  const whole = `// ours\n{ "language": 1, "rules": { "kr-is-task": ["warning", { "x": "a\\"b" }] },\r\n "overrides": [{ "files": ["a/**"], "rules": {} }], /* c */ "lexicon": { "task": ["mig\\u0072ate"] } }\n`;

  it('is answered for at every place of every beginning', async () => {
    const { client } = await withFile('');
    client.open(configUri, '');
    const ask = (method: string, text: string, offset: number) =>
      client.request(`textDocument/${method}`, {
        textDocument: { uri: configUri },
        position: TextDocument.create('', 'jsonc', 0, text).positionAt(offset),
      });
    for (let end = 0; end <= whole.length; end++) {
      const text = whole.slice(0, end);
      client.replace(configUri, text);
      for (const offset of [end, (end * 7) % (end + 1)]) {
        expect(Array.isArray(await ask('completion', text, offset))).toBe(true);
        await ask('hover', text, offset);
      }
    }
  });
});

/**
 * Whatever is typed, the server's state is that of a server which has just been started on the same texts: diagnostics and tree.
 *
 *   GOALS_EDITS=10000 npm run test:unit -- test/server/random-edits      as many edits as you like
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic, TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type LanguageClient, TestEnvironment } from '../support/language-client.ts';
import { company, companyUri, configUri, folder, product, productUri } from './acme.ts';
import { start } from './serve.ts';

const edits = Number(process.env.GOALS_EDITS ?? 600);
const editsPerSequence = 10;

const pieces = [
  '',
  '\n',
  '\r\n',
  ' ',
  '"',
  '{',
  '}',
  '?',
  '🎯',
  'kr x "X" from 1 to 2',
  'checkin 2026-02-14 { acme.churn: 9% }',
  'objective o "Ship the app" {\n  cycle 2026-Q1\n}\n',
  'supports weekly_teams',
  '// goals-ignore-next-line kr-is-task -- why',
  '8%',
  'team acme {',
  '/*',
];

type Step =
  | {
      readonly kind: 'edit';
      readonly file: 0 | 1;
      readonly at: number;
      readonly length: number;
      readonly text: string;
    }
  | { readonly kind: 'replace'; readonly file: 0 | 1; readonly text: string }
  | { readonly kind: 'reopen'; readonly file: 0 | 1 }
  | { readonly kind: 'configure'; readonly text: string | undefined };

const file = fc.constantFrom<0 | 1>(0, 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      file,
      at: fc.nat(1_200),
      length: fc.oneof(fc.constant(0), fc.nat(12)),
      text: fc.constantFrom(...pieces),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('replace' as const),
      file,
      text: fc.constantFrom(company, product, '', company.replaceAll('\n', '\r\n')),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reopen' as const), file }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('configure' as const),
      text: fc.constantFrom('{ "preset": "strict" }', '{ "rules": { "kpi-stale": "off" } }', '{', undefined),
    }),
  },
);

const uris = [companyUri, productUri] as const;

/** A server and what its client knows of the texts. */
class Editor {
  readonly #client: LanguageClient;
  readonly #environment: TestEnvironment;
  readonly #documents = new Map<string, TextDocument>();
  #version = 1;

  private constructor(client: LanguageClient, environment: TestEnvironment) {
    this.#client = client;
    this.#environment = environment;
  }

  static async on(texts: Readonly<Record<string, string>>): Promise<Editor> {
    const environment = new TestEnvironment(texts);
    const editor = new Editor(await start(environment, { folders: [folder] }), environment);
    for (const uri of uris) editor.#open(uri, texts[uri] ?? '');
    return editor;
  }

  /** The texts that a new server would be started on. */
  texts(): Readonly<Record<string, string>> {
    const open = uris.map(uri => [uri, this.#documents.get(uri)?.getText() ?? ''] as const);
    return { ...Object.fromEntries(this.#environment.files.texts), ...Object.fromEntries(open) };
  }

  take(taken: Step): void {
    switch (taken.kind) {
      case 'edit': {
        const document = this.#documents.get(uris[taken.file]) as TextDocument;
        const range = {
          start: document.positionAt(taken.at),
          end: document.positionAt(taken.at + taken.length),
        };
        this.#change(uris[taken.file], { range, text: taken.text });
        return;
      }
      case 'replace':
        this.#change(uris[taken.file], { text: taken.text });
        return;
      case 'reopen': {
        const uri = uris[taken.file];
        const text = this.#documents.get(uri)?.getText() ?? '';
        this.#environment.files.texts.set(uri, text);
        this.#client.notify('textDocument/didClose', { textDocument: { uri } });
        this.#open(uri, text);
        return;
      }
      case 'configure':
        if (taken.text === undefined) {
          this.#environment.files.texts.delete(configUri);
          this.#client.deleted(configUri);
        } else {
          this.#environment.files.texts.set(configUri, taken.text);
          this.#client.changed(configUri);
        }
    }
  }

  /** Everything that a client is told: by file, in the order in which it is told. */
  async state(): Promise<unknown> {
    const tree = await this.#client.request('goals/tree', { uri: companyUri });
    await this.#client.until(
      () => uris.every(uri => this.#lastOf(uri)?.version === this.#documents.get(uri)?.version),
      'diagnostics of the last versions',
    );
    return { tree, found: this.found() };
  }

  found(): Readonly<Record<string, readonly Diagnostic[]>> {
    return Object.fromEntries(
      [...uris, configUri].map(uri => [uri, [...(this.#lastOf(uri)?.diagnostics ?? [])]]),
    );
  }

  until(isMet: () => boolean): Promise<void> {
    return this.#client.until(isMet, 'the state of a new server');
  }

  #lastOf(uri: string) {
    return this.#client.published.findLast(params => params.uri === uri);
  }

  #open(uri: string, text: string): void {
    this.#version++;
    this.#documents.set(uri, TextDocument.create(uri, 'goals', this.#version, text));
    this.#client.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'goals', version: this.#version, text },
    });
  }

  #change(uri: string, change: TextDocumentContentChangeEvent): void {
    this.#version++;
    const document = this.#documents.get(uri) as TextDocument;
    this.#documents.set(uri, TextDocument.update(document, [change], this.#version));
    this.#client.notify('textDocument/didChange', {
      textDocument: { uri, version: this.#version },
      contentChanges: [change],
    });
  }
}

describe('random edits', () => {
  it('leave the server as one that has just been started on the same texts', async () => {
    const editor = await Editor.on({ [companyUri]: company, [productUri]: product });
    const sequences = fc.sample(
      fc.array(step, { minLength: editsPerSequence, maxLength: editsPerSequence }),
      {
        numRuns: Math.ceil(edits / editsPerSequence),
        seed: 20_260_214,
      },
    );
    for (const [number, sequence] of sequences.entries()) {
      for (const one of sequence) editor.take(one);
      const fresh = await Editor.on(editor.texts());
      const { tree: expectedTree, found: expected } = (await fresh.state()) as {
        tree: unknown;
        found: unknown;
      };
      const text = JSON.stringify(expected);
      // What was said of a version can be followed by more, when a configuration is read after it.
      await editor.until(() => JSON.stringify(editor.found()) === text);
      const { tree } = (await editor.state()) as { tree: unknown };
      expect(tree, `after sequence ${number}`).toEqual(expectedTree);
    }
  }, 600_000);
});

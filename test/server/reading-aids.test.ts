import { describe, expect, it } from 'vitest';
import type {
  CodeLens,
  DocumentLink,
  InlayHint,
  Range,
  SelectionRange,
  SemanticTokens,
  TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { InitializationOptions } from '../../language/protocol.ts';
import { type LanguageClient, TestEnvironment } from '../support/language-client.ts';
import { acme, company, companyUri, folder, product, productUri } from './acme.ts';
import { start, withFile } from './serve.ts';

const wholeFile: Range = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };

function textIn(text: string, range: Range): string {
  return TextDocument.create('x', 'goals', 0, text).getText(range);
}

async function open(settings: unknown = null, options: InitializationOptions = {}): Promise<LanguageClient> {
  const client = await start(new TestEnvironment(acme), { folders: [folder], settings, options });
  client.open(productUri, product);
  client.open(companyUri, company);
  return client;
}

describe('selection ranges', () => {
  async function grown(text: string, marked: string): Promise<readonly string[]> {
    const { client, uri } = await withFile(text);
    const [first] = await client.request<SelectionRange[]>('textDocument/selectionRange', {
      textDocument: { uri },
      positions: [client.positionIn(uri, marked)],
    });
    const ranges: string[] = [];
    for (let range = first; range !== undefined; range = range.parent) ranges.push(textIn(text, range.range));
    return ranges;
  }

  it('grow from the word over value, measure, header and declaration to the file', async () => {
    const text =
      'objective o "O" {\n  cycle 2026-Q1\n  kr a "Weekly teams" from 500 to 1,200 teams { weight 2 }\n}\n';
    expect(await grown(text, 'to 1,2^00')).toEqual([
      '1,200',
      '1,200 teams',
      'from 500 to 1,200 teams',
      'kr a "Weekly teams" from 500 to 1,200 teams',
      'kr a "Weekly teams" from 500 to 1,200 teams { weight 2 }',
      text.slice(text.indexOf('{') + 1, text.lastIndexOf('}')),
      text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1),
      text.trimEnd(),
      text,
    ]);
  });

  it('take the words of a label before its quotes, and one name of a path before the path', async () => {
    const text = 'objective o "One more" {\n  guarded by acme.churn, acme.response_time\n}\n';
    expect((await grown(text, 'One mo^re')).slice(0, 2)).toEqual(['One more', '"One more"']);
    expect((await grown(text, 'acme.chu^rn')).slice(0, 3)).toEqual([
      'churn',
      'acme.churn',
      'guarded by acme.churn, acme.response_time',
    ]);
  });

  it('are there in a half-typed file', async () => {
    const text = 'objective o "O" {\n  kr a "Half';
    expect(await grown(text, 'kr a "Ha^lf')).toContain('"Half');
  });
});

describe('document links', () => {
  async function links(text: string): Promise<readonly string[]> {
    const { client, uri } = await withFile(text);
    const found = await client.request<DocumentLink[]>('textDocument/documentLink', {
      textDocument: { uri },
    });
    return found.map(({ range, target }) => `${textIn(text, range)} → ${target}`);
  }

  it('lead from a source and from an initiative', async () => {
    expect(
      await links(`objective o "O" {
  kr a "A" from 1 to 2 {
    source "https://metrics.acme.example/a?b=1&c=2"
    initiative "Say: https" "https://acme.example/issues/412"
    initiative "Without a link"
  }
}
`),
    ).toEqual([
      'https://metrics.acme.example/a?b=1&c=2 → https://metrics.acme.example/a?b=1&c=2',
      'https://acme.example/issues/412 → https://acme.example/issues/412',
    ]);
  });

  it('take a path from the folder of the project, or with a dot from that of the file', async () => {
    expect(
      await links('kpi a "A" threshold < 5 { source "queries/a.sql#L3" }\nkpi b "B" { source "./b.sql" }\n'),
    ).toEqual([`queries/a.sql#L3 → ${folder}/queries/a.sql#L3`, `./b.sql → ${folder}/b.sql`]);
  });

  it('leave words alone, and what a click should not run', async () => {
    expect(
      await links(
        'kpi a "A" { source "The billing dashboard" }\nkpi b "B" { source "javascript:alert(1)" }\nkpi c "C" { source "command:x" }\n',
      ),
    ).toEqual([]);
  });

  it('lead from a rule in a directive to its page', async () => {
    expect(await links('// goals-ignore-next-line kpi-no-threshold, nonsense -- why\nkpi a "A"\n')).toEqual([
      'kpi-no-threshold → file:///pages/kpi-no-threshold.md',
    ]);
  });
});

describe('semantic tokens', () => {
  const legend = [
    'namespace',
    'class',
    'property',
    'variable',
    'interface',
    'enum',
    'keyword',
    'string',
    'number',
    'operator',
    'comment',
    'decorator',
    'enumMember',
  ];

  function words(text: string, { data }: SemanticTokens): readonly string[] {
    const lines = text.split(/\r\n|\n/);
    const found: string[] = [];
    let [line, character] = [0, 0];
    for (let at = 0; at < data.length; at += 5) {
      const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
      character = down === 0 ? character + right : right;
      line += down;
      const word = lines[line]?.slice(character, character + length);
      found.push(`${word} ${legend[type]}${modifiers === 0 ? '' : ` ${modifiers}`}`);
    }
    return found;
  }

  it('say what each name names, and where it is declared', async () => {
    const client = await open();
    expect(client.capabilities.semanticTokensProvider).toMatchObject({ legend: { tokenTypes: legend } });
    const tokens = await client.request<SemanticTokens>('textDocument/semanticTokens/full', {
      textDocument: { uri: productUri },
    });
    const said = words(product, tokens);
    expect(said.slice(0, 12)).toEqual([
      'team keyword',
      'product namespace 1',
      '"Product" string',
      'part keyword',
      'of keyword',
      'acme namespace',
      'cycle keyword',
      '2026-Q1 number',
      'lead keyword',
      '@maya decorator',
      '/** Why: **retros** are where teams get better. */ comment 4',
      'objective keyword',
    ]);
    for (const word of [
      'preferred_tool class 1',
      'weekly_teams interface',
      'churn variable',
      'first_retro property 1',
      'on-track enumMember',
    ])
      expect(said).toContain(word);
  });

  it('mark what is stopped, and keep to their lines in a comment of several', async () => {
    const text = '/* one\r\n   two */\r\nkpi old "Old" threshold < 5 { stopped 2026-01-01 "No longer" }\r\n';
    const { client, uri } = await withFile(text);
    const tokens = await client.request<SemanticTokens>('textDocument/semanticTokens/full', {
      textDocument: { uri },
    });
    const said = words(text, tokens);
    expect(said.slice(0, 2)).toEqual(['/* one comment', '   two */ comment']);
    expect(said).toContain('old variable 3');
  });

  it('are limited to a range where one is asked for', async () => {
    const client = await open();
    const tokens = await client.request<SemanticTokens>('textDocument/semanticTokens/range', {
      textDocument: { uri: productUri },
      range: { start: { line: 1, character: 0 }, end: { line: 1, character: 14 } },
    });
    expect(words(product, tokens)).toEqual(['part keyword', 'of keyword', 'acme namespace']);
  });
});

describe('inlay hints', () => {
  async function hints(client: LanguageClient, uri: string, text: string): Promise<readonly string[]> {
    const found = await client.request<InlayHint[]>('textDocument/inlayHint', {
      textDocument: { uri },
      range: wholeFile,
    });
    return found.map(({ position, label }) => {
      const line = textIn(text, { start: { line: position.line, character: 0 }, end: position });
      return `${line.trim()} ⟪${String(label)}⟫`;
    });
  }

  it('say at the end of a header how the goal is doing', async () => {
    const client = await open();
    expect(await hints(client, companyUri, company)).toEqual([
      'from 500 to 2,500 teams by 2026-12-31 { ⟪0.09⟫',
      'kpi churn "Monthly customer churn" threshold < 5% { ⟪4.2%, watch⟫',
      'kpi response_time "First response time" threshold < 4h ⟪2.8h⟫',
    ]);
    expect(await hints(client, productUri, product)).toEqual([
      'objective preferred_tool "Become the preferred retrospective tool" { ⟪0.32 off-track⟫',
      'kr active_teams "Weekly active teams" from 500 to 1,200 teams { ⟪0.26 off-track⟫',
      'kr first_retro "Time to first retro" from 48h ⟪= 2 days⟫',
      'kr first_retro "Time to first retro" from 48h to 15min ⟪0.38 ▲⟫',
    ]);
  });

  it('say since when a threshold does not hold, in the words of a calendar', async () => {
    const text = 'kpi k "K" threshold < 5\ncheckin 2026-01-20 { k: 7 }\ncheckin 2026-02-10 { k: 8 }\n';
    const { client, uri } = await withFile(text);
    expect(await hints(client, uri, text)).toEqual(['kpi k "K" threshold < 5 ⟪8, breached for 3 weeks⟫']);
  });

  it('are switched off one by one', async () => {
    const withoutUnits = await open({ inlayHints: { units: false } });
    expect((await hints(withoutUnits, productUri, product)).join()).not.toContain('= 2 days');
    const withoutScores = await open({ inlayHints: { scores: false } });
    expect(await hints(withoutScores, productUri, product)).toEqual([
      'kr first_retro "Time to first retro" from 48h ⟪= 2 days⟫',
    ]);
  });

  it('are asked for again when a reading in another file has changed', async () => {
    const client = await start(new TestEnvironment(acme), {
      folders: [folder],
      capabilities: { workspace: { inlayHint: { refreshSupport: true } } },
    });
    let refreshes = 0;
    const refreshed = new Promise<void>(resolve => {
      client.connection.onRequest('workspace/inlayHint/refresh', () => {
        refreshes++;
        resolve();
        return null;
      });
    });
    client.open(companyUri, company);
    client.edit(companyUri, 'acme.churn: 4.2%', 'acme.churn: 6%');
    await refreshed;
    expect(refreshes).toBeGreaterThan(0);
  });
});

describe('code lenses', () => {
  async function lenses(settings: unknown, commands = true): Promise<readonly string[]> {
    const client = await open(settings, { commands });
    const found = await client.request<CodeLens[]>('textDocument/codeLens', {
      textDocument: { uri: companyUri },
    });
    return found.map(({ range, command }) => `${range.start.line}: ${command?.title} (${command?.command})`);
  }

  it('are off unless a setting asks for them', async () => {
    expect(await lenses(null)).toEqual([]);
    expect(await lenses({ codeLens: { enabled: true } })).toEqual([
      '1: 0.09 · 1 supports this (goals.revealInTree)',
      '1: Record a reading (goals.recordCheckin)',
      '9: 4.2%, watch (goals.revealInTree)',
      '9: Record a reading (goals.recordCheckin)',
      '9: Convert to a key result (goals.convertKpi)',
      '13: 2.8h (goals.revealInTree)',
      '13: Record a reading (goals.recordCheckin)',
      '13: Convert to a key result (goals.convertKpi)',
    ]);
  });

  it('only tell where the client has no commands for them', async () => {
    expect(await lenses({ codeLens: { enabled: true } }, false)).toEqual([
      '1: 0.09 · 1 supports this ()',
      '9: 4.2%, watch ()',
      '13: 2.8h ()',
    ]);
  });
});

describe('formatting while typing', () => {
  async function typed(text: string, marked: string, ch: string): Promise<string> {
    const { client, uri } = await withFile(text);
    const edits = await client.request<TextEdit[]>('textDocument/onTypeFormatting', {
      ...client.at(uri, marked),
      ch,
      options: { tabSize: 2, insertSpaces: true },
    });
    return TextDocument.applyEdits(TextDocument.create(uri, 'goals', 0, text), edits);
  }

  it('formats the declaration that a brace closes, and nothing else', async () => {
    expect(await typed('kpi   a "A"\nkpi b "B" {\nowner   @x\n}\n', 'owner   @x\n}^', '}')).toBe(
      'kpi   a "A"\nkpi b "B" {\n  owner @x\n}\n',
    );
  });

  it('formats the line that a line end finishes, and leaves the line of the cursor alone', async () => {
    expect(await typed('kpi   a "A"\r\n   \r\nkpi   c "C"\r\n', '"A"\r\n^', '\n')).toBe(
      'kpi a "A"\r\n   \r\nkpi   c "C"\r\n',
    );
  });

  it('does nothing in a file with a syntax error', async () => {
    const text = 'kpi   a "A" {\n  owner @x\n  threshold\n}\nkr kr kr {\n';
    expect(await typed(text, 'threshold\n}^', '}')).toBe(text);
  });
});

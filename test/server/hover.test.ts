import { describe, expect, it } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver/node';
import type { LanguageClient } from '../support/language-client.ts';
import { company, companyUri, product, productUri } from './acme.ts';
import { withFile } from './serve.ts';

/** The parts of a hover, as the rules between them divide it. */
async function hoverParts(client: LanguageClient, uri: string, marked: string): Promise<readonly string[]> {
  const hover = await client.hover(uri, marked);
  if (hover === null) return [];
  return (hover.contents as MarkupContent).value.split('\n\n---\n\n');
}

async function productHover(marked: string): Promise<readonly string[]> {
  const { client } = await withFile('');
  client.open(productUri, product);
  return hoverParts(client, productUri, marked);
}

describe('a hover over a goal', () => {
  it('says what it is, how it is doing, why, what next', async () => {
    const [words] = await productHover('kr first^_retro');
    expect(words?.split(/ *\n+/)).toEqual([
      '**Time to first retro** · key result of preferred_tool · @maya',
      '`████░░░░░░` **0.38 · on-track** — 48h → 15min, now 30h (2026-02-09)',
      'expected by now 0.35 · confidence 0.7',
      '120 × its target',
      '2026-02-09 said to be on-track: "Quick-start wizard shipped"',
      '█▁  2 readings, last 5 days ago · next due 2026-02-23',
    ]);
  });

  it('lists the key results of an objective, weakest first, and shows its documentation as Markdown', async () => {
    const [words, documentation] = await productHover('objective prefer^red_tool');
    expect(words).toContain('- 0.26 off-track · Weekly active teams\n- 0.38 on-track · Time to first retro');
    expect(documentation).toBe('Why: **retros** are where teams get better.');
  });

  it('says the same over its label, its keyword and its header, and what the keyword means', async () => {
    const [overLabel] = await productHover('"Time to first^ retro"');
    const [overName] = await productHover('kr first^_retro');
    const [overKeyword, meaning] = await productHover('k^r first_retro');
    expect(overLabel).toBe(overName);
    expect(overKeyword).toBe(overName);
    expect(meaning).toContain('`kr` A key result');
  });

  it('says the state of what a reference leads to', async () => {
    const [words] = await productHover('guarded by acme.chu^rn');
    expect(words).toContain('**Monthly customer churn** · KPI of acme');
    expect(words).toContain('**watch**');
  });

  it('says the state of the team whose word of a path it is over', async () => {
    const [words] = await productHover('guarded by ac^me.churn');
    expect(words).toContain('**Acme** · team');
  });

  it('says the state of the goal of an entry', async () => {
    const [words] = await productHover('product.preferred_tool.first^_retro: 30h');
    expect(words).toContain('**Time to first retro**');
  });

  it('marks the word that it is about', async () => {
    const { client } = await withFile('');
    client.open(productUri, product);
    const hover = await client.hover(productUri, 'guarded by acme.chu^rn');
    expect(hover?.range).toEqual({ start: { line: 9, character: 20 }, end: { line: 9, character: 25 } });
  });

  it('scores on the day of the client', async () => {
    const { client } = await withFile('', { options: { today: '2026-04-02' } });
    client.open(productUri, product);
    const [words] = await hoverParts(client, productUri, 'kr first^_retro');
    expect(words).toContain('review due');
  });

  it('is plain text for a client that shows no Markdown', async () => {
    const { client } = await withFile('', {
      capabilities: { textDocument: { hover: { contentFormat: ['plaintext'] } } },
    });
    client.open(productUri, product);
    const hover = await client.hover(productUri, 'kr first^_retro');
    expect(hover?.contents).toMatchObject({
      kind: 'plaintext',
      value: expect.stringContaining('Time to first retro · key result of preferred_tool · @maya\n'),
    });
  });
});

describe('a hover of a client that shows images', () => {
  async function withImages(marked: string): Promise<string> {
    const { client } = await withFile('', { options: { images: true } });
    client.open(productUri, product);
    return (await hoverParts(client, productUri, marked))[0] ?? '';
  }

  it('draws the trend in place of the sparkline, with words for those who do not see it', async () => {
    const words = await withImages('kr first^_retro');
    expect(words).toContain(
      '![From 40h on 2026-01-12 to 30h on 2026-02-09, 2 readings](data:image/svg+xml,%3Csvg',
    );
    expect(words).toContain('\n2 readings, last 5 days ago · next due 2026-02-23');
    expect(words).not.toMatch(/[▁-▇]/);
  });

  it('draws nothing of what has no readings of its own', async () => {
    expect(await withImages('objective prefer^red_tool')).not.toContain('![');
    expect(await withImages('guarded by ac^me.churn')).not.toContain('![');
  });

  it('draws nothing where hovers are plain text', async () => {
    const { client } = await withFile('', {
      options: { images: true },
      capabilities: { textDocument: { hover: { contentFormat: ['plaintext'] } } },
    });
    client.open(productUri, product);
    const hover = await client.hover(productUri, 'kr first^_retro');
    expect(hover?.contents).toMatchObject({ value: expect.stringContaining('█▁  2 readings') });
  });
});

describe('a hover over a word', () => {
  const values: readonly (readonly [string, string])[] = [
    ['48h', '48h = 2 days'],
    ['90 minutes', '90 minutes = 1.5 hours'],
    ['15min', '15min = 900 s'],
    ['3d', '3d = 72 hours'],
    ['2w', '2w = 14 days'],
    ['250ms', '250ms = 0.25 s'],
    ['1 day', '1 day = 24 hours'],
    ['$2.5M', '$2.5M = 2,500,000 USD'],
    ['100K', '100K = 100,000'],
    ['100K teams', '100K teams = 100,000 teams'],
  ];
  it.each(values)('says %s in other units', async (value, words) => {
    const { client, uri } = await withFile(`kpi x "X" threshold < ${value} { owner @me }\n`);
    expect((await hoverParts(client, uri, `< ${value[0]}^`))[0]).toBe(words);
  });

  it('says of a value without other units how its goal is doing', async () => {
    const { client, uri } = await withFile('kpi x "Open bugs" threshold < 40 { owner @me }\n');
    expect((await hoverParts(client, uri, '< 4^0'))[0]).toContain('**Open bugs**');
  });

  it.each([
    ['guar^ded by acme.churn', '`guarded by` KPIs that must not break'],
    ['guarded b^y acme.churn', '`guarded by` KPIs that must not break'],
    ['part o^f acme', '`part of` The team above'],
    ['asp^irational', '`aspirational` A stretch'],
    ['cycle 2026-Q^1', '2026-01-01 to 2026-03-31, day 45 of 90'],
    ['checkin 2026-02-^09', 'Monday, 5 days ago'],
    ['lead @ma^ya', '@maya answers for 1 objective, 2 key results and leads product'],
  ])('says what %s means', async (marked, words) => {
    expect((await productHover(marked)).some(part => part.startsWith(words))).toBe(true);
  });

  it('says why a rule fired, one click away from its page, and leaves its message to the diagnostic', async () => {
    const { client } = await withFile('');
    client.open(companyUri, company.replace(' threshold < 4h', ''));
    const [found] = await client.diagnostics(companyUri, rules => rules.includes('kpi-no-threshold'));
    const last = (await hoverParts(client, companyUri, 'kpi respon^se_time')).at(-1);
    expect(last).toMatch(/^\*\*\[kpi-no-threshold]\(file:\/\/\/pages\/kpi-no-threshold\.md\)\*\*: \w/);
    expect(last).not.toContain(found?.message);
  });

  it('says what a rule in a directive reports', async () => {
    const { client, uri } = await withFile(
      '// goals-ignore-next-line kpi-no-threshold -- later\nkpi x "X"\n',
    );
    expect((await hoverParts(client, uri, 'kpi-no-thres^hold'))[0]).toContain('**[kpi-no-threshold]');
  });

  it.each([
    ['target < 4^%', '**Monthly customer churn**'],
    ['every 2 we^eks', '`every` How often'],
    ['source "https://a^"', '`source` Where the number'],
    ['goals-ignore^-next-line', 'Ignores rules on the next line'],
  ])('says of %s what it belongs to', async (marked, words) => {
    const { client, uri } = await withFile(
      '// goals-ignore-next-line kpi-count -- later\nkpi c "Monthly customer churn" threshold < 5% {\n  target < 4%\n  owner @a\n  every 2 weeks\n  source "https://a"\n}\n',
    );
    expect((await hoverParts(client, uri, marked))[0]).toMatch(new RegExp(`^${words.replace(/\*/g, '\\*')}`));
  });

  it('is without marks of Markdown for a client that shows none', async () => {
    const { client, uri } = await withFile('kpi x "X"\n// goals-ignore-file kpi-count -- r\n', {
      capabilities: { textDocument: { hover: { contentFormat: ['plaintext'] } } },
    });
    for (const marked of ['kpi ^x', 'goals-ignore^-file', '^kpi x']) {
      const hover = await client.hover(uri, marked);
      expect(hover?.contents).toMatchObject({ kind: 'plaintext', value: expect.not.stringMatching(/[`*]/) });
    }
  });

  it.each(['// some com^ment', '{^\n'])('has nothing to say over %s', async marked => {
    const { client, uri } = await withFile('// some comment\nkpi x "X" threshold < 3 {\n  owner @x\n}\n');
    expect(await hoverParts(client, uri, marked)).toEqual([]);
  });
});

describe('words of people', () => {
  const hostile = [
    '**bold** _it_ `code`',
    '[link](command:evil) ![i](http://x)',
    '<img src=x onerror=alert(1)>',
    'https://evil.example www.evil.example',
    '&lt;b&gt; &#60;',
    '# heading',
    '- point',
    '1. point',
    '> quote',
    'a | b \\\\ c ~~d~~',
  ];
  it.each(hostile)('stay words in a hover: %s', async label => {
    const { client, uri } = await withFile(
      `kpi x "${label}" threshold < 3 { stopped 2026-01-01 "${label}" }\n`,
    );
    const [words = ''] = await hoverParts(client, uri, 'kpi x^');
    const stopped = words.split(/ *\n+/).at(-1) ?? words;
    for (const line of [words, stopped]) {
      expect(line).not.toMatch(
        /(?<!\\)\[link]|(?<!\\)<img|(?<!\\)`code|(?<![\\:])\/\/evil|&lt;|&#60;|(?<!\\)~~d/,
      );
      expect(line).not.toMatch(/^(?:[-#>]|1\.) /m);
    }
    expect(words).not.toContain('**bold**');
    expect(words).not.toContain('https://');
    expect(words).not.toContain('www.evil');
  });

  it('with line breaks stay on their line', async () => {
    const { client, uri } = await withFile('kpi x "One\\n\\n# two" threshold < 3 { owner @me }\n');
    const [words] = await hoverParts(client, uri, 'kpi x^');
    expect(words).toMatch(/^\*\*One # two\*\* · KPI/);
  });
});

import { describe, expect, it } from 'vitest';
import type { CompletionItem, CompletionList, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { nameFrom } from '../../language/edit/names.ts';
import { everyCapability, type LanguageClient } from '../support/language-client.ts';
import { folder } from './acme.ts';
import { withFile } from './serve.ts';

/** Labels offered at `^`. */
async function offered(
  marked: string,
  options: Parameters<typeof withFile>[1] = {},
): Promise<readonly string[]> {
  return (await items(marked, options)).map(({ label }) => label);
}

async function items(
  marked: string,
  options: Parameters<typeof withFile>[1] = {},
): Promise<readonly CompletionItem[]> {
  const { client, uri } = await withFile(marked.replace('^', ''), options);
  return client.completion(uri, marked);
}

function apply(client: LanguageClient, uri: string, item: CompletionItem | undefined): string {
  const edit = item?.textEdit;
  if (edit === undefined || !('range' in edit)) throw new Error('no edit');
  return TextDocument.applyEdits(TextDocument.create(uri, 'goals', 0, client.text(uri)), [edit]);
}

describe('completion of keywords', () => {
  it.each<[string, readonly string[]]>([
    ['^', ['objective', 'kpi', 'team', 'northstar', 'cycle', 'cycle from … to …', 'checkin', 'review']],
    [
      'team product {\n  ^\n}',
      ['size', 'cycle', 'objective', 'kpi', 'checkin', 'review', 'checkin with what is due (1)'],
    ],
    [
      'objective o "O" {\n  ^\n}',
      [
        'kr',
        'cycle',
        'owner',
        'committed',
        'aspirational',
        'supports',
        'guarded by',
        'stopped',
        'changed',
        'initiative',
      ],
    ],
    [
      'kpi k "K" {\n  ^\n}',
      ['target', 'owner', 'every', 'source', 'supports', 'leading', 'lagging', 'stopped'],
    ],
    ['northstar n "N" {\n  ^\n}', ['owner', 'source', 'every']],
    [
      'objective o "O" {\n  kr k "K" ^\n}',
      ['from', 'to', '>=', '<=', '>', '<', 'between', 'milestone', 'by', '{ }'],
    ],
    ['objective o "O" {\n  kr k "K" from 3 teams ^\n}', ['to']],
    ['kpi k "K" ^', ['threshold', '{ }']],
    ['kpi k "K" ^ { owner @x }', ['threshold']],
    ['northstar n "N" ^', ['from', 'to', 'by', '{ }']],
    ['objective o "O" ^', ['{ }']],
    ['objective o "O" {\n  kr k "K" from 1 to 2 { weight ^ }\n}', ['2', '3', '0.5']],
    ['objective o "O" {\n  changed 2026-02-01 ^\n}', ['"…"']],
    ['kpi k "K" { source ^ }', ['"…"']],
    ['objective o "O" { initiative "Move" ^ }', ['"…"']],
    ['objective o "O" { initiative ^ }', ['"…"']],
    ['kpi k "K" threshold ^', ['>=', '<=', '>', '<', 'between']],
    ['kpi k "K" threshold between 2% ^', ['and']],
    ['kpi k "K" {\n  every ^\n}', ['day', 'week', '2 weeks', 'month', 'quarter']],
    ['team x "X" {\n  part ^\n}', ['of']],
    ['objective o "O" {\n  guarded ^\n}', ['by']],
    ['checkin 2026-02-09 ^', ['by', '{ }']],
    ['cycle spring from ^', ['2026-02-14', '2026-02-13']],
  ])('offers what fits at %j', async (marked, expected) => {
    expect(await offered(marked)).toEqual(expected);
  });

  it.each<[string, string]>([
    ['kr k "K" from 1 to 2', 'kr'],
    ['kr k "K" from 1 to 2 teams', 'kr'],
    ['kr k "K" from 1', 'to'],
    ['kr k "K"', 'from'],
  ])(
    'offers on the line below %j first %s, and no unit: that stands beside its number',
    async (line, first) => {
      const labels = await offered(`objective o "O" {\n  ${line}\n  ^\n}`);
      expect(labels[0]).toBe(first);
      expect(labels).toContain('supports');
      expect(labels).not.toContain('%');
      expect(labels).not.toContain('teams');
    },
  );

  it.each([
    ['objective o "O" {\n  owner^\n}', 'owner'],
    ['team x "X" {\n  part^\n}', 'part of'],
    ['checkin 2026-02-14 {\n  acme.churn^\n}', 'acme.churn'],
    ['checkin 2026-02-14 {\n  acme.ch^urn: 4%\n}', 'acme.churn'],
  ])('offers the word that has just been written, in %j', async (marked, word) => {
    expect(await offered(marked)).toContain(word);
  });

  it('writes only the path where the entry goes on', async () => {
    const marked = 'checkin 2026-02-14 {\n  acme.ch^urn: 4%\n}\n';
    const { client, uri } = await withFile(marked.replace('^', ''));
    const found = await client.completion(uri, marked);
    expect(found.filter(({ label }) => label.startsWith('everything'))).toEqual([]);
    const item = found.find(({ label }) => label === 'acme.response_time');
    expect(apply(client, uri, item)).toContain('{\n  acme.response_time: 4%\n}');
  });

  it('leaves out what is given already, and what would contradict it', async () => {
    const words = await offered('objective o "O" {\n  committed\n  ^\n  owner @x\n  initiative "I"\n}');
    for (const given of ['owner', 'committed', 'aspirational']) expect(words).not.toContain(given);
    expect(words).toContain('initiative');
  });

  it('leaves out what another block of the team gives', async () => {
    expect(await offered('team acme {\n  ^\n}')).not.toContain('lead');
    expect(await offered('team other {\n  ^\n}')).toContain('lead');
  });

  it('has a snippet for each declaration where the client takes snippets, and replaces what is typed', async () => {
    const { client, uri } = await withFile('obj');
    const objective = (await client.completion(uri, 'obj^')).find(({ label }) => label === 'objective');
    expect(objective?.insertTextFormat).toBe(2);
    expect(apply(client, uri, objective)).toBe(
      `objective \${1:name} "\${2:What will be different}" {\n\t$0\n}`,
    );
    const plain = await items('obj^', { capabilities: { ...everyCapability, textDocument: {} } });
    expect(plain[0]?.insertTextFormat).toBeUndefined();
    expect(plain[0]?.textEdit).toMatchObject({ newText: 'objective ' });
  });

  it('says what a keyword means', async () => {
    const aspirational = (await items('objective o "O" {\n  ^\n}')).find(
      ({ label }) => label === 'aspirational',
    );
    expect(aspirational?.documentation).toEqual({
      kind: 'markdown',
      value: 'A stretch: 0.7 is a good result.',
    });
  });

  it.each(['objective o "^', 'objective o "so^me words"', '// any com^ment', '/* ^ */', 'kpi ^'])(
    'is silent in %j',
    async marked => {
      expect(await offered(marked)).toEqual([]);
    },
  );
});

describe('completion of names', () => {
  it.each([
    ['kpi ^ "Monthly customer churn" threshold < 5%', 'monthly_customer_churn'],
    ['kpi mon^ "Monthly customer churn"', 'monthly_customer_churn'],
    ['objective ^"Größer & schöner" {\n}', 'größer_schöner'],
    ['team acme {\n  kpi ^ "Churn"\n}', 'churn_2'],
    ['objective o "O" {\n  kr ^ "By the end of 2026"', 'end_2026'],
    ['kpi ^ "42"', 'kpi'],
  ])('makes one of the label, in %j', async (marked, name) => {
    expect(await offered(marked)).toEqual([name]);
  });

  it('offers it behind the label as well, and writes it before', async () => {
    const marked = 'objective o "O" {\n  kr "Net Promoter Score" ^\n}\n';
    const { client, uri } = await withFile(marked.replace('^', ''));
    const item = (await client.completion(uri, marked)).find(({ label }) => label.startsWith('name it'));
    const edits = [item?.textEdit, ...(item?.additionalTextEdits ?? [])].filter(
      edit => edit && 'range' in edit,
    );
    expect(
      TextDocument.applyEdits(TextDocument.create(uri, 'goals', 0, client.text(uri)), edits as TextEdit[]),
    ).toBe('objective o "O" {\n  kr net_promoter_score "Net Promoter Score" \n}\n');
  });

  it('leaves a name that is there alone', async () => {
    expect(await offered('objective o "O" {\n  kr nps "Net Promoter Score" ^\n}')).not.toContain(
      'name it net_promoter_score',
    );
  });
});

describe('names in snippets', () => {
  /** What an editor makes of a label by the transformation of a snippet. */
  function transformed(snippet: string, label: string): string {
    const [, pattern = ''] = /\$\{2\/(.+)\/\$\{1:/.exec(snippet) ?? [];
    return label.replace(new RegExp(pattern, 'iu'), (_, ...groups: (string | undefined)[]) =>
      groups
        .slice(0, 4)
        .flatMap(word => word?.toLowerCase() ?? [])
        .join('_'),
    );
  }

  it.each([
    'Net Promoter Score',
    'The number of active teams per week and month',
    '100% of renewals kept',
    'Größe (B2B) — neu',
    'Churn',
  ])('are made of the label while it is typed, where snippets can: %s', async label => {
    const found = await items('^', { options: { snippetTransforms: true } });
    for (const keyword of ['objective', 'kpi', 'team', 'northstar']) {
      const snippet = found.find(item => item.label === keyword)?.textEdit?.newText ?? '';
      expect(snippet).toMatch(/^[a-z]+ \$\{2\/.+\/iu\} "\$\{2:/);
      expect(transformed(snippet, label)).toBe(nameFrom(label, ''));
    }
  });

  it('offer nothing in between while name and label are the same words', async () => {
    expect(await offered('kpi Net to^ "Net to" threshold < 3')).toEqual([]);
    expect(await offered('kpi Net ^ "Net " threshold < 3')).toEqual([]);
  });
});

describe('completion of what is mistyped', () => {
  it.each([
    ['obejctive^', 'objective'],
    ['objective o "O" {\n  guarded by acme.chrun^\n}', 'acme.churn'],
    ['objective o "O" {\n  suports^\n}', undefined],
  ])('keeps what was meant in %j', async (marked, meant) => {
    const kept = (await items(marked)).filter(({ filterText }) => filterText !== undefined);
    expect(kept.map(({ label }) => label)).toEqual(meant === undefined ? [] : [meant]);
  });
});

describe('completion of references', () => {
  it('offers goals of a kind that fits, by scope, with their label', async () => {
    const found = await items('team acme {\n  objective o "O" {\n    guarded by ^\n  }\n}');
    expect(found.map(({ label, detail }) => [label, detail])).toEqual([
      ['churn', 'Monthly customer churn'],
      ['response_time', 'First response time'],
    ]);
  });

  it('writes longer paths from outside, and goes on where a path is begun', async () => {
    expect(await offered('objective o "O" {\n  guarded by ^\n}')).toEqual([
      'acme.churn',
      'acme.response_time',
    ]);
    expect(await offered('team acme {\n  objective o "O" {\n    guarded by acme.^\n  }\n}')).toEqual([
      'acme.churn',
      'acme.response_time',
    ]);
  });

  it('offers the north star first, and neither the goal itself nor what is in the list', async () => {
    const found = await offered('objective o "O" {\n  supports acme.churn, ^\n}');
    expect(found[0]).toBe('weekly_teams');
    expect(found).not.toContain('o');
    expect(found).not.toContain('acme.churn');
  });

  it('says how each is doing', async () => {
    const found = await items('objective o "O" {\n  supports ^\n}');
    expect(found.map(({ label, labelDetails }) => [label, labelDetails?.description])).toContainEqual([
      'acme.churn',
      'kpi · 4.2%, watch',
    ]);
    const capabilities = { textDocument: {} };
    const plain = await items('objective o "O" {\n  supports ^\n}', { capabilities });
    expect(plain.find(({ label }) => label === 'acme.churn')?.detail).toBe(
      'Monthly customer churn · kpi · 4.2%, watch',
    );
  });

  it('leaves out what would close a circle', async () => {
    const around = 'objective a "A" { supports b }\nobjective b "B" { supports c }\n';
    const found = await offered(`${around}objective c "C" {\n  supports ^\n}`);
    expect(found).toContain('weekly_teams');
    for (const one of ['a', 'b', 'c']) expect(found).not.toContain(one);
    expect(await offered('team acme {\n  part of ^\n}')).toEqual([]);
  });

  it('offers metrics to track and teams to be a part of', async () => {
    expect(await offered('objective o "O" {\n  kr k "K" from 1 to 2 { tracks ^ }\n}')).toEqual([
      'weekly_teams',
      'acme.churn',
      'acme.response_time',
    ]);
    expect(await offered('team x "X" {\n  part of ^\n}')).toEqual(['acme', 'product']);
  });

  it('shows the state of the goal when somebody looks at it', async () => {
    const { client, uri } = await withFile('objective o "O" {\n  guarded by \n}');
    const [first] = await client.completion(uri, 'guarded by ^');
    const resolved = await client.request<CompletionItem>('completionItem/resolve', first ?? {});
    expect(JSON.stringify(resolved.documentation)).toContain('Monthly customer churn** · KPI of acme');
  });
});

describe('completion of values', () => {
  it('offers owners, those most named first', async () => {
    expect(await offered('objective o "O" {\n  owner @^\n}')).toEqual(['@maya', '@ceo', '@success']);
    expect(await offered('objective o "O" {\n  owner @ma^\n}')).toEqual(['@maya', '@ceo', '@success']);
  });

  it('offers periods that are near, and declared ones', async () => {
    const periods = await offered(
      'cycle sprint "Sprint" from 2026-02-02 to 2026-02-27\nobjective o "O" {\n  cycle ^\n}',
    );
    expect(periods).toEqual(['sprint', '2026-Q1', '2026-Q2', '2026-H1', '2026', '2026-02']);
  });

  it('offers the last day of the cycle as a deadline', async () => {
    expect((await offered('objective o "O" {\n  cycle 2026-Q1\n  kr k "K" from 1 to 2 by ^\n}'))[0]).toBe(
      '2026-03-31',
    );
  });

  it('offers today and a week after the last check-in', async () => {
    expect(await offered('checkin ^')).toEqual(['2026-02-14', '2026-02-16', '2026-02-13']);
    const { client, uri } = await withFile('checkin 2026-\n');
    const [today] = await client.completion(uri, 'checkin 2026-^');
    expect(apply(client, uri, today)).toBe('checkin 2026-02-14\n');
  });

  it('offers the unit of the other end, else those in use', async () => {
    expect((await offered('objective o "O" {\n  kr k "K" from 5 teams to 10^\n}'))[0]).toBe('teams');
    expect(await offered('objective o "O" {\n  kr k "K" from 5 ^\n}')).toEqual(
      expect.arrayContaining(['%', 'h', 'min', 'teams']),
    );
  });

  it('offers the last reading, the unit of the metric, and what can be said of it', async () => {
    expect(await offered('checkin 2026-02-16 {\n  acme.churn: ^\n}')).toEqual([
      '4.2%',
      'on-track',
      'at-risk',
      'off-track',
    ]);
    expect((await offered('checkin 2026-02-16 {\n  acme.churn: 3^\n}'))[0]).toBe('%');
    expect(await offered('checkin 2026-02-16 {\n  acme.churn: 3% ^\n}')).toEqual([
      'on-track',
      'at-risk',
      'off-track',
      'confidence',
      '"…"',
    ]);
  });

  it.each([
    ['the last reading of a key result as its baseline', 'from ^', ['40h', '?h']],
    ['the same as its target', 'from 48h to ^', ['40h', '?h']],
    ['nothing where nothing is known', 'from ^', [], 'other'],
  ])('offers %s', async (_, measure, expected, read = 'k') => {
    const marked = `objective o "O" {\n  cycle 2026-Q1\n  kr k "K" ${measure}\n  kr other "L" from 1h to 2h\n}\ncheckin 2026-02-01 { o.${read}: 40h confidence 0.6 }\n`;
    expect(await offered(marked)).toEqual(expected);
  });

  it('offers the last reading of a KPI as its threshold and target', async () => {
    const readings = 'checkin 2026-02-01 { k: 40 bugs }\n';
    expect(await offered(`kpi k "K" threshold < ^\n${readings}`)).toEqual(['40 bugs', '? bugs']);
    expect(await offered(`kpi k "K" threshold < 50 bugs {\n  target < ^\n}\n${readings}`)).toEqual([
      '40 bugs',
      '? bugs',
    ]);
  });

  it('offers the end of the normal range as a threshold, and what a tracked KPI asks for as a target', async () => {
    const months = ['2025-09', '2025-10', '2025-11', '2025-12', '2026-01', '2026-02'];
    const readings = months.map((month, at) => `checkin ${month}-02 { k: ${at + 1}% }\n`).join('');
    const threshold = await items(`kpi k "K" threshold <= ^\n${readings}`);
    expect(threshold.map(({ label, detail }) => [label, detail])).toEqual([
      ['5.75%', 'end of the normal range of the last 12 months'],
      ['6%', 'read on 2026-02-02'],
      ['?%', 'to be filled in'],
    ]);
    expect(await offered('objective o "O" {\n  kr k "K" from 4.2% to ^ { tracks acme.churn }\n}')).toEqual([
      '4%',
      '4.2%',
      '?%',
    ]);
  });

  it('offers the unit of the metric at hand alone', async () => {
    expect(await offered('kpi k "K" threshold < 5% {\n  target < 4^\n}')).toEqual(['%']);
    expect(await offered('objective o "O" {\n  kr k "K" from 5^ { tracks acme.churn }\n}')).toEqual([
      '%',
      'to',
    ]);
    expect(await offered('kpi k "K" threshold < 5^\ncheckin 2026-02-01 { k: 40 bugs }')).toEqual([
      'bugs',
      '{ }',
    ]);
  });

  it('offers a value to be filled in with the unit of the half that is written', async () => {
    expect(await offered('objective o "O" {\r\n  kr a "Ä😀" from 5% to ^\r\n}\r\n')).toEqual(['?%']);
    expect(await offered('kpi a "A" threshold between 2 teams and ^')).toEqual(['? teams']);
  });

  it('offers where numbers of other goals come from', async () => {
    const dashboard = 'kpi a "A" { source "https://metrics.example/a" }\n';
    expect(await offered(`${dashboard}kpi b "B" { source ^ }`)).toEqual([
      '"…"',
      '"https://metrics.example/a"',
    ]);
  });

  it('offers the confidence of the last time', async () => {
    expect(
      await offered('checkin 2026-02-16 {\n  product.preferred_tool.first_retro: 20h confidence ^\n}'),
    ).toEqual(['0.7', '0.9', '0.5', '0.3']);
  });

  it('offers the entries that are due, all at once or one by one', async () => {
    const found = await items('checkin 2026-02-16 {\n  acme.response_time: 3h\n  ^\n}');
    expect(found[0]?.label).toBe('everything that is due (2)');
    expect(found[0]?.textEdit).toMatchObject({
      newText: `weekly_teams: \${1:680 teams}\nacme.churn: \${2:4.2%}`,
    });
    expect(found.map(({ label }) => label)).not.toContain('acme.response_time');
    expect(found.find(({ label }) => label === 'acme.churn')?.labelDetails?.description).toBe(
      'due · 4.2%, watch',
    );
  });

  it('offers a whole check-in with what is due in the team, and what its check-ins spoke of before', async () => {
    const marked = `team x "X" {
  kpi up "Uptime" threshold >= 99%
  kpi down "Downtime" threshold < 3h
  checkin 2026-02-02 { acme.churn: 4% }
  ^
}
`;
    const found = await items(marked, { today: '2026-02-27' });
    const whole = found.find(({ label }) => label.startsWith('checkin with'));
    expect(whole?.label).toBe('checkin with what is due (3)');
    expect(whole?.textEdit).toMatchObject({
      newText: `checkin 2026-02-27 {\n\tacme.churn: \${1:4.2%}\n\tup: \${2:?}%\n\tdown: \${3:?}h\n}`,
    });
    const inside = await items(marked.replace('^', 'checkin 2026-02-27 {\n    ^\n  }'), {
      today: '2026-02-27',
    });
    expect(inside[0]?.label).toBe('everything that is due (3)');
    const plain = await items(marked, { today: '2026-02-27', capabilities: {} });
    expect(plain.find(({ label }) => label.startsWith('checkin with'))?.textEdit).toMatchObject({
      newText: 'checkin 2026-02-27 {\n\tacme.churn: ?%\n\tup: ?%\n\tdown: ?h\n}',
    });
  });

  it('offers the goals of the period in a review, with their computed score', async () => {
    const found = await items('review 2026-Q1 {\n  ^\n}');
    expect(found.map(({ label }) => label)).toEqual([
      'product.preferred_tool',
      'product.preferred_tool.active_teams',
      'product.preferred_tool.first_retro',
    ]);
    expect(found[0]?.textEdit).toMatchObject({ newText: `product.preferred_tool: \${1:0.3} "$2"` });
  });

  it('offers directives and the rules behind them', async () => {
    expect(await offered('// go^')).toEqual(['goals-ignore-next-line', 'goals-ignore-file']);
    expect(await offered('// goals-ignore-next-line kpi-^')).toContain('kpi-no-threshold');
    expect(await offered('// goals-ignore-next-line kpi-count -- because ^')).toEqual([]);
    expect(await offered('// ow^')).toEqual([]);
  });

  it('offers rules that find something on the line below first, and those that are named no more', async () => {
    const found = await items('// goals-ignore-next-line kpi-no-owner, ^\nkpi k "K"\n');
    expect(found[0]).toMatchObject({
      label: 'kpi-no-threshold',
      labelDetails: { description: 'found here' },
    });
    expect(found.filter(({ labelDetails }) => labelDetails !== undefined)).toHaveLength(1);
    expect(found.map(({ label }) => label)).not.toContain('kpi-no-owner');
    const meant = await items('// goals-ignore-next-line kr-is-taks^\nkpi k "K"\n');
    expect(meant.find(({ label }) => label === 'kr-is-task')?.filterText).toBe('kr-is-taks');
  });

  it('offers every objective of the period at once, with its score and room for what was learnt', async () => {
    const objectives = ['one', 'two'].map(
      name =>
        `objective ${name} "${name}" { cycle 2025-Q4 kr k "K" from 0 to 10 }\ncheckin 2025-12-20 { ${name}.k: 7 }\n`,
    );
    const marked = `${objectives.join('')}review 2025-Q4 {\n  ^\n}`;
    const [all] = await items(marked);
    expect(all?.label).toBe('every objective of 2025-Q4 (2)');
    expect(all?.textEdit).toMatchObject({ newText: `one: \${1:0.7} "$2"\ntwo: \${3:0.7} "$4"` });
    const [plain] = await items(marked, { capabilities: {} });
    expect(plain?.textEdit).toMatchObject({ newText: 'one: 0.7 ""\ntwo: 0.7 ""' });
  });

  it('does not interrupt somebody who only types a space', async () => {
    const { client, uri } = await withFile('objective o "O" {\n  kr k "K" \n  supports \n}');
    const ask = (marked: string) =>
      client.request<CompletionItem[]>('textDocument/completion', {
        ...client.at(uri, marked),
        context: { triggerKind: 2, triggerCharacter: ' ' },
      });
    expect(await ask('kr k "K" ^')).toEqual([]);
    expect((await ask('supports ^')).length).toBeGreaterThan(0);
  });

  it('knows nothing of documents that it does not know', async () => {
    const { client } = await withFile('');
    const params = { textDocument: { uri: `${folder}/unknown.goals` }, position: { line: 3, character: 9 } };
    expect(await client.request('textDocument/completion', params)).toEqual([]);
  });
});

describe('completion in a project of thousands of goals', () => {
  const many = Array.from(
    { length: 1_000 },
    (_, at) => `kpi metric_${at} "Metric ${at}" threshold < 3\n`,
  ).join('');

  it('offers those that are near to what is typed, and is asked again', async () => {
    const { client, uri } = await withFile(`${many}objective o "O" {\n  supports metric_99\n}\n`);
    const list = await client.request<CompletionList>(
      'textDocument/completion',
      client.at(uri, 'supports metric_99^'),
    );
    expect(list.isIncomplete).toBe(true);
    expect(list.items.length).toBeLessThanOrEqual(300);
    expect(list.items.slice(0, 11).every(({ label }) => label.startsWith('metric_99'))).toBe(true);
  });
});

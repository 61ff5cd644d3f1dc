import { describe, expect, it } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { HeardTrees } from '../../client/tree/heard-trees.ts';
import type {
  EffectiveConfigResult,
  ReportResult,
  RulePageResult,
  ToldTreeResult,
  TreeResult,
} from '../../language/protocol.ts';
import { nodesByKey } from '../../language/render/told-tree.ts';
import { TestEnvironment } from '../support/language-client.ts';
import { acme, company, companyUri, configUri, folder, product, productUri } from './acme.ts';
import { start, withFile } from './serve.ts';

function withoutLocations(tree: unknown): unknown {
  return JSON.parse(JSON.stringify(tree, (name, value) => (name === 'location' ? undefined : value)));
}

describe('goals/tree', () => {
  it('is the tree of the project with the place of each node', async () => {
    const client = await start(new TestEnvironment(acme));
    const { tree, project, places } = await client.request<TreeResult>('goals/tree', { uri: productUri });
    expect(project).toBe(folder);
    expect(tree?.title).toBe('acme');
    expect(tree?.today).toBe('2026-02-14');
    expect(tree?.roots[0]).toMatchObject({
      kind: 'northstar',
      label: 'Weekly active teams completing a retrospective',
    });
    expect(places['product.preferred_tool.first_retro']).toEqual({
      uri: productUri,
      range: { start: { line: 14, character: 4 }, end: { line: 14, character: 58 } },
      selection: { start: { line: 14, character: 7 }, end: { line: 14, character: 18 } },
    });
  });

  it('names the configuration of the project where there is one', async () => {
    const environment = new TestEnvironment({ ...acme, [configUri]: '{}' });
    const client = await start(environment);
    expect((await client.request<TreeResult>('goals/tree', {})).configUri).toBe(configUri);
    environment.files.texts.delete(configUri);
    client.deleted(configUri);
    expect(await client.request<TreeResult>('goals/tree', {})).not.toHaveProperty('configUri');
  });

  it('names every block of a team that is opened again', async () => {
    const more = `${folder}/more.goals`;
    const client = await start(
      new TestEnvironment({ ...acme, [more]: 'team product {\n  kpi k "K" threshold < 3\n}\n' }),
    );
    const { places } = await client.request<TreeResult>('goals/tree', { uri: productUri });
    expect(places.product?.uri).toBe(productUri);
    expect(places.product?.others).toEqual([
      { uri: more, range: { start: { line: 0, character: 0 }, end: { line: 2, character: 1 } } },
    ]);
    expect(places.acme).not.toHaveProperty('others');
  });

  it('is that of the only project without a document, and of the document where there are several', async () => {
    const labs = 'file:///work/labs/labs.goals';
    const client = await start(new TestEnvironment({ ...acme, [labs]: 'kpi x "Labs" threshold < 3\n' }), {
      folders: [folder, 'file:///work/labs'],
    });
    expect((await client.request<TreeResult>('goals/tree', {})).project).toBe(folder);
    expect((await client.request<TreeResult>('goals/tree', { uri: labs })).tree?.title).toBe('labs');
    expect((await client.request<TreeResult>('goals/tree', { uri: 'file:///work/README.md' })).project).toBe(
      folder,
    );
  });

  it('is nothing where there are no goals', async () => {
    const client = await start(new TestEnvironment({}));
    expect(await client.request('goals/tree', {})).toEqual({ places: {} });
  });

  it('is told by what is different to a client that keeps answers, and comes to the same', async () => {
    const client = await start(new TestEnvironment(acme));
    client.open(productUri, product);
    const kept = new HeardTrees();
    const ask = () => client.request<ToldTreeResult>('goals/tree', { uri: productUri, since: kept.since });
    const whole = () => client.request<TreeResult>('goals/tree', { uri: productUri });
    const first = await ask();
    expect(first).not.toHaveProperty('since');
    kept.take(first);
    const edits = [
      ['objective preferred_tool "', 'objective preferred_tool "Really '],
      ['  objective preferred_tool', '\n  objective preferred_tool'],
      ['kr first_retro', 'kr first_retrospective'],
      ['  kr first_retrospective', '  }\n  kr first_retrospective'],
    ] as const;
    for (const [from, to] of edits) {
      client.edit(productUri, from, to);
      const told = await ask();
      expect(told.since).toBe(kept.since);
      expect(told.revision).toBe(kept.since + 1);
      const { tree, places } = await whole();
      const now = kept.take(told);
      expect(JSON.stringify(now?.tree)).toBe(JSON.stringify(withoutLocations(tree)));
      expect(now?.places).toEqual(places);
      expect(JSON.stringify(told).length).toBeLessThan(JSON.stringify({ tree, places }).length);
    }
    expect((await ask()).places).toEqual({});
    const other = await client.request<ToldTreeResult>('goals/tree', { uri: productUri, since: 77 });
    expect(other).not.toHaveProperty('since');
    expect(Object.keys(other.places).length).toBeGreaterThan(5);
  });

  it('is said to have changed once somebody has asked for it, and not before', async () => {
    const client = await start(new TestEnvironment(acme));
    client.open(companyUri, company);
    client.edit(companyUri, ' threshold < 4h', '');
    await client.diagnostics(companyUri, rules => rules.includes('kpi-no-threshold'));
    expect(client.treeChanges).toBe(0);
    await client.request('goals/tree', {});
    client.edit(companyUri, '"First response time"', '"First response"');
    await client.until(() => client.treeChanges > 0, 'the tree has changed');
    expect(JSON.stringify(await client.request('goals/tree', {}))).toContain('"First response"');
  });

  it('keeps what is understood of a file with syntax errors, marked', async () => {
    const client = await start(new TestEnvironment(acme));
    client.open(productUri, product);
    client.edit(productUri, 'aspirational', 'objective "');
    const { tree } = await client.request<TreeResult>('goals/tree', {});
    expect(tree?.incomplete).toBe(true);
    expect(JSON.stringify(tree)).toContain('Time to first retro');
  });

  it('keeps for somebody who watches what a syntax error hides, with the place where it was', async () => {
    const client = await start(new TestEnvironment(acme));
    client.open(productUri, product);
    const first = await client.request<ToldTreeResult>('goals/tree', { since: 0 });
    const [key = ''] = Object.keys(first.places).filter(one => /^product\.[^.]+$/.test(one));
    expect(key).not.toBe('');
    client.edit(productUri, product, '{');
    const heard = new HeardTrees();
    heard.take(first);
    const shown = heard.take(await client.request<ToldTreeResult>('goals/tree', { since: first.revision }));
    expect(nodesByKey(shown?.tree?.roots ?? []).get(key)).toMatchObject({ outdated: true });
    const at = shown?.places[key]?.range.start;
    const range = { start: at, end: at };
    expect(shown?.places[key]).toEqual({ uri: productUri, range, selection: range });
    const unwatched = await client.request<TreeResult>('goals/tree', {});
    expect(nodesByKey(unwatched.tree?.roots ?? []).has(key)).toBe(false);
  });
});

describe('goals/effectiveConfig', () => {
  it('is what holds for a document: preset, file and overrides', async () => {
    const text =
      '{ "rules": { "kpi-count": "off" }, "overrides": [{ "files": ["product.goals"], "rules": { "kpi-count": "error" } }] }';
    const client = await start(new TestEnvironment({ ...acme, [configUri]: text }));
    const levelIn = async (uri: string) => {
      const config = await client.request<EffectiveConfigResult>('goals/effectiveConfig', { uri });
      expect(config.configUri).toBe(configUri);
      const { rules } = JSON.parse(config.text.replace(/(?:^| )\/\/.*$/gm, '')) as {
        rules: Record<string, unknown>;
      };
      return [rules['kpi-count']].flat()[0];
    };
    expect(await levelIn(companyUri)).toBe('off');
    expect(await levelIn(productUri)).toBe('error');
  });

  it('says for which file, and where the setting of a rule comes from', async () => {
    const text =
      '{ "rules": { "kpi-count": "off" }, "exclude": ["drafts/**"], "overrides": [{ "files": ["product.goals"], "rules": { "kpi-count": "error" } }] }';
    const client = await start(new TestEnvironment({ ...acme, [configUri]: text }));
    const shown = async (uri: string) =>
      (await client.request<EffectiveConfigResult>('goals/effectiveConfig', { uri })).text;
    expect(await shown(companyUri)).toMatch(/"kpi-count": \["off",.*\],? \/\/ rules\n/);
    const product = await shown(productUri);
    expect(product).toContain('// What holds for product.goals\n');
    expect(product).toMatch(/"kpi-count": \["error",.*\],? \/\/ overrides\[0\]\n/);
    expect(product).toMatch(/"kpi-stale": "warning",?\n/);
    expect(product).not.toContain('excluded:');
    expect(await shown(`${folder}/drafts/a.goals`)).toContain(
      '// It is excluded: none of its goals are read.\n',
    );
  });

  it('says that there is no configuration', async () => {
    const client = await start(new TestEnvironment(acme));
    const { text, configUri: none } = await client.request<EffectiveConfigResult>(
      'goals/effectiveConfig',
      {},
    );
    expect(text).toContain('there is no goals.config.json');
    expect(none).toBeUndefined();
  });
});

describe('goals/report', () => {
  it('is the weekly meeting of the project as Markdown, on this day', async () => {
    const client = await start(new TestEnvironment(acme));
    const { markdown } = await client.request<ReportResult>('goals/report', { uri: productUri });
    expect(markdown).toMatch(/^# Weekly meeting, \d{4}-\d{2}-\d{2}\n/);
    expect(markdown).toContain('## KPI review');
    expect(await client.request('goals/report', {})).toEqual({ markdown });
  });

  it('says that there is no project', async () => {
    const client = await start(new TestEnvironment({}));
    const { markdown } = await client.request<ReportResult>('goals/report', {});
    expect(markdown).toContain('open a folder or a file with goals');
  });
});

describe('goals/rulePage', () => {
  it('is the page of a rule as Markdown', async () => {
    const client = await start(new TestEnvironment(acme));
    const page = await client.request<RulePageResult>('goals/rulePage', { rule: 'kpi-no-threshold' });
    expect(page.markdown).toContain('# kpi-no-threshold');
    const error = await client.request<RulePageResult>('goals/rulePage', { rule: 'language/circle' });
    expect(error.markdown).toContain('# language/circle');
    expect(await client.request('goals/rulePage', { rule: 'no-such-rule' })).toEqual({});
    expect(await client.request('goals/rulePage', {})).toEqual({});
  });
});

describe('a request', () => {
  it('waits until the files are read that the server was told of', async () => {
    const environment = new TestEnvironment(acme);
    let release: () => void = () => undefined;
    const gate = new Promise<void>(resolve => {
      release = resolve;
    });
    const read = environment.files.readFile.bind(environment.files);
    environment.files.readFile = async uri => {
      await gate;
      return read(uri);
    };
    const client = await start(environment);
    client.open(productUri, product);
    const answered: string[] = [];
    const hover = client.hover(productUri, 'acme.chu^rn').then(result => {
      answered.push('hover');
      return result;
    });
    answered.push('read');
    release();
    expect(JSON.stringify(await hover)).toContain('Monthly customer churn');
    expect(answered).toEqual(['read', 'hover']);
  });

  it('can be cancelled', async () => {
    const environment = new TestEnvironment(acme);
    let release: () => void = () => undefined;
    const gate = new Promise<void>(resolve => {
      release = resolve;
    });
    environment.files.findFiles = async () => {
      await gate;
      return [];
    };
    const client = await start(environment);
    const source = new CancellationTokenSource();
    const request = client.connection.sendRequest('goals/tree', {}, source.token);
    source.cancel();
    const after = client.request('goals/tree', {});
    release();
    await expect(request).rejects.toMatchObject({ code: -32800 });
    await after;
  });

  it('that fails is an error of its own: the server goes on', async () => {
    const { client, uri } = await withFile('kpi x "X" threshold < 3\n');
    await expect(client.request('textDocument/hover', { textDocument: { uri } })).rejects.toThrow();
    expect(await client.hover(uri, 'kpi x^')).not.toBeNull();
  });

  it('about a folder that cannot be searched is answered from what is open', async () => {
    const environment = new TestEnvironment({});
    environment.files.findFiles = async () => {
      throw new Error('EACCES: permission denied');
    };
    const client = await start(environment);
    client.open(companyUri, company);
    expect(await client.hover(companyUri, 'kpi chu^rn')).not.toBeNull();
    await client.until(() => client.logged.some(message => message.includes('EACCES')), 'the log');
  });
});

describe('the server', () => {
  it('says what it can', async () => {
    const client = await start(new TestEnvironment(acme));
    expect(client.capabilities).toMatchObject({
      positionEncoding: 'utf-16',
      hoverProvider: true,
      codeActionProvider: {
        codeActionKinds: [
          'quickfix',
          'refactor.rewrite',
          'refactor.extract',
          'refactor.move',
          'source.fixAll.goals',
        ],
      },
      workspace: { workspaceFolders: { supported: true } },
    });
    await client.until(() => client.registered.length >= 2, 'registrations');
    expect(client.registered).toEqual(
      expect.arrayContaining(['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles']),
    );
  });

  it.each([
    ['workspaceFolders', { workspaceFolders: [{ uri: 'file:///work/a%23b', name: 'a' }] }],
    ['rootUri', { workspaceFolders: null, rootUri: 'file:///work/a%23b' }],
    ['rootUri beside no folders', { workspaceFolders: [], rootUri: 'file:///work/a%23b' }],
    ['rootPath', { workspaceFolders: null, rootUri: null, rootPath: '/work/a#b' }],
  ])('knows the folder of a client that names it by %s', async (_, initialize) => {
    const uri = 'file:///work/a%23b/company.goals';
    const client = await start(new TestEnvironment({ [uri]: 'kpi x "Open bugs"\n' }), { initialize });
    await client.diagnostics(uri, rules => rules.includes('kpi-no-threshold'));
  });

  it('answers a client that says nothing of itself', async () => {
    const client = await start(new TestEnvironment(acme), { folders: [folder], capabilities: {} });
    expect(client.capabilities.codeActionProvider).toBe(true);
    client.open(productUri, product.replace('acme.churn', 'acme.chorn'));
    const [fix] = await client.codeActions(productUri, 'acme.cho^rn');
    expect(client.after(productUri, fix?.edit)).toContain('guarded by acme.churn');
  });

  it('counts characters in UTF-16 code units', async () => {
    const text = 'kpi x "🎯🎯 goals" threshold < 3 { supports nobody }\n';
    const { client, uri } = await withFile(text);
    const [error] = await client.diagnostics(uri, rules => rules.includes('language/unresolved'));
    const start = text.indexOf('nobody');
    expect(error?.range).toEqual({
      start: { line: 0, character: start },
      end: { line: 0, character: start + 6 },
    });
  });
});

import { describe, expect, it } from 'vitest';
import type { ClientCapabilities } from 'vscode-languageserver/node';
import { TestEnvironment } from '../support/language-client.ts';
import { acme, company, companyUri, folder, product, productUri, withoutThreshold } from './acme.ts';
import { has, none } from './rules-said.ts';
import { start } from './serve.ts';

describe('diagnostics', () => {
  it('are published for every file of a project, open or not', async () => {
    const client = await start(
      new TestEnvironment({
        ...acme,
        [companyUri]: withoutThreshold,
        [productUri]: product.replace('acme.churn', 'acme.chorn'),
      }),
    );
    await client.diagnostics(companyUri, has('kpi-no-threshold'));
    await client.diagnostics(productUri, has('language/unresolved'));
  });

  it('say nothing of a closed file without findings', async () => {
    const client = await start(new TestEnvironment({ ...acme, [companyUri]: withoutThreshold }));
    await client.diagnostics(companyUri, has('kpi-no-threshold'));
    expect(client.diagnosticsOf(productUri)).toBeUndefined();
  });

  it('carry source, code, severity, range and a link to the page of the rule', async () => {
    const client = await start(new TestEnvironment({ ...acme, [companyUri]: withoutThreshold }));
    const [diagnostic] = await client.diagnostics(companyUri, has('kpi-no-threshold'));
    expect(diagnostic).toMatchObject({
      source: 'goals',
      code: 'kpi-no-threshold',
      severity: 2,
      codeDescription: { href: 'file:///pages/kpi-no-threshold.md' },
      range: { start: { line: 13 } },
    });
  });

  it('link to where the client opens pages of rules, also those of errors of the language', async () => {
    const client = await start(
      new TestEnvironment({
        ...acme,
        [companyUri]: withoutThreshold.replace('every week', ''),
        [productUri]: product.replace('acme.churn', 'acme.chorn'),
      }),
      { folders: [folder], options: { rulePageUri: 'command:goals.openRule?%5B%22{rule}%22%5D' } },
    );
    const [rule] = await client.diagnostics(companyUri, has('kpi-no-threshold'));
    expect(rule?.codeDescription).toEqual({ href: 'command:goals.openRule?%5B%22kpi-no-threshold%22%5D' });
    const [error] = await client.diagnostics(productUri, has('language/unresolved'));
    expect(error?.codeDescription).toEqual({
      href: 'command:goals.openRule?%5B%22language%2Funresolved%22%5D',
    });
    expect(error?.severity).toBe(1);
  });

  it('name related places, in other files too, as the client spells them', async () => {
    const twice = `${company}\nnorthstar other "Another" from 1 to 2 by 2026-12-31 { owner @ceo }\n`;
    const client = await start(
      new TestEnvironment({ ...acme, [productUri]: `${product}\n${twice.slice(company.length)}` }),
    );
    const [diagnostic] = await client.diagnostics(productUri, has('northstar-single'));
    expect(diagnostic?.relatedInformation?.[0]?.location).toMatchObject({
      uri: companyUri,
      range: { start: { line: 1 } },
    });
  });

  it('leave out what the client does not know', async () => {
    const bare: ClientCapabilities = { textDocument: { publishDiagnostics: {} } };
    const twice = `${product}\nnorthstar other "Another" from 1 to 2 by 2026-12-31 { owner @ceo }\n`;
    const client = await start(new TestEnvironment({ ...acme, [productUri]: twice }), {
      folders: [folder],
      capabilities: bare,
    });
    const [diagnostic] = await client.diagnostics(productUri, has('northstar-single'));
    expect(diagnostic).not.toHaveProperty('relatedInformation');
    expect(diagnostic).not.toHaveProperty('codeDescription');
  });

  it('follow an edit into every file that it concerns', async () => {
    const client = await start(new TestEnvironment(acme));
    client.open(companyUri, company);
    client.edit(companyUri, 'kpi churn', 'kpi churned');
    await client.diagnostics(productUri, has('language/unresolved'));
    client.edit(companyUri, 'kpi churned', 'kpi churn');
    await client.diagnostics(productUri, none);
    await client.diagnostics(companyUri, none);
  });

  it('are right after a burst of edits', async () => {
    const client = await start(new TestEnvironment(acme));
    client.open(companyUri, company);
    for (const [before, after] of [
      ['churn "', 'churnx "'],
      ['churnx "', 'churnxy "'],
      ['churnxy "', 'churny "'],
      ['churny "', 'churn "'],
    ] as const) {
      client.edit(companyUri, before, after);
    }
    client.edit(companyUri, ' threshold < 4h', '');
    await client.diagnostics(companyUri, rules => rules.length === 1 && rules[0] === 'kpi-no-threshold');
    await client.until(() => client.rulesIn(productUri).length === 0, 'references that lead somewhere again');
  });

  it('carry the version of the text that they are about', async () => {
    const client = await start(new TestEnvironment(acme));
    client.open(companyUri, company);
    client.edit(companyUri, ' threshold < 4h', '');
    await client.diagnostics(companyUri, has('kpi-no-threshold'));
    expect(client.published.findLast(({ uri }) => uri === companyUri)?.version).toBe(2);
  });

  it('answer each version of an open document, also where there is nothing to say', async () => {
    const client = await start(new TestEnvironment(acme));
    const versions = () =>
      client.published.flatMap(({ uri, version }) => (uri === productUri ? [version] : []));
    client.open(productUri, product);
    await client.until(() => versions().includes(1), 'an answer to the opening');
    client.edit(productUri, '"Quick-start wizard shipped"', '"Shipped"');
    await client.until(() => versions().includes(2), 'an answer to the edit');
    expect(client.diagnosticsOf(productUri)).toEqual([]);
    client.replace(productUri, client.text(productUri));
    await client.until(() => versions().includes(3), 'an answer to an edit that changes nothing');
  });

  it('start anew for a document that is opened again', async () => {
    const client = await start(new TestEnvironment({ ...acme, [companyUri]: withoutThreshold }));
    for (const times of [1, 2]) {
      client.open(companyUri, withoutThreshold);
      await client.until(
        () =>
          client.published.filter(({ uri, version }) => uri === companyUri && version === 1).length === times,
        'an answer to the opening',
      );
      expect(client.rulesIn(companyUri)).toEqual(['kpi-no-threshold']);
      client.close(companyUri);
      await client.request('goals/tree', {});
    }
  });

  it('are published again only for files where they changed', async () => {
    const environment = new TestEnvironment({
      ...acme,
      [productUri]: product.replace('acme.churn', 'acme.chorn'),
      [companyUri]: withoutThreshold,
    });
    const client = await start(environment);
    client.open(companyUri, withoutThreshold);
    await client.diagnostics(productUri, has('language/unresolved'));
    await client.diagnostics(companyUri, has('kpi-no-threshold'));
    await client.request('goals/tree', {});
    const before = client.published.length;
    const changes = client.treeChanges;
    client.edit(companyUri, '"First response time"', '"First response"');
    await client.until(() => client.treeChanges > changes, 'the round after the edit');
    expect(client.published.slice(before).map(({ uri }) => uri)).not.toContain(productUri);
  });

  it('move with the text above them', async () => {
    const client = await start(new TestEnvironment({ ...acme, [companyUri]: withoutThreshold }));
    client.open(companyUri, withoutThreshold);
    await client.diagnostics(companyUri, has('kpi-no-threshold'));
    client.edit(companyUri, '\nteam acme', ' team acme');
    await client.until(
      () => client.diagnosticsOf(companyUri)?.[0]?.range.start.line === 12,
      'the finding one line above',
    );
  });

  it('count lines as the editor does in files with CRLF', async () => {
    const windows = withoutThreshold.replace(/\n/g, '\r\n');
    const client = await start(new TestEnvironment({ ...acme, [companyUri]: windows }));
    const [diagnostic] = await client.diagnostics(companyUri, has('kpi-no-threshold'));
    expect(diagnostic?.range.start).toEqual({ line: 13, character: 6 });
  });

  it('keep what is understood of a half-typed file', async () => {
    const client = await start(new TestEnvironment(acme));
    client.open(productUri, product);
    client.edit(productUri, 'supports weekly_teams', 'supports ');
    await client.diagnostics(productUri, has('language/syntax'));
    expect(
      client.rulesIn(productUri).filter(rule => rule !== 'language/syntax' && rule !== 'objective-unlinked'),
    ).toEqual([]);
  });
});

describe('today', () => {
  it('is the day that the client says, else the calendar day', async () => {
    const stale = new TestEnvironment(acme);
    const client = await start(stale, { folders: [folder], options: { today: '2026-03-20' } });
    await client.diagnostics(companyUri, has('kpi-stale'));
  });

  it('is renewed at midnight', async () => {
    const environment = new TestEnvironment(acme);
    const client = await start(environment);
    await client.request('goals/tree', {});
    environment.begin('2026-03-20');
    await client.diagnostics(companyUri, has('kpi-stale'));
  });
});

import { describe, expect, it } from 'vitest';
import type { ClientCapabilities } from 'vscode-languageserver/node';
import { everyCapability, TestEnvironment } from '../support/language-client.ts';
import { acme, company, companyUri, configUri, folder, product, productUri } from './acme.ts';
import { start } from './serve.ts';

const has = (rule: string) => (rules: readonly string[]) => rules.includes(rule);
const hasNot = (rule: string) => (rules: readonly string[]) => !rules.includes(rule);
const none = (rules: readonly string[]) => rules.length === 0;

const withoutThreshold = company.replace(' threshold < 4h', '');
const withoutChurn = company.replace(/ {2}kpi churn[^}]*}\n/, '').replace('  acme.churn: 4.2%\n', '');

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

  it('link to where the client opens pages of rules, but have no page for errors of the language', async () => {
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
    expect(error?.codeDescription).toBeUndefined();
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
    expect(client.rulesIn(productUri)).toEqual([]);
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

describe('files on disk', () => {
  it('that appear are read', async () => {
    const environment = new TestEnvironment({ [productUri]: product });
    const client = await start(environment);
    await client.diagnostics(productUri, has('language/unresolved'));
    environment.files.texts.set(companyUri, company);
    client.created(companyUri);
    await client.diagnostics(productUri, none);
  });

  it('that go away take their findings along, and leave references that lead nowhere', async () => {
    const environment = new TestEnvironment({ ...acme, [companyUri]: withoutThreshold });
    const client = await start(environment);
    await client.diagnostics(companyUri, has('kpi-no-threshold'));
    environment.files.texts.delete(companyUri);
    client.deleted(companyUri);
    await client.diagnostics(companyUri, none);
    await client.diagnostics(productUri, has('language/unresolved'));
  });

  it('that are renamed are one deletion and one new file', async () => {
    const environment = new TestEnvironment({ ...acme, [companyUri]: withoutThreshold });
    const client = await start(environment);
    await client.diagnostics(companyUri, has('kpi-no-threshold'));
    const renamed = `${folder}/okr/acme.goals`;
    environment.files.texts.delete(companyUri);
    environment.files.texts.set(renamed, withoutThreshold);
    client.deleted(companyUri);
    client.created(renamed);
    await client.diagnostics(renamed, has('kpi-no-threshold'));
    await client.diagnostics(companyUri, none);
    expect(client.rulesIn(productUri)).toEqual([]);
  });

  it('of a folder that is deleted as a whole are gone', async () => {
    const inside = `${folder}/teams/company.goals`;
    const environment = new TestEnvironment({ [productUri]: product, [inside]: withoutThreshold });
    const client = await start(environment);
    await client.diagnostics(inside, has('kpi-no-threshold'));
    environment.files.texts.delete(inside);
    client.deleted(`${folder}/teams`);
    await client.diagnostics(inside, none);
  });

  it('of a folder that appears as a whole are read', async () => {
    const inside = `${folder}/teams/deep/company.goals`;
    const environment = new TestEnvironment({ [productUri]: product });
    const client = await start(environment);
    await client.diagnostics(productUri, has('language/unresolved'));
    environment.files.texts.set(inside, withoutThreshold);
    client.created(`${folder}/teams`);
    await client.diagnostics(inside, has('kpi-no-threshold'));
    await client.diagnostics(productUri, none);
  });

  it('in node_modules and hidden folders are not ours', async () => {
    const environment = new TestEnvironment(acme);
    const client = await start(environment);
    const foreign = [`${folder}/node_modules/x/a.goals`, `${folder}/.cache/b.goals`];
    for (const uri of foreign) environment.files.texts.set(uri, 'kpi x "No threshold"\n');
    client.created(...foreign);
    client.open(companyUri, withoutThreshold);
    await client.diagnostics(companyUri, has('kpi-no-threshold'));
    expect(client.published.map(({ uri }) => uri)).toEqual([companyUri]);
  });

  it('that cannot be read are said to be so, and the others are checked', async () => {
    const environment = new TestEnvironment({ ...acme, [companyUri]: withoutThreshold });
    environment.files.unreadable.add(productUri);
    const client = await start(environment);
    const [diagnostic] = await client.diagnostics(productUri, has('language/syntax'));
    expect(diagnostic?.message).toBe('This file is not text: byte 3 is zero.');
    await client.diagnostics(companyUri, has('kpi-no-threshold'));
    environment.files.unreadable.delete(productUri);
    client.changed(productUri);
    await client.diagnostics(productUri, none);
  });

  it('beyond five million characters are not read, and say so', async () => {
    const client = await start(new TestEnvironment(acme));
    client.open(companyUri, `${company}${'// '.padEnd(5_000_001, 'x')}`);
    const [diagnostic] = await client.diagnostics(companyUri, has('language/syntax'));
    expect(diagnostic?.message).toContain('5.0 million characters');
    client.replace(companyUri, company);
    await client.diagnostics(companyUri, none);
  });
});

describe('a buffer', () => {
  it('wins over the disk until it is closed', async () => {
    const environment = new TestEnvironment(acme);
    const client = await start(environment);
    client.open(companyUri, withoutThreshold);
    await client.diagnostics(companyUri, has('kpi-no-threshold'));
    environment.files.texts.set(companyUri, withoutChurn);
    client.changed(companyUri);
    client.open(productUri, product);
    const opened = await client.hover(productUri, 'acme.chu^rn');
    expect(JSON.stringify(opened)).toContain('Monthly customer churn');
    client.close(companyUri);
    await client.diagnostics(productUri, has('language/unresolved'));
    await client.diagnostics(companyUri, none);
  });

  it('of a file that was deleted counts until it is closed', async () => {
    const environment = new TestEnvironment({ ...acme, [companyUri]: withoutThreshold });
    const client = await start(environment);
    client.open(companyUri, withoutThreshold);
    await client.diagnostics(companyUri, has('kpi-no-threshold'));
    environment.files.texts.delete(companyUri);
    client.deleted(companyUri);
    client.edit(companyUri, 'kpi response_time', 'kpi response');
    await client.diagnostics(companyUri, rules => rules.length > 1);
    client.close(companyUri);
    await client.diagnostics(companyUri, none);
    await client.diagnostics(productUri, has('language/unresolved'));
  });

  it('that was never saved belongs to the project of its folder', async () => {
    const client = await start(new TestEnvironment({ [productUri]: product }));
    await client.diagnostics(productUri, has('language/unresolved'));
    client.open(companyUri, company);
    await client.diagnostics(productUri, none);
    client.close(companyUri);
    await client.diagnostics(productUri, has('language/unresolved'));
  });

  it('outside every folder is read with the files beside it, and forgotten with them', async () => {
    const environment = new TestEnvironment(acme);
    const client = await start(environment, {});
    client.open(productUri, product.replace(' threshold', ''));
    await client.request('goals/tree', {});
    expect(client.rulesIn(productUri)).toEqual([]);
    client.edit(productUri, 'supports weekly_teams', 'supports weekly_team');
    await client.diagnostics(productUri, has('language/unresolved'));
    client.close(productUri);
    await client.diagnostics(productUri, none);
  });

  it('that was never given a file is checked by itself', async () => {
    const client = await start(new TestEnvironment({}), {});
    client.open('untitled:Untitled-1', 'kpi churn "Churn"\n');
    await client.diagnostics('untitled:Untitled-1', has('kpi-no-threshold'));
    client.close('untitled:Untitled-1');
    await client.diagnostics('untitled:Untitled-1', none);
  });

  it('is known under every spelling of its URI', async () => {
    const spelled = 'file:///work/acme/caf%C3%A9 (a).goals';
    const client = await start(
      new TestEnvironment({
        ...acme,
        'file:///work/acme/caf%C3%A9%20%28a%29.goals': 'kpi x "X" threshold < 3\n',
      }),
    );
    client.open(spelled, 'kpi x "X"\n');
    await client.diagnostics(
      spelled,
      rules => rules.filter(rule => rule === 'kpi-no-threshold').length === 1,
    );
    expect(client.published.map(({ uri }) => uri)).toEqual([spelled]);
  });
});

describe('a configuration', () => {
  const off = '{ "rules": { "kpi-no-threshold": "off" } }\n';

  it('counts as soon as it is there, changed or gone', async () => {
    const environment = new TestEnvironment({ ...acme, [companyUri]: withoutThreshold });
    const client = await start(environment);
    await client.diagnostics(companyUri, has('kpi-no-threshold'));
    environment.files.texts.set(configUri, off);
    client.created(configUri);
    await client.diagnostics(companyUri, hasNot('kpi-no-threshold'));
    environment.files.texts.set(configUri, '{ "rules": { "kpi-no-threshold": "error" } }\n');
    client.changed(configUri);
    const [diagnostic] = await client.diagnostics(companyUri, has('kpi-no-threshold'));
    expect(diagnostic?.severity).toBe(1);
    environment.files.texts.delete(configUri);
    client.deleted(configUri);
    await client.until(
      () => client.diagnosticsOf(companyUri)?.[0]?.severity === 2,
      'the level of the preset',
    );
  });

  it('has its own errors, in a file that nobody has opened', async () => {
    const environment = new TestEnvironment({
      ...acme,
      [configUri]: '{\n  "rules": { "kpi-no-treshold": "off" }\n}\n',
    });
    const client = await start(environment);
    const [diagnostic] = await client.diagnostics(configUri, rules => rules.length > 0);
    expect(diagnostic?.message).toContain('kpi-no-threshold');
    expect(diagnostic?.range.start.line).toBe(1);
    environment.files.texts.set(configUri, off);
    client.changed(configUri);
    await client.diagnostics(configUri, none);
  });

  it('counts while it is being edited', async () => {
    const client = await start(
      new TestEnvironment({ ...acme, [companyUri]: withoutThreshold, [configUri]: '{}' }),
    );
    await client.diagnostics(companyUri, has('kpi-no-threshold'));
    client.open(configUri, off);
    await client.diagnostics(companyUri, none);
  });

  it('makes its folder a project that names do not cross', async () => {
    const labsConfig = `${folder}/labs/goals.config.json`;
    const labs = `${folder}/labs/labs.goals`;
    const environment = new TestEnvironment({
      ...acme,
      [labs]: 'kpi speed "Speed" threshold < 3s { supports weekly_teams }\n',
    });
    const client = await start(environment);
    client.open(labs, 'kpi speed "Speed" threshold < 3s { supports weekly_teams }\n');
    await client.request('goals/tree', {});
    expect(client.rulesIn(labs)).not.toContain('language/unresolved');
    environment.files.texts.set(labsConfig, '{}');
    client.created(labsConfig);
    await client.diagnostics(labs, has('language/unresolved'));
    environment.files.texts.delete(labsConfig);
    client.deleted(labsConfig);
    await client.diagnostics(labs, hasNot('language/unresolved'));
  });

  it('above the folder that is open makes it a part of the larger project', async () => {
    const environment = new TestEnvironment({
      [configUri]: '{}',
      [companyUri]: company,
      [`${folder}/product/product.goals`]: product.replace('kr first_retro', 'kr first_retro_x'),
    });
    const client = await start(environment, { folders: [`${folder}/product`] });
    const uri = `${folder}/product/product.goals`;
    await client.diagnostics(uri, has('language/unresolved'));
    expect(client.diagnosticsOf(uri)?.every(({ message }) => String(message).includes('first_retro'))).toBe(
      true,
    );
  });
});

describe('settings of the editor', () => {
  const off = { rules: { 'kpi-no-threshold': 'off' }, preset: null };

  it('fill in where there is no configuration', async () => {
    const client = await start(new TestEnvironment({ ...acme, [companyUri]: withoutThreshold }), {
      folders: [folder],
      settings: off,
    });
    await client.request('goals/tree', {});
    client.settings = null;
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.diagnostics(companyUri, has('kpi-no-threshold'));
    expect(client.published).toHaveLength(1);
    client.settings = off;
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.diagnostics(companyUri, none);
  });

  it('say nothing where there is one', async () => {
    const client = await start(
      new TestEnvironment({ ...acme, [companyUri]: withoutThreshold, [configUri]: '{}' }),
      {
        folders: [folder],
        settings: off,
      },
    );
    await client.diagnostics(companyUri, has('kpi-no-threshold'));
  });

  it('are taken from the notification where the client answers no questions', async () => {
    const capabilities: ClientCapabilities = { ...everyCapability, workspace: {} };
    const client = await start(new TestEnvironment({ ...acme, [companyUri]: withoutThreshold }), {
      folders: [folder],
      capabilities,
    });
    await client.diagnostics(companyUri, has('kpi-no-threshold'));
    client.notify('workspace/didChangeConfiguration', { settings: { goals: off } });
    await client.diagnostics(companyUri, none);
  });
});

describe('workspace folders', () => {
  const labsFolder = 'file:///work/labs';
  const labs = `${labsFolder}/labs.goals`;
  const texts = { ...acme, [labs]: 'kpi churn "Churn of the labs"\n' };

  it('are projects of their own', async () => {
    const client = await start(new TestEnvironment(texts), { folders: [folder, labsFolder] });
    await client.diagnostics(labs, has('kpi-no-threshold'));
    expect(client.diagnosticsOf(productUri)).toBeUndefined();
  });

  it('can be added and removed', async () => {
    const client = await start(new TestEnvironment(texts));
    const change = (added: string[], removed: string[]) =>
      client.notify('workspace/didChangeWorkspaceFolders', {
        event: {
          added: added.map(uri => ({ uri, name: '' })),
          removed: removed.map(uri => ({ uri, name: '' })),
        },
      });
    change([labsFolder], []);
    await client.diagnostics(labs, has('kpi-no-threshold'));
    change([], [labsFolder]);
    await client.diagnostics(labs, none);
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

import { describe, expect, it } from 'vitest';
import { TestEnvironment } from '../support/language-client.ts';
import { acme, company, companyUri, folder, product, productUri, withoutThreshold } from './acme.ts';
import { has, none } from './rules-said.ts';
import { start } from './serve.ts';

const withoutChurn = company.replace(/ {2}kpi churn[^}]*}\n/, '').replace('  acme.churn: 4.2%\n', '');

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
    await client.until(() => client.rulesIn(productUri).length === 0, 'names of the new file');
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

import { describe, expect, it } from 'vitest';
import type { ClientCapabilities } from 'vscode-languageserver/node';
import { everyCapability, TestEnvironment } from '../support/language-client.ts';
import {
  acme,
  company,
  companyUri,
  configUri,
  folder,
  product,
  productUri,
  withoutThreshold,
} from './acme.ts';
import { has, hasNot, none } from './rules-said.ts';
import { start } from './serve.ts';

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

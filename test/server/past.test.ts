import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { PastMoment, PastParams } from '../../language/protocol.ts';
import { nodeEnvironment } from '../../server/node-environment.ts';
import { LanguageClient, TestEnvironment } from '../support/language-client.ts';
import { scratchRepository } from '../support/scratch-repository.ts';
import { acme, companyUri, folder, product, productUri } from './acme.ts';
import { has, hasNot } from './rules-said.ts';
import { start } from './serve.ts';

const clients: LanguageClient[] = [];
afterEach(() => {
  for (const client of clients.splice(0)) client.dispose();
});

const harder = product.replace('1,200 teams', '2,000 teams');

/** A client that knows git; the company as it is said to have been is the same on every day before. */
async function knowing(different: PastMoment['different'], texts = acme, day = '2026-02-14') {
  const asked: PastParams[] = [];
  const environment = new TestEnvironment(texts, day);
  const known = { commit: 'a1', different };
  const client = await start(environment, {
    folders: [folder],
    options: { clientPast: true },
    past: params => {
      asked.push(params);
      return { moments: params.days.map(each => ({ day: each, ...known })) };
    },
  });
  return { client, asked, known, environment };
}

describe('a client that offers the past', () => {
  it('is asked for the days that rules compare with, and what it says is compared', async () => {
    const { client, asked } = await knowing([{ uri: productUri, text: harder }]);
    const said = await client.diagnostics(productUri, has('cycle-changed'));
    expect(said.map(({ message }) => message)).toContain(
      'active_teams said to 2,000 teams on 2026-01-07, now to 1,200 teams: say why with changed',
    );
    expect(asked).toEqual([{ folder, days: ['2025-10-07', '2026-01-07'] }]);
  });

  it('is not asked again for an edit, and each edit is compared with what it has said', async () => {
    const { client, asked } = await knowing([]);
    client.open(productUri, product);
    client.edit(productUri, '1,200 teams', '1,000 teams');
    await client.diagnostics(productUri, has('cycle-changed'));
    client.edit(productUri, '1,000 teams', '1200 teams');
    await client.diagnostics(productUri, hasNot('cycle-changed'));
    expect(asked).toHaveLength(1);
  });

  it('is asked again when it says that history is another one', async () => {
    const { client, asked, known } = await knowing([{ uri: productUri, text: harder }]);
    await client.diagnostics(productUri, has('cycle-changed'));
    known.different = [];
    known.commit = 'b2';
    client.notify('goals/pastChanged', {});
    await client.diagnostics(productUri, hasNot('cycle-changed'));
    expect(asked).toHaveLength(2);
  });

  it('is asked for more when a cycle needs another day', async () => {
    const { client, asked } = await knowing([]);
    await client.until(() => asked.length > 0, 'the first question');
    client.open(productUri, product.replace('2026-Q1', '2026-H1'));
    await client.until(() => asked.length > 1, 'another question');
    expect(asked[1]?.days).toEqual(['2025-07-07', '2026-01-07']);
  });

  it('is not asked where nothing is compared', async () => {
    const config = '{ "language": 1, "rules": { "cycle-changed": "off", "cycle-carried-over": "off" } }';
    const texts = {
      ...acme,
      [`${folder}/goals.config.json`]: config,
      [companyUri]: `${acme[companyUri]}kpi x "X"\n`,
    };
    const { client, asked } = await knowing([], texts);
    await client.diagnostics(companyUri, has('kpi-no-threshold'));
    expect(asked).toEqual([]);
  });

  it('tells of files that were not there', async () => {
    const { client } = await knowing([{ uri: productUri }]);
    client.open(productUri, product.replace('1,200 teams', '1,000 teams'));
    client.edit(productUri, 'cycle 2026-Q1', 'cycle 2026-Q7');
    await client.diagnostics(productUri, has('language/period'));
    expect(client.rulesIn(productUri)).not.toContain('cycle-changed');
  });

  it('that fails is as one that knows nothing', async () => {
    const environment = new TestEnvironment({ ...acme, [companyUri]: `${acme[companyUri]}kpi x "X"\n` });
    const client = await start(environment, {
      folders: [folder],
      options: { clientPast: true },
      past: () => Promise.reject(new Error('git is locked')),
    });
    await client.until(() => client.logged.some(line => line.includes('git is locked')), 'the failure');
    expect(client.rulesIn(companyUri)).toContain('kpi-no-threshold');
  });
});

describe('a server in Node whose client knows no git', () => {
  const at = (path: string) => pathToFileURL(path).toString();

  it('asks git itself, and again when another commit is checked out', async () => {
    const scratch = scratchRepository();
    const texts = { 'company.goals': acme[companyUri] ?? '', 'product.goals': harder };
    scratch.commit('2025-12-20', texts);
    scratch.commit('2026-02-10', { 'product.goals': product });
    const uri = at(join(scratch.folder, 'product.goals'));
    const client = await LanguageClient.inProcess(nodeEnvironment('2026-02-14'), {
      folders: [at(scratch.folder)],
    });
    clients.push(client);
    await client.diagnostics(uri, has('cycle-changed'));
    scratch.git('checkout', '--quiet', '--orphan', 'other');
    scratch.commit('2026-01-03');
    writeFileSync(join(scratch.folder, 'company.goals'), `${texts['company.goals']}// again\n`);
    client.changed(at(join(scratch.folder, 'company.goals')));
    await client.diagnostics(uri, hasNot('cycle-changed'));
  });
});

import { describe, expect, it } from 'vitest';
import type { ClientCapabilities, CodeAction } from 'vscode-languageserver/node';
import { everyCapability, TestEnvironment } from '../support/language-client.ts';
import { acme, company, companyUri, folder, productUri } from './acme.ts';
import { start, withFile } from './serve.ts';

const titles = (actions: readonly CodeAction[]) => actions.map(({ title }) => title);
const called = (actions: readonly CodeAction[], title: string) =>
  actions.find(action => action.title === title);

/** A company whose churn broke its threshold, and nothing else to say. */
const breached = company.replace('acme.churn: 4.2%', 'acme.churn: 8%');
const unguarding = (text: string) => text.replace('    guarded by acme.churn\n', '');

async function withBreach(capabilities: ClientCapabilities = everyCapability) {
  const texts = { ...acme, [productUri]: unguarding(acme[productUri] ?? ''), [companyUri]: breached };
  const client = await start(new TestEnvironment(texts), { folders: [folder], capabilities });
  client.open(companyUri, breached);
  return client;
}

describe('quick fixes', () => {
  it('come with the diagnostic that they mend', async () => {
    const { client, uri } = await withFile('objective x "Grow" {\n  supports weekly_team\n}\n');
    const actions = await client.codeActions(uri, 'weekly_^team');
    const fix = actions.find(({ diagnostics }) => diagnostics?.[0]?.code === 'language/unresolved');
    expect(fix?.kind).toBe('quickfix');
    expect(client.after(uri, fix?.edit)).toContain('supports weekly_teams\n');
  });

  it('are versioned edits where the client has them', async () => {
    const { client, uri } = await withFile('objective x "Grow" {\n  supports weekly_team\n}\n');
    const [fix] = await client.codeActions(uri, 'weekly_^team');
    expect(fix?.edit?.documentChanges?.[0]).toMatchObject({ textDocument: { uri, version: 1 } });
    expect(fix?.edit).not.toHaveProperty('changes');
  });

  it('are plain edits by file where it has not', async () => {
    const capabilities = {
      textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
    };
    const { client, uri } = await withFile('objective x "Grow" {\n  supports weekly_team\n}\n', {
      capabilities,
    });
    const [fix] = await client.codeActions(uri, 'weekly_^team');
    expect(fix?.edit).toHaveProperty('changes');
    expect(fix).not.toHaveProperty('isPreferred');
    expect(client.after(uri, fix?.edit)).toContain('supports weekly_teams\n');
  });

  it('are only those of the range', async () => {
    const { client, uri } = await withFile(
      'objective x "Grow" {\n  supports weekly_team\n}\nkpi churn "Churn"\n',
    );
    const rules = (await client.codeActions(uri, 'kpi churn ^')).map(
      ({ diagnostics }) => diagnostics?.[0]?.code,
    );
    expect(rules).not.toContain('language/unresolved');
  });

  it('mend what was pasted from slides: what is safe is preferred', async () => {
    const { client, uri } = await withFile('kpi x “Up” threshold ≥ 3\n');
    const [fix] = await client.codeActions(uri, '^≥ 3');
    expect(client.after(uri, fix?.edit)).toContain('>= 3');
    expect(fix?.isPreferred).toBe(true);
  });

  it('of a configuration stand in the configuration', async () => {
    const uri = `${folder}/goals.config.json`;
    const client = await start(new TestEnvironment(acme));
    client.open(uri, '{ "preset": "strikt" }');
    const [fix] = await client.codeActions(uri, '"stri^kt"');
    expect(client.after(uri, fix?.edit)).toBe('{ "preset": "strict" }');
  });
});

describe('ignoring a finding', () => {
  it('is offered on its line and in its file, with the reason to fill in', async () => {
    const { client, uri } = await withFile('kpi speed "Speed" {\n  owner @x\n}\n');
    const actions = await client.codeActions(uri, 'kpi sp^eed');
    const onLine = called(actions, 'Ignore kpi-no-threshold on this line');
    expect(client.after(uri, onLine?.edit)).toMatch(
      /^\/\/ goals-ignore-next-line kpi-no-threshold -- reason\nkpi speed/,
    );
    const inFile = called(actions, 'Ignore kpi-no-threshold in this file');
    expect(client.after(uri, inFile?.edit)).toMatch(/^\/\/ goals-ignore-file kpi-no-threshold -- reason\n/);
  });

  it('silences it', async () => {
    const { client, uri } = await withFile('kpi speed "Speed" {\n  owner @x\n}\n');
    const actions = await client.codeActions(uri, 'kpi sp^eed');
    await client.diagnostics(uri, rules => rules.includes('kpi-no-threshold'));
    client.replace(uri, client.after(uri, called(actions, 'Ignore kpi-no-threshold on this line')?.edit));
    await client.diagnostics(uri, rules => !rules.includes('kpi-no-threshold'));
  });

  it('is not offered for errors of the language', async () => {
    const { client, uri } = await withFile('kpi speed "Speed" threshold < 3 {\n  supports nothing\n}\n');
    const actions = await client.codeActions(uri, 'supports noth^ing');
    expect(titles(actions).filter(title => title.includes('language/'))).toEqual([]);
  });

  it('keeps the line ends of the file', async () => {
    const { client, uri } = await withFile('kpi speed "Speed" {\r\n  owner @x\r\n}\r\n');
    const actions = await client.codeActions(uri, 'kpi sp^eed');
    const text = client.after(uri, called(actions, 'Ignore kpi-no-threshold on this line')?.edit);
    expect(text.replace(/\r\n/g, '')).not.toContain('\n');
  });
});

describe('KPI → key result', () => {
  it('is offered for every KPI, in its objectives and in a new one, kept or replaced', async () => {
    const client = await withBreach();
    const actions = await client.codeActions(companyUri, 'kpi chu^rn', { only: ['refactor.rewrite'] });
    expect(titles(actions)).toEqual([
      'Convert to a key result in a new objective',
      'Replace by a key result in a new objective',
      'Record a reading',
    ]);
    expect(actions[0]).toMatchObject({ kind: 'refactor.rewrite.convert', isPreferred: true });
  });

  it('stands once in the list, as the answer to a breach where there is one', async () => {
    const client = await withBreach();
    const all = titles(await client.codeActions(companyUri, 'kpi chu^rn'));
    expect(all.filter(title => title.startsWith('Convert'))).toEqual([
      'Convert to a key result in a new objective',
    ]);
    expect(all).toContain('Replace by a key result in a new objective');
  });

  it('takes the current reading as baseline and the target bound as target, with tab stops', async () => {
    const client = await withBreach();
    const [convert] = await client.codeActions(companyUri, 'kpi chu^rn', { only: ['refactor'] });
    const text = client.after(companyUri, convert?.edit);
    expect(text).toContain('kr churn "Monthly customer churn" from 8% to 4% { tracks churn }');
    expect(JSON.stringify(convert?.edit)).toContain('"snippet":{"kind":"snippet"');
    client.replace(companyUri, text);
    await client.request('goals/tree', {});
    expect(client.rulesIn(companyUri).filter(rule => rule.startsWith('language/'))).toEqual([]);
  });

  it('is plain text where the client has no tab stops', async () => {
    const { snippetEditSupport: _, ...workspaceEdit } = everyCapability.workspace?.workspaceEdit ?? {};
    const client = await withBreach({
      ...everyCapability,
      workspace: { ...everyCapability.workspace, workspaceEdit },
    });
    const [convert] = await client.codeActions(companyUri, 'kpi chu^rn', { only: ['refactor'] });
    expect(JSON.stringify(convert?.edit)).not.toContain('snippet');
    expect(client.after(companyUri, convert?.edit)).toContain('from 8% to 4%');
  });

  it('brings its edits along where the client does not ask for them later', async () => {
    const { resolveSupport: _, ...codeAction } = everyCapability.textDocument?.codeAction ?? {};
    const client = await withBreach({
      ...everyCapability,
      textDocument: { ...everyCapability.textDocument, codeAction },
    });
    const range = {
      start: client.positionIn(companyUri, 'kpi chu^rn'),
      end: client.positionIn(companyUri, 'kpi chu^rn'),
    };
    const [convert] = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: companyUri },
      range,
      context: { diagnostics: [], only: ['refactor'] },
    });
    expect(convert?.edit).toBeDefined();
  });

  it('says why it is refused, to clients that can show it', async () => {
    const client = await start(new TestEnvironment(acme));
    client.open(companyUri, company);
    const actions = await client.codeActions(companyUri, 'kpi chu^rn', { only: ['refactor'] });
    expect(called(actions, 'Replace by a key result')?.disabled?.reason).toBe(
      'it guards product.preferred_tool',
    );
    const { disabledSupport: _, ...codeAction } = everyCapability.textDocument?.codeAction ?? {};
    const older = await start(new TestEnvironment(acme), {
      folders: [folder],
      capabilities: { ...everyCapability, textDocument: { ...everyCapability.textDocument, codeAction } },
    });
    older.open(companyUri, company);
    expect(titles(await older.codeActions(companyUri, 'kpi chu^rn', { only: ['refactor.rewrite'] }))).toEqual(
      ['Convert to a key result in a new objective', 'Record a reading'],
    );
  });

  it('changes several files where the objective stands in another one', async () => {
    const teamUri = `${folder}/team.goals`;
    const texts = {
      ...acme,
      [teamUri]:
        'team acme {\n  objective keep "Customers stay" {\n    cycle 2026-Q1\n    supports weekly_teams\n  }\n}\n',
    };
    const client = await start(new TestEnvironment({ ...texts, [companyUri]: breached }));
    client.open(companyUri, breached);
    client.open(teamUri, texts[teamUri] ?? '');
    const actions = await client.codeActions(companyUri, 'kpi response_t^ime', { only: ['refactor'] });
    const convert = called(actions, 'Convert to a key result of keep');
    expect(client.after(teamUri, convert?.edit)).toContain('{ tracks response_time }');
    expect(client.after(companyUri, convert?.edit)).toBe(breached);
  });
});

describe('the way back', () => {
  it('turns a key result into a KPI', async () => {
    const client = await start(new TestEnvironment(acme));
    client.open(productUri, acme[productUri] ?? '');
    const actions = await client.codeActions(productUri, 'kr first^_retro', { only: ['refactor'] });
    expect(client.after(productUri, called(actions, 'Convert to a KPI')?.edit)).toMatch(
      /kpi first_retro "Time to first retro"/,
    );
  });
});

describe('converting to a KPI', () => {
  it('is disabled, with the reason, where nothing would come of it', async () => {
    const client = await start(new TestEnvironment(acme));
    client.open(productUri, acme[productUri] ?? '');
    const actions = await client.codeActions(productUri, 'kr active^_teams', { only: ['refactor'] });
    expect(called(actions, 'Convert to a KPI')).toMatchObject({
      disabled: { reason: 'it tracks the north star, which is watched already' },
    });
  });

  it('is offered in a further block of a team, longer than the one that declares it', async () => {
    const { client, uri } = await withFile(
      'team acme {\n  objective o "Something to reach" {\n    aspirational\n  }\n}\n',
      {
        texts: { [companyUri]: 'team acme "A" {}\n' },
      },
    );
    const actions = await client.codeActions(uri, 'objective o^', { only: ['refactor'] });
    expect(titles(actions)).toContain('Convert to a KPI');
  });
});

describe('ignoring what is said of a comment that ignores', () => {
  it('is offered for the file alone: a comment speaks of no comment', async () => {
    const { client, uri } = await withFile(
      'kpi a "A" threshold < 3\n// goals-ignore-next-line kr-is-tsk -- r\nkpi b "B" threshold < 3\n',
    );
    const actions = await client.codeActions(uri, 'kr-is-^tsk', { only: ['quickfix'] });
    const ignoring = actions.filter(({ title }) => title.startsWith('Ignore '));
    expect(titles(ignoring)).toEqual(['Ignore suppression-unknown in this file']);
    client.replace(uri, client.after(uri, ignoring[0]?.edit));
    await client.diagnostics(uri, rules => !rules.includes('suppression-unknown'));
  });
});

describe('source.fixAll.goals', () => {
  const slides = 'kpi x “Up” threshold ≥ 3 {\n  owner @x\n}\nkpi y “Down” threshold ≤ 4 {\n  owner @x\n}\n';

  it('applies every safe fix of the file, and only those', async () => {
    const { client, uri } = await withFile(slides);
    const [fixAll, ...others] = await client.codeActions(uri, '^', { only: ['source.fixAll'] });
    expect(others).toEqual([]);
    expect(fixAll?.kind).toBe('source.fixAll.goals');
    expect(client.after(uri, fixAll?.edit)).toBe(
      'kpi x "Up" threshold >= 3 {\n  owner @x\n}\nkpi y "Down" threshold <= 4 {\n  owner @x\n}\n',
    );
  });

  it('goes on until nothing is left', async () => {
    const text =
      '// goals-ignore-next-line kpi-no-threshold, kr-stale -- why\nkpi x “Up” threshold ≥ 3 {\n  owner @x\n}\n';
    const { client, uri } = await withFile(text);
    const [fixAll] = await client.codeActions(uri, '^', { only: ['source.fixAll.goals'] });
    client.replace(uri, client.after(uri, fixAll?.edit));
    expect(client.text(uri)).toBe('kpi x "Up" threshold >= 3 {\n  owner @x\n}\n');
    expect(await client.codeActions(uri, '^', { only: ['source.fixAll.goals'] })).toEqual([]);
  });

  it('is offered when somebody asks for actions, not on every move of the cursor', async () => {
    const { client, uri } = await withFile(slides);
    const asked = await client.codeActions(uri, '^', { triggerKind: 1 });
    expect(asked.map(({ kind }) => kind)).toContain('source.fixAll.goals');
    const moved = await client.codeActions(uri, '^', { triggerKind: 2 });
    expect(moved.map(({ kind }) => kind)).not.toContain('source.fixAll.goals');
  });

  it('is not there where nothing is safe to fix', async () => {
    const { client, uri } = await withFile('kpi x "Up" {\n  owner @x\n}\n');
    expect(await client.codeActions(uri, '^', { only: ['source'] })).toEqual([]);
  });
});

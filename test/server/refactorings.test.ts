import { describe, expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver/node';
import { TestEnvironment } from '../support/language-client.ts';
import { acme, company, companyUri, folder, product, productUri } from './acme.ts';
import { start, withFile } from './serve.ts';

async function open() {
  const client = await start(new TestEnvironment(acme), { folders: [folder] });
  client.open(productUri, product);
  client.open(companyUri, company);
  return client;
}

const called = (actions: readonly CodeAction[], title: string) =>
  actions.find(action => action.title === title);

describe('refactorings of an objective', () => {
  it('start the next cycle, from a key result of it as well', async () => {
    const client = await open();
    const actions = await client.codeActions(productUri, 'Time to fi^rst retro', { only: ['refactor'] });
    const next = called(actions, 'Start 2026-Q2 from this objective');
    expect(next?.kind).toBe('refactor.rewrite.newCycle');
    const after = client.after(productUri, next?.edit);
    expect(after).toContain(
      '  objective preferred_tool_2026q2 "Become the preferred retrospective tool" {\n',
    );
    expect(after).toContain('    cycle 2026-Q2\n    aspirational\n    supports weekly_teams\n');
    expect(after).toContain('"Time to first retro" from 30h to ?h\n');
  });

  it('move it to another team, with its readings', async () => {
    const client = await open();
    const actions = await client.codeActions(productUri, 'objective preferred_^tool', {
      only: ['refactor.move'],
    });
    expect(actions.map(({ title }) => title)).toEqual(['Move to team acme']);
    const [move] = actions;
    expect(client.after(companyUri, move?.edit)).toContain('objective preferred_tool "Become');
    const after = client.after(productUri, move?.edit);
    expect(after).not.toContain('objective preferred_tool');
    expect(after).toContain('  acme.preferred_tool.first_retro: 40h\n');
  });

  it('say why there is no next cycle', async () => {
    const { client, uri } = await withFile(
      'cycle sprint from 2026-01-01 to 2026-03-01\nobjective a "A" {\n  owner @me\n}\nobjective b "B" {\n  cycle sprint\n}\n',
    );
    const reasonAt = async (marked: string) =>
      called(
        await client.codeActions(uri, marked, { only: ['refactor'] }),
        'Start the next cycle from this objective',
      )?.disabled?.reason;
    expect(await reasonAt('objective ^a')).toBe('The objective has no cycle.');
    expect(await reasonAt('objective ^b')).toBe('No declared cycle follows sprint.');
  });

  it('are none where the goal has an error', async () => {
    const client = await open();
    client.edit(productUri, 'supports weekly_teams', 'supports weekly_team');
    const actions = await client.codeActions(productUri, 'objective preferred_^tool', {
      only: ['refactor'],
    });
    expect(actions.filter(({ disabled }) => disabled === undefined)).toEqual([]);
  });
});

const around = (lines: string) => `objective o "O" {\n  cycle 2026-Q1\n  owner @me\n  ${lines}\n}\n`;

/** The actions at `^` and what each makes of the file; the reason where one can't be done. */
async function offered(marked: string, options: Parameters<typeof withFile>[1] = {}) {
  const { client, uri } = await withFile(marked.replace('^', ''), options);
  const actions = await client.codeActions(uri, marked, { only: ['refactor'] });
  return new Map(
    actions.map(({ title, kind, edit, disabled }) => [
      title,
      { kind, after: edit && client.after(uri, edit), reason: disabled?.reason },
    ]),
  );
}

describe('taking the number out of a label', () => {
  const off = {
    settings: { preset: 'off', rules: { 'kr-unmeasured': 'off', 'objective-has-number': 'off' } },
  };

  it('moves it behind the label, also where no rule speaks of it', async () => {
    const marked = around('kr nps "Increase NPS from 32 to 50"^');
    const extract = (await offered(marked, off)).get('Write from 32 to 50 behind the label');
    expect(extract?.kind).toBe('refactor.extract');
    expect(extract?.after).toContain('  kr nps "NPS" from 32 to 50\n');
  });

  it('leaves the words where the measure says the number already', async () => {
    const marked = around(
      '// goals-ignore-next-line kr-number-in-label -- x\n  kr ^nps "Increase NPS from 32 to 50" from 32 to 50',
    );
    const extract = (await offered(marked)).get('Take "from 32 to 50" out of the label');
    expect(extract?.after).toContain('kr nps "Increase NPS" from 32 to 50\n');
  });

  it('makes a key result of that of an objective', async () => {
    const extract = [
      ...(await offered('objective b^ "Increase blog traffic by 200%" {\n  cycle 2026-Q1\n}\n', off)),
    ].find(([title]) => title.startsWith('Move it to a key result'));
    expect(extract?.[1].kind).toBe('refactor.extract');
  });

  it('is refused with the reason where the label says none', async () => {
    const refused = (await offered(around('kr nps "Promot^er score" from 3 to 4'))).get(
      'Take the number out of the label',
    );
    expect(refused).toMatchObject({
      after: undefined,
      reason: 'The label says no number that could be a measure.',
    });
  });
});

describe('splitting a label', () => {
  it('makes two key results of two measures', async () => {
    const split = (await offered(around('kr happy "Increase N^PS and CSAT" from 32 to 50'))).get(
      'Split into two key results',
    );
    expect(split?.after).toMatch(
      /kr happy "Increase NPS" +from 32 to 50\n {2}kr csat +"Increase CSAT" from \? to \?\n/,
    );
  });

  it('splits what only the author knows to be two at the word under the cursor', async () => {
    const split = (await offered(around('kr speed "Response a^nd resolution time" from 8h to 4h'))).get(
      'Split here into two key results',
    );
    expect(split?.after).toMatch(
      /kr speed +"Response" +from 8h to 4h\n {2}kr resolution_time "Resolution time" from \? to \?\n/,
    );
  });

  it('makes two objectives', async () => {
    const split = (await offered('objective o "Loved &^ trusted" {\n  cycle 2026-Q1\n}\n')).get(
      'Split here into two objectives',
    );
    expect(split?.after).toBe(
      'objective o "Loved" {\n  cycle 2026-Q1\n}\n\nobjective trusted "Trusted" {\n  cycle 2026-Q1\n}\n',
    );
  });

  it.each([
    ['names one thing', around('kr nps "Promot^er score" from 3 to 4')],
    ['has nothing behind the joint', around('kr nps "Score and^" from 3 to 4')],
    ['has escapes', around('kr nps "A \\"b\\" a^nd c" from 3 to 4')],
  ])('is refused with the reason where the label %s', async (_, marked) => {
    const titles = await offered(marked);
    expect([...titles.keys()].filter(title => title.startsWith('Split here'))).toEqual([]);
    expect(titles.get('Split into two key results')?.reason).toMatch(/^The label names one thing/);
  });
});

describe('recording what is due', () => {
  const team = `team t "T" {
  cycle 2026-Q1
  lead @me
  kpi up "Uptime" threshold >= 99%
  objective o "O" {
    kr speed "Time" from 48h to 8h
    kr nps "NPS" from 3 to 40
    kr licence "Licence" milestone
  }
}
`;

  it('writes all due entries of a team into a check-in of today, with a tab stop each', async () => {
    const record = (await offered(team.replace('team t', 'team ^t'))).get('Record what is due (4)');
    expect(record?.after).toContain(
      '  checkin 2026-02-14 {\n    o.speed: ?h\n    o.nps: ?\n    o.licence: ?%\n    up: ?%\n  }\n',
    );
  });

  it('writes those of an objective, and leaves out what was read', async () => {
    const source = `${team.replace('objective o', 'objective ^o')}checkin 2026-02-12 { t.o.nps: 5 }\n`;
    const record = (await offered(source)).get('Record what is due (2)');
    expect(record?.after).toContain('  checkin 2026-02-14 {\n    o.speed: ?h\n    o.licence: ?%\n  }\n');
  });

  it('goes on in a check-in that is begun', async () => {
    const source = `${team.slice(0, -2)}\n  checkin 2026-02-13 by @me {^\n  }\n}\n`;
    const record = (await offered(source)).get('Record what is due (4)');
    expect(record?.after).toContain('  checkin 2026-02-13 by @me {\n    o.speed: ?h\n');
    expect(record?.after).not.toContain('2026-02-14');
  });

  it('leaves the check-in of another day alone', async () => {
    const source = `${team.slice(0, -2)}\n  checkin 2026-01-05 {\n    up: 99.5%^\n  }\n}\n`;
    const record = (await offered(source)).get('Record what is due (4)');
    expect(record?.after).toContain('up: 99.5%\n  }\n  checkin 2026-02-14 {\n    o.speed: ?h\n');
  });

  it('says when the next is due where nothing is', async () => {
    const source =
      'team ^t "T" {\n  lead @me\n  kpi up "Uptime" threshold >= 99%\n  checkin 2026-02-12 { up: 99.5% }\n}\n';
    const refused = (await offered(source)).get('Record what is due');
    expect(refused?.reason).toBe('Nothing is due before 2026-02-19.');
  });

  it('records a reading of one goal, with the line ends of the file', async () => {
    const source = team.replace('kpi up', 'kpi ^up').replaceAll('\n', '\r\n');
    const record = (await offered(source)).get('Record a reading');
    expect(record?.after).toContain('  checkin 2026-02-14 {\r\n    up: ?%\r\n  }\r\n');
  });

  it('is a whole edit for a client that asks for nothing later, without what is refused', async () => {
    const capabilities = {
      textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
    };
    const { client, uri } = await withFile(team, { capabilities });
    const actions = await client.codeActions(uri, 'team ^t');
    const record = called(actions, 'Record what is due (4)');
    expect(client.after(uri, record?.edit)).toContain('up: ?%');
    expect(actions.every(({ disabled }) => disabled === undefined)).toBe(true);
  });
});

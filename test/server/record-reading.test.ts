import { describe, expect, it } from 'vitest';
import type { WorkspaceEdit } from 'vscode-languageserver/node';
import type { ReadableGoalsResult, RecordReadingResult } from '../../language/protocol.ts';
import { type LanguageClient, TestEnvironment } from '../support/language-client.ts';
import { acme, company, companyUri, folder, product, productUri } from './acme.ts';
import { start, withFile } from './serve.ts';

async function open(): Promise<LanguageClient> {
  const client = await start(new TestEnvironment(acme), { folders: [folder] });
  client.open(productUri, product);
  client.open(companyUri, company);
  return client;
}

function record(client: LanguageClient, goal: string, value: string) {
  return client.request<RecordReadingResult<WorkspaceEdit>>('goals/recordReading', {
    uri: productUri,
    goal,
    value,
  });
}

describe('what takes readings', () => {
  it('is listed with what is due first, and an example of a value', async () => {
    const client = await open();
    const { goals } = await client.request<ReadableGoalsResult>('goals/readableGoals', { uri: productUri });
    expect(goals.map(({ path, due, isDue, example }) => `${path} ${due} ${isDue} ${example}`)).toEqual([
      'weekly_teams 2026-02-16 false 680 teams',
      'acme.churn 2026-02-16 false 4.2%',
      'acme.response_time 2026-02-16 false 2.8h',
      'product.preferred_tool.active_teams 2026-02-23 false ? teams',
      'product.preferred_tool.first_retro 2026-02-23 false 30h',
    ]);
  });

  it('names the goal around the cursor, and the one that the name under the cursor names', async () => {
    const client = await open();
    const at = async (marked: string) =>
      (
        await client.request<ReadableGoalsResult>('goals/readableGoals', {
          uri: productUri,
          position: client.positionIn(productUri, marked),
        })
      ).atCursor;
    expect(await at('Time to fi^rst')).toBe('product.preferred_tool.first_retro');
    expect(await at('guarded by acme.chu^rn')).toBe('acme.churn');
    expect(await at('aspir^ational')).toBeUndefined();
  });

  it('leaves out what is stopped or has no name', async () => {
    const { client, uri } = await withFile(
      'kpi "Without a name" threshold < 5\nkpi old "Old" threshold < 5 { stopped 2026-01-01 "No longer" }\n',
      { texts: {} },
    );
    expect(await client.request('goals/readableGoals', { uri })).toEqual({ goals: [] });
  });
});

describe('recording a reading', () => {
  it("writes into today's check-in, or a new one behind the last", async () => {
    const client = await open();
    const { edit } = await record(client, 'acme.churn', '3.9% "Back to normal"');
    expect(client.after(companyUri, edit)).toBe(
      `${company}checkin 2026-02-14 {\n  acme.churn: 3.9% "Back to normal"\n}\n`,
    );
    client.replace(companyUri, client.after(companyUri, edit));
    const again = await record(client, 'acme.response_time', '2h');
    expect(client.after(companyUri, again.edit)).toContain(
      '  acme.churn: 3.9% "Back to normal"\n  acme.response_time: 2h\n}\n',
    );
    const anew = await record(client, 'acme.churn', '3.8% on-track "Better"');
    expect(client.after(companyUri, anew.edit)).toContain('  acme.churn: 3.8% on-track "Better"\n}');
  });

  it.each([
    ['30 parsecs', /parsecs/],
    ['soon', /soon/],
    ['', /for example 30h/],
    ['5h }', /one line/],
    ['5h acme.churn: 3%', /one goal at a time/],
    ['5h\nkpi x "X"', /one line/],
  ])('says what is the matter with %j', async (value, problem) => {
    const client = await open();
    const said = await record(client, 'product.preferred_tool.first_retro', value);
    expect(said.edit).toBeUndefined();
    expect(said.problem).toMatch(problem);
  });

  it('takes a milestone that is done', async () => {
    const text = 'objective o "O" {\n  cycle 2026-Q1\n  kr law "The law passes" milestone\n}\n';
    const { client, uri } = await withFile(text, { texts: {} });
    const { edit } = await client.request<RecordReadingResult<WorkspaceEdit>>('goals/recordReading', {
      uri,
      goal: 'o.law',
      value: 'done',
    });
    expect(client.after(uri, edit)).toBe(`${text}\ncheckin 2026-02-14 {\n  o.law: done\n}\n`);
  });

  it('says so when the goal has gone', async () => {
    const client = await open();
    expect(await record(client, 'acme.gone', '5%')).toEqual({ problem: 'This goal is no longer there.' });
    expect(await client.request('goals/recordReading', { uri: 5, goal: {}, value: [] })).toHaveProperty(
      'problem',
    );
  });
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../server/cli/program.ts';
import { acme, folderWith, goals } from './goals-command.ts';

const day = ['--today', '2026-02-16'];

async function company(text = acme): Promise<{ folder: string; text: () => Promise<string> }> {
  const folder = await folderWith({ 'company.goals': text });
  return { folder, text: () => readFile(join(folder, 'company.goals'), 'utf8') };
}

describe('goals checkin', () => {
  it('records what is named in the check-in of the day, and leaves every other byte alone', async () => {
    const { folder, text } = await company();
    const result = await goals(
      ['checkin', 'acme.churn=4%', 'acme.keep.response=12h on-track confidence 0.8 "Quick"', ...day],
      { folder },
    );
    expect(result).toEqual({ code: 0, out: 'company.goals\n', log: 'Recorded 2 entries on 2026-02-16.\n' });
    const written = `  checkin 2026-02-16 {
    churn: 4%
    keep.response: 12h on-track confidence 0.8 "Quick"
  }
}
`;
    expect(await text()).toBe(acme.replace(/\}\n$/, written));
    expect((await goals(['fmt', '--check'], { folder })).code).toBe(0);
  });

  it('goes on in the check-in of the day, and says anew what was said', async () => {
    const { folder, text } = await company();
    await goals(['checkin', 'acme.churn=4%', ...day], { folder });
    await goals(['checkin', 'acme.churn=3.9%', 'weekly_teams=700', ...day], { folder });
    expect(await text()).toContain('checkin 2026-02-16 {\n    churn: 3.9%\n    weekly_teams: 700\n  }');
  });

  it('says who says so', async () => {
    const { folder, text } = await company();
    expect((await goals(['checkin', 'acme.churn=4%', '--by', '@maya', ...day], { folder })).code).toBe(0);
    expect(await text()).toContain('checkin 2026-02-16 by @maya {');
    expect(await goals(['checkin', 'acme.churn=4%', '--by', 'maya', ...day], { folder })).toMatchObject({
      code: 2,
      log: '--by maya: write the handle of a person or team, for example @maya.\n',
    });
  });

  it('keeps the line ends and the encoding of the file', async () => {
    const { folder, text } = await company(`\uFEFF${acme.replaceAll('\n', '\r\n')}`);
    expect((await goals(['checkin', 'acme.churn=4%', ...day], { folder })).code).toBe(0);
    expect(await text()).toContain('\r\n  checkin 2026-02-16 {\r\n    churn: 4%\r\n  }\r\n}\r\n');
    expect((await text()).startsWith('\uFEFF')).toBe(true);
  });

  it.each([
    ['acme.churn=4,2%', '"4,2" has a comma out of place'],
    ['acme.churn=4h', 'acme.churn=4h: '],
    ['acme.churn=', 'there is no value, for example 4.2%.'],
    ['acme.churn=4% }', 'a reading stands on one line, without braces.'],
    ['acme.chrn=4%', 'no key result, KPI or north star has this path. Did you mean acme.churn?'],
    ['churn=4%', 'no key result, KPI or north star has this path. Did you mean acme.churn?'],
    ['weekly_teams=700', 'weekly_teams=700: weekly_teams is given twice, keep one.'],
    ['acme.churn=4% weekly_teams: 3', 'these are several entries: give each goal on its own.'],
    ['churn', 'write a goal and its value, for example weekly_teams=680.'],
  ])('refuses %s, says why, and writes nothing', async (entry, reason) => {
    const { folder, text } = await company();
    const result = await goals(['checkin', 'weekly_teams=700', entry, ...day], { folder });
    expect(result).toMatchObject({ code: 2, out: '' });
    expect(result.log).toContain(reason);
    expect(await text()).toBe(acme);
  });

  it('says anew only what is said, and keeps the rest of the entry of the day', async () => {
    const { folder, text } = await company();
    await goals(['checkin', 'acme.churn=4% at-risk confidence 0.4 "Why"', ...day], { folder });
    await goals(['checkin', 'acme.churn=3.9% on-track', ...day], { folder });
    expect(await text()).toContain('churn: 3.9% on-track confidence 0.4 "Why"\n');
    await goals(['checkin', 'acme.churn=at-risk "Because"', ...day], { folder });
    expect(await text()).toContain('churn: 3.9% at-risk confidence 0.4 "Because"\n');
  });

  it('records what is said of an objective, which has no value', async () => {
    const { folder, text } = await company();
    expect((await goals(['checkin', 'acme.keep=at-risk "Late"', ...day], { folder })).code).toBe(0);
    expect(await text()).toContain('  checkin 2026-02-16 {\n    keep: at-risk "Late"\n  }');
    expect((await goals(['checkin', 'acme.keep=4%', ...day], { folder })).code).toBe(2);
  });

  it('records nothing where two of them contradict each other', async () => {
    const tracked = `kpi churn "Churn" threshold < 5%
objective o "O" {
  cycle 2026-Q1
  kr k "K" from 8% to 4% { tracks churn }
}
`;
    const { folder, text } = await company(tracked);
    const result = await goals(['checkin', 'churn=5%', 'o.k=4%', ...day], { folder });
    expect(result).toMatchObject({ code: 2, out: '' });
    expect(result.log).toMatch(/^Nothing was recorded: .*5%.*4%|^Nothing was recorded: .*4%.*5%/);
    expect(await text()).toBe(tracked);
    expect((await goals(['checkin', 'churn=', ...day], { folder })).log).toContain('for example 42%.');
  });

  it('asks for what is due, again where an answer is no value, and leaves out what is not answered', async () => {
    const { folder, text } = await company();
    const asked: string[] = [];
    const log: string[] = [];
    const answers = ['', 'four', '4.1%'];
    const written = { isTerminal: false, write: (words: string | Uint8Array) => log.push(String(words)) };
    const code = await run(['checkin', ...day], {
      folder,
      environment: {},
      platform: 'linux',
      out: written,
      log: written,
      now: () => new Date(0),
      readInput: async () => new Uint8Array(),
      onInterrupt: () => () => undefined,
      clock: () => 0,
      ask: async question => {
        asked.push(question);
        return answers[asked.length - 1] ?? '';
      },
    });
    expect(code, log.join('')).toBe(0);
    expect(asked).toEqual([
      'Weekly active teams (weekly_teams, 680 on 2026-02-09): ',
      'Monthly customer churn (acme.churn, 4.2% on 2026-02-09): ',
      'Monthly customer churn (acme.churn, 4.2% on 2026-02-09): ',
    ]);
    expect(await text()).toContain('checkin 2026-02-16 {\n    churn: 4.1%\n  }');
  });

  it('names what is due where nobody answers, and says so where nothing is', async () => {
    const { folder } = await company();
    expect(await goals(['checkin', ...day], { folder })).toEqual({
      code: 2,
      out: '',
      log: 'Due on 2026-02-16: weekly_teams, acme.churn. Nobody answers here: goals checkin weekly_teams=680\n',
    });
    expect(await goals(['checkin', '--today', '2026-02-10'], { folder })).toEqual({
      code: 0,
      out: '',
      log: 'Nothing is due on 2026-02-10.\n',
    });
  });
});

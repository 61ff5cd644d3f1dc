import { describe, expect, it } from 'vitest';
import { acme, day, folderWith, goals } from './goals-command.ts';

describe('goals score', () => {
  it('shows north star, objectives, key results and KPIs in one table', async () => {
    const folder = await folderWith({ 'acme.goals': acme });
    const { code, out, log } = await goals(['score', '--today', day], { folder });
    expect({ code, log }).toEqual({ code: 0, log: '' });
    expect(out).toMatchInlineSnapshot(`
      "North star                                                  now      score  expected   pace  health
      Weekly active teams                                   680 teams       0.09      0.05         ▲ on-track

      Objectives                                                  now      score  expected   pace  health
      Customers stay because support answers at once  2 of 2 measured       0.50      0.33         ▲ on-track  2026-Q1
        First response time                                       25h       0.50      0.33   1.53  ▲ on-track
        Teams that renew after the first month                    70%       0.50      0.33   1.53  ▲ on-track

      KPIs                                                      value  threshold  headroom  trend  status
        Monthly customer churn                                   4.2%       < 5%     +0.8%  −0.3%  ◆ watch
      "
    `);
  });

  it('prints version 1 of the JSON, every key in its order', async () => {
    const folder = await folderWith({ 'okr/acme.goals': acme });
    const { code, out } = await goals(['score', '--today', day, '--format', 'json'], { folder });
    const keyResult = { progress: 0.5, score: 0.5, expected: 0.33, pace: 1.53 };
    expect(out).toBe(
      `${JSON.stringify(
        {
          version: 1,
          today: day,
          northstar: {
            id: 'weekly_teams',
            label: 'Weekly active teams',
            value: 680,
            unit: 'teams',
            progress: 0.09,
            score: 0.09,
            trend: 160,
            file: 'okr/acme.goals',
            line: 1,
          },
          objectives: [
            {
              id: 'acme.keep',
              label: 'Customers stay because support answers at once',
              team: 'acme',
              cycle: '2026-Q1',
              commitment: 'aspirational',
              score: 0.5,
              measured: 2,
              keyResults: 2,
              health: 'on-track',
              grade: null,
              krs: [
                {
                  id: 'acme.keep.response',
                  label: 'First response time',
                  current: 90_000_000,
                  unit: 'ms',
                  ...keyResult,
                  confidence: 0.7,
                  health: 'on-track',
                  file: 'okr/acme.goals',
                  line: 15,
                },
                {
                  id: 'acme.keep.renewals',
                  label: 'Teams that renew after the first month',
                  current: 0.7,
                  unit: '%',
                  ...keyResult,
                  health: 'on-track',
                  file: 'okr/acme.goals',
                  line: 16,
                },
              ],
              file: 'okr/acme.goals',
              line: 9,
            },
          ],
          kpis: [
            {
              id: 'acme.churn',
              label: 'Monthly customer churn',
              team: 'acme',
              value: 0.042,
              unit: '%',
              status: 'watch',
              headroom: 0.008,
              trend: -0.003,
              breachedReadings: 0,
              lastReading: '2026-02-09',
              file: 'okr/acme.goals',
              line: 7,
            },
          ],
        },
        undefined,
        2,
      )}\n`,
    );
    expect(code).toBe(0);
  });

  it('says null for what is not measured, and leaves out what is not known', async () => {
    const folder = await folderWith({
      'new.goals': `objective "Half-typed" {
  kr "Not measurable"
  kr nps "NPS" to 50
}
objective planned "Planned" { cycle 2026-Q1 kr calls "Calls" from $1K to $2.5K }
kpi latency threshold < 250ms
kpi "Nothing to compare"
`,
    });
    const { out } = await goals(['score', '--today', day, '--format', 'json'], { folder });
    const place = (line: number) => ({ file: 'new.goals', line });
    expect(JSON.parse(out)).toEqual({
      version: 1,
      today: day,
      objectives: [
        {
          label: 'Half-typed',
          score: null,
          measured: 0,
          keyResults: 2,
          health: 'unmeasured',
          grade: null,
          krs: [
            {
              label: 'Not measurable',
              current: null,
              unit: '',
              progress: null,
              score: null,
              health: 'unmeasured',
              ...place(2),
            },
            {
              label: 'NPS',
              current: null,
              unit: '',
              progress: null,
              score: null,
              health: 'unmeasured',
              ...place(3),
            },
          ],
          ...place(1),
        },
        {
          id: 'planned',
          label: 'Planned',
          cycle: '2026-Q1',
          score: null,
          measured: 0,
          keyResults: 1,
          health: 'unmeasured',
          grade: null,
          krs: [
            {
              id: 'planned.calls',
              label: 'Calls',
              current: null,
              unit: 'USD',
              progress: null,
              score: null,
              expected: 0.33,
              pace: null,
              health: 'unmeasured',
              ...place(5),
            },
          ],
          ...place(5),
        },
      ],
      kpis: [
        {
          id: 'latency',
          value: null,
          unit: 'ms',
          status: 'no-data',
          headroom: null,
          breachedReadings: 0,
          lastReading: null,
          ...place(6),
        },
        {
          label: 'Nothing to compare',
          value: null,
          unit: '',
          status: 'no-data',
          breachedReadings: 0,
          lastReading: null,
          ...place(7),
        },
      ],
    });
  });

  it('gives the computed score of an objective beside the grade of its review', async () => {
    const folder = await folderWith({
      'o.goals': `objective o "O" { cycle 2026-Q1
  kr a "A" from 0 to 100
  kr b "B" from 0 to 100
}
objective p "P" { cycle 2026-Q1 }
checkin 2026-03-30 { o.a: 71 o.b: 40 }
review 2026-Q1 on 2026-04-02 { o: 0.7 o.b: 0.9 p: 0.3 }
`,
    });
    const { out } = await goals(['score', '--today', '2026-04-02', '--format', 'json'], { folder });
    expect(JSON.parse(out).objectives).toMatchObject([
      { id: 'o', score: 0.81, grade: 0.7, health: 'graded', krs: [{ score: 0.71 }, { score: 0.4 }] },
      { id: 'p', score: null, grade: 0.3, health: 'graded' },
    ]);
  });

  it('takes the unit of the readings where a goal says none', async () => {
    const folder = await folderWith({
      'o.goals': `northstar n "N"
kpi a "A"
kpi b "B"
checkin 2026-02-09 { n: 40 teams a: 4.2% b: 30min }
`,
    });
    const { out } = await goals(['score', '--today', day, '--format', 'json'], { folder });
    const { northstar, kpis } = JSON.parse(out);
    expect([northstar, ...kpis].map(({ value, unit }) => [value, unit])).toEqual([
      [40, 'teams'],
      [0.042, '%'],
      [1_800_000, 'ms'],
    ]);
  });

  it('--team and --cycle show the part that is asked for', async () => {
    const other =
      'team web "Web" { lead @lin kpi speed "Load time" threshold < 2s objective next "Next" { cycle 2026-Q2 } }\n';
    const folder = await folderWith({ 'acme.goals': acme, 'web.goals': other });
    const seen = async (...words: readonly string[]) => {
      const { out } = await goals(['score', '--today', day, '--format', 'json', ...words], { folder });
      const { objectives, kpis } = JSON.parse(out);
      return [...objectives, ...kpis].map(({ id }: { id: string }) => id);
    };
    expect(await seen()).toEqual(['acme.keep', 'web.next', 'acme.churn', 'web.speed']);
    expect(await seen('--team', 'web')).toEqual(['web.next', 'web.speed']);
    expect(await seen('--cycle', '2026-Q1')).toEqual(['acme.keep', 'acme.churn', 'web.speed']);
  });

  it.each([
    ['0.5', 0, ''],
    ['0.51', 1, 'acme.keep: 0.50 is less than --min 0.51.\n'],
  ])('--min %s is a gate: exits with %i', async (min, code, log) => {
    const folder = await folderWith({ 'acme.goals': acme });
    expect(await goals(['score', '--today', day, '--min', min], { folder })).toMatchObject({ code, log });
  });

  it('does not let what is not measured pass as bad or good at the gate', async () => {
    const folder = await folderWith({
      'o.goals': 'objective o "O" { cycle 2026-Q1 kr a "A" from 1 to 2 }\n',
    });
    expect(await goals(['score', '--today', day, '--min', '0.5'], { folder })).toMatchObject({
      code: 0,
      log: '',
    });
  });
});

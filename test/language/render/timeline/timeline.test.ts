import { describe, expect, it } from 'vitest';
import { daysBetween } from '../../../../language/model/calendar.ts';
import type { Timeline } from '../../../../language/render/timeline/timeline.ts';
import { timelineOf } from '../../../../language/render/timeline/timeline-of-goal.ts';
import { timelineSvg } from '../../../../language/render/timeline/timeline-svg.ts';
import { createWorkspace, type ProjectSnapshot } from '../../../../language/workspace.ts';
import { wholeLanguage } from '../../../support/whole-language.ts';
import { parsedXml } from '../../../support/xml.ts';

function projectOf(source: string): ProjectSnapshot {
  const workspace = createWorkspace();
  workspace.setRoots(['file:///acme']);
  workspace.setFile('file:///acme/goals.goals', source);
  return workspace.projects()[0]!;
}

function found(source: string, goal: string, today = '2026-02-14'): Timeline | undefined {
  const snapshot = projectOf(source);
  return timelineOf(goal, snapshot.project, snapshot.scores(today));
}

function timeline(source: string, goal: string, today = '2026-02-14'): Timeline {
  const known = found(source, goal, today);
  if (known === undefined) throw new Error(`no timeline of ${goal}`);
  return known;
}

const inQuarter = (lines: string) => `objective o "O" {\n  cycle 2026-Q1\n  aspirational\n  ${lines}\n}\n`;
const readings = (goal: string, byDay: Readonly<Record<string, string>>) =>
  Object.entries(byDay)
    .map(([day, value]) => `checkin ${day} { ${goal}: ${value} }\n`)
    .join('');

describe('the timeline of a key result', () => {
  const source = `${inQuarter('kr speed "Time to first retro" from 48h to 8h')}
checkin 2026-01-12 by @maya { o.speed: 40h }
checkin 2026-02-02 by @maya { o.speed: at-risk "Launch delayed" }
checkin 2026-02-09 { o.speed: 24 hours on-track confidence 0.7 "Wizard shipped" "Docs follow" }
checkin 2026-02-20 { o.speed: 20h }
`;

  it('runs from the first to the last day of its cycle, in one unit', () => {
    const { chart, period } = timeline(source, 'o.speed');
    expect([chart?.first, chart?.last]).toEqual(['2026-01-01', '2026-03-31']);
    expect(period).toBe('2026-Q1, 2026-01-01 to 2026-03-31');
    expect(chart?.readings.map(({ date, amount, state }) => [date, amount, state])).toEqual([
      ['2026-01-12', 40, 'counts'],
      ['2026-02-09', 24, 'counts'],
      ['2026-02-20', 20, 'future'],
    ]);
  });

  it('lists every check-in, newest first, with what was said', () => {
    const { entries } = timeline(source, 'o.speed');
    expect(
      entries.map(({ date, value, status, confidence, author, state, notes }) => ({
        date,
        value,
        status,
        confidence,
        author,
        state,
        notes,
      })),
    ).toEqual([
      { date: '2026-02-20', value: '20h', state: 'future', notes: [] },
      {
        date: '2026-02-09',
        value: '24 hours',
        status: 'on-track',
        confidence: 0.7,
        notes: ['Wizard shipped', 'Docs follow'],
      },
      { date: '2026-02-02', status: 'at-risk', author: '@maya', notes: ['Launch delayed'] },
      { date: '2026-01-12', value: '40h', author: '@maya', notes: [] },
    ]);
  });

  it('leads from each reading to the words that say it', () => {
    const { chart, entries } = timeline(source, 'o.speed');
    const said = chart?.readings.map(({ entry }) => entries[entry!]?.location?.span);
    expect(said?.map(span => source.slice(span!.start, span!.end))).toEqual([
      'o.speed: 40h',
      'o.speed: 24 hours on-track confidence 0.7 "Wizard shipped" "Docs follow"',
      'o.speed: 20h',
    ]);
  });

  it('expects on each day what its score expects', () => {
    const { chart } = timeline(source, 'o.speed', '2026-03-31');
    expect(chart?.expected?.[1]).toEqual({ date: '2026-03-31', amount: 20 });
    const early = projectOf(source).scores('2026-01-01').keyResults.get('o.speed')?.expected ?? 0;
    expect(chart?.expected?.[0].amount).toBeCloseTo(48 - 40 * early);
  });

  it('expects all of it of committed work, and by its own deadline', () => {
    const committed = source.replace('aspirational', 'committed').replace('to 8h', 'to 8h by 2026-03-01');
    const { chart } = timeline(committed, 'o.speed');
    expect(chart?.expected?.[1]).toEqual({ date: '2026-03-01', amount: 8 });
    expect(chart?.marks).toContainEqual({ kind: 'due', date: '2026-03-01', text: 'due by 2026-03-01' });
  });

  it('heads from its last reading to the score of its forecast', () => {
    const three = `${source}checkin 2026-01-20 { o.speed: 38h }\n`;
    const { chart } = timeline(three, 'o.speed');
    const heading = projectOf(three).scores('2026-02-14').keyResults.get('o.speed')?.forecast?.score ?? 0;
    expect(chart?.forecast).toEqual([
      { date: '2026-02-09', amount: 24 },
      { date: '2026-03-31', amount: 48 - 40 * heading },
    ]);
  });

  it('has its lines and no reading before there is one', () => {
    const { chart, entries, words } = timeline(inQuarter('kr nps "NPS" from 32 to 50'), 'o.nps');
    expect(chart?.readings).toEqual([]);
    expect(chart?.levels.map(({ text }) => text)).toEqual(['from 32', 'target 50']);
    expect(chart?.expected).toBeDefined();
    expect(entries).toEqual([]);
    expect(words).toBe('No reading yet; from 32; target 50');
  });

  it('shows what came shortly before its cycle as history', () => {
    const tracked = `kpi signups "Sign-ups" threshold > 10\n${inQuarter('kr more "More" to 90 { tracks signups }')}
${readings('signups', { '2025-06-01': '20', '2025-12-20': '40', '2026-01-15': '50' })}`;
    const { chart, entries } = timeline(tracked, 'o.more');
    expect(chart?.readings.map(({ date, state }) => [date, state])).toEqual([
      ['2025-12-20', 'history'],
      ['2026-01-15', 'counts'],
    ]);
    expect(entries.map(({ date, state, remark }) => [date, state, remark])).toEqual([
      ['2026-01-15', undefined, 'entered on signups'],
      ['2025-12-20', 'history', 'entered on signups'],
      ['2025-06-01', 'history', 'entered on signups'],
    ]);
  });

  it('tells of two values of one day which one counts', () => {
    const twice = `${inQuarter('kr nps "NPS" from 32 to 50')}${readings('o.nps', { '2026-01-12': '35' })}${readings('o.nps', { '2026-01-12': '36' })}`;
    const { chart, entries } = timeline(twice, 'o.nps');
    expect(entries.map(({ value, state }) => [value, state])).toEqual([
      ['36', undefined],
      ['35', 'replaced'],
    ]);
    expect(chart?.readings.map(({ state }) => state)).toEqual(['replaced', 'counts']);
  });

  it('lists a value that cannot be compared, and does not draw it', () => {
    const { chart, entries } = timeline(
      `${inQuarter('kr speed "Speed" from 48h to 8h')}${readings('o.speed', { '2026-01-12': '40%' })}`,
      'o.speed',
    );
    expect(entries[0]).toMatchObject({ value: '40%', state: 'incomparable' });
    expect(chart?.readings).toEqual([]);
  });

  it('climbs in steps to a milestone', () => {
    const { chart } = timeline(
      `${inQuarter('kr ship "Ship" milestone')}${readings('o.ship', { '2026-01-12': '40%', '2026-02-02': 'done' })}`,
      'o.ship',
    );
    expect(chart?.line).toBe('step');
    expect(chart?.readings.map(({ amount }) => amount)).toEqual([40, 100]);
    expect(chart?.axis.ticks.map(({ text }) => text)).toEqual(['0%', '50%', '100%']);
  });

  it('shows where a condition holds; below it nothing is breached', () => {
    const { chart } = timeline(
      `${inQuarter('kr up "Uptime" between 20% and 60%')}${readings('o.up', { '2026-01-12': '70%', '2026-02-02': '40%' })}`,
      'o.up',
    );
    expect(chart?.holds).toEqual({ from: 20, to: 60 });
    expect(chart?.readings.map(({ breached }) => breached)).toEqual([false, false]);
    expect(chart?.expected).toBeUndefined();
  });

  it('keeps a slip of the hand from flattening everything else', () => {
    const { chart } = timeline(
      `${inQuarter('kr nps "NPS" from 32 to 50')}${readings('o.nps', { '2026-01-12': '35', '2026-01-19': '4,000,000' })}`,
      'o.nps',
    );
    expect(chart?.axis.high).toBeLessThan(60);
    expect(chart?.readings.at(-1)?.amount).toBe(4_000_000);
  });

  it('goes on to late numbers and to its review', () => {
    const graded = `${inQuarter('kr nps "NPS" from 32 to 50')}${readings('o.nps', { '2026-03-20': '40', '2026-04-03': '44' })}
review 2026-Q1 on 2026-04-06 { o.nps: 0.7 "Late but there" }\n`;
    const { chart, entries, state } = timeline(graded, 'o.nps', '2026-05-01');
    expect(chart?.last).toBe('2026-04-06');
    expect(chart?.marks).toContainEqual({ kind: 'review', date: '2026-04-06', text: 'graded 0.7' });
    expect(entries[0]).toMatchObject({ kind: 'review', value: 'graded 0.7', notes: ['Late but there'] });
    expect(state).toContain('graded');
  });

  it('says when it was changed and stopped, and why', () => {
    const { entries, chart } = timeline(
      inQuarter(
        'kr nps "NPS" from 32 to 50 { changed 2026-01-20 "New panel" stopped 2026-02-01 "Panel closed" }',
      ),
      'o.nps',
    );
    expect(entries.map(({ kind, date, notes }) => [kind, date, notes])).toEqual([
      ['stopped', '2026-02-01', ['Panel closed']],
      ['changed', '2026-01-20', ['New panel']],
    ]);
    expect(chart?.marks.map(({ kind }) => kind)).toEqual(['begins', 'ends', 'changed', 'stopped']);
  });

  it('is there before its cycle begins, and without one', () => {
    expect(timeline(source, 'o.speed', '2025-12-01').chart?.readings.map(({ state }) => state)).toEqual([
      'future',
      'future',
      'future',
    ]);
    const { chart } = timeline(source.replace('  cycle 2026-Q1\n', ''), 'o.speed');
    expect(chart?.expected).toBeUndefined();
    expect(chart?.readings).toHaveLength(3);
  });

  it('is drawn where baseline and target are the same', () => {
    const { chart } = timeline(inQuarter('kr nps "NPS" from 50 to 50'), 'o.nps');
    expect(chart?.expected?.map(({ amount }) => amount)).toEqual([50, 50]);
    expect(chart?.axis.low).toBeLessThan(50);
    expect(chart?.axis.high).toBeGreaterThan(50);
  });
});

describe('the timeline of a KPI', () => {
  const source = `kpi churn "Churn" threshold < 5% { target < 4% }
${readings('churn', { '2026-01-05': '4.2%', '2026-01-12': '6%', '2026-01-19': '6.5%', '2026-01-26': '4%', '2026-02-09': '5.5%' })}`;

  it('stands against threshold and target', () => {
    const { chart } = timeline(source, 'churn');
    expect(chart?.levels).toEqual([
      { kind: 'threshold', amount: 5, text: 'threshold < 5%' },
      { kind: 'target', amount: 4, text: 'target < 4%' },
    ]);
    expect(chart?.holds).toEqual({ to: 5 });
  });

  it('has both ends of a threshold between two values', () => {
    const { chart } = timeline(
      'kpi k "K" threshold between 2% and 6% { target < 4% }\ncheckin 2026-01-12 { k: 5% }\n',
      'k',
    );
    expect(chart?.levels.map(({ amount, text }) => [amount, text])).toEqual([
      [2, 'threshold >= 2%'],
      [6, 'threshold <= 6%'],
      [4, 'target < 4%'],
    ]);
    expect(chart?.holds).toEqual({ from: 2, to: 6 });
  });

  it('shows since when it is breached, and when it was before', () => {
    const { chart, entries, remarks } = timeline(source, 'churn');
    expect(chart?.breaches).toEqual([
      { from: '2026-01-12', to: '2026-01-26' },
      { from: '2026-02-09', to: '2026-02-14' },
    ]);
    expect(entries.map(({ breached }) => breached === true)).toEqual([true, false, true, true, false]);
    expect(remarks.join()).toContain('since 2026-02-09, 1 reading: why?');
  });

  it('shows a year up to its last reading, and lists all', () => {
    const days = Array.from({ length: 500 }, (_, day) =>
      new Date(Date.UTC(2024, 9, 1 + day)).toISOString().slice(0, 10),
    );
    const daily = `kpi k "K" threshold < 5%\n${days.map((day, index) => `checkin ${day} { k: ${(index % 50) / 10}% }`).join('\n')}`;
    const { chart, entries } = timeline(daily, 'k');
    expect(entries).toHaveLength(500);
    expect(daysBetween(chart!.first, chart!.last)).toBeLessThanOrEqual(368);
    expect(chart?.readings.length).toBeGreaterThan(360);
  });

  it('shows its last readings however long ago they were', () => {
    const old = 'kpi k "K" threshold < 5%\ncheckin 2020-01-06 { k: 4% }\ncheckin 2020-02-03 { k: 6% }\n';
    const { chart } = timeline(old, 'k');
    expect(chart?.readings).toHaveLength(2);
    expect(chart?.last).toBe('2026-02-14');
  });

  it('is told apart from its target and threshold in money, in durations and in large numbers', () => {
    const textsOf = (text: string) => timeline(text, 'k').chart?.axis.ticks.map(tick => tick.text);
    expect(textsOf('kpi k "K" threshold > $2M\ncheckin 2026-02-09 { k: $2.5M }\n')).toEqual([
      '$2M',
      '$2.2M',
      '$2.4M',
    ]);
    expect(textsOf('kpi k "K" threshold < 4h\ncheckin 2026-02-09 { k: 90min }\n')).toEqual([
      '2h',
      '3h',
      '4h',
    ]);
    expect(textsOf('kpi k "K" threshold > 2B rows\ncheckin 2026-02-09 { k: 1B rows }\n')).toEqual([
      '1B',
      '1.5B',
      '2B',
    ]);
  });

  it('has nothing to draw where nothing was ever said', () => {
    const { chart, words } = timeline('kpi k "K"\n', 'k');
    expect(chart).toBeUndefined();
    expect(words).toBe('No reading yet');
  });
});

describe('the timeline of a north star', () => {
  it('runs from its first reading to its date', () => {
    const { chart } = timeline(
      `northstar n "N" from 500 to 2,500 teams by 2026-12-31\n${readings('n', { '2026-01-12': '600', '2026-02-12': '900' })}`,
      'n',
    );
    expect([chart?.first, chart?.last]).toEqual(['2026-01-12', '2026-12-31']);
    expect(chart?.axis.caption).toBe('teams');
    expect(chart?.expected?.[1]).toEqual({ date: '2026-12-31', amount: 2500 });
  });

  it('shows its last periods without a date', () => {
    const { chart } = timeline(`northstar n "N"\n${readings('n', { '2026-01-12': '600' })}`, 'n');
    expect(chart?.expected).toBeUndefined();
    expect(chart?.last).toBe('2026-02-14');
  });
});

describe('the timeline of an objective', () => {
  const source = `${inQuarter('kr nps "NPS" from 30 to 50\n  kr adoption "Adoption" from 0% to 40%')}
${readings('o.nps', { '2026-01-12': '35', '2026-02-09': '40' })}${readings('o.adoption', { '2026-01-26': '30%' })}
checkin 2026-02-09 by @maya { o: at-risk "Two weeks behind" }
`;

  it('is its score as it was on each day on which a key result was read', () => {
    const { chart, entries } = timeline(source, 'o');
    expect(chart?.readings.map(({ date, amount }) => [date, amount])).toEqual([
      ['2026-01-12', 0.25],
      ['2026-01-26', 0.5],
      ['2026-02-09', 0.625],
    ]);
    expect(entries.map(({ date, value, remark, status }) => [date, value, remark, status])).toEqual([
      ['2026-02-09', '0.63', '2 of 2 measured', 'at-risk'],
      ['2026-01-26', '0.50', '2 of 2 measured', undefined],
      ['2026-01-12', '0.25', '1 of 2 measured', undefined],
    ]);
  });

  it('says on each day what was said on that day', () => {
    const snapshot = projectOf(source);
    for (const { date, amount } of timeline(source, 'o').chart?.readings ?? []) {
      expect(snapshot.scores(date).objectives.get('o')?.mean).toBe(amount);
    }
  });

  it('counts what was never measured as 0 from the day after its cycle', () => {
    const unmeasured = source.replace(/checkin 2026-01-26 .*\n/, '');
    const { chart } = timeline(unmeasured, 'o', '2026-04-20');
    expect(chart?.readings.at(-1)).toMatchObject({ date: '2026-04-01', amount: 0.25 });
  });

  it('shows its grade beside its score', () => {
    const { chart, entries } = timeline(
      `${source}review 2026-Q1 on 2026-04-02 { o: 0.4 }\n`,
      'o',
      '2026-04-20',
    );
    expect(chart?.grade).toEqual({ date: '2026-04-02', amount: 0.4, text: 'graded 0.4' });
    expect(entries[0]).toMatchObject({ kind: 'review', value: 'graded 0.4' });
    expect(chart?.readings.at(-1)?.amount).toBe(0.625);
  });
});

describe('a timeline', () => {
  it('is only of what can be read: no team, no cycle, no unknown key', () => {
    const source = 'cycle c from 2026-01-01 to 2026-02-01\nteam t "T" { kpi k "K" }\n';
    expect([found(source, 't'), found(source, 'c'), found(source, 'nobody')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(found(source, 't.k')).toBeDefined();
  });

  it('is plain data that survives being sent', () => {
    const sent = timeline(`kpi k "K" threshold < 5%\n${readings('k', { '2026-01-12': '4%' })}`, 'k');
    expect(JSON.parse(JSON.stringify(sent))).toEqual(sent);
  });

  it('is drawn as well-formed SVG for every goal of the whole language, on any day, at any size', () => {
    const snapshot = projectOf(wholeLanguage);
    for (const today of ['2025-06-01', '2026-01-14', '2026-02-14', '2026-04-02', '2030-01-01']) {
      for (const key of snapshot.project.goals.keys()) {
        const known = timelineOf(key, snapshot.project, snapshot.scores(today));
        for (const width of [120, 240, 600]) {
          const svg = known && timelineSvg(known, { width, height: 140 });
          if (svg !== undefined)
            expect(parsedXml(`<?xml version="1.0" encoding="UTF-8"?>\n${svg}`).name).toBe('svg');
        }
      }
    }
  });

  it('shows text as text', () => {
    const svg = timelineSvg(
      timeline(
        `kpi k "<b>&\\"K</b>" threshold < 5%\ncheckin 2026-02-09 { k: 4% "<img src=x onerror=alert(1)>" }\n`,
        'k',
      ),
      { width: 300, height: 120 },
    );
    expect(svg).not.toMatch(/<b>|<img/);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Trend, trendOfGoal } from '../../../language/render/trend.ts';
import { trendImage, trendSvg } from '../../../language/render/trend-picture.ts';
import { createWorkspace } from '../../../language/workspace.ts';
import { parsedXml } from '../../support/xml.ts';

function trendOf(source: string, goal: string, today = '2026-02-14'): Trend | undefined {
  const workspace = createWorkspace({ roots: ['file:///acme'] });
  workspace.setFile('file:///acme/goals.goals', source);
  const snapshot = workspace.projects()[0];
  const found = snapshot?.project.goals.get(goal);
  if (snapshot === undefined || found === undefined) throw new Error(`no ${goal}`);
  return trendOfGoal(found, snapshot.scores(today));
}

const objective = (lines: string) => `objective o "O" {\n  cycle 2026-Q1\n  aspirational\n  ${lines}\n}\n`;

describe('the trend of a key result', () => {
  const source = `${objective('kr speed "Time" from 48h to 8h')}
checkin 2026-01-12 { o.speed: 40h }
checkin 2026-02-09 { o.speed: 1 day }
`;

  it('runs from the first to the last day of its cycle, in one unit', () => {
    const trend = trendOf(source, 'o.speed');
    expect(trend?.days).toBe(89);
    expect(trend?.readings.map(({ day }) => day)).toEqual([11, 39]);
    const [first, last] = trend?.readings ?? [];
    expect((first?.amount ?? 0) / (last?.amount ?? 1)).toBeCloseTo(40 / 24);
  });

  it('expects 0.7 of the way on the last day of aspirational work, all of it where it is committed', () => {
    const shareAtEnd = (text: string) => {
      const { expected: [from, to] = [], levels } = trendOf(text, 'o.speed') ?? { levels: [] };
      const target = levels.find(({ kind }) => kind === 'target')?.amount ?? 0;
      return ((to?.amount ?? 0) - (from?.amount ?? 0)) / (target - (from?.amount ?? 0));
    };
    expect(shareAtEnd(source)).toBeCloseTo(0.7);
    expect(shareAtEnd(source.replace('aspirational', 'committed'))).toBeCloseTo(1);
  });

  it('expects it by its own deadline', () => {
    const trend = trendOf(source.replace('to 8h', 'to 8h by 2026-03-01'), 'o.speed');
    expect(trend?.expected?.[1].day).toBe(59);
  });

  it.each([
    ['without readings', objective('kr speed "Time" from 48h to 8h')],
    [
      'with one reading and nothing to compare it to',
      `${objective('kr speed "Time"')}checkin 2026-01-12 { o.speed: 40h }\n`,
    ],
    ['of an objective', objective('kr speed "Time" from 48h to 8h'), 'o'],
  ])('is not drawn %s', (_, text, goal = 'o.speed') => {
    expect(trendOf(text, goal)).toBeUndefined();
  });
});

describe('the trend of a KPI and a north star', () => {
  it('stands against threshold and target, both ends of one between two values', () => {
    const trend = trendOf(
      'kpi k "K" threshold between 2% and 6% { target < 4% }\ncheckin 2026-01-12 { k: 5% }\n',
      'k',
    );
    expect(trend?.levels).toEqual([
      { kind: 'threshold', amount: 2 },
      { kind: 'threshold', amount: 6 },
      { kind: 'target', amount: 4 },
    ]);
  });

  it('begins where a north star was read first', () => {
    const trend = trendOf(
      'northstar n "N" from 500 to 2,500 teams by 2026-12-31\ncheckin 2026-01-12 { n: 600 }\ncheckin 2026-02-12 { n: 900 }\n',
      'n',
    );
    expect(trend?.readings.map(({ day }) => day)).toEqual([0, 31]);
    expect(trend?.expected?.[0]).toEqual({ day: 0, amount: 500 });
    expect(trend?.words).toBe('From 600 teams on 2026-01-12 to 900 teams on 2026-02-12, 2 readings');
  });
});

describe('the picture of a trend', () => {
  const point = fc.record({
    day: fc.integer({ min: 0, max: 90 }),
    amount: fc.integer({ min: -1e9, max: 1e9 }),
  });
  const trends: fc.Arbitrary<Trend> = fc.record({
    readings: fc.array(point, { minLength: 1, maxLength: 60 }),
    levels: fc.array(
      fc.record({ kind: fc.constantFrom('threshold' as const, 'target' as const), amount: fc.integer() }),
      { maxLength: 3 },
    ),
    days: fc.integer({ min: 90, max: 400 }),
    tone: fc.constantFrom('good' as const, 'fair' as const, 'poor' as const, 'neutral' as const),
    words: fc.string(),
  });

  it('is well-formed, and everything lies within it', () => {
    fc.assert(
      fc.property(trends, trend => {
        const svg = parsedXml(`<?xml version="1.0" encoding="UTF-8"?>\n${trendSvg(trend)}`);
        for (const { name, attributes } of svg.children) {
          if (name !== 'circle') continue;
          const { cx, cy } = attributes;
          expect(Number(cx)).toBeGreaterThanOrEqual(0);
          expect(Number(cx)).toBeLessThanOrEqual(240);
          expect(Number(cy)).toBeGreaterThanOrEqual(0);
          expect(Number(cy)).toBeLessThanOrEqual(48);
        }
      }),
    );
  });

  it('is an image of Markdown that nothing in it can end', () => {
    fc.assert(
      fc.property(trends, trend => {
        expect(trendImage(trend, 'words')).toMatch(/^!\[words]\(data:image\/svg\+xml,[\w.%~-]+\)$/);
      }),
    );
  });
});

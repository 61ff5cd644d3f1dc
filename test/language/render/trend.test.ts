import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Trend, trendImage, trendOfGoal, trendSvg } from '../../../language/render/trend-picture.ts';
import { createWorkspace } from '../../../language/workspace.ts';
import { parsedXml } from '../../support/xml.ts';
import { charts } from './timeline/charts.ts';

function trendOf(source: string, goal: string, today = '2026-02-14'): Trend | undefined {
  const workspace = createWorkspace({ roots: ['file:///acme'] });
  workspace.setFile('file:///acme/goals.goals', source);
  const snapshot = workspace.projects()[0];
  const found = snapshot?.project.goals.get(goal);
  if (snapshot === undefined || found === undefined) throw new Error(`no ${goal}`);
  return trendOfGoal(found, snapshot.scores(today));
}

const objective = (lines: string) => `objective o "O" {\n  cycle 2026-Q1\n  aspirational\n  ${lines}\n}\n`;

describe('the trend of a goal', () => {
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

  it('is said in words, too', () => {
    const trend = trendOf(
      'northstar n "N" from 500 to 2,500 teams by 2026-12-31\ncheckin 2026-01-12 { n: 600 }\ncheckin 2026-02-12 { n: 900 }\n',
      'n',
    );
    expect(trend?.words).toBe('From 600 teams on 2026-01-12 to 900 teams on 2026-02-12, 2 readings');
  });
});

describe('the picture of a trend', () => {
  const trends: fc.Arbitrary<Trend> = fc.record({ chart: charts, words: fc.string() });

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

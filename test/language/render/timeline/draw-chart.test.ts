import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../language/model/calendar.ts';
import { dayTicks } from '../../../../language/render/timeline/day-ticks.ts';
import {
  dayScale,
  drawChart,
  type Frame,
  thinned,
  valueScale,
} from '../../../../language/render/timeline/draw-chart.ts';
import { charts } from './charts.ts';

const frames: fc.Arbitrary<Frame> = fc.record({
  width: fc.integer({ min: 120, max: 1200 }),
  height: fc.integer({ min: 40, max: 400 }),
  labels: fc.boolean(),
});

describe('the drawing of a chart', () => {
  it('has every point inside its frame', () => {
    fc.assert(
      fc.property(charts, frames, (chart, frame) => {
        const { shapes, places, plot } = drawChart(chart, frame);
        for (const { x, y } of places) {
          expect(x).toBeGreaterThanOrEqual(plot.left);
          expect(x).toBeLessThanOrEqual(plot.right);
          expect(y).toBeGreaterThanOrEqual(plot.top);
          expect(y).toBeLessThanOrEqual(plot.bottom);
        }
        for (const { attributes, tag } of shapes) {
          const { x, y, cx, cy, width, height } = attributes;
          for (const value of Object.values(attributes)) expect(value).not.toMatch(/NaN|Infinity|undefined/);
          if (tag === 'text') continue;
          const across = Number(x ?? cx ?? 0);
          const down = Number(y ?? cy ?? 0);
          expect(across).toBeGreaterThanOrEqual(-5);
          expect(across + Number(width ?? 0)).toBeLessThanOrEqual(frame.width + 5);
          expect(down).toBeGreaterThanOrEqual(-5);
          expect(down + Number(height ?? 0)).toBeLessThanOrEqual(frame.height + 5);
        }
      }),
    );
  });

  it('goes to the right with the day and up with the value', () => {
    fc.assert(
      fc.property(charts, frames, (chart, frame) => {
        const { plot } = drawChart(chart, frame);
        const x = dayScale(chart, plot);
        const y = valueScale(chart, plot);
        const days = chart.readings.map(({ date }) => x(date));
        expect(days).toEqual([...days].sort((a, b) => a - b));
        const byAmount = [...chart.readings]
          .sort((a, b) => a.amount - b.amount)
          .map(({ amount }) => y(amount));
        expect(byAmount).toEqual([...byAmount].sort((a, b) => b - a));
        expect(x(chart.first)).toBeCloseTo(plot.left);
        expect(x(chart.last)).toBeCloseTo(plot.right);
        expect(y(chart.axis.low)).toBeCloseTo(plot.bottom);
        expect(y(chart.axis.high)).toBeCloseTo(plot.top);
      }),
    );
  });

  it('has few ticks, ascending, within its axis', () => {
    fc.assert(
      fc.property(charts, ({ axis }) => {
        const amounts = axis.ticks.map(({ amount }) => amount);
        expect(axis.low).toBeLessThan(axis.high);
        expect(amounts.length).toBeLessThanOrEqual(6);
        expect(amounts).toEqual([...new Set(amounts)].sort((a, b) => a - b));
        for (const amount of amounts) {
          const hair = (axis.high - axis.low) * 1e-6;
          expect(amount).toBeGreaterThanOrEqual(axis.low - hair);
          expect(amount).toBeLessThanOrEqual(axis.high + hair);
        }
      }),
    );
  });

  it('thins out what no line can show, and loses neither end nor peak', () => {
    const places = Array.from({ length: 5000 }, (_, index) => ({
      reading: { date: '2026-01-01', amount: index, state: 'counts' as const, breached: false },
      x: index / 25,
      y: index === 2345 ? -100 : (index * 37) % 50,
    }));
    const shown = thinned(places, 200);
    expect(shown.length).toBeLessThanOrEqual(404);
    expect(shown[0]).toBe(places[0]);
    expect(shown.at(-1)).toBe(places.at(-1));
    expect(shown).toContain(places[2345]);
    expect(shown.map(({ x }) => x)).toEqual(shown.map(({ x }) => x).sort((a, b) => a - b));
  });
});

describe('the days below a chart', () => {
  it('are no more than have room, within the chart, ascending', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 1, max: 40_000 }),
        fc.integer({ min: 1, max: 20 }),
        (begin, length, most) => {
          const first = addDays('1990-01-01', begin);
          const last = addDays(first, length);
          const ticks = dayTicks(first, last, most).map(({ date }) => date);
          expect(ticks.length).toBeLessThanOrEqual(most);
          expect(ticks).toEqual([...new Set(ticks)].sort());
          for (const day of ticks) {
            expect(day >= first && day <= last).toBe(true);
          }
        },
      ),
    );
  });

  it.each([
    ['a quarter', '2026-01-01', '2026-03-31', 6, ['2026', 'Feb', 'Mar']],
    ['a quarter in a narrow view', '2026-04-01', '2026-06-30', 4, ['Apr', 'May', 'Jun']],
    ['four weeks', '2026-01-18', '2026-02-14', 4, ['19 Jan', '26 Jan', '2 Feb', '9 Feb']],
    ['a year', '2025-06-01', '2026-05-31', 5, ['Jul', 'Oct', '2026', 'Apr']],
  ])('tell %s', (_, first, last, most, texts) => {
    expect(dayTicks(first, last, most).map(({ text }) => text)).toEqual(texts);
  });
});

import fc from 'fast-check';
import { addDays } from '../../../../language/model/calendar.ts';
import type { Unit } from '../../../../language/model/types.ts';
import type { Chart } from '../../../../language/render/timeline/chart.ts';
import { valueAxis } from '../../../../language/render/timeline/value-axis.ts';

const units: readonly Unit[] = [
  { kind: 'number' },
  { kind: 'percentage' },
  { kind: 'count', noun: 'teams' },
  { kind: 'money', currency: 'EUR' },
  { kind: 'duration', symbol: 'h', milliseconds: 3_600_000 },
];

const amounts = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 1e-12, 4.2, 99.9),
);

/** Charts of all shapes: dense and empty ones, flat ones, absurd amounts, readings on and beyond every edge. */
export const charts: fc.Arbitrary<Chart> = fc
  .record({
    days: fc.integer({ min: 1, max: 3000 }),
    today: fc.integer({ min: -50, max: 3050 }),
    unit: fc.constantFrom(...units),
    readings: fc.array(
      fc.record({
        share: fc.double({ min: 0, max: 1, noNaN: true }),
        amount: amounts,
        state: fc.constantFrom('counts', 'history', 'replaced', 'future'),
        breached: fc.boolean(),
      }),
      { minLength: 1, maxLength: 60 },
    ),
    levels: fc.array(
      fc.record({
        kind: fc.constantFrom('threshold', 'target', 'baseline'),
        amount: amounts,
        text: fc.string({ maxLength: 30 }),
      }),
      { maxLength: 3 },
    ),
    line: fc.constantFrom('straight', 'step'),
    way: fc.option(fc.tuple(amounts, amounts)),
    tone: fc.constantFrom('good', 'fair', 'poor', 'neutral'),
  })
  .map(({ days, today, unit, readings, levels, line, way, tone }) => {
    const first = '2026-01-01';
    const on = (day: number) => addDays(first, day);
    const placed = readings
      .map(({ share, ...reading }) => ({ ...reading, date: on(Math.round(share * days)) }))
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
    const ends = way === null ? [] : [...way];
    const axis = valueAxis(
      unit,
      [...levels.map(({ amount }) => amount), ...ends],
      placed.map(({ amount }) => amount),
    );
    if (axis === undefined) throw new Error('there is at least one reading');
    const expected =
      way === null
        ? {}
        : {
            expected: [
              { date: first, amount: way[0] },
              { date: on(days), amount: way[1] },
            ] as const,
          };
    return {
      first,
      last: on(days),
      today: on(today),
      axis,
      readings: placed,
      line,
      levels,
      ...expected,
      breaches: [{ from: first, to: on(Math.ceil(days / 2)) }],
      marks: [{ kind: 'changed', date: on(Math.floor(days / 3)), text: 'changed <&">' }],
      tone,
    } satisfies Chart;
  });

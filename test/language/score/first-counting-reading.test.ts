import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../language/model/calendar.ts';
import type { KeyResult, Period } from '../../../language/model/types.ts';
import { countingReadings, firstCountingReading, type Series } from '../../../language/score/series.ts';
import type { Reading } from '../../../language/score/types.ts';

const cycle: Period = { id: '2026-Q1', kind: 'quarter', first: '2026-01-01', last: '2026-03-31' };
const keyResult = { kind: 'kr', key: 'o.k' } as KeyResult;

/** Readings from a month before the cycle to a month after it, entered on the key result or on its metric. */
const seriesAround = fc
  .array(
    fc.record({ days: fc.integer({ min: -30, max: 120 }), enteredOn: fc.constantFrom('o.k', 'metric') }),
    {
      maxLength: 12,
    },
  )
  .map((entries): Series => {
    const entered = entries
      .map(
        ({ days, enteredOn }, index): Reading => ({
          date: addDays(cycle.first, days),
          quantity: { amount: index, unit: { kind: 'number' } },
          text: String(index),
          location: { uri: 'a', span: { start: index, end: index + 1 } },
          enteredOn,
        }),
      )
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
    return { entered, daily: entered.filter((each, at) => entered[at + 1]?.date !== each.date) };
  });

describe('the first reading that counts', () => {
  it('is the first of those that count', () => {
    fc.assert(
      fc.property(seriesAround, fc.constantFrom(cycle, undefined), (series, period) => {
        const all = countingReadings(keyResult, period, series, undefined);
        expect(firstCountingReading(keyResult, period, series)).toEqual(all[0]);
      }),
    );
  });
});

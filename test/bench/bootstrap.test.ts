import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bootstrapIntervals, quantileOf, usualResampling } from './bootstrap.ts';

const shareOfFirst = ([first = 0, second = 0]: readonly number[]) => first / (first + second);

/** So many rows with the first verdict, so many with the second. */
function rowsOf(first: number, second: number): readonly number[] {
  return [...new Array<number>(first).fill(0), ...new Array<number>(second).fill(1)];
}

function intervalOf(verdicts: readonly number[], resampling = usualResampling) {
  return bootstrapIntervals(verdicts, 2, [shareOfFirst], resampling)[0]!;
}

describe('A bootstrap interval', () => {
  it.each([
    [140, 60],
    [50, 50],
    [360, 40],
  ])('is that of a binomial share for %i against %i', (first, second) => {
    const count = first + second;
    const share = first / count;
    const spread = 1.96 * Math.sqrt((share * (1 - share)) / count);
    const { low, high } = intervalOf(rowsOf(first, second));
    expect(Math.abs(low - (share - spread))).toBeLessThan(0.015);
    expect(Math.abs(high - (share + spread))).toBeLessThan(0.015);
  });

  it('holds the share and lies between 0 and 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 40 }), (first, second) => {
        const { low, high } = intervalOf(rowsOf(first, second), { ...usualResampling, resamples: 400 });
        const share = shareOfFirst([first, second]);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(share);
        expect(high).toBeGreaterThanOrEqual(share);
        expect(high).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });

  it('is a point where all rows say the same', () => {
    expect(intervalOf(rowsOf(12, 0))).toEqual({ low: 1, high: 1 });
  });

  it('is narrower with more rows and wider with more confidence', () => {
    const width = ({ low, high }: { low: number; high: number }) => high - low;
    expect(width(intervalOf(rowsOf(400, 100)))).toBeLessThan(width(intervalOf(rowsOf(40, 10))));
    const surer = { ...usualResampling, confidence: 0.99 };
    expect(width(intervalOf(rowsOf(40, 10), surer))).toBeGreaterThan(width(intervalOf(rowsOf(40, 10))));
  });

  it('is the same for the same seed, whatever the order of verdicts of one kind', () => {
    expect(intervalOf(rowsOf(30, 12))).toEqual(intervalOf(rowsOf(30, 12)));
    const other = intervalOf(rowsOf(30, 12), { ...usualResampling, resamples: 50, seed: 2 });
    expect(other).not.toEqual(intervalOf(rowsOf(30, 12), { ...usualResampling, resamples: 50, seed: 1 }));
  });

  it('leaves out samples in which the share is of nothing, and is NaN where all are', () => {
    const { low, high } = intervalOf([0, 2, 2, 2, 2, 2]);
    expect([low, high]).toEqual([1, 1]);
    expect(intervalOf([])).toEqual({ low: Number.NaN, high: Number.NaN });
    expect(bootstrapIntervals([2, 2], 3, [shareOfFirst])).toEqual([{ low: Number.NaN, high: Number.NaN }]);
  });
});

describe('A quantile', () => {
  it.each([
    [0, 10],
    [0.25, 17.5],
    [0.5, 25],
    [1, 40],
  ])('%d lies between the nearest values', (share, value) => {
    expect(quantileOf([10, 20, 30, 40], share)).toBe(value);
  });

  it('of nothing is NaN', () => expect(quantileOf([], 0.5)).toBeNaN());
});

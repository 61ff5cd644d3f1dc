import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowAt, rowsBetween, rowTops, scrollToShow } from '../../client/webview/row-window.ts';

const heights = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 200 });
const viewport = fc.integer({ min: 10, max: 900 });

describe('the window on the rows', () => {
  it('begins with the row that covers the top edge', () => {
    const tops = rowTops([28, 46, 46, 28]);
    expect([...tops]).toEqual([0, 28, 74, 120, 148]);
    expect([-5, 0, 27, 28, 73, 74, 147, 148, 999].map(y => rowAt(tops, y))).toEqual([
      0, 0, 0, 1, 1, 2, 3, 3, 3,
    ]);
  });

  it('finds the same row as looking at each', () => {
    fc.assert(
      fc.property(heights, fc.nat(12_000), (all, y) => {
        const tops = rowTops(all);
        const looked = all.findIndex((_, row) => tops[row]! <= y && y < tops[row + 1]!);
        expect(rowAt(tops, y)).toBe(looked < 0 ? all.length - 1 : looked);
      }),
    );
  });

  it('holds every row that can be seen, and not many more', () => {
    fc.assert(
      fc.property(heights, viewport, fc.nat(12_000), fc.nat(10), (all, height, scrolled, margin) => {
        const tops = rowTops(all);
        const { first, end } = rowsBetween(tops, scrolled, scrolled + height, margin);
        const seen = all.flatMap((_, row) =>
          tops[row + 1]! > scrolled && tops[row]! < scrolled + height ? [row] : [],
        );
        expect(seen.every(row => first <= row && row < end)).toBe(true);
        expect(end - first).toBeLessThanOrEqual(Math.max(1, seen.length) + 1 + 2 * margin);
      }),
    );
  });

  it('is empty for an empty tree', () => {
    expect(rowsBetween(rowTops([]), 0, 500, 8)).toEqual({ first: 0, end: 0 });
  });
});

describe('scrolling to a row', () => {
  it('shows it whole, and moves nothing where it is seen already', () => {
    fc.assert(
      fc.property(heights, viewport, fc.nat(12_000), fc.nat(199), (all, height, wanted, index) => {
        const tops = rowTops(all);
        const row = index % all.length;
        const total = tops[all.length]!;
        const scrolled = Math.max(0, Math.min(wanted, total - height));
        const after = scrollToShow(tops, row, scrolled, height);
        const isSeen = (at: number) => tops[row]! >= at && tops[row + 1]! <= at + height;
        if (isSeen(scrolled)) expect(after).toBe(scrolled);
        if (height >= 60) expect(isSeen(after)).toBe(true);
        expect(after).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('goes to the nearest edge for a row close by, and to the middle for one far away', () => {
    const tops = rowTops(Array.from({ length: 100 }, () => 20));
    expect(scrollToShow(tops, 20, 0, 400)).toBe(20);
    expect(scrollToShow(tops, 80, 0, 400)).toBe(1410);
    expect(scrollToShow(tops, 99, 0, 400)).toBe(1600);
  });
});

/**
 * Which rows have to be in the document, so that a tree of any size costs what can be seen of it.
 * All numbers are pixels from the top of the first row.
 */

/** Where each row begins, and at the end where the last one stops. */
export function rowTops(heights: readonly number[]): Float64Array {
  const tops = new Float64Array(heights.length + 1);
  for (const [index, height] of heights.entries()) tops[index + 1] = tops[index]! + height;
  return tops;
}

/** Index of the row that covers `y`; the first or last one where `y` lies outside. 0 where there are no rows. */
export function rowAt(tops: Float64Array, y: number): number {
  let low = 0;
  let high = Math.max(0, tops.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (tops[middle]! <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Half-open range of the rows between two heights, with some more on both sides so that scrolling shows no gaps. */
export function rowsBetween(
  tops: Float64Array,
  top: number,
  bottom: number,
  margin: number,
): { readonly first: number; readonly end: number } {
  const count = tops.length - 1;
  if (count === 0) return { first: 0, end: 0 };
  return {
    first: Math.max(0, rowAt(tops, top) - margin),
    end: Math.min(count, rowAt(tops, bottom) + 1 + margin),
  };
}

/** How far to scroll so that a row is seen whole: not at all if it is, to the nearest edge if it is close, else to the middle. */
export function scrollToShow(tops: Float64Array, row: number, scrollTop: number, viewport: number): number {
  const top = tops[row] ?? 0;
  const bottom = tops[row + 1] ?? top;
  if (top >= scrollTop && bottom <= scrollTop + viewport) return scrollTop;
  const nearest = top < scrollTop ? top : bottom - viewport;
  const isClose = Math.abs(nearest - scrollTop) <= viewport / 2;
  const wanted = isClose ? nearest : top - (viewport - (bottom - top)) / 2;
  const last = tops[tops.length - 1]! - viewport;
  return Math.max(0, Math.min(wanted, Math.max(0, last)));
}

/**
 * Places of a longest increasing subsequence: the words that need not move when the others do. O(n log n); a sequence that
 * increases throughout is its own.
 */
export function longestIncreasing(values: readonly number[]): ReadonlySet<number> {
  const before: number[] = [];
  /** For each length the place of the smallest value that ends an increasing sequence of that length. */
  const ends: number[] = [];
  for (const [at, value] of values.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[at] = low === 0 ? -1 : (ends[low - 1] ?? -1);
    ends[low] = at;
  }
  const places = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) places.add(at);
  return places;
}

/** How far a share that was measured on a few rows may be from that of all rows there could be. */

/** From … to …, both included. NaN where the share is undefined in every sample. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface Resampling {
  /** How many samples are drawn. */
  readonly resamples: number;
  /** Share of the samples that lie within the interval, 0 to 1. */
  readonly confidence: number;
  /** The same seed draws the same samples. */
  readonly seed: number;
}

export const usualResampling: Resampling = { resamples: 2_000, confidence: 0.95, seed: 20_261_121 };

/**
 * Percentile bootstrap (Efron 1979): draws as many rows as there are, with replacement, again and again, and
 * takes the middle of the shares that result. Samples in which the share is undefined (nothing was
 * reported) are left out.
 * @param verdicts of each row the index of its verdict
 * @param kinds how many verdicts there are
 * @param shares functions of how often each verdict occurs
 */
export function bootstrapIntervals(
  verdicts: readonly number[],
  kinds: number,
  shares: readonly ((counts: readonly number[]) => number)[],
  { resamples, confidence, seed }: Resampling = usualResampling,
): readonly Interval[] {
  const random = randomNumbers(seed);
  const drawn: number[][] = shares.map(() => []);
  for (let round = 0; round < resamples && verdicts.length > 0; round++) {
    const counts = new Array<number>(kinds).fill(0);
    for (let row = 0; row < verdicts.length; row++) {
      const verdict = verdicts[Math.floor(random() * verdicts.length)] ?? 0;
      counts[verdict] = (counts[verdict] ?? 0) + 1;
    }
    shares.forEach((share, at) => {
      const value = share(counts);
      if (!Number.isNaN(value)) drawn[at]?.push(value);
    });
  }
  const tail = (1 - confidence) / 2;
  return drawn.map(values => {
    values.sort((a, b) => a - b);
    return { low: quantileOf(values, tail), high: quantileOf(values, 1 - tail) };
  });
}

/**
 * The value below which this share of the sorted values lies, interpolated between the two nearest (type 7 of
 * Hyndman and Fan 1996).
 */
export function quantileOf(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** Numbers from 0 to 1, 1 excluded, the same for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What a chart shows, in a sentence. */
import type { Day } from '../../model/types.ts';

interface Said {
  readonly date: Day;
  readonly text: string;
}

/** `From 48h on 2026-01-12 to 30h on 2026-02-09, 4 readings`; empty without readings. @param readings by date */
export function readingsWords(readings: readonly Said[]): string {
  const [first, last] = [readings[0], readings.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (readings.length === 1) return `${last.text} on ${last.date}`;
  return `From ${first.text} on ${first.date} to ${last.text} on ${last.date}, ${readings.length} readings`;
}

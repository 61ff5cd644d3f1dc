/** The order of words: one locale for all machines, so that everybody sees the same. */
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Negative where `one` comes first: `KR 2` before `KR 10`, whatever case and accents. */
export function compareWords(one: string, other: string): number {
  return collator.compare(one, other);
}

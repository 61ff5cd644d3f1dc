/** The number of a label as the measure that it should be. */
import type { LabelMeasure, Lexicon } from './lexicon/lexicon.ts';

/**
 * A measure as it is to stand behind the label. What the label does not say is `?`. Where it says only by
 * how much ("by 20%"), the change itself is measured, from nothing to that much: `from 0% to 20%`, or `from
 * 0% to -20%` where the verb goes down.
 */
export function measureWords(label: string, found: LabelMeasure, lexicon: Lexicon): string {
  const { form, from, to, by, comparison } = found;
  if (form === 'level') return `${comparison} ${to}`;
  if (form === 'by' && by !== undefined)
    return changeWords(by, lexicon.movement(label)?.direction === 'down');
  return `from ${from ?? emptied(to ?? '?')} to ${to ?? '?'}`;
}

function changeWords(by: string, goesDown: boolean): string {
  if (by.startsWith('?')) return `from ${by} to ${by}`;
  if (by.endsWith('x')) return goesDown ? `from ${by} to 1x` : `from 1x to ${by}`;
  return `from ${by.replace(/\d[\d.,]*[KMB]?/, '0')} to ${goesDown ? '-' : ''}${by}`;
}

/** "$2.5M" → "$?", "50%" → "?%", "10 GiB" → "?": a value of the same kind to be filled in. */
function emptied(value: string): string {
  const unit = /[\d?]([a-z%]+)$/.exec(value)?.[1] ?? '';
  return `?${unit}`;
}

import type { Comparison } from '../../../model/types.ts';
import type { AmountWordList } from '../language.ts';
import { wordsOf } from '../words-of.ts';

const durations: readonly (readonly [unit: string, written: string])[] = [
  ['millisecond', 'ms'],
  ['msec', 'ms'],
  ['ms', 'ms'],
  ['second', 's'],
  ['sec', 's'],
  ['s', 's'],
  ['minute', 'min'],
  ['min', 'min'],
  ['hour', 'h'],
  ['hr', 'h'],
  ['h', 'h'],
  ['day', 'd'],
  ['d', 'd'],
  ['week', 'w'],
  ['wk', 'w'],
  ['w', 'w'],
];

const comparisons: readonly (readonly [string, Comparison])[] = [
  ['no fewer than', '>='],
  ['no less than', '>='],
  ['not less than', '>='],
  ['a minimum of', '>='],
  ['minimum of', '>='],
  ['at least', '>='],
  ['at or above', '>='],
  ['no more than', '<='],
  ['not more than', '<='],
  ['a maximum of', '<='],
  ['maximum of', '<='],
  ['at most', '<='],
  ['at or below', '<='],
  ['up to', '<='],
  ['within', '<='],
  ['greater than', '>'],
  ['higher than', '>'],
  ['more than', '>'],
  ['exceeding', '>'],
  ['exceeds', '>'],
  ['exceed', '>'],
  ['above', '>'],
  ['over', '>'],
  ['fewer than', '<'],
  ['lower than', '<'],
  ['smaller than', '<'],
  ['shorter than', '<'],
  ['less than', '<'],
  ['faster than', '<'],
  ['older than', '>'],
  ['longer than', '>'],
  ['below', '<'],
  ['under', '<'],
  ['>=', '>='],
  ['=>', '>='],
  ['≥', '>='],
  ['<=', '<='],
  ['=<', '<='],
  ['≤', '<='],
  ['>', '>'],
  ['<', '<'],
];

/** How English says amounts, comparisons and what a number names. */
export const amountWords: AmountWordList = {
  numbers: new Map(
    wordsOf('zero one two three four five six seven eight nine ten eleven twelve').map((word, value) => [
      word,
      value,
    ]),
  ),
  scales: new Map<string, 'K' | 'M' | 'B'>([
    ['thousand', 'K'],
    ['k', 'K'],
    ['million', 'M'],
    ['mio', 'M'],
    ['mn', 'M'],
    ['m', 'M'],
    ['mm', 'M'],
    ['billion', 'B'],
    ['bn', 'B'],
    ['b', 'B'],
  ]),
  durations: new Map(
    durations.flatMap(([unit, written]) => [[unit, written] as const, [`${unit}s`, written] as const]),
  ),
  percents: new Set(wordsOf('% percent pct percentage_points percentage pp pps')),
  currencies: new Map([
    ['dollars', 'USD'],
    ['dollar', 'USD'],
    ['usd', 'USD'],
    ['euros', 'EUR'],
    ['euro', 'EUR'],
    ['eur', 'EUR'],
    ['pounds', 'GBP'],
    ['gbp', 'GBP'],
    ['yen', 'JPY'],
    ['jpy', 'JPY'],
    ['chf', 'CHF'],
    ['sek', 'SEK'],
    ['inr', 'INR'],
    ['cad', 'CAD'],
    ['aud', 'AUD'],
  ]),
  naming: new Set(
    wordsOf(`
      top fortune tier level phase version type series class category sev severity wave round quarter year
      generation chapter zone priority soc iso tranche band appendix section article formula`),
  ),
  looselyNaming: new Set(
    wordsOf(`
      area batch cohort day fiscal fy gen goal grade http initiative item kr mark milestone no number objective okr option page
      part pillar p q h release scenario sprint stage step strategy task team theme track v vat volume web week covid catch studio
      building floor room route python java node windows angular react php rails kubernetes postgres android ios act net log gpt`),
  ),
  months: new Set(
    wordsOf(`
      january february march april may june july august september october november december jan feb mar apr jun jul aug
      sep sept oct nov dec`),
  ),
  periods: new Set(
    wordsOf(
      'second minute hour day night week month quarter year sprint release s min h yr wk mo annum fortnight iteration',
    ),
  ),
  comparisons,
};

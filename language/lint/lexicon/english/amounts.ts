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

const monthNames = [
  'jan january',
  'feb february',
  'mar march',
  'apr april',
  'may',
  'jun june',
  'jul july',
  'aug august',
  'sep sept september',
  'oct october',
  'nov november',
  'dec december',
];

/** How English says amounts, comparisons and what a number names. */
export const amountWords: AmountWordList = {
  numbers: new Map([
    ['zero', 0],
    ['one', 1],
    ['two', 2],
    ['three', 3],
    ['four', 4],
    ['five', 5],
    ['six', 6],
    ['seven', 7],
    ['eight', 8],
    ['nine', 9],
    ['ten', 10],
    ['eleven', 11],
    ['twelve', 12],
  ]),
  factors: new Map([
    ['halve', 0.5],
    ['double', 2],
    ['triple', 3],
    ['quadruple', 4],
  ]),
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
  percents: new Set(wordsOf('% pct percent percentage percentage_points pp pps')),
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
      appendix article band category chapter class formula fortune generation iso level phase priority
      quarter round section series sev severity soc tier top tranche type version wave year zone`),
  ),
  looselyNaming: new Set(
    wordsOf(`
      act android angular area batch building catch cohort covid day fiscal floor fy gen goal gpt grade h
      http initiative ios item java kr kubernetes log mark milestone net no node number objective okr
      option p page part php pillar postgres python q rails react release room route scenario sprint stage
      step strategy studio task team theme track v vat volume web week windows`),
  ),
  months: new Map(
    monthNames.flatMap((names, index) => wordsOf(names).map(name => [name, index + 1] as const)),
  ),
  periods: new Set(
    wordsOf(`
      annum day fortnight h hour iteration min minute mo month night quarter release s second sprint week
      wk year yr`),
  ),
  comparisons,
};

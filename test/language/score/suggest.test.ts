import { describe, expect, it } from 'vitest';
import { quantityText } from '../../../language/model/format-value.ts';
import {
  type SuggestedCondition,
  suggestTarget,
  suggestThresholds,
} from '../../../language/score/suggest.ts';
import { scored } from './scored.ts';

function target(kpi: string, reading?: string): string {
  const checkIn = reading === undefined ? '' : `\ncheckin 2026-02-09 { k: ${reading} }`;
  const { project, scores } = scored(`kpi k "K" ${kpi}${checkIn}`, '2026-02-10');
  const suggested = suggestTarget(project.kpis[0]!, scores.kpis.get('k')?.current);
  return suggested === undefined ? '?' : quantityText(suggested);
}

describe('the target of a KPI that becomes a key result', () => {
  it.each([
    ['the target bound of the KPI', 'threshold < 5% { target < 4% }', '8%', '4%'],
    ['a fifth better than the threshold', 'threshold < 5%', '8%', '4%'],
    [
      'a fifth better than the baseline, where that is past the threshold',
      'threshold < 5% { target < 4% }',
      '3%',
      '2.4%',
    ],
    ['between 50 and 100 % a fifth of what is missing', 'threshold >= 99.9%', '99.2%', '99.92%'],
    ['under 50 % a fifth of the amount', 'threshold >= 15%', '13%', '18%'],
    ['money', 'threshold >= $80K', '$60K', '$96,000'],
    ['a duration in its unit', 'threshold < 4h', '5.23h', '3.2h'],
    ['a reading in another unit', 'threshold < 4h', '300min', '3.2h'],
    ['the change of a fifth in two digits', 'threshold < 437ms', '9,000ms', '350ms'],
    ['below zero', 'threshold > -$10K', '-$20K', '-$8,000'],
    ['the nearer bound of a range', 'threshold between 60% and 80%', '90%', '80%'],
    ['the nearer bound of a range, from below', 'threshold between 60% and 80%', '20%', '60%'],
    ['the nearer bound of a target range', 'threshold < 50% { target between 10% and 20% }', '60%', '20%'],
    ['the target alone', '{ target >= 40 }', '30', '40'],
    ['a fifth better than the baseline, past the target alone', '{ target >= 40 }', '50', '60'],
    ['without a reading the target bound', 'threshold < 5% { target < 3% }', undefined, '3%'],
    ['without a reading a fifth better than the threshold', 'threshold < 5%', undefined, '4%'],
    ['nothing inside a range', 'threshold between 60% and 80%', '70%', '?'],
    ['nothing without a threshold', '', '70%', '?'],
    ['nothing above 100 %', 'threshold >= 99%', '100%', '?'],
    ['nothing below 0', 'threshold < 5', '0', '?'],
    ['nothing where the threshold is to be filled in', 'threshold < ?%', '7%', '?'],
    ['the target bound only where it satisfies the threshold', 'threshold < 5% { target < 5% }', '8%', '4%'],
  ])('is %s', (_, kpi, reading, expected) => expect(target(kpi, reading)).toBe(expected));
});

function thresholds(
  readings: readonly string[],
  properties = '',
  lowerIsBetter?: boolean,
): readonly string[] {
  const checkIns = readings.map(
    (value, index) => `checkin 2026-01-${String(index + 1).padStart(2, '0')} { k: ${value} }`,
  );
  const { project, scores } = scored(`kpi k "K" ${properties}\n${checkIns.join('\n')}`, '2026-02-10');
  const found = suggestThresholds(
    project.kpis[0]!,
    scores.kpis.get('k')?.readings ?? [],
    '2026-02-10',
    lowerIsBetter,
  );
  return found.map(text);
}

function text(suggested: SuggestedCondition): string {
  return suggested.kind === 'between'
    ? `between ${quantityText(suggested.low)} and ${quantityText(suggested.high)}`
    : `${suggested.comparison} ${quantityText(suggested.bound)}`;
}

describe('the threshold suggested from the readings', () => {
  const six = ['3%', '1%', '2%', '6%', '5%', '4%'];

  it('is the upper end of the normal range where lower is better', () =>
    expect(thresholds(six, '', true)).toEqual(['<= 5.75%']));
  it('is the lower end where higher is better', () =>
    expect(thresholds(six, '', false)).toEqual(['>= 1.25%']));
  it('is both where nothing says which end is bad', () =>
    expect(thresholds(six)).toEqual(['<= 5.75%', '>= 1.25%']));
  it('follows the target before the words', () =>
    expect(thresholds(six, '{ target >= 4% }', true)).toEqual(['>= 1.25%']));
  it('has two ends where the target has', () =>
    expect(thresholds(six, '{ target between 2% and 5% }')).toEqual(['between 1.25% and 5.75%']));
  it('is the percentile itself, not rounded', () =>
    expect(thresholds(['10,120', '10,130', '10,170', '10,205', '10,250', '10,251'], '', false)).toEqual([
      '>= 10,122.5',
    ]));
  it('is none where it would be tighter than the target', () => {
    expect(thresholds(six, '{ target < 7% }')).toEqual([]);
    expect(thresholds(six, '{ target <= 5.75% }')).toEqual(['<= 5.75%']);
    expect(thresholds(six, '{ target >= 1% }')).toEqual([]);
    expect(thresholds(six, '{ target between 1% and 5% }')).toEqual([]);
  });
  it('needs six readings', () => expect(thresholds(six.slice(1), '', true)).toEqual([]));
  it('compares readings in different units', () =>
    expect(thresholds(['1h', '60min', '1h', '3,600s', '1h', '60min'], '', true)).toEqual(['<= 60min']));

  it('looks at the last 12 months only', () => {
    const old = Array.from({ length: 9 }, (_, index) => `checkin 2025-01-0${index + 1} { k: 90% }`).join(
      '\n',
    );
    const recent = six.map((value, index) => `checkin 2026-01-0${index + 1} { k: ${value} }`).join('\n');
    const { project, scores } = scored(`kpi k "K"\n${old}\n${recent}`, '2026-02-10');
    const found = suggestThresholds(
      project.kpis[0]!,
      scores.kpis.get('k')?.readings ?? [],
      '2026-02-10',
      true,
    );
    expect(found.map(text)).toEqual(['<= 5.75%']);
  });
});

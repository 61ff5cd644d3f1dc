import { describe, expect, it } from 'vitest';
import { changesBetween } from './changes.ts';

const goals = `kpi churn "Churn" threshold < 5%
objective o "O" {
  cycle 2026-Q1
  kr k "K" from 1 to 9
  kr c "C" from 8% to 4% { tracks churn }
}
`;

/** What check-ins and reviews say before and after, and what is told. */
const sayings: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    'a new reading, beside the last one',
    'checkin 2026-01-12 { o.k: 2 }',
    'checkin 2026-01-12 { o.k: 2 } checkin 2026-01-26 { o.k: 3 on-track }',
    ['reading of o.k: 3 on 2026-01-26 (2 on 2026-01-12)'],
  ],
  [
    'a past reading that is another now',
    'checkin 2026-01-12 { o.k: 2 }',
    'checkin 2026-01-12 { o.k: 4 }',
    ['reading of o.k on 2026-01-12 changed 2 → 4'],
  ],
  [
    'a past reading that is gone',
    'checkin 2026-01-12 { o.k: 2 churn: 5% }',
    'checkin 2026-01-12 { churn: 5% }',
    ['reading of o.k on 2026-01-12 (2) removed'],
  ],
  [
    'a past that is filled in',
    'checkin 2026-01-26 { o.k: 3 }',
    'checkin 2026-01-26 { o.k: 3 } checkin 2026-01-12 { o.k: 2 }',
    ['late reading of o.k: 2 on 2026-01-12'],
  ],
  ['another spelling', 'checkin 2026-01-12 { churn: 4.20% }', 'checkin 2026-01-12 { churn: 4.2% } ', []],
  [
    'another block',
    'checkin 2026-01-12 { o.k: 2 churn: 4% }',
    'checkin 2026-01-12 { churn: 4% } checkin 2026-01-12 { o.k: 2 }',
    [],
  ],
  [
    'an entry that goes to the metric that it tracks',
    'checkin 2026-01-12 { o.c: 4% }',
    'checkin 2026-01-12 { churn: 4% }',
    [],
  ],
  [
    'another status',
    'checkin 2026-01-12 { o.k: 2 on-track }',
    'checkin 2026-01-12 { o.k: 2 at-risk }',
    ['check-in of o.k on 2026-01-12: at-risk, it was on-track'],
  ],
  [
    'another confidence',
    'checkin 2026-01-12 { o.k: 2 confidence 0.7 }',
    'checkin 2026-01-12 { o.k: 2 confidence 0.4 }',
    ['check-in of o.k on 2026-01-12: confidence 0.4, it was confidence 0.7'],
  ],
  [
    'another note',
    'checkin 2026-01-12 { o.k: 2 "A" }',
    'checkin 2026-01-12 { o.k: 2 "B" }',
    ['check-in of o.k on 2026-01-12: note changed'],
  ],
  [
    'a check-in without a number',
    '',
    'checkin 2026-01-12 { o: at-risk "Late" }',
    ['check-in of o on 2026-01-12: at-risk'],
  ],
  ['a grade', '', 'review 2026-Q1 { o: 0.7 "Fine" }', ['grade of o for 2026-Q1: 0.7']],
  [
    'a grade that is another now',
    'review 2026-Q1 { o: 0.7 "Fine" }',
    'review 2026-Q1 { o: 0.4 "Fine" }',
    ['grade of o for 2026-Q1 changed 0.7 → 0.4'],
  ],
  [
    'a later review',
    'review 2026-Q1 { o: 0.7 }',
    'review 2026-Q1 on 2026-04-20 { o: 0.4 } review 2026-Q1 { o: 0.7 }',
    ['grade of o for 2026-Q1 changed 0.7 → 0.4'],
  ],
];

describe('check-ins and reviews', () => {
  it.each(sayings)('%s', (_, before, after, told) =>
    expect(changesBetween(goals + before, goals + after)).toEqual(told),
  );

  it('keep their goal when it is renamed with them, and lose it when it is renamed alone', () => {
    const before = 'kpi churn "Churn"\ncheckin 2026-01-12 { churn: 4% }';
    expect(changesBetween(before, before.replaceAll('churn', 'loss'))).toEqual(['churn renamed to loss']);
    expect(changesBetween(before, before.replace('kpi churn', 'kpi loss'))).toEqual([
      'churn renamed to loss',
      'reading of loss on 2026-01-12 (4%) removed',
    ]);
  });
});

describe('KPIs, north stars, teams and cycles', () => {
  const all = (kpi: string, more = '') =>
    `northstar n "N" from 1 to 5 by 2026-12-31\nkpi c "C" ${kpi}\n${more}`;
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [all('threshold < 5%'), all('threshold < 8%'), ['threshold of c loosened < 5% → < 8%']],
    [all('threshold < 5%'), all('threshold <= 5%'), ['threshold of c loosened < 5% → <= 5%']],
    [all('threshold < 5%'), all(''), ['threshold of c (< 5%) removed']],
    [
      all('threshold >= 2%'),
      all('threshold between 2% and 4%'),
      ['threshold of c tightened >= 2% → between 2% and 4%'],
    ],
    [all('threshold >= 2%'), all('threshold < 4%'), ['threshold of c changed >= 2% → < 4%']],
    [
      all('threshold < 5% { target < 4% }'),
      all('threshold < 5% { target < 3% }'),
      ['target of c tightened < 4% → < 3%'],
    ],
    [all('{ every week }'), all(''), []],
    [all('{ leading }'), all('{ lagging }'), ['kind of c changed leading → lagging']],
    [all(''), all('').replace('to 5', 'to 4'), ['target of n lowered 5 → 4: easier to reach']],
    [
      all(''),
      all('').replace('12-31', '06-30'),
      ['deadline of n moved 2026-12-31 → 2026-06-30: 184 days earlier'],
    ],
    [
      all('', 'team a "A" { size 9 lead @x objective o "O" {} }'),
      all('', 'team b "B" {} team a "A" { part of b size 8 lead @y objective o "O" {} }'),
      ['a is now part of b', 'lead of a changed @x → @y', 'size of a changed 9 → 8', 'added team b "B"'],
    ],
    [
      'cycle s from 2026-01-01 to 2026-02-28\nobjective o "O" { cycle s }',
      'cycle s from 2026-01-01 to 2026-03-15\nobjective o "O" { cycle s }',
      ['days of s changed 2026-01-01 to 2026-02-28 → 2026-01-01 to 2026-03-15'],
    ],
    ['objective o "O" { cycle 2026-Q1 }', 'cycle 2026-Q1\nobjective o "O" {}', []],
    ['team a { lead @x objective o "O" {} }', 'team a { lead @x objective o "O" { owner @x } }', []],
  ];

  it.each(cases)('%s → %s', (before, after, told) => expect(changesBetween(before, after)).toEqual(told));
});

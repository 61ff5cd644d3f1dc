import { describe, expect, it } from 'vitest';
import { changesBetween } from './changes.ts';

const keyResult = (header: string) => `objective o "Teams love it" { cycle 2026-Q1 kr k "K" ${header} }\n`;

/** What a key result says before and after, and what is told of it on 2026-02-10. */
const keyResults: readonly (readonly [string, string, readonly string[]])[] = [
  ['from 32 to 50', 'from 32 to 45', ['target of o.k lowered 50 → 45 on day 41 of 2026-Q1: easier to reach']],
  ['from 32 to 50', 'from 32 to 60', ['target of o.k raised 50 → 60 on day 41 of 2026-Q1: harder to reach']],
  ['from 8% to 4%', 'from 8% to 3%', ['target of o.k lowered 4% → 3% on day 41 of 2026-Q1: harder to reach']],
  [
    'from 48h to 15min',
    'from 48h to 1h',
    ['target of o.k raised 15min → 1h on day 41 of 2026-Q1: easier to reach'],
  ],
  ['from 48h to 15min', 'from 2d to 0.25h', []],
  ['from 500 to 1,200 teams', 'from 500 teams to 1.2K', []],
  [
    'from 32 to 50',
    'from 20 to 50',
    ['baseline of o.k lowered 32 → 20 on day 41 of 2026-Q1: the same reading scores more'],
  ],
  [
    'from 8% to 4%',
    'from 7% to 4%',
    ['baseline of o.k lowered 8% → 7% on day 41 of 2026-Q1: the same reading scores less'],
  ],
  ['to 50', 'from 32 to 50', ['baseline of o.k set to 32 on day 41 of 2026-Q1']],
  ['to 50', 'to 45', ['target of o.k lowered 50 → 45 on day 41 of 2026-Q1']],
  ['to ?', 'to 45', ['target of o.k changed ? → 45 on day 41 of 2026-Q1']],
  ['from 1 to 2', 'milestone', ['measure of o.k changed: from 1 to 2 → milestone on day 41 of 2026-Q1']],
  ['from 1 to 2', '', ['measure of o.k (from 1 to 2) removed on day 41 of 2026-Q1']],
  ['', 'to 2', ['measure of o.k set: to 2 on day 41 of 2026-Q1']],
  [
    'from 10 to 20',
    'from 20 to 10',
    ['measure of o.k changed: from 10 to 20 → from 20 to 10 on day 41 of 2026-Q1'],
  ],
  [
    'from 1 to 2',
    'from 1 to 2 teams',
    ['measure of o.k changed: from 1 to 2 → from 1 to 2 teams on day 41 of 2026-Q1'],
  ],
  [
    '>= 99.9%',
    '>= 99.5%',
    ['condition of o.k loosened >= 99.9% → >= 99.5% on day 41 of 2026-Q1: easier to reach'],
  ],
  ['<= 4h', '< 4h', ['condition of o.k tightened <= 4h → < 4h on day 41 of 2026-Q1: harder to reach']],
  ['<= 4h', '<= 240min', []],
  [
    'from 1 to 2 by 2026-03-01',
    'from 1 to 2',
    ['deadline of o.k moved 2026-03-01 → 2026-03-31 on day 41 of 2026-Q1: 30 days later'],
  ],
  ['from 1 to 2 by 2026-03-31', 'from 1 to 2', []],
  ['from 1 to 2', 'from 1 to 2 { weight 1 }', []],
  ['from 1 to 2', 'from 1 to 2 { weight 2 }', ['weight of o.k raised 1 → 2 on day 41 of 2026-Q1']],
  ['from 1 to 2', 'from 1 to 2 { every 2 weeks }', []],
  [
    'from 1 to 2',
    'from 1 to 2 { every week }',
    ['a reading of o.k is due every week instead of every 2 weeks'],
  ],
  ['from 1 to 2', 'from 1 to 2 { owner @maya }', ['owner of o.k set to @maya']],
];

describe('changes of a key result', () => {
  it.each(keyResults)('%s → %s', (before, after, told) =>
    expect(changesBetween(keyResult(before), keyResult(after), '2026-02-10')).toEqual(told),
  );
});

/** What an objective says in its block before and after, and what is told. */
const objectives: readonly (readonly [string, string, readonly string[]])[] = [
  ['cycle 2026-Q1', 'cycle 2026-Q2', ['cycle of o changed 2026-Q1 → 2026-Q2']],
  ['committed', 'aspirational', ['commitment of o changed committed → aspirational']],
  ['committed', '', ['commitment of o (committed) removed']],
  ['supports n', 'supports c', ['o no longer supports n', 'o now supports c']],
  ['guarded by c, d', 'guarded by d', ['o is no longer guarded by c']],
  ['guarded by c, d', 'guarded by d, c', []],
  ['', 'stopped 2026-02-01 "No budget"', ['o stopped on 2026-02-01: "No budget"']],
  ['stopped 2026-02-01 "No budget"', '', ['o is no longer stopped']],
  ['initiative "A" initiative "B"', 'initiative "B"', ['initiative removed from o: "A"']],
  ['', 'changed 2026-02-01 "We lost a team"', ['reason given for o, 2026-02-01: "We lost a team"']],
];

describe('changes of an objective', () => {
  const project = (block: string) =>
    `northstar n "N" to 5\nkpi c "C"\nkpi d "D"\nobjective o "O" { ${block}\n kr k "K" to 2 }\n`;

  it.each(objectives)('%s → %s', (before, after, told) =>
    expect(changesBetween(project(before), project(after))).toEqual(told),
  );
});

/** Two texts, and what is told. */
const matches: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    'a key result with another name and its label is renamed',
    'objective o "O" { kr a "Signups" from 1 to 2 }',
    'objective o "O" { kr b "Signups" from 1 to 3 }',
    ['o.a renamed to o.b', 'target of o.b raised 2 → 3: harder to reach'],
  ],
  [
    'what is inside a renamed objective is found by its name',
    'objective o "O" { kr a "A" from 1 to 2 }',
    'objective p "O" { kr a "B" from 1 to 2 }',
    ['o renamed to p', 'label of p.a changed "A" → "B"'],
  ],
  [
    'a renamed team takes its goals along',
    'team a "Crew" { objective o "O" { kr k "K" to 2 } kpi c "C" }',
    'team b "Crew" { objective o "O" { kr k "K" to 2 } kpi c "C" }',
    ['a renamed to b'],
  ],
  [
    'a team without a label is known by its members',
    'team a { objective o "O" { kr k "K" to 2 } kpi c "C" }',
    'team b { kpi c "C" objective o "O" { kr k "K" to 3 } }',
    ['a renamed to b', 'target of b.o.k raised 2 → 3'],
  ],
  [
    'an objective that moves to another team keeps its key results',
    'team a "A" { lead @a objective o "O" { kr k "K" to 2 } } team b "B" { lead @b }',
    'team a "A" { lead @a } team b "B" { lead @b objective o "O" { kr k "K" to 3 } }',
    ['a.o moved to b.o', 'owner of b.o changed @a → @b', 'target of b.o.k raised 2 → 3'],
  ],
  [
    'a key result that moves to another objective is known by label and measure',
    'objective o "O" { kr k "K" to 2 } objective p "P" { kr l "L" to 2 }',
    'objective o "O" {} objective p "P" { kr l "L" to 2 kr m "K" to 2 }',
    ['o.k moved to p.m'],
  ],
  [
    'of two that could be meant none is',
    'objective o "O" { kr k "K" to 2 } objective p "P" { kr l "K" to 2 }',
    'objective q "Q" { kr m "K" to 2 }',
    [
      'removed objective o "O"',
      'removed key result o.k "K" to 2',
      'removed objective p "P"',
      'removed key result p.l "K" to 2',
      'added objective q "Q"',
      'added key result q.m "K" to 2',
    ],
  ],
  [
    'the words of one cycle in the next are another objective',
    'objective o "O" { cycle 2026-Q1 kr k "K" to 2 }',
    'objective o_q2 "O" { cycle 2026-Q2 kr k "K" to 3 }',
    [
      'removed objective o "O"',
      'removed key result o.k "K" to 2',
      'added objective o_q2 "O"',
      'added key result o_q2.k "K" to 3',
    ],
  ],
  [
    'a KPI that becomes a key result is another goal',
    'kpi churn "Churn" threshold < 5%',
    'objective o "O" { kr churn "Churn" from 8% to 4% }',
    [
      'removed KPI churn "Churn" threshold < 5%',
      'added objective o "O"',
      'added key result o.churn "Churn" from 8% to 4%',
    ],
  ],
  [
    'a name that is given at last',
    'objective "O" { kr "K" to 2 }',
    'objective o "O" { kr k "K" to 2 }',
    ['o has a name now', 'o.k has a name now'],
  ],
  [
    'other words of what has no name',
    'objective "O" { kr "K" to 2 }',
    'objective "P" { kr "K" to 2 }',
    ['label of "P" changed "O" → "P"'],
  ],
  [
    'doubles are told apart by what they say',
    'objective "O" { kr "K" to 2 kr "K" to 3 }',
    'objective "O" { kr "K" to 3 kr "K" to 2 }',
    [],
  ],
  [
    'one double more',
    'objective "O" { kr "K" to 2 }',
    'objective "O" { kr "K" to 3 kr "K" to 2 }',
    ['added key result "K" to 3'],
  ],
];

describe('matching', () => {
  it.each(matches)('%s', (_, before, after, told) => expect(changesBetween(before, after)).toEqual(told));
});

describe('a reason', () => {
  const project = (words: string, block = '') =>
    `objective o "O" { cycle 2026-Q1 ${block} kr k "K" ${words} }`;

  it('that comes with a change, on the key result or its objective, explains it', () => {
    expect(changesBetween(project('to 3'), project('to 2 { changed 2026-02-10 "Why" }'))).toEqual([
      'target of o.k lowered 3 → 2, because Why',
      'reason given for o.k, 2026-02-10: "Why"',
    ]);
    expect(changesBetween(project('to 3'), project('to 2', 'changed 2026-02-10 "Why"'))[1]).toBe(
      'target of o.k lowered 3 → 2, because Why',
    );
    expect(
      changesBetween(project('to 3'), 'objective o "O" { changed 2026-02-10 "Why" cycle 2026-Q1 }')[1],
    ).toBe('removed key result o.k "K" to 3, because Why');
  });

  it('that was there before explains another change', () =>
    expect(
      changesBetween(
        project('to 3', 'changed 2026-02-01 "Why"'),
        project('to 2', 'changed 2026-02-01 "Why"'),
      ),
    ).toEqual(['target of o.k lowered 3 → 2']));
});

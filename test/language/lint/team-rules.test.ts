import { describe, expect, it } from 'vitest';
import { lintFiles } from './lint-goals.ts';
import { marked, markedInDraft } from './marked.ts';

describe('objective-copies-parent', () => {
  const copied = (label: string, other: string, block = 'supports top') =>
    marked(
      'objective-copies-parent',
      `objective o "${label}" { ${block} }\nobjective top "${other}" { kr k "Rounds driven as planned" from 1 to 2 }\n`,
    );

  it.each([
    ['Teams stay with us', 'Teams stay with us'],
    ['The teams stay with us!', 'TEAMS STAY, with us'],
    ['Teams  stay — with us', 'teams stay with us.'],
    ['Équipes à distance', 'équipes à distance'],
    ['チームが残る', 'チームが残る'],
  ])('%s, as %s', (label, other) => {
    expect(copied(label, other)).toEqual([label]);
  });

  it.each([
    ['Teams stay with us', 'Teams stay with us longer'],
    ['Teams stay with us in 2026', 'Teams stay with us in 2027'],
    ['…', '—'],
  ])('%s is not %s', (label, other) => {
    expect(copied(label, other)).toEqual([]);
  });

  it('compares with a key result, with what its own key results support, and with nothing else', () => {
    expect(copied('Rounds driven as planned', 'Top', 'supports top.k')).toHaveLength(1);
    expect(copied('Same words', 'Same words', 'kr x "X" from 1 to 2 { supports top }')).toHaveLength(1);
    expect(
      copied('Same words', 'Same words', 'kr x "X" from 1 to 2 { supports top stopped 2026-01-02 "No" }'),
    ).toEqual([]);
    expect(copied('Same words', 'Same words', '')).toEqual([]);
    expect(copied('Rounds driven as planned', 'Top')).toEqual([]);
  });

  it('is silent without a label on either side, and while it is typed', () => {
    expect(marked('objective-copies-parent', 'objective o { supports p }\nobjective p {}\n')).toEqual([]);
    expect(
      markedInDraft('objective-copies-parent', 'objective o "A" { supports }\nobjective p "A" {}\n'),
    ).toEqual([]);
  });

  it('leaves it to what the objective is', () => {
    const text = 'objective o "Maintain 5% churn" { supports p }\nobjective p "Maintain 5% churn" {}\n';
    expect(marked('objective-copies-parent', text)).toEqual([]);
  });
});

describe('team-individual', () => {
  const company = 'team all "All" { size 40 }\n';
  it.each([
    ['one person', 'team t "T" { part of all size 1\n objective o "O" {} }', ['t']],
    ['two people', 'team t "T" { part of all size 2\n objective o "O" {} }', []],
    ['a team that says no size', 'team t "T" { part of all\n objective o "O" {} }', []],
    ['one person without objectives', 'team t "T" { part of all size 1\n kpi c "C" threshold < 5% }', []],
    [
      'one person whose objectives are given up',
      'team t "T" { part of all size 1\n objective o "O" { stopped 2026-01-02 "No" } }',
      [],
    ],
    [
      'objectives in another block',
      'team t "T" { part of all size 1 }\nteam t { objective o "O" {} }',
      ['t'],
    ],
  ])('%s', (_, text, expected) => {
    expect(marked('team-individual', `${company}${text}\n`)).toEqual(expected);
  });

  it('is left to team-too-small where the person is the whole company', () => {
    const { findings } = lintFiles({ 'a.goals': 'team t "T" { size 1\n objective o "O" {} }\n' });
    const rules = findings.map(({ rule }) => rule);
    expect(rules).toContain('team-too-small');
    expect(rules).not.toContain('team-individual');
  });
});

describe('checkin-same-confidence', () => {
  const goals =
    'objective o "O" {\n kr a "A" from 1 to 2\n kr b "B" from 1 to 2\n kr c "C" from 1 to 2\n kr d "D" from 1 to 2\n}\n';
  const checkIn = (...confidences: readonly (string | number)[]) =>
    `checkin 2026-01-05 { ${confidences.map((value, index) => `o.${'abcd'[index]}: 1${value === '' ? '' : ` confidence ${value}`}`).join('\n')} }\n`;
  const asked = (...checkIns: readonly string[]) =>
    marked('checkin-same-confidence', goals + checkIns.join(''));

  it.each([
    [[0.8, 0.8, 0.8], true],
    [[0.8, 0.8], false],
    [[0.8, 0.8, 0.7], false],
    [[0.8, 0.8, 0.8, ''], true],
    [[0.8, 0.8, '', ''], false],
    [[0.95, 0.92, 1], true],
    [[0.95, 0.9, 1], false],
    [[0, 0, 0], true],
    [[0.8, 0.8, 0.8, 0.81], false],
  ] as const)('%j: %s', (confidences, expected) => {
    expect(asked(checkIn(...confidences))).toEqual(expected ? ['2026-01-05'] : []);
  });

  it('looks at each check-in alone', () => {
    const first = checkIn(0.8, 0.8);
    const second = 'checkin 2026-01-12 { o.c: 1 confidence 0.8 }\n';
    expect(asked(first, second)).toEqual([]);
  });

  it('counts no confidence that is an error of the language', () => {
    expect(markedInDraft('checkin-same-confidence', goals + checkIn(2, 2, 2))).toEqual([]);
    expect(markedInDraft('checkin-same-confidence', `${goals}checkin { o.a: 1 confidence`)).toEqual([]);
  });

  it('takes how many and how high from the options', () => {
    const config = { rules: { 'checkin-same-confidence': ['hint', { atLeast: 2, high: 0.7 }] } } as const;
    const at = (text: string) => marked('checkin-same-confidence', goals + text, { config }).length;
    expect([at(checkIn(0.8, 0.8)), at(checkIn(0.8, 0.75)), at(checkIn(0.8, 0.7))]).toEqual([1, 1, 0]);
  });
});

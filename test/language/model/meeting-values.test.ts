import { describe, expect, it } from 'vitest';
import { projectOf, unmarked } from '../../support/project.ts';

/** What is wrong with values that meet; a part of the message; titles of fixes. */
type Meeting = readonly [marked: string, message: string, ...fixes: string[]];

const kpi = 'kpi a "A" threshold < 5%\n';

const meetings: Readonly<Record<string, readonly Meeting[]>> = {
  'a plain number between 0 and 1 that meets a percentage, whichever comes first': [
    ['kpi a "A" threshold < «0.05» { target < 4% }', 'write 0.05% or 5%', 'Write 0.05%', 'Write 5%'],
    ['kpi a "A" threshold < 5% { target < «0.04» }', '0.04% or 4%', 'Write 0.04%', 'Write 4%'],
    ['kpi a "A" threshold between 2% and «0.04»', '0.04% or 4%', 'Write 0.04%', 'Write 4%'],
    [
      'kpi a "A" threshold < «0.05»\nobjective o "O" { kr k "K" from 8% to 4% { tracks a } }',
      '0.05% or 5%',
      'Write 0.05%',
      'Write 5%',
    ],
    [
      `${kpi}objective o "O" { kr k "K" from «0.08» to 0.04 { tracks a } }`,
      '0.08% or 8%',
      'Write 0.08%',
      'Write 8%',
    ],
    [
      'objective o "O" { kr k "K" to «0.5» }\ncheckin 2026-01-05 { o.k: 13% }\ncheckin 2026-01-06 { o.k: 14% }',
      '0.5% or 50%',
      'Write 0.5%',
      'Write 50%',
    ],
    [
      'kpi a "A"\nobjective o "O" { kr k "K" from 8% to 4% { tracks a } }\ncheckin 2026-01-05 { a: «0.06» }',
      '0.06% or 6%',
      'Write 0.06%',
      'Write 6%',
    ],
    [
      'objective o "O" { kr m "M" milestone }\ncheckin 2026-01-05 { o.m: «0.4» }',
      '0.4% or 40%',
      'Write 0.4%',
      'Write 40%',
    ],
  ],
  'a plain number that meets two units': [
    [
      'kpi a "A" threshold between 30min and 4h\ncheckin 2026-01-05 { a: «45» }',
      '45min or 45h',
      'Write 45min',
      'Write 45h',
    ],
    [
      'northstar a "A" from 48h to 15min\nobjective o "O" { kr k "K" from «40» to 20 { tracks a } }',
      '40h or 40min',
      'Write 40h',
      'Write 40min',
    ],
    [
      'kpi a "A"\nobjective o "O" { kr k "K" from 48h to 15min { tracks a } }\ncheckin 2026-01-05 { a: «30» }',
      '30h or 30min',
      'Write 30h',
      'Write 30min',
    ],
  ],
  'one series': [
    [
      'objective o "O" { kr k "K" from 1 to 5 }\ncheckin 2026-01-05 { o.k: 3h }\ncheckin 2026-01-06 { o.k: «3%» }',
      'o.k is a duration',
    ],
    ['kpi a "A"\ncheckin 2026-01-06 { a: «3%» }\ncheckin 2026-01-05 { a: 3h }', 'a is a duration'],
    [
      'kpi a "A"\nobjective o "O" { kr k "K" from 8% to 4% { tracks a } kr l "L" from «8h» to 4h { tracks a } }',
      '8h is a duration',
    ],
  ],
  'a contradiction is said once, where it stands': [
    [
      `${kpi}objective o "O" { kr k "K" from 5% to «5h» { tracks a } }\ncheckin 2026-01-05 { o.k: 5h }`,
      '5h is a duration, 5% is a percentage',
    ],
    ['objective o "O" { kr k "K" to «done» }', 'write "milestone"'],
    ['kpi a "A" threshold < «done»', 'write "milestone"'],
    [
      'kpi a "A" threshold < 5h\nobjective o "O" { kr k "K" «milestone» { tracks a } }',
      "a milestone can't track a",
    ],
  ],
};

for (const [group, ofGroup] of Object.entries(meetings)) {
  describe(group, () => {
    it.each(ofGroup)('%s', (marked, message, ...fixes) => {
      const { text, spans } = unmarked(marked);
      const { errors } = projectOf(text);
      expect(errors.map(error => [error.rule, error.span])).toEqual([['language/dimension', spans[0]]]);
      expect(errors[0]?.message).toContain(message);
      expect(errors[0]?.fixes.map(fix => fix.title)).toEqual(fixes);
    });
  });
}

describe('a plain number takes dimension and unit of what it meets', () => {
  const unitOf = (text: string) => {
    const { project, errors } = projectOf(text);
    expect(errors).toEqual([]);
    const [one] = project.kpis;
    const measure = project.keyResults[0]?.measure;
    const value = project.checkIns[0]?.entries[0]?.value;
    return {
      target: one?.target?.kind === 'compare' ? one.target.bound : undefined,
      threshold: one?.threshold?.kind === 'compare' ? one.threshold.bound : undefined,
      to: measure?.kind === 'movement' ? measure.to : undefined,
      value,
    };
  };
  const hours = { quantity: { unit: { symbol: 'h' } } };

  it('of the threshold', () =>
    expect(unitOf('kpi a "A" threshold < 4h { target < 2 }').target).toMatchObject(hours));
  it('of the target', () =>
    expect(unitOf('kpi a "A" threshold < 4 { target < 2h }').threshold).toMatchObject(hours));
  it('of the metric that is tracked', () =>
    expect(
      unitOf('kpi a "A" threshold < 4h\nobjective o "O" { kr k "K" from 8 to 4 { tracks a } }').to,
    ).toMatchObject(hours));
  it('of what it reads', () =>
    expect(unitOf('kpi a "A" threshold < 4h\ncheckin 2026-01-05 { a: 3 }').value).toMatchObject(hours));
  it('of its readings', () =>
    expect(
      unitOf('objective o "O" { kr k "K" from 8 to 4 }\ncheckin 2026-01-05 { o.k: 6h }').to,
    ).toMatchObject(hours));
});

describe('other errors nearby', () => {
  it('do not hide that a target lies outside its threshold', () =>
    expect(
      projectOf('kpi a "A" threshold < 5% {\n  supports nowhere\n  target < 9%\n}').errors.map(
        one => one.rule,
      ),
    ).toEqual(['language/unresolved', 'language/target-outside']));

  it('make no value of an objective one to be filled in', () =>
    expect(projectOf('objective o "O" { }\ncheckin 2026-01-05 { o: ? }').errors.map(one => one.rule)).toEqual(
      ['language/kind'],
    ));
});

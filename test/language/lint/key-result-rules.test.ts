import { describe, expect, it } from 'vitest';
import { lintFiles } from './lint-goals.ts';
import { marked, markedInDraft, said } from './marked.ts';

const objective = (krs: string, name = 'o', block = 'cycle 2026-Q1') =>
  `objective ${name} "Teams feel heard" { ${block}\n${krs}\n}\n`;
const message = (rule: string, text: string) => said(rule, text).map(each => each.message);
const titles = (rule: string, text: string) =>
  said(rule, text).flatMap(each => each.fixes.map(fix => fix.title));

describe('kr-sandbagged', () => {
  const small = (measure: string, more = '') =>
    marked('kr-sandbagged', `${objective(`kr k "K" ${measure}`)}${more}`).length > 0;

  it.each([
    ['from 100 to 109', true],
    ['from 100 to 110', false],
    ['from 100 to 91', true],
    ['from 100 to 90', false],
    ['from 0.3 to 0.33', false],
    ['from 5% to 4.8%', true],
    ['from 10% to 11%', false],
    ['from 100h to 5700min', true],
    ['from 500 to 520 teams', true],
    ['from $1M to $1.05M', true],
    ['from -100 to -95', true],
    ['from -100 to -80', false],
  ])('%s: %s', (measure, expected) => {
    expect(small(measure)).toBe(expected);
  });

  it.each([
    ['from 50% to 54.9%', true],
    ['from 50% to 55%', false],
    ['from 99% to 99.05%', true],
    ['from 99% to 99.5%', false],
    ['from 98% to 104%', false],
    ['from 49% to 53%', true],
    ['from 120% to 125%', true],
    ['from 100% to 104%', false],
    ['from 90% to 88%', true],
    ['from 100% to 95%', true],
    ['from 60% to 50%', false],
  ])(
    'a percentage that rises from 50 to 100 by what is missing to 100, any other by its baseline: %s: %s',
    (measure, expected) => {
      expect(small(measure)).toBe(expected);
    },
  );

  it('never asks where the baseline is 0 or not known, nor of levels and milestones', () => {
    for (const measure of ['from 0 to 1', 'from 0% to 0.1%', 'to 50', '>= 99%', 'milestone', ''])
      expect(small(measure)).toBe(false);
  });

  it('takes the number that is a stretch from the options', () => {
    const at = (percent: number) =>
      marked('kr-sandbagged', objective('kr k "K" from 100 to 115'), {
        config: { rules: { 'kr-sandbagged': ['info', { percent }] } },
      }).length;
    expect([at(15), at(16)]).toEqual([0, 1]);
  });

  it('says what is moved, of what', () => {
    expect(message('kr-sandbagged', objective('kr k "K" from 5% to 4.8%'))).toEqual([
      'from 5% to 4.8% moves 4 % of its baseline: what would be a stretch, 10 % or more?',
    ]);
    expect(message('kr-sandbagged', objective('kr k "K" from 80% to 81%'))).toEqual([
      'it moves 5 % of what is missing to 100 %: what would be a stretch, 10 % or more?',
    ]);
    expect(message('kr-sandbagged', objective('kr k "K" from 1,000 to 1,099'))[0]).toContain('9.9 %');
  });

  describe('where the first reading is beyond the target', () => {
    const beyond = (checkIns: string, measure = 'from 32 to 50', block = 'cycle 2026-Q1') =>
      small(measure, '') ||
      marked('kr-sandbagged', objective(`kr k "K" ${measure}`, 'o', block) + checkIns).length > 0;

    it('counts the first reading of its cycle, and not one that has just arrived at the target', () => {
      expect(beyond('checkin 2026-01-12 { o.k: 51 }\ncheckin 2026-01-19 { o.k: 40 }\n')).toBe(true);
      expect(beyond('checkin 2026-01-12 { o.k: 50 }\n')).toBe(false);
      expect(beyond('checkin 2026-01-12 { o.k: 40 }\ncheckin 2026-01-19 { o.k: 51 }\n')).toBe(false);
      expect(beyond('checkin 2025-12-12 { o.k: 51 }\ncheckin 2026-01-12 { o.k: 33 }\n')).toBe(false);
    });

    it('counts downward as well', () => {
      expect(beyond('checkin 2026-01-12 { o.k: 3% }\n', 'from 8% to 4%')).toBe(true);
      expect(beyond('checkin 2026-01-12 { o.k: 9% }\n', 'from 8% to 4%')).toBe(false);
    });

    it('leaves what is first read in the second half of the cycle alone: it may have been worked for', () => {
      expect(beyond('checkin 2026-02-14 { o.k: 51 }\n')).toBe(true);
      expect(beyond('checkin 2026-02-15 { o.k: 51 }\n')).toBe(false);
      expect(beyond('checkin 2026-12-15 { o.k: 51 }\n', 'from 32 to 50', '')).toBe(true);
    });

    it('reads the metric that it tracks', () => {
      const text = `kpi c "C" threshold < 9%\n${objective('kr k "K" from 8% to 4% { tracks c }')}checkin 2026-01-12 { c: 3.5% }\n`;
      expect(message('kr-sandbagged', text)).toEqual([
        'first read as 3.5% on 2026-01-12, beyond the target 4%: what is there to reach?',
      ]);
    });
  });

  it('is silent on what is stopped, half typed, or says the wrong direction', () => {
    expect(
      marked('kr-sandbagged', objective('kr k "K" from 100 to 101 { stopped 2026-01-02 "No" }')),
    ).toEqual([]);
    expect(markedInDraft('kr-sandbagged', objective('kr k "K" from 100 to ?'))).toEqual([]);
    expect(markedInDraft('kr-sandbagged', objective('kr k "K" from 100 to'))).toEqual([]);
    expect(marked('kr-sandbagged', objective('kr k "Reduce p95 latency" from 350ms to 360ms'))).toEqual([]);
  });
});

describe('kr-weaker-than-kpi', () => {
  const kpi = (threshold: string, block = '') => `kpi c "C" threshold ${threshold} { ${block} }\n`;
  const weaker = (measure: string, threshold: string, more = '') =>
    marked('kr-weaker-than-kpi', `${kpi(threshold)}${objective(`kr k "K" ${measure} { tracks c }`)}${more}`);

  it.each([
    ['from 9% to 6%', '< 5%', true],
    ['from 9% to 5%', '< 5%', true],
    ['from 9% to 5%', '<= 5%', false],
    ['from 9% to 4%', '< 5%', false],
    ['to 6%', '< 5%', true],
    ['from 10% to 14%', '>= 15%', true],
    ['from 10% to 15%', '>= 15%', false],
    ['from 9h to 300min', '< 4h', true],
    ['from 9h to 200min', '< 4h', false],
    ['from 9% to 6%', 'between 2% and 5%', true],
    ['from 9% to 3%', 'between 2% and 5%', false],
    ['from 9% to 1%', 'between 2% and 5%', true],
    ['<= 6%', '< 5%', true],
    ['<= 5%', '< 5%', false],
    ['< 4%', '< 5%', false],
    ['between 3% and 6%', '< 5%', true],
    ['between 3% and 4%', '< 5%', false],
    ['', '< 5%', false],
  ])('%s, threshold %s: %s', (measure, threshold, expected) => {
    expect(weaker(measure, threshold)).toEqual(expected ? [measure] : []);
  });

  it('asks nothing where the KPI has no threshold, is stopped, or a review has graded the key result', () => {
    const kr = objective('kr k "K" from 9% to 6% { tracks c }');
    expect(marked('kr-weaker-than-kpi', `kpi c "C" { target < 5% }\n${kr}`)).toEqual([]);
    expect(marked('kr-weaker-than-kpi', kpi('< 5%', 'stopped 2026-01-02 "No"') + kr)).toEqual([]);
    expect(marked('kr-weaker-than-kpi', `${kpi('< 5%')}${kr}review 2026-Q1 { o: 0.7 }\n`)).toEqual([]);
    expect(marked('kr-weaker-than-kpi', `${kpi('< 5%')}${kr}review 2026-Q1 { o.k: 0.7 }\n`)).toEqual([]);
  });

  it('is silent where it supports the KPI, tracks the north star, or the KPI is broken', () => {
    expect(
      marked('kr-weaker-than-kpi', kpi('< 5%') + objective('kr k "K" from 9% to 6% { supports c }')),
    ).toEqual([]);
    const star = 'northstar ns "N" from 500 to 900 teams by 2026-12-31\n';
    expect(
      marked('kr-weaker-than-kpi', star + objective('kr k "K" from 500 to 600 teams { tracks ns }')),
    ).toEqual([]);
    expect(
      markedInDraft('kr-weaker-than-kpi', kpi('< ?%') + objective('kr k "K" from 9% to 6% { tracks c }')),
    ).toEqual([]);
  });

  it.each([
    ['from 9% to 6%', '< 5%', 'target < 4%', 'Take the target of c: from 9% to 4%'],
    ['from 9% to 6%', '< 5%', '', 'Aim where c is healthy: from 9% to 4%'],
    ['from 3% to 6%', '< 5%', 'target < 4%', 'Aim where c is healthy: from 3% to 2.4%'],
    ['to 6%', '< 5%', 'target < 4%', 'Take the target of c: to 4%'],
    ['from $1M to $2M', '>= $2.5M', 'target >= $3M', 'Take the target of c: from $1M to $3M'],
    ['from 300 to 400 teams', '>= 500 teams', '', 'Aim where c is healthy: from 300 to 600 teams'],
    ['<= 6%', '< 5%', 'target < 4%', 'Take the target of c: < 4%'],
    ['<= 6%', '< 5%', '', 'Aim where c is healthy: < 5%'],
  ])('offers for %s and threshold %s { %s }: %s', (measure, threshold, block, expected) => {
    const text = kpi(threshold, block) + objective(`kr k "K" ${measure} { tracks c }`);
    expect(titles('kr-weaker-than-kpi', text)).toEqual([expected]);
  });

  it('is the one finding, where the move is small too', () => {
    const { findings } = lintFiles({
      'a.goals': kpi('< 5%') + objective('kr k "K" from 9% to 8.9% { tracks c }'),
    });
    const onMeasure = findings.filter(({ goal }) => goal === 'o.k').map(({ rule }) => rule);
    expect(onMeasure).toContain('kr-weaker-than-kpi');
    expect(onMeasure).not.toContain('kr-sandbagged');
  });
});

describe('kr-duplicate', () => {
  const star = 'northstar ns "N" from 500 to 900 teams by 2026-12-31\n';
  const kr = (name: string, block = 'tracks ns') => `kr ${name} "K" from 500 to 900 teams { ${block} }`;

  it('stands on the later of two, and says which is the first', () => {
    const files = {
      'b.goals': objective(kr('second'), 'p'),
      'a.goals': star + objective(kr('first'), 'o'),
    };
    expect(marked('kr-duplicate', files)).toEqual(['second']);
    const [finding] = said('kr-duplicate', files);
    expect(finding?.message).toBe('second tracks ns, as o.first does: which objective answers for it?');
    expect(finding?.related?.map(({ uri }) => uri.endsWith('/a.goals'))).toEqual([true]);
  });

  it.each([
    ['the same cycle', 'cycle 2026-Q1', 'cycle 2026-Q1', true],
    ['a year and one of its quarters', 'cycle 2026', 'cycle 2026-Q1', true],
    ['one quarter after the other', 'cycle 2026-Q1', 'cycle 2026-Q2', false],
    ['no cycle', '', '', true],
    ['no cycle and a quarter', '', 'cycle 2026-Q1', true],
    ['a year and the quarter that supports it', 'cycle 2026', 'cycle 2026-Q1 supports o', false],
    ['a year that supports its quarter', 'cycle 2026 supports p', 'cycle 2026-Q1', false],
    ['the same cycle, one supporting the other', 'cycle 2026-Q1', 'cycle 2026-Q1 supports o', true],
    ['one that was given up', 'cycle 2026-Q1 stopped 2026-01-02 "No"', 'cycle 2026-Q1', false],
  ])('%s', (_, first, second, expected) => {
    const text = star + objective(kr('one'), 'o', first) + objective(kr('two'), 'p', second);
    expect(marked('kr-duplicate', text)).toEqual(expected ? ['two'] : []);
  });

  it('is no matter of one objective, of other metrics, or of what supports the metric', () => {
    expect(marked('kr-duplicate', star + objective(`${kr('one')}\n${kr('two')}`))).toEqual([]);
    const kpi = 'kpi c "C" threshold >= 100 teams\n';
    expect(
      marked('kr-duplicate', star + kpi + objective(kr('one')) + objective(kr('two', 'tracks c'), 'p')),
    ).toEqual([]);
    expect(
      marked('kr-duplicate', star + objective(kr('one')) + objective(kr('two', 'supports ns'), 'p')),
    ).toEqual([]);
  });

  it('finds it across teams, through a step of the year, and on each that comes later', () => {
    const team = (name: string, inner: string) => `team ${name} "T" {\n${inner}}\n`;
    const text =
      star +
      objective(kr('year'), 'o', 'cycle 2026') +
      team('a', objective(kr('step'), 'p', 'cycle 2026-Q1 supports o')) +
      team('b', objective(kr('other'), 'p', 'cycle 2026-Q1 supports o')) +
      team('c', objective(kr('third'), 'p', 'cycle 2026-Q1'));
    expect(marked('kr-duplicate', text)).toEqual(['other', 'third']);
  });

  it('looks at a thousand key results of one metric once', () => {
    const many = Array.from({ length: 1000 }, (_, index) => objective(kr('k'), `o${index}`)).join('');
    expect(marked('kr-duplicate', star + many)).toHaveLength(999);
  });
});

describe('kr-all-milestones', () => {
  const krs = (...measures: readonly string[]) =>
    objective(
      measures.map((measure, index) => `kr k${index} "Customers trust us more" ${measure}`).join('\n'),
    );
  const places = (text: string) => said('kr-all-milestones', text).map(({ goal }) => goal);

  it('stands on the first milestone too many', () => {
    expect(places(krs('milestone', 'from 1 to 2'))).toEqual([]);
    expect(places(krs('milestone', 'milestone', 'from 1 to 2'))).toEqual(['o.k1']);
    expect(places(krs('milestone', 'milestone', 'from 1 to 2', 'from 1 to 2'))).toEqual([]);
    expect(places(krs('milestone', 'milestone'))).toEqual(['o.k1']);
    expect(places(krs('milestone'))).toEqual(['o.k0']);
    expect(places(krs('>= 3', '', 'from 1 to 2'))).toEqual([]);
  });

  it('does not count what is stopped', () => {
    expect(places(krs('milestone', 'milestone { stopped 2026-01-02 "No" }', 'from 1 to 2'))).toEqual([]);
    expect(places(krs('milestone', 'milestone', 'from 1 to 2 { stopped 2026-01-02 "No" }'))).toEqual([
      'o.k1',
    ]);
  });

  it('takes the share from the options', () => {
    const config = { rules: { 'kr-all-milestones': ['info', { share: 0.75 }] } } as const;
    expect(said('kr-all-milestones', krs('milestone', 'milestone', 'from 1 to 2'), { config })).toEqual([]);
  });

  it('leaves it to kr-is-task where the milestone is a task', () => {
    const text = objective(
      'kr a "Ship the new onboarding flow" milestone\nkr b "Launch the mobile app" milestone',
    );
    expect(said('kr-all-milestones', text)).toEqual([]);
  });
});

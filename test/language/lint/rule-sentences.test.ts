import { describe, expect, it } from 'vitest';
import { type LintSetting, lintFiles } from './lint-goals.ts';

const star = 'northstar ns "Weekly active teams" from 500 to 900 teams by 2026-12-31\n';

/** What one rule reports, as the words that it marks; files are in path order. */
function marked(
  rule: string,
  files: Readonly<Record<string, string>> | string,
  setting?: LintSetting,
): readonly string[] {
  const { findings, texts, languageErrors } = lintFiles(
    typeof files === 'string' ? { 'a.goals': files } : files,
    setting,
  );
  expect(languageErrors.filter(error => error.severity === 'error').map(({ message }) => message)).toEqual(
    [],
  );
  return findings
    .filter(finding => finding.rule === rule)
    .map(({ uri, span }) => texts.get(uri)!.slice(span.start, span.end));
}

const objectives = (count: number, block = '', prefix = 'o') =>
  Array.from(
    { length: count },
    (_, index) => `objective ${prefix}${index + 1} "Teams feel heard" { ${block} }\n`,
  ).join('');
const kpis = (count: number, prefix = 'k') =>
  Array.from({ length: count }, (_, index) => `kpi ${prefix}${index + 1} "Rating" threshold > 3\n`).join('');

describe('northstar-missing', () => {
  it('stands on the first objective, else KPI, of the first file in path order', () => {
    expect(
      marked('northstar-missing', { 'b.goals': objectives(1), 'a.goals': kpis(1) + objectives(2, '', 'x') }),
    ).toEqual(['x1']);
    expect(marked('northstar-missing', { 'b.goals': objectives(1), 'a.goals': kpis(2) })).toEqual(['k1']);
    expect(
      marked('northstar-missing', { 'b.goals': 'team t "T" { size 20 }\nkpi "Rating" threshold > 3' }),
    ).toEqual(['"Rating"']);
  });

  it('asks for nothing where there are no goals, or none in force', () => {
    expect(marked('northstar-missing', 'team t "T" { size 20 }')).toEqual([]);
    expect(marked('northstar-missing', 'kpi k "K" { stopped 2026-01-01 "Later" }')).toEqual([]);
  });

  it('silences objective-unlinked in the whole project', () => {
    const { findings } = lintFiles({ 'a.goals': objectives(2), 'b.goals': objectives(2, '', 'x') });
    expect(new Set(findings.map(({ rule }) => rule))).not.toContain('objective-unlinked');
  });

  it('counts what there is', () => {
    const { findings } = lintFiles({ 'a.goals': objectives(2, 'cycle 2026-Q1') + kpis(1) });
    expect(findings.find(({ rule }) => rule === 'northstar-missing')?.message).toBe(
      '2 objectives and 1 KPI, and no north star to ladder up to',
    );
  });
});

describe('northstar-single', () => {
  it('stands on each but the first, in path order', () => {
    const files = {
      'a.goals': star.replace('ns', 'one'),
      'b.goals': star.replace('ns', 'two') + star.replace('ns', 'three'),
    };
    expect(marked('northstar-single', files)).toEqual(['two', 'three']);
  });
});

describe('objective-kr-count', () => {
  const krs = (count: number, block = '') =>
    `objective o "Teams feel heard" {\n${Array.from({ length: count }, (_, index) => `  kr k${index} "Rating" from 1 to 2 ${index === 0 ? block : ''}\n`).join('')}}\n`;

  it.each([
    [0, true],
    [1, true],
    [2, false],
    [5, false],
    [6, true],
  ])('%i key results: %s', (count, reported) => {
    expect(marked('objective-kr-count', krs(count))).toEqual(reported ? ['o'] : []);
  });

  it('does not count those that are stopped', () => {
    expect(marked('objective-kr-count', krs(2, '{ stopped 2026-01-02 "No" }'))).toEqual(['o']);
    expect(marked('objective-kr-count', krs(6, '{ stopped 2026-01-02 "No" }'))).toEqual([]);
  });

  it('takes 3–5 in the preset google', () => {
    expect(marked('objective-kr-count', krs(2), { config: { preset: 'google' } })).toEqual(['o']);
  });
});

describe('objective-count', () => {
  it('stands on the sixth of a team in one cycle, over all its files', () => {
    const files = {
      'a.goals': `team t "T" { cycle 2026-Q1\n${objectives(3)} }`,
      'b.goals': `team t { cycle 2026-Q1\n${objectives(4, '', 'x')} }`,
    };
    expect(marked('objective-count', files)).toEqual(['x3']);
  });

  it('counts a year and a quarter apart, each team for itself, and those without a cycle not at all', () => {
    const company = `${objectives(4, 'cycle 2026')}${objectives(4, 'cycle 2026-Q1', 'q')}`;
    const teams = ['a', 'b'].map(team => `team ${team} "T" { cycle 2026-Q1\n${objectives(4)} }\n`).join('');
    expect(marked('objective-count', company + teams)).toEqual([]);
    expect(marked('objective-count', objectives(9))).toEqual([]);
    expect(marked('objective-count', objectives(6, 'cycle 2026-Q1'))).toEqual(['o6']);
  });

  it('does not count those that are stopped', () => {
    const text = objectives(5, 'cycle 2026-Q1') + objectives(1, 'cycle 2026-Q1 stopped 2026-01-02 "No"', 's');
    expect(marked('objective-count', text)).toEqual([]);
  });
});

describe('objective-no-cycle', () => {
  it('is content with a cycle of its own, of its block or of the file', () => {
    expect(marked('objective-no-cycle', objectives(1))).toEqual(['o1']);
    expect(marked('objective-no-cycle', objectives(1, 'cycle 2026-Q1'))).toEqual([]);
    expect(marked('objective-no-cycle', `cycle 2026-Q1\n${objectives(1)}`)).toEqual([]);
    expect(marked('objective-no-cycle', `team t "T" { cycle 2026-Q1\n${objectives(1)} }`)).toEqual([]);
    expect(marked('objective-no-cycle', `team t "T" { cycle 2026-Q1 }\nteam t { ${objectives(1)} }`)).toEqual(
      ['o1'],
    );
  });
});

describe('objective-unlinked', () => {
  const sound = 'objective top "Teams feel heard" { supports ns }\n';
  it.each([
    ['supports the north star', 'objective o "O" { supports ns }', []],
    ['supports nothing', 'objective o "O" {}', ['o']],
    ['supports what supports it', 'objective o "O" { supports top }', []],
    [
      'supports a key result of such an objective',
      'objective o "O" { supports p.k }\nobjective p "P" { supports ns\n kr k "K" from 1 to 2 }',
      [],
    ],
    [
      'has a key result that tracks the north star',
      'objective o "O" { kr k "K" from 1 to 2 teams { tracks ns } }',
      [],
    ],
    ['has a key result that supports it', 'objective o "O" { kr k "K" from 1 to 2 { supports ns } }', []],
    [
      'has a key result that tracks a KPI that supports it',
      'objective o "O" { kr k "K" from 1 to 2 { tracks c } }\nkpi c "C" threshold > 1 { supports ns }',
      [],
    ],
    [
      'has a key result that tracks a KPI that supports nothing',
      'objective o "O" { kr k "K" from 1 to 2 { tracks c } }\nkpi c "C" threshold > 1',
      ['o'],
    ],
    ['supports what supports nothing', 'objective o "O" { supports p }\nobjective p "P" {}', ['o', 'p']],
    [
      'is guarded by what supports it: that is no path',
      'objective o "O" { guarded by c }\nkpi c "C" threshold > 1 { supports ns }',
      ['o'],
    ],
  ])('%s', (_, text, expected) => {
    expect(marked('objective-unlinked', `${star}${sound}${text}\n`)).toEqual(expected);
  });

  it('is not said because of a reference that leads nowhere', () => {
    const { findings } = lintFiles({
      'a.goals': `${star}objective o "O" { supports p }\nobjective p "P" { supports nowhere }\n`,
    });
    expect(findings.map(({ rule }) => rule)).not.toContain('objective-unlinked');
  });

  it.each([
    ['a key result with a value to be filled in', 'kr k "K" from ? to 2', ['o']],
    ['a key result that tracks what is not there', 'kr k "K" from 1 to 2 { tracks nowhere }', []],
    ['a key result whose support is half typed', 'kr k "K" from 1 to 2 { supports }', []],
  ])('%s may have been the path where it refers to something: %#', (_, kr, expected) => {
    const { findings } = lintFiles({ 'a.goals': `${star}objective o "O" { cycle 2026-Q1\n ${kr}\n}\n` });
    expect(findings.flatMap(({ rule, goal }) => (rule === 'objective-unlinked' ? [goal] : []))).toEqual(
      expected,
    );
  });

  it('waits for a north star that can be referred to', () => {
    const { findings } = lintFiles({ 'a.goals': 'northstar\nobjective o "O" { cycle 2026-Q1 }\n' });
    expect(findings.map(({ rule }) => rule)).not.toContain('objective-unlinked');
  });

  it('offers the objectives of the teams above, the nearest first, then the north star; none that would close a circle', () => {
    const text = `${star}
team acme "Acme" { size 40\n objective year "Teams stay" { supports ns }\n }
team product "Product" { part of acme\n objective grow "Teams come" { supports year }\n }
team web "Web" { part of product
  objective o "Pages are loved" {}
  objective peer "Other" { supports o, ns }
}
objective company "All" { supports web.o, ns }
`;
    const { findings } = lintFiles({ 'a.goals': text });
    const unlinked = findings.find(({ rule, goal }) => rule === 'objective-unlinked' && goal === 'web.o');
    expect(unlinked?.fixes.map(({ title }) => title)).toEqual([
      'Support product.grow',
      'Support acme.year',
      'Support ns',
    ]);
  });
});

describe('kpi-count', () => {
  it('stands on the first too many of a team over all its files, and outside teams on the eleventh', () => {
    const files = { 'a.goals': `team t "T" { ${kpis(5)} }`, 'b.goals': `team t { ${kpis(5, 'x')} }` };
    expect(marked('kpi-count', files)).toEqual(['x4']);
    expect(marked('kpi-count', kpis(10))).toEqual([]);
    expect(marked('kpi-count', kpis(12))).toEqual(['k11']);
    expect(marked('kpi-count', `team t "T" { ${kpis(8)} }\n${kpis(10)}`)).toEqual([]);
  });

  it('allows five in the preset startup', () => {
    expect(marked('kpi-count', kpis(6), { config: { preset: 'startup' } })).toEqual(['k6']);
    expect(marked('kpi-count', `team t "T" { ${kpis(6)} }`, { config: { preset: 'startup' } })).toEqual([
      'k6',
    ]);
  });
});

describe('kpi-breached-untreated', () => {
  const kpi = 'kpi c "Churn" threshold < 5% { owner @success supports ns }\n';
  const twice = 'checkin 2026-01-12 { c: 6% }\ncheckin 2026-01-19 { c: 7% }\n';
  const kr = (cycle: string, block: string) =>
    `objective o "O" { cycle ${cycle}\n kr k "K" from 7% to 4% { ${block} } }\n`;
  const at = (text: string) =>
    marked('kpi-breached-untreated', star + kpi + twice + text, { today: '2026-01-20' });

  it.each([
    ['no key result', '', ['c']],
    ['a key result of the running cycle that tracks it', kr('2026-Q1', 'tracks c'), []],
    ['one that supports it', kr('2026-Q1', 'supports c'), []],
    ['one of a coming cycle', kr('2026-Q2', 'tracks c'), []],
    ['one of a cycle that is over', kr('2025-Q4', 'tracks c'), ['c']],
    ['one that is stopped', kr('2026-Q1', 'tracks c stopped 2026-01-15 "No"'), ['c']],
    ['one that will stop later', kr('2026-Q1', 'tracks c stopped 2026-03-15 "No"'), []],
    [
      'one of a stopped objective',
      kr('2026-Q1', 'tracks c').replace('cycle', 'stopped 2026-01-15 "No"\n cycle'),
      ['c'],
    ],
    [
      'an objective that supports it, without a key result',
      'objective o "O" { cycle 2026-Q1 supports c }\n',
      ['c'],
    ],
  ])('%s', (_, text, expected) => {
    expect(at(text)).toEqual(expected);
  });

  it('asks for two readings in a row, the last ones', () => {
    const breached = (checkIns: string) =>
      lintFiles(
        { 'a.goals': `${star}${kpi}${checkIns}checkin 2026-01-19 { ns: 510 }\n` },
        { today: '2026-01-20' },
      ).findings.map(({ rule }) => rule);
    expect(breached('checkin 2026-01-19 { c: 7% }\n')).toEqual(['kpi-breached']);
    expect(
      breached('checkin 2026-01-05 { c: 7% }\ncheckin 2026-01-12 { c: 4% }\ncheckin 2026-01-19 { c: 7% }\n'),
    ).toEqual(['kpi-breached']);
    expect(breached(twice)).toEqual(['kpi-breached-untreated']);
  });
});

describe('kpi-breached', () => {
  it('says since when, and asks why', () => {
    const text = `${star}kpi c "Churn" threshold < 5%\nobjective o "O" { kr k "K" from 7% to 4% { tracks c } }\ncheckin 2026-01-12 { c: 6% }\ncheckin 2026-01-19 { c: 7% }\n`;
    const { findings } = lintFiles({ 'a.goals': text }, { today: '2026-01-20' });
    expect(findings.find(({ rule }) => rule === 'kpi-breached')?.message).toBe(
      'c is 7%, not < 5%, since 2026-01-12 (2 readings): why?',
    );
  });
});

describe('kpi-stale', () => {
  const at = (today: string, every = '') =>
    marked('kpi-stale', `${star}kpi c "Churn" threshold < 5% { ${every} }\ncheckin 2026-01-05 { c: 4% }\n`, {
      today,
    });

  it('begins three days after the reading was due', () => {
    expect(at('2026-01-15')).toEqual([]);
    expect(at('2026-01-16')).toEqual(['c']);
    expect(at('2026-02-08', 'every month')).toEqual([]);
    expect(at('2026-02-09', 'every month')).toEqual(['c']);
  });

  it('is silent where there never was a reading, and where it is stopped', () => {
    expect(marked('kpi-stale', `${star}kpi c "Churn" threshold < 5%\n`, { today: '2026-06-01' })).toEqual([]);
    expect(at('2026-06-01', 'stopped 2026-02-01 "Moved"')).toEqual([]);
  });
});

describe('kr-stale', () => {
  const objective = (block: string, more = '', cycle = 'cycle 2026-Q1') =>
    `${star}kpi c "Churn" threshold < 5% { supports ns }\nobjective o "Teams stay" { ${cycle}\n kr k "Churn" ${block} }\n${more}`;
  const at = (today: string, text: string) => marked('kr-stale', text, { today });

  it('counts from the first day of the cycle where nothing was said', () => {
    expect(at('2026-01-18', objective('from 7% to 4%'))).toEqual([]);
    expect(at('2026-01-19', objective('from 7% to 4%'))).toEqual(['k']);
    const early = 'checkin 2025-12-30 { o.k: at-risk "Waiting" }\n';
    expect(at('2026-01-18', objective('from 7% to 4%', early))).toEqual([]);
  });

  it('counts from the last check-in, with or without a value', () => {
    const said = 'checkin 2026-01-12 { o.k: at-risk "No number yet" }\n';
    expect(at('2026-01-29', objective('from 7% to 4%', said))).toEqual([]);
    expect(at('2026-01-30', objective('from 7% to 4%', said))).toEqual(['k']);
    expect(at('2026-01-22', objective('from 7% to 4% { every week }', said))).toEqual([]);
    expect(at('2026-01-23', objective('from 7% to 4% { every week }', said))).toEqual(['k']);
  });

  it('is silent where the metric that it tracks is reported', () => {
    const reported = 'checkin 2026-02-02 { c: 4.5% }\n';
    expect(at('2026-02-10', objective('from 7% to 4% { tracks c }', reported))).toEqual([]);
    expect(at('2026-02-10', objective('from 7% to 4% { supports c }', reported))).toEqual(['k']);
    expect(at('2026-02-20', objective('from 7% to 4% { tracks c }', reported))).toEqual(['k']);
  });

  it('asks for nothing between the readings of a metric that is read once a month', () => {
    const monthly = (more: string) =>
      objective('from 7% to 4% { tracks c }', more).replace('{ supports ns }', '{ supports ns every month }');
    const reported = 'checkin 2026-02-02 { c: 4.5% }\n';
    expect(at('2026-03-05', monthly(reported))).toEqual([]);
    expect(at('2026-03-06', monthly(reported))).toEqual(['k']);
    expect(at('2026-02-20', monthly(''))).toEqual(['k']);
  });

  it.each([
    ['has not begun', '2025-12-20', objective('from 7% to 4%')],
    ['is over', '2026-04-01', objective('from 7% to 4%')],
    ['is not known', '2026-02-20', objective('from 7% to 4%', '', '')],
    [
      'runs, and a review has graded it',
      '2026-02-20',
      objective('from 7% to 4%', 'review 2026-Q1 on 2026-02-15 { o.k: 0.7 }\n'),
    ],
    ['runs, and it is stopped', '2026-02-20', objective('from 7% to 4% { stopped 2026-01-05 "No" }')],
    [
      'runs, and it is a milestone that is done',
      '2026-02-20',
      objective('milestone', 'checkin 2026-01-05 { o.k: done }\n'),
    ],
  ])('is silent where the cycle %s', (_, today, text) => {
    expect(at(today, text)).toEqual([]);
  });
});

describe('cycle-unscored', () => {
  const two = 'kr a "A" from 1 to 2\n kr b "B" from 1 to 2';
  const at = (today: string, review = '', inner = two) =>
    marked(
      'cycle-unscored',
      `${star}objective o "Teams stay" { cycle 2026-Q1 supports ns\n ${inner}\n}\n${review}`,
      { today },
    );

  it('begins 14 days after the end of the cycle', () => {
    expect(at('2026-04-13')).toEqual([]);
    expect(at('2026-04-14')).toEqual(['o']);
  });

  it('asks for a grade of the objective or of all its key results', () => {
    expect(at('2026-05-01', 'review 2026-Q1 { o: 0.7 }\n')).toEqual([]);
    expect(at('2026-05-01', 'review 2026-Q1 { o.a: 0.7\n o.b: 0.4 }\n')).toEqual([]);
    expect(at('2026-05-01', 'review 2026-Q1 { o.a: 0.7 }\n')).toEqual(['o']);
    expect(
      at(
        '2026-05-01',
        'review 2026-Q1 { o.a: 0.7 }\n',
        two.replace('kr b "B" from 1 to 2', 'kr b "B" from 1 to 2 { stopped 2026-02-01 "No" }'),
      ),
    ).toEqual([]);
  });

  it('offers a review where the objective can be named in it', () => {
    const two = 'objective o "Teams stay" { cycle 2026-Q1 }\nobjective "Teams come" { cycle 2026-Q1 }\n';
    const { findings } = lintFiles({ 'a.goals': star + two }, { today: '2026-05-01' });
    const unscored = findings.filter(({ rule }) => rule === 'cycle-unscored');
    expect(unscored.map(({ fixes }) => fixes.length)).toEqual([1, 0]);
  });

  it('does not count a review of the future, nor ask an objective that was given up', () => {
    expect(at('2026-05-01', 'review 2026-Q1 on 2026-06-01 { o: 0.7 }\n')).toEqual(['o']);
    expect(at('2026-05-01', '', `stopped 2026-02-01 "No"\n ${two}`)).toEqual([]);
  });
});

describe('objective-guard-broken', () => {
  const text = (block: string, checkIn: string) =>
    `${star}kpi c "Churn" threshold < 5%\nkpi d "Errors" threshold < 1%\nobjective o "O" { ${block} guarded by c, d }\ncheckin 2026-01-19 { ${checkIn} }\n`;
  const at = (block: string, checkIn: string, today = '2026-01-20') => {
    const { findings } = lintFiles({ 'a.goals': text(block, checkIn) }, { today });
    return findings.filter(({ rule }) => rule === 'objective-guard-broken').map(({ message }) => message);
  };

  it('names the KPI, its value and since when', () => {
    expect(at('cycle 2026-Q1', 'c: 6%')).toEqual([
      'guard broken: c is 6%, not < 5%, since 2026-01-19: it comes first',
    ]);
    expect(at('cycle 2026-Q1', 'c: 6%\n d: 3%')).toEqual([
      'guard broken: c is 6%, not < 5%, since 2026-01-19; 1 more: it comes first',
    ]);
    expect(at('cycle 2026-Q1', 'c: 4%')).toEqual([]);
  });

  it('speaks of objectives that are pursued', () => {
    expect(at('cycle 2025-Q4', 'c: 6%')).toEqual([]);
    expect(at('cycle 2026-Q2', 'c: 6%')).toEqual([]);
    expect(at('cycle 2026-Q1 stopped 2026-01-02 "No"', 'c: 6%')).toEqual([]);
  });
});

describe('team-too-small', () => {
  const objective = 'objective o "O" { supports ns }';
  it.each([
    ['a company of 14', `team t "T" { size 14\n ${objective} }`, ['t']],
    ['a company of 15', `team t "T" { size 15\n ${objective} }`, []],
    ['one that does not say', `team t "T" { ${objective} }`, []],
    ['one without objectives', 'team t "T" { size 4 }', []],
    [
      'a small team of a large company',
      `team acme "A" { size 48 }\nteam t "T" { part of acme\n size 9\n ${objective} }`,
      [],
    ],
    [
      'a small company with a team',
      `team acme "A" { size 12 }\nteam t "T" { part of acme\n size 9\n ${objective} }`,
      ['acme'],
    ],
    ['objectives outside its team', `team t "T" { size 4 }\n${objective}`, ['t']],
    [
      'two small teams that are a large company',
      `team a "A" { size 9\n ${objective} }\nteam b "B" { size 9 }`,
      [],
    ],
    ['only stopped objectives', `team t "T" { size 4\n objective o "O" { stopped 2026-01-02 "No" } }`, []],
  ])('%s', (_, text, expected) => {
    expect(marked('team-too-small', `${star}${text}\n`)).toEqual(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { marked, markedInDraft, said } from './marked.ts';

describe('cycle-too-easy', () => {
  const objective = (name: string, block = 'aspirational') =>
    `objective ${name} "Teams feel heard" { cycle 2026-Q1 ${block}\n kr a "A" from 1 to 2 { weight 3 }\n kr b "B" from 1 to 2\n}\n`;
  const easy = (goals: string, entries: string, more = '') =>
    marked('cycle-too-easy', `${goals}review 2026-Q1 on 2026-04-02 { ${entries} }\n${more}`);
  const two = objective('o') + objective('p');

  it.each([
    ['o: 0.9\n p: 0.9', true],
    ['o: 1\n p: 0.71', true],
    ['o: 0.9\n p: 0.8', false],
    ['o: 0.8\n p: 0.9', false],
    ['o: 1', false],
    ['o: 1\n p.a: 1\n p.b: 1', true],
    ['o: 1\n p.a: 1\n p.b: 0', true],
    ['o: 1\n p.a: 0\n p.b: 1', false],
    ['o: 1\n p.a: 1', false],
  ])('%j: %s', (entries, expected) => {
    expect(easy(two, entries)).toEqual(expected ? ['2026-Q1'] : []);
  });

  it('counts neither committed objectives nor those that say neither or were given up', () => {
    for (const block of ['committed', '', 'aspirational stopped 2026-02-01 "No"'])
      expect(easy(objective('o') + objective('p', block), 'o: 1\n p: 1')).toEqual([]);
  });

  it('asks each team and each cycle for itself', () => {
    const team = (name: string) => `team ${name} "T" { ${objective('o')} }\n`;
    expect(easy(team('t') + team('u'), 't.o: 1\n u.o: 1')).toEqual([]);
    const other = objective('p').replace('2026-Q1', '2025-Q4');
    expect(easy(objective('o') + other, 'o: 1', 'review 2025-Q4 { p: 1 }\n')).toEqual([]);
  });

  it('stands on the review that has the last of the grades, and names the team', () => {
    const text = `team t "T" {\n${two}}\nreview 2026-Q1 on 2026-04-02 { t.o: 1 }\nreview 2026-Q1 on 2026-04-03 { t.p: 0.9 }\n`;
    const [finding] = said('cycle-too-easy', text);
    expect(finding?.message).toBe('2 aspirational objectives of t averaged 0.95 in 2026-Q1: a stretch?');
    expect(finding?.span.start).toBe(text.lastIndexOf('2026-Q1'));
  });

  it('takes average and number from the options', () => {
    const at = (options: object) =>
      marked('cycle-too-easy', `${two}review 2026-Q1 { o: 0.8\n p: 0.7 }\n`, {
        config: { rules: { 'cycle-too-easy': ['info', { ...options }] } },
      }).length;
    expect([at({ above: 0.7 }), at({ above: 0.75 }), at({ above: 0.7, atLeast: 3 })]).toEqual([1, 0, 0]);
  });
});

describe('checkin-watermelon', () => {
  const goals = (block = '', kr = '') =>
    `objective o "Teams feel heard" { cycle 2026-Q1 ${block}\n kr k "K" from 0 to 100 { ${kr} }\n}\n`;
  const at = (today: string, checkIns: string, text = goals()) =>
    marked('checkin-watermelon', text + checkIns, { today });

  it('speaks where on-track was said below three quarters of the pace', () => {
    // On 14 February 45 of 90 days have begun: 0.35 is expected, 0.2625 is three quarters of it.
    expect(at('2026-02-14', 'checkin 2026-02-14 { o.k: 26 on-track }\n')).toEqual(['on-track']);
    expect(at('2026-02-14', 'checkin 2026-02-14 { o.k: 26.25 on-track }\n')).toEqual([]);
    expect(at('2026-02-14', 'checkin 2026-02-14 { o.k: 5 at-risk }\n')).toEqual([]);
    expect(at('2026-02-14', 'checkin 2026-02-14 { o.k: 5 }\n')).toEqual([]);
    expect(at('2026-02-14', 'checkin 2026-02-14 { o.k: 26.25 on-track }\n', goals('committed'))).toEqual([
      'on-track',
    ]);
  });

  it('says the numbers', () => {
    const text = `${goals()}checkin 2026-02-14 { o.k: 14 on-track }\n`;
    expect(
      said('checkin-watermelon', text, { today: '2026-02-14' }).map(({ message, goal }) => [message, goal]),
    ).toEqual([['k is at pace 0.40 (0.14 of 0.35 expected): what makes it on-track?', 'o.k']]);
  });

  it('leaves alone what time has overtaken: it was right when it was said', () => {
    const checkIn = 'checkin 2026-02-02 { o.k: 22 on-track }\n';
    expect(at('2026-02-14', checkIn)).toEqual([]);
    expect(at('2026-02-14', checkIn.replace('22', '15'))).toEqual(['on-track']);
  });

  it('listens to the last word only', () => {
    const first = 'checkin 2026-02-02 { o.k: 5 on-track }\n';
    expect(at('2026-02-14', `${first}checkin 2026-02-09 { o.k: 6 }\n`)).toEqual([]);
    expect(at('2026-02-14', `${first}checkin 2026-02-09 { o.k: 6 off-track }\n`)).toEqual([]);
    expect(at('2026-02-03', `${first}checkin 2026-02-09 { o.k: 6 off-track }\n`)).toEqual(['on-track']);
  });

  it.each([
    ['it is too early to tell', '2026-01-12', 'checkin 2026-01-12 { o.k: 0 on-track }\n', goals()],
    ['nothing was read', '2026-02-14', 'checkin 2026-02-14 { o.k: on-track "No number" }\n', goals()],
    ['the cycle is over', '2026-04-02', 'checkin 2026-03-30 { o.k: 5 on-track }\n', goals()],
    [
      'it was given up',
      '2026-02-14',
      'checkin 2026-02-09 { o.k: 5 on-track }\n',
      goals('', 'stopped 2026-02-10 "No"'),
    ],
    [
      'it is graded',
      '2026-02-14',
      'checkin 2026-02-09 { o.k: 5 on-track }\nreview 2026-Q1 on 2026-02-10 { o.k: 0.1 }\n',
      goals(),
    ],
    [
      'it has no cycle',
      '2026-02-14',
      'checkin 2026-02-14 { o.k: 5 on-track }\n',
      goals().replace('cycle 2026-Q1', ''),
    ],
    ['there is no check-in', '2026-02-14', '', goals()],
  ])('is silent where %s', (_, today, checkIns, text) => {
    expect(at(today, checkIns, text)).toEqual([]);
  });

  it('is silent while a later entry can not be read', () => {
    const text = `${goals()}checkin 2026-02-09 { o.k: 5 on-track }\ncheckin 2026-02-14 { o.k: 4,0 }\n`;
    expect(markedInDraft('checkin-watermelon', text, { today: '2026-02-14' })).toEqual([]);
  });

  it('speaks of the north star too, and stands where the check-in is', () => {
    const files = {
      'a.goals': 'northstar ns "N" from 0 to 100 teams by 2026-12-31\n',
      'b.goals': 'checkin 2026-01-05 { ns: 0 }\ncheckin 2026-07-06 { ns: 10 on-track }\n',
    };
    expect(
      said('checkin-watermelon', files, { today: '2026-07-06' }).map(({ uri, goal }) => [
        uri.slice(-7),
        goal,
      ]),
    ).toEqual([['b.goals', 'ns']]);
  });
});

describe('kpi-lagging-only', () => {
  const team = (...kpis: readonly string[]) =>
    `team t "T" {\n${kpis.map((kpi, index) => `kpi k${index} ${kpi}`).join('\n')}\n}\n`;

  it.each([
    ['revenue and churn', ['"Monthly recurring revenue"', '"Customer churn"'], true],
    ['one alone', ['"Customer churn"'], false],
    ['a leading one beside', ['"Customer churn"', '"Revenue"', '"Trial starts"'], false],
    ['one that nobody knows', ['"Customer churn"', '"Revenue"', '"Rounds replanned by hand"'], false],
    ['words in capitals and in the plural', ['"MRR"', '"RENEWALS of customers"'], true],
    ['a property against the word', ['"Customer churn"', '"Revenue" { leading }'], false],
    ['a property where no word tells', ['"Customer churn"', '"Rounds" { lagging }'], true],
    ['a foretelling word beside a confirming one', ['"Customer churn"', '"Revenue in the pipeline"'], false],
    ['one that is stopped', ['"Customer churn"', '"Revenue" { stopped 2026-01-02 "No" }'], false],
    [
      'a leading one that is stopped',
      ['"Customer churn"', '"Revenue"', '"Trial starts" { stopped 2026-01-02 "No" }'],
      true,
    ],
  ])('%s', (_, kpis, expected) => {
    expect(marked('kpi-lagging-only', team(...kpis))).toEqual(expected ? ['t'] : []);
  });

  it('reads the name where there is no label', () => {
    expect(
      marked(
        'kpi-lagging-only',
        'team t "T" {\n kpi net_revenue threshold > 1\n kpi churn threshold < 5%\n}\n',
      ),
    ).toEqual(['t']);
  });

  it('asks for the KPIs of a team in all its files, and for those outside only where there are no teams', () => {
    const files = { 'a.goals': team('"Customer churn"'), 'b.goals': 'team t { kpi r "Revenue" }\n' };
    expect(marked('kpi-lagging-only', files)).toEqual(['t']);
    const outside = 'kpi c "Customer churn"\nkpi r "Revenue"\n';
    expect(marked('kpi-lagging-only', outside)).toEqual(['c']);
    expect(marked('kpi-lagging-only', `${outside}team t "T" {}\n`)).toEqual([]);
  });

  it('is silent while a KPI is being typed', () => {
    expect(
      markedInDraft('kpi-lagging-only', team('"Customer churn"', '"Revenue"', '"Margin" threshold >')),
    ).toEqual([]);
  });

  it('takes words from the project, also against its own', () => {
    const at = (lexicon: object, ...kpis: readonly string[]) =>
      marked('kpi-lagging-only', team(...kpis), { config: { lexicon } }).length;
    expect(at({ lagging: ['rounds replanned'] }, '"Rounds replanned"', '"Customer churn"')).toBe(1);
    expect(at({ leading: ['churn'] }, '"Customer churn"', '"Revenue"')).toBe(0);
    expect(at({ lagging: ['activation'] }, '"Activation"', '"Revenue"')).toBe(1);
  });

  it('takes how many from the options', () => {
    const config = { rules: { 'kpi-lagging-only': ['info', { atLeast: 1 }] } } as const;
    expect(
      said('kpi-lagging-only', team('"Customer churn"'), { config }).map(({ message }) => message),
    ).toEqual(['t watches one KPI, a lagging one: which number moves earlier?']);
  });
});

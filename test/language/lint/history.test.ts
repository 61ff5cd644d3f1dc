import { describe, expect, it } from 'vitest';
import { applyFileEdits } from '../../../language/edit/apply-edits.ts';
import type { Finding } from '../../../language/model/finding.ts';
import { createWorkspace } from '../../../language/workspace.ts';

const root = 'file:///goals';
const day = '2026-01-07';
type Files = Readonly<Record<string, string>>;

interface Setting {
  readonly today?: string;
  readonly rule?: string;
  /** What another line of history says of the same day. */
  readonly other?: string | Files;
}

function urisOf(text: string | Files): ReadonlyMap<string, string> {
  const files = typeof text === 'string' ? { 'a.goals': text } : text;
  return new Map(Object.entries(files).map(([path, each]) => [`${root}/${path}`, each]));
}

function findingsOf(was: string | Files, now: string | Files, setting: Setting = {}): readonly Finding[] {
  const { today = '2026-02-20', rule = 'cycle-changed', other } = setting;
  const workspace = createWorkspace({ roots: [root] });
  for (const [uri, text] of urisOf(now)) workspace.setFile(uri, text);
  const states = [was, ...(other === undefined ? [] : [other])].map(urisOf);
  const days = workspace.projects()[0]?.historyDays(today) ?? [];
  workspace.setHistory(
    root,
    days.flatMap(each => states.map(files => ({ day: each, files }))),
  );
  const findings = workspace.projects()[0]?.findings(today) ?? [];
  return findings.filter(finding => finding.rule === rule);
}

const says = (was: string | Files, now: string | Files, setting?: Setting) =>
  findingsOf(was, now, setting).map(({ message }) => message);

/** `words marked: message`. */
const marks = (was: string, now: string) =>
  findingsOf(was, now).map(({ span, message }) => `${now.slice(span.start, span.end)}: ${message}`);

const keep = `objective keep "Customers stay" {
  cycle 2026-Q1
  kr response "First response time" from 48h to 2h
  kr renewals "Teams that renew" from 60% to 80%
}
`;

describe('cycle-changed', () => {
  it.each([
    ['a target', '80%', '70%', '70%: renewals said to 80% on 2026-01-07, now to 70%: say why with changed'],
    [
      'a baseline',
      '60%',
      '65%',
      '65%: renewals said from 60% on 2026-01-07, now from 65%: say why with changed',
    ],
    [
      'both ends',
      'from 60% to 80%',
      'from 65% to 70%',
      'from 65% to 70%: renewals said from 60% to 80% on 2026-01-07, now from 65% to 70%: say why with changed',
    ],
    [
      'another form of measure',
      'from 60% to 80%',
      '>= 70%',
      '>= 70%: renewals said from 60% to 80% on 2026-01-07, now >= 70%: say why with changed',
    ],
    [
      'another unit',
      'from 60% to 80%',
      'from 60 to 80 teams',
      'from 60 to 80 teams: renewals said from 60% to 80% on 2026-01-07, now from 60 to 80 teams: say why with changed',
    ],
    [
      'a measure that is taken out',
      ' from 60% to 80%',
      '',
      'renewals: renewals said from 60% to 80% on 2026-01-07, now nothing: say why with changed',
    ],
    [
      'the words of a key result',
      'Teams that renew',
      'Teams that stay',
      'Teams that stay: "Teams that stay" was "Teams that renew" on 2026-01-07: say why with changed',
    ],
    [
      'the words of an objective',
      'Customers stay',
      'Customers come',
      'Customers come: "Customers come" was "Customers stay" on 2026-01-07: say why with changed',
    ],
    [
      'a weight',
      'to 80%',
      'to 80% { weight 2 }',
      '2: renewals had weight 1 on 2026-01-07, now 2: say why with changed',
    ],
    [
      'a key result that came',
      'to 80%\n',
      'to 80%\n  kr calls "Calls" from 9 to 3\n',
      'calls: calls was no key result yet on 2026-01-07: say why it came with changed',
    ],
    [
      'a key result that went',
      '  kr renewals "Teams that renew" from 60% to 80%\n',
      '',
      'keep: keep had 1 more key result on 2026-01-07 (renewals): say why with changed',
    ],
    [
      'a key result in the place of another',
      'kr renewals "Teams that renew" from 60% to 80%',
      'kr calls "Calls a week" from 90 to 30',
      'calls: calls stands where renewals stood on 2026-01-07: say why with changed',
    ],
  ])('reports %s, on the words that changed', (_, was, now, said) =>
    expect(marks(keep, keep.replace(was, now))).toEqual([said]),
  );

  it.each([
    ['values in another spelling', 'from 48h to 2h', 'from 2d to 120min'],
    ['a unit that is added', 'from 60% to 80%', 'from 60.0% to 80%'],
    ['spaces and case of a label', '"Teams that renew"', '"teams  that renew."'],
    ['an order', /( {2}kr response.*\n)( {2}kr renewals.*\n)/, '$2$1'],
    ['a name', 'kr renewals', 'kr renewed_teams'],
    ['names of both', /(objective|kr) (\w+)/g, '$1 other_$2'],
    ['a reason on the key result', 'to 80%', 'to 70% { changed 2026-02-01 "One market closed" }'],
    [
      'a reason on the objective',
      /cycle.*\n([\s\S]*)80%/,
      'cycle 2026-Q1\n  changed 2026-01-01 "Why"\n$170%',
    ],
    ['a key result that is stopped', 'to 80%', 'to 70% { stopped 2026-02-01 "Given up" }'],
    ['a comment, a check-in, an owner', 'cycle', '// why\n  owner @maya\n  cycle'],
    ['a deadline', 'to 80%', 'to 80% by 2026-03-01'],
  ])('takes %s for no change', (_, was, now) =>
    expect(says(keep, keep.replace(was, now as string))).toEqual([]),
  );

  it('does not take a reason of the cycle before for one of this', () =>
    expect(says(keep, keep.replace('to 80%', 'to 70% { changed 2025-12-30 "Why" }'))).toHaveLength(1));

  it.each([
    ['a baseline', 'to 80%', 'from 60% to 80%'],
    ['a measure', '', 'from 60% to 80%'],
    ['a placeholder', 'from ?% to ?%', 'from 60% to 80%'],
  ])('takes it for no change that %s which was missing is filled in', (_, was, now) =>
    expect(says(keep.replace('from 60% to 80%', was), keep.replace('from 60% to 80%', now))).toEqual([]),
  );

  it('finds goals without a name again by their words', () => {
    const nameless = keep.replace(/(kr|objective) \w+/g, '$1');
    expect(says(nameless, nameless)).toEqual([]);
    expect(says(nameless, nameless.replace('80%', '70%'))).toEqual([
      '"Teams that renew" said to 80% on 2026-01-07, now to 70%: say why with changed',
    ]);
  });

  it('finds goals again that moved to another file and team', () => {
    const moved = (text: string) => ({ 'teams/support.goals': `team support "Support" {\n${text}}\n` });
    expect(says(keep, moved(keep))).toEqual([]);
    expect(says(keep, moved(keep.replace('80%', '70%')))).toHaveLength(1);
  });

  it('reports a key result that moved to another objective once', () => {
    const other = 'objective other "Teams answer" {\n  cycle 2026-Q1\n}\n';
    const line = '  kr renewals "Teams that renew" from 60% to 80%\n';
    const now = keep.replace(line, '') + other.replace('}', `${line}}`);
    expect(says(keep + other, now)).toEqual([
      'renewals belonged to keep on 2026-01-07: say why with changed',
    ]);
  });

  it('is silent about what was not there, was of another cycle, or was given up', () => {
    const lower = keep.replace('80%', '70%');
    expect(says('', lower)).toEqual([]);
    expect(says(keep.replace('2026-Q1', '2025-Q4'), lower)).toEqual([]);
    expect(says(keep.replace('  cycle 2026-Q1\n', ''), lower)).toEqual([]);
    expect(says(keep.replace('cycle', 'stopped 2026-01-02 "Why"\n  cycle'), lower)).toEqual([]);
  });

  it('compares a cycle that was made longer', () =>
    expect(says(keep, keep.replace('2026-Q1', '2026-H1').replace('80%', '70%'))).toHaveLength(1));

  it('does not guess what a file with errors of syntax had left out', () => {
    const lower = keep.replace('80%', '70%');
    expect(says(keep.replace('from 60% to 80%', 'from 60% t 80%'), lower)).toEqual([]);
    expect(says(keep.replace('  kr renewals', '  k§ renewals'), keep)).toEqual([]);
    expect(says(keep, keep.replace('  kr renewals', '  k§ renewals'))).toEqual([]);
    expect(says(`${keep}\n§§\n`, lower)).toHaveLength(1);
  });

  it('takes a change that only one line of history lacks for none', () => {
    const lower = keep.replace('80%', '70%');
    expect(says(keep, lower, { other: lower })).toEqual([]);
    expect(says(lower, lower, { other: keep })).toEqual([]);
    expect(says(keep, lower, { other: keep.replace('80%', '90%') })).toHaveLength(1);
    expect(says(keep, lower, { other: '' })).toHaveLength(1);
  });

  it('leaves the first week free, and cycles that ended more than two years ago', () => {
    const lower = keep.replace('80%', '70%');
    expect(says(keep, lower, { today: day })).toEqual([]);
    expect(says(keep, lower, { today: '2026-01-08' })).toHaveLength(1);
    expect(says(keep, lower, { today: '2028-03-30' })).toHaveLength(1);
    expect(says(keep, lower, { today: '2028-03-31' })).toEqual([]);
  });

  it('counts the first week by the fiscal year and by declared cycles', () => {
    const config = '{ "language": 1, "fiscalYearStart": 2 }';
    const files = (text: string) => ({ 'a.goals': text, 'goals.config.json': config });
    const lower = keep.replace('80%', '70%');
    expect(says(files(keep), files(lower), { today: '2026-02-07' })).toEqual([]);
    expect(says(files(keep), files(lower), { today: '2026-02-08' })).toEqual([
      'renewals said to 80% on 2026-02-07, now to 70%: say why with changed',
    ]);
    const spring = (text: string) =>
      `cycle spring from 2026-02-10 to 2026-04-20\n${text.replace('2026-Q1', 'spring')}`;
    expect(says(spring(keep), spring(lower), { today: '2026-02-16' })).toEqual([]);
    expect(says(spring(keep), spring(lower), { today: '2026-02-17' })).toHaveLength(1);
  });

  it('is silent where files were left out of the project, then or now', () => {
    const files = (text: string, exclude: string) => ({ 'old/a.goals': text, 'goals.config.json': exclude });
    const [all, some] = ['{ "language": 1 }', '{ "language": 1, "exclude": ["old/**"] }'];
    const lower = keep.replace('80%', '70%');
    expect(says(files(keep, all), files(lower, all))).toHaveLength(1);
    expect(says(files(keep, some), files(lower, all))).toEqual([]);
    expect(says(files(keep, all), files(lower, some))).toEqual([]);
  });

  it('offers to say why, with a place to fill in', () => {
    const now = keep.replace('80%', '70%');
    const [finding] = findingsOf(keep, now);
    const [fix] = finding?.fixes ?? [];
    expect(fix).toMatchObject({ title: 'Add changed 2026-02-20 to renewals', kind: 'suggestion' });
    const edited = applyFileEdits(() => now, fix?.edits ?? []).get(`${root}/a.goals`) ?? '';
    expect(edited).toContain('from 60% to 70% { changed 2026-02-20 "TBD: why" }');
    expect(says(keep, edited)).toEqual([]);
  });

  it('keeps to one line, however long names and labels are', () => {
    const long = (word: string) =>
      keep.replaceAll('renewals', word.repeat(12)).replace('Teams that', word.repeat(20));
    for (const [was, now] of [
      [long('a '.trim()), long('a').replace('80%', '70%')],
      [long('renew'), long('stays')],
      [keep, keep.replace('Teams that renew', 'word '.repeat(60))],
      [keep.replace('from 60% to 80%', 'between 1,000,000,000 and 2,000,000,000 of_something'), keep],
      [`${keep.slice(0, -2)}${'  kr some_more_of_it "M" from 1 to 2\n'}}\n`, keep],
    ] as const) {
      for (const message of says(was, now)) expect(message.length).toBeLessThanOrEqual(90);
    }
  });
});

describe('a directive for a rule that compares', () => {
  const ignored = keep.replace(
    '  kr renewals',
    '  // goals-ignore-next-line cycle-changed -- agreed in the board\n  kr renewals',
  );

  it('ignores what it speaks of', () => expect(says(keep, ignored.replace('80%', '70%'))).toEqual([]));

  it('is never unused: another clone may know of something to ignore', () => {
    expect(says(keep, ignored, { rule: 'suppression-unused' })).toEqual([]);
    expect(says('', ignored, { rule: 'suppression-unused', today: day })).toEqual([]);
  });
});

describe('cycle-carried-over', () => {
  const rule = 'cycle-carried-over';
  const last = keep.replace('2026-Q1', '2025-Q4');
  const said = ['"Customers stay" was an objective of 2025-Q4 already: what is different this time?'];

  it('finds the words in the files, and in history where the old objective was edited in place', () => {
    expect(says('', keep + last.replace('keep', 'keep_q4'), { rule })).toEqual(said);
    expect(says(last, keep, { rule })).toEqual(said);
    expect(says(last.replace('stay', 'come'), keep, { rule })).toEqual([]);
  });

  it('looks at the same team, and at the cycle before of the same kind', () => {
    const team = (name: string, text: string) => `team ${name} "T" {\n${text}}\n`;
    expect(says('', team('a', keep) + team('b', last), { rule })).toEqual([]);
    expect(says('', team('a', keep) + team('a', last.replace('keep', 'k')), { rule })).toEqual(said);
    expect(says('', keep + last.replace('keep', 'k').replace('2025-Q4', '2025'), { rule })).toEqual([]);
    expect(says('', keep + last.replace('keep', 'k').replace('2025-Q4', '2025-Q3'), { rule })).toEqual([]);
  });

  it('knows a quarter by its days as well: in another fiscal year it was another one', () => {
    const config = (month: number) => `{ "language": 1, "fiscalYearStart": ${month} }`;
    const was = { 'a.goals': last, 'goals.config.json': config(1) };
    expect(
      says(was, { 'a.goals': keep, 'goals.config.json': config(4) }, { rule, today: '2026-05-01' }),
    ).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { projectOf, unmarked } from '../../support/project.ts';

/** A slip as a user would have it on the screen; a part of the message; titles of fixes. Errors are of syntax unless an id is given. */
type Slip = readonly [marked: string, message: string, ...fixes: string[]];

const before = 'northstar ns "NS" from 1 to 2 teams\nkpi c "C" threshold < 5%\n';

const inKeyResult = (words: string): string =>
  `${before}objective o "O" {\n  kr ${words}\n  kr z "Z" to 5\n}`;
const inKpi = (words: string): string => `${before}kpi ${words}\nkpi z "Z" threshold < 1h`;
const inEntry = (words: string): string =>
  `${before}objective o "O" { }\ncheckin 2026-01-05 {\n  ${words}\n  ns: 1\n}`;

const slips: Readonly<Record<string, readonly Slip[]>> = {
  'names and labels': [
    [inKeyResult('active «teams» "Weekly" from 1 to 2 { weight 2 }'), '"teams" has no meaning here'],
    [inKeyResult('«a.b» "A" from 1 to 2'), 'call it a_b', 'Write a_b'],
    [inKeyResult('«5» "A" from 1 to 2'), 'a name begins with a letter'],
    [inKeyResult('a«:» "A" from 1 to 2'), 'take it out', 'Take the colon out'],
    [inKeyResult('a «‘A’» from 1 to 2'), 'typographic quotes', 'Write plain quotes'],
    [inKeyResult("a «'A'» from 1 to 2"), 'single quotes', 'Write plain quotes'],
    [inKeyResult('a «“A "quoted" B”» from 1 to 2'), 'typographic quotes', 'Write plain quotes'],
    [inKeyResult('a «"A”» from 1 to 2'), 'typographic quotes', 'Write plain quotes'],
    [inKeyResult('a "A" «"B"» from 1 to 2'), '"B" has no meaning here'],
    [inKeyResult('a "A «\\q» B" from 1 to 2'), 'for a backslash write', 'Write a backslash'],
    [inKeyResult('a «"A\n  long label"» from 1 to 2'), 'a label stands on one line', 'Join the lines'],
    [inKeyResult('a "A" from 1 to 2«;»'), '";" has no meaning here'],
    [inKeyResult('a "A" from 1 to 2 «# note»'), '"# note" has no meaning here'],
    [inKpi('«🚀» "A" threshold < 5%'), 'letters, digits, _ and -'],
    [`${before}objective o "O" «cycle 2026-Q1» { kr a "A" to 2 }`, 'stands in the block'],
    [`${before}team t "T" «size 9» { kpi a "A" }`, 'stands in the block'],
    [`${before}objective o "O" «from 1 to 2» { }`, 'an objective has no measure'],
  ],
  'misspelt words': [
    [`${before}objective o "O" { «Kr» a "A" from 1 to 2 { weight 2 } }`, 'did you mean "kr"?', 'Write kr'],
    [`${before}«Team» t "T" { kpi a "A" { owner @x } }`, 'did you mean "team"?', 'Write team'],
    [`${before}«objectiv» o "O" { kr a "A" to 5 }`, 'did you mean "objective"?', 'Write objective'],
    [`${before}objective o "O" { «suports» ns }`, 'did you mean "supports"?', 'Write supports'],
    [`${before}objective o "O" { «key result» a "A" from 1 to 2 { weight 2 } }`, 'write kr', 'Write kr'],
    [`${before}objective o "O" { «nps» "NPS" from 1 to 2 { weight 2 } }`, 'write kr', 'Write kr'],
    [`${before}team t "T" { «nps» "NPS" threshold > 2 { owner @x } }`, 'write kpi', 'Write kpi'],
    [`${before}«growth» "Growth" { kr a "A" from 1 to 2 }`, 'write objective', 'Write objective'],
    [`${before}«nothing» like "this" { owner @x }`, 'has no place at the top level'],
    [`${before}objective o "O" { «k» a "A" from 1 to 2 }`, 'did you mean "kr"?', 'Write kr'],
    [`${before}objective o "O" { owner«:» @x }`, 'no colon stands behind "owner"', 'Take the colon out'],
    [`${before}kpi a "A" { «weekly» }`, 'has no place in a kpi'],
  ],
  measures: [
    [inKeyResult('a "A" «5 to 10»'), 'write from 5 to 10', 'Write from 5 to 10'],
    [inKeyResult('a "A" «5 → 10»'), 'write from 5 to 10', 'Write from 5 to 10'],
    [inKeyResult('a "A" «from 5 10»'), 'write from 5 to 10', 'Write from 5 to 10'],
    [inKeyResult('a "A" «from 5-10»'), 'write from 5 to 10', 'Write from 5 to 10'],
    [inKeyResult('a "A" «to 10 from 5»'), 'write from 5 to 10', 'Write from 5 to 10'],
    [inKeyResult('a "A" «between 5 to 10»'), 'write between 5 and 10', 'Write between 5 and 10'],
    [inKeyResult('a "A" «50+ teams»'), 'write "to 50 teams"', 'Write to 50 teams'],
    [inKeyResult('a "A" from 5 to 10 «to 20»'), '"to 20" has no meaning here'],
    [inKeyResult('a "A" by 2026-03-01 «from» 5 to 10'), 'the order is name, label, measure, by'],
    [inKeyResult('a "A" «done»'), 'write "milestone"', 'Write milestone'],
    [inKeyResult('a "A" «threshold» < 5'), 'belongs to a kpi'],
    [inKeyResult('a "A" «from» x to y'), '"from" needs a value'],
    [inKeyResult('a "A" from 1 to 2 «by»'), '"by" needs a date'],
    [inKeyResult('a "A" from 1 to 2 by «2026-Q1»'), 'is no day'],
    [inKpi('a "A" «< 5%» { owner @x }'), 'follows "threshold"', 'Write threshold'],
    [inKpi('a "A" threshold «=>» 5%'), 'write >=', 'Write >='],
    [inKpi('a "A" threshold «> =» 5%'), 'write >=', 'Write >='],
    [inKpi('a "A" threshold «=» 5%'), 'write <, <=, > or >='],
    [inKpi('a "A" «from 1 to 2» { owner @x }'), 'a kpi has a threshold'],
    [inKpi('a "A" { «threshold < 5%» }'), 'stands in the header'],
  ],
  values: [
    [inKpi('a "A" threshold < «1.5.2»'), 'is no number'],
    [inKpi('a "A" threshold < «1.234,56»'), 'write 1234.56', 'Write 1234.56'],
    [inKpi('a "A" threshold < «.5»'), 'write 0.5', 'Write 0.5'],
    [inKpi('a "A" threshold < «+»5%'), 'needs no "+"', 'Take the plus out'],
    [inKpi('a "A" threshold < «–»5%'), 'typographic minus', 'Write a plain minus'],
    [inKpi('a "A" threshold < 3.2«×»'), 'write "x"', 'Write x'],
    [inKpi('a "A" threshold < «2 M»'), 'write 2M', 'Write 2M'],
    [inKpi('a "A" threshold < «$100k»'), 'write $100K', 'Write $100K'],
    [inKpi('a "A" threshold < «100€»'), 'write €100', 'Write €100'],
    [inKpi('a "A" threshold < «CHF 5»'), 'write 5 CHF', 'Write 5 CHF'],
    [inKpi('a "A" threshold < «$100 USD»'), 'says the unit already', 'Write $100'],
    [inKpi('a "A" threshold < 5 users «per week»'), 'has no meaning here'],
  ],
  properties: [
    [`${before}kpi a "A" { owner «maya» }`, 'write @maya', 'Write @maya'],
    [`${before}kpi a "A" { owner @x «@y» }`, '"@y" has no meaning here'],
    [`${before}kpi a "A" { source «https://x.example/a» }`, 'stands in quotes', 'Write it in quotes'],
    [`${before}kpi a "A" { «every monthly» }`, 'write every month', 'Write every month'],
    [`${before}kpi a "A" { «every 2» }`, 'is no cadence'],
    [`${before}kpi a "A" { «stopped 2026-01-01» }`, 'say why'],
    [`${before}objective o "O" { supports ns «c» }`, 'a comma is missing before "c"', 'Add a comma'],
    [`${before}objective o "O" { supports ns «and» c }`, 'a comma stands between names', 'Write a comma'],
    [`${before}objective o "O" { supports «"ns"» }`, 'a name has no quotes', 'Write ns'],
    [`${before}objective o "O" { «guarded» c }`, 'needs "by"', 'Add "by"'],
    [`${before}objective o "O" { cycle «"2026-Q1"» }`, 'a period has no quotes', 'Write 2026-Q1'],
    [`${before}objective o "O" { initiative "x" «{» owner @x } }`, 'has no block'],
  ],
  'check-ins and reviews': [
    [`${before}checkin 2026-01-05 «@maya» { c: 4% }`, 'write by @maya', 'Write by'],
    [`${before}checkin 2026-01-05 by «maya» { c: 4% }`, 'write @maya', 'Write @maya'],
    [`${before}checkin 2026-01-05 «by» { c: 4% }`, '"by" needs a handle'],
    [`${before}checkin «2026-01» { c: 4% }`, 'is no day'],
    [`${before}review 2026-Q1 «2026-04-02» { }`, 'write on 2026-04-02', 'Write on'],
    [`${before}review 2026-Q1 «by @maya» { }`, 'has no place in the header of a review'],
    [inEntry('c: «ontrack»'), 'write on-track', 'Write on-track'],
    [inEntry('c: 4% «on track»'), 'write on-track', 'Write on-track'],
    [inEntry('c: on-track «4»%'), 'stands too late'],
    [inEntry('c: 4% «5%»'), 'an entry has one'],
    [inEntry('c: «TBD»'), 'has no meaning here'],
    [inEntry('c: «n/a»'), 'has no meaning here'],
    [inEntry('c: 4%«;»'), 'has no meaning here'],
    [inEntry('c: 4% «confidence» high'), '"confidence" needs a number'],
    [inEntry('«nothing.like»'), 'needs a colon', 'Add a colon'],
    [inEntry('«nothing.like:»'), 'says nothing'],
    [`${before}objective o "O" { }\nreview 2026-Q1 { o: «on-track» "x" }`, 'stands in a checkin'],
  ],
  'cycles of your own': [
    ['«cycle» "Spring" from 2026-02-01 to 2026-03-31', 'needs a name'],
    ['cycle «2026-Q1» from 2026-01-01 to 2026-03-31', 'has its days already'],
    ['cycle spring «from» 2026-02-01', 'add "to 2026-05-31"'],
    ['cycle spring «from»', '"from" needs a date'],
    ['cycle spring from 2026-02-01 to 2026-03-31 «{» }', 'has no block'],
    ['team t "T" { «cycle» spring from 2026-02-01 to 2026-03-31 }', 'write it at the top level'],
  ],
};

for (const [group, ofGroup] of Object.entries(slips)) {
  describe(`one slip is one error: ${group}`, () => {
    it.each(ofGroup)('%s', (marked, message, ...fixes) => {
      const { text, spans } = unmarked(marked);
      const { errors } = projectOf(text);
      expect(errors.map(error => [error.rule, error.span])).toEqual([['language/syntax', spans[0]]]);
      expect(errors[0]?.message).toContain(message);
      expect(errors[0]?.message.length).toBeLessThanOrEqual(95);
      expect(errors[0]?.fixes.map(fix => fix.title)).toEqual(fixes);
    });
  });
}

describe('a safe fix', () => {
  const safe = Object.values(slips)
    .flat()
    .map(([marked]) => unmarked(marked).text)
    .filter(text => projectOf(text).errors[0]?.fixes[0]?.kind === 'safe');

  it.each(safe)('leaves no error: %s', text => {
    const edits = projectOf(text).errors[0]?.fixes[0]?.edits[0]?.edits ?? [];
    let fixed = text;
    for (const { span, text: words } of [...edits].reverse())
      fixed = fixed.slice(0, span.start) + words + fixed.slice(span.end);
    expect(projectOf(fixed).errors).toEqual([]);
  });
});

describe('a value that is still to be filled in', () => {
  it.each([
    inKeyResult('a "A" «?»'),
    inKeyResult('a "A" from «?%» to 5'),
    inKeyResult('a "A" from «$?» to $5'),
    inKeyResult('a "A" from 1 to 2 by «?»'),
    inKpi('a "A" threshold «?»'),
    inKpi('a "A" threshold < 5% { target «?» }'),
    inKpi('a "A" { owner «?» }'),
    inKpi('a "A" { every «?» }'),
    inKpi('a "A" { source «?» }'),
    inKpi('a "A" { stopped «?» "why" }'),
    `${before}team t "T" { size «?» }`,
    `${before}objective o "O" { cycle «?» }`,
    `${before}objective o "O" { supports «?» }`,
    `${before}checkin «?» { c: 4% }`,
    `${before}review «?» { }`,
    inEntry('c: «?%»'),
    inEntry('c: 4% confidence «?»'),
  ])('is an error of its own wherever a value stands: %s', marked => {
    const { text, spans } = unmarked(marked);
    expect(projectOf(text).errors.map(error => [error.rule, error.span])).toEqual([
      ['language/placeholder', spans[0]],
    ]);
  });
});

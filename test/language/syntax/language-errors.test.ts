import { describe, expect, it } from 'vitest';
import { projectOf, unmarked } from '../../support/project.ts';

/** What is wrong, as a user would have it on the screen; the id without `language/`; a part of the message; titles of fixes. */
type Case = readonly [marked: string, id: string, message: string, ...fixes: string[]];

const northStar = 'northstar n "N" from 1 to 2 teams\n';

const cases: Readonly<Record<string, readonly Case[]>> = {
  'pasted from slides': [
    ['kpi a "A" threshold «≥» 5%', 'syntax', 'write ">="', 'Write >='],
    ['kpi a "A" threshold «≤» 5%', 'syntax', 'write "<="', 'Write <='],
    ['kpi a "A" threshold > «−»5%', 'syntax', 'typographic minus', 'Write a plain minus'],
    ['kpi a «“A”» threshold > 5%', 'syntax', 'plain double quotes', 'Write plain quotes'],
    ['kpi a «„A“» threshold > 5%', 'syntax', 'plain double quotes', 'Write plain quotes'],
    ['objective o "O" { kr k "K" «50+» }', 'syntax', 'write "to 50"', 'Write to 50'],
    ['objective o "O" { kr k "K" «50%» }', 'syntax', 'write "to 50%"', 'Write to 50%'],
  ],
  'numbers and units': [
    ['kpi a "A" threshold < «4,2»%', 'syntax', 'write 4.2', 'Write 4.2'],
    ['kpi a "A" threshold < «1,20,000»', 'syntax', 'write 120000', 'Write 120000'],
    ['kpi a "A" threshold < «5m»', 'syntax', 'write 5min or 5M', 'Write 5min', 'Write 5M'],
    ['kpi a "A" threshold < «100k»', 'syntax', 'write 100K', 'Write 100K'],
    [`kpi a "A" threshold < «${'9'.repeat(400)}»`, 'range', 'too large'],
    ['kpi a "A" threshold «5%»', 'syntax', 'write "< 5%" or ">= 5%"', 'Write < 5%', 'Write >= 5%'],
    ['objective o "O" { kr k "K" from 0% to 5% { weight «0» } }', 'range', 'a weight is positive, not 0'],
    ['team t "T" { size «2.5» }', 'range', 'whole number of people, not 2.5'],
    ['team t "T" { size «9 people» }', 'range', 'not "9 people"'],
  ],
  'half-typed': [
    ['objective o "O" { kr k "K" «from 32 to» }', 'syntax', '"to" needs a value'],
    ['objective o "O" { kr k "K" «from 32» }', 'syntax', 'lacks its target'],
    ['objective o "O" { kr k "K" «from» }', 'syntax', '"from" needs a value'],
    ['objective o "O" { «supports» }', 'syntax', '"supports" needs a value'],
    [
      `${northStar}objective o "O" { supports n«,» }`,
      'syntax',
      'a comma without a name',
      'Take the comma out',
    ],
    ['kpi a "A" «threshold»', 'syntax', '"threshold" needs a condition'],
    ['kpi a "A" threshold «between 2%»', 'syntax', '"between" needs two values'],
    ['kpi a «"A threshold»', 'syntax', 'no end', 'Close the label'],
    ['«objective»', 'syntax', 'needs a name or a label'],
    ['objective o "O" «{»', 'syntax', 'never closed', 'Close the block'],
    ['kpi a "A" «}»', 'syntax', 'closes nothing', 'Take the brace out'],
    ['«/*» kpi a "A"', 'syntax', 'close it with */'],
    ['kpi a "A"\n«checkin» { a: 1 }', 'syntax', 'needs its day'],
    ['kpi a "A"\ncheckin 2026-01-05 { «a:» }', 'syntax', 'says nothing'],
    ['kpi a "A"\ncheckin 2026-01-05 { «a» 5 }', 'syntax', 'needs a colon', 'Add a colon'],
    ['kpi a "A"\ncheckin 2026-01-05 { a: «?%» }', 'placeholder', 'still to be filled in'],
  ],
  'out of place': [
    ['«kr» k "K" from 1 to 2', 'syntax', 'stands in an objective'],
    ['kpi a "A" { «weight 2» }', 'syntax', '"weight" has no place in a kpi: it belongs in kr'],
    ['objective o "O" { «ownr» @maya }', 'syntax', 'did you mean "owner"?', 'Write owner'],
    ['objective o "O" { kr k "K" from 1 to 2 { «by 2026-03-01» } }', 'syntax', 'stands in the header'],
    ['kpi a "A"\ncycle «2026-Q1»', 'syntax', 'before its first declaration'],
    ['kpi a "A" { owner @x «owner @y» }', 'repeated', '"owner" is given twice'],
    ['objective o "O" { committed «aspirational» }', 'repeated', '"aspirational" after "committed"'],
  ],
  names: [
    ['kpi «weight» "W"', 'syntax', 'a word of the language: call it weight_1', 'Write weight_1'],
    ['kpi «metric» "W"', 'syntax', 'kept free', 'Write metric_1'],
    ['kpi a "A"\nkpi «a» "B"', 'duplicate', 'names are unique, for ever'],
    [
      'kpi churn "C"\nobjective o "O" { guarded by «chrun» }',
      'unresolved',
      'did you mean churn?',
      'Write churn',
    ],
    ['kpi churn "C"\nobjective o "O" { guarded by «o» }', 'kind', '"o" is an objective'],
    ['team a "A" { part of b }\nteam b "B" { part of «a» }', 'circle', 'goes in a circle'],
    ['objective o "O" { supports «o» }', 'circle', 'leads back to itself'],
    ['objective o "O" { cycle «spring» }', 'unresolved', 'no cycle is called "spring"'],
    [
      'cycle spring from 2026-02-01 to 2026-05-31\nobjective o "O" { cycle «sprung» }',
      'unresolved',
      'spring',
      'Write spring',
    ],
    ['team t "T" { }\nteam t «"T"» { }', 'repeated', 'once over all its blocks'],
  ],
  'dates and periods': [
    ['kpi a "A"\ncheckin «2026-02-30» { a: 1 }', 'date', 'ends on 2026-02-28'],
    ['kpi a "A"\ncheckin «2026-13-01» { a: 1 }', 'date', 'months go from 01 to 12'],
    ['kpi a "A"\ncheckin «2026-1-5» { a: 1 }', 'date', 'write 2026-01-05', 'Write 2026-01-05'],
    ['objective o "O" { cycle «2026-Q5» }', 'period', 'is no period'],
    ['objective o "O" { cycle «2026-q1» }', 'period', 'write 2026-Q1', 'Write 2026-Q1'],
    ['cycle spring from «2026-05-01 to 2026-02-01»', 'period', 'before it starts'],
    ['objective o "O" { cycle 2026-Q1 kr k "K" from 1 to 2 by «2026-04-01» }', 'period', 'outside 2026-Q1'],
    ['objective o "O" { cycle 2026-Q2 }\nreview 2026-Q1 { «o»: 0.7 "x" }', 'period', 'of 2026-Q2'],
  ],
  'values that meet': [
    ['objective o "O" { kr k "K" «from 5 to 5» }', 'no-movement', "a KPI's job"],
    ['objective o "O" { kr k "K" «from 60min to 1h» }', 'no-movement', "a KPI's job"],
    [
      'kpi a "A" threshold «between 4% and 2%»',
      'never-holds',
      'between 2% and 4%',
      'Write between 2% and 4%',
    ],
    ['kpi a "A" threshold < 5% { target «< 6%» }', 'target-outside', 'tighten it'],
    ['kpi a "A" threshold < 5% { target «<= 5%» }', 'target-outside', 'tighten it'],
    ['kpi a "A" threshold < 5% { target «> 1%» }', 'target-outside', 'tighten it'],
    ['kpi a "A" threshold < 5% { target < «4h» }', 'dimension', '4h is a duration'],
    ['objective o "O" { kr k "K" from $5 to «€7» }', 'dimension', 'money in EUR'],
    ['objective o "O" { kr k "K" from 5 users to «7 teams» }', 'dimension', 'a count of teams'],
    ['objective o "O" { kr k "K" from «0.1» to 30% }', 'dimension', '0.1% or 10%', 'Write 0.1%', 'Write 10%'],
    [
      'kpi a "A" threshold < 5%\ncheckin 2026-01-05 { a: «0.13» }',
      'dimension',
      '0.13% or 13%',
      'Write 0.13%',
      'Write 13%',
    ],
    ['kpi a "A" threshold < 5%\ncheckin 2026-01-05 { a: «3h» }', 'dimension', 'a is a percentage'],
    [
      'kpi a "A"\ncheckin 2026-01-05 { a: 3h }\ncheckin 2026-01-06 { a: «3%» }',
      'dimension',
      'a is a duration',
    ],
    [
      'objective o "O" { kr k "K" from 48h to 15min }\ncheckin 2026-01-05 { o.k: «30» }',
      'dimension',
      '30h or 30min',
      'Write 30h',
      'Write 30min',
    ],
    [
      'kpi a "A" threshold < 5%\nobjective o "O" { kr k "K" from «8h» to 4h { tracks a } }',
      'dimension',
      'a is a percentage',
    ],
    [
      'objective o "O" { kr k "K" from 1 to 2 }\ncheckin 2026-01-05 { o.k: «done» }',
      'dimension',
      'said of a milestone',
    ],
    ['objective o "O" { }\ncheckin 2026-01-05 { o: «5» on-track }', 'kind', 'takes no value'],
    [
      'kpi a "A"\ncheckin 2026-01-05 { a: 5 }\ncheckin 2026-01-05 { «a: 6» }',
      'same-day',
      '6 and 5 are both readings',
    ],
    ['objective o "O" { cycle 2026-Q1 }\nreview 2026-Q1 { o: «70%» "x" }', 'range', 'write 0.7', 'Write 0.7'],
    ['kpi a "A"\ncheckin 2026-01-05 { a: 5 confidence «3» }', 'range', 'from 0 to 1, not 3'],
  ],
};

for (const [group, ofGroup] of Object.entries(cases)) {
  describe(`errors of the language: ${group}`, () => {
    it.each(ofGroup)('%s', (marked, id, message, ...fixes) => {
      const { text, spans } = unmarked(marked);
      const { errors } = projectOf(text);
      expect(errors.map(error => [error.rule, error.span])).toEqual([[`language/${id}`, spans[0]]]);
      expect(errors[0]?.message).toContain(message);
      expect(errors[0]?.message.length).toBeLessThanOrEqual(100);
      expect(errors[0]?.fixes.map(fix => fix.title)).toEqual(fixes);
    });
  });
}

describe('what is no error', () => {
  it.each([
    'kpi a "A" threshold < 5% { target < 4% }',
    'kpi a "A" threshold < 5% { target between 1% and 4% }',
    'kpi a "A" threshold < 5%\ncheckin 2026-01-05 { a: 4 }\ncheckin 2026-01-05 { a: 4% }',
    'kpi a "A" threshold < 4h\ncheckin 2026-01-05 { a: 90 minutes }',
    'kpi a "A" threshold < 1,200 teams\ncheckin 2026-01-05 { a: 1 team "one left" }',
    'kpi a "A" threshold > -$10K\ncheckin 2026-01-05 { a: 100 USD }',
    'kpi a "A" threshold > 100 MAU { every 2 weeks }',
    'kpi ключ "Ключ" threshold > 40 story-points',
    'objective o "O" { kr day_1 "One" from 3 days to 1 day kr w "W" from 1 to 2 }',
    'cycle spring "Spring" from 2026-02-01 to 2026-05-31\nobjective o "O" { cycle spring }',
    'kpi churn "C" threshold < 5%\nobjective o "O" { kr churn "C" from 8% to 4% { tracks churn } }',
    'objective o "O" { cycle 2026-Q1 kr m "M" milestone by 2026-03-31 }\ncheckin 2026-01-05 { o.m: done "x" "y" }',
    '// only a comment',
    '',
  ])('%s', text => expect(projectOf(text).errors).toEqual([]));
});

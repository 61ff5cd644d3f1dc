import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explainGoal, explanationLines } from '../../../language/score/explain.ts';
import { scored } from './scored.ts';

function explained(text: string, today: string, key: string): string {
  const { project, scores } = scored(text, today);
  const goal = explainGoal(project, scores, key);
  return goal === undefined ? '' : `\n${explanationLines(goal).join('\n')}\n`;
}

const acme = readFileSync(new URL('../../fixtures/scoring/acme.goals', import.meta.url), 'utf8');

const quarter = `objective o "Customers stay" { cycle 2026-Q1 guarded by churn
  kr teams "Teams" from 500 to 1,200 teams by 2026-03-15
  kr churn "Churn" from 8% to 4%
  kr nps "NPS" to 50
  kr gone "Gone" from 0 to 1 { stopped 2026-02-01 "Nobody asked for it" }
  kr none "None"
  kr wait "Wait" from 48h to 15min { owner @li }
  kr reach "Reach" from 10 to 1,000
  kr audit "Audit" milestone
}
kpi churn "Monthly churn" threshold < 5%
objective q "Quicker" { cycle 2026-Q1 supports o
  kr a "A" from 0 to 10
}
objective r "Rounder" { cycle 2026-Q1 supports o
  kr a "A" from 0 to 10
}
checkin 2026-01-05 { o.teams: 600 churn: 4% o.nps: 40 }
checkin 2026-01-12 { o.teams: 609 o.churn: 8.28% o.nps: 51.4 o.reach: 100 q.a: 5 r.a: 1 }
checkin 2026-01-19 { o.teams: 618 o.wait: 1h churn: 6% o: at-risk "Two people left" o.audit: done }
checkin 2026-02-09 { churn: 6% o.teams: on-track confidence 0.6 }
`;

describe('what is said of a key result', () => {
  it('is what it is, how it is doing, why, and what is next', () =>
    expect(explained(acme, '2026-01-31', 'product.preferred_tool.first_retro')).toBe(`
Time to first retro · key result of preferred_tool · @maya
████░░░░░░  0.38 · stale             48h → 15min by 2026-03-15, now 30h (2026-01-12)
expected by now 0.29 · confidence 0.7
120 × its target
2026-01-12 said to be on-track: "Quick-start wizard shipped"
▄  1 reading, last 19 days ago · overdue since 2026-01-26
`));

  it('says where it is heading, and what is needed where that is not enough', () =>
    expect(explained(quarter, '2026-02-14', 'o.teams')).toBe(`
Teams · key result of o
██░░░░░░░░  0.17 · off-track         500 → 1,200 teams by 2026-03-15, now 618 teams (2026-01-19)
expected by now 0.43 · confidence 0.6
Heading for 0.27; 140 teams a week are needed, 9 are coming.
2026-02-09 said to be on-track
▁▅█  3 readings, last 26 days ago · next due 2026-02-23
`));

  it('says raw progress where the score hides it', () => {
    expect(explained(quarter, '2026-01-14', 'o.churn')).toContain('\n−7 %, below its baseline\n');
    expect(explained(quarter, '2026-01-14', 'o.nps')).toContain('\n114 %, beyond its target\n');
  });

  it('says the factor still to go over a range of ten-fold or more', () => {
    expect(explained(quarter, '2026-01-20', 'o.wait')).toContain('\n4 × its target\n');
    expect(explained(quarter, '2026-01-20', 'o.reach')).toContain('\nits target is 10 × this\n');
    expect(explained(quarter, '2026-01-20', 'o.teams')).not.toContain('×');
  });

  it('says heading for beside a pace that will do', () =>
    expect(
      explained(
        `objective o "O" { cycle 2026-Q1
          kr k "K" from 0 to 100
        }
        checkin 2026-01-01 { o.k: 0 }
        checkin 2026-01-11 { o.k: 9 }
        checkin 2026-01-22 { o.k: 18 confidence 0.7 }`,
        '2026-01-24',
        'o.k',
      ),
    ).toBe(`
K · key result of o
██░░░░░░░░  0.18 · on-track          0 → 100, now 18 (2026-01-22)
expected by now 0.19 · heading for 0.76 · confidence 0.7
▁▅█  3 readings, last 2 days ago · next due 2026-02-05
`));

  it.each([
    ['o.none', '–', 'not measured: no measure'],
    ['o.audit', '1.00 · achieved', 'milestone, now done (2026-01-19)'],
    ['o.gone', '– · stopped 2026-02-01', 'Nobody asked for it'],
  ])('of %s', (key, state, said) => {
    const text = explained(quarter, '2026-02-14', key);
    expect(text).toContain(state);
    expect(text).toContain(said);
  });

  it.each([
    ['no reading', 'from 1 to 2', '', '2026-02-14', 'not measured: no reading yet in 2026-Q1'],
    [
      'one reading without a baseline',
      'to 2',
      'o.k: 1',
      '2026-02-14',
      'not measured: without a baseline the first reading needs a second',
    ],
    [
      'a placeholder',
      'from ? to 2',
      'o.k: 1',
      '2026-02-14',
      'not measured: a value is still to be filled in',
    ],
    [
      'values that do not meet',
      'from 5 to 5',
      'o.k: 1',
      '2026-02-14',
      "not measured: the values can't be compared",
    ],
    ['no reading when it is over', 'from 1 to 2', '', '2026-04-14', 'counts as 0 now that the cycle is over'],
  ])('says why it is not measured: %s', (_, measure, entry, today, said) => {
    const checkIn = entry === '' ? '' : `checkin 2026-02-10 { ${entry} }`;
    expect(
      explained(`objective o "O" { cycle 2026-Q1\nkr k "K" ${measure}\n}\n${checkIn}`, today, 'o.k'),
    ).toContain(said);
  });

  it('expects nothing any more of what was not measured when its cycle is over', () =>
    expect(explained('objective o "O" { cycle 2026-Q1\nkr k "K" from 1 to 2\n}', '2026-04-14', 'o.k')).toBe(`
K · key result of o
░░░░░░░░░░  – · unmeasured           1 → 2
not measured: no reading yet in 2026-Q1: counts as 0 now that the cycle is over
review due
`));

  it('asks for a review when its cycle is over, and gives the band of its score', () =>
    expect(explained(quarter, '2026-04-20', 'o.teams')).toBe(`
Teams · key result of o
██░░░░░░░░  0.17 · ended, red        500 → 1,200 teams by 2026-03-15, now 618 teams (2026-01-19)
confidence 0.6
2026-02-09 said to be on-track
▁▅█  3 readings, last 91 days ago · review due
`));
});

describe('what is said of an objective', () => {
  it('has coverage, guards, key results from the weakest, and who supports it', () =>
    expect(explained(quarter, '2026-02-14', 'o')).toBe(`
Customers stay · objective · 2026-Q1
█████░░░░░  0.54 · off-track, stale  6 of 7 measured
expected by now 0.35 · day 45 of 90
guard broken: churn 6 % (< 5 %) since 2026-01-19
2026-01-19 said to be at-risk: "Two people left"
  0.00  off-track, stale   Churn
  0.09  off-track, stale   Reach
  0.17  off-track          Teams
  0.98  stale              Wait
  1.00  stale              NPS
  1.00  achieved           Audit
  –     unmeasured, stale  None
  –     stopped            Gone
2 objectives support this: mean 0.30, weakest 0.10
`));

  it('shows grade and computed score after its review', () =>
    expect(explained(acme, '2026-04-02', 'product.preferred_tool')).toBe(`
Become the preferred retrospective tool for remote engineering teams · objective of product · 2026-Q1 · @maya
███████░░░  0.7 · graded             4 of 4 measured
graded green, computed 0.71: "Async retros opened a second market; onboarding took the whole quarter."
  0.67  graded             Net Promoter Score among remote teams
  0.70  graded             Teams running async retros
  0.73  graded             Weekly active teams
  0.75  graded             Time to first retro
supports weekly_teams
`));

  it('asks for a review when its cycle is over', () => {
    expect(explained(quarter, '2026-04-20', 'q')).toContain('\nreview due\n');
    expect(
      explained(`${quarter}\nreview 2026-Q1 on 2026-04-02 { q.a: 0.5 }`, '2026-04-20', 'q'),
    ).not.toContain('due');
  });
});

describe('what is said of a KPI', () => {
  it('asks why it is breached, and since when', () =>
    expect(explained(quarter, '2026-02-14', 'churn')).toBe(`
Monthly churn · KPI
breached                             6%, threshold < 5% (2026-02-09)
headroom −1% (−20 % of the threshold) · unchanged since 2026-01-19
since 2026-01-19, 2 readings: why?
▁██  3 readings, last 5 days ago · next due 2026-02-16
guards o
`));

  it('is never healthy without data', () =>
    expect(explained('kpi k "K" threshold < 5% { owner @li }', '2026-02-14', 'k')).toBe(`
K · KPI · @li
no data                              no reading, threshold < 5%
`));
});

describe('what is said of the north star', () => {
  it('is value, trend and the pace that is needed', () =>
    expect(explained(acme, '2026-04-02', 'weekly_teams')).toBe(`
Weekly active teams completing a retrospective · north star · @ceo
███░░░░░░░  0.26 · on-track          500 → 2,500 teams by 2026-12-31, now 1,010 teams (2026-03-30)
expected by now 0.23 · +330 teams since 2026-01-12 · 38 teams a week needed
▁█  2 readings, last 3 days ago · next due 2026-04-06
1 objective supports this: 0.70
`));

  it('has no pace without a date', () =>
    expect(explained('northstar n "N" from 0 to 10\ncheckin 2026-02-10 { n: 5 }', '2026-02-10', 'n')).toBe(`
N · north star
█████░░░░░  0.50 · no date, no pace  0 → 10, now 5 (2026-02-10)
▄  1 reading, last today · next due 2026-02-17
`));
});

describe('what is said of a team and of a cycle', () => {
  it('is where its objectives and KPIs stand', () => {
    expect(explained(acme, '2026-01-14', 'acme')).toBe(`
Acme · team · @ceo · 48 people
no running objectives                2026-Q1, day 14 of 90
3 KPIs: 1 breached, 1 watch, 1 healthy
1 team below
`);
    expect(explained(acme, '2026-01-14', 'product')).toBe(`
Product · team of acme · @maya · 9 people
1 running objective: mean 0.32       2026-Q1, day 14 of 90
  0.32  at-risk            Become the preferred retrospective tool for remote engineering teams
`);
  });

  it('says which reviews are due', () => {
    const unreviewed = acme.slice(0, acme.indexOf('review 2026-Q1'));
    expect(explained(`${unreviewed}}`, '2026-04-02', 'product')).toContain(
      '\n1 objective with a review due\n',
    );
  });

  it('is the day of the cycle', () =>
    expect(explained('cycle spring "Spring" from 2026-02-02 to 2026-03-01', '2026-02-14', 'spring')).toBe(`
Spring · cycle
day 13 of 28                         2026-02-02 to 2026-03-01
`));
});

it('nothing is said of what is not there', () => expect(explained(acme, '2026-01-14', 'nowhere')).toBe(''));

it('labels and notes stay on one line', () => {
  const text =
    'objective o "Two\\nlines" {\n kr k "K"\n}\ncheckin 2026-02-10 { o.k: "One\\ttab" "two\\nlines" }';
  expect(explained(text, '2026-02-10', 'o')).toMatch(/^\nTwo lines · objective\n/);
  expect(explained(text, '2026-02-10', 'o.k')).toContain('"One tab two lines"');
});

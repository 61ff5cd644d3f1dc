import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../../../language/model/calendar.ts';
import { closingFrom, isOver, reviewDueFrom } from '../../../../language/report/meeting/closing-days.ts';
import type { Meeting } from '../../../../language/report/meeting/meeting.ts';
import { projectOf } from '../../../support/project.ts';
import { meetingOf, sectionOf, writtenOf } from './held.ts';

const q1 = parsePeriod('2026-Q1', { fiscalYearStart: 1, fiscalYearNamed: 'start' })!;
const january = parsePeriod('2026-01', { fiscalYearStart: 1, fiscalYearNamed: 'start' })!;

const quarter = `team product "Product" {
  lead @maya
  cycle 2026-Q1
  kpi churn "Churn" threshold < 5%
  kpi load "Load time"
  kpi nps "Promoters of everybody" threshold >= 10
  objective stay "Teams stay" {
    aspirational
    kr churn "Monthly churn" from 8% to 4% { tracks churn }
    kr nps "Promoter score" from 32 to 50 { owner @lin }
    kr load "Load time" from 9s to 2s { tracks load }
    kr wait "Time to \\"wow\\"" from 48h to 1h
    kr launch "Launch" milestone
    kr never "Never read" from 0 to 9
  }
  objective pay "Teams pay" {
    committed
    kr paid "Teams that pay" from 0 to 100 teams
    kr refund "Refunds" <= 2% { stopped 2026-02-10 "Nobody asks for one" }
  }
  objective gone "A market that left" { stopped 2026-02-12 "It left" kr x "X" from 0 to 1 }
}
team product {
  cycle 2026-Q2
  objective stay_q2 "Teams stay for good" { kr load "Load time" from 4s to 1s { tracks load } kr "monthly  CHURN" from 5% to 3% }
}
checkin 2026-02-09 { product.churn: 6% product.load: 6s }
checkin 2026-03-30 {
  product.churn: 4%
  product.load: 4s
  product.stay.nps: 47
  product.stay.wait: 900min
  product.stay.launch: done
  product.pay.paid: 80 teams
}
`;
const reviewed = `${quarter}review 2026-Q1 on 2026-04-02 {
  product.stay: 0.7 "Reminders help." "Start sooner."
  product.stay.nps: 0.8 "Hosts matter"
}
`;

const ended = (source: string, day = '2026-04-03') => writtenOf(source, day, { cycle: q1 });

describe('the end of a cycle', () => {
  it('has scores, computed and graded, with what each key result came to, best first', () =>
    expect(sectionOf(ended(reviewed), 'Scores')).toMatchInlineSnapshot(`
      [
        "2026-Q1 ended 2026-03-31. Mean 0.75 over 2 objectives; 1 without a grade.",
        "Teams pay: 0.80 (green) · 0 of 1 key result achieved · committed",
        "  Product · @maya",
        "  Teams that pay: 0.80 (green) · short of its target · 0 → 100 teams, now 80 teams (2026-03-30)",
        "Teams stay: graded 0.7 (green), computed 0.70 · 2 of 6 key results achieved, 3 a good result · aspirational",
        "  Product · @maya",
        "  Monthly churn: 1.00 (green) · achieved · 8% → 4%, now 4% (2026-03-30)",
        "  Launch: 1.00 (green) · achieved · milestone, now done (2026-03-30)",
        "  Promoter score: graded 0.8 (green), computed 0.80 · a good result · 32 → 50, now 47 (2026-03-30)",
        "  Load time: 0.71 (green) · a good result · 9s → 2s, now 4s (2026-03-30)",
        "  Time to "wow": 0.70 (green) · a good result · 48h → 1h, now 900min (2026-03-30)",
        "  Never read: 0.00 (red) · counts as 0 now that the cycle is over · 0 → 9, not measured",
      ]
    `));

  it('has what was learned, and asks about those that nobody graded', () => {
    expect(sectionOf(ended(reviewed), 'Learnings')).toEqual([
      'Teams stay: Reminders help. Start sooner.',
      'Promoter score: Hosts matter',
      'Without a grade: Teams pay. What came of it?',
    ]);
    expect(sectionOf(ended(quarter), 'Learnings')).toEqual([
      'No review says yet what was learned.',
      'Without a grade: Teams pay, Teams stay. What came of them?',
    ]);
  });

  it('has what was given up, and why', () =>
    expect(sectionOf(ended(reviewed), 'Stopped')).toEqual([
      'Refunds: stopped 2026-02-10: "Nobody asks for one"',
      'A market that left: stopped 2026-02-12: "It left"',
    ]));

  it('has what goes on being watched, and lines that would hold what was reached', () =>
    expect(sectionOf(ended(reviewed), 'Back to watching')).toMatchInlineSnapshot(`
      [
        "Worth a KPI from now on? A line holds what was reached.",
        "Churn: goes on being watched · healthy · 4% · threshold < 5%",
        "Load time: goes on being watched · 4s · no threshold yet",
        "Teams that pay: ",
        "  kpi paid "Teams that pay" threshold >= 80 teams",
        "Promoter score: ",
        "  kpi nps_2 "Promoter score" threshold >= 47 { owner @lin }",
        "Time to "wow": ",
        "  kpi wait "Time to \\"wow\\"" threshold <= 900min",
      ]
    `));

  it('suggests lines that can stand in the team, and hold on the day they are written', () => {
    const lines = sectionOf(ended(reviewed), 'Back to watching')
      .map(line => line.trim())
      .filter(line => line.startsWith('kpi '));
    expect(lines).toHaveLength(3);
    const { errors, project } = projectOf(`${reviewed}team product {\n${lines.join('\n')}\n}\n`);
    expect(errors.map(({ message }) => message)).toEqual([]);
    expect(project.kpis.map(({ id }) => id)).toContain('product.nps_2');
  });

  it('has what is left: carried over to a later cycle, or a question', () =>
    expect(sectionOf(ended(reviewed), 'What is left')).toEqual([
      'Teams that pay: in no later cycle: carry on, or let go?',
      'Load time: carries over to 2026-Q2: "Teams stay for good"',
      'Never read: in no later cycle: carry on, or let go?',
    ]));

  it('says of a cycle in its last week how it stands, without a verdict', () => {
    const report = ended(quarter, '2026-03-30');
    expect(report.title).toBe('End of 2026-Q1');
    expect(sectionOf(report, 'Scores')[0]).toBe(
      '2026-Q1 so far: day 89 of 90. Mean 0.82 over 2 objectives; 2 without a grade.',
    );
    expect(JSON.stringify(report)).not.toMatch(/short of|counts as 0/);
    expect(sectionOf(report, 'What is left').filter(line => !line.includes('carries over'))).toEqual([]);
  });

  it('is a meeting about that cycle before its last week', () => {
    const report = writtenOf(quarter, '2026-03-24', { cycle: q1 });
    expect(report.title).toBe('Weekly meeting');
    expect(sectionOf(report, 'OKR update').filter(line => line.startsWith('Teams stay for good'))).toEqual(
      [],
    );
  });

  it('says what there is to say of a cycle that has not begun', () => {
    const q2 = parsePeriod('2026-Q2', { fiscalYearStart: 1, fiscalYearNamed: 'start' })!;
    expect(sectionOf(writtenOf(quarter, '2026-02-16', { cycle: q2 }), 'OKR update')).toEqual([
      'No objective is running.',
      '1 objective begins 2026-04-01.',
    ]);
  });
});

describe('the weekly meeting around the end of a cycle', () => {
  const closed = ({ closings }: Meeting) => closings.map(({ cycle }) => cycle.id);

  it('points to the end in the last week, and looks back for two weeks', () => {
    expect(sectionOf(writtenOf(quarter, '2026-03-25'), 'OKR update')).toContain(
      '2026-Q1 ends 2026-03-31: goals report --cycle 2026-Q1 shows what came of it.',
    );
    const days = ['2026-03-24', '2026-03-31', '2026-04-01', '2026-04-14', '2026-04-15'];
    expect(days.map(day => closed(meetingOf(quarter, day)))).toEqual([[], [], ['2026-Q1'], ['2026-Q1'], []]);
  });

  it('tells the end below the week, under the name of the cycle', () => {
    const report = writtenOf(reviewed, '2026-04-06');
    expect(report.title).toBe('Weekly meeting');
    expect(report.parts[0]?.sections.map(({ title }) => title)).toEqual([
      'North star check',
      'OKR update',
      'KPI review',
      'Due',
      '2026-Q1: scores',
      '2026-Q1: learnings',
      '2026-Q1: stopped',
      '2026-Q1: back to watching',
      '2026-Q1: what is left',
    ]);
  });

  it('looks at a short cycle for a short time', () => {
    expect([closingFrom(q1), reviewDueFrom(q1)]).toEqual(['2026-03-25', '2026-04-15']);
    expect([closingFrom(january), reviewDueFrom(january)]).toEqual(['2026-01-25', '2026-02-08']);
    const sprint = { ...january, first: '2026-01-05', last: '2026-01-09' };
    expect([closingFrom(sprint), reviewDueFrom(sprint)]).toEqual(['2026-01-09', '2026-01-11']);
    expect(isOver(sprint, '2026-01-10')).toBe(true);
  });
});

it('has an end of the cycle on any day, the same every time', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), (date, month) => {
      const day = `2026-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
      const text = JSON.stringify(ended(reviewed, day));
      expect(text).toBe(JSON.stringify(ended(reviewed, day)));
      expect(text).not.toMatch(/undefined|NaN|Infinity|\[object/);
    }),
    { numRuns: 40 },
  ));

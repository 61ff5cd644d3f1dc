import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../language/model/calendar.ts';
import { writtenMeetings } from '../../../../language/report/meeting/written-meeting.ts';
import { meetingOf, sectionOf, writtenOf } from './held.ts';

const company = `northstar weekly_teams "Weekly active teams" from 500 to 2,500 teams by 2026-12-31 { owner @ceo }
team acme "Acme" {
  lead @ceo
  kpi churn "Monthly customer churn" threshold < 5% { target < 4% owner @success }
  kpi uptime "Uptime" threshold >= 99.9%
}
team product "Product" {
  part of acme
  lead @maya
  cycle 2026-Q1
  objective tool "The tool that remote teams choose" {
    aspirational
    supports weekly_teams
    guarded by acme.churn
    kr nps "Net Promoter Score" from 32 to 50
    kr adoption "Teams running async retros" from 0% to 30% { owner @lin }
    kr first "Time to first retro" from 48h to 1h
  }
}
`;
const checkIn = (day: string, entries: string) => `checkin ${day} {\n${entries}\n}\n`;

describe('the north star check', () => {
  it('says where the number is, where it was, and where it is going', () =>
    expect(
      sectionOf(
        writtenOf(
          company +
            checkIn('2026-01-05', 'weekly_teams: 650') +
            checkIn('2026-01-12', 'weekly_teams: 680 "Newsletters"'),
          '2026-01-12',
        ),
        'North star check',
      ),
    ).toEqual([
      'Weekly active teams: 680 teams, up from 650 teams (2026-01-05) · on-track · moving toward its target',
      '  500 → 2,500 teams by 2026-12-31 · 0.09, expected by now 0.02 · 36 teams a week needed',
      '  1 objective supports this: not measured',
      '  2026-01-12: "Newsletters"',
    ]));

  it('says when it moves away, and what has not been read again', () => {
    const falling =
      company + checkIn('2026-01-05', 'weekly_teams: 650') + checkIn('2026-01-12', 'weekly_teams: 640');
    expect(sectionOf(writtenOf(falling, '2026-01-12'), 'North star check')[0]).toContain(
      '640 teams, down from 650 teams (2026-01-05) · on-track · moving away from its target',
    );
    expect(sectionOf(writtenOf(falling, '2026-01-21'), 'North star check')[0]).toContain(
      ': 640 teams (2026-01-12) · ',
    );
  });

  it('asks for one where there is none, and checks each where there are two', () => {
    expect(
      sectionOf(writtenOf('kpi churn "Churn" threshold < 5%', '2026-01-12'), 'North star check'),
    ).toEqual(['There is no north star yet: which one number does everything ladder up to?']);
    const two = `${company}northstar other "Another" from 1 to 2\n`;
    expect(meetingOf(two, '2026-01-12').northStars).toHaveLength(2);
  });
});

describe('the OKR update', () => {
  const read =
    company +
    checkIn(
      '2026-02-09',
      'product.tool.nps: 36 confidence 0.7\nproduct.tool.adoption: 14%\nproduct.tool.first: 20h',
    ) +
    checkIn(
      '2026-02-16',
      'product.tool.nps: 36 on-track confidence 0.4\nproduct.tool.adoption: 16% at-risk "Hosts forget"\nacme.churn: 6%',
    );

  it('goes from the weakest to the strongest, with what moved, what was said and who is next', () =>
    expect(sectionOf(writtenOf(read, '2026-02-16'), 'OKR update')).toMatchInlineSnapshot(`
      [
        "The tool that remote teams choose: off-track · 0.45, was 0.43 · expected by now 0.37 · 3 of 3 measured",
        "  Product · @maya · 2026-Q1, day 47 of 90",
        "  guard broken: churn 6 % (< 5 %) since 2026-02-16",
        "  next due 2026-02-23 from @maya",
        "  Net Promoter Score: off-track · 0.22 · 36, unchanged since 2026-02-09 · confidence 0.4, was 0.7",
        "    2026-02-16 said to be on-track",
        "  Teams running async retros: at-risk · 0.53, was 0.47 · 16%, up from 14% (2026-02-09) · @lin",
        "    2026-02-16 said to be at-risk: "Hosts forget"",
        "  1 on-track, nothing new: Time to first retro 20h",
      ]
    `));

  it('names no later day where key results that were never heard of are due already', () => {
    const first = writtenOf(company, '2026-01-01');
    expect(sectionOf(first, 'OKR update').join()).not.toContain('next due');
    expect(sectionOf(first, 'Due').join()).toContain('Net Promoter Score (no reading yet)');
    expect(meetingOf(company, '2026-02-16').objectives[0]?.next?.day).toBe('2026-01-15');
  });

  it('keeps a worry on the table until something else is said', () => {
    const lines = sectionOf(writtenOf(read, '2026-03-02'), 'OKR update');
    expect(lines).toContain('    2026-02-16 said to be at-risk: "Hosts forget"');
  });

  it('sums up in one line what runs well and has no news', () => {
    const quiet =
      company +
      checkIn('2026-01-12', 'product.tool.nps: 40\nproduct.tool.adoption: 10%\nproduct.tool.first: 20h');
    expect(sectionOf(writtenOf(quiet, '2026-01-21'), 'OKR update').at(-1)).toBe(
      '  3 on-track, nothing new: Teams running async retros 10%, Net Promoter Score 40, Time to first retro 20h',
    );
  });

  it('tells what begins, what was given up and what was graded since', () => {
    const source = `objective next "Next" { cycle 2026-Q2 }
objective gone "Gone" { cycle 2026-Q1 stopped 2026-02-12 "The market left" kr a "A" from 0 to 1 }
objective early "Early" { cycle 2026-Q1 kr b "B" from 0 to 10 }
checkin 2026-02-10 { early.b: 9 }
review 2026-Q1 on 2026-02-14 { early: 0.9 "Sooner than we thought" }
`;
    const at = (day: string) => sectionOf(writtenOf(source, day), 'OKR update');
    expect(at('2026-02-16')).toEqual([
      'No objective is running.',
      '1 objective begins 2026-04-01.',
      'Gone: stopped · – · 0 of 1 measured',
      '  2026-Q1, day 47 of 90',
      '  stopped 2026-02-12: "The market left"',
      'Early: graded · 0.90 · 1 of 1 measured',
      '  2026-Q1, day 47 of 90',
      '  graded green, computed 0.90: "Sooner than we thought"',
    ]);
  });
});

describe('the KPI review', () => {
  it('tells KPIs of two teams with the same label apart', () => {
    const two = ['a', 'b'].map(
      name => `team ${name} "Team ${name}" {\n  kpi churn "Churn" threshold < 5%\n}\n`,
    );
    const lines = sectionOf(writtenOf(two.join(''), '2026-01-12'), 'KPI review');
    expect(lines).toEqual([
      'Churn: no data · no reading yet · threshold < 5% · Team a',
      'Churn: no data · no reading yet · threshold < 5% · Team b',
    ]);
  });

  const at = (entries: readonly (readonly [string, string])[], today: string) =>
    sectionOf(
      writtenOf(company + entries.map(([day, text]) => checkIn(day, text)).join(''), today),
      'KPI review',
    );

  it('begins with what is breached, asks why, and says what is fine in one line', () =>
    expect(
      at(
        [
          ['2026-01-05', 'acme.churn: 4.5%\nacme.uptime: 99.95%'],
          ['2026-01-12', 'acme.churn: 6% "A price change"\nacme.uptime: 99.97%'],
        ],
        '2026-01-12',
      ),
    ).toEqual([
      'Monthly customer churn: newly breached · 6%, up from 4.5% (2026-01-05) · threshold < 5%, target < 4% · @success',
      '  since 2026-01-12, 1 reading: why?',
      '  2026-01-12: "A price change"',
      '1 healthy: Uptime 99.97%',
    ]));

  it('says what recovered, what was never read, and what has been silent', () => {
    expect(
      at(
        [
          ['2026-01-05', 'acme.churn: 6%'],
          ['2026-01-12', 'acme.churn: 3%'],
        ],
        '2026-01-12',
      ),
    ).toEqual([
      'Uptime: no data · no reading yet · threshold >= 99.9% · @ceo',
      'Monthly customer churn: recovered, now healthy · 3%, down from 6% (2026-01-05) · threshold < 5%, target < 4% · @success',
    ]);
    expect(at([['2026-01-05', 'acme.uptime: 99.99%']], '2026-02-12')[0]).toBe(
      'Uptime: stale · 99.99% (2026-01-05) · threshold >= 99.9% · @ceo',
    );
  });
});

describe('what is due', () => {
  it('stands under the names of those who are asked, the longest waiting first', () => {
    const source =
      company +
      checkIn('2026-01-05', 'acme.churn: 4%\nweekly_teams: 600') +
      checkIn('2026-01-07', 'acme.uptime: 99.95%');
    expect(sectionOf(writtenOf(source, '2026-01-14'), 'Due')).toEqual([
      '@ceo: Weekly active teams (since 2026-01-12), Uptime',
      '@lin: Teams running async retros (no reading yet)',
      '@maya: Net Promoter Score (no reading yet), Time to first retro (no reading yet)',
      '@success: Monthly customer churn (since 2026-01-12)',
    ]);
  });

  it('says what comes next, and where nobody answers for a number', () => {
    const source = `kpi a "A" threshold < 5\nkpi b "B" threshold < 5\n${checkIn('2026-01-12', 'a: 4')}`;
    expect(sectionOf(writtenOf(source, '2026-01-14'), 'Due')).toEqual([
      'without an owner: B (no reading yet)',
      'Next: 1 reading on 2026-01-19: without an owner 1.',
    ]);
  });

  it('asks once for a number that a key result only looks at', () => {
    const source = `northstar n "N" from 1 to 9 { owner @a }
objective o "O" { cycle 2026-Q1 owner @b kr k "K" from 1 to 5 { tracks n } }
`;
    expect(sectionOf(writtenOf(source, '2026-02-14'), 'Due')).toEqual(['@a: N (no reading yet)']);
  });
});

describe('what is to be decided', () => {
  const questions = (source: string, today: string) =>
    meetingOf(source, today).questions.map(({ kind, subject, text }) => `${kind}: ${subject}: ${text}`);

  it('asks about a breach that nobody treats from its second reading on', () => {
    const once = company + checkIn('2026-01-05', 'acme.churn: 6%');
    const twice = once + checkIn('2026-01-12', 'acme.churn: 6.5%');
    expect(questions(once, '2026-01-06')).toEqual([]);
    expect(questions(twice, '2026-01-12')).toEqual([
      'untreated: Monthly customer churn: breached since 2026-01-05, 2 readings, and no key result treats it: should one?',
    ]);
    const treated = `${twice}objective stay "They stay" { cycle 2026-Q1 kr churn "Churn" from 6% to 4% { tracks acme.churn } }\n`;
    expect(questions(treated, '2026-01-12').filter(one => one.startsWith('untreated'))).toEqual([]);
  });

  it('asks what would help, what makes it on-track, what happened to the confidence, and what a stretch would be', () => {
    const source =
      company +
      checkIn('2026-02-09', 'product.tool.nps: 33 confidence 0.7\nproduct.tool.first: 20h') +
      checkIn(
        '2026-02-16',
        'product.tool.nps: 33 on-track confidence 0.4\nproduct.tool.adoption: 20%\nproduct.tool.first: 30min',
      );
    expect(questions(source, '2026-02-13')).toEqual([
      'off-track: The tool that remote teams choose: "Net Promoter Score" is off track with 46 days to go: what would change that?',
    ]);
    expect(questions(source, '2026-02-16')).toEqual([
      'off-track: The tool that remote teams choose: "Net Promoter Score" is off track with 43 days to go: what would change that?',
      'doubtful: Net Promoter Score: said to be on-track on 2026-02-16, with 0.06 of 0.37 expected: what makes it on-track?',
      'confidence: Net Promoter Score: confidence fell from 0.7 to 0.4: what happened, what would help?',
    ]);
    const early = company + checkIn('2026-01-26', 'product.tool.first: 30min');
    expect(questions(early, '2026-01-26')).toContain(
      'reached: Time to first retro: reached its target on day 26 of 90: what would be a stretch?',
    );
  });

  it('asks for a grade two weeks after the cycle', () => {
    expect(questions(company, '2026-04-14')).toEqual([]);
    expect(questions(company, '2026-04-15')).toEqual([
      'ungraded: 2026-Q1: 1 objective without a grade: what came of it?',
    ]);
  });
});

describe('a meeting of a team', () => {
  it('covers the teams below it, and the KPIs that guard its objectives', () => {
    const source = `${company}team other "Other" { kpi own "Own" threshold < 1 objective o "Theirs" { cycle 2026-Q1 } }\n`;
    const seen = (team: string) => {
      const { objectives, kpis, northStars } = meetingOf(source, '2026-02-16', { team });
      return [
        ...northStars.map(one => one.northStar.key),
        ...objectives.map(one => one.objective.key),
        ...kpis.map(one => one.kpi.key),
      ];
    };
    expect(seen('acme')).toEqual(['weekly_teams', 'product.tool', 'acme.churn', 'acme.uptime']);
    expect(seen('product')).toEqual(['weekly_teams', 'product.tool', 'acme.churn']);
    expect(seen('other')).toEqual(['weekly_teams', 'other.o', 'other.own']);
  });

  it('ends where teams are part of each other', () => {
    const circle = 'team a "A" { part of b }\nteam b "B" { part of a objective o "O" { cycle 2026-Q1 } }\n';
    expect(meetingOf(circle, '2026-02-16', { team: 'a' }).objectives).toHaveLength(1);
  });
});

describe('the length of a report', () => {
  it('stays what can be read in a meeting, with a thousand goals', () => {
    const source = Array.from(
      { length: 250 },
      (
        _,
        n,
      ) => `objective o${n} "Objective ${n}" { cycle 2026-Q1 owner @p${n} kr a "A" from 0 to 9 kr b "B" from 0 to 9 }
kpi k${n} "KPI ${n}" threshold < 5 { owner @p${n} }
`,
    ).join('');
    const report = writtenOf(source, '2026-02-16');
    const lines = report.parts[0]?.sections.flatMap(({ title }) => sectionOf(report, title)) ?? [];
    expect(lines.length).toBeLessThan(90);
    expect(lines).toContain('and 242 more objectives');
    expect(report.summary).toBe('0 of 250 objectives at risk, 750 readings due');
  });

  it('cuts words that are too long to be read', () => {
    const source = `objective o "${'word '.repeat(400)}" { cycle 2026-Q1 }\ncheckin 2026-02-15 { o: at-risk "${'why '.repeat(900)}" }\n`;
    const lines = sectionOf(writtenOf(source, '2026-02-16'), 'OKR update');
    expect(lines.filter(line => line.length > 300)).toEqual([]);
  });
});

describe('any day', () => {
  const days = fc.integer({ min: -400, max: 900 }).map(offset => addDays('2026-02-01', offset));
  const source = `${company}objective bad "Bad" { cycle 2026-Q9 kr x "X" from 1 to 1 kr "" }
cycle sprint from 2026-02-02 to 2026-02-13
objective s "Sprint" { cycle sprint kr m "M" milestone kr h "H" >= 5 }
${checkIn('2026-02-09', 'product.tool.nps: 36 off-track\ns.m: 40%\ns.h: 6\nacme.churn: 9%')}${checkIn('2027-02-09', 'product.tool.nps: 60')}
review 2026-Q1 on 2026-04-02 { product.tool: 0.6 "Learned" }
`;

  it('has a report, the same every time, in which nothing is missing', () =>
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 500 }), (today, ago) => {
        const hold = () =>
          writtenMeetings([
            { name: 'x', meeting: meetingOf(source, today, { since: addDays(today, -ago) }) },
          ]);
        const text = JSON.stringify(hold());
        expect(text).toBe(JSON.stringify(hold()));
        expect(text).not.toMatch(/undefined|NaN|Infinity|null|\[object/);
      }),
      { numRuns: 60 },
    ));
});

import { describe, expect, it } from 'vitest';
import { type Conversion, kpiConversions } from '../../../language/edit/convert-kpi.ts';
import type { Project } from '../../../language/model/types.ts';
import { scoreProject } from '../../../language/score/score-project.ts';
import { built, edited, editedFiles, type Files, text } from './edited.ts';

const today = '2026-02-14';

function conversions(project: Project, key: string, day = today): readonly Conversion[] {
  return kpiConversions(project, scoreProject(project, day), key).available;
}

function titled(project: Project, key: string, title: string, day = today): Conversion {
  const all = conversions(project, key, day);
  const found = all.find(one => one.title === title);
  if (found === undefined) throw new Error(`no "${title}" among ${all.map(one => one.title).join(', ')}`);
  return found;
}

/** The file after the action with this title. */
function converted(before: string, key: string, title: string, day = today): string {
  return edited(before, project => titled(project, key, title, day).edits);
}

describe('KPI to key result', () => {
  it('takes the current reading as baseline and the target bound as target', () =>
    expect(
      converted(
        text`
          kpi churn "Monthly customer churn" threshold < 5% { target < 4% }
          objective o "Customers stay" { cycle 2026-Q1 }
          checkin 2026-02-09 { churn: 8% }`,
        'churn',
        'Convert to a key result of o',
      ),
    ).toBe(text`
      kpi churn "Monthly customer churn" threshold < 5% { target < 4% }
      objective o "Customers stay" {
        cycle 2026-Q1
        kr churn "Monthly customer churn" from 8% to 4% { tracks churn }
      }
      checkin 2026-02-09 { churn: 8% }`));

  it('stands behind the last key result, under a name that is free', () =>
    expect(
      converted(
        text`
          team product "Product" {
            cycle 2026-Q1

            kpi churn "Churn" threshold < 5%

            objective o "Customers stay" {
              kr churn "Churn of new customers" from 9% to 4%
              kr nps "NPS" from 32 to 50 {
                weight 2
              } // the survey
              // more to come
            }
          }`,
        'product.churn',
        'Convert to a key result of o',
      ),
    ).toBe(text`
      team product "Product" {
        cycle 2026-Q1

        kpi churn "Churn" threshold < 5%

        objective o "Customers stay" {
          kr churn "Churn of new customers" from 9% to 4%
          kr nps "NPS" from 32 to 50 {
            weight 2
          } // the survey
          kr churn_2 "Churn" from ?% to 4% { tracks churn }
          // more to come
        }
      }`));

  it('leaves the columns of its neighbours alone: within them, or set apart', () => {
    const around = (lines: string): string => text`
      kpi churn "Churn" threshold < 5%
      objective o "Customers stay" {
        cycle 2026-Q1
        ${lines}
      }
      checkin 2026-02-09 { churn: 8% }`;
    const narrow = 'kr a "A" from 1 to 2';
    expect(converted(around(narrow), 'churn', 'Convert to a key result of o')).toBe(
      around(`${narrow}\n\n        kr churn "Churn" from 8% to 4% { tracks churn }`),
    );
    const wide = 'kr satisfaction "How they feel" from 1 to 2';
    expect(converted(around(wide), 'churn', 'Convert to a key result of o')).toBe(
      around(`${wide}\n        kr churn        "Churn"         from 8% to 4% { tracks churn }`),
    );
    const untidy = 'kr a "A" from 1 to 2\n        kr bbb "Bbb" from 1 to 2';
    expect(converted(around(untidy), 'churn', 'Convert to a key result of o')).toBe(
      around(`${untidy}\n        kr churn "Churn" from 8% to 4% { tracks churn }`),
    );
  });

  it('refers by the shortest path that leads to the KPI', () =>
    expect(
      converted(
        text`
          team acme "Acme" {
            kpi churn "Churn" threshold < 5%
            kpi o "Another" threshold < 5%
            objective o2 "O" {
              cycle 2026-Q1
            }
          }
          kpi churn "Company churn" threshold < 3%`,
        'acme.churn',
        'Convert to a key result of o2',
      ),
    ).toContain('kr churn "Churn" from ?% to 4% { tracks churn }'));

  it('gives a KPI without a name one from its label', () =>
    expect(
      converted(
        text`
          kpi "Monthly churn of our customers" threshold < 5%
          kpi monthly_churn_customers "Taken"
          objective o "Customers stay" { cycle 2026-Q1 }`,
        '~kpi1',
        'Convert to a key result of o',
      ),
    ).toBe(text`
      kpi monthly_churn_customers_2 "Monthly churn of our customers" threshold < 5%
      kpi monthly_churn_customers   "Taken"
      objective o "Customers stay" {
        cycle 2026-Q1
        kr monthly_churn_customers_2 "Monthly churn of our customers" from ?% to 4% {
          tracks monthly_churn_customers_2
        }
      }`));

  it('lends the name of a KPI without a label', () =>
    expect(
      converted(
        'kpi churn threshold < 5%\nobjective o "O" {}\ncycle q from 2026-01-01 to 2026-03-31\n',
        'churn',
        'Convert to a key result in a new objective',
      ),
    ).toContain('kr churn "churn" from ?% to 4% { tracks churn }'));
});

describe('a new objective for a KPI', () => {
  it('stands at the end of the block, with the current cycle, the north star and the owner', () =>
    expect(
      converted(
        text`
          northstar weekly_teams "Weekly teams" from 500 to 2,500 teams
          team product "Product" {
            lead @maya

            kpi churn "Monthly customer churn" threshold < 5% { owner @success }
            kpi uptime "Uptime" threshold >= 99.9%

            checkin 2026-02-09 { churn: 8% }
          }`,
        'product.churn',
        'Convert to a key result in a new objective',
      ),
    ).toBe(text`
      northstar weekly_teams "Weekly teams" from 500 to 2,500 teams
      team product "Product" {
        lead @maya

        kpi churn "Monthly customer churn" threshold < 5% { owner @success }
        kpi uptime "Uptime" threshold >= 99.9%

        checkin 2026-02-09 { churn: 8% }

        objective improve_churn "Improve monthly customer churn" {
          cycle 2026-Q1
          owner @success
          supports weekly_teams

          kr churn "Monthly customer churn" from 8% to 4% { tracks churn }
        }
      }`));

  it('takes the cycle of its block and what the KPI supports', () =>
    expect(
      converted(
        text`
          northstar weekly_teams "Weekly teams" from 500 to 2,500 teams
          team product "Product" {
            cycle 2026-H1
            kpi nps "NPS" threshold >= 30 { supports revenue }
          }
          kpi revenue "Revenue"
          checkin 2026-02-09 { product.nps: 25 }`,
        'product.nps',
        'Convert to a key result in a new objective',
      ),
    ).toBe(text`
      northstar weekly_teams "Weekly teams" from 500 to 2,500 teams
      team product "Product" {
        cycle 2026-H1
        kpi nps "NPS" threshold >= 30 { supports revenue }

        objective improve_nps "Improve NPS" {
          supports revenue

          kr nps "NPS" from 25 to 36 { tracks nps }
        }
      }
      kpi revenue "Revenue"
      checkin 2026-02-09 { product.nps: 25 }`));

  it('stands behind the KPI at the top level, below those in its columns', () =>
    expect(
      converted(
        text`
          // ours
          kpi churn  "Churn"  threshold < 5%
          kpi uptime "Uptime" threshold >= 99.9%
          /** Next. */
          objective improve_churn "Taken" { cycle 2025-Q1 }`,
        'churn',
        'Convert to a key result in a new objective',
      ),
    ).toBe(text`
      // ours
      kpi churn  "Churn"  threshold < 5%
      kpi uptime "Uptime" threshold >= 99.9%

      objective improve_churn_2 "Improve churn" {
        cycle 2026-Q1

        kr churn "Churn" from ?% to 4% { tracks churn }
      }
      /** Next. */
      objective improve_churn "Taken" { cycle 2025-Q1 }`));

  it('has its words as the first tab stop and the target as the second', () => {
    const { project } = built({ 'a.goals': 'kpi churn "Churn" threshold < 5%\n' });
    const [edit] =
      titled(project, 'churn', 'Convert to a key result in a new objective').edits[0]?.edits ?? [];
    expect(edit?.snippet?.replaceAll('$', '§')).toBe(
      [
        '\n\nobjective improve_churn "§{1:Improve churn}" {',
        '  cycle 2026-Q1',
        '',
        '  kr churn "Churn" from §{3:?}% to §{2:4%} { tracks churn \\}',
        '\\}',
      ].join('\n'),
    );
  });
});

describe('replacing a KPI', () => {
  const files: Files = {
    'a.goals': text`
      team acme "Acme" {
        cycle 2026-Q1

        /** How many leave. */
        kpi churn "Churn" threshold < 5% { // ask Ann
          target < 4%
          owner @success
          every month
          source "https://acme.example/churn"
        }

        objective o "Customers stay" {
          kr nps "NPS" from 32 to 50 { supports churn }
        }
      }`,
    'b.goals': text`
      checkin 2026-02-09 {
        acme.churn: 8% at-risk "Why?"
        acme.o.nps: 40
      }
      team acme {
        checkin 2026-02-10 { churn: 8% }
      }`,
  };

  it('takes its properties, comments and check-ins along', () =>
    expect(
      editedFiles(files, project => titled(project, 'acme.churn', 'Replace by a key result of o').edits),
    ).toEqual({
      'a.goals': text`
        team acme "Acme" {
          cycle 2026-Q1

          objective o "Customers stay" {
            kr nps "NPS" from 32 to 50 { supports churn }
            /** How many leave. */
            // ask Ann
            kr churn "Churn" from 8% to 4% {
              owner @success
              every month
              source "https://acme.example/churn"
            }
          }
        }`,
      'b.goals': text`
        checkin 2026-02-09 {
          acme.o.churn: 8% at-risk "Why?"
          acme.o.nps: 40
        }
        team acme {
          checkin 2026-02-10 { o.churn: 8% }
        }`,
    }));

  it('puts the new objective in its place where it is the last of its block', () =>
    expect(
      editedFiles(
        {
          'a.goals':
            'team acme "Acme" {\n  kpi uptime "Uptime"\n  kpi churn "Churn" threshold < 5% // hm\n}\ncheckin 2026-02-09 { acme.churn: 8% }\n',
        },
        project => titled(project, 'acme.churn', 'Replace by a key result in a new objective').edits,
      ),
    ).toEqual({
      'a.goals': text`
        team acme "Acme" {
          kpi uptime "Uptime"

          objective improve_churn "Improve churn" {
            cycle 2026-Q1

            kr churn "Churn" from 8% to 4% // hm
          }
        }
        checkin 2026-02-09 { acme.improve_churn.churn: 8% }`,
    }));

  it('keeps a comment that stands inside of what it takes along', () =>
    expect(
      converted(
        text`
          objective o "Customers stay" {
            cycle 2026-Q1
          }
          kpi churn "Churn" threshold < 5% {
            source // the old dashboard
              "https://acme.example"
          }`,
        'churn',
        'Replace by a key result of o',
      ),
    ).toBe(text`
      objective o "Customers stay" {
        cycle 2026-Q1
        // the old dashboard
        kr churn "Churn" from ?% to 4% { source "https://acme.example" }
      }`));

  it('leaves comments alone that stand above the brace of its block', () =>
    expect(
      converted(
        'team t "T" // one\n// two\n{ kpi churn "Churn" threshold < 5% }\n',
        't.churn',
        'Replace by a key result in a new objective',
      ),
    ).toBe(text`
      team t "T" // one
      // two
      {
        objective improve_churn "Improve churn" {
          cycle 2026-Q1

          kr churn "Churn" from ?% to 4%
        }
      }`));

  it('opens up a team on one line', () =>
    expect(
      converted(
        'team t "T" { lead @a kpi churn "Churn" threshold < 5% objective z "Z" { supports churn } }\n',
        't.churn',
        'Replace by a key result in a new objective',
      ),
    ).toBe(text`
      team t "T" {
        lead @a
        objective z "Z" { supports improve_churn.churn }

        objective improve_churn "Improve churn" {
          cycle 2026-Q1

          kr churn "Churn" from ?% to 4%
        }
      }`));

  it('is disabled, with the reason, where something else needs the KPI', () => {
    const { project } = built({
      'a.goals': text`
        kpi churn "Churn" threshold < 5%
        objective o "O" {
          cycle 2026-Q1
          guarded by churn
        }
        objective p "P" {
          cycle 2025-Q1
          kr churn "Churn" from 8% to 4% { tracks churn }
        }`,
    });
    const replacing = conversions(project, 'churn').filter(({ variant }) => variant === 'replace');
    expect(replacing.map(({ disabledReason, edits }) => [disabledReason, edits])).toEqual([
      ['it guards o', []],
    ]);
  });
});

describe('objectives that are offered', () => {
  const project = (objectives: string): Project =>
    built({
      'a.goals': `team acme "Acme" {\n  kpi churn "Churn" threshold < 5%\n}\nteam sub "Sub" { part of acme }\n${objectives}`,
    }).project;
  const kept = (objectives: string): readonly string[] =>
    conversions(project(objectives), 'acme.churn')
      .filter(({ variant }) => variant === 'keep')
      .map(
        ({ title, preferred }) => `${title.replace('Convert to a key result ', '')}${preferred ? ' *' : ''}`,
      );

  it.each([
    ['none', '', ['in a new objective *']],
    [
      'the only one that runs',
      'team acme { objective o "O" { cycle 2026-Q1 } }',
      ['of o *', 'in a new objective'],
    ],
    [
      'several',
      'team acme {\n objective o "O" { cycle 2026-Q1 }\n objective p "P" { cycle 2026 }\n}',
      ['of o', 'of p', 'in a new objective *'],
    ],
    [
      'the one that supports it first',
      'team acme {\n objective o "O" { cycle 2026-Q1 }\n objective p "P" { cycle 2026 supports churn }\n}',
      ['of p *', 'of o', 'in a new objective'],
    ],
    [
      'none that it guards',
      'team acme { objective o "O" { cycle 2026-Q1 guarded by churn } }',
      ['in a new objective *'],
    ],
    ['none of another cycle', 'team acme { objective o "O" { cycle 2025-Q4 } }', ['in a new objective *']],
    ['none without a cycle', 'team acme { objective o "O" { owner @a } }', ['in a new objective *']],
    [
      'none of other teams',
      'team sub { objective o "O" { cycle 2026-Q1 } }\nobjective p "P" { cycle 2026-Q1 }',
      ['in a new objective *'],
    ],
    [
      'none with a grade',
      'team acme {\n objective o "O" { cycle 2026-Q1 }\n review 2026-Q1 on 2026-02-01 { o: 0.7 "ok" }\n}',
      ['in a new objective *'],
    ],
    [
      'none that is stopped',
      'team acme { objective o "O" { cycle 2026-Q1 stopped 2026-02-01 "no" } }',
      ['in a new objective *'],
    ],
    [
      'at most four',
      `team acme {\n${[1, 2, 3, 4, 5].map(n => `objective o${n} "O" { cycle 2026-Q1 }`).join('\n')}\n}`,
      ['of o1', 'of o2', 'of o3', 'of o4', 'in a new objective *'],
    ],
    [
      'one without a name, by its label',
      'team acme { objective "Stay" { cycle 2026-Q1 } }',
      ['of "Stay" *', 'in a new objective'],
    ],
  ])('%s', (_, objectives, titles) => expect(kept(objectives)).toEqual(titles));
});

describe('a conversion is refused', () => {
  const refused = (source: string): string | undefined => {
    const { project } = built({ 'a.goals': source });
    return kpiConversions(project, scoreProject(project, today), 'churn').refused;
  };
  const tracking = (cycle: string): string =>
    `kpi churn "Churn" threshold < 5%\nobjective o "O" {\n  cycle ${cycle}\n  kr leaving "Churn" from 8% to 4% { tracks churn }\n}\n`;

  it.each([
    ['where a key result of the running cycle tracks it', tracking('2026-Q1'), 'o.leaving tracks it already'],
    ['where one of a coming cycle does', tracking('2026-Q3'), 'o.leaving tracks it already'],
    ['not for one of a cycle that is over', tracking('2025-Q4'), undefined],
    ['where the KPI has an error', 'kpi churn "Churn" threshold < ?\n', 'it has an error: mend that first'],
  ])('%s', (_, source, reason) => expect(refused(source)).toBe(reason));
});

describe('the numbers of a conversion', () => {
  it.each([
    ['threshold < 5% { target < 4% }', '8%', 'from 8% to 4%'],
    ['threshold < 5%', '3%', 'from 3% to 2.4%'],
    ['threshold >= 99.9%', '99.2%', 'from 99.2% to 99.92%'],
    ['threshold >= 15%', '13%', 'from 13% to 18%'],
    ['threshold >= 1,000 teams { target >= 2.5K teams }', '1,200 teams', 'from 1,200 to 2.5K teams'],
    ['threshold >= $2M { target >= $2.5M }', '$1,900K', 'from $1,900K to $2.5M'],
    ['threshold < 4h', '6', 'from 6h to 3.2h'],
    ['', '41 points', 'from 41 to ? points'],
    ['threshold >= ?', undefined, undefined],
    ['threshold >= 100 CHF', undefined, 'from ? CHF to 120 CHF'],
    ['threshold < 4 hours', undefined, 'from ? hours to 3.2 hours'],
    ['', undefined, 'from ? to ?'],
  ])('kpi %s at %s: %s', (words, reading, measure) => {
    const source = `kpi m "M" ${words}\n${reading === undefined ? '' : `checkin 2026-02-09 { m: ${reading} }\n`}`;
    const { project } = built({ 'a.goals': source });
    const found = conversions(project, 'm').find(
      ({ title }) => title === 'Convert to a key result in a new objective',
    );
    const line =
      found === undefined
        ? undefined
        : edited(source, inside => titled(inside, 'm', found.title).edits).split('kr m "M" ')[1];
    expect(line?.split(' {')[0]).toBe(measure);
  });
});

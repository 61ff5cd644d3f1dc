import { describe, expect, it } from 'vitest';
import { startNextCycle } from '../../../language/edit/next-cycle.ts';
import { scoreProject } from '../../../language/score/score-project.ts';
import { edited, goalOf, text } from './edited.ts';

function next(before: string, key: string): string {
  return edited(before, project =>
    startNextCycle(project, scoreProject(project, '2026-03-30'), goalOf(project, 'objective', key)),
  );
}

describe('starting the next cycle from an objective', () => {
  it('keeps words, owner, alignment and guards, and starts each key result from its last reading', () =>
    expect(
      next(
        text`
          northstar teams "Weekly teams" from 500 to 2,500 teams by 2026-12-31
          kpi churn "Churn" threshold < 5%

          team product "Product" {
            cycle 2026-Q1

            objective growth "Teams come back" {
              owner @maya
              aspirational
              supports teams
              guarded by churn
              changed 2026-02-01 "A smaller market"
              initiative "Reminders"

              kr weekly "Weekly teams" from 500 to 1,200 teams { tracks teams }
              // What customers say.
              kr nps "Net Promoter Score" from 32 to 50 by 2026-03-15 {
                weight 2
                initiative "Ask after each retrospective"
              }
              kr first "Time to first retro" from 48h to 15min
              kr law "The law passes" milestone
              kr old "Given up" from 1 to 2 { stopped 2026-02-01 "No longer" }
              kr conversion "Conversion" >= 15%
            }

            kpi speed "Speed" threshold < 4h
          }

          checkin 2026-03-28 {
            teams: 680 teams
            product.growth.nps: 41
            product.growth.first: 1.5 hours
          }`,
        'product.growth',
      ),
    ).toMatchInlineSnapshot(`
      "northstar teams "Weekly teams" from 500 to 2,500 teams by 2026-12-31
      kpi churn "Churn" threshold < 5%

      team product "Product" {
        cycle 2026-Q1

        objective growth "Teams come back" {
          owner @maya
          aspirational
          supports teams
          guarded by churn
          changed 2026-02-01 "A smaller market"
          initiative "Reminders"

          kr weekly "Weekly teams" from 500 to 1,200 teams { tracks teams }
          // What customers say.
          kr nps "Net Promoter Score" from 32 to 50 by 2026-03-15 {
            weight 2
            initiative "Ask after each retrospective"
          }
          kr first "Time to first retro" from 48h to 15min
          kr law "The law passes" milestone
          kr old "Given up" from 1 to 2 { stopped 2026-02-01 "No longer" }
          kr conversion "Conversion" >= 15%
        }

        objective growth_2026q2 "Teams come back" {
          cycle 2026-Q2
          owner @maya
          aspirational
          supports teams
          guarded by churn

          kr weekly "Weekly teams" from 680 to ? teams { tracks teams }
          kr nps "Net Promoter Score" from 41 to ? { weight 2 }
          kr first "Time to first retro" from 1.5h to ?h
          kr law "The law passes" milestone
          kr conversion "Conversion" >= 15%
        }

        kpi speed "Speed" threshold < 4h
      }

      checkin 2026-03-28 {
        teams: 680 teams
        product.growth.nps: 41
        product.growth.first: 1.5 hours
      }
      "
    `));

  it('gives the successor of a successor the next period, not one more', () =>
    expect(next('objective growth_2026q1 "Growth" {\n  cycle 2026-Q1\n}\n', 'growth_2026q1')).toContain(
      'objective growth_2026q2 "Growth" {\n  cycle 2026-Q2\n}',
    ));

  it('takes the nearest declared cycle that follows, and none where there is none', () => {
    const sprints = 'cycle one from 2026-01-05 to 2026-01-30\ncycle two from 2026-02-02 to 2026-02-27\n';
    const of = (cycle: string) => `${sprints}\nobjective o "O" {\n  cycle ${cycle}\n}\n`;
    expect(next(of('one'), 'o')).toContain('objective o_two "O" {\n  cycle two\n}');
    expect(next(of('two'), 'o')).toBe(of('two'));
    expect(next('objective o "O" {}\n', 'o')).toBe('objective o "O" {}\n');
  });

  it('takes a name that is free', () =>
    expect(next('objective o "O" {\n  cycle 2026-H1\n}\nkpi o_2026h2 "Taken"\n', 'o')).toContain(
      'objective o_2026h2_2 "O" {',
    ));

  it('leaves a half-typed objective alone', () =>
    expect(next('objective o "O" {\n  cycle 2026-Q1\n', 'o')).toBe('objective o "O" {\n  cycle 2026-Q1\n'));
});

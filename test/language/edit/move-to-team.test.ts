import { describe, expect, it } from 'vitest';
import { moveToTeam, teamsToMoveTo } from '../../../language/edit/move-to-team.ts';
import { built, editedFiles, type Files, goalOf, text } from './edited.ts';

function moved(files: Files, goal: string, team: string): Files {
  return editedFiles(files, project => {
    const found = goal === '' ? project.objectives[0] : project.goals.get(goal);
    if (found?.kind !== 'objective' && found?.kind !== 'kpi') throw new Error(`no ${goal}`);
    return moveToTeam(project, found, goalOf(project, 'team', team));
  });
}

const company = text`
  northstar teams "Weekly teams"

  team product "Product" {
    cycle 2026-Q1

    kpi churn "Churn" threshold < 5%

    // Why it matters.
    objective growth "Teams come back" {
      supports teams
      guarded by churn

      kr weekly "Weekly teams" from 500 to 1,200 teams { tracks teams }
      kr loyal  "Churn"        from 8% to 4%           { tracks churn }
    }

    objective habit "A habit" {
      supports growth.weekly
    }

    checkin 2026-02-09 {
      growth.weekly: 680
      churn: 8%
    }
  }

  team sales "Sales" {
    cycle 2026-Q1

    objective growth "New customers" {
      supports teams
    }
  }
`;

describe('moving an objective to another team', () => {
  it('takes comments and key results along, and leads every reference to where they stand', () =>
    expect(moved({ 'a.goals': company }, 'product.growth', 'sales')['a.goals']).toBe(text`
      northstar teams "Weekly teams"

      team product "Product" {
        cycle 2026-Q1

        kpi churn "Churn" threshold < 5%

        objective habit "A habit" {
          supports sales.growth_2.weekly
        }

        checkin 2026-02-09 {
          sales.growth_2.weekly: 680
          churn: 8%
        }
      }

      team sales "Sales" {
        cycle 2026-Q1

        objective growth "New customers" {
          supports teams
        }

        // Why it matters.
        objective growth_2 "Teams come back" {
          supports teams
          guarded by product.churn

          kr weekly "Weekly teams" from 500 to 1,200 teams { tracks teams }
          kr loyal  "Churn"        from 8% to 4% { tracks product.churn }
        }
      }
    `));

  it('keeps its time where the other block says another, in another file as well', () => {
    const after = moved(
      {
        'a.goals': 'team one "One" {\n  cycle 2026-Q1\n  objective o "O" {\n    kr a "A" to 5\n  }\n}\n',
        'b.goals': 'team two "Two" {\n  cycle 2026-Q2\n}\n',
      },
      'one.o',
      'two',
    );
    expect(after).toEqual({
      'a.goals': 'team one "One" {\n  cycle 2026-Q1\n}\n',
      'b.goals':
        'team two "Two" {\n  cycle 2026-Q2\n\n  objective o "O" {\n    cycle 2026-Q1\n    kr a "A" to 5\n  }\n}\n',
    });
  });

  it('moves what stands outside teams, and what has no name', () =>
    expect(moved({ 'a.goals': 'objective "Nameless" {}\n\nteam t "T" {\n}\n' }, '', 't')['a.goals']).toBe(
      'team t "T" {\n  objective "Nameless" {}\n}\n',
    ));
});

describe('moving a KPI to another team', () => {
  it('leads what guards and tracks to it', () =>
    expect(moved({ 'a.goals': company }, 'product.churn', 'sales')['a.goals']).toBe(text`
      northstar teams "Weekly teams"

      team product "Product" {
        cycle 2026-Q1

        // Why it matters.
        objective growth "Teams come back" {
          supports teams
          guarded by sales.churn

          kr weekly "Weekly teams" from 500 to 1,200 teams { tracks teams }
          kr loyal  "Churn"        from 8% to 4%           { tracks sales.churn }
        }

        objective habit "A habit" {
          supports growth.weekly
        }

        checkin 2026-02-09 {
          growth.weekly: 680
          sales.churn: 8%
        }
      }

      team sales "Sales" {
        cycle 2026-Q1

        objective growth "New customers" {
          supports teams
        }
        kpi churn "Churn" threshold < 5%
      }
    `));
});

describe('where a goal can be moved', () => {
  it('is every other team', () => {
    const { project } = built({ 'a.goals': company });
    expect(teamsToMoveTo(project, goalOf(project, 'kpi', 'product.churn')).map(({ id }) => id)).toEqual([
      'sales',
    ]);
  });
});

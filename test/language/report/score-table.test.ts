import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../language/model/text-width.ts';
import { scoreTable } from '../../../language/report/score-table.ts';
import { createWorkspace } from '../../../language/workspace.ts';

function tableOf(text: string, today: string, columns?: number): readonly string[] {
  const workspace = createWorkspace({ roots: ['file:///acme'] });
  workspace.setFile('file:///acme/a.goals', text);
  const [snapshot] = workspace.projects();
  if (snapshot === undefined) throw new Error('no project');
  const { project } = snapshot;
  const { northStars, objectives, kpis } = project;
  return scoreTable({ project, scores: snapshot.scores(today), northStars, objectives, kpis }, { columns })
    .trimEnd()
    .split('\n');
}

const quarter = `objective tool "Become the retrospective tool that remote teams choose first" {
  cycle 2026-Q1
  kr teams "Weekly active teams that plan" from 500 to 1,200 teams
  kr adoption "Teams running async retros" from 0% to 30%
  kr never "Never read" from 0 to 10
}
kpi churn "Monthly customer churn" threshold < 5%
checkin 2026-03-30 { tool.teams: 1,010 tool.adoption: 21% churn: 6% }
`;

describe('the table of scores', () => {
  it('gives the computed score beside the grade of a review', () => {
    const reviewed = `${quarter}review 2026-Q1 on 2026-04-02 { tool: 0.6 tool.adoption: 0.9 }\n`;
    const rows = tableOf(reviewed, '2026-04-02');
    expect(rows[1]).toMatch(/ 0\.54 +● graded 0\.6 {2}2026-Q1$/);
    expect(rows[3]).toMatch(/ 21% +0\.70 +● graded 0\.9$/);
  });

  it('expects nothing any more of a quarter that is over', () => {
    const rows = tableOf(quarter, '2026-04-02');
    expect(rows[4]).toMatch(/Never read +– +0\.00 +○ unmeasured {2}not measured: counts as 0$/);
  });

  it.each([80, 100, 120])('fits into a terminal of %i columns', columns => {
    const rows = tableOf(quarter, '2026-03-31', columns);
    expect(Math.max(...rows.map(columnsOf))).toBeLessThanOrEqual(columns);
  });

  it('gives each table widths of its own rather than cut a label', () => {
    const short = quarter.replace('  kr never "Never read" from 0 to 10\n', '');
    const label = 'Weekly active teams that plan  ';
    expect(tableOf(short, '2026-03-31', 84).join('\n')).toContain(label);
  });

  it('leaves remarks out before it breaks a line', () => {
    expect(tableOf(quarter, '2026-03-31', 80).at(-1)).toMatch(/▼ breached$/);
    expect(tableOf(quarter, '2026-03-31').at(-1)).toMatch(/▼ breached {2}since 2026-03-30$/);
  });
});

import { describe, expect, it } from 'vitest';
import { goalAt } from '../../../language/model/query.ts';
import { blocksAround, shortestPath } from '../../../language/model/scope.ts';
import { projectOf, uriOf } from '../../support/project.ts';

const targets = (references: readonly { readonly target?: string }[]) => references.map(one => one.target);

describe('a team opened again', () => {
  const files = {
    'b.goals': 'team product { objective growth "Growth" { guarded by churn kr a "A" from 1 to 2 } }',
    'a.goals': 'team product "Product" { lead @maya size 9 kpi churn "Churn" threshold < 5% }',
    'c.goals': 'team product { cycle 2026-Q2 objective later "Later" { } }',
  };

  it('is one team, declared where its label stands', () => {
    const { project, errors } = projectOf(files);
    expect(errors).toEqual([]);
    expect(project.teams).toHaveLength(1);
    expect(project.teams[0]).toMatchObject({ id: 'product', uri: uriOf('a.goals'), size: { value: 9 } });
    expect(project.teams[0]?.blocks.map(block => block.uri)).toEqual(
      ['a', 'b', 'c'].map(name => uriOf(`${name}.goals`)),
    );
  });

  it('is one scope for references', () =>
    expect(targets(projectOf(files).project.objectives[0]?.guardedBy ?? [])).toEqual(['product.churn']));

  it('hands its lead down to objectives and key results in all its blocks', () =>
    expect(projectOf(files).project.keyResults[0]?.effectiveOwner).toBe('@maya'));

  it('gives each block its own cycle', () =>
    expect(projectOf(files).project.objectives.map(one => [one.id, one.cycle?.id])).toEqual([
      ['product.growth', undefined],
      ['product.later', '2026-Q2'],
    ]));

  it('makes the same project whatever the order of the files', () => {
    const reversed = Object.fromEntries(Object.entries(files).reverse());
    expect(projectOf(reversed)).toEqual({ ...projectOf(files), words: expect.any(Function) });
  });
});

describe('a reference', () => {
  it('takes the nearest block that leads to a declaration of a kind that fits', () => {
    const { project, errors } = projectOf(`
      kpi churn "Company churn"
      team t "T" {
        kpi churn "Team churn"
        objective keep "Keep" { kr churn "Churn" from 8% to 4% { tracks churn } }
      }
      team u "U" { objective keep "Keep" { guarded by churn } }
    `);
    expect(errors).toEqual([]);
    expect(project.keyResults[0]?.tracks?.target).toBe('t.churn');
    expect(targets(project.objectives[1]?.guardedBy ?? [])).toEqual(['churn']);
  });

  it('does not look into parent teams', () => {
    const { errors } = projectOf(
      'team a "A" { kpi churn "C" }\nteam b "B" { part of a objective o "O" { guarded by churn } }',
    );
    expect(errors.map(error => [error.rule, error.fixes[0]?.title])).toEqual([
      ['language/unresolved', 'Write a.churn'],
    ]);
  });

  it('leads from an entry through its team', () => {
    const { project, errors } = projectOf(
      'team a "A" { objective o "O" { kr k "K" from 1 to 2 } checkin 2026-01-05 { o.k: 2 } }',
    );
    expect(errors).toEqual([]);
    expect(project.checkIns[0]?.entries[0]?.reference.target).toBe('a.o.k');
  });

  it('can be written the shortest way that leads to the same', () => {
    const { project } = projectOf('kpi churn "C"\nteam t "T" { kpi churn "C" objective o "O" { } }');
    const scope = { byPath: new Map([...project.goals.values()].map(goal => [goal.id ?? '', [goal]])) };
    const kpis = new Set(['kpi'] as const);
    expect(shortestPath(scope, 't.churn', blocksAround('t.o'), kpis)).toBe('churn');
    expect(shortestPath(scope, 't.churn', [], kpis)).toBe('t.churn');
  });
});

describe('keys', () => {
  it('are unique also for what has no name or a name that is taken', () => {
    const { project } = projectOf(
      'objective "A" { kr "B" kr "C" }\nobjective "D" { kr "E" }\nkpi x "X"\nkpi x "Y"',
    );
    const keys = [...project.objectives, ...project.keyResults, ...project.kpis].map(goal => goal.key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain('x~2');
    expect(project.goals.size).toBe(keys.length);
  });

  it('do not change when somebody types elsewhere', () => {
    const before = [...projectOf('objective a "A" { kr "B" }\nkpi k "K"').project.goals.keys()];
    const after = [
      ...projectOf('// more\nobjective a "A now" { kr "B now" from 1 to 2 }\nkpi k "K"').project.goals.keys(),
    ];
    expect(after).toEqual(before);
  });
});

describe('the goal at a place', () => {
  it('is the innermost declaration', () => {
    const text = 'team t "T" { objective o "O" { kr k "K" from 1 to 2 } }';
    const { project } = projectOf(text);
    const at = (word: string) => goalAt(project, uriOf('goals.goals'), text.indexOf(word))?.key;
    expect([at('team'), at('objective'), at('kr'), at('from')]).toEqual(['t', 't.o', 't.o.k', 't.o.k']);
  });

  it('is the innermost one also where a team goes on, longer than it began', () => {
    const text = 'team t "T" {}\nteam t {\n  objective o "Longer than the block above" { aspirational }\n}';
    const { project } = projectOf(text);
    const at = (word: string) => goalAt(project, uriOf('goals.goals'), text.indexOf(word))?.key;
    expect([at('objective'), at('team t {\n')]).toEqual(['t.o', 't']);
  });
});

describe('ten thousand goals', () => {
  it('resolve, and offer names only for the first that lead nowhere', () => {
    const teams = Array.from(
      { length: 2500 },
      (_, n) =>
        `team t${n} "T" { kpi k "K" objective o "O" { supports nowhere${n} kr a "A" from 1 to 2 { tracks k } } }`,
    );
    const { project, errors } = projectOf(teams.join('\n'));
    expect(project.goals.size).toBe(10_000);
    expect(errors).toHaveLength(2500);
  });
});

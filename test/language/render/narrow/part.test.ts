import { describe, expect, it } from 'vitest';
import { partOfTree, type TreePart } from '../../../../language/render/narrow/part.ts';
import { createWorkspace } from '../../../../language/workspace.ts';
import { shapeOf } from '../tree-of.ts';

const source = `northstar star "Weekly active teams" from 500 to 2,500 teams by 2026-12-31
kpi uptime "Uptime" threshold > 99%

team product "Product" {
  kpi churn "Churn" threshold < 5%
  objective keep "Customers stay" {
    cycle 2026-Q1
    supports star
    guarded by uptime, web.speed
    kr nps "NPS" from 20 to 40 { tracks churn }
  }
  objective grow "Customers come" {
    cycle 2026-Q2
    supports star
    kr signups "Sign-ups" from 20 to 40
  }
}
team web "Web" {
  part of product
  kpi speed "Load time" threshold < 2s
  objective fast "Pages open at once" {
    cycle 2026-Q1
    supports product.keep.nps
    kr load "Load" from 4s to 2s
  }
}
team sales "Sales" {
  objective sell "Deals close" {
    cycle 2026-Q1
    supports product.keep
    kr deals "Deals" from 0 to 10
  }
}
`;

const today = '2026-02-11';

function partOf(part: TreePart) {
  const workspace = createWorkspace({ roots: ['file:///acme'] });
  workspace.setFile('file:///acme/goals.goals', source);
  const [snapshot] = workspace.projects();
  if (snapshot === undefined) throw new Error('no project');
  const scored = { project: snapshot.project, scores: snapshot.scores(today) };
  return { whole: snapshot.tree(today), part: partOfTree(snapshot.tree(today), scored, part) };
}

describe('a part of the tree', () => {
  it('is the whole where nothing is asked for', () => {
    const { whole, part } = partOf({});
    expect(part).toEqual(whole);
  });

  it('has what belongs to the teams, the KPIs that guard it, and what leads there', () => {
    expect(shapeOf(partOf({ teams: new Set(['web']) }).part)).toMatchInlineSnapshot(`
      "star
        product
          product.keep
            product.keep.nps
              web.fast
                web.fast.load
          web
            web.speed"
    `);
    expect(shapeOf(partOf({ teams: new Set(['product']), cycle: '2026-Q1' }).part)).toMatchInlineSnapshot(`
      "star
        product
          product.keep
            product.keep.nps
              product.churn (tracked)
            uptime (guard)
            web.speed (guard)
          product.churn"
    `);
  });

  it('has the objectives of the cycle only, and every KPI', () => {
    expect(shapeOf(partOf({ cycle: '2026-Q2' }).part)).toMatchInlineSnapshot(`
      "star
        uptime
        product
          product.grow
            product.grow.signups
          product.churn
          web
            web.speed"
    `);
  });

  it('has no more levels than were asked for', () => {
    expect(shapeOf(partOf({ depth: 1 }).part)).toBe('star');
    expect(shapeOf(partOf({ depth: 2 }).part)).toMatchInlineSnapshot(`
      "star
        uptime
        product
        sales"
    `);
    expect(shapeOf(partOf({ teams: new Set(['web']), depth: 3 }).part)).toBe(
      'star\n  product\n    product.keep\n    web',
    );
  });

  it('sums up its own objectives, also of those below its last level', () => {
    expect(partOf({ cycle: '2026-Q2' }).part.summary.text).toBe('no objectives running');
    const { whole, part } = partOf({ teams: new Set(['product', 'web', 'sales']), depth: 1 });
    expect(part.summary).toEqual(whole.summary);
  });
});

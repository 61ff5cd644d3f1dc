import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GoalNode, GoalTree } from '../../../language/render/goal-tree.ts';
import { LastGoodTrees } from '../../../language/render/last-good.ts';
import { nodesByKey } from '../../../language/render/told-tree.ts';
import { createWorkspace } from '../../../language/workspace.ts';
import { shapeOf } from './tree-of.ts';

const company = `northstar star "Weekly active teams" from 500 to 2,500 teams by 2026-12-31
kpi uptime "Uptime" threshold > 99%
`;

const product = `team product "Product" {
  kpi churn "Churn" threshold < 5%

  objective keep "Customers stay" {
    cycle 2026-Q1
    supports star
    guarded by uptime, churn
    kr nps "NPS" from 20 to 40 { tracks churn }
    kr renewals "Renewals" from 60% to 80%
  }

  objective grow "Customers come" {
    cycle 2026-Q1
    supports star
    kr signups "Sign-ups" from 20 to 40
  }
}
`;

const sales = `team sales "Sales" {
  objective sell "Deals close" {
    cycle 2026-Q1
    supports product.keep
    kr deals "Deals" from 0 to 10
  }
}
`;

const productUri = 'file:///acme/product.goals';

/** A project that somebody types in; says the tree after each text of `product.goals`. */
function typing(): (text: string) => { readonly shown: GoalTree; readonly now: GoalTree } {
  const workspace = createWorkspace({ roots: ['file:///acme'] });
  workspace.setFile('file:///acme/company.goals', company);
  workspace.setFile('file:///acme/sales.goals', sales);
  const trees = new LastGoodTrees();
  return text => {
    workspace.setFile(productUri, text);
    const [snapshot] = workspace.projects();
    if (snapshot === undefined) throw new Error('no project');
    const now = snapshot.tree('2026-02-11');
    const broken = snapshot.project.files.filter(file => file.hasSyntaxErrors).map(({ uri }) => uri);
    return { now, shown: trees.after(now, broken) };
  };
}

function outdatedIn(tree: GoalTree): readonly string[] {
  return [...nodesByKey(tree.roots).values()].filter(node => node.outdated).map(({ key }) => key);
}

function keysOf(tree: GoalTree): readonly string[] {
  const keys: string[] = [];
  const add = (node: GoalNode): void => {
    keys.push(node.key);
    node.children.forEach(add);
  };
  tree.roots.forEach(add);
  return keys;
}

describe('the tree while a file has syntax errors', () => {
  it.each([
    ['a string without its end', product.replace('"Customers stay"', '"Customers stay')],
    ['a block without its end', product.replace('80%\n  }', '80%\n')],
    ['a block without its beginning', product.replace('stay" {', 'stay"')],
    ['half a keyword', product.replace('objective keep', 'ob keep')],
    ['half a keyword of a key result', product.replace('kr nps', 'measure nps')],
    ['a value without its unit', product.replace('from 60% to 80%', 'from 60% to')],
    ['a reference that is only beginning', product.replace('supports star', 'supports ')],
    ['nothing but a brace', '{'],
  ])('has every goal at its place, below what stood above it: %s', (_, text) => {
    const type = typing();
    const good = type(product).now;
    const { shown } = type(text);
    expect(shown.incomplete).toBe(true);
    expect(shapeOf(shown)).toBe(shapeOf(good));
  });

  it('marks what is as it was, and nothing else', () => {
    const type = typing();
    type(product);
    const { shown } = type(product.replace('objective keep', 'ob keep').replace('"Sign-ups"', '"Sign"'));
    const nodes = nodesByKey(shown.roots);
    expect(nodes.get('product.keep')).toMatchObject({
      outdated: true,
      detail: expect.stringMatching(/^as it was before the syntax error · /),
    });
    expect(nodes.get('product.keep.nps')?.outdated).toBe(true);
    expect(nodes.get('product.grow.signups')).toMatchObject({ label: 'Sign' });
    expect(nodes.get('product.grow.signups')?.outdated).toBeUndefined();
    expect(nodes.get('sales.sell')?.outdated).toBeUndefined();
  });

  it('an objective that lacks a key result says what it said with it', () => {
    const type = typing();
    const checkin = `checkin 2026-02-02 {\n  product.keep.nps: 40\n  product.keep.renewals: 60%\n}\n`;
    const good = nodesByKey(type(`${product}${checkin}`).now.roots).get('product.keep');
    const { shown } = type(`${product.replace('kr nps', 'measure nps')}${checkin}`);
    const keep = nodesByKey(shown.roots).get('product.keep');
    expect(keep).toMatchObject({ outdated: true, meter: good?.meter, health: good?.health });
    expect(shown.summary).toEqual(type(`${product}${checkin}`).now.summary);
  });

  it('has what is new, too', () => {
    const type = typing();
    type(product);
    const { shown } = type(product.replace('  objective grow', '  kpi fresh "New"\n  kpi "\n  ob grow'));
    expect(keysOf(shown)).toEqual(expect.arrayContaining(['product.fresh', 'product.grow']));
  });

  it('keeps nothing once the error is mended', () => {
    const type = typing();
    type(product);
    type(product.replace('objective keep', 'ob keep'));
    const { now, shown } = type(product.replace(/ {2}objective keep[\s\S]*?\n {2}}\n/, ''));
    expect(shown).toBe(now);
    expect(keysOf(shown)).not.toContain('product.keep');
  });

  it('keeps nothing of states in between, however long the error lasts', () => {
    const type = typing();
    const good = type(product).now;
    for (const keyword of ['t', 'te', 'tea']) type(product.replace('team product', `${keyword} product`));
    const { shown } = type(product.replace('team product', 'teams product'));
    expect(outdatedIn(shown).every(key => keysOf(good).includes(key))).toBe(true);
  });

  it('has nothing to keep of a file that was broken from the beginning', () => {
    const { now, shown } = typing()(product.replace('objective keep', 'ob keep'));
    expect(shown).toBe(now);
  });

  it('loses no goal and shows none twice, whatever is cut out of the file', () => {
    fc.assert(
      fc.property(
        fc.nat(product.length),
        fc.nat(40),
        fc.constantFrom('', '{', '}', '"', 'kr '),
        (at, length, put) => {
          const type = typing();
          const good = type(product).now;
          const { now, shown } = type(product.slice(0, at) + put + product.slice(at + length));
          const keys = keysOf(shown);
          expect(new Set(keys).size).toBe(keys.length);
          if (!now.incomplete) expect(shown).toBe(now);
          else
            expect(keys).toEqual(
              expect.arrayContaining(keysOf(good).filter(key => key.startsWith('product'))),
            );
        },
      ),
      { numRuns: 150 },
    );
  });
});

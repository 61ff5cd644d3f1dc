import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GoalNode, GoalNodeKind } from '../../../../language/render/goal-tree.ts';
import { facetsOf } from '../../../../language/render/narrow/facets.ts';
import {
  facetNames,
  type GoalFilter,
  hitsOf,
  isFiltering,
  noFilter,
} from '../../../../language/render/narrow/filter.ts';
import { narrowedTree } from '../../../../language/render/narrow/narrowed-tree.ts';
import { goalOrders } from '../../../../language/render/narrow/order.ts';
import { linesOf } from '../../../../language/render/walk.ts';
import { companyTree, largeTree, node } from '../../../webview/sample-tree.ts';

const words = fc.constantFrom('churn', 'Zürich', 'retro', 'NPS', 'größer', 'ретро', '', '100 %');
const labels = fc.array(words, { maxLength: 3 }).map(parts => parts.join(' '));
const healths = ['on-track', 'off-track', 'at-risk', 'stale', 'breached', 'healthy'] as const;

const properties = fc.record(
  {
    kind: fc.constantFrom<GoalNodeKind>('team', 'objective', 'kr', 'kpi', 'group'),
    label: labels,
    owner: fc.constantFrom('@maya', '@li', '@Øyvind'),
    team: fc.constantFrom('Product', 'Growth'),
    cycle: fc.constantFrom('2026-Q1', '2026-Q2'),
    health: fc.constantFrom(...healths),
    stale: fc.boolean(),
    shortfall: fc.double({ min: -1, max: 1, noNaN: true }),
  },
  { requiredKeys: ['kind', 'label'] },
);

/** Trees of up to 40 nodes, each with a key of its own; a node hangs below one before it, or is a root. */
const trees = fc
  .array(fc.record({ properties, parent: fc.nat({ max: 60 }) }), { maxLength: 40 })
  .map(planned => {
    const children = planned.map((): GoalNode[] => []);
    const roots: GoalNode[] = [];
    for (const [index, { properties: own, parent }] of planned.entries()) {
      const grown = {
        ...node({ ...own, key: `n${index}` } as Parameters<typeof node>[0]),
        children: children[index]!,
      };
      (parent < index ? children[parent]! : roots).push(grown);
    }
    return roots;
  });

const filters: fc.Arbitrary<GoalFilter> = fc.record({
  text: labels,
  teams: fc.subarray(['Product', 'Growth', 'Nobody']),
  cycles: fc.subarray(['2026-Q1']),
  owners: fc.subarray(['@maya', '@li']),
  healths: fc.subarray([...healths]),
  kinds: fc.subarray<GoalNodeKind>(['kr', 'objective', 'kpi']),
  attention: fc.boolean(),
});
const orders = fc.constantFrom(...goalOrders);

const nodesIn = (roots: readonly GoalNode[]) => linesOf(roots).map(line => line.node);
const keysIn = (roots: readonly GoalNode[]) => nodesIn(roots).map(each => each.key);

describe('a narrowed tree', () => {
  it('is the tree itself where nothing is asked', () => {
    const { roots } = companyTree();
    expect(narrowedTree(roots, { filter: noFilter, order: 'document' })).toEqual({
      roots,
      path: [],
      hitCount: 0,
    });
    expect(narrowedTree(roots, { filter: noFilter, order: 'document' }).roots).toBe(roots);
  });

  it('has every hit, what leads to one, and nothing else, in the order of the whole tree', () => {
    fc.assert(
      fc.property(trees, filters, (roots, filter) => {
        fc.pre(isFiltering(filter));
        const isHit = hitsOf(filter);
        const leadsToHit = (each: GoalNode) => nodesIn([each]).some(isHit);
        const narrowed = narrowedTree(roots, { filter, order: 'document' });
        expect(keysIn(narrowed.roots)).toEqual(
          nodesIn(roots)
            .filter(leadsToHit)
            .map(each => each.key),
        );
        expect([...(narrowed.hits ?? [])].sort()).toEqual(
          nodesIn(roots)
            .filter(isHit)
            .map(each => each.key)
            .sort(),
        );
      }),
    );
  });

  it('keeps every node below its parent in every order', () => {
    fc.assert(
      fc.property(trees, orders, (roots, order) => {
        const parents = (of: readonly GoalNode[]) =>
          linesOf(of)
            .map(line => `${line.node.key} below ${line.parent?.key ?? 'nothing'}`)
            .sort();
        const sorted = narrowedTree(roots, { filter: noFilter, order }).roots;
        expect(parents(sorted)).toEqual(parents(roots));
        expect(narrowedTree(sorted, { filter: noFilter, order }).roots).toEqual(sorted);
      }),
    );
  });

  it('has as many hits as its facets say before a value is chosen', () => {
    fc.assert(
      fc.property(trees, filters, (roots, filter) => {
        const facets = facetsOf(roots, filter);
        for (const facet of facetNames) {
          for (const { value, count } of facets[facet]) {
            const chosen: GoalFilter = { ...filter, [facet]: [value] };
            expect(narrowedTree(roots, { filter: chosen, order: 'document' }).hitCount).toBe(count);
          }
        }
      }),
    );
  });

  it('counts a goal once that stands in two places', () => {
    const kpi = { kind: 'kpi', goal: 'churn', label: 'Churn' } as const;
    const roots = [
      node(
        { key: 'o', kind: 'objective', label: 'Grow' },
        node({ ...kpi, key: 'o/guard/churn', role: 'guard' }),
      ),
      node({ ...kpi, key: 'churn' }),
    ];
    const narrowed = narrowedTree(roots, { filter: { ...noFilter, text: 'churn' }, order: 'document' });
    expect(keysIn(narrowed.roots)).toEqual(['o', 'o/guard/churn', 'churn']);
    expect(narrowed.hitCount).toBe(1);
  });

  it('can be one subtree, and says where that hangs', () => {
    const { roots } = companyTree();
    const focus = 'product.preferred_tool';
    const narrowed = narrowedTree(roots, { filter: noFilter, order: 'document', focus });
    expect(narrowed.roots.map(root => root.key)).toEqual([focus]);
    expect(narrowed.path.map(each => each.key)).toEqual(['weekly_teams', focus]);
    const gone = narrowedTree(roots, { filter: noFilter, order: 'document', focus: 'gone' });
    expect(gone).toMatchObject({ roots, path: [] });
  });

  it('leaves the tree that it narrows as it was', () => {
    const { roots } = companyTree();
    const before = JSON.stringify(roots);
    for (const order of goalOrders)
      narrowedTree(roots, { filter: { ...noFilter, attention: true }, order, focus: 'weekly_teams' });
    expect(JSON.stringify(roots)).toBe(before);
  });

  it('is narrowed as well where it is large', () => {
    const { roots } = largeTree(10_000);
    const { hitCount } = narrowedTree(roots, { filter: { ...noFilter, text: 'result 977.' }, order: 'risk' });
    expect(hitCount).toBe(9);
  });
});

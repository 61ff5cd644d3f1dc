import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GoalNode } from '../../../../language/render/goal-tree.ts';
import { cardWidth } from '../../../../language/render/map/card.ts';
import { type Box, type GoalMap, goalMap, type MapCard } from '../../../../language/render/map/goal-map.ts';
import { treeOf } from '../tree-of.ts';
import { anyRoots } from './any-tree.ts';

/** Open or closed by a number that fast-check chooses, the same for the same key. */
const anyOpening = fc
  .nat()
  .map(seed => (key: string) => seed % 3 === 0 || (seed + Number(/\d+/.exec(key)?.[0] ?? 0)) % 3 !== 0);

function lawOfMaps(law: (map: GoalMap, roots: readonly GoalNode[]) => void): void {
  fc.assert(fc.property(anyRoots, anyOpening, (roots, isOpen) => law(goalMap(roots, isOpen), roots)));
}

function boxOf({ left, top, bottom }: MapCard): Box {
  return { left, top, bottom, right: left + cardWidth };
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** The corners of a path; a rounded corner counts as the corner that it rounds. */
function cornersOf(path: string): readonly { x: number; y: number }[] {
  return [...path.matchAll(/([MLQ])(-?[\d.]+) (-?[\d.]+)/g)].map(([, , x, y]) => ({
    x: Number(x),
    y: Number(y),
  }));
}

describe('the layout of the map', () => {
  it('lets no two cards overlap', () =>
    lawOfMaps(({ cards }) => {
      const boxes = cards.map(boxOf);
      for (const [index, box] of boxes.entries())
        for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
    }));

  it('puts children to the right of their parents, in their order', () =>
    lawOfMaps(({ cards }) => {
      const byKey = new Map(cards.map(card => [card.key, card]));
      const last = new Map<string, number>();
      for (const card of cards) {
        if (card.parent === undefined) continue;
        expect(card.left).toBeGreaterThanOrEqual(byKey.get(card.parent)!.left + cardWidth);
        expect(card.top).toBeGreaterThan(last.get(card.parent) ?? Number.NEGATIVE_INFINITY);
        last.set(card.parent, card.top);
      }
    }));

  it('shows every goal once: as a card, or counted on the closed card that hides it', () =>
    fc.assert(
      fc.property(anyRoots, anyOpening, (roots, isOpen) => {
        const { cards } = goalMap(roots, isOpen);
        const goals = new Set<string>();
        const visit = (node: GoalNode) => {
          goals.add(node.goal!);
          node.children.forEach(visit);
        };
        roots.forEach(visit);
        expect(new Set(cards.map(card => card.node.goal)).size).toBe(cards.length);
        expect(cards.length + cards.reduce((sum, { hidden }) => sum + hidden, 0)).toBe(goals.size);
      }),
    ));

  it('draws no link but between two cards that are shown, on the edges of both', () =>
    lawOfMaps(({ cards, links }) => {
      const byKey = new Map(cards.map(card => [card.key, card]));
      for (const { from, to, start, end } of links) {
        for (const [key, { x, y, side }] of [[from, start] as const, [to, end] as const]) {
          const box = boxOf(byKey.get(key)!);
          expect(x).toBe(side === 'left' ? box.left : box.right);
          expect(y).toBeGreaterThan(box.top);
          expect(y).toBeLessThan(box.bottom);
        }
        expect(from).not.toBe(to);
      }
      expect(new Set(links.map(({ key }) => key)).size).toBe(links.length);
    }));

  it('leads no link through a card', () =>
    lawOfMaps(({ cards, links }) => {
      const boxes = cards.map(boxOf);
      for (const { path } of links) {
        const corners = cornersOf(path);
        for (const [index, to] of corners.slice(1).entries()) {
          const from = corners[index]!;
          expect(from.x === to.x || from.y === to.y).toBe(true);
          const stretch = {
            left: Math.min(from.x, to.x),
            right: Math.max(from.x, to.x),
            top: Math.min(from.y, to.y),
            bottom: Math.max(from.y, to.y),
          };
          expect(boxes.filter(box => overlap(box, stretch))).toEqual([]);
        }
      }
    }));

  it('is the same for the same tree, and as large as what is in it', () =>
    fc.assert(
      fc.property(anyRoots, anyOpening, (roots, isOpen) => {
        const map = goalMap(roots, isOpen);
        expect(goalMap(structuredClone(roots), isOpen)).toEqual(map);
        for (const card of map.cards) {
          expect(card.top).toBeGreaterThanOrEqual(0);
          expect(card.bottom).toBeLessThanOrEqual(map.height);
          expect(card.left + cardWidth).toBeLessThanOrEqual(map.width);
        }
      }),
    ));
});

describe('a goal that the tree repeats', () => {
  const { roots } = treeOf(`northstar star "Weekly teams" from 500 to 2,500 teams by 2026-12-31
kpi uptime "Uptime" threshold >= 99.9%
team acme "Acme" {
  objective stay "Customers stay" {
    cycle 2026-Q1 supports star guarded by uptime
    kr up "Uptime of the board" from 99% to 99.9% { tracks uptime }
  }
  objective grow "Customers come" { cycle 2026-Q1 supports star, stay.up guarded by uptime }
}
`);
  const linksOf = (map: GoalMap) =>
    map.links.map(({ from, kind, to, count }) => `${from} ${kind} ${to} ${count}`);

  it('stands once, and is linked from everything that refers to it', () => {
    const map = goalMap(roots);
    expect(map.cards.filter(({ node }) => node.goal === 'uptime')).toHaveLength(1);
    expect(linksOf(map)).toEqual([
      'acme.stay.up tracked uptime 1',
      'acme.grow supports acme.stay.up 1',
      'acme.stay guard uptime 1',
      'acme.grow guard uptime 1',
    ]);
  });

  it('is linked from the closed card that hides what refers to it, once for each kind', () => {
    const map = goalMap(roots, key => key !== 'acme.stay');
    expect(linksOf(map)).toEqual([
      'acme.stay tracked uptime 1',
      'acme.grow supports acme.stay 1',
      'acme.stay guard uptime 1',
      'acme.grow guard uptime 1',
    ]);
    expect(linksOf(goalMap(roots, key => key !== 'acme'))).toEqual([
      'acme tracked uptime 1',
      'acme guard uptime 2',
    ]);
  });

  it('stands where it is referred to first, where only a part of the tree is shown', () => {
    const stay = goalMap(roots).cards.find(card => card.key === 'acme.stay')!.node;
    const part = goalMap([treePart(roots, 'acme.stay')!]);
    expect(stay.kind).toBe('objective');
    expect(part.cards.filter(({ node }) => node.goal === 'uptime')).toHaveLength(1);
    expect(part.cards.map(({ node }) => node.goal)).toContain('acme.grow');
  });
});

function treePart(nodes: readonly GoalNode[], key: string): GoalNode | undefined {
  for (const node of nodes) {
    const found = node.key === key ? node : treePart(node.children, key);
    if (found !== undefined) return found;
  }
  return undefined;
}

describe('ten thousand goals', () => {
  it('are laid out, with a link from every third to one of a hundred', () => {
    const kpis = Array.from({ length: 100 }, (_, index) => leaf(`k${index}`, 'kpi'));
    const objectives = Array.from({ length: 1_000 }, (_, index) => ({
      ...leaf(`o${index}`, 'objective'),
      children: Array.from({ length: 9 }, (_, kr) => ({
        ...leaf(`o${index}.r${kr}`, 'kr'),
        children:
          kr % 3 === 0
            ? [{ ...kpis[(index + kr) % 100]!, key: `o${index}.r${kr}/tracked`, role: 'tracked' as const }]
            : [],
      })),
    }));
    const map = goalMap([...objectives, ...kpis]);
    expect(map.cards).toHaveLength(10_100);
    expect(map.links).toHaveLength(3_000);
  });
});

function leaf(key: string, kind: GoalNode['kind']): GoalNode {
  return {
    key,
    goal: key,
    kind,
    label: `What ${key} is about`,
    stale: false,
    spark: [],
    findings: { errors: 0, warnings: 0, infos: 0, hints: 0, fixable: 0, messages: [] },
    children: [],
  };
}

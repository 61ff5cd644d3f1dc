/** Where each card of the map stands: a tidy tree from left to right, a column for each level. */
import { type HierarchyPointNode, hierarchy, tree } from 'd3-hierarchy';
import type { GoalNode } from '../goal-tree.ts';
import { type CardText, cardText, cardWidth, type Density, densityOf } from './card.ts';
import type { GoalLink, LinkedTree } from './links.ts';

/** A card in its column. */
export interface PlacedCard {
  readonly node: GoalNode;
  readonly key: string;
  /** Counted from 1, as `aria-level` does. */
  readonly level: number;
  readonly parent: string | undefined;
  /** Whether it has children, and whether they are shown. */
  readonly expandable: boolean;
  readonly open: boolean;
  /** How many cards it hides while it is closed. */
  readonly hidden: number;
  readonly text: CardText;
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Columns {
  /** In the order of the tree: parents before children. */
  readonly cards: readonly PlacedCard[];
  /** Links between cards that are shown, each once: what is hidden in a closed card is linked to that card. */
  readonly links: readonly ShownLink[];
}

export interface ShownLink extends GoalLink {
  /** How many links it stands for: more than one where closed cards hide some ends. */
  readonly count: number;
}

export type IsOpen = (key: string, level: number) => boolean;

/** Between cards of the same parent, and between those of different ones. */
const gaps: Readonly<Record<Density, { readonly siblings: number; readonly cousins: number }>> = {
  spacious: { siblings: 14, cousins: 30 },
  dense: { siblings: 10, cousins: 22 },
};

/**
 * Lays out what is open, by the algorithm of Reingold and Tilford in the linear form of Buchheim et al. (d3-hierarchy): parents
 * stand in the middle of their children, equal subtrees look equal, and no two cards overlap whatever their heights.
 */
export function placeInColumns({ roots, links }: LinkedTree, isOpen: IsOpen): Columns {
  const hiddenIn = new Map<string, string>();
  const density = densityOf(countOf(roots));
  const branchOf = (node: GoalNode, level: number): Branch => {
    const expandable = node.children.length > 0;
    const open = expandable && isOpen(node.key, level);
    const hidden = expandable && !open ? hide(node, node.key, hiddenIn) : 0;
    const children = open ? node.children.map(child => branchOf(child, level + 1)) : [];
    return {
      card: { node, key: node.key, level, expandable, open, hidden, text: cardText(node, density) },
      children,
    };
  };
  // Above the roots stands something that is not shown.
  const cards = tidied({ children: roots.map(root => branchOf(root, 1)) }, density);
  return { cards, links: shownLinks(links, hiddenIn) };
}

interface Branch {
  readonly card?: Omit<PlacedCard, 'parent' | 'column' | 'top' | 'bottom'>;
  readonly children: readonly Branch[];
}

function countOf(nodes: readonly GoalNode[]): number {
  return nodes.reduce((sum, node) => sum + 1 + countOf(node.children), 0);
}

function hide(node: GoalNode, closed: string, hiddenIn: Map<string, string>): number {
  let count = 0;
  for (const child of node.children) {
    hiddenIn.set(child.key, closed);
    count += 1 + hide(child, closed, hiddenIn);
  }
  return count;
}

function tidied(forest: Branch, density: Density): readonly PlacedCard[] {
  const laid = tree<Branch>().nodeSize([1, 1]).separation(distanceIn(gaps[density]))(
    hierarchy<Branch>(forest, branch => [...branch.children]),
  );
  let highest = Number.POSITIVE_INFINITY;
  laid.each(branch => {
    if (branch.data.card !== undefined) highest = Math.min(highest, branch.x - heightOf(branch) / 2);
  });
  const cards: PlacedCard[] = [];
  laid.eachBefore(branch => {
    const { card } = branch.data;
    if (card === undefined) return;
    const top = Math.round(branch.x - heightOf(branch) / 2 - highest);
    const bottom = top + card.text.height;
    cards.push({ ...card, parent: branch.parent?.data.card?.key, column: branch.depth - 1, top, bottom });
  });
  return cards;
}

function distanceIn({ siblings, cousins }: (typeof gaps)[Density]) {
  return (one: HierarchyPointNode<Branch>, other: HierarchyPointNode<Branch>): number =>
    (heightOf(one) + heightOf(other)) / 2 + (one.parent === other.parent ? siblings : cousins);
}

function heightOf({ data }: HierarchyPointNode<Branch>): number {
  return data.card?.text.height ?? 0;
}

function shownLinks(links: readonly GoalLink[], hiddenIn: ReadonlyMap<string, string>): readonly ShownLink[] {
  const shown = new Map<string, ShownLink>();
  for (const link of links) {
    const from = hiddenIn.get(link.from) ?? link.from;
    const to = hiddenIn.get(link.to) ?? link.to;
    if (from === to) continue;
    const id = `${link.kind} ${from} ${to}`;
    shown.set(id, { from, to, kind: link.kind, count: (shown.get(id)?.count ?? 0) + 1 });
  }
  return [...shown.values()];
}

/** Left edge of a column where all gutters before it are as wide as they are said to be. */
export function columnStarts(gutters: readonly number[]): readonly number[] {
  const starts = [0];
  for (const [column, gutter] of gutters.entries()) starts.push(starts[column]! + cardWidth + gutter);
  return starts;
}

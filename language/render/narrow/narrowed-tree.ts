/** The tree as somebody wants to see it: a part of it, only what they look for, in their order. Outline and map draw it. */
import type { GoalNode } from '../goal-tree.ts';
import { type GoalFilter, hitsOf, isFiltering } from './filter.ts';
import { type GoalOrder, ordered } from './order.ts';

export interface Narrowing {
  readonly filter: GoalFilter;
  readonly order: GoalOrder;
  /** Key of the node that is shown with everything below it, instead of the whole tree. */
  readonly focus?: string | undefined;
}

export interface NarrowedTree {
  /** The same keys as in the whole tree; each node is the node of the whole tree, or one that has fewer children or others first. */
  readonly roots: readonly GoalNode[];
  /** From a root down to the node in focus; empty where the whole tree is shown. */
  readonly path: readonly GoalNode[];
  /** Keys of the nodes that the filter looks for; what else is shown leads to them. Absent where nothing is filtered. */
  readonly hits?: ReadonlySet<string>;
  /** How many goals these are; a goal that stands in two places counts once. */
  readonly hitCount: number;
}

/**
 * Linear in the nodes, but for sorting siblings. A focus that is not in the tree (a goal half typed, or of another project)
 * narrows nothing.
 */
export function narrowedTree(roots: readonly GoalNode[], { filter, order, focus }: Narrowing): NarrowedTree {
  const path = focus === undefined ? [] : (pathTo(roots, focus) ?? []);
  const focused = path.length === 0 ? roots : path.slice(-1);
  if (!isFiltering(filter)) return { roots: ordered(focused, order), path, hitCount: 0 };
  const { kept, hits, goals } = leadingTo(focused, hitsOf(filter));
  return { roots: ordered(kept, order), path, hits, hitCount: goals.size };
}

/** The hits with what leads down to them, the keys of their nodes, and the goals that these are. */
export function leadingTo(
  roots: readonly GoalNode[],
  isHit: (node: GoalNode, parent: GoalNode | undefined) => boolean,
) {
  const hits = new Set<string>();
  const goals = new Set<string>();
  const keptOf = (nodes: readonly GoalNode[], parent?: GoalNode): readonly GoalNode[] => {
    const kept: GoalNode[] = [];
    for (const node of nodes) {
      const children = keptOf(node.children, node);
      if (isHit(node, parent)) {
        hits.add(node.key);
        goals.add(node.goal ?? node.key);
      } else if (children.length === 0) continue;
      kept.push(
        children.length === node.children.length &&
          children.every((child, index) => child === node.children[index])
          ? node
          : { ...node, children },
      );
    }
    return kept;
  };
  return { kept: keptOf(roots), hits, goals };
}

function pathTo(nodes: readonly GoalNode[], key: string): readonly GoalNode[] | undefined {
  for (const node of nodes) {
    if (node.key === key) return [node];
    const below = pathTo(node.children, key);
    if (below !== undefined) return [node, ...below];
  }
  return undefined;
}

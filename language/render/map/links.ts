/**
 * The goal tree as a map shows it: every goal stands once, and what the tree repeats under the goals that refer to it becomes
 * a link to its own place.
 */
import { standingKeysIn } from '../goal-graph.ts';
import type { GoalNode } from '../goal-tree.ts';

/** What a link says, as the tree says it of a node that stands under another goal. */
export type LinkKind = NonNullable<GoalNode['role']>;

/** All kinds, in the order of the legend. */
export const linkKinds: readonly LinkKind[] = ['supports', 'guard', 'tracked'];

/** From the goal whose text has the reference to the goal that it names; both are keys of nodes. */
export interface GoalLink {
  readonly from: string;
  readonly to: string;
  readonly kind: LinkKind;
}

export interface LinkedTree {
  /** Without the nodes that only refer to another one. */
  readonly roots: readonly GoalNode[];
  /** In the order of the tree. */
  readonly links: readonly GoalLink[];
  /** For the key of a node that only refers to another one, the key of the node that stands for it. */
  readonly standsAt: ReadonlyMap<string, string>;
}

/**
 * Takes references out of the tree and makes links of them. A goal whose own place is not in the tree, because only a part of it
 * is shown, stands where it is referred to first.
 */
export function linkedTree(roots: readonly GoalNode[]): LinkedTree {
  const keyOf = standingKeysIn(roots);
  const links: GoalLink[] = [];
  const standsAt = new Map<string, string>();
  const withoutReferences = (node: GoalNode): GoalNode => {
    const children: GoalNode[] = [];
    for (const child of node.children) {
      const key = keyOf(child);
      if (child.role === undefined) children.push(withoutReferences(child));
      else if (key === child.key) children.push(child);
      else standsAt.set(child.key, key);
      if (child.role === 'supports') links.push({ from: key, to: node.key, kind: child.role });
      else if (child.role !== undefined) links.push({ from: node.key, to: key, kind: child.role });
    }
    return sameChildren(node, children) ? node : { ...node, children };
  };
  return { roots: roots.map(withoutReferences), links, standsAt };
}

function sameChildren(node: GoalNode, children: readonly GoalNode[]): boolean {
  return (
    children.length === node.children.length && children.every((child, at) => child === node.children[at])
  );
}

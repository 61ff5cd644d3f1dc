/** The goal tree as nodes and links, for renderers of graphs: every goal once, and each of its places as a link to it. */
import type { GoalNode, GoalTree } from './goal-tree.ts';

export interface GraphNode {
  readonly node: GoalNode;
  readonly parent?: GoalNode;
}

export interface GraphLink {
  /** Keys of nodes of the graph; `from` is the one that stands higher in the tree. */
  readonly from: string;
  readonly to: string;
  /** `part`: it belongs there (a key result to its objective, a KPI to its team). */
  readonly kind: 'part' | 'supports' | 'guard' | 'tracked';
}

export interface GoalGraph {
  /** Level by level, so that what is cut off at the end is what stands lowest. */
  readonly nodes: readonly GraphNode[];
  readonly links: readonly GraphLink[];
}

/**
 * References become links to the node at its own place. Where that is not in the tree (somebody looks at a part of it), the
 * first reference stands for it.
 */
export function graphOf({ roots }: GoalTree): GoalGraph {
  const levels = nodesByLevel(roots);
  const keyOf = standingKeys(levels);
  return {
    nodes: levels.filter(({ node }) => keyOf(node) === node.key),
    links: levels.flatMap(({ node, parent }) =>
      parent === undefined
        ? []
        : [{ from: keyOf(parent), to: keyOf(node), kind: node.role ?? kindOfPlace(node, parent) }],
    ),
  };
}

/** For each node of the tree the key of the one that stands for it: a reference's own goal, where that is in the tree. */
export function standingKeysIn(roots: readonly GoalNode[]): (node: GoalNode) => string {
  return standingKeys(nodesByLevel(roots));
}

function standingKeys(levels: readonly GraphNode[]): (node: GoalNode) => string {
  const homes = new Map<string, string>();
  for (const { node } of levels) if (node.role === undefined) keep(homes, identityOf(node), node.key);
  for (const { node } of levels) keep(homes, identityOf(node), node.key);
  return node => (node.role === undefined ? node.key : (homes.get(identityOf(node)) ?? node.key));
}

function nodesByLevel(roots: readonly GoalNode[]): readonly GraphNode[] {
  const nodes: GraphNode[] = roots.map(node => ({ node }));
  for (const { node } of nodes) {
    for (const child of node.children) nodes.push({ node: child, parent: node });
  }
  return nodes;
}

/** Two projects in one tree may use the same names: where a goal is declared tells them apart. */
function identityOf({ goal, key, location }: GoalNode): string {
  return goal === undefined ? key : JSON.stringify([goal, location?.uri, location?.span.start]);
}

function keep(homes: Map<string, string>, identity: string, key: string): void {
  if (!homes.has(identity)) homes.set(identity, key);
}

/** An objective stands under the goal that it supports, everything else under what it is a part of. */
function kindOfPlace(node: GoalNode, parent: GoalNode): GraphLink['kind'] {
  const isContainer = parent.kind === 'team' || parent.kind === 'group';
  return node.kind === 'objective' && !isContainer ? 'supports' : 'part';
}

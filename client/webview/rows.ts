import type { GoalNode } from '../../language/render/goal-tree.ts';

/** One line of the outline, with what ARIA wants to know of its place. */
export interface Row {
  readonly node: GoalNode;
  /** Counted from 1, as `aria-level` does. */
  readonly level: number;
  /** Place among its siblings from 1, and how many they are. */
  readonly position: number;
  readonly setSize: number;
  /** Index of the row of its parent, -1 for a root. */
  readonly parent: number;
  readonly expandable: boolean;
  readonly open: boolean;
}

/** The rows that can be seen by scrolling: every node whose ancestors are all open, from top to bottom. */
export function visibleRows(
  roots: readonly GoalNode[],
  isOpen: (key: string, level: number) => boolean,
): readonly Row[] {
  const rows: Row[] = [];
  const add = (siblings: readonly GoalNode[], level: number, parent: number): void => {
    for (const [index, node] of siblings.entries()) {
      const expandable = node.children.length > 0;
      const open = expandable && isOpen(node.key, level);
      const own = rows.length;
      rows.push({ node, level, position: index + 1, setSize: siblings.length, parent, expandable, open });
      if (open) add(node.children, level + 1, own);
    }
  };
  add(roots, 1, -1);
  return rows;
}

/** Index of the row of each node, by its key. */
export function placesOfRows(rows: readonly Row[]): ReadonlyMap<string, number> {
  return new Map(rows.map((row, index) => [row.node.key, index]));
}

/** A node and where it hangs. */
export interface IndexedNode {
  readonly node: GoalNode;
  readonly parent?: string;
  readonly level: number;
}

/** Every node of the tree by its key. */
export function indexTree(roots: readonly GoalNode[]): ReadonlyMap<string, IndexedNode> {
  const index = new Map<string, IndexedNode>();
  const add = (node: GoalNode, level: number, parent: string | undefined): void => {
    index.set(node.key, parent === undefined ? { node, level } : { node, level, parent });
    for (const child of node.children) add(child, level + 1, node.key);
  };
  for (const root of roots) add(root, 1, undefined);
  return index;
}

/** Keys of all that must be open for a node to be seen, the nearest first. */
export function ancestorsOf(index: ReadonlyMap<string, IndexedNode>, key: string): readonly string[] {
  const ancestors: string[] = [];
  let parent = index.get(key)?.parent;
  while (parent !== undefined) {
    ancestors.push(parent);
    parent = index.get(parent)?.parent;
  }
  return ancestors;
}

/**
 * Which key became which while somebody typed a name. Where siblings lose as many keys as they gain, of the same kinds in the
 * same order, these are the old ones under new names, and so on below them.
 */
export function renamedKeys(
  before: readonly GoalNode[],
  after: readonly GoalNode[],
): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>();
  const compare = (old: readonly GoalNode[], young: readonly GoalNode[]): void => {
    if (old === young) return;
    const oldByKey = new Map(old.map(node => [node.key, node]));
    const youngKeys = new Set(young.map(node => node.key));
    const lost = old.filter(node => !youngKeys.has(node.key));
    const gained = young.filter(node => !oldByKey.has(node.key));
    const sameShape =
      lost.length === gained.length && lost.every((node, index) => node.kind === gained[index]?.kind);
    if (sameShape) {
      for (const [index, node] of lost.entries()) {
        const now = gained[index]!;
        renamed.set(node.key, now.key);
        compare(node.children, now.children);
      }
    }
    for (const node of young) {
      const same = oldByKey.get(node.key);
      if (same !== undefined) compare(same.children, node.children);
    }
  };
  compare(before, after);
  return renamed;
}

/** A tree line by line, as it is read from top to bottom. */
import type { GoalKey } from '../model/types.ts';
import type { GoalNode, GoalTree } from './goal-tree.ts';

export interface TreeLine {
  readonly node: GoalNode;
  readonly parent?: GoalNode;
  /** For each level above, from the root on: whether more follows there; the last one is about the node itself. Empty at the root. */
  readonly follows: readonly boolean[];
}

/** Every node before its children, in order. */
export function linesOf(roots: readonly GoalNode[]): readonly TreeLine[] {
  const lines: TreeLine[] = [];
  const visit = (line: TreeLine) => {
    lines.push(line);
    const { node, follows } = line;
    node.children.forEach((child, index) => {
      visit({ node: child, parent: node, follows: [...follows, index < node.children.length - 1] });
    });
  };
  for (const node of roots) visit({ node, follows: [] });
  return lines;
}

/** Every goal of the tree once, by its key. */
export function goalsIn({ roots }: GoalTree): ReadonlySet<GoalKey> {
  const goals = new Set<GoalKey>();
  const add = (node: GoalNode): void => {
    if (node.goal !== undefined) goals.add(node.goal);
    node.children.forEach(add);
  };
  roots.forEach(add);
  return goals;
}

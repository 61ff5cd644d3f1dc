/** Several projects in one tree. */
import type { GoalNode, GoalTree } from './goal-tree.ts';
import { noFindings } from './lint-count.ts';

/** The tree itself where there is one; else a tree with a group for each project, titled with all their names. */
export function joinedTrees(trees: readonly GoalTree[]): GoalTree {
  const [first] = trees;
  if (trees.length === 1 && first !== undefined) return first;
  const running = trees.map(tree => `${tree.title}: ${tree.summary.text}`);
  return {
    title: trees.map(tree => tree.title).join(', '),
    today: first?.today ?? '',
    roots: trees.map((tree, index) => groupOf(tree, `project${index + 1}`)),
    incomplete: trees.some(tree => tree.incomplete),
    summary: {
      scoreText: '–',
      atRisk: trees.reduce((sum, tree) => sum + tree.summary.atRisk, 0),
      offTrack: trees.reduce((sum, tree) => sum + tree.summary.offTrack, 0),
      text: running.join(', '),
    },
  };
}

function groupOf(tree: GoalTree, prefix: string): GoalNode {
  return {
    key: prefix,
    kind: 'group',
    label: tree.title,
    detail: tree.summary.text,
    stale: false,
    spark: [],
    findings: noFindings,
    children: tree.roots.map(root => withPrefix(root, prefix)),
  };
}

/** Two projects may use the same names. */
function withPrefix(node: GoalNode, prefix: string): GoalNode {
  return {
    ...node,
    key: `${prefix}/${node.key}`,
    children: node.children.map(child => withPrefix(child, prefix)),
  };
}

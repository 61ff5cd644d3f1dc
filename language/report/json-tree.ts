/** The goal tree for other programs: the nodes as they are drawn, with file and line in place of offsets. */
import type { GoalNode, GoalTree } from '../render/goal-tree.ts';
import type { Places } from './places.ts';

export type JsonNode = Omit<GoalNode, 'location' | 'children'> & {
  readonly file?: string;
  readonly line?: number;
  readonly children: readonly JsonNode[];
};

export type TreeReport = { readonly version: 1 } & Omit<GoalTree, 'roots'> & {
    readonly roots: readonly JsonNode[];
  };

export function treeReport(tree: GoalTree, places: Places): TreeReport {
  const { title, today, summary, incomplete } = tree;
  return {
    version: 1,
    title,
    today,
    summary,
    incomplete,
    roots: tree.roots.map(root => jsonNode(root, places)),
  };
}

function jsonNode({ location, children, ...node }: GoalNode, places: Places): JsonNode {
  const place =
    location === undefined
      ? {}
      : { file: places.file(location.uri), line: places.position(location.uri, location.span.start).line };
  return { ...node, ...place, children: children.map(child => jsonNode(child, places)) };
}

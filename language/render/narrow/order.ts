/** In which order siblings stand. */
import type { GoalNode } from '../goal-tree.ts';
import { compareWords } from './alphabet.ts';
import { compareRisk } from './risk.ts';

/**
 * `document`: as the files have them. `risk`: what needs attention most first, where a node stands for everything below it.
 * `score`: the weakest first, what has none last. `name`, `owner`: by the alphabet, what has none last.
 */
export type GoalOrder = 'document' | 'risk' | 'score' | 'name' | 'owner';

export const goalOrders: readonly GoalOrder[] = ['document', 'risk', 'score', 'name', 'owner'];

/** The same nodes, the children of each in order; those that the order does not tell apart as they stood. Groups stay last. */
export function ordered(roots: readonly GoalNode[], order: GoalOrder): readonly GoalNode[] {
  if (order === 'document') return roots;
  const compare = comparisons[order]();
  const sorted = (siblings: readonly GoalNode[]): readonly GoalNode[] =>
    siblings
      .map(node => (node.children.length === 0 ? node : { ...node, children: sorted(node.children) }))
      .sort((one, other) => groupsLast(one, other) || compare(one, other));
  return sorted(roots);
}

type Compare = (one: GoalNode, other: GoalNode) => number;

const comparisons: Readonly<Record<Exclude<GoalOrder, 'document'>, () => Compare>> = {
  risk: () => {
    const worst = worstBelow();
    return (one, other) => compareRisk(worst(one), worst(other)) || compareRisk(one, other);
  },
  score: () => (one, other) => compareKnown(scoreOf(one), scoreOf(other), (a, b) => a - b),
  name: () => (one, other) => compareWords(one.label, other.label),
  owner: () => (one, other) => compareKnown(one.owner, other.owner, compareWords),
};

function groupsLast(one: GoalNode, other: GoalNode): number {
  return Number(one.kind === 'group') - Number(other.kind === 'group');
}

function scoreOf(node: GoalNode): number | undefined {
  return node.meter?.kind === 'progress' ? node.meter.score : undefined;
}

function compareKnown<Value>(
  one: Value | undefined,
  other: Value | undefined,
  compare: (one: Value, other: Value) => number,
): number {
  if (one === undefined || other === undefined)
    return Number(one === undefined) - Number(other === undefined);
  return compare(one, other);
}

/** The node at the highest risk among one and all below it; each is looked at once. */
function worstBelow(): (node: GoalNode) => GoalNode {
  const known = new Map<GoalNode, GoalNode>();
  const worst = (node: GoalNode): GoalNode => {
    const before = known.get(node);
    if (before !== undefined) return before;
    let found = node;
    for (const child of node.children) {
      const below = worst(child);
      if (compareRisk(below, found) < 0) found = below;
    }
    known.set(node, found);
    return found;
  };
  return worst;
}

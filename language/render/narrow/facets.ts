/** What a filter can choose among: the values that occur, and how many goals have each. */
import type { GoalNode } from '../goal-tree.ts';
import { compareWords } from './alphabet.ts';
import { type FacetName, facetNames, facetValue, type GoalFilter, hitsOf } from './filter.ts';

export interface FacetValue {
  readonly value: string;
  /** Goals with this value that the other parts of the filter let through; each counted once, wherever it stands. */
  readonly count: number;
}

export type Facets = Readonly<Record<FacetName, readonly FacetValue[]>>;

/** Values in the order of the alphabet, but for kinds and healths, which stand as they first occur. Linear in the nodes. */
export function facetsOf(roots: readonly GoalNode[], filter: GoalFilter): Facets {
  const goals = goalsIn(roots);
  return Object.fromEntries(
    facetNames.map(facet => [facet, valuesOf(goals, facet, filter)]),
  ) as unknown as Facets;
}

function valuesOf(goals: readonly GoalNode[], facet: FacetName, filter: GoalFilter): readonly FacetValue[] {
  const passesOthers = hitsOf({ ...filter, [facet]: [] });
  const counts = new Map<string, number>();
  for (const node of goals) {
    const value = facetValue(node, facet);
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + Number(passesOthers(node)));
  }
  // What is chosen can be taken back, also after the last goal that had it has gone.
  for (const value of filter[facet]) if (!counts.has(value)) counts.set(value, 0);
  const values = [...counts].map(([value, count]) => ({ value, count }));
  return facet === 'kinds' || facet === 'healths'
    ? values
    : values.sort((one, other) => compareWords(one.value, other.value));
}

/** One node of each goal: the first that is no reference to it, else the first. */
function goalsIn(roots: readonly GoalNode[]): readonly GoalNode[] {
  const goals = new Map<string, GoalNode>();
  const add = (node: GoalNode): void => {
    if (node.goal !== undefined) {
      const known = goals.get(node.goal);
      if (known === undefined || (known.role !== undefined && node.role === undefined))
        goals.set(node.goal, node);
    }
    node.children.forEach(add);
  };
  roots.forEach(add);
  return [...goals.values()];
}

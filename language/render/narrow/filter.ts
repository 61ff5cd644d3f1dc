/** Which goals somebody wants to see. */
import type { Health, KpiStatus } from '../../score/types.ts';
import type { GoalNode, GoalNodeKind } from '../goal-tree.ts';
import { needsAttention } from './risk.ts';
import { hasTerms, searchTerms, searchText } from './text-search.ts';

/** A goal is a hit where each part holds; of a list, where it has one of the values. An empty list asks for nothing. */
export interface GoalFilter {
  /** Words that all stand in label, name, owner or team, whatever their case and accents. */
  readonly text: string;
  /** Labels of teams. */
  readonly teams: readonly string[];
  readonly cycles: readonly string[];
  /** With the `@`. */
  readonly owners: readonly string[];
  readonly healths: readonly (Health | KpiStatus)[];
  readonly kinds: readonly GoalNodeKind[];
  /** Only what needs attention: see {@link needsAttention}. */
  readonly attention: boolean;
}

/** The parts of a filter that choose among values. */
export type FacetName = 'teams' | 'cycles' | 'owners' | 'healths' | 'kinds';

export const facetNames: readonly FacetName[] = ['teams', 'cycles', 'owners', 'healths', 'kinds'];

/** Lets every goal through. */
export const noFilter: GoalFilter = {
  text: '',
  teams: [],
  cycles: [],
  owners: [],
  healths: [],
  kinds: [],
  attention: false,
};

export function isFiltering(filter: GoalFilter): boolean {
  return (
    filter.attention ||
    searchTerms(filter.text).length > 0 ||
    facetNames.some(facet => filter[facet].length > 0)
  );
}

/** What a node is chosen by: a team belongs to itself. */
export function facetValue(node: GoalNode, facet: FacetName): string | undefined {
  switch (facet) {
    case 'teams':
      return node.kind === 'team' ? node.label : node.team;
    case 'cycles':
      return node.cycle;
    case 'owners':
      return node.owner;
    case 'healths':
      return node.health;
    case 'kinds':
      return node.kind;
  }
}

/** What is searched of a node, as it is compared: made once for all letters that somebody types. */
const searchTexts = new WeakMap<GoalNode, string>();

function searchTextOf(node: GoalNode): string {
  const known = searchTexts.get(node);
  if (known !== undefined) return known;
  const text = searchText([node.label, node.id, node.owner, node.team]);
  searchTexts.set(node, text);
  return text;
}

/** Whether a node is a hit. Groups never are: they stand for no goal. */
export function hitsOf(filter: GoalFilter): (node: GoalNode) => boolean {
  const terms = searchTerms(filter.text);
  const wanted = facetNames
    .filter(facet => filter[facet].length > 0)
    .map(facet => ({ facet, values: new Set<string>(filter[facet]) }));
  return node =>
    node.goal !== undefined &&
    (!filter.attention || needsAttention(node)) &&
    wanted.every(({ facet, values }) => {
      const value = facetValue(node, facet);
      return value !== undefined && values.has(value);
    }) &&
    hasTerms(searchTextOf(node), terms);
}

/** What the parts of a filter and the orders are called. */

import type { GoalNodeKind } from '../../../language/render/goal-tree.ts';
import type { FacetName } from '../../../language/render/narrow/filter.ts';
import type { GoalOrder } from '../../../language/render/narrow/order.ts';
import { kindText } from '../../../language/render/node-text.ts';

export const facetTitles: Readonly<Record<FacetName, string>> = {
  healths: 'Health',
  kinds: 'Kind',
  teams: 'Team',
  cycles: 'Cycle',
  owners: 'Owner',
};

export const orderTitles: Readonly<Record<GoalOrder, string>> = {
  document: 'As in the files',
  risk: 'By risk',
  score: 'By score, weakest first',
  name: 'By name',
  owner: 'By owner',
};

/** A value as people say it: `key result` for `kr`. */
export function valueWords(facet: FacetName, value: string): string {
  return facet === 'kinds' ? kindText({ kind: value as GoalNodeKind }) : value;
}

/** "1 goal", "12 goals". */
export function goalCount(count: number): string {
  return `${count} goal${count === 1 ? '' : 's'}`;
}

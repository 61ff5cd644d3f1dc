/** The pages that ship with the product, by the id that a finding carries. */

import { allRules, ruleById } from '../lint/registry.ts';
import { nearest } from '../model/spelling.ts';
import { errorIds, errorPage, errorRecord } from './error-page.ts';
import { rulePage } from './rule-page.ts';

/** The page of a rule, or of an error of the language or of the configuration; undefined where there is none. */
export function pageById(id: string): string | undefined {
  return rulePage(id) ?? errorPage(id);
}

/** Whether there is a page: cheap, since no example is read for it. */
export function hasPage(id: string): boolean {
  return ruleById(id) !== undefined || errorRecord(id) !== undefined;
}

/** Every id that has a page: errors, then rules. */
export function pageIds(): readonly string[] {
  return [...errorIds, ...allRules.map(({ id }) => id)];
}

/** The ids that somebody perhaps meant: a slip of the pen, else those that hold the word, such as `stale` or `unresolved`. */
export function nearestPages(id: string): readonly string[] {
  const ids = pageIds();
  const near = nearest(id, ids);
  if (near.length > 0 || id.length < 3) return near;
  const holding = ids.filter(each => each.includes(id.toLowerCase()));
  return holding.length > 0 ? holding : nearest(`language/${id}`, errorIds);
}

/** The rules that exist. */
import type { Rule } from './rule.ts';
import { rules } from './rules/index.ts';

/** Every rule, by id. */
export const allRules: readonly Rule[] = [...rules].sort((a, b) => (a.id < b.id ? -1 : 1));

const byId = new Map(allRules.map(rule => [rule.id, rule]));

export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}

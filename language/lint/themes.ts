/** The chapters of the catalogue. A rule falls into one by what its id begins with, unless its record names another. */
import type { Rule } from './rule.ts';

export const themes = [
  'North star',
  'Objectives',
  'Key results',
  'KPIs',
  'Time and history',
  'Suppressions',
] as const;

export type Theme = (typeof themes)[number];

const themeOfPrefix: Readonly<Record<string, Theme>> = {
  northstar: 'North star',
  objective: 'Objectives',
  kr: 'Key results',
  kpi: 'KPIs',
  cycle: 'Time and history',
  checkin: 'Time and history',
  team: 'Time and history',
  suppression: 'Suppressions',
};

/** The theme of a rule. What begins with no known word is about time and history, where all the rest stands. */
export function themeOf({ id, theme }: Pick<Rule, 'id' | 'theme'>): Theme {
  return theme ?? themeOfPrefix[id.slice(0, id.indexOf('-'))] ?? 'Time and history';
}

/** The rules of each theme that has some, in the order of the themes, then of the rules. */
export function byTheme<Themed extends Pick<Rule, 'id' | 'theme'>>(
  rules: readonly Themed[],
): readonly (readonly [Theme, readonly Themed[]])[] {
  const groups = Map.groupBy(rules, themeOf);
  return themes.flatMap(theme => {
    const group = groups.get(theme);
    return group === undefined ? [] : [[theme, group] as const];
  });
}

/** Where the setting of each rule comes from, for somebody who wonders why a rule speaks, or why it does not. */
import type { GoalsConfig } from './config-types.ts';
import { matchesAny, relativePath } from './paths.ts';
import { allRules } from './registry.ts';
import type { Level } from './rule.ts';
import { ruleStates } from './settings.ts';

export interface RuleOrigin {
  readonly level: Level;
  readonly options: Readonly<Record<string, unknown>>;
  /** The last one that said something about the rule: `preset`, `rules`, or `overrides[0]`. */
  readonly from: string;
}

/** The setting of every rule in a file, by id. */
export function ruleOrigins(
  config: GoalsConfig,
  rootUri: string,
  uri: string,
): Readonly<Record<string, RuleOrigin>> {
  const states = ruleStates(config, allRules, rootUri)(uri);
  const path = relativePath(rootUri, uri);
  const layers = [
    { from: 'rules', rules: config.rules },
    ...config.overrides.flatMap(({ files, rules }, index) =>
      path !== undefined && matchesAny(files, path) ? [{ from: `overrides[${index}]`, rules }] : [],
    ),
  ];
  const origins = [...states].map(([id, { level, options }]) => {
    const from = layers.findLast(layer => layer.rules[id] !== undefined)?.from ?? 'preset';
    return [id, { level, options: options as RuleOrigin['options'], from }] as const;
  });
  return Object.fromEntries(origins);
}

/** Which level and options a rule has in a file: preset, then `rules`, then `overrides` in order. */
import type { GoalsConfig } from './config-types.ts';
import { matchesAny, relativePath } from './paths.ts';
import { presetSetting } from './presets.ts';
import type { Level, Rule, RuleSetting } from './rule.ts';

export interface RuleState {
  readonly level: Level;
  readonly options: unknown;
}

/** The state of every rule in a file, by id. */
export type RuleStates = ReadonlyMap<string, RuleState>;

interface KnownStates {
  readonly rules: readonly Rule[];
  readonly rootUri: string;
  readonly statesOf: (uri: string) => RuleStates;
}

const known = new WeakMap<GoalsConfig, KnownStates>();

/**
 * Worked out once for as long as the configuration stays.
 * @param rules the rules that exist
 * @param rootUri folder of the project, to which the globs of `overrides` are relative
 * @returns the states of the rules in a file. Files with the same overrides share one map
 */
export function ruleStates(
  config: GoalsConfig,
  rules: readonly Rule[],
  rootUri: string,
): (uri: string) => RuleStates {
  const before = known.get(config);
  if (before?.rules === rules && before.rootUri === rootUri) return before.statesOf;
  const statesOf = findStates(config, rules, rootUri);
  known.set(config, { rules, rootUri, statesOf });
  return statesOf;
}

function findStates(
  config: GoalsConfig,
  rules: readonly Rule[],
  rootUri: string,
): (uri: string) => RuleStates {
  const byOverrides = new Map<string, RuleStates>();
  const byFile = new Map<string, RuleStates>();
  return uri => {
    const known = byFile.get(uri);
    if (known !== undefined) return known;
    const path = relativePath(rootUri, uri);
    const overrides = config.overrides.filter(({ files }) => path !== undefined && matchesAny(files, path));
    const signature = overrides.map(override => config.overrides.indexOf(override)).join();
    const states =
      byOverrides.get(signature) ?? statesWith([config.rules, ...overrides.map(each => each.rules)]);
    byOverrides.set(signature, states);
    byFile.set(uri, states);
    return states;
  };

  function statesWith(layers: readonly GoalsConfig['rules'][]): RuleStates {
    return new Map(
      rules.map(rule => {
        const given = layers.map(layer => layer[rule.id]).filter(setting => setting !== undefined);
        return [rule.id, stateOf(rule, [presetSetting(config.preset, rule), ...given])];
      }),
    );
  }
}

/** Later wins, each option for itself: a level alone keeps the options given before it. */
function stateOf(rule: Rule, settings: readonly RuleSetting[]): RuleState {
  let level: Level = rule.level;
  let options: Readonly<Record<string, unknown>> = {};
  for (const setting of settings) {
    level = typeof setting === 'string' ? setting : setting[0];
    if (typeof setting !== 'string') options = { ...options, ...setting[1] };
  }
  const valid = rule.options.safeParse(options);
  return { level, options: valid.success ? valid.data : rule.options.parse({}) };
}

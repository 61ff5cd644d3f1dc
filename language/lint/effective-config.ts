/** What the configuration comes to for one file: preset, rules and overrides applied, everything spelled out. */
import type { GoalsConfig } from './config-types.ts';
import { relativePath } from './paths.ts';
import { allRules } from './registry.ts';
import type { RuleSetting } from './rule.ts';
import { type RuleState, ruleStates } from './settings.ts';

/**
 * The configuration of a file as the text of a `goals.config.json` that means the same for it.
 * @param uri the file; left out, what holds where no override does
 */
export function effectiveConfig(config: GoalsConfig, rootUri: string, uri?: string): string {
  const states = ruleStates(config, allRules, rootUri)(uri ?? rootUri);
  const { overrides: _applied, rules: _spelledOut, lexicon, ...settings } = config;
  const rules = Object.fromEntries([...states].map(([id, state]) => [id, settingOf(state)]));
  const head = uri === undefined ? '' : `// What holds for ${relativePath(rootUri, uri) ?? uri}\n`;
  return `${head}${jsonText({ ...settings, rules, lexicon })}\n`;
}

function settingOf({ level, options }: RuleState): RuleSetting {
  const given = options as Readonly<Record<string, unknown>>;
  return Object.keys(given).length === 0 ? level : [level, given];
}

/** JSON with one setting a line, lists on one line. */
function jsonText(value: object, indent = ''): string {
  const entries = Object.entries(value);
  if (entries.length === 0) return '{}';
  const lines = entries.map(([key, child]) => {
    const isObject = typeof child === 'object' && child !== null && !Array.isArray(child);
    const text = isObject ? jsonText(child, `${indent}  `) : JSON.stringify(child);
    return `${indent}  ${JSON.stringify(key)}: ${text}`;
  });
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

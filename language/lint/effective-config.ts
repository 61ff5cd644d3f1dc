/** What the configuration comes to for one file: preset, rules and overrides applied, everything spelled out. */
import type { GoalsConfig } from './config-types.ts';
import { matchesAny, relativePath } from './paths.ts';
import type { RuleSetting } from './rule.ts';
import { type RuleOrigin, ruleOrigins } from './rule-origins.ts';

/**
 * The configuration of a file as the text of a `goals.config.json` that means the same for it; behind each rule that the preset does
 * not settle, what does.
 * @param uri the file; left out, what holds where no override does
 */
export function effectiveConfig(config: GoalsConfig, rootUri: string, uri?: string): string {
  const origins = ruleOrigins(config, rootUri, uri ?? rootUri);
  const { overrides: _applied, rules: _spelledOut, lexicon, ...settings } = config;
  const path = uri === undefined ? undefined : relativePath(rootUri, uri);
  const isExcluded = path !== undefined && matchesAny(config.exclude, path);
  const head = [
    ...(uri === undefined ? [] : [`// What holds for ${path ?? uri}\n`]),
    ...(isExcluded ? ['// It is excluded: none of its goals are read.\n'] : []),
  ].join('');
  return `${head}${jsonText({ ...settings, rules: origins, lexicon })}\n`;
}

function isOrigin(value: object): value is RuleOrigin {
  return 'level' in value && 'from' in value;
}

function settingOf({ level, options }: RuleOrigin): RuleSetting {
  return Object.keys(options).length === 0 ? level : [level, options];
}

/** JSON with one setting a line, lists on one line, where a rule comes from as a comment behind it. */
function jsonText(value: object, indent = ''): string {
  const entries = Object.entries(value).filter(([, child]) => child !== undefined);
  if (entries.length === 0) return '{}';
  const lines = entries.map(([key, child]: [string, unknown], at) => {
    const comma = at < entries.length - 1 ? ',' : '';
    const isObject = typeof child === 'object' && child !== null && !Array.isArray(child);
    const begin = `${indent}  ${JSON.stringify(key)}: `;
    if (!isObject) return `${begin}${JSON.stringify(child)}${comma}`;
    if (!isOrigin(child)) return `${begin}${jsonText(child, `${indent}  `)}${comma}`;
    const comment = child.from === 'preset' ? '' : ` // ${child.from}`;
    return `${begin}${JSON.stringify(settingOf(child))}${comma}${comment}`;
  });
  return `{\n${lines.join('\n')}\n${indent}}`;
}

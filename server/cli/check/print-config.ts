/** `--print-config FILE`: what holds for one file, all spelled out, with where it comes from. */
import { resolve } from 'node:path';
import { defaultConfig, type RuleSettings } from '../../../language/lint/config.ts';
import { type RuleOrigin, ruleOrigins } from '../../../language/lint/rule-origins.ts';
import { jsonText } from '../../../language/report/json.ts';
import { UsageError } from '../exit-codes.ts';
import { findFiles } from '../find-files.ts';
import { configurationIn, existingPath, shownPath, uriOf } from '../paths.ts';
import { configurationsOf, isExcluded } from '../read-project.ts';
import type { Terminal } from '../terminal.ts';
import type { CheckOptions } from './options.ts';

/** @param typed a file that is there, or will be */
export async function printConfig(typed: string, options: CheckOptions, terminal: Terminal): Promise<void> {
  const { folder } = terminal;
  const path = existingPath(typed, folder) ?? resolve(folder, typed);
  if (!path.endsWith('.goals'))
    throw new UsageError(`--print-config ${typed}: name a file that ends with .goals.`);
  const found = await findFiles([{ path, isFolder: false }], folder);
  const owner = found.ownerOf(path);
  const own = found.configurations.includes(configurationIn(owner)) ? configurationIn(owner) : undefined;
  const configurations = await configurationsOf(new Set([owner]), found, options.config, folder);
  const config = configurations.get(owner)?.config ?? defaultConfig;
  const { overrides: _applied, rules: _spelledOut, ...settings } = config;
  const source = options.config ?? (own === undefined ? undefined : shownPath(own, folder));
  terminal.out.write(
    jsonText({
      version: 1,
      file: shownPath(path, folder),
      ...(source === undefined ? {} : { config: source }),
      excluded: isExcluded(path, owner, config),
      ...settings,
      rules: withGiven(ruleOrigins(config, uriOf(owner), uriOf(path)), options.rule ?? {}),
    }),
  );
}

/** What `--rule` says comes last. */
function withGiven(
  origins: Readonly<Record<string, RuleOrigin>>,
  given: RuleSettings,
): Readonly<Record<string, RuleOrigin>> {
  const settled = Object.entries(origins).map(([id, origin]) => {
    const setting = given[id];
    return [id, typeof setting === 'string' ? { ...origin, level: setting, from: '--rule' } : origin];
  });
  return Object.fromEntries(settled);
}

/** What holds for a file, and the pages of rules and errors. */
import { allRules } from '../../language/lint/registry.ts';
import { ruleStates } from '../../language/lint/settings.ts';
import { pageById } from '../../language/pages/page.ts';
import type { EffectiveConfigResult, RulePageResult } from '../../language/protocol.ts';
import type { Session } from '../session.ts';
import { projectFor, uriOf } from './tree.ts';

/** The configuration of a document's project with everything filled in, and each rule as it holds in the document: JSON with comments. */
export function effectiveConfig(session: Session, params: unknown): EffectiveConfigResult {
  const uri = uriOf(params);
  const own = uri === undefined ? undefined : session.workspace.projectOf(uri);
  const snapshot = own ?? projectFor(session, uri);
  if (snapshot === undefined)
    return { text: '// There is no project: open a folder or a file with goals.\n' };
  const { config, root, configUri } = snapshot;
  const states = ruleStates(config, allRules, root)(uri ?? `${root}/any.goals`);
  const rules = allRules.map(({ id }): [string, unknown] => {
    const state = states.get(id);
    const hasOptions =
      typeof state?.options === 'object' && state.options !== null && Object.keys(state.options).length > 0;
    return [id, hasOptions ? [state.level, state.options] : state?.level];
  });
  const text = JSON.stringify({ ...config, rules: Object.fromEntries(rules) }, undefined, 2);
  const source = configUri ?? 'the settings of the editor and the defaults: there is no goals.config.json';
  const result = { text: `// Project: ${root}\n// From: ${source}\n${text}\n` };
  return configUri === undefined ? result : { ...result, configUri };
}

/** @param params `{ rule }` */
export function rulePage(params: unknown): RulePageResult {
  const rule = typeof params === 'object' && params !== null && 'rule' in params ? params.rule : undefined;
  const markdown = typeof rule === 'string' ? pageById(rule) : undefined;
  return markdown === undefined ? {} : { markdown };
}

/** What holds for a file, and the pages of rules and errors. */
import { effectiveConfig as effectiveConfigText } from '../../language/lint/effective-config.ts';
import { pageById } from '../../language/pages/page.ts';
import type { EffectiveConfigResult, RulePageResult } from '../../language/protocol.ts';
import type { Session } from '../session.ts';
import { uriOf } from './request-params.ts';
import { projectFor } from './tree.ts';

/** The configuration of a document's project with everything filled in, and each rule as it holds in the document: JSON with comments. */
export function effectiveConfig(session: Session, params: unknown): EffectiveConfigResult {
  const uri = uriOf(params);
  const own = uri === undefined ? undefined : session.workspace.projectOf(uri);
  const snapshot = own ?? projectFor(session, uri);
  if (snapshot === undefined)
    return { text: '// There is no project: open a folder or a file with goals.\n' };
  const { config, root, configUri } = snapshot;
  const source = configUri ?? 'the settings of the editor and the defaults: there is no goals.config.json';
  const held = effectiveConfigText(config, root, own === undefined ? undefined : uri);
  const result = { text: `// Project: ${root}\n// From: ${source}\n${held}` };
  return configUri === undefined ? result : { ...result, configUri };
}

/** @param params `{ rule }` */
export function rulePage(params: unknown): RulePageResult {
  const rule = typeof params === 'object' && params !== null && 'rule' in params ? params.rule : undefined;
  const markdown = typeof rule === 'string' ? pageById(rule) : undefined;
  return markdown === undefined ? {} : { markdown };
}

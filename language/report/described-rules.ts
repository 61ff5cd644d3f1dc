/** What a report says about a rule, an error of the language, or one of a configuration: the words of its page. */
import { ruleById } from '../lint/registry.ts';
import type { Level } from '../lint/rule.ts';
import { errorRecord } from '../pages/error-page.ts';
import { pageById } from '../pages/page.ts';

export interface DescribedRule {
  readonly id: string;
  /** What it reports, in one sentence. */
  readonly summary: string;
  /** Why that matters, on one line. */
  readonly rationale: string;
  /** Its page, in Markdown. */
  readonly page: string;
  /** Where no configuration says otherwise. */
  readonly level: Level;
}

/** What is neither rule nor error says nothing but its id. */
export function describedRule(id: string): DescribedRule {
  const rule = ruleById(id);
  const error = errorRecord(id);
  const summary = rule?.summary ?? error?.summary ?? id;
  const rationale = rule?.rationale ?? error?.why ?? id;
  return {
    id,
    summary,
    rationale: rationale.replace(/\s+/g, ' ').trim(),
    page: pageById(id) ?? summary,
    level: rule?.level ?? 'error',
  };
}

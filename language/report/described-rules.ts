/** What a report says about a rule, an error of the language, or one of a configuration. */
import type { ConfigFindingId } from '../lint/config.ts';
import { ruleById } from '../lint/registry.ts';
import type { Level } from '../lint/rule.ts';
import type { LanguageErrorId } from '../model/finding.ts';
import { rulePage } from '../pages/rule-page.ts';

export interface DescribedRule {
  readonly id: string;
  /** What it reports, in one sentence. */
  readonly summary: string;
  /** Why that matters. */
  readonly rationale: string;
  /** Its page, in Markdown. */
  readonly page: string;
  /** Where no configuration says otherwise. */
  readonly level: Level;
}

export function describedRule(id: string): DescribedRule {
  const rule = ruleById(id);
  if (rule !== undefined) {
    const { summary, rationale, level } = rule;
    return {
      id,
      summary,
      rationale: rationale.replace(/\s+/g, ' ').trim(),
      page: rulePage(id) ?? summary,
      level,
    };
  }
  const known: Readonly<Record<string, string>> = { ...ofLanguage, ...ofConfiguration };
  const summary = known[id] ?? 'Something is wrong here.';
  const rationale = id.startsWith('config/')
    ? 'A configuration with an error could mean something else than was asked for, so the command line stops at it.'
    : 'An error of the language can not be switched off: what it stands on has no meaning that could be scored.';
  return { id, summary, rationale, page: `# ${id}\n\n${summary}\n\n${rationale}\n`, level: 'error' };
}

const ofLanguage: Readonly<Record<LanguageErrorId, string>> = {
  'language/circle': '`supports`, `tracks` or `part of` lead in a circle.',
  'language/date': 'A day is not in the calendar.',
  'language/dimension': 'Values meet that can not be compared, such as a duration and a percentage.',
  'language/duplicate': 'A name is taken already.',
  'language/future': 'A reading is from a day that has not come yet.',
  'language/kind': 'A name leads to something else than the property takes.',
  'language/never-holds': 'No value can meet the condition.',
  'language/no-movement': 'A key result ends where it starts.',
  'language/period': 'A period ends before it starts, or a date lies outside of its cycle.',
  'language/placeholder': 'A `?` is still to be filled in.',
  'language/range': 'A grade, confidence, weight or size lies outside of what is possible.',
  'language/repeated': 'Something is said twice that can be said once.',
  'language/same-day': 'One metric has two different readings on one day.',
  'language/syntax': 'These words can not be read.',
  'language/target-outside': 'A target holds where the threshold does not.',
  'language/unresolved': 'A name leads nowhere.',
};

const ofConfiguration: Readonly<Record<ConfigFindingId, string>> = {
  'config/repeated': 'A key is given twice in the configuration; the last one counts.',
  'config/syntax': 'The configuration is not JSON.',
  'config/unknown': 'The configuration names a setting, rule, option, level or preset that there is not.',
  'config/value': 'A value in the configuration is of the wrong kind, or out of range.',
};

import type { Session } from './session.ts';

/** The id of a rule, in Markdown one click away from its page. */
export function ruleHead(session: Session, rule: string, isMarkdown: boolean): string {
  if (!isMarkdown) return rule;
  const page = session.rulePage(rule);
  return page === undefined ? `**${rule}**` : `**[${rule}](${page})**`;
}

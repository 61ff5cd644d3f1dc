/** What is known of a goal, for a hover: as Markdown, or as plain text for clients that show no other. */
import type { Goal } from '../language/model/types.ts';
import { escapeMarkdown, lines } from '../language/render/markdown.ts';
import { type ExplainedGoal, explainGoal, explanationLines } from '../language/score/explain.ts';
import type { ProjectSnapshot } from '../language/workspace.ts';
import type { Session } from './session.ts';

/** What is this, how is it doing, why, what next; then its documentation. */
export function goalWords(
  session: Session,
  snapshot: ProjectSnapshot,
  goal: Goal,
  isMarkdown: boolean,
): string {
  const explained = explainGoal(snapshot.project, snapshot.scores(session.today()), goal.key);
  const documentation = goal.documentation ?? '';
  if (!isMarkdown) {
    const words = explained === undefined ? [] : explanationLines(explained);
    return [words.join('\n'), documentation].filter(part => part !== '').join('\n\n');
  }
  const words = explained === undefined ? '' : explanationMarkdown(explained);
  return [words, documentation].filter(part => part !== '').join('\n\n---\n\n');
}

function explanationMarkdown({ what, how, why, children, next }: ExplainedGoal): string {
  const [title = '', ...rest] = what;
  const heading = [`**${escapeMarkdown(title.trim())}**`, ...rest.map(escapeMarkdown)].join(' · ');
  const bar = how.bar === undefined ? '' : `\`${how.bar}\` `;
  const value = how.value === undefined ? '' : ` — ${escapeMarkdown(how.value)}`;
  const state = how.state === '' && value === '' ? '' : `${bar}**${escapeMarkdown(how.state)}**${value}`;
  const parts = children.map(
    ({ score, health, label }) =>
      `- ${escapeMarkdown(score)} ${escapeMarkdown(health)} · ${escapeMarkdown(label)}`,
  );
  return [
    lines([heading, state, ...why.map(escapeMarkdown)]),
    parts.join('\n'),
    lines(next.map(escapeMarkdown)),
  ]
    .filter(part => part !== '')
    .join('\n\n');
}

/** What is known of a goal, for a hover: as Markdown, or as plain text for clients that show no other. */
import type { Goal } from '../language/model/types.ts';
import { escapeMarkdown, lines } from '../language/render/markdown.ts';
import { type Trend, trendImage, trendOfGoal } from '../language/render/trend-picture.ts';
import { type ExplainedGoal, explainGoal, explanationLines } from '../language/score/explain.ts';
import { withoutSparkline } from '../language/score/glyphs.ts';
import type { ProjectSnapshot } from '../language/workspace.ts';
import type { Session } from './session.ts';

/** What is this, how is it doing, why, what next; then its documentation. */
export function goalWords(
  session: Session,
  snapshot: ProjectSnapshot,
  goal: Goal,
  isMarkdown: boolean,
): string {
  const scores = snapshot.scores(session.today());
  const explained = explainGoal(snapshot.project, scores, goal.key);
  const documentation = goal.documentation ?? '';
  if (!isMarkdown) {
    const words = explained === undefined ? [] : explanationLines(explained);
    return [words.join('\n'), documentation].filter(part => part !== '').join('\n\n');
  }
  const trend = session.client.options.images === true ? trendOfGoal(goal, scores) : undefined;
  const words = explained === undefined ? '' : explanationMarkdown(explained, trend);
  return [words, documentation].filter(part => part !== '').join('\n\n---\n\n');
}

function explanationMarkdown(
  { what, how, why, children, next }: ExplainedGoal,
  trend: Trend | undefined,
): string {
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
    trend === undefined ? '' : trendImage(trend, escapeMarkdown(trend.words)),
    lines((trend === undefined ? next : next.map(withoutSparkline)).map(escapeMarkdown)),
  ]
    .filter(part => part !== '')
    .join('\n\n');
}

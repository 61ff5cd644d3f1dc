/** Above an objective, key result or KPI: how it is doing, and what can be done with it. Off unless a setting asks for it. */
import type { CodeLens } from 'vscode-languageserver';
import type { Goal, GoalKey } from '../../language/model/types.ts';
import { briefState } from '../../language/score/brief-state.ts';
import type { ProjectScores, SupportSummary } from '../../language/score/types.ts';
import { documentOf, type Session } from '../session.ts';

/** Commands of a client that says it has them; for another a lens only tells, and what can be done is among its code actions. */
const commands = {
  reveal: 'goals.revealInTree',
  record: 'goals.recordCheckin',
  convert: 'goals.convertKpi',
} as const;

export function codeLenses(session: Session, uri: string): CodeLens[] {
  const document = documentOf(session, uri);
  if (document === undefined || !session.settings.codeLens) return [];
  const { project } = document.snapshot;
  const scores = document.snapshot.scores(session.today());
  const index = session.positions.in(uri);
  const hasCommands = session.client.options.commands === true;
  return [...project.goals.values()]
    .filter(goal => goal.uri === uri)
    .flatMap(goal =>
      lensesOf(goal, scores)
        .filter(({ command }) => hasCommands || command === commands.reveal)
        .map(({ title, command }) => ({
          range: index.rangeOf(goal.keyword),
          command: hasCommands
            ? { title, command, arguments: [{ uri: session.clientUri(uri), goal: goal.key }] }
            : { title, command: '' },
        })),
    );
}

interface Lens {
  readonly title: string;
  readonly command: string;
}

function lensesOf(goal: Goal, scores: ProjectScores): readonly Lens[] {
  const summary = summaryOf(goal, scores);
  const told: readonly Lens[] = summary === '' ? [] : [{ title: summary, command: commands.reveal }];
  const record: Lens = { title: 'Record a reading', command: commands.record };
  switch (goal.kind) {
    case 'objective':
      return told;
    case 'northstar':
    case 'kr':
      return goal.name === undefined || isStopped(goal) ? told : [...told, record];
    case 'kpi':
      if (isStopped(goal)) return told;
      return [
        ...told,
        ...(goal.name === undefined ? [] : [record]),
        { title: 'Convert to a key result', command: commands.convert },
      ];
    default:
      return [];
  }
}

function isStopped(goal: Goal): boolean {
  return 'stopped' in goal && goal.stopped !== undefined;
}

/** `0.57 · 3 of 4 measured · 2 support this`. */
function summaryOf(goal: Goal, scores: ProjectScores): string {
  const objective = scores.objectives.get(goal.key);
  const measured =
    objective === undefined || objective.keyResults === 0
      ? ''
      : `${objective.measured} of ${objective.keyResults} measured`;
  const count = supportersOf(goal.key, scores)?.count ?? 0;
  const support = count === 0 ? '' : `${count} support${count === 1 ? 's' : ''} this`;
  return [briefState(goal, scores) ?? '', measured, support].filter(words => words !== '').join(' · ');
}

function supportersOf(key: GoalKey, scores: ProjectScores): SupportSummary | undefined {
  return (
    scores.objectives.get(key) ??
    scores.keyResults.get(key) ??
    scores.kpis.get(key) ??
    scores.northStars.get(key)
  )?.supporters;
}

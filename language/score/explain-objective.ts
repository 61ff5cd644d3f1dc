/** What is said of an objective. */
import type { KeyResult, Objective } from '../model/types.ts';
import type { ExplainContext, ExplainedChild, ExplainedGoal, ExplainedState } from './explain.ts';
import { progressBar } from './glyphs.ts';
import {
  brokenGuardText,
  coverageText,
  dayOfCycleText,
  gradeNote,
  healthText,
  joined,
  nameByKey,
  present,
  saidText,
  supportText,
  titleOf,
} from './phrases.ts';
import { gradeText, scoreText } from './rounding.ts';
import type { KeyResultScore, ObjectiveScore, ProjectScores } from './types.ts';

export function explainObjective(objective: Objective, context: ExplainContext): ExplainedGoal | undefined {
  const { project, scores } = context;
  const score = scores.objectives.get(objective.key);
  if (score === undefined) return undefined;
  const team =
    objective.team === undefined ? 'objective' : `objective of ${nameByKey(objective.team, project)}`;
  const cycle = objective.cycle === undefined ? [] : [objective.cycle.id];
  const owner = objective.effectiveOwner === undefined ? [] : [objective.effectiveOwner];
  const supported = objective.supports.flatMap(reference => reference.target ?? []);
  return {
    key: objective.key,
    kind: 'objective',
    what: [titleOf(objective), team, ...cycle, ...owner],
    how: stateOf(objective, score),
    why: present([
      outlookText(objective, score, scores),
      score.grade && gradeNote(score.grade, score.mean),
      objective.stopped && score.health === 'stopped' ? objective.stopped.note : undefined,
      ...score.brokenGuards.map(guard => brokenGuardText(guard, project, scores)),
      saidText(score.latestCheckIn),
    ]),
    children: weakestFirst(objective.keyResults, scores),
    next: present([
      score.health === 'ended' && !isGraded(objective, scores) ? 'review due' : undefined,
      supported.length === 0
        ? undefined
        : `supports ${supported.map(key => nameByKey(key, project)).join(', ')}`,
      supportText(score.supporters),
    ]),
  };
}

function stateOf(objective: Objective, score: ObjectiveScore): ExplainedState {
  const shown = score.grade ? gradeText(score.grade.value) : scoreText(score.score);
  const stopped =
    score.health === 'stopped' && objective.stopped ? `stopped ${objective.stopped.date}` : undefined;
  return {
    bar: progressBar(score.score),
    state: `${shown} · ${stopped ?? healthText(score.health, score.stale, score.score)}`,
    value: coverageText(score),
  };
}

function outlookText(
  { cycle }: Objective,
  score: ObjectiveScore,
  { today }: ProjectScores,
): string | undefined {
  if (cycle === undefined || score.health === 'graded' || score.health === 'stopped') return undefined;
  const runs = today >= cycle.first && today <= cycle.last;
  return joined([
    runs && score.expected !== undefined ? `expected by now ${scoreText(score.expected)}` : undefined,
    dayOfCycleText(cycle, today),
  ]);
}

/** Whether the verdict is given without one on the objective itself. */
function isGraded(objective: Objective, scores: ProjectScores): boolean {
  const graded = objective.keyResults.map(keyResult => scores.keyResults.get(keyResult.key)?.grade);
  return graded.length > 0 && graded.every(grade => grade !== undefined);
}

/** By grade or score; after them what is not measured, and at the end what is given up. */
function weakestFirst(keyResults: readonly KeyResult[], scores: ProjectScores): readonly ExplainedChild[] {
  return keyResults
    .flatMap(keyResult => {
      const score = scores.keyResults.get(keyResult.key);
      return score === undefined ? [] : [{ keyResult, score }];
    })
    .sort((a, b) => rank(a.score) - rank(b.score))
    .map(({ keyResult, score }) => ({
      key: keyResult.key,
      score: score.grade ? gradeText(score.grade.value) : scoreText(score.score),
      health: healthText(score.health, score.stale, score.grade?.value ?? score.score),
      label: titleOf(keyResult),
    }));
}

function rank({ health, grade, score, countsAsZero }: KeyResultScore): number {
  if (health === 'stopped') return 3;
  return grade?.value ?? score ?? (countsAsZero ? 0 : 2);
}

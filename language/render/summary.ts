/** A project in one line: the mean score of what is running and how much of it needs attention. */
import Big from 'big.js';
import type { Project } from '../model/types.ts';
import { scoreText } from '../score/rounding.ts';
import type { Health, ProjectScores } from '../score/types.ts';
import type { GoalTree } from './goal-tree.ts';

const notRunning: ReadonlySet<Health> = new Set(['graded', 'stopped', 'planned', 'ended']);

/** Whether work goes on: where it should be by today is a question of such work only. */
export function isRunning(health: Health): boolean {
  return !notRunning.has(health);
}

/**
 * `0.45 · 2 at risk`: the plain mean over the running objectives that are measured, and how many of the running are at risk or
 * off track. `–` where none is measured; without the second part where nothing is at risk; in words where nothing
 * is running.
 */
export function summaryOf(
  { objectives }: Pick<Project, 'objectives'>,
  scores: ProjectScores,
): GoalTree['summary'] {
  const running = objectives
    .map(objective => scores.objectives.get(objective.key))
    .filter(score => score !== undefined)
    .filter(score => isRunning(score.health));
  const measured = running.map(score => score.score).filter(score => score !== undefined);
  const offTrack = running.filter(score => score.health === 'off-track').length;
  const atRisk = running.filter(score => score.health === 'at-risk').length + offTrack;
  if (running.length === 0)
    return { scoreText: scoreText(undefined), atRisk: 0, offTrack: 0, text: 'no objectives running' };
  const shown = scoreText(meanOf(measured));
  return { scoreText: shown, atRisk, offTrack, text: atRisk === 0 ? shown : `${shown} · ${atRisk} at risk` };
}

function meanOf(scores: readonly number[]): number | undefined {
  if (scores.length === 0) return undefined;
  return scores
    .reduce((sum, score) => sum.plus(score), new Big(0))
    .div(scores.length)
    .toNumber();
}

/** How an objective and its key results have come along since the last meeting. */
import type { Day, Objective } from '../../model/types.ts';
import { severityOf } from '../../score/health.ts';
import type { Health, ProjectScores } from '../../score/types.ts';
import type { KeyResultUpdate, ObjectiveUpdate } from './meeting.ts';
import { movementOf } from './movement.ts';

/** @param before scores of the day of the last meeting. @returns undefined for an objective that is not in the scores */
export function objectiveUpdate(
  objective: Objective,
  scores: ProjectScores,
  before: ProjectScores,
): ObjectiveUpdate | undefined {
  const score = scores.objectives.get(objective.key);
  if (score === undefined) return undefined;
  const earlier = before.objectives.get(objective.key);
  const keyResults = weakestKeyResults(keyResultUpdates(objective, scores, before));
  const next = nextCheckIn(keyResults, scores.today);
  return {
    objective,
    score,
    ...(earlier && { before: earlier }),
    keyResults,
    ...(next && { next }),
  };
}

function keyResultUpdates(
  { keyResults }: Objective,
  scores: ProjectScores,
  before: ProjectScores,
): readonly KeyResultUpdate[] {
  return keyResults.flatMap((keyResult): readonly KeyResultUpdate[] => {
    const score = scores.keyResults.get(keyResult.key);
    if (score === undefined) return [];
    const earlier = before.keyResults.get(keyResult.key);
    return [
      {
        keyResult,
        score,
        ...(earlier && { before: earlier }),
        movement: movementOf(score, earlier, before.today),
      },
    ];
  });
}

/** What is given up comes last: nothing is asked of it any more. */
function weakestKeyResults(updates: readonly KeyResultUpdate[]): readonly KeyResultUpdate[] {
  return [...updates].sort((a, b) => byWeakness(a.score, b.score));
}

/** By health from the worst, then by score; those that are alike keep their order. */
export function weakestObjectives(updates: readonly ObjectiveUpdate[]): readonly ObjectiveUpdate[] {
  return [...updates].sort((a, b) => byWeakness(a.score, b.score));
}

interface Strength {
  readonly health: Health;
  readonly score?: number;
}

/** What is not measured can't be weaker or stronger by a number. */
function byWeakness(a: Strength, b: Strength): number {
  return severityOf(a.health) - severityOf(b.health) || (a.score ?? 2) - (b.score ?? 2);
}

/** The day on which a key result is asked for. What was never heard of is due already: a later day would contradict that. */
function askedOn({ keyResult: { cycle }, score }: KeyResultUpdate, today: Day): Day | undefined {
  const { nextDue: day, latestCheckIn } = score;
  if (day === undefined || (cycle !== undefined && day > cycle.last)) return undefined;
  return latestCheckIn === undefined && day > today ? undefined : day;
}

/** The earliest day within the cycle on which a check-in is due, and all who are asked for one on it. */
function nextCheckIn(updates: readonly KeyResultUpdate[], today: Day): ObjectiveUpdate['next'] {
  const [day] = updates.flatMap(update => askedOn(update, today) ?? []).sort();
  if (day === undefined) return undefined;
  const owners = updates
    .filter(update => askedOn(update, today) === day)
    .flatMap(({ keyResult }) => keyResult.effectiveOwner ?? []);
  return { day, owners: [...new Set(owners)].sort() };
}

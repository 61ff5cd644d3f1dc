/** Where a key result begins, as far as its readings tell. */
import type { KeyResult, Quantity } from '../model/types.ts';
import { soundCycle } from '../score/expectation.ts';
import { trackedMetric } from '../score/goal-unit.ts';
import type { FixContext } from './rule.ts';

/**
 * The last reading before the cycle of the metric that it tracks, else the first of the cycle; whether or not the key result has a
 * measure that could be scored.
 */
export function baselineIn(
  keyResult: KeyResult,
  { project, scores }: Pick<FixContext, 'project' | 'scores'>,
): Quantity | undefined {
  const score = scores.keyResults.get(keyResult.key);
  const first = soundCycle(keyResult.cycle)?.first;
  const isMetric = trackedMetric(keyResult, project) !== undefined;
  const earlier =
    isMetric && first !== undefined ? score?.history.findLast(({ date }) => date < first) : undefined;
  return score?.baseline ?? (earlier ?? score?.readings[0])?.quantity;
}

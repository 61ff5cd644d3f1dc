/** What is said of a cycle that a project declares. */
import type { DeclaredCycle } from '../model/types.ts';
import type { ExplainContext, ExplainedGoal } from './explain.ts';
import { counted, dayOfCycleText, titleOf } from './phrases.ts';

export function explainCycle(cycle: DeclaredCycle, { project, scores }: ExplainContext): ExplainedGoal {
  const { period } = cycle;
  const objectives =
    period === undefined ? 0 : project.objectives.filter(one => one.cycle?.id === period.id).length;
  return {
    key: cycle.key,
    kind: 'cycle',
    what: [titleOf(cycle), 'cycle'],
    how:
      period === undefined
        ? { state: 'without days' }
        : { state: dayOfCycleText(period, scores.today), value: `${period.first} to ${period.last}` },
    why: [],
    children: [],
    next: objectives === 0 ? [] : [counted(objectives, 'objective')],
  };
}

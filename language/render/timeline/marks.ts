/** Days that matter, with the words for them. */
import type { DatedNote, Period } from '../../model/types.ts';
import type { ChartMark } from './chart.ts';

export function cycleMarks(cycle: Period | undefined): readonly ChartMark[] {
  if (cycle === undefined) return [];
  return [
    { kind: 'begins', date: cycle.first, text: `${cycle.id} begins` },
    { kind: 'ends', date: cycle.last, text: `${cycle.id} ends` },
  ];
}

/** `changed` and `stopped`, as they stand in the goal's block. */
export function noteMarks(goal: {
  readonly changed?: readonly DatedNote[];
  readonly stopped?: DatedNote;
}): readonly ChartMark[] {
  const changed = (goal.changed ?? []).map(({ date }) => ({
    kind: 'changed' as const,
    date,
    text: `changed ${date}`,
  }));
  if (goal.stopped === undefined) return changed;
  return [...changed, { kind: 'stopped', date: goal.stopped.date, text: `stopped ${goal.stopped.date}` }];
}

/** Everything that check-ins say of some goals, on whatever day: what counts for its score, and what does not. */
import { isDay } from '../model/calendar.ts';
import { seriesKey } from '../model/query.ts';
import type { CheckIn, CheckInEntry, Goal, Project } from '../model/types.ts';
import type { Metered } from './goal-unit.ts';
import { readingReader } from './series.ts';
import type { Reading } from './types.ts';

export interface Entered {
  readonly checkIn: CheckIn;
  readonly entry: CheckInEntry;
  /** The goal that it was entered on: another one where both are one metric. */
  readonly on: Goal;
  /** Absent: no value, or one that can't be compared with the goal's. */
  readonly reading?: Reading;
}

/** By date, then in the order of the project. What stands on no day of the calendar is left out. */
export function enteredOn(goals: readonly Goal[], project: Project): readonly Entered[] {
  const read = readingReader(project);
  const wanted = new Set(goals.map(seriesKey));
  const found: Entered[] = [];
  for (const checkIn of project.checkIns) {
    const date = checkIn.date?.value;
    if (date === undefined || !isDay(date)) continue;
    for (const entry of checkIn.entries) {
      const on = entry.reference.target === undefined ? undefined : project.goals.get(entry.reference.target);
      if (on === undefined || !wanted.has(seriesKey(on))) continue;
      const reading = isMetered(on) ? read(entry, on) : undefined;
      found.push({ checkIn, entry, on, ...(reading && { reading }) });
    }
  }
  return found.sort((a, b) => (a.entry.date < b.entry.date ? -1 : a.entry.date > b.entry.date ? 1 : 0));
}

/** Whether the goal takes readings. */
export function isMetered(goal: Goal): goal is Metered {
  return goal.kind === 'kr' || goal.kind === 'kpi' || goal.kind === 'northstar';
}

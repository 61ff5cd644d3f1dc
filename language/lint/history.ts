/** What a project said at earlier moments, for rules that compare. Who can tell stands at the edge: git. */
import type { Day, Project } from '../model/types.ts';

export interface ProjectHistory {
  /** The day on which it is asked. */
  readonly today: Day;
  /**
   * What the project said at the end of a day: one state, or several where more than one line of history can be meant, as on a
   * branch into which the main one was merged. Something is a change only if it differs from all of them.
   *
   * @returns nothing where nobody can tell: the day is not over, nothing was committed yet, the clone is shallow, there is no git
   */
  projectsAt(day: Day): readonly Project[];
}

/** Nobody can tell. */
export function noHistory(today: Day): ProjectHistory {
  return { today, projectsAt: () => [] };
}

/** A history that knows nothing, and notes on which days it was asked for. */
export function askedDays(today: Day): { readonly history: ProjectHistory; readonly days: Set<Day> } {
  const days = new Set<Day>();
  const projectsAt = (day: Day) => {
    if (day < today) days.add(day);
    return [];
  };
  return { history: { today, projectsAt }, days };
}

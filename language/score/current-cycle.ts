/** The cycle in which a team is today. */
import { daysBetween, isWithin, parsePeriod, periodHolding } from '../model/calendar.ts';
import type { Day, GoalKey, Period, Project } from '../model/types.ts';

/** Key of the company as a whole, beside the keys of its teams. */
export const wholeCompany = '';

/**
 * The shortest period among those of a team's blocks and objectives that contains today, else the quarter that does. The
 * company as a whole has the default cycles of the files and its own objectives.
 */
export function currentCycles(project: Project, today: Day): ReadonlyMap<GoalKey | '', Period> {
  const shortest = new Map<GoalKey | '', Period>();
  for (const [team, period] of statedPeriods(project)) {
    if (period === undefined || !isWithin(today, period)) continue;
    const known = shortest.get(team);
    if (known === undefined || lengthOf(period) < lengthOf(known)) shortest.set(team, period);
  }
  const quarter = periodHolding(today, 'quarter', project.calendar);
  const keys = [wholeCompany, ...project.teams.map(team => team.key)];
  return new Map(keys.map(key => [key, shortest.get(key) ?? quarter]));
}

function* statedPeriods(project: Project): Iterable<readonly [GoalKey | '', Period | undefined]> {
  const declared = new Map(project.cycles.map(cycle => [cycle.name?.value, cycle.period]));
  const named = (name: string | undefined) =>
    name === undefined ? undefined : (declared.get(name) ?? parsePeriod(name, project.calendar));
  const ofFile = new Map(project.files.map(file => [file.uri, named(file.cycle?.value)]));
  for (const period of ofFile.values()) yield [wholeCompany, period];
  for (const team of project.teams)
    for (const block of team.blocks) yield [team.key, block.period ?? ofFile.get(block.uri)];
  for (const objective of project.objectives) yield [objective.team ?? wholeCompany, objective.cycle];
}

function lengthOf(period: Period): number {
  return daysBetween(period.first, period.last);
}

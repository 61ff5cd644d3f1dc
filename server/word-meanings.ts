/** What a date, a period or an owner in the text stands for. */
import { daysBetween, isDay, parsePeriod } from '../language/model/calendar.ts';
import type { Day, Period, Project } from '../language/model/types.ts';
import { dayOfCycleText } from '../language/score/phrases.ts';

/** `Monday, in 3 days`; empty for a day that there is not. */
export function dateWords(date: string, today: Day): string {
  if (!isDay(date)) return '';
  return `${weekdayOf(date)}, ${distance(daysBetween(today, date))}`;
}

function weekdayOf(date: Day): string {
  const weekdays = ['Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday'];
  return weekdays[((daysBetween('1970-01-01', date) % 7) + 7) % 7] ?? '';
}

function distance(days: number): string {
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}

/** `2026-01-01 to 2026-03-31, day 45 of 90`; empty for what is no period. */
export function periodWords(project: Project, text: string, today: Day): string {
  const period = periodOf(project, text);
  return period === undefined ? '' : `${period.first} to ${period.last}, ${dayOfCycleText(period, today)}`;
}

function periodOf(project: Project, text: string): Period | undefined {
  return (
    project.cycles.find(({ name }) => name?.value === text)?.period ?? parsePeriod(text, project.calendar)
  );
}

/** What somebody answers for: `@maya answers for 2 objectives, 5 key results, 1 KPI and leads product`. */
export function ownerWords(project: Project, owner: string): string {
  const owned = (goals: readonly { readonly effectiveOwner?: string }[]) =>
    goals.filter(({ effectiveOwner }) => effectiveOwner === owner).length;
  const counts = [
    counted(project.northStars.filter(northStar => northStar.owner?.value === owner).length, 'north star'),
    counted(owned(project.objectives), 'objective'),
    counted(owned(project.keyResults), 'key result'),
    counted(owned(project.kpis), 'KPI'),
  ].filter(part => part !== undefined);
  const teams = project.teams
    .filter(({ lead }) => lead?.value === owner)
    .map(({ name, key }) => name?.value ?? key);
  const answers = counts.length === 0 ? [] : [`answers for ${counts.join(', ')}`];
  const leads = teams.length === 0 ? [] : [`leads ${teams.join(', ')}`];
  const said = [...answers, ...leads];
  return said.length === 0 ? '' : `${owner} ${said.join(' and ')}`;
}

function counted(count: number, noun: string): string | undefined {
  if (count === 0) return undefined;
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

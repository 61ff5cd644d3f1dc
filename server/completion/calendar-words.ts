/** Dates and periods that somebody would write at a place. */
import { addDays, isWithin, periodAfter, periodHolding } from '../../language/model/calendar.ts';
import type { Day, Period, Project } from '../../language/model/types.ts';
import type { DatePurpose } from './expectations.ts';

export interface Suggested {
  readonly text: string;
  readonly why: string;
}

/** Days, the likeliest first. @param cycle the cycle around the place, where there is one: a deadline lies within it */
export function suggestedDays(
  project: Project,
  today: Day,
  purpose: DatePurpose,
  cycle: Period | undefined,
): readonly Suggested[] {
  const days: Suggested[] = [];
  if (purpose === 'deadline') {
    const year = periodHolding(today, 'year', project.calendar);
    if (cycle !== undefined) days.push({ text: cycle.last, why: 'last day of the cycle' });
    else days.push({ text: year.last, why: `last day of ${year.id}` });
    const isPossible = cycle === undefined || isWithin(today, cycle);
    return unique(isPossible ? [...days, { text: today, why: 'today' }] : days);
  }
  days.push({ text: today, why: 'today' });
  const last = purpose === 'checkin' ? lastCheckIn(project, today) : undefined;
  if (last !== undefined) days.push({ text: addDays(last, 7), why: 'a week after the last check-in' });
  days.push({ text: addDays(today, -1), why: 'yesterday' });
  return unique(days);
}

/** Periods, the likeliest first; for a review those that are over come before those that run. */
export function suggestedPeriods(
  project: Project,
  today: Day,
  purpose: 'cycle' | 'review',
): readonly Suggested[] {
  const { calendar } = project;
  const quarter = periodHolding(today, 'quarter', calendar);
  const following = periodAfter(quarter, calendar, []);
  const half = periodHolding(today, 'half', calendar);
  const year = periodHolding(today, 'year', calendar);
  const common = [
    named(quarter, 'this quarter'),
    ...(following === undefined ? [] : [named(following, 'next quarter')]),
    named(half, 'this half'),
    named(year, 'this year'),
    named(periodHolding(today, 'month', calendar), 'this month'),
  ];
  const declared = project.cycles.flatMap(({ period, label }) =>
    period === undefined ? [] : [named(period, label?.value ?? 'declared cycle')],
  );
  if (purpose === 'cycle') return unique([...declared, ...common]);
  const used = project.objectives.flatMap(({ cycle }) => (cycle === undefined ? [] : [cycle]));
  const over = used.filter(({ last }) => last < today).sort((a, b) => (a.last > b.last ? -1 : 1));
  return unique([...over.map(period => named(period, 'over')), ...declared, ...common]);
}

function named({ id, first, last }: Period, why: string): Suggested {
  return { text: id, why: `${why} · ${first} to ${last}` };
}

function lastCheckIn(project: Project, today: Day): Day | undefined {
  const days = project.checkIns.flatMap(({ date }) =>
    date === undefined || date.value > today ? [] : [date.value],
  );
  return days.sort().at(-1);
}

function unique(suggested: readonly Suggested[]): readonly Suggested[] {
  return suggested.filter(({ text }, index) => suggested.findIndex(other => other.text === text) === index);
}

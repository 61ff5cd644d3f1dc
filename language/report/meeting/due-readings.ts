/** What should be heard of by today, and who is asked. */
import { addDays, daysBetween, isDay } from '../../model/calendar.ts';
import type { KeyResult, Kpi, NorthStar } from '../../model/types.ts';
import { asksForEntries, dueGoals, readStateOf } from '../../score/due-goals.ts';
import type { ProjectScores } from '../../score/types.ts';
import type { DueReading, DueReadings, Meeting, OwnersReadings } from './meeting.ts';

type Discussed = Pick<Meeting, 'scores' | 'today' | 'since' | 'northStars' | 'objectives' | 'kpis'>;

type Read = NorthStar | KeyResult | Kpi;

/** A key result that tracks a metric of the meeting is heard of there. */
export function dueReadings(meeting: Discussed): DueReadings {
  const { scores, today, since } = meeting;
  const goals: readonly Read[] = [
    ...meeting.northStars.map(({ northStar }) => northStar),
    ...meeting.objectives.flatMap(({ keyResults }) => keyResults.map(({ keyResult }) => keyResult)),
    ...meeting.kpis.map(({ kpi }) => kpi),
  ];
  const now = dueGoals(goals, scores, today).map(goal => dueReading(goal, scores));
  const known = new Set(now.map(({ goal }) => goal.key));
  const next = addDays(today, Math.max(1, daysBetween(since, today)));
  const coming = isDay(next) ? dueGoals(goals, scores, next) : [];
  const soon = coming
    .filter(goal => !known.has(goal.key) && asksForEntries(goal, today))
    .map(goal => dueReading(goal, scores))
    .filter(({ day }) => day !== undefined);
  return { owners: byOwner(now), soon: soon.sort(byDay) };
}

function dueReading(goal: Read, scores: ProjectScores): DueReading {
  const owner = goal.kind === 'northstar' ? goal.owner?.value : goal.effectiveOwner;
  const { readings = [], latestCheckIn, nextDue } = readStateOf(scores, goal) ?? {};
  const isKnown = latestCheckIn !== undefined || readings.length > 0;
  return {
    goal,
    ...(owner !== undefined && { owner }),
    ...(nextDue !== undefined && isKnown && { day: nextDue }),
  };
}

/** Overdue longest first, what was never heard of last. */
function byDay(a: DueReading, b: DueReading): number {
  const [left, right] = [a.day ?? '9999', b.day ?? '9999'];
  return left < right ? -1 : left > right ? 1 : 0;
}

function byOwner(due: readonly DueReading[]): readonly OwnersReadings[] {
  const owners = Map.groupBy(due, ({ owner }) => owner);
  return [...owners]
    .sort(([a], [b]) => (a === undefined ? 1 : b === undefined ? -1 : a < b ? -1 : 1))
    .map(([owner, readings]) => ({
      ...(owner !== undefined && { owner }),
      readings: [...readings].sort(byDay),
    }));
}

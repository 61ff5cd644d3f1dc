import * as z from 'zod';
import { addCheckIn } from '../../edit/add-checkin.ts';
import { placeholder } from '../../edit/placeholders.ts';
import { setMeasure } from '../../edit/set-measure.ts';
import { daysBetween, isDay } from '../../model/calendar.ts';
import type { Fix } from '../../model/finding.ts';
import { cadenceText, quantityText } from '../../model/format-value.ts';
import { cadenceOf } from '../../model/query.ts';
import type { Cadence, Day, NorthStar, Project } from '../../model/types.ts';
import { nextDue } from '../../score/due.ts';
import { unitOfGoal } from '../../score/goal-unit.ts';
import type { Reading } from '../../score/types.ts';
import { suggestion } from '../fix.ts';
import { defineRule } from '../rule.ts';
import { unreadEntries } from '../slips.ts';
import { fitting, nameSpan, ownName } from '../subjects.ts';

/** A north star that nobody reads guides nobody. */
export const northstarUnmeasured = defineRule({
  id: 'northstar-unmeasured',
  level: 'warning',
  scope: 'file',
  calendar: true,
  summary: 'The north star has no movement, or no reading in twice its `every`.',
  rationale: `Every weekly meeting begins with the north star: where it is, whether it went up, whether it is heading for its target.
Without a movement there is no target, without readings no answer. A reading of a key result that tracks it is one of its own. One
that was never read is asked for once the project has recorded readings for twice its \`every\`: a new project has time to begin.`,
  satisfy: `Give it \`from … to … by …\`, and record a reading in each check-in. Where the number comes once a month, say
\`every month\`.`,
  sources: [
    'B: NSM check: we’re at 680, up from 650 last week, trending toward our target.',
    'A: Check KPIs weekly.',
  ],
  options: z.strictObject({
    times: z.int().min(1).default(2).describe('How many times its `every` may pass without a reading.'),
  }),
  messages: {
    still: ({ name }: { name: string }) => `${name} has no movement: from which value to which, and by when?`,
    stale: ({ name, date, days, every }: { name: string; date: Day; days: number; every: string }) =>
      fitting(
        `${name} was last read on ${date}, ${days} days ago: one reading is due every ${every}`,
        `${name} was last read on ${date}: one is due every ${every}`,
      ),
    never: ({ name, first, every }: { name: string; first: Day; every: string }) =>
      fitting(
        `${name} was never read, and others are since ${first}: one reading is due every ${every}`,
        `${name} was never read: one reading is due every ${every}`,
      ),
  },
  examples: [
    {
      alone: true,
      bad: 'northstar «active_teams» "Weekly active teams"',
      fixed: 'northstar active_teams "Weekly active teams" from ? to ?',
    },
    {
      alone: true,
      today: '2026-02-02',
      bad: 'northstar «active_teams» "Weekly active teams" from 500 to 2,500 teams by 2026-12-31',
      context: 'checkin 2026-01-12 { active_teams: 510 }',
      fixedContext: `checkin 2026-01-12 { active_teams: 510 }
checkin 2026-02-02 {
  active_teams: ? teams
}`,
    },
    {
      alone: true,
      today: '2026-02-02',
      good: 'northstar active_teams "Weekly active teams" from 500 to 2,500 teams by 2026-12-31 { every month }',
      context: 'checkin 2026-01-12 { active_teams: 510 }',
    },
    {
      alone: true,
      good: 'northstar active_teams "Weekly active teams" from 500 to 2,500 teams by 2026-12-31',
    },
  ],
  check({ project, file, scores, today, options, report }) {
    const isUnread = unreadEntries(project);
    for (const northStar of file.northStars) {
      const name = ownName(northStar);
      const readings = scores.northStars.get(northStar.key)?.readings ?? [];
      if (northStar.measure.kind === 'none') {
        report(northStar, nameSpan(northStar), 'still', { name }, () =>
          movementFor(project, northStar, readings),
        );
        continue;
      }
      const cadence = cadenceOf(northStar);
      const last = readings.at(-1)?.date;
      const since = last ?? firstReadingDay(project, today);
      if (isUnread(northStar, last)) continue;
      if (since === undefined || nextDue(since, several(cadence, options.times)) >= today) continue;
      const every = cadenceText(cadence);
      const fixes = () => readingFor(project, northStar, today);
      if (last === undefined)
        report(northStar, nameSpan(northStar), 'never', { name, first: since, every }, fixes);
      else {
        const days = daysBetween(last, today);
        report(northStar, nameSpan(northStar), 'stale', { name, date: last, days, every }, fixes);
      }
    }
  },
});

function several({ count, unit }: Cadence, times: number): Cadence {
  return { count: count * times, unit };
}

/** The day on which the project began to record numbers. */
function firstReadingDay({ checkIns }: Project, today: Day): Day | undefined {
  let first: Day | undefined;
  for (const { date, entries } of checkIns) {
    if (date === undefined || !isDay(date.value) || date.value > (first ?? today)) continue;
    if (entries.some(({ value }) => value !== undefined)) first = date.value;
  }
  return first;
}

/** From the first reading where there is one; the target is to be filled in. */
function movementFor(project: Project, northStar: NorthStar, readings: readonly Reading[]): readonly Fix[] {
  const first = readings[0]?.quantity;
  const unit = first?.unit ?? unitOfGoal(northStar, project);
  const saysOnce = unit.kind === 'count';
  const from =
    first === undefined ? '?' : quantityText(saysOnce ? { ...first, unit: { kind: 'number' } } : first, 10);
  return suggestion(
    `Add from ${from} to …`,
    setMeasure(project, northStar, `from ${from} to ${placeholder(unit).text}`),
    true,
  );
}

function readingFor(project: Project, northStar: NorthStar, today: Day): readonly Fix[] {
  return suggestion(
    `Record a reading of ${ownName(northStar)} for ${today}`,
    addCheckIn(project, today, [{ goal: northStar.key }]),
    true,
  );
}

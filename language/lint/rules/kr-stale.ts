import { addCheckIn } from '../../edit/add-checkin.ts';
import { daysBetween } from '../../model/calendar.ts';
import { cadenceText } from '../../model/format-value.ts';
import { cadenceOf } from '../../model/query.ts';
import type { Day, KeyResult } from '../../model/types.ts';
import { trackedMetric } from '../../score/goal-unit.ts';
import type { KeyResultScore, ProjectScores } from '../../score/types.ts';
import { suggestion } from '../fix.ts';
import { defineRule } from '../rule.ts';
import { unreadEntries } from '../slips.ts';
import { fitting, nameSpan, ownName } from '../subjects.ts';

/** Silence about a key result while its cycle runs: nobody can tell whether it is on its way. */
export const krStale = defineRule({
  id: 'kr-stale',
  level: 'warning',
  scope: 'file',
  calendar: true,
  theme: 'Time and history',
  summary: 'A key result of a running cycle has had no check-in within its `every` and three days.',
  rationale: `Progress is looked at every two to four weeks, while there is still time to change course. A check-in needs no
number: a word on what blocks it is one too. Counted is from the last check-in, at the earliest from the first day of the
cycle; where the metric that the key result tracks is reported, nothing more is asked for.`,
  satisfy: `Add a check-in: a value, or a status with a word on what blocks it. If two weeks is too often, say so with \`every month\`.`,
  sources: ['A: OKRs should be reviewed in a structured check-in every 2–4 weeks.'],
  messages: {
    stale: ({ name, days, since, every }: { name: string; days: number; since: Day; every: string }) =>
      fitting(
        `no check-in on ${name} for ${days} days, since ${since}: one is due every ${every}`,
        `no check-in on ${name} for ${days} days: one is due every ${every}`,
      ),
    never: ({ name, days, since, every }: { name: string; days: number; since: Day; every: string }) =>
      fitting(
        `no check-in on ${name} since its cycle began on ${since}, ${days} days ago: due every ${every}`,
        `no check-in on ${name} in the ${days} days of its cycle: due every ${every}`,
      ),
  },
  examples: [
    {
      today: '2026-02-02',
      bad: 'kr «nps» "Net Promoter Score among remote teams" from 32 to 50',
      context: `checkin 2026-01-12 { example.nps: 33 }
checkin 2026-02-02 { example.other: 40% }`,
      fixedContext: `checkin 2026-01-12 { example.nps: 33 }
checkin 2026-02-02 {
  example.other: 40%
  example.nps: ?
}`,
    },
    {
      today: '2026-02-02',
      good: 'kr nps "Net Promoter Score among remote teams" from 32 to 50',
      context: `checkin 2026-01-20 { example.nps: at-risk "The survey is out, no number yet" }
checkin 2026-02-02 { example.other: 40% }`,
    },
  ],
  check({ project, file, scores, today, report }) {
    const isUnread = unreadEntries(project);
    for (const kr of file.keyResults) {
      const score = scores.keyResults.get(kr.key);
      if (score === undefined || !score.stale || kr.cycle === undefined || isReported(kr, scores)) continue;
      const heard = lastHeard(score);
      const silentSince = heard !== undefined && heard > kr.cycle.first ? heard : kr.cycle.first;
      const metric = trackedMetric(kr, project);
      if ([kr, ...(metric === undefined ? [] : [metric])].some(goal => isUnread(goal, silentSince))) continue;
      report(
        kr,
        nameSpan(kr),
        heard === silentSince ? 'stale' : 'never',
        {
          name: ownName(kr),
          since: silentSince,
          days: daysBetween(silentSince, today),
          every: cadenceText(cadenceOf(kr)),
        },
        ({ project }) =>
          suggestion(
            `Check in on ${ownName(kr)} for ${today}`,
            addCheckIn(project, today, [{ goal: kr.key }]),
            true,
          ),
      );
    }
  },
});

/** The last check-in or reading, on the key result or on the metric that it tracks. */
function lastHeard({ latestCheckIn, readings }: KeyResultScore): Day | undefined {
  return [latestCheckIn?.date, readings.at(-1)?.date]
    .filter(day => day !== undefined)
    .sort()
    .at(-1);
}

/** Whether the metric that it tracks is read in the rhythm that the metric has. */
function isReported({ tracks }: KeyResult, { kpis, northStars }: ProjectScores): boolean {
  const metric =
    tracks?.target === undefined ? undefined : (kpis.get(tracks.target) ?? northStars.get(tracks.target));
  return metric?.currentReading !== undefined && !metric.stale;
}

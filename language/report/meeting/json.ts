/** Meetings for other programs: all that is in them, uncut. See `../json.ts` for what absent keys and `null` mean. */
import { amountIn } from '../../score/goal-unit.ts';
import type { LatestCheckIn, Reading } from '../../score/types.ts';
import { jsonText } from '../json.ts';
import { GoalRecords, named, shown } from '../json-score.ts';
import { jsonAmount, known } from '../json-value.ts';
import type { Places } from '../places.ts';
import type { Closing } from './closing.ts';
import type { DueReading, Meeting, Movement } from './meeting.ts';
import type { NamedMeeting } from './written-meeting.ts';

/** Keys are in the order in which a meeting goes through them. */
export function jsonMeetings(meetings: readonly NamedMeeting[], places: Places): string {
  return jsonText({
    version: 1,
    today: meetings[0]?.meeting.today,
    meetings: meetings.map(({ name, meeting }) => ({ project: name, ...recordOf(meeting, places) })),
  });
}

function recordOf(meeting: Meeting, places: Places) {
  const { project, since, team, cycle, northStars, objectives, kpis, due } = meeting;
  const records = new GoalRecords(meeting, places);
  return {
    since,
    ...known('team', team === undefined ? undefined : (project.goals.get(team)?.id ?? team)),
    ...known('cycle', cycle?.id),
    northStars: northStars.map(({ northStar, score, movement }) => ({
      ...records.northStar(northStar),
      ...movementRecord(movement),
      ...saidRecord(score.latestCheckIn),
    })),
    objectives: objectives.map(({ objective, score, before, keyResults, next }) => ({
      ...records.objective(objective),
      ...known('previousScore', before && shown(before.score)),
      ...known('next', next),
      ...saidRecord(score.latestCheckIn),
      krs: keyResults.map(update => ({
        ...records.keyResult(update.keyResult),
        ...known('previousScore', update.before && shown(update.before.score)),
        ...known('previousConfidence', update.before?.confidence),
        ...movementRecord(update.movement),
        ...saidRecord(update.score.latestCheckIn),
      })),
    })),
    settled: meeting.settled.map(({ objective }) => records.objective(objective)),
    planned: meeting.planned.map(objective => ({
      ...named(objective),
      ...known('cycle', objective.cycle?.id),
    })),
    kpis: kpis.map(({ kpi, score, movement, hasRecovered }) => ({
      ...records.kpi(kpi),
      hasRecovered,
      ...movementRecord(movement),
      ...saidRecord(score.latestCheckIn),
    })),
    due: due.owners.flatMap(({ readings }) => readings.map(dueRecord)),
    soon: due.soon.map(dueRecord),
    questions: meeting.questions.map(({ kind, goal, subject, text }) => ({
      kind,
      ...known('id', goal === undefined ? undefined : project.goals.get(goal)?.id),
      subject,
      text,
    })),
    closings: meeting.closings.map(closing => closingRecord(closing, records)),
  };
}

function closingRecord(closing: Closing, records: GoalRecords) {
  const { cycle, mean, computedMean } = closing;
  return {
    cycle: cycle.id,
    first: cycle.first,
    last: cycle.last,
    mean: shown(mean),
    computedMean: shown(computedMean),
    objectives: closing.objectives.map(({ objective, score, keyResults }) => ({
      ...records.objective(objective),
      learnings: score.grade?.notes ?? [],
      krs: keyResults.map(({ keyResult, score: own, outcome }) => ({
        ...records.keyResult(keyResult),
        grade: own.grade?.value ?? null,
        outcome,
        learnings: own.grade?.notes ?? [],
      })),
    })),
    ungraded: closing.ungraded.map(named),
    stopped: closing.stopped.map(goal => ({ ...named(goal), ...known('stopped', goal.stopped?.date) })),
    backToKpis: closing.backToKpis.map(one =>
      one.kind === 'watched'
        ? { ...records.kpi(one.kpi), ...known('suggestedThreshold', one.suggested) }
        : { ...named(one.keyResult), suggestedLine: one.line },
    ),
    unfinished: closing.unfinished.map(({ keyResult, successor }) => ({
      ...named(keyResult),
      ...known('carriesOverTo', successor && named(successor)),
    })),
  };
}

/** The reading of the last meeting, in the unit of the one now. */
function movementRecord({ now, before, isNew, way }: Movement) {
  return {
    ...known('previous', now && before && amountBeside(before, now)),
    ...known('previousReading', before?.date),
    isNew,
    way,
  };
}

function amountBeside(before: Reading, now: Reading): number | undefined {
  const amount = amountIn(before.quantity, now.quantity.unit);
  return amount && jsonAmount(amount);
}

function saidRecord(said: LatestCheckIn | undefined) {
  if (said === undefined) return {};
  const { date, status, notes } = said;
  return { checkIn: { date, ...known('status', status), notes } };
}

function dueRecord({ goal, owner, day }: DueReading) {
  return { ...named(goal), ...known('owner', owner), day: day ?? null };
}

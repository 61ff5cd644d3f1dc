/**
 * What a meeting has to decide, as questions: a breach asks why, a goal that lags asks what would help. Nobody is asked who did
 * it (text B, mistake 5).
 */
import { daysBetween } from '../../model/calendar.ts';
import { openKeyResults, treatedMetrics } from '../../model/query.ts';
import type { Day, KeyResult, Kpi, Objective, Period } from '../../model/types.ts';
import { deadlineOf } from '../../score/expectation.ts';
import { counted, titleOf } from '../../score/phrases.ts';
import { scoreText } from '../../score/rounding.ts';
import { isStopped } from '../../score/score-key-result.ts';
import { reviewDueFrom } from './closing-days.ts';
import type { KeyResultUpdate, KpiUpdate, Meeting, ObjectiveUpdate, Question } from './meeting.ts';
import { shortTitle } from './written-report.ts';

type Discussed = Pick<Meeting, 'project' | 'today' | 'objectives' | 'kpis'>;

/** Most urgent kind first; within a kind in the order of the meeting. */
export function questionsOf(meeting: Discussed, asked: readonly ObjectiveUpdate[]): readonly Question[] {
  const { today } = meeting;
  const keyResults = meeting.objectives.flatMap(update => update.keyResults);
  return [
    ...untreatedKpis(meeting),
    ...meeting.objectives.flatMap(update => offTrack(update, today)),
    ...keyResults.flatMap(doubtful),
    ...keyResults.flatMap(shaken),
    ...keyResults.flatMap(update => reachedEarly(update, today)),
    ...ungraded(asked, today),
  ];
}

function about(goal: Kpi | KeyResult | Objective, kind: Question['kind'], text: string): Question {
  return { kind, goal: goal.key, subject: titleOf(goal), text };
}

/** One bad reading may be noise; from the second on somebody should take it up. */
const tellingBreach = 2;

function untreatedKpis({ project, kpis, today }: Discussed): readonly Question[] {
  const open = openKeyResults(project.keyResults, today).filter(keyResult => !isStopped(keyResult, today));
  const treated = treatedMetrics(open);
  const isUntreated = ({ kpi, score }: KpiUpdate) =>
    score.status === 'breached' && score.breachedReadings >= tellingBreach && !treated.has(kpi.key);
  return kpis.filter(isUntreated).map(({ kpi, score }) => {
    const breach = `breached since ${score.breachedSince}, ${counted(score.breachedReadings, 'reading')}`;
    return about(kpi, 'untreated', `${breach}, and no key result treats it: should one?`);
  });
}

function offTrack({ objective, keyResults }: ObjectiveUpdate, today: Day): readonly Question[] {
  const lagging = keyResults.filter(({ score }) => score.health === 'off-track');
  const [first] = lagging;
  if (first === undefined) return [];
  const names =
    lagging.length === 1
      ? `"${shortTitle(titleOf(first.keyResult))}"`
      : counted(lagging.length, 'key result');
  const left = daysLeft(objective.cycle, today);
  const time = left === undefined ? '' : ` with ${left} to go`;
  const verb = lagging.length === 1 ? 'is' : 'are';
  return [about(objective, 'off-track', `${names} ${verb} off track${time}: what would change that?`)];
}

function daysLeft(cycle: Period | undefined, today: Day): string | undefined {
  return cycle === undefined ? undefined : counted(daysBetween(today, cycle.last), 'day');
}

/** Below this pace on-track is not believed by itself. */
const leastPace = 0.75;

function doubtful({ keyResult, score }: KeyResultUpdate): readonly Question[] {
  const { pace, latestCheckIn: said } = score;
  if (said?.status !== 'on-track' || pace === undefined || pace >= leastPace) return [];
  const numbers = `${scoreText(score.score)} of ${scoreText(score.expected)} expected`;
  return [
    about(
      keyResult,
      'doubtful',
      `said to be on-track on ${said.date}, with ${numbers}: what makes it on-track?`,
    ),
  ];
}

/** A step that no rounding makes. */
const tellingStep = 0.2;

function shaken({ keyResult, score, before }: KeyResultUpdate): readonly Question[] {
  const [was, is] = [before?.confidence, score.confidence];
  if (was === undefined || is === undefined || was - is < tellingStep - 1e-9) return [];
  return [
    about(keyResult, 'confidence', `confidence fell from ${was} to ${is}: what happened, what would help?`),
  ];
}

/** A movement that is there in the first half of its time: a stretch is what it takes to get there at the end. */
function reachedEarly({ keyResult, score, before }: KeyResultUpdate, today: Day): readonly Question[] {
  const { cycle, measure } = keyResult;
  if (score.health !== 'achieved' || before?.health === 'achieved') return [];
  if (cycle === undefined || measure.kind !== 'movement') return [];
  const [gone, length] = [
    daysBetween(cycle.first, today) + 1,
    daysBetween(cycle.first, deadlineOf(keyResult, cycle)) + 1,
  ];
  if (gone * 2 > length) return [];
  return [
    about(keyResult, 'reached', `reached its target on day ${gone} of ${length}: what would be a stretch?`),
  ];
}

/** Those that the end of the cycle no longer speaks of. */
function ungraded(asked: readonly ObjectiveUpdate[], today: Day): readonly Question[] {
  const waiting = asked.flatMap(({ objective, score }) =>
    score.health === 'ended' && objective.cycle !== undefined && today >= reviewDueFrom(objective.cycle)
      ? [objective.cycle]
      : [],
  );
  const cycles = Map.groupBy(waiting, ({ id }) => id);
  return [...cycles]
    .sort(([, [a]], [, [b]]) => ((a?.last ?? '') < (b?.last ?? '') ? 1 : -1))
    .map(([id, { length }]) => ({
      kind: 'ungraded',
      subject: id,
      text: `${counted(length, 'objective')} without a grade: what came of ${length === 1 ? 'it' : 'them'}?`,
    }));
}

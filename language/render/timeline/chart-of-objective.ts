/** The chart of an objective: its score as it was on each day, against where it should have been. */
import type { Day, Objective, Period } from '../../model/types.ts';
import { expectation, soundCycle } from '../../score/expectation.ts';
import type { ScoreOnDay } from '../../score/objective-history.ts';
import { gradeText } from '../../score/rounding.ts';
import type { ObjectiveScore } from '../../score/types.ts';
import { healthTone } from '../paint.ts';
import type { Chart, ChartMark, ChartPoint, ChartReading } from './chart.ts';
import { atLeastTwoDays, daysOfCycle, openDays } from './days.ts';
import { cycleMarks, noteMarks } from './marks.ts';
import { scoreAxis } from './value-axis.ts';

/** The score on one day, and the line of the table that says it. */
export interface ScoredDay extends ScoreOnDay {
  readonly entry?: number;
}

/**
 * @param history by date
 * @param reviewed the day of the review that graded it
 * @returns undefined where there is no cycle and no score
 */
export function chartOfObjective(
  objective: Objective,
  score: ObjectiveScore,
  history: readonly ScoredDay[],
  today: Day,
  reviewed: Day | undefined,
): Chart | undefined {
  const cycle = soundCycle(objective.cycle);
  const readings = history.flatMap(pointOf);
  if (cycle === undefined && readings.length === 0) return undefined;
  const days = cycle === undefined ? openDays(readings, today) : daysOfCycle(cycle, readings, reviewed);
  const { first, last } = atLeastTwoDays(days);
  const isWithin = ({ date }: { readonly date: Day }) => first <= date && date <= last;
  const grade =
    score.grade === undefined || reviewed === undefined
      ? undefined
      : { date: reviewed, amount: score.grade.value, text: `graded ${gradeText(score.grade.value)}` };
  const marks: readonly ChartMark[] = [
    ...cycleMarks(cycle),
    ...(grade === undefined ? [] : [{ kind: 'review' as const, date: grade.date, text: grade.text }]),
    ...noteMarks(objective),
  ];
  return {
    first,
    last,
    today,
    axis: scoreAxis,
    readings: readings.filter(isWithin),
    line: 'step',
    ...(cycle && { expected: expectedOf(cycle, score.mark) }),
    levels:
      score.mark === 1
        ? [{ kind: 'target', amount: 1, text: 'expected 1.0' }]
        : [{ kind: 'target', amount: score.mark, text: `a good result ${score.mark}` }],
    breaches: [],
    marks: marks.filter(isWithin),
    ...(grade && isWithin(grade) ? { grade } : {}),
    tone: healthTone(score.health),
  };
}

function pointOf({ date, mean, entry }: ScoredDay): readonly ChartReading[] {
  if (mean === undefined) return [];
  return [
    { date, amount: mean, state: 'counts', breached: false, ...(entry === undefined ? {} : { entry }) },
  ];
}

function expectedOf(cycle: Period, mark: 1 | 0.7): readonly [ChartPoint, ChartPoint] {
  const on = (date: Day) => ({
    date,
    amount: expectation(cycle.first, cycle.last, date, mark).expected,
  });
  return [on(cycle.first), on(cycle.last)];
}

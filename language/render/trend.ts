/** What a small picture of a goal's readings shows: the readings, where they should be by each day, and the bounds that hold. */
import { daysBetween } from '../model/calendar.ts';
import { convertTo, quantityOf } from '../model/quantity.ts';
import type { Condition, Day, Goal, Period, Quantity, Unit } from '../model/types.ts';
import { readingText } from '../score/phrases.ts';
import type { KeyResultScore, KpiScore, NorthStarScore, ProjectScores, Reading } from '../score/types.ts';
import { healthTone, type Tone } from './paint.ts';

/** A day and a value: `day` counts from the first day of the picture, `amount` is in the unit of the last reading. */
export interface TrendPoint {
  readonly day: number;
  readonly amount: number;
}

export interface Trend {
  /** By date, at least one. */
  readonly readings: readonly TrendPoint[];
  /** The straight way from the baseline to what is a good result on the last day. */
  readonly expected?: readonly [TrendPoint, TrendPoint];
  /** Levels through the whole picture. */
  readonly levels: readonly { readonly kind: 'threshold' | 'target'; readonly amount: number }[];
  /** Length of the picture in days, at least 1. */
  readonly days: number;
  /** How the goal is doing. */
  readonly tone: Tone;
  /** The same in words, for people who don't see pictures. */
  readonly words: string;
}

/** More readings than these are no clearer in a small picture. */
const mostReadings = 52;

/**
 * What there is to draw of a goal. Readings in another dimension than the last are left out, as they are in scores.
 * @returns undefined for what has no readings, and for a single one with nothing to compare it to
 */
export function trendOfGoal(goal: Goal, scores: ProjectScores): Trend | undefined {
  const trend = drawable(goal, scores);
  const alone = trend?.readings.length === 1 && trend.expected === undefined && trend.levels.length === 0;
  return alone ? undefined : trend;
}

function drawable(goal: Goal, scores: ProjectScores): Trend | undefined {
  switch (goal.kind) {
    case 'kr': {
      const score = scores.keyResults.get(goal.key);
      const ends = goal.cycle && { first: goal.cycle.first, last: goal.by?.value ?? goal.cycle.last };
      return score && movementTrend(score, score.history, score.mark, ends);
    }
    case 'northstar': {
      const score = scores.northStars.get(goal.key);
      const first = score?.readings[0]?.date;
      const last = goal.by?.value;
      const ends = first === undefined || last === undefined ? undefined : { first, last };
      return score && movementTrend(score, score.readings, 1, ends);
    }
    case 'kpi': {
      const score = scores.kpis.get(goal.key);
      return score && kpiTrend(score);
    }
    default:
      return undefined;
  }
}

type Ends = Pick<Period, 'first' | 'last'>;

function movementTrend(
  { baseline, target, health }: KeyResultScore | NorthStarScore,
  history: readonly Reading[],
  mark: 1 | 0.7,
  ends: Ends | undefined,
): Trend | undefined {
  const readings = history.slice(-mostReadings);
  const last = readings.at(-1);
  if (last === undefined) return undefined;
  const { unit } = last.quantity;
  const [from, to] = [amountIn(baseline, unit), amountIn(target, unit)];
  const isSound = ends !== undefined && ends.first < ends.last;
  const first = isSound && ends.first < (readings[0]?.date ?? '') ? ends.first : (readings[0]?.date ?? '');
  const at = (day: Day, amount: number): TrendPoint => ({ day: daysBetween(first, day), amount });
  const points = pointsOf(readings, unit, at);
  const end = isSound && ends.last > last.date ? ends.last : last.date;
  return {
    readings: points,
    ...(isSound && from !== undefined && to !== undefined
      ? { expected: [at(ends.first, from), at(ends.last, from + (to - from) * mark)] as const }
      : {}),
    levels: to === undefined ? [] : [{ kind: 'target', amount: to }],
    days: Math.max(1, daysBetween(first, end)),
    tone: healthTone(health),
    words: wordsOf(readings),
  };
}

function kpiTrend({ readings: all, threshold, target, status }: KpiScore): Trend | undefined {
  const readings = all.slice(-mostReadings);
  const [first, last] = [readings[0], readings.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const { unit } = last.quantity;
  const levels = (kind: 'threshold' | 'target', condition: Condition | undefined) =>
    boundsOf(condition).flatMap(bound => {
      const amount = amountIn(bound, unit);
      return amount === undefined ? [] : [{ kind, amount }];
    });
  return {
    readings: pointsOf(readings, unit, (day, amount) => ({ day: daysBetween(first.date, day), amount })),
    levels: [...levels('threshold', threshold), ...levels('target', target)],
    days: Math.max(1, daysBetween(first.date, last.date)),
    tone: healthTone(status),
    words: wordsOf(readings),
  };
}

function pointsOf(
  readings: readonly Reading[],
  unit: Unit,
  at: (day: Day, amount: number) => TrendPoint,
): readonly TrendPoint[] {
  return readings.flatMap(({ date, quantity }) => {
    const amount = amountIn(quantity, unit);
    return amount === undefined ? [] : [at(date, amount)];
  });
}

function amountIn(quantity: Quantity | undefined, unit: Unit): number | undefined {
  return quantity && convertTo(quantity, unit)?.amount;
}

function boundsOf(condition: Condition | undefined): readonly Quantity[] {
  if (condition === undefined) return [];
  const values = condition.kind === 'between' ? [condition.low, condition.high] : [condition.bound];
  return values.flatMap(value => quantityOf(value) ?? []);
}

/** `From 48h on 2026-01-12 to 30h on 2026-02-09, 4 readings`. */
function wordsOf(readings: readonly Reading[]): string {
  const [first, last] = [readings[0], readings.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (readings.length === 1) return `${readingText(last)} on ${last.date}`;
  return `From ${readingText(first)} on ${first.date} to ${readingText(last)} on ${last.date}, ${readings.length} readings`;
}

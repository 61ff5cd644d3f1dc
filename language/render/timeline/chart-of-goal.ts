/** The chart of a goal: one builder for each kind, from the model and its scores on *today*. */
import { conditionText, valueText } from '../../model/format-value.ts';
import { convertTo, holds, quantityOf } from '../../model/quantity.ts';
import type { Condition, Day, Goal, KeyResult, Kpi, NorthStar, Quantity, Unit } from '../../model/types.ts';
import { deadlineOf, expectation, soundCycle } from '../../score/expectation.ts';
import { gradeText } from '../../score/rounding.ts';
import type { KeyResultScore, KpiScore, NorthStarScore, ProjectScores, Reading } from '../../score/types.ts';
import { healthTone } from '../paint.ts';
import type { Chart, ChartLevel, ChartMark, ChartPoint, ChartReading, ReadingState } from './chart.ts';
import { type Days, daysOfCycle, lastCounting, latest, openDays } from './days.ts';
import { cycleMarks, noteMarks } from './marks.ts';
import { amountText, axisUnit, drawable, valueAxis } from './value-axis.ts';

/** A reading, and whether it counts. */
export interface StatedReading {
  readonly date: Day;
  readonly reading: Reading;
  readonly state: ReadingState;
  readonly entry?: number;
}

/**
 * What there is to draw of a key result, KPI or north star. Readings in another dimension than the goal's are left out, as they
 * are in scores.
 * @param readings by date; left out: those of its scores
 * @param reviewed the day of the review that graded it
 * @returns undefined for other goals, and where there is no value at all
 */
export function chartOfGoal(
  goal: Goal,
  scores: ProjectScores,
  readings?: readonly StatedReading[],
  reviewed?: Day,
): Chart | undefined {
  switch (goal.kind) {
    case 'kr': {
      const score = scores.keyResults.get(goal.key);
      return score && chartOfKeyResult(goal, score, readings ?? statedOf(score), scores.today, reviewed);
    }
    case 'northstar': {
      const score = scores.northStars.get(goal.key);
      return score && chartOfNorthStar(goal, score, readings ?? countingOf(score.readings), scores.today);
    }
    case 'kpi': {
      const score = scores.kpis.get(goal.key);
      return score && chartOfKpi(goal, score, readings ?? countingOf(score.readings), scores.today);
    }
    default:
      return undefined;
  }
}

function statedOf({ history, readings }: KeyResultScore): readonly StatedReading[] {
  const counting = new Set(
    readings.map(({ location, date }) => `${date} ${location.uri} ${location.span.start}`),
  );
  return history.map(reading => {
    const { location, date } = reading;
    const counts = counting.has(`${date} ${location.uri} ${location.span.start}`);
    return { date, reading, state: counts ? 'counts' : 'history' };
  });
}

function countingOf(readings: readonly Reading[]): readonly StatedReading[] {
  return readings.map(reading => ({ date: reading.date, reading, state: 'counts' }));
}

// ------------------------------------------------------------------------------------------------------------ key results

function chartOfKeyResult(
  goal: KeyResult,
  score: KeyResultScore,
  readings: readonly StatedReading[],
  today: Day,
  reviewed: Day | undefined,
): Chart | undefined {
  const cycle = soundCycle(goal.cycle);
  const last = cycle && deadlineOf(goal, cycle);
  const days =
    cycle === undefined
      ? openDays(readings, today)
      : daysOfCycle(cycle, readings, reviewed !== undefined && reviewed <= today ? reviewed : undefined);
  const way = cycle && last !== undefined ? { first: cycle.first, last, mark: score.mark } : undefined;
  const marks: readonly (ChartMark | undefined)[] = [
    ...cycleMarks(cycle),
    cycle && last !== cycle.last && last !== undefined
      ? { kind: 'due', date: last, text: `due by ${last}` }
      : undefined,
    score.grade && reviewed !== undefined
      ? { kind: 'review', date: reviewed, text: `graded ${gradeText(score.grade.value)}` }
      : undefined,
    ...noteMarks(goal),
  ];
  const shared = { days, readings, today, tone: healthTone(score.health), marks };
  switch (goal.measure.kind) {
    case 'movement':
      return chartOf({ ...shared, ...movementOf(score, way), forecast: headingOf(score, last) });
    case 'condition':
      return chartOf({ ...shared, wanted: goal.measure.condition, holding: goal.measure.condition });
    case 'milestone':
      return chartOf({
        ...shared,
        ...movementOf({ baseline: percent(0), target: percent(100) }, way),
        line: 'step',
      });
    case 'none':
      return chartOf(shared);
  }
}

function percent(amount: number): Quantity {
  return { amount, unit: { kind: 'percentage' } };
}

// -------------------------------------------------------------------------------------------------- north star and KPIs

function chartOfNorthStar(
  goal: NorthStar,
  score: NorthStarScore,
  readings: readonly StatedReading[],
  today: Day,
): Chart | undefined {
  const by = goal.by?.value;
  const first = score.readings[0]?.date;
  const isDated = by !== undefined && by > (first ?? today);
  const end = latest([isDated ? by : undefined, lastCounting(readings), isDated ? undefined : today]);
  const days = isDated ? { first: first ?? today, last: end ?? today } : openDays(readings, today);
  const way = isDated && first !== undefined ? { first, last: by, mark: 1 as const } : undefined;
  return chartOf({
    ...movementOf(score, way),
    days,
    readings,
    today,
    tone: healthTone(score.health),
    marks: [by === undefined ? undefined : { kind: 'due', date: by, text: `due by ${by}` }],
  });
}

function chartOfKpi(
  goal: Kpi,
  score: KpiScore,
  readings: readonly StatedReading[],
  today: Day,
): Chart | undefined {
  const stopped = score.status === 'stopped' ? goal.stopped?.date : undefined;
  return chartOf({
    days: openDays(readings, stopped ?? today),
    readings,
    today,
    tone: healthTone(score.status),
    marks: noteMarks(goal.stopped === undefined ? {} : { stopped: goal.stopped }),
    ...(goal.threshold && { threshold: goal.threshold, holding: goal.threshold }),
    ...(goal.target && { wanted: goal.target }),
  });
}

// ----------------------------------------------------------------------------------------------------------------- values

/** The days of a way and how much of it is a good result at its end. */
interface Way extends Days {
  readonly mark: 1 | 0.7;
}

interface Movement {
  readonly baseline?: Quantity;
  readonly target?: Quantity;
  readonly way?: Way;
}

function movementOf(
  { baseline, target }: Pick<Movement, 'baseline' | 'target'>,
  way: Way | undefined,
): Movement {
  return { ...(baseline && { baseline }), ...(target && { target }), ...(way && { way }) };
}

/** Share of the way at which a goal arrives if it goes on like this, and when. */
function headingOf({ forecast }: KeyResultScore, last: Day | undefined): Heading | undefined {
  return forecast && last !== undefined ? { share: forecast.score, date: last } : undefined;
}

interface Heading {
  readonly share: number;
  readonly date: Day;
}

interface Parts extends Movement {
  readonly days: Days;
  readonly readings: readonly StatedReading[];
  readonly today: Day;
  readonly tone: Chart['tone'];
  readonly marks: readonly (ChartMark | undefined)[];
  /** What must hold: a reading where it does not is a breach. */
  readonly threshold?: Condition;
  /** What is aimed at. */
  readonly wanted?: Condition;
  /** Where it is good to be. */
  readonly holding?: Condition;
  readonly forecast?: Heading | undefined;
  readonly line?: Chart['line'];
}

function chartOf(parts: Parts): Chart | undefined {
  const { days, readings, today, baseline, target, threshold, wanted } = parts;
  const written = [baseline, target, ...boundsOf(threshold), ...boundsOf(wanted)].flatMap(
    value => value ?? [],
  );
  const read = readings.flatMap(({ reading }) => (reading.text === 'done' ? [] : reading.quantity));
  const unit = axisUnit(written, read);
  if (unit === undefined) return undefined;
  const drawn = readings.flatMap(stated => drawnReading(stated, unit, threshold) ?? []);
  const shown = drawn.filter(({ date }) => days.first <= date && date <= days.last);
  const levels = levelsOf(parts, unit);
  const expected = expectedLine(parts, unit);
  const forecast = forecastLine(parts, unit, shown);
  const references = [...levels, ...(expected ?? []), ...(forecast ?? [])].map(({ amount }) => amount);
  const axis = valueAxis(
    unit,
    references,
    shown.map(({ amount }) => amount),
  );
  if (axis === undefined) return undefined;
  const holding = stretch(parts.holding, unit);
  return {
    first: days.first,
    last: days.last,
    today,
    axis,
    readings: shown,
    line: parts.line ?? 'straight',
    ...(expected && { expected }),
    ...(forecast && { forecast }),
    levels,
    ...(holding && { holds: holding }),
    breaches: breachesOf(
      drawn.filter(({ state }) => state === 'counts'),
      days,
      today,
    ),
    marks: parts.marks
      .filter(mark => mark !== undefined)
      .filter(({ date }) => days.first <= date && date <= days.last),
    tone: parts.tone,
  };
}

function drawnReading(
  { reading, state, entry }: StatedReading,
  unit: Unit,
  threshold: Condition | undefined,
): ChartReading | undefined {
  const amount = amountOf(reading.quantity, unit);
  if (amount === undefined) return undefined;
  const breached = threshold !== undefined && holds(threshold, reading.quantity) === false;
  return { date: reading.date, amount, state, breached, ...(entry === undefined ? {} : { entry }) };
}

function amountOf(quantity: Quantity | undefined, unit: Unit): number | undefined {
  const amount = quantity && convertTo(quantity, unit)?.amount;
  return amount === undefined || !Number.isFinite(amount) ? undefined : drawable(amount);
}

function boundsOf(condition: Condition | undefined): readonly Quantity[] {
  if (condition === undefined) return [];
  const values = condition.kind === 'between' ? [condition.low, condition.high] : [condition.bound];
  return values.flatMap(value => quantityOf(value) ?? []);
}

function levelsOf({ baseline, target, threshold, wanted }: Parts, unit: Unit): readonly ChartLevel[] {
  const level = (kind: ChartLevel['kind'], quantity: Quantity, text: string): readonly ChartLevel[] => {
    const amount = amountOf(quantity, unit);
    return amount === undefined ? [] : [{ kind, amount, text }];
  };
  const ofCondition = (kind: 'threshold' | 'target', condition: Condition | undefined) =>
    boundsWithWords(condition).flatMap(([bound, words]) => level(kind, bound, `${kind} ${words}`));
  return [
    ...(baseline === undefined ? [] : level('baseline', baseline, `from ${amountText(baseline)}`)),
    ...(target === undefined ? [] : level('target', target, `target ${amountText(target)}`)),
    ...ofCondition('threshold', threshold),
    ...ofCondition('target', wanted),
  ];
}

/** `< 5%`; of `between 2% and 4%` each bound by itself. */
function boundsWithWords(condition: Condition | undefined): readonly (readonly [Quantity, string])[] {
  if (condition === undefined) return [];
  const [first, second] = boundsOf(condition);
  if (first === undefined) return [];
  if (condition.kind === 'compare') return [[first, conditionText(condition)]];
  if (second === undefined) return [];
  return [
    [first, `>= ${valueText(condition.low)}`],
    [second, `<= ${valueText(condition.high)}`],
  ];
}

function stretch(condition: Condition | undefined, unit: Unit): Chart['holds'] {
  const [first, second] = boundsOf(condition).map(bound => amountOf(bound, unit));
  if (condition === undefined || first === undefined) return undefined;
  if (condition.kind === 'between') return second === undefined ? undefined : { from: first, to: second };
  return condition.comparison.startsWith('<') ? { to: first } : { from: first };
}

/** On each day where `expected` of the score says that it should be. */
function expectedLine({ baseline, target, way }: Parts, unit: Unit): Chart['expected'] {
  const [from, to] = [amountOf(baseline, unit), amountOf(target, unit)];
  if (way === undefined || from === undefined || to === undefined) return undefined;
  const on = (date: Day): ChartPoint => {
    const share = expectation(way.first, way.last, date, way.mark).expected;
    return { date, amount: from + (to - from) * share };
  };
  return [on(way.first), on(way.last)];
}

function forecastLine(
  { baseline, target, forecast }: Parts,
  unit: Unit,
  readings: readonly ChartReading[],
): Chart['forecast'] {
  const [from, to] = [amountOf(baseline, unit), amountOf(target, unit)];
  const last = readings.findLast(({ state }) => state === 'counts');
  if (forecast === undefined || from === undefined || to === undefined || last === undefined)
    return undefined;
  if (last.date >= forecast.date) return undefined;
  const end = { date: forecast.date, amount: from + (to - from) * forecast.share };
  return [{ date: last.date, amount: last.amount }, end];
}

function breachesOf(counting: readonly ChartReading[], { first, last }: Days, today: Day): Chart['breaches'] {
  const breaches: { from: Day; to: Day }[] = [];
  let since: Day | undefined;
  const end = (to: Day) => {
    if (since !== undefined && to >= first) breaches.push({ from: since < first ? first : since, to });
    since = undefined;
  };
  for (const { date, breached } of counting) {
    if (breached) since ??= date;
    else end(date);
  }
  end(today < last ? today : last);
  return breaches;
}

/** A value in other units: `48h = 2 days`. */
import { numberText, quantityText } from '../language/model/format-value.ts';
import { convertTo } from '../language/model/quantity.ts';
import type { Condition, Goal, Measure, Project, Quantity, Unit, Value } from '../language/model/types.ts';

/** The value that an offset stands in or touches. */
export function valueAt(project: Project, uri: string, offset: number): Value | undefined {
  const holds = ({ span }: Value) => span.start <= offset && offset <= span.end;
  for (const goal of project.goals.values()) {
    if (goal.uri !== uri || offset < goal.span.start || offset > goal.span.end) continue;
    const value = valuesOf(goal).find(holds);
    if (value !== undefined) return value;
  }
  for (const checkIn of project.checkIns) {
    if (checkIn.uri !== uri || offset < checkIn.span.start || offset > checkIn.span.end) continue;
    const value = checkIn.entries.flatMap(({ value: each }) => each ?? []).find(holds);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The values of a goal's measure, or of its threshold and target. */
export function valuesOf(goal: Goal): readonly Value[] {
  if (goal.kind === 'kpi')
    return [goal.threshold, goal.target].flatMap(condition => (condition ? boundsOf(condition) : []));
  return goal.kind === 'kr' || goal.kind === 'northstar' ? endsOf(goal.measure) : [];
}

function endsOf(measure: Measure): readonly Value[] {
  if (measure.kind === 'condition') return boundsOf(measure.condition);
  if (measure.kind !== 'movement') return [];
  return measure.from === undefined ? [measure.to] : [measure.from, measure.to];
}

function boundsOf(condition: Condition): readonly Value[] {
  return condition.kind === 'between' ? [condition.low, condition.high] : [condition.bound];
}

/** `48h = 2 days`, `$2.5M = 2,500,000 USD`; empty where there is nothing more to say. */
export function valueWords(value: Value): string {
  if (value.kind === 'placeholder') return 'A value that is still to be filled in.';
  if (value.kind === 'done') return 'The milestone is reached: 100%.';
  const text = value.text.replace(/\s+/g, ' ');
  const other = otherWay(value.quantity, text);
  return other === undefined ? '' : `${text} = ${other}`;
}

function otherWay(quantity: Quantity, text: string): string | undefined {
  if (quantity.unit.kind === 'duration') return otherDuration(quantity);
  if (!/\d[KMB]/.test(text)) return undefined;
  return quantity.unit.kind === 'money'
    ? `${numberText(quantity.amount)} ${quantity.unit.currency}`
    : quantityText(quantity);
}

/** Smallest first. A day is 24 hours, a week 7 days; longer spans have no fixed length. */
type DurationUnit = readonly [singular: string, plural: string, milliseconds: number];
const durations: readonly DurationUnit[] = [
  ['ms', 'ms', 1],
  ['s', 's', 1_000],
  ['min', 'min', 60_000],
  ['hour', 'hours', 3_600_000],
  ['day', 'days', 86_400_000],
  ['week', 'weeks', 604_800_000],
];

/** In the largest other unit of which it has at least one, else in the next smaller one, else in the next larger one. */
function otherDuration(quantity: Quantity): string | undefined {
  const larger = largerDuration(quantity);
  if (larger !== undefined || quantity.unit.kind !== 'duration' || quantity.amount === 0) return larger;
  const own = quantity.unit.milliseconds;
  const others = durations.filter(([, , milliseconds]) => milliseconds !== own);
  return durationIn(quantity, others.findLast(([, , milliseconds]) => milliseconds < own) ?? others[0]!);
}

/** `48h` is `2 days`, `10d` is `about 1.43 weeks`; undefined for what has less than one of any larger unit. */
export function largerDuration(quantity: Quantity): string | undefined {
  if (quantity.unit.kind !== 'duration') return undefined;
  const own = quantity.unit.milliseconds;
  const total = Math.abs(quantity.amount) * own;
  const larger = durations.findLast(([, , milliseconds]) => milliseconds > own && total >= milliseconds);
  return larger === undefined ? undefined : durationIn(quantity, larger);
}

function durationIn(quantity: Quantity, [singular, plural, milliseconds]: DurationUnit): string | undefined {
  const unit: Unit = { kind: 'duration', symbol: plural, milliseconds };
  const amount = convertTo(quantity, unit)?.amount;
  if (amount === undefined) return undefined;
  const rounded = numberText(amount, 2);
  const isRounded = Number(rounded.replace(/,/g, '')) !== amount;
  return `${isRounded ? 'about ' : ''}${rounded} ${rounded === '1' ? singular : plural}`;
}

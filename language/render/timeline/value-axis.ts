/** The axis of values: which unit, from where to where, and the few round numbers that are written beside it. */
import { quantityText } from '../../model/format-value.ts';
import type { Quantity, Unit } from '../../model/types.ts';
import type { ValueAxis } from './chart.ts';

/**
 * The unit that the values share: of durations the longest.
 * @param written values of the goal itself, which say the unit where they have one
 * @param read readings by date, which say it where the goal does not
 */
export function axisUnit(written: readonly Quantity[], read: readonly Quantity[]): Unit | undefined {
  const units = [written, read].map(values => values.map(({ unit }) => unit));
  const said = units.map(some => some.filter(({ kind }) => kind !== 'number')).find(some => some.length > 0);
  return said?.reduce((longest, unit) => (isLonger(unit, longest) ? unit : longest)) ?? units.flat()[0];
}

function isLonger(unit: Unit, other: Unit): boolean {
  return unit.kind === 'duration' && other.kind === 'duration' && unit.milliseconds > other.milliseconds;
}

/** Beyond this an amount is a slip of somebody's hand, and differences would no longer be finite. */
const largest = 1e150;

/** An amount that can be drawn. */
export function drawable(amount: number): number {
  return Math.min(largest, Math.max(-largest, amount));
}

/**
 * An axis over everything that is compared, with some room around it.
 * @param references baseline, target, thresholds, expected line: always on the axis
 * @param readings on the axis, too, but for those that are so far out that nothing else could be told apart
 * @returns undefined where there are no amounts
 */
export function valueAxis(
  unit: Unit,
  references: readonly number[],
  readings: readonly number[],
): ValueAxis | undefined {
  const amounts = [...references, ...withoutFarOut(references, readings)].map(drawable);
  if (amounts.length === 0) return undefined;
  const [least, most] = extremes(amounts);
  const room = most > least ? (most - least) * 0.08 : Math.abs(least) / 4 || 1;
  const low = least >= 0 ? Math.max(0, least - room) : least - room;
  const high = unit.kind === 'percentage' && most <= 100 ? Math.min(100, most + room) : most + room;
  const isWhole = unit.kind === 'count' && amounts.every(Number.isInteger);
  const ticks = fewTicks(low, high, unit, isWhole);
  const caption = unit.kind === 'count' ? unit.noun : undefined;
  return {
    low,
    high,
    ticks: ticks.map(amount => ({ amount, text: tickText(amount, unit) })),
    ...(caption === undefined ? {} : { caption }),
  };
}

/** An axis of scores, which run from 0 to 1. */
export const scoreAxis: ValueAxis = {
  low: -0.04,
  high: 1.06,
  ticks: [0, 0.5, 1].map(amount => ({ amount, text: amount.toFixed(1) })),
};

/** So many times the way from baseline to target is no value anybody compares. */
const farOut = 8;

function withoutFarOut(references: readonly number[], readings: readonly number[]): readonly number[] {
  if (references.length === 0) return readings;
  const [least, most] = extremes(references);
  const far = (most - least) * farOut;
  if (far === 0) return readings;
  return readings.filter(amount => amount >= least - far && amount <= most + far);
}

function extremes(amounts: readonly number[]): readonly [number, number] {
  return amounts.reduce<readonly [number, number]>(
    ([least, most], amount) => [Math.min(least, amount), Math.max(most, amount)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}

const roundSteps = [1, 2, 2.5, 5, 10];
/** Days, hours, minutes and seconds are not counted in tens. */
const roundTimes: Readonly<Record<string, readonly number[]>> = {
  60: [1, 2, 5, 10, 15, 30, 60, 120],
  24: [1, 2, 3, 6, 12, 24, 48],
};

/** The least round step that is not below `least`. */
function stepFor(least: number, unit: Unit, isWhole: boolean): number {
  const time =
    unit.kind === 'duration' ? roundTimes[parts(unit.milliseconds)]?.find(step => step >= least) : undefined;
  if (time !== undefined && least > 0.5) return time;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = (roundSteps.find(round => round * power >= least * 0.999) ?? 10) * power;
  return isWhole ? Math.max(1, Math.ceil(step)) : step;
}

/** How many of a unit make the next one: 24 hours, 60 minutes. */
function parts(milliseconds: number): number {
  return milliseconds === 3_600_000 ? 24 : milliseconds === 60_000 || milliseconds === 1000 ? 60 : 10;
}

/** Two at least, where rounding allows it. */
function fewTicks(low: number, high: number, unit: Unit, isWhole: boolean): readonly number[] {
  const sparse = roundAmounts(low, high, stepFor((high - low) / 3, unit, isWhole));
  return sparse.length >= 2 ? sparse : roundAmounts(low, high, stepFor((high - low) / 5, unit, isWhole));
}

/** More would not be sparse, whatever rounding does. */
const mostTicks = 6;

function roundAmounts(low: number, high: number, step: number): readonly number[] {
  const begin = Math.ceil(low / step - 1e-9);
  const count = Math.min(mostTicks, Math.floor(high / step + 1e-9) - begin + 1);
  return Array.from(
    { length: Math.max(0, count) },
    (_, index) => Number(((begin + index) * step).toPrecision(12)) + 0,
  );
}

/** As `amountText`, but of what is counted the number alone. */
function tickText(amount: number, unit: Unit): string {
  return amountText({ amount, unit: unit.kind === 'count' ? { kind: 'number' } : unit });
}

/** `1.2M teams`, `48h`, `4%`, `$500K`: as short as it can be written. */
export function amountText({ amount, unit }: Quantity): string {
  const [short, suffix] = shortened(amount);
  if (Math.abs(short) >= absurd) return amount.toExponential(1);
  return withSuffix(quantityText({ amount: short, unit }, 9), suffix).replace('-', '−');
}

/** In billions: no number of a company. */
const absurd = 1e6;

const suffixes = ['', 'K', 'M', 'B'] as const;

/** Four digits are read at a glance; from ten thousand on the language has its letters. */
function shortened(amount: number): readonly [number, string] {
  if (Math.abs(amount) < 10_000) return [amount, ''];
  const thousands = Math.min(3, Math.floor(Math.log10(Math.abs(amount)) / 3));
  return [Number((amount / 1000 ** thousands).toPrecision(4)), suffixes[thousands] ?? ''];
}

/** The letter stands behind the digits, before the unit. */
function withSuffix(text: string, suffix: string): string {
  return suffix === '' ? text : text.replace(/[\d.,]*\d/, digits => `${digits}${suffix}`);
}

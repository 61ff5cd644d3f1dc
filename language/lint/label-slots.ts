/** The numbers of a label in the slots behind it, as far as they determine a value. */
import Big from 'big.js';
import { isDay, isWithin, parsePeriod } from '../model/calendar.ts';
import { currencyOfSign } from '../model/currencies.ts';
import { quantityText } from '../model/format-value.ts';
import type { CalendarSettings, Day, Period, Quantity, Unit } from '../model/types.ts';
import type { Change, DeadlineDate, LabelMeasure, Lexicon } from './lexicon/lexicon.ts';

/** What a header says instead of its label. */
export interface LabelSlots {
  /** As it is to stand in the file: `from 5% to 8%`. What the label does not say is `?`. */
  readonly measure: string;
  /** Unescaped. It keeps the words that say by how much, as long as nobody knows from where. */
  readonly label: string;
  /** Words of that label that are said in the slots once these are filled in. */
  readonly leftover?: { readonly start: number; readonly end: number };
  readonly by?: Day;
}

/** What is known besides the words. */
export interface KnownOfLabel {
  /** Where the number is now, or was when the cycle began. */
  readonly baseline?: Quantity;
  /** The cycle in which a date of the label must lie to become a deadline; `undefined` leaves dates in the label. */
  readonly cycle?: Period;
  readonly calendar: CalendarSettings;
}

/**
 * The slots that a label determines, the likeliest first. "By 20%" of a percentage may mean percent or percentage points:
 * where the baseline is known both are worked out; where it is not, both ends are left to be filled in.
 */
export function slotsOf(label: string, lexicon: Lexicon, known: KnownOfLabel): readonly LabelSlots[] {
  const deadline = deadlineIn(label, lexicon, known);
  const words = deadline?.rest ?? label;
  const found = lexicon.measureInLabel(words);
  if (found === undefined) return [];
  const by = deadline?.by === undefined ? {} : { by: deadline.by };
  return measuresOf(found, known.baseline).map(measure => {
    const isOpen = found.form === 'by' && measure.includes('?');
    if (!isOpen) return { measure, label: found.metric, ...by };
    const leftover = leftoverOf(words, found);
    return { measure, label: words, ...(leftover && { leftover }), ...by };
  });
}

/** The measure that a label says by itself; undefined where it says none. */
export function measureOf(found: LabelMeasure): string {
  return measuresOf(found, undefined)[0] ?? '';
}

/** "by 20%" with the space before it; a word at the start would leave a sentence without its verb. */
function leftoverOf(label: string, { words }: LabelMeasure): LabelSlots['leftover'] {
  const start = label.slice(0, words.start).trimEnd().length;
  return start === 0 ? undefined : { start, end: words.end };
}

function measuresOf(found: LabelMeasure, baseline: Quantity | undefined): readonly string[] {
  const { form, from, to = '?', by = '?', comparison, upper, change, target } = found;
  switch (form) {
    case 'level':
      return [upper === undefined ? `${comparison} ${to}` : `between ${to} and ${upper}`];
    case 'by': {
      const moved = baseline === undefined || change === undefined ? [] : movedBy(baseline, change, by);
      return moved.length > 0 ? moved : [changeToFillIn(by, change)];
    }
    case 'from-to':
      return [`from ${from ?? emptied(to)} to ${to}`];
    case 'to': {
      const isKnown = baseline !== undefined && meets(to, baseline.unit) && target?.value !== baseline.amount;
      return [isKnown ? movement(baseline, to) : `from ${emptied(to)} to ${to}`];
    }
  }
}

// --------------------------------------------------------------------------------------------------------------- changes

/** A change that nobody can work out without a baseline; what it is measured in is kept. */
function changeToFillIn(by: string, change: Change | undefined): string {
  const unit = change?.kind === 'points' || change?.kind === 'amount' ? emptied(by) : '?';
  return `from ${unit} to ${unit}`;
}

function movedBy(baseline: Quantity, { kind, value, direction }: Change, by: string): readonly string[] {
  if (value === undefined || direction === undefined) return [];
  const sign = direction === 'up' ? 1 : -1;
  const isShare = baseline.unit.kind === 'percentage';
  const start = new Big(baseline.amount);
  const relative = () => start.plus(start.times(value).div(100).times(sign));
  const absolute = () => start.plus(new Big(value).times(sign));
  const targets: readonly Big[] = {
    relative: () =>
      isShare && absolute().gte(0) && absolute().lte(100) ? [relative(), absolute()] : [relative()],
    points: () => (isShare || baseline.unit.kind === 'number' ? [absolute()] : []),
    factor: () => (value > 0 ? [sign > 0 ? start.times(value) : start.div(value)] : []),
    amount: () => (meets(by, baseline.unit) ? [absolute()] : []),
  }[kind]();
  return targets
    .filter(target => !target.eq(start))
    .map(target => {
      const amount = Number(target.round(4).toString());
      return movement(baseline, quantityText({ amount, unit: baseline.unit }, 4));
    });
}

/** A noun is said once, behind the target. */
function movement(baseline: Quantity, to: string): string {
  const { amount, unit } = baseline;
  const isSaidBehind = unit.kind === 'count';
  const from = quantityText({ amount, unit: isSaidBehind ? { kind: 'number' } : unit }, 10);
  const saysNoun = isSaidBehind && /^[\d.,KMB]+$/.test(to);
  return `from ${from} to ${to}${saysNoun ? ` ${unit.noun}` : ''}`;
}

/** Whether a value as a label says it can be read in a unit. */
function meets(written: string, unit: Unit): boolean {
  if (/^[\d.,]+[KMB]?$/.test(written)) return unit.kind === 'number' || unit.kind === 'count';
  switch (unit.kind) {
    case 'percentage':
      return written.endsWith('%');
    case 'ratio':
      return /\dx$/.test(written);
    case 'money':
      return written.endsWith(` ${unit.currency}`) || currencyOfSign[written[0] ?? ''] === unit.currency;
    case 'duration':
      return /\d([a-z]+)$/.exec(written)?.[1] === unit.symbol;
    default:
      return false;
  }
}

/** "50%" → "?%", "15min" → "?min", "$2.5M" → "?", "10 GiB" → "?": a value of the same kind to be filled in. */
function emptied(value: string): string {
  const unit = /[\d?]([a-z%]+)$/.exec(value)?.[1] ?? '';
  return `?${unit}`;
}

// -------------------------------------------------------------------------------------------------------------- deadlines

interface DeadlineInLabel {
  /** The label without it. */
  readonly rest: string;
  /** Undefined where it is the end of the cycle, which is the deadline anyway. */
  readonly by?: Day;
}

/** The date that a label says, where it lies within the cycle. */
function deadlineIn(
  label: string,
  lexicon: Lexicon,
  { cycle, calendar }: KnownOfLabel,
): DeadlineInLabel | undefined {
  const stated = cycle === undefined ? undefined : lexicon.deadline(label);
  if (stated === undefined || cycle === undefined) return undefined;
  if (stated.date.kind === 'end') return { rest: stated.rest };
  const day = daysOf(stated.date, cycle, calendar).find(one => isDay(one) && isWithin(one, cycle));
  if (day === undefined) return undefined;
  return stated.date.kind === 'part' && day === cycle.last
    ? { rest: stated.rest }
    : { rest: stated.rest, by: day };
}

/** The days that a date may mean around a cycle. */
function daysOf(date: DeadlineDate, cycle: Period, calendar: CalendarSettings): readonly Day[] {
  if (date.kind === 'end') return [cycle.last];
  if (date.kind === 'day') return [date.day];
  const [first, last] = [cycle.first, cycle.last].map(day => Number(day.slice(0, 4))) as [number, number];
  const years = date.year === undefined ? [first - 1, first, last, last + 1] : [date.year];
  return years.flatMap(year => {
    if (date.kind === 'part') return parsePeriod(`${year}-${date.part}`, calendar)?.last ?? [];
    const month = parsePeriod(`${year}-${String(date.month).padStart(2, '0')}`, calendar);
    if (month === undefined || date.date === undefined) return month?.last ?? [];
    return `${month.id}-${String(date.date).padStart(2, '0')}`;
  });
}

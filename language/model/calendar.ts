/** Calendar days and periods: pure arithmetic on `YYYY-MM-DD`, no clock and no time zone. */
import type { Cadence, CalendarSettings, Day, Period } from './types.ts';

/** Whether the text is a day that exists in the (proleptic Gregorian) calendar: `2026-02-29` is not. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dayOf(dayNumber(text)) === text;
}

/** Days since 1970-01-01. Plain arithmetic, because scoring asks for it a million times: years begin in March, so that the leap day comes last. */
export function dayNumber(day: Day): number {
  const month = Number(day.slice(5, 7));
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(day.slice(8, 10)) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The day of a count of days since 1970-01-01: the way back. */
export function dayOf(number: number): Day {
  const days = number + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const leapDays =
    Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return isoDay(era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, date);
}

/** The day `days` later; earlier for a negative count. */
export function addDays(day: Day, days: number): Day {
  return dayOf(dayNumber(day) + days);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** The same date some months later, or the last day of that month where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = index - targetYear * 12 + 1;
  return isoDay(targetYear, targetMonth, Math.min(date, daysInMonth(targetYear, targetMonth)));
}

/** The day on which the next reading is due. */
export function addCadence(day: Day, every: Cadence): Day {
  if (every.unit === 'day') return addDays(day, every.count);
  if (every.unit === 'week') return addDays(day, every.count * 7);
  return addMonths(day, every.count * (every.unit === 'quarter' ? 3 : 1));
}

export function isWithin(day: Day, period: Period): boolean {
  return period.first <= day && day <= period.last;
}

function isoDay(year: number, month: number, date: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

type PeriodKind = Exclude<Period['kind'], 'declared'>;

const monthsIn: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

/**
 * A period written in the language itself: `2026-Q1`, `2026-H1`, `2026`, `2026-01`. Quarters, halves and years follow the
 * fiscal year; a month is always the calendar's.
 * @returns undefined for anything else: the name of a declared cycle, or a period that does not exist (`2026-Q5`).
 */
export function parsePeriod(text: string, calendar: CalendarSettings): Period | undefined {
  const match = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(0[1-9]|1[0-2])))?$/.exec(text);
  if (match === null) return undefined;
  const year = Number(match[1]);
  if (match[4] !== undefined) return periodFrom('month', year, Number(match[4]), text);
  const firstYear = calendar.fiscalYearNamed === 'end' && calendar.fiscalYearStart > 1 ? year - 1 : year;
  const kind = match[2] !== undefined ? 'quarter' : match[3] !== undefined ? 'half' : 'year';
  const part = Number(match[2] ?? match[3] ?? 1) - 1;
  const month = firstYear * 12 + (calendar.fiscalYearStart - 1) + part * monthsIn[kind];
  return periodFrom(kind, Math.floor(month / 12), (month % 12) + 1, text);
}

function periodFrom(kind: PeriodKind, year: number, month: number, id: string): Period {
  const first = isoDay(year, month, 1);
  return { id, kind, first, last: addDays(addMonths(first, monthsIn[kind]), -1) };
}

/** The period of the given kind that holds a day. */
export function periodHolding(day: Day, kind: PeriodKind, calendar: CalendarSettings): Period {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const length = monthsIn[kind];
  const start = kind === 'month' ? 1 : calendar.fiscalYearStart;
  const index = year * 12 + (month - 1);
  const sinceFiscalStart = (((index - (start - 1)) % 12) + 12) % 12;
  const first = index - (sinceFiscalStart % length);
  const fiscalStart = index - sinceFiscalStart;
  const startYear = Math.floor(fiscalStart / 12);
  const named =
    kind !== 'month' && calendar.fiscalYearNamed === 'end' && start > 1 ? startYear + 1 : startYear;
  const part = (first - fiscalStart) / length + 1;
  const year4 = String(named).padStart(4, '0');
  const id =
    kind === 'month'
      ? isoDay(year, month, 1).slice(0, 7)
      : kind === 'year'
        ? year4
        : `${year4}-${kind === 'quarter' ? 'Q' : 'H'}${part}`;
  return periodFrom(kind, Math.floor(first / 12), (first % 12) + 1, id);
}

/** The neighbour of the same kind; among declared cycles the nearest one that begins after this ends. */
export function periodAfter(
  period: Period,
  calendar: CalendarSettings,
  declared: readonly Period[],
): Period | undefined {
  if (period.kind !== 'declared') return periodHolding(addDays(period.last, 1), period.kind, calendar);
  return declared
    .filter(other => other.first > period.last)
    .sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0))[0];
}

/** The neighbour of the same kind; among declared cycles the nearest one that ends before this begins. */
export function periodBefore(
  period: Period,
  calendar: CalendarSettings,
  declared: readonly Period[],
): Period | undefined {
  if (period.kind !== 'declared') return periodHolding(addDays(period.first, -1), period.kind, calendar);
  return declared
    .filter(other => other.last < period.first)
    .sort((a, b) => (a.last > b.last ? -1 : a.last < b.last ? 1 : 0))[0];
}

export const calendarYear: CalendarSettings = { fiscalYearStart: 1, fiscalYearNamed: 'start' };

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addCadence,
  addDays,
  addMonths,
  calendarYear,
  dayNumber,
  dayOf,
  daysBetween,
  isDay,
  isWithin,
  parsePeriod,
  periodAfter,
  periodBefore,
  periodHolding,
} from '../../../language/model/calendar.ts';

const fromApril = { fiscalYearStart: 4, fiscalYearNamed: 'start' } as const;
const namedByEnd = { fiscalYearStart: 10, fiscalYearNamed: 'end' } as const;
const days = fc.integer({ min: -100_000, max: 100_000 }).map(dayOf);
const kinds = fc.constantFrom('month', 'quarter', 'half', 'year' as const);
const calendars = fc.record({
  fiscalYearStart: fc.integer({ min: 1, max: 12 }),
  fiscalYearNamed: fc.constantFrom('start', 'end' as const),
});

describe('days', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-05', 'today', ''])('%s is none', text =>
    expect(isDay(text)).toBe(false),
  );
  it('know leap years', () =>
    expect([isDay('2024-02-29'), isDay('1900-02-29'), isDay('2000-02-29')]).toEqual([true, false, true]));
  it('add and subtract', () =>
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: -5000, max: 5000 }),
        (day, count) => daysBetween(day, addDays(day, count)) === count,
      ),
    ));
  it('count like the platform', () =>
    fc.assert(fc.property(days, day => dayNumber(day) === Date.parse(`${day}T00:00:00Z`) / 86_400_000)));
  it('count from the epoch', () =>
    expect([dayNumber('1970-01-01'), dayNumber('2026-01-01')]).toEqual([0, 20454]));
  it('keep to the end of a shorter month', () =>
    expect([addMonths('2026-01-31', 1), addMonths('2026-03-31', -1), addMonths('2026-12-15', 1)]).toEqual([
      '2026-02-28',
      '2026-02-28',
      '2027-01-15',
    ]));
  it.each([
    [{ count: 2, unit: 'week' }, '2026-01-19'],
    [{ count: 1, unit: 'month' }, '2026-02-05'],
    [{ count: 1, unit: 'quarter' }, '2026-04-05'],
  ] as const)('are due after %j', (every, due) => expect(addCadence('2026-01-05', every)).toBe(due));
});

describe('periods', () => {
  it.each([
    ['2026-Q1', calendarYear, '2026-01-01', '2026-03-31'],
    ['2026-H2', calendarYear, '2026-07-01', '2026-12-31'],
    ['2026', calendarYear, '2026-01-01', '2026-12-31'],
    ['2026-02', calendarYear, '2026-02-01', '2026-02-28'],
    ['2026-Q1', fromApril, '2026-04-01', '2026-06-30'],
    ['2026-Q4', fromApril, '2027-01-01', '2027-03-31'],
    ['2026-01', fromApril, '2026-01-01', '2026-01-31'],
    ['2026-Q1', namedByEnd, '2025-10-01', '2025-12-31'],
    ['2026', namedByEnd, '2025-10-01', '2026-09-30'],
  ] as const)('%s', (text, calendar, first, last) =>
    expect(parsePeriod(text, calendar)).toMatchObject({ first, last }),
  );

  it.each(['2026-Q5', '2026-Q0', '2026-H3', '2026-00', '2026-13', '26', 'spring'])('%s is none', text =>
    expect(parsePeriod(text, calendarYear)).toBeUndefined(),
  );

  it('hold the day that they are asked for, and are written the way they are read', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }).map(dayOf), kinds, calendars, (day, kind, calendar) => {
        const period = periodHolding(day, kind, calendar);
        expect(isWithin(day, period)).toBe(true);
        expect(parsePeriod(period.id, calendar)).toEqual(period);
      }),
    ));

  it('follow one another without a gap', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }).map(dayOf), kinds, calendars, (day, kind, calendar) => {
        const period = periodHolding(day, kind, calendar);
        const next = periodAfter(period, calendar, []);
        expect(next?.first).toBe(addDays(period.last, 1));
        expect(next && periodBefore(next, calendar, [])).toEqual(period);
      }),
    ));

  it('of one’s own follow by their days', () => {
    const [a, b, c] = [
      { id: 'a', kind: 'declared', first: '2026-01-10', last: '2026-02-10' },
      { id: 'b', kind: 'declared', first: '2026-02-05', last: '2026-03-10' },
      { id: 'c', kind: 'declared', first: '2026-02-20', last: '2026-04-10' },
    ] as const;
    expect(periodAfter(a, calendarYear, [a, b, c])).toBe(c);
    expect(periodBefore(c, calendarYear, [a, b, c])).toBe(a);
    expect(periodAfter(c, calendarYear, [a, b, c])).toBeUndefined();
  });
});

/** The few days that are written below a chart. */
import { addDays, addMonths, dayNumber, daysBetween } from '../../model/calendar.ts';
import type { Day } from '../../model/types.ts';

export interface DayTick {
  readonly date: Day;
  /** `Jan`, `12 Jan`; January has the number of its year. */
  readonly text: string;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** From so many days on months are told apart, below that days. */
const fewestOfMonths = 50;
const monthSteps = [1, 2, 3, 6, 12, 24, 60, 120, 600, 1200];
const daySteps = [1, 2, 7, 14, 28];

/**
 * First days of months, or days, so that there are no more than can be read.
 * @param most how many have room, at least 1
 */
export function dayTicks(first: Day, last: Day, most: number): readonly DayTick[] {
  const days = daysBetween(first, last);
  return days < fewestOfMonths
    ? ticksOfDays(first, last, days, most)
    : ticksOfMonths(first, last, days, most);
}

function ticksOfDays(first: Day, last: Day, days: number, most: number): readonly DayTick[] {
  const step = daySteps.find(length => days / length < most) ?? days;
  // Weeks begin on Monday: 1970-01-05 was one.
  const offset = step % 7 === 0 ? (((dayNumber('1970-01-05') - dayNumber(first)) % 7) + 7) % 7 : 0;
  return steps(addDays(first, offset), last, day => addDays(day, step), most).map(date => ({
    date,
    text: `${Number(date.slice(8))} ${monthOf(date)}`,
  }));
}

function ticksOfMonths(first: Day, last: Day, days: number, most: number): readonly DayTick[] {
  const step = monthSteps.find(length => days / (length * 30.4) < most) ?? 1200;
  const startOfMonth = `${first.slice(0, 7)}-01`;
  const begin = startOfMonth < first ? addMonths(startOfMonth, 1) : first;
  const year = Number(begin.slice(0, 4));
  const month = Number(begin.slice(5, 7)) - 1;
  const ahead = (step - ((year * 12 + month) % step)) % step;
  return steps(addMonths(begin, ahead), last, day => addMonths(day, step), most).map(date => ({
    date,
    text: date.slice(5, 7) === '01' ? date.slice(0, 4) : monthOf(date),
  }));
}

function steps(begin: Day, last: Day, next: (day: Day) => Day, most: number): readonly Day[] {
  const days: Day[] = [];
  for (let day = begin; day <= last && days.length < most; day = next(day)) days.push(day);
  return days;
}

function monthOf(day: Day): string {
  return months[Number(day.slice(5, 7)) - 1] ?? '';
}

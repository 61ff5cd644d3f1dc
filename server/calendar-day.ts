/** The local calendar day, and the moment at which it changes. */
import type { Day } from '../language/model/types.ts';

const oneHour = 3_600_000;

/** The calendar day that a person at this clock would name. */
export function todayOf(now: Date): Day {
  const [year, month, date] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/**
 * Calls back soon after midnight. Looks at the clock at least once an hour, because timers stand still while a computer sleeps.
 */
export function onNewDay(listener: () => void): void {
  let day = todayOf(new Date());
  const look = () => {
    const today = todayOf(new Date());
    if (today !== day) listener();
    day = today;
    wait();
  };
  const wait = () => {
    const timer: unknown = setTimeout(look, Math.min(oneHour, millisecondsToMidnight(new Date()) + 500));
    if (hasUnref(timer)) timer.unref();
  };
  wait();
}

/** Milliseconds to the next local midnight. */
export function millisecondsToMidnight(now: Date): number {
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  return midnight.getTime() - now.getTime();
}

/** In Node a timer keeps the process alive unless told otherwise; in a web worker it is a number. */
function hasUnref(timer: unknown): timer is { unref(): void } {
  return typeof timer === 'object' && timer !== null && 'unref' in timer && typeof timer.unref === 'function';
}

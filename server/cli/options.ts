/** What may stand behind an option, and what is said where something else does. */
import { Option } from 'commander';
import { addDays, isDay } from '../../language/model/calendar.ts';
import { nearest } from '../../language/model/spelling.ts';
import type { Day } from '../../language/model/types.ts';
import { todayOf } from '../calendar-day.ts';
import { UsageError } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** Understood before and after every command. */
export interface GlobalOptions {
  readonly today?: Day;
  readonly config?: string;
  readonly color: boolean;
  readonly debug?: boolean;
}

export const globalOptions: readonly Option[] = [
  new Option('--today <date>', 'score and check as on this day')
    .argParser(parseDay)
    .default(undefined, 'the local calendar day'),
  new Option('--config <file>', 'use this configuration instead of goals.config.json'),
  new Option('--no-color', 'no colours, whatever the terminal can show'),
  new Option('--debug', 'show where in the program an internal error happened').hideHelp(),
];

/** The day to score on: what the option says, else the local calendar day. */
export function dayOf(options: GlobalOptions, terminal: Terminal): Day {
  return options.today ?? todayOf(terminal.now());
}

function parseDay(text: string): Day {
  if (isDay(text)) return text;
  throw noDay(text, '--today', 'write the day as YYYY-MM-DD, for example 2026-02-14.');
}

function noDay(text: string, option: string, remedy: string): UsageError {
  const shaped = /^\d{4}-\d{2}-\d{2}$/.test(text);
  return new UsageError(`${option} ${text}: ${shaped ? 'there is no such day in the calendar.' : remedy}`);
}

/** A day, or how long before today it was: `7d`, `2w`. */
export type EarlierDay = { readonly day: Day } | { readonly daysAgo: number };

/** @throws UsageError for anything else */
export function parseEarlierDay(option: string): (text: string) => EarlierDay {
  return text => {
    if (isDay(text)) return { day: text };
    const [, count, unit] = /^([1-9]\d{0,3})([dw])$/.exec(text) ?? [];
    if (count !== undefined) return { daysAgo: Number(count) * (unit === 'w' ? 7 : 1) };
    throw noDay(text, option, 'write a day (2026-02-09), or days or weeks before today (7d, 2w).');
  };
}

/** @throws UsageError where the day is not before today */
export function earlierDay(earlier: EarlierDay, option: string, today: Day): Day {
  const day = 'day' in earlier ? earlier.day : addDays(today, -earlier.daysAgo);
  if (day < today && isDay(day)) return day;
  throw new UsageError(`${option} ${day}: it has to lie before today, ${today}.`);
}

/** An option with a fixed choice of values; any other is answered with the nearest and all of them. */
export function choice(flags: string, description: string, choices: readonly string[]): Option {
  const option = new Option(flags, `${description} (${choices.join(', ')})`);
  return option.argParser(text => oneOf(text, choices, `${option.long ?? flags} ${text}`));
}

/**
 * The text where it is one of the choices.
 * @param said what was written on the command line
 * @throws UsageError that offers the nearest
 */
export function oneOf(text: string, choices: readonly string[], said: string): string {
  if (choices.includes(text)) return text;
  throw new UsageError(`${said}: there is no such choice. ${offer(text, choices)}`);
}

/** `Did you mean "json"?`, or all there are where none is near. */
export function offer(text: string, choices: readonly string[]): string {
  const [near] = nearest(text, choices, 1);
  return near === undefined ? `Choose one of: ${choices.join(', ')}.` : `Did you mean ${near}?`;
}

/** A whole number that is not less than the least. */
export function parseCount(name: string, least = 0): (text: string) => number {
  return text => {
    const count = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (count >= least) return count;
    throw new UsageError(`${name} ${text}: write a whole number from ${least}.`);
  };
}

/** A score from 0 to 1. */
export function parseScore(name: string): (text: string) => number {
  return text => {
    const score = /^(0|1)?(\.\d+)?$/.test(text) && text !== '' ? Number(text) : Number.NaN;
    if (score >= 0 && score <= 1) return score;
    throw new UsageError(`${name} ${text}: write a score from 0 to 1, for example 0.4.`);
  };
}

/** How much larger a picture is drawn, from a tenth to ten times. */
export function parseScale(text: string): number {
  const scale = /^\d*\.?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (scale >= 0.1 && scale <= 10) return scale;
  throw new UsageError(`--scale ${text}: write a number from 0.1 to 10, for example 1.5.`);
}

/**
 * A first file, right for a company's answers to four questions: how many people, which one number everything ladders up to,
 * what has to stay healthy, and what has to change this quarter. What nobody has answered is a tab stop.
 */

import { addDays, periodHolding } from '../model/calendar.ts';
import { quotedLabel } from '../model/format-value.ts';
import { columnsOf } from '../model/text-width.ts';
import type { CalendarSettings, Day } from '../model/types.ts';
import { type Draft, draft, draftOf, joined, stop, type Words, withStops } from './draft.ts';
import { indented } from './insert-declaration.ts';
import { nameFrom } from './names.ts';
import { labelToFillIn } from './replace-words.ts';

export interface FirstAnswers {
  /** How many people pull in one direction. */
  readonly people?: number;
  /** The one number that says that customers get what they came for, in words. */
  readonly northStar?: string;
  /** What has to stay healthy: names of {@link vitalSigns}, or words of one's own. */
  readonly keep?: readonly string[];
  /** What has to be different at the end of the quarter, in words; empty: nothing, things are to stay as they are. */
  readonly change?: string;
}

export interface FirstFile {
  readonly goals: Draft;
  /** The preset that fits. */
  readonly preset: 'recommended' | 'startup';
}

/** A number that many companies keep an eye on. */
export interface VitalSign {
  readonly name: string;
  readonly label: string;
  /** What is healthy, with the number to be filled in. */
  readonly threshold: string;
}

/** Under this many people a north star and a few KPIs do ("most startups under 20 people don't need OKRs"). */
export const peopleForObjectives = 20;

export const vitalSigns: readonly VitalSign[] = [
  { name: 'activation', label: 'New customers who reach a first result', threshold: '>= ?%' },
  { name: 'retention', label: 'Customers who come back in their first week', threshold: '>= ?%' },
  { name: 'revenue', label: 'Monthly recurring revenue', threshold: '>= ? USD' },
  { name: 'conversion', label: 'Trial-to-paid conversion', threshold: '>= ?%' },
  { name: 'churn', label: 'Monthly customer churn', threshold: '< ?%' },
  { name: 'satisfaction', label: 'Net Promoter Score', threshold: '>= ?' },
  { name: 'response_time', label: 'First response time', threshold: '< ?h' },
  { name: 'uptime', label: 'Uptime', threshold: '>= ?%' },
];

/** Three to five will do; these say most for most. */
const usualSigns = ['activation', 'retention', 'churn'];

/** A north star needs some room ahead, also for a team that begins in December. */
const daysAhead = 120;

/** Later in a quarter its key results would be behind before they have begun. */
const daysToJoinQuarter = 14;

/** When a first objective runs, and by when a north star is to arrive. */
export function firstPeriods(
  today: Day,
  calendar: CalendarSettings,
): { readonly cycle: string; readonly by: Day } {
  return {
    cycle: periodHolding(addDays(today, 90 - daysToJoinQuarter), 'quarter', calendar).id,
    by: periodHolding(addDays(today, daysAhead), 'quarter', calendar).last,
  };
}

/** Writes the file. It has no error of the language but a `language/placeholder` for each number that is still to be filled in. */
export function firstFile(answers: FirstAnswers, today: Day, calendar: CalendarSettings): FirstFile {
  const isSmall = answers.people !== undefined && answers.people < peopleForObjectives;
  const taken = new Set<string>();
  const star = northStarOf(answers.northStar, taken);
  const kpis = signsOf(answers.keep, taken);
  const change = answers.change?.trim() ?? '';
  const { by, cycle } = firstPeriods(today, calendar);
  const parts: Words[] = [
    draft`/** The one number that shows that customers get what they came for. Everything below supports it. */
northstar ${star.name} ${star.label} from ${stop('?', 2)} to ${stop('?', 2)} by ${by} {
  owner @you
}`,
    ...(kpis.length === 0
      ? []
      : [draft`// Vital signs: watched every week, whatever else is going on.\n${kpiLines(kpis)}`]),
    ...(change === '' ? [] : [objectiveOf(change, { cycle, star: star.name, guards: kpis, isSmall, taken })]),
  ];
  return { goals: draft`${joined(parts, '\n\n')}\n`, preset: isSmall ? 'startup' : 'recommended' };
}

function northStarOf(words = '', taken: Set<string>): { readonly name: string; readonly label: Draft } {
  const said = words.trim();
  if (said === '') {
    const name = claimed(taken, 'north_star');
    return { name, label: labelToFillIn('Customers who get what they came for, each week', 1) };
  }
  return { name: claimed(taken, nameFrom(said, 'north_star')), label: draftOf(quotedLabel(said)) };
}

/** Each once, in the order in which they were named. */
function signsOf(keep: readonly string[] = usualSigns, taken: Set<string>): readonly VitalSign[] {
  const signs: VitalSign[] = [];
  for (const said of new Set(keep.map(words => words.trim()).filter(words => words !== ''))) {
    const known = vitalSigns.find(({ name, label }) => name === said || label === said);
    const sign = known ?? { name: nameFrom(said, 'vital_sign'), label: said, threshold: '>= ?' };
    if (signs.some(({ label }) => label === sign.label)) continue;
    signs.push({ ...sign, name: claimed(taken, sign.name) });
  }
  return signs;
}

/** `name`, or `name_2`, `name_3` … where another one has it. */
function claimed(taken: Set<string>, name: string): string {
  let free = name;
  for (let count = 2; taken.has(free); count++) free = `${name}_${count}`;
  taken.add(free);
  return free;
}

/** In columns, as the formatter aligns them. */
function kpiLines(signs: readonly VitalSign[]): Draft {
  const widest = (words: (sign: VitalSign) => string) =>
    Math.max(...signs.map(sign => columnsOf(words(sign))));
  const padded = (words: string, width: number) => words + ' '.repeat(width - columnsOf(words));
  const nameWidth = widest(({ name }) => name);
  const labelWidth = widest(({ label }) => quotedLabel(label));
  const lines = signs.map(({ name, label, threshold }) => {
    const head = `kpi ${padded(name, nameWidth)} ${padded(quotedLabel(label), labelWidth)}`;
    return draft`${head} threshold ${withStops(threshold)} { owner @you }`;
  });
  return joined(lines, '\n');
}

interface Around {
  readonly cycle: string;
  readonly star: string;
  readonly guards: readonly VitalSign[];
  readonly isSmall: boolean;
  readonly taken: Set<string>;
}

/** With two key results for a few people, and three for more. */
function objectiveOf(change: string, { cycle, star, guards, isSmall, taken }: Around): Draft {
  const guardNames = guards.slice(0, 2).map(({ name }) => name);
  const keyResults = (isSmall ? [1, 2] : [1, 2, 3]).map(
    number =>
      draft`kr result_${String(number)} ${labelToFillIn('TBD: what will be different', 3)} from ${stop('?', 3)} to ${stop('?', 3)}`,
  );
  const lines: Words[] = [
    `cycle ${cycle}`,
    'owner @you',
    'aspirational',
    `supports ${star}`,
    ...(guardNames.length === 0 ? [] : [`guarded by ${guardNames.join(', ')}`]),
    '',
    ...keyResults,
  ];
  const name = claimed(taken, nameFrom(change, 'first_objective'));
  return draft`objective ${name} ${quotedLabel(change)} {\n${indented(joined(lines, '\n'), '  ')}\n}`;
}

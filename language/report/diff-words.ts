/** What a report of changes says, for all formats: a line for each change, a line for all of them. */

import type { CalendarChange } from '../compare/change.ts';
import {
  changeSentence,
  effectText,
  kindNames,
  momentText,
  type Piece,
  type Sentence,
} from '../compare/change-text.ts';
import type { CalendarSettings, GoalKind } from '../model/types.ts';
import type { DiffReport, PlacedChange, ProjectDiff, Section } from './diff-sections.ts';

/** The change, when it was made, what came with it and what it means. */
export function toldChange({ change, moment, inside }: PlacedChange): Sentence {
  const effect = effectText(change);
  const isPlan = change.goal.kind === 'objective' && moment?.phase === 'planned';
  return [
    ...changeSentence(change),
    ...(inside === undefined ? [] : [` with ${countsText(inside)}`]),
    isPlan ? ` for ${moment.cycle.id}` : momentText(moment),
    ...(effect === '' ? [] : [` (${effect})`]),
  ];
}

/** The reason that came with the change; undefined where there is none. */
export function reasonOf({ change }: PlacedChange): Piece | undefined {
  const note = change.explainedBy?.note;
  return note === undefined || note === '' ? undefined : { kind: 'quote', text: note };
}

export const noMeaning = 'No change in meaning.';

/** For all projects: what a reviewer has to look at, most important first. */
export function summaryParts(
  { projects }: DiffReport,
  sections: readonly (readonly Section[])[],
): readonly string[] {
  const counts = new Map<string, number>();
  for (const [index, project] of projects.entries()) {
    if (project.isNew || project.isGone) continue;
    for (const section of sections[index] ?? []) countSection(section, counts);
  }
  const fresh = projects.filter(({ isNew }) => isNew).length;
  const gone = projects.filter(({ isGone }) => isGone).length;
  const parts: readonly string[] = [
    ...(fresh > 0 ? [projects.length === 1 ? 'everything is new' : counted(fresh, 'new project')] : []),
    ...(gone > 0
      ? [projects.length === 1 ? 'all goals are gone' : counted(gone, 'project without goals now')]
      : []),
    ...words.flatMap(([key, one, many]) => {
      const count = counts.get(key) ?? 0;
      return count === 0 ? [] : [count === 1 ? `1 ${one}` : `${count} ${many}`];
    }),
    ...(projects.some(({ calendar }) => calendar !== undefined) ? ['the fiscal year moved'] : []),
  ];
  return parts;
}

/** What is counted, in this order: key, words for one, words for more. */
const words: readonly (readonly [string, string, string])[] = [
  ['goalposts', 'change inside a cycle', 'changes inside a cycle'],
  ['unexplained', 'of them without a reason', 'of them without a reason'],
  ['past', 'past reading changed', 'past readings changed'],
  ['plans', 'other change', 'other changes'],
  ['added', 'goal added', 'goals added'],
  ['removed', 'goal removed', 'goals removed'],
  ['thresholds', 'threshold changed', 'thresholds changed'],
  ['readings', 'new reading', 'new readings'],
  ['check-ins', 'check-in or review', 'check-ins and reviews'],
  ['small', 'small change', 'small changes'],
];

function countSection({ name, changes }: Section, counts: Map<string, number>): void {
  const count = (key: string, by = 1) => counts.set(key, (counts.get(key) ?? 0) + by);
  for (const placed of changes) {
    const { change, inside } = placed;
    if (name === 'goals') count(change.kind, 1 + sum(inside));
    else if (change.kind === 'reading') count(change.change === 'added' ? 'readings' : 'past');
    else count(name);
    if (placed.wantsReason) count('unexplained');
  }
}

/** `2 objectives and 5 key results`. */
export function countsText(counts: ReadonlyMap<GoalKind, number>): string {
  const parts = kinds.flatMap(kind => {
    const count = counts.get(kind) ?? 0;
    return count === 0 ? [] : [counted(count, kindNames[kind])];
  });
  const last = parts.at(-1) ?? 'nothing';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

const kinds: readonly GoalKind[] = ['northstar', 'team', 'cycle', 'objective', 'kr', 'kpi'];

/** What a project holds that came or went as a whole. */
export function wholeText({ changes, isNew }: ProjectDiff): string {
  const counts = new Map<GoalKind, number>();
  for (const { goal } of changes) counts.set(goal.kind, (counts.get(goal.kind) ?? 0) + 1);
  return isNew ? `Everything is new: ${countsText(counts)}.` : `All goals are gone: ${countsText(counts)}.`;
}

export function calendarText({ from, to }: CalendarChange): string {
  return `The fiscal year begins in ${fiscalText(to)}, it began in ${fiscalText(from)}: periods mean other days now.`;
}

function fiscalText({ fiscalYearStart, fiscalYearNamed }: CalendarSettings): string {
  const named = fiscalYearStart > 1 && fiscalYearNamed === 'end' ? ' (named by its end)' : '';
  return `month ${fiscalYearStart}${named}`;
}

function sum(counts: ReadonlyMap<GoalKind, number> | undefined): number {
  return [...(counts?.values() ?? [])].reduce((all, count) => all + count, 0);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

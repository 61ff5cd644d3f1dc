/** When in the cycle of its goal a change was made, and whether it moves the goalposts there. */
import { daysBetween, isWithin } from '../model/calendar.ts';
import { valuesOfMeasure } from '../model/measured-values.ts';
import type { Day, Goal, Period, Value } from '../model/types.ts';
import type { GoalChange } from './change.ts';

/** Days at the beginning of a cycle in which a plan still settles: what changes then needs no reason. */
export const settlingDays = 7;

export type CycleMoment =
  | { readonly phase: 'planned'; readonly cycle: Period }
  /** `day` counts from 1, the first day of the cycle. */
  | { readonly phase: 'running'; readonly cycle: Period; readonly day: number }
  /** `days` since the last day of the cycle. */
  | { readonly phase: 'ended'; readonly cycle: Period; readonly days: number };

/**
 * Where a change that was made on a day stands in the cycle of its goal: in that which it left behind, if that was running.
 * @returns undefined for what has no cycle
 */
export function cycleMoment({ goal, before }: GoalChange, on: Day): CycleMoment | undefined {
  const [was, is] = [cycleOf(before), cycleOf(goal)];
  const cycle = was !== undefined && isWithin(on, was) ? was : (is ?? was);
  if (cycle === undefined) return undefined;
  if (on < cycle.first) return { phase: 'planned', cycle };
  if (on > cycle.last) return { phase: 'ended', cycle, days: daysBetween(cycle.last, on) };
  return { phase: 'running', cycle, day: daysBetween(cycle.first, on) + 1 };
}

function cycleOf(goal: Goal | undefined): Period | undefined {
  return goal?.kind === 'objective' || goal?.kind === 'kr' ? goal.cycle : undefined;
}

const goalposts: ReadonlySet<GoalChange['kind']> = new Set([
  'label',
  'baseline',
  'target',
  'measure',
  'condition',
  'deadline',
  'cycle',
  'weight',
  'commitment',
  'tracks',
  'removed',
]);

/**
 * Whether a change, made inside a cycle, would move what the cycle is measured by: words and numbers of its goals, and which key
 * results there are. A new objective is more to do, and moves nothing.
 */
export function movesGoalposts({ kind, goal }: GoalChange): boolean {
  if (goal.kind !== 'objective' && goal.kind !== 'kr') return false;
  return goalposts.has(kind) || (goal.kind === 'kr' && (kind === 'added' || kind === 'moved'));
}

/**
 * Whether a change of the goalposts, made on a day, wants a `changed` that says why, and has none. It is free while the plan
 * settles, and to complete what was missing; an objective that is gone has no place for a reason.
 */
export function wantsReason(change: GoalChange, moment: CycleMoment | undefined): boolean {
  if (!movesGoalposts(change) || change.explainedBy !== undefined) return false;
  if (change.kind === 'removed' && change.goal.kind === 'objective') return false;
  const isSettled = moment?.phase === 'ended' || (moment?.phase === 'running' && moment.day > settlingDays);
  return isSettled && !completes(change);
}

function completes(change: GoalChange): boolean {
  if (change.kind === 'measure')
    return valuesOfMeasure(change.from).every(isOpen) && change.from.kind !== 'milestone';
  if (change.kind === 'baseline' || change.kind === 'target')
    return change.from === undefined || isOpen(change.from);
  return change.kind === 'label' && change.from === undefined;
}

function isOpen({ kind }: Value): boolean {
  return kind === 'placeholder';
}

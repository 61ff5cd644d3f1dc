/** All that changed in meaning between two states of a project. */
import type { DatedNote, Goal, GoalKey, Project } from '../model/types.ts';
import type { CalendarChange, GoalChange } from './change.ts';
import { checkInChanges, reviewChanges } from './compare-check-ins.ts';
import { changesOfPair, type Surroundings } from './compare-goals.ts';
import { type GoalMatch, type GoalPair, matchGoals } from './match-goals.ts';

/**
 * The changes of all goals, by goal and in the order in which `Change` lists them. Goals inside an added or removed one are
 * told as well; their properties aren't. Linear in the number of goals.
 * @param match what `matchGoals` answers for the two, where it is known already
 */
export function changesOf(
  before: Project,
  after: Project,
  match: GoalMatch = matchGoals(before, after),
): readonly GoalChange[] {
  const around = { match, goalsBefore: before.goals, goalsAfter: after.goals };
  const changes = [
    ...match.removed.map(
      (goal): GoalChange => ({ kind: 'removed', goal, ...reasonIn([objectiveLeft(goal, match)], match) }),
    ),
    ...match.added.map((goal): GoalChange => ({ kind: 'added', goal, ...explained(goal, around) })),
    ...match.pairs.flatMap(pair => changesOfGoal(pair, around)),
    ...checkInChanges(before, after, match),
    ...reviewChanges(before, after, match),
  ];
  return changes.sort((a, b) => compareText(orderOf(a.goal), orderOf(b.goal)));
}

/** The changes of one goal that is there in both states. */
export function changesOfGoal(pair: GoalPair, around: Surroundings): readonly GoalChange[] {
  const changes = changesOfPair(pair, around);
  if (changes.length === 0) return [];
  const { before, after } = pair;
  const why = explained(after, around);
  // An acknowledgement is itself the reason.
  return changes.map(change => ({
    ...change,
    goal: after,
    before,
    ...(change.kind === 'changed' ? {} : why),
  }));
}

interface Reason {
  readonly explainedBy?: DatedNote;
}

/** The `changed` that is new on a later goal, else on the objective that holds it; of several the last one. */
function explained(goal: Goal, { match, goalsAfter }: Surroundings): Reason {
  return reasonIn([goal, goal.kind === 'kr' ? goalsAfter.get(goal.objective) : undefined], match);
}

function reasonIn(goals: readonly (Goal | undefined)[], match: GoalMatch): Reason {
  const note = goals.map(goal => newNote(goal, match)).find(one => one !== undefined);
  return note === undefined ? {} : { explainedBy: note };
}

function newNote(goal: Goal | undefined, match: GoalMatch): DatedNote | undefined {
  if (goal?.kind !== 'objective' && goal?.kind !== 'kr') return undefined;
  const before = match.beforeOf.get(goal.key);
  const known = before?.kind === 'objective' || before?.kind === 'kr' ? before.changed : [];
  return goal.changed.findLast(
    ({ date, note }) => !known.some(other => other.date === date && other.note === note),
  );
}

/** What is left of the objective of a key result that is gone. */
function objectiveLeft(goal: Goal, match: GoalMatch): Goal | undefined {
  return goal.kind === 'kr' ? match.afterOf.get(goal.objective) : undefined;
}

/** Whether the fiscal year moved, so that `2026-Q1` means other days. */
export function calendarChange(
  { calendar: from }: Project,
  { calendar: to }: Project,
): CalendarChange | undefined {
  const isSame = from.fiscalYearStart === to.fiscalYearStart && from.fiscalYearNamed === to.fiscalYearNamed;
  return isSame ? undefined : { from, to };
}

/** By path, so that what is inside a goal follows it. */
function orderOf(goal: Goal): GoalKey {
  return goal.key;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

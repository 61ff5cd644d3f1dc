/**
 * What a slip of the pen may have meant. A rule that would speak of what is missing stays silent while a word stands there that
 * leads nowhere and is probably it: the error of the language says all there is to say.
 */
import { nearest } from '../model/spelling.ts';
import type {
  CheckInEntry,
  Day,
  Goal,
  GoalKey,
  KeyResult,
  Kpi,
  Objective,
  Project,
  Reference,
} from '../model/types.ts';

/** A reference leads nowhere, and may be one to this goal. */
export function mayMean({ target, path }: Reference, goal: Goal): boolean {
  const name = goal.name?.value;
  return target === undefined && name !== undefined && nearest(lastName(path), [name]).length > 0;
}

/** Whether a goal supports or tracks something that is not there, or is about to say what. */
export function refersNowhere(goal: Objective | KeyResult | Kpi): boolean {
  const tracked = goal.kind === 'kr' && goal.tracks !== undefined ? [goal.tracks] : [];
  const references = [...goal.supports, ...tracked];
  const isHalfTyped =
    references.length === 0 &&
    goal.properties.some(({ keyword }) => keyword === 'supports' || keyword === 'tracks');
  return isHalfTyped || references.some(({ target }) => target === undefined);
}

/** Whether a key result has `tracks` or `supports` that may lead to the goal once it is written in full. */
export function mayReferTo({ tracks, supports, properties, team }: KeyResult, goal: Goal): boolean {
  const references = [...supports, ...(tracks === undefined ? [] : [tracks])];
  if (references.some(reference => mayMean(reference, goal))) return true;
  const isHalfTyped = (keyword: string, isWritten: boolean) =>
    !isWritten && properties.some(property => property.keyword === keyword);
  const isHalf = isHalfTyped('tracks', tracks !== undefined) || isHalfTyped('supports', supports.length > 0);
  return isHalf && (!('team' in goal) || goal.team === undefined || goal.team === team);
}

/** Beyond this many names that lead nowhere, comparing each goal with each would take longer than anyone waits. */
const comparesAtMost = 50;

/** Tells whether there is an entry after a day that may be about a goal, and could not be read. */
export type UnreadEntries = (goal: Goal, after: Day | undefined) => boolean;

const byProject = new WeakMap<Project, UnreadEntries>();

/** Looks for entries with an error of the language; gathered once for each project. */
export function unreadEntries(project: Project): UnreadEntries {
  const known = byProject.get(project) ?? findUnread(project);
  byProject.set(project, known);
  return known;
}

function findUnread(project: Project): UnreadEntries {
  const broken = new Map<GoalKey, Day>();
  const astray = new Map<string, CheckInEntry>();
  for (const entry of project.checkIns.flatMap(({ entries }) => entries)) {
    const { target, path } = entry.reference;
    if (target === undefined) keepLatest(astray, lastName(path), entry);
    else if (entry.broken && entry.date > (broken.get(target) ?? '')) broken.set(target, entry.date);
  }
  return (goal, after = '') => {
    if ((broken.get(goal.key) ?? '') > after) return true;
    if ((astray.get(goal.name?.value ?? '')?.date ?? '') > after) return true;
    if (astray.size > comparesAtMost) return false;
    return [...astray.values()].some(({ reference, date }) => date > after && mayMean(reference, goal));
  };
}

/** Tells whether a review has an entry that may grade a goal, and could not be read: a grade to be filled in, a misspelt name. */
export function unreadGrades(project: Project): (goal: Goal) => boolean {
  const entries = project.reviews.flatMap(review => review.entries);
  const broken = new Set(
    entries.flatMap(({ broken, reference }) => (broken ? (reference.target ?? []) : [])),
  );
  const astray = entries.flatMap(({ reference }) => (reference.target === undefined ? [reference] : []));
  const isNear = astray.length > comparesAtMost ? () => false : mayMean;
  return goal => broken.has(goal.key) || astray.some(reference => isNear(reference, goal));
}

function keepLatest(entries: Map<string, CheckInEntry>, name: string, entry: CheckInEntry): void {
  if (entry.date > (entries.get(name)?.date ?? '')) entries.set(name, entry);
}

function lastName(path: string): string {
  return path.split('.').at(-1) ?? path;
}

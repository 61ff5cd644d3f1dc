/** Records readings: appends to the check-in of the day, or adds one where check-ins stand. */

import type { Statement } from '../format/statements.ts';
import type { FileEdit } from '../model/finding.ts';
import { quotedLabel } from '../model/format-value.ts';
import { quantityOf } from '../model/quantity.ts';
import type { CheckIn, CheckInEntry, Day, Goal, GoalKey, Project, Unit } from '../model/types.ts';
import { unitOfGoal } from '../score/goal-unit.ts';
import { type Draft, type DraftEdit, draft, draftOf, joined, type Words } from './draft.ts';
import { type FileView, statementAt, viewOf } from './file-view.ts';
import { indented, insertAtEnd, insertAtEndOfFile, insertBehind } from './insert-declaration.ts';
import { placeholder } from './placeholders.ts';
import { blocksOfTeam, pathTo, scopeWith } from './references.ts';
import { parentOf } from './remove-statement.ts';
import { finishAll } from './settle.ts';

/** What is recorded of one goal. */
export interface EntryWords {
  readonly goal: GoalKey;
  /** As it is to stand in the file: `4.2%`. With neither value nor status the value is left to be filled in, in the goal's unit. */
  readonly value?: string;
  readonly status?: 'on-track' | 'at-risk' | 'off-track';
  /** 0 to 1. */
  readonly confidence?: number;
  /** Unescaped. */
  readonly note?: string;
}

/**
 * Edits that record what is known of some goals on a day. What was said of a goal on that day already is said anew; the rest goes
 * into the check-in of that day and author beside the last one, or into a new one behind it. Left out are goals
 * without a name, and objectives of which nothing is known: they take no value, and a status is not for a program to say.
 * @param by the author's handle, with `@`
 */
export function addCheckIn(
  project: Project,
  day: Day,
  entries: readonly EntryWords[],
  by?: string,
): readonly FileEdit[] {
  const files = new Map<string, DraftEdit[]>();
  const add = (uri: string, edits: readonly DraftEdit[]): void => {
    files.set(uri, [...(files.get(uri) ?? []), ...edits]);
  };
  const fresh: EntryWords[] = [];
  for (const words of entries) {
    const said = entryOfDay(project, day, words.goal);
    if (said === undefined) fresh.push(words);
    else add(said.uri, [{ span: said.span, draft: entryDraft(project, words, said.reference.path, said) }]);
  }
  const named = fresh.filter(words => canBeSaid(project, words));
  if (named.length > 0) {
    const place = placeFor(
      project,
      day,
      named.map(({ goal }) => goal),
      by,
    );
    if (place !== undefined) add(place.view.uri, writeEntries(project, place, day, named, by));
  }
  return finishAll(project, files);
}

function canBeSaid(project: Project, { goal: key, value, status, note }: EntryWords): boolean {
  const goal = project.goals.get(key);
  const isKnown = value !== undefined || status !== undefined || note !== undefined;
  return goal?.id !== undefined && (goal.kind !== 'objective' || isKnown);
}

function entryOfDay(project: Project, day: Day, goal: GoalKey): CheckInEntry | undefined {
  const about = historyOf(project).byGoal.get(goal) ?? [];
  return about
    .flatMap(checkIn => checkIn.entries)
    .find(({ date, reference }) => date === day && reference.target === goal);
}

/** Check-ins in the order of the project, by each goal that they speak of and by the team in whose block they stand. */
interface History {
  readonly byGoal: ReadonlyMap<GoalKey, readonly CheckIn[]>;
  readonly byTeam: ReadonlyMap<GoalKey | undefined, readonly CheckIn[]>;
}

/** A report asks for the fixes of thousands of findings of one project. */
const histories = new WeakMap<Project, History>();

function historyOf(project: Project): History {
  const known = histories.get(project) ?? newHistory(project);
  histories.set(project, known);
  return known;
}

function newHistory(project: Project): History {
  const byGoal = new Map<GoalKey, CheckIn[]>();
  const byTeam = new Map<GoalKey | undefined, CheckIn[]>();
  for (const checkIn of project.checkIns) {
    addTo(byTeam, checkIn.team, checkIn);
    for (const goal of new Set(checkIn.entries.flatMap(({ reference }) => reference.target ?? []))) {
      addTo(byGoal, goal, checkIn);
    }
  }
  return { byGoal, byTeam };
}

function addTo<Key>(lists: Map<Key, CheckIn[]>, key: Key, checkIn: CheckIn): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [checkIn]);
  else known.push(checkIn);
}

// ------------------------------------------------------------------------------------------------------------------ places

/** Where entries go: into a check-in that is there, behind one, or to the end of a block or file. */
interface Place {
  readonly view: FileView;
  readonly team: GoalKey | undefined;
  readonly into?: Statement;
  readonly behind?: Statement;
  readonly inside?: Statement;
}

function placeFor(
  project: Project,
  day: Day,
  goals: readonly GoalKey[],
  by: string | undefined,
): Place | undefined {
  const [first] = goals.flatMap(key => project.goals.get(key) ?? []);
  if (first === undefined) return undefined;
  const last = lastCheckIn(project, goals, teamOf(first));
  if (last === undefined) return besideGoal(project, first);
  const view = viewOf(project, last.uri);
  const behind = view && statementAt(view, last.span.start);
  if (view === undefined || behind === undefined) return undefined;
  const same = project.checkIns.find(
    one =>
      one.uri === last.uri &&
      one.date?.value === day &&
      (by === undefined || one.by?.value === by) &&
      isBeside(view, one, behind),
  );
  const into = same && statementAt(view, same.span.start);
  return { view, team: last.team, behind, ...(into && { into }) };
}

/** The latest that speaks of the goals, else the latest of their team: where the next one is looked for. */
function lastCheckIn(
  project: Project,
  goals: readonly GoalKey[],
  team: GoalKey | undefined,
): CheckIn | undefined {
  const { byGoal, byTeam } = historyOf(project);
  const [first, ...others] = goals.map(goal => byGoal.get(goal) ?? []);
  const all = new Set([first ?? [], ...others].flat());
  const about = others.length === 0 ? (first ?? []) : project.checkIns.filter(checkIn => all.has(checkIn));
  return latest(about) ?? latest(byTeam.get(team) ?? []);
}

function latest(checkIns: readonly CheckIn[]): CheckIn | undefined {
  return checkIns.reduce<CheckIn | undefined>(
    (best, one) => (best === undefined || (one.date?.value ?? '') >= (best.date?.value ?? '') ? one : best),
    undefined,
  );
}

function isBeside(view: FileView, one: CheckIn, other: Statement): boolean {
  const statement = statementAt(view, one.span.start);
  return statement !== undefined && parentOf(view, statement) === parentOf(view, other);
}

function besideGoal(project: Project, goal: Goal): Place | undefined {
  const view = viewOf(project, goal.uri);
  const statement = view && statementAt(view, goal.span.start);
  if (view === undefined || statement === undefined) return undefined;
  let inside = parentOf(view, statement);
  while (inside !== undefined && inside.keyword !== 'team') inside = parentOf(view, inside);
  return { view, team: teamOf(goal), ...(inside && { inside }) };
}

function teamOf(goal: Goal): GoalKey | undefined {
  return 'team' in goal ? goal.team : undefined;
}

// ------------------------------------------------------------------------------------------------------------------- words

function writeEntries(
  project: Project,
  { view, team, into, behind, inside }: Place,
  day: Day,
  entries: readonly EntryWords[],
  by: string | undefined,
): readonly DraftEdit[] {
  const scope = scopeWith(project);
  const blocks = blocksOfTeam(project, team);
  const lines = joined(
    entries.map(words =>
      entryDraft(project, words, pathTo(scope, project.goals.get(words.goal)?.id ?? '', blocks, 'checkin')),
    ),
    '\n',
  );
  if (into !== undefined) return insertAtEnd(view, into, lines);
  const author = by === undefined ? '' : ` by ${by}`;
  const block = draft`checkin ${day}${author} {\n${indented(lines, view.step)}\n}`;
  if (behind !== undefined) return [insertBehind(view, behind, block)];
  return inside === undefined
    ? [insertAtEndOfFile(view, block)]
    : insertAtEnd(view, inside, block, { room: true });
}

/** `churn: 4.2% on-track confidence 0.7 "why"`; what is not said anew stays. */
function entryDraft(project: Project, words: EntryWords, path: string, said?: CheckInEntry): Draft {
  const value = words.value ?? said?.value?.text;
  const status = words.status ?? said?.status?.value;
  const confidence = words.confidence ?? said?.confidence?.value;
  const notes = words.note === undefined ? (said?.notes ?? []) : [words.note];
  const isOpen = value === undefined && status === undefined && notes.length === 0;
  const parts: readonly Words[] = [
    ...(isOpen ? [valueToFillIn(project, words.goal)] : []),
    ...(value === undefined ? [] : [value]),
    ...(status === undefined ? [] : [status]),
    ...(confidence === undefined ? [] : [`confidence ${confidence}`]),
    ...notes.map(quotedLabel),
  ];
  return draft`${path}: ${joined(parts, ' ')}`;
}

/** A value as it could stand in an entry of a goal: what it read last, else `?` with its unit. */
export function exampleValue(project: Project, goal: GoalKey): string {
  const entries = (historyOf(project).byGoal.get(goal) ?? []).flatMap(checkIn => checkIn.entries);
  const last = entries.findLast(({ reference, value }) => reference.target === goal && value !== undefined);
  return last?.value?.text ?? valueToFillIn(project, goal).text;
}

/** A value in the unit in which the goal is read. */
function valueToFillIn(project: Project, key: GoalKey): Draft {
  const goal = project.goals.get(key);
  if (goal?.kind !== 'kr' && goal?.kind !== 'kpi' && goal?.kind !== 'northstar') return draftOf('');
  if (goal.kind === 'kr' && goal.measure.kind === 'milestone')
    return draftOf(placeholder({ kind: 'percentage' }));
  const own = unitOfGoal(goal, project);
  return placeholder(own.kind === 'number' ? unitReadLast(project, key) : own);
}

function unitReadLast(project: Project, key: GoalKey): Unit | undefined {
  const entries = project.checkIns.flatMap(checkIn => checkIn.entries);
  const last = entries.findLast(
    ({ reference, value }) => reference.target === key && quantityOf(value) !== undefined,
  );
  return quantityOf(last?.value)?.unit;
}

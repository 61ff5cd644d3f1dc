/** Recording a reading from outside the text: what can be read, and the edit that writes a value into today's check-in. */
import type { Position, WorkspaceEdit } from 'vscode-languageserver';
import { addCheckIn, exampleValue } from '../../language/edit/add-checkin.ts';
import { occurrenceAt } from '../../language/model/occurrences.ts';
import { goalAt, titleOf } from '../../language/model/query.ts';
import type { Goal, KeyResult, Kpi, NorthStar } from '../../language/model/types.ts';
import type { ReadableGoal, ReadableGoalsResult, RecordReadingResult } from '../../language/protocol.ts';
import { briefState } from '../../language/score/brief-state.ts';
import type { ProjectScores } from '../../language/score/types.ts';
import type { ProjectSnapshot } from '../../language/workspace.ts';
import { newErrorOf } from '../new-error.ts';
import type { Session } from '../session.ts';
import { entryWordsOf } from '../typed-entry.ts';
import { workspaceEdit } from '../workspace-edit.ts';
import { positionIn, textIn, uriOf } from './request-params.ts';
import { projectFor } from './tree.ts';

/** @param params `{ uri?, position? }`; comes from outside, anything may be in it */
export function readableGoals(session: Session, params: unknown): ReadableGoalsResult {
  const uri = uriOf(params);
  const snapshot = projectFor(session, uri);
  if (snapshot === undefined) return { goals: [] };
  const { project } = snapshot;
  const scores = snapshot.scores(session.today());
  const goals = [...project.northStars, ...project.keyResults, ...project.kpis]
    .flatMap(goal => readable(goal, snapshot, scores) ?? [])
    .sort((a, b) => Number(b.isDue) - Number(a.isDue) || compare(a.due ?? '9', b.due ?? '9'));
  const position = positionIn(params);
  const around =
    uri === undefined || position === undefined ? undefined : goalAround(session, snapshot, uri, position);
  const atCursor = goals.find(({ goal }) => goal === around?.key)?.goal;
  return { goals, ...(atCursor === undefined ? {} : { atCursor }) };
}

/** @param params `{ uri?, goal, value }`; comes from outside, anything may be in it */
export function recordReading(session: Session, params: unknown): RecordReadingResult<WorkspaceEdit> {
  const snapshot = projectFor(session, uriOf(params));
  const goal = snapshot?.project.goals.get(textIn(params, 'goal') ?? '');
  const value = textIn(params, 'value')?.trim() ?? '';
  if (snapshot === undefined || !isReadable(goal)) return { problem: 'This goal is no longer there.' };
  const example = exampleValue(snapshot.project, goal.key);
  if (value === '') return { problem: `Type a value, for example ${example}.` };
  if (/[\r\n{}]/.test(value)) return { problem: 'A reading stands on one line, without braces.' };
  const words = entryWordsOf(value);
  if (words === undefined) return { problem: 'These are several entries: record one goal at a time.' };
  const edits = addCheckIn(snapshot.project, session.today(), [{ goal: goal.key, ...words }]);
  const problem = newErrorOf(session.workspace, snapshot, edits);
  if (problem !== undefined) return { problem };
  return edits.length === 0
    ? { problem: `${titleOf(goal)} has no name: give it one, and readings can be recorded.` }
    : { edit: workspaceEdit(session, edits) };
}

function readable(
  goal: NorthStar | KeyResult | Kpi,
  { project }: ProjectSnapshot,
  scores: ProjectScores,
): ReadableGoal | undefined {
  const state = stateOf(goal, scores);
  if (goal.id === undefined || state === undefined || 'stopped' in goal) return undefined;
  const { nextDue } = state;
  return {
    goal: goal.key,
    label: titleOf(goal).replace(/\s+/g, ' '),
    path: goal.id,
    state: briefState(goal, scores) ?? '',
    ...(nextDue === undefined ? {} : { due: nextDue }),
    isDue: nextDue !== undefined && nextDue <= scores.today,
    example: exampleValue(project, goal.key),
  };
}

function stateOf({ key }: Goal, { northStars, keyResults, kpis }: ProjectScores) {
  return northStars.get(key) ?? keyResults.get(key) ?? kpis.get(key);
}

function isReadable(goal: Goal | undefined): goal is NorthStar | KeyResult | Kpi {
  return goal?.kind === 'northstar' || goal?.kind === 'kr' || goal?.kind === 'kpi';
}

/** What the name under the cursor names, else the declaration around it. */
function goalAround(
  session: Session,
  { project }: ProjectSnapshot,
  uri: string,
  position: Position,
): Goal | undefined {
  const offset = session.positions.in(uri).offsetAt(position);
  const named = occurrenceAt(project, uri, offset);
  return named === undefined ? goalAt(project, uri, offset) : project.goals.get(named.target);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A new name for a goal, in every file, with its check-ins and reviews. Refuses a name by which something would be misunderstood. */
import {
  LSPErrorCodes,
  type Position,
  type Range,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { applyFileEdits } from '../../language/edit/apply-edits.ts';
import type { FileEdit } from '../../language/model/finding.ts';
import { type Occurrence, occurrenceAt, occurrencesOf } from '../../language/model/occurrences.ts';
import { titleOf } from '../../language/model/query.ts';
import type { Goal, GoalKey, Project } from '../../language/model/types.ts';
import { keptFree } from '../../language/syntax/containers.ts';
import { keywords } from '../../language/syntax/goals-language.ts';
import type { ProjectSnapshot } from '../../language/workspace.ts';
import { documentOf, type Session } from '../session.ts';
import { workspaceEdit } from '../workspace-edit.ts';

interface Named {
  readonly snapshot: ProjectSnapshot;
  readonly occurrence: Occurrence;
  readonly goal: Goal;
}

/** The word that would be renamed; null where there is none. */
export function prepareRename(
  session: Session,
  uri: string,
  position: Position,
): { range: Range; placeholder: string } | null {
  const named = nameAt(session, uri, position);
  if (named === undefined) return null;
  const range = session.positions.in(uri).rangeOf(named.occurrence.span);
  return { range, placeholder: named.goal.name?.value ?? '' };
}

/** @returns an error, in words for the person who renames, where the name can't be given. */
export function rename(
  session: Session,
  uri: string,
  position: Position,
  newName: string,
): WorkspaceEdit | ResponseError<void> | null {
  const named = nameAt(session, uri, position);
  if (named === undefined) return null;
  const problem = problemOfName(newName);
  if (problem !== undefined) return refused(problem);
  const edits = editsFor(named, newName);
  const clash = clashAfter(session, named, newName, edits);
  return clash === undefined ? workspaceEdit(session, edits) : refused(clash);
}

function nameAt(session: Session, uri: string, position: Position): Named | undefined {
  const document = documentOf(session, uri);
  if (document === undefined) return undefined;
  const { snapshot } = document;
  const occurrence = occurrenceAt(snapshot.project, uri, session.positions.in(uri).offsetAt(position));
  const goal = occurrence === undefined ? undefined : snapshot.project.goals.get(occurrence.target);
  return occurrence === undefined || goal === undefined ? undefined : { snapshot, occurrence, goal };
}

function problemOfName(name: string): string | undefined {
  if (!/^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u.test(name)) {
    return `"${name}" can't be a name: a letter or _, then letters, digits, _ or -.`;
  }
  if (keywords().has(name)) return `"${name}" is a word of the language: try "${name}_goal".`;
  return keptFree.has(name) ? `"${name}" is kept free for a later version: try "${name}_goal".` : undefined;
}

function editsFor({ snapshot, goal }: Named, newName: string): readonly FileEdit[] {
  const places = Map.groupBy(occurrencesOf(snapshot.project, goal.key), ({ uri }) => uri);
  return [...places].map(([uri, occurrences]) => ({
    uri,
    edits: occurrences.map(({ span }) => ({ span, text: newName })),
  }));
}

/** Whether the new name is taken, or would lead a reference somewhere else: the renamed project is looked at to tell. */
function clashAfter(
  session: Session,
  { snapshot, goal }: Named,
  newName: string,
  edits: readonly FileEdit[],
): string | undefined {
  const { project } = snapshot;
  const newKey = keyAfter(goal, newName);
  const other = newKey === goal.key ? undefined : project.goals.get(newKey);
  if (other !== undefined) return `${newKey} is already the name of "${titleOf(other)}".`;
  const texts = applyFileEdits(uri => session.workspace.text(uri), edits);
  const after = session.workspace.preview(goal.uri, texts);
  if (after === undefined) return undefined;
  if (duplicatesIn(after) > duplicatesIn(snapshot))
    return `"${newName}" is already a name in the same block.`;
  const leads = new Set(allLeads(after.project, (_, offset) => offset).map(({ words }) => words));
  const misled = allLeads(project, movedBy(edits)).find(({ words }) => !leads.has(words));
  return misled === undefined
    ? undefined
    : `With "${newName}" some references would no longer lead to "${titleOf(misled.goal)}".`;
}

function duplicatesIn({ languageErrors }: ProjectSnapshot): number {
  return languageErrors.filter(({ rule }) => rule === 'language/duplicate').length;
}

/** A place where a goal is named, and where that goal is declared, as words to compare: keys may change with a name. */
interface Lead {
  readonly goal: Goal;
  readonly words: string;
}

function allLeads(project: Project, moved: (uri: string, offset: number) => number): readonly Lead[] {
  return [...project.goals.values()].flatMap(goal => {
    const declared = `${goal.uri} ${moved(goal.uri, goal.keyword.start)}`;
    return occurrencesOf(project, goal.key).map(({ uri, span }) => ({
      goal,
      words: `${uri} ${moved(uri, span.start)} → ${declared}`,
    }));
  });
}

/** Where an offset of the text lies after some edits. */
function movedBy(edits: readonly FileEdit[]): (uri: string, offset: number) => number {
  const byUri = new Map(
    edits.map(({ uri, edits: own }) => [uri, [...own].sort((a, b) => a.span.start - b.span.start)]),
  );
  return (uri, offset) => {
    let moved = offset;
    for (const { span, text } of byUri.get(uri) ?? []) {
      if (span.end > offset) break;
      moved += text.length - (span.end - span.start);
    }
    return moved;
  };
}

function keyAfter(goal: Goal, newName: string): GoalKey {
  const dot = goal.key.lastIndexOf('.');
  return `${goal.key.slice(0, dot + 1)}${newName}`;
}

function refused(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}

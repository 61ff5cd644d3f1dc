/** Definition, references, who supports a goal, and highlights of a name. */
import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type Position,
} from 'vscode-languageserver';
import {
  type Occurrence,
  occurrenceAt,
  occurrencesIn,
  occurrencesOf,
} from '../../language/model/occurrences.ts';
import { nameSpan } from '../../language/model/query.ts';
import type { GoalKey, Project } from '../../language/model/types.ts';
import { documentOf, type Session } from '../session.ts';

interface Named {
  readonly project: Project;
  readonly target: GoalKey;
}

/** What the name at the position leads to. A team stands in every place where it is opened. */
export function definition(session: Session, uri: string, position: Position): Location[] {
  const named = nameAt(session, uri, position);
  if (named === undefined) return [];
  const places = occurrencesOf(named.project, named.target).filter(({ role }) => role === 'name');
  return declarationFirst(named, places).map(place => locationOf(session, place));
}

/** Every place that names the goal at the position; the declaration itself only where it is asked for. */
export function references(
  session: Session,
  uri: string,
  position: Position,
  includeDeclaration: boolean,
): Location[] {
  const named = nameAt(session, uri, position);
  if (named === undefined) return [];
  return occurrencesOf(named.project, named.target)
    .filter(({ role }) => includeDeclaration || role !== 'name')
    .map(place => locationOf(session, place));
}

/** What supports, tracks or is guarded by the goal at the position, or is a part of the team. */
export function implementation(session: Session, uri: string, position: Position): Location[] {
  const named = nameAt(session, uri, position);
  if (named === undefined) return [];
  const { project, target } = named;
  const supporters = occurrencesOf(project, target)
    .filter(({ role, last }) => last && role !== 'name' && role !== 'entry')
    .map(({ from }) => (from === undefined ? undefined : project.goals.get(from)))
    .filter(goal => goal !== undefined);
  return [...new Set(supporters)].map(goal => ({
    uri: session.clientUri(goal.uri),
    range: session.positions.in(goal.uri).rangeOf(nameSpan(goal)),
  }));
}

/** The same name elsewhere in the file. */
export function documentHighlight(session: Session, uri: string, position: Position): DocumentHighlight[] {
  const named = nameAt(session, uri, position);
  if (named === undefined) return [];
  const index = session.positions.in(uri);
  return occurrencesIn(named.project, uri)
    .filter(({ target }) => target === named.target)
    .map(({ span, role }) => ({
      range: index.rangeOf(span),
      kind: role === 'name' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
}

function nameAt(session: Session, uri: string, position: Position): Named | undefined {
  const document = documentOf(session, uri);
  if (document === undefined) return undefined;
  const { project } = document.snapshot;
  const occurrence = occurrenceAt(project, uri, session.positions.in(uri).offsetAt(position));
  return occurrence === undefined ? undefined : { project, target: occurrence.target };
}

/** Of several blocks of a team, the one that says what it is. */
function declarationFirst({ project, target }: Named, places: readonly Occurrence[]): readonly Occurrence[] {
  const goal = project.goals.get(target);
  const isDeclaration = ({ uri, span }: Occurrence) =>
    uri === goal?.uri && span.start === goal.name?.span.start;
  return [...places.filter(isDeclaration), ...places.filter(place => !isDeclaration(place))];
}

function locationOf(session: Session, { uri, span }: Occurrence): Location {
  return { uri: session.clientUri(uri), range: session.positions.in(uri).rangeOf(span) };
}

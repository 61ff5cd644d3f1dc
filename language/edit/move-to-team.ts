/** Moves an objective or KPI into the block of another team, and leads every reference to where it stands then. */
import type { FileEdit } from '../model/finding.ts';
import { type Blocks, blocksAround } from '../model/scope.ts';
import type { Goal, GoalKey, Kpi, Objective, Project, Span, Team } from '../model/types.ts';
import { applyEdits } from './apply-edits.ts';
import { type DraftEdit, draftOf } from './draft.ts';
import { endWithComments, type FileView, indentationOf, isWhole, statementAt, viewOf } from './file-view.ts';
import { firstOwn, insertAtEnd } from './insert-declaration.ts';
import { allReferences, freeName, type NamedGoal, pathTo, scopeWith } from './references.ts';
import { parentOf, removeStatement } from './remove-statement.ts';
import { finishAll } from './settle.ts';
import { writeProperty } from './write-property.ts';

/** Where a goal could be moved: every other team that has a block, in the order of the project. */
export function teamsToMoveTo(project: Project, goal: Objective | Kpi): readonly Team[] {
  return project.teams.filter(
    ({ key, id, blocks }) =>
      key !== goal.team && id !== undefined && blocks.some(({ block }) => block !== undefined),
  );
}

/**
 * Edits that move a declaration, with its comments, to the end of a team's block: in its own file where the team has one there,
 * else where the team is declared. It keeps its cycle, where the block gives it another; its owner, if it is inherited, becomes
 * that of the team. A name that is taken there gets a number. None for a half-typed declaration.
 */
export function moveToTeam(project: Project, goal: Objective | Kpi, team: Team): readonly FileEdit[] {
  const from = viewOf(project, goal.uri);
  const statement = from && statementAt(from, goal.span.start);
  const place = blockOf(project, team, goal.uri);
  if (from === undefined || statement === undefined || place === undefined || team.id === undefined)
    return [];
  if (statement.keyword !== goal.kind || !isWhole(statement)) return [];
  const moved = renamed(project, goal, team.id);
  const span = { start: firstOwn(statement), end: endWithComments(statement) };
  const { inside, elsewhere } = redirections(project, goal, moved, span);
  if (goal.name !== undefined && moved.name !== goal.name.value) {
    inside.push({ span: goal.name.span, draft: draftOf(moved.name ?? goal.name.value) });
  }
  if (goal.kind === 'objective' && keepsItsTime(goal, place)) {
    inside.push(...writeProperty(from, statement, { keyword: 'cycle', value: goal.cycle?.id ?? '' }));
  }
  const text = textAfter(from, span, inside, indentationOf(from.text, statement));
  addTo(elsewhere, from.uri, [removeStatement(from, statement, parentOf(from, statement))]);
  const room = goal.kind === 'objective';
  addTo(elsewhere, place.view.uri, insertAtEnd(place.view, place.statement, text, { room }));
  return finishAll(project, elsewhere);
}

type EditsByFile = Map<string, DraftEdit[]>;

function addTo(files: EditsByFile, uri: string, edits: readonly DraftEdit[]): void {
  files.set(uri, [...(files.get(uri) ?? []), ...edits]);
}

/** Edits of the references that the moved text holds, and of those elsewhere that lead to it. */
function redirections(
  project: Project,
  goal: Objective | Kpi,
  moved: Renamed,
  span: Span,
): { readonly inside: DraftEdit[]; readonly elsewhere: EditsByFile } {
  const without = [goal.key, ...partsOf(goal).map(({ key }) => key)];
  const scope = scopeWith(project, { without, added: moved.goals });
  const inside: DraftEdit[] = [];
  const elsewhere: EditsByFile = new Map();
  for (const { reference, uri, word, blocks, from } of allReferences(project)) {
    const { target } = reference;
    const isInside = uri === goal.uri && span.start <= reference.span.start && reference.span.end <= span.end;
    const isLed = target !== undefined && (isInside || moved.ids.has(target));
    const id = isLed ? (moved.ids.get(target) ?? project.goals.get(target)?.id) : undefined;
    if (id === undefined) continue;
    const around = isInside ? blocksAfter(project, from, moved.ids, blocks) : blocks;
    const path = pathTo(scope, id, around, word);
    if (path === reference.path) continue;
    const edit = { span: reference.span, draft: draftOf(path) };
    if (isInside) inside.push(edit);
    else addTo(elsewhere, uri, [edit]);
  }
  return { inside, elsewhere };
}

interface Place {
  readonly view: FileView;
  readonly statement: Parameters<typeof insertAtEnd>[1];
  /** The cycle that the block gives. */
  readonly cycle?: string;
}

/** A block of the team in the same file, else the one that declares it. */
function blockOf(project: Project, team: Team, uri: string): Place | undefined {
  const open = team.blocks.filter(({ block }) => block !== undefined);
  const chosen =
    open.find(block => block.uri === uri) ??
    open.find(block => block.uri === team.uri && block.span.start === team.span.start) ??
    open[0];
  const view = chosen && viewOf(project, chosen.uri);
  const statement = chosen && view && statementAt(view, chosen.span.start);
  if (view === undefined || statement?.keyword !== 'team' || statement.block?.close === undefined)
    return undefined;
  const cycle = chosen?.period?.id ?? project.files.find(file => file.uri === view.uri)?.cycle?.value;
  return { view, statement, ...(cycle === undefined ? {} : { cycle }) };
}

/** Where the new block would give an objective another time, it says its own. */
function keepsItsTime({ cycle, ownCycle }: Objective, place: Place): boolean {
  return ownCycle === undefined && cycle !== undefined && cycle.id !== place.cycle;
}

function partsOf(goal: Objective | Kpi): readonly Goal[] {
  return goal.kind === 'objective' ? goal.keyResults : [];
}

interface Renamed {
  readonly name?: string;
  /** The goals as they are named afterwards, and their new paths by their keys. */
  readonly goals: readonly NamedGoal[];
  readonly ids: ReadonlyMap<GoalKey, string>;
}

function renamed(project: Project, goal: Objective | Kpi, team: string): Renamed {
  if (goal.name === undefined) return { goals: [], ids: new Map() };
  const name = freeName(project, team, goal.kind, goal.name.value, goal.key);
  const goals = [goal, ...partsOf(goal)].flatMap((one): NamedGoal[] => {
    if (one.id === undefined || goal.id === undefined) return [];
    return [{ key: one.key, id: `${team}.${name}${one.id.slice(goal.id.length)}`, kind: one.kind }];
  });
  return { name, goals, ids: new Map(goals.map(({ key, id }) => [key, id])) };
}

/** Where a reference inside the moved declaration is looked up from then on. */
function blocksAfter(
  project: Project,
  referring: GoalKey | undefined,
  ids: ReadonlyMap<GoalKey, string>,
  before: Blocks,
): Blocks {
  const goal = referring === undefined ? undefined : project.goals.get(referring);
  if (goal === undefined) return before;
  const around = goal.kind === 'kr' ? goal.objective : goal.key;
  const id = ids.get(around);
  if (id === undefined) return before;
  return goal.kind === 'kpi' ? blocksAround(id.slice(0, id.lastIndexOf('.'))) : blocksAround(id);
}

/** The text of a span after some edits inside it, as it would stand at the left margin. */
function textAfter({ text }: FileView, span: Span, edits: readonly DraftEdit[], indentation: string): string {
  const shifted = edits.map(({ span: { start, end }, draft }) => ({
    span: { start: start - span.start, end: end - span.start },
    text: draft.text,
  }));
  return applyEdits(text.slice(span.start, span.end), shifted)
    .split(/\r\n|\r|\n/)
    .map((line, at) => (at > 0 && line.startsWith(indentation) ? line.slice(indentation.length) : line))
    .join('\n');
}

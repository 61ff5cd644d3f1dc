/** The edits by which a KPI becomes a key result, in an objective that is there or in a new one. */

import { lineStart } from '../format/line-ends.ts';
import type { Statement } from '../format/statements.ts';
import type { FileEdit } from '../model/finding.ts';
import { blocksAround } from '../model/scope.ts';
import type { GoalKey, GoalKind, Kpi, Objective, Project } from '../model/types.ts';
import type { KpiScore } from '../score/types.ts';
import { type Draft, type DraftEdit, draft, fileEditsOf, joined, type Words } from './draft.ts';
import {
  endWithComments,
  type FileView,
  indentationOf,
  innerIndentation,
  isOnOneLine,
  spanOf,
  statementAt,
  viewOf,
} from './file-view.ts';
import { firstOwn, indented, insertAtEnd, insertBehind } from './insert-declaration.ts';
import { keyResultLines, labelWords, movementOf, type TabStops } from './key-result-of-kpi.ts';
import {
  freeKeyResultName,
  freeName,
  type NamedGoal,
  pathTo,
  redirectReferences,
  scopeWith,
} from './references.ts';
import { parentOf, removeStatement } from './remove-statement.ts';
import { labelToFillIn } from './replace-words.ts';
import { settle } from './settle.ts';
import { commentsAboveAndWithin, commentsBehind, wordsOnOneLine } from './statement-words.ts';
import { existingProperty, insertion } from './write-property.ts';

/** What is to be converted. */
export interface Conversion {
  readonly project: Project;
  readonly kpi: Kpi;
  readonly score: KpiScore | undefined;
  readonly variant: 'keep' | 'replace';
  /** The KPI's name, or the one that it is given. */
  readonly name: string;
  /** Dotted path of its team. */
  readonly team?: string;
}

type EditsByFile = ReadonlyMap<string, readonly DraftEdit[]>;

/** Puts a key result behind the last one of an objective. */
export function addKeyResultEdits(plan: Conversion, objective: Objective): readonly FileEdit[] {
  const { project, kpi } = plan;
  const view = viewOf(project, objective.uri);
  const statement = view && statementAt(view, objective.span.start);
  const kpiPlace = placeOf(plan);
  if (view === undefined || statement?.keyword !== 'objective' || kpiPlace === undefined) return [];
  const name = freeKeyResultName(project, objective, plan.name, replacedBy(plan));
  const blocks = blocksAround(objective.id ?? plan.team);
  const inner = innerIndentation(view, statement);
  const keyResult = keyResultDraft(plan, {
    name,
    blocks,
    tabStops: 'open values',
    indentation: inner.length,
    step: view.step,
  });
  const edits = (room: boolean): EditsByFile => {
    const files = new Map<string, DraftEdit[]>();
    add(files, view.uri, insertKeyResult(view, statement, keyResult, room));
    if (plan.variant === 'keep') add(files, kpi.uri, nameEdits(plan));
    else {
      add(files, kpi.uri, [removeStatement(kpiPlace.view, kpiPlace.statement, kpiPlace.parent)]);
      if (objective.id !== undefined)
        redirect(files, plan, { key: `${objective.key}.${name}`, id: `${objective.id}.${name}`, kind: 'kr' });
    }
    return files;
  };
  return leastDisturbing(project, edits);
}

/** Puts a key result into a new objective at the end of the block that holds the KPI; at the top level behind the KPI. */
export function addObjectiveEdits(plan: Conversion, cycle: string | undefined): readonly FileEdit[] {
  const { project, team } = plan;
  const place = placeOf(plan);
  if (place === undefined) return [];
  const { view, statement, parent } = place;
  const name = freeName(project, team, 'objective', `improve_${plan.name}`);
  const id = team === undefined ? name : `${team}.${name}`;
  const lines = objectiveDraft(plan, { id, name, cycle, place });
  const edits = (): EditsByFile => {
    const files = new Map<string, DraftEdit[]>();
    if (plan.variant === 'keep') {
      add(files, view.uri, [...nameEdits(plan), ...insertObjective(view, statement, parent, lines)]);
      return files;
    }
    add(files, view.uri, replaceByObjective(view, statement, parent, lines));
    redirect(files, plan, { key: `${id}.${plan.name}`, id: `${id}.${plan.name}`, kind: 'kr' });
    return files;
  };
  return leastDisturbing(project, edits);
}

/** The KPI, where it goes. */
function replacedBy({ kpi, variant }: Conversion): GoalKey | undefined {
  return variant === 'replace' ? kpi.key : undefined;
}

interface KpiPlace {
  readonly view: FileView;
  readonly statement: Statement;
  readonly parent: Statement | undefined;
}

function placeOf({ project, kpi }: Conversion): KpiPlace | undefined {
  const view = viewOf(project, kpi.uri);
  const statement = view && statementAt(view, kpi.span.start);
  if (view === undefined || statement?.keyword !== 'kpi') return undefined;
  return { view, statement, parent: parentOf(view, statement) };
}

function add(files: Map<string, DraftEdit[]>, uri: string, edits: readonly DraftEdit[]): void {
  files.set(uri, [...(files.get(uri) ?? []), ...edits]);
}

/** A KPI without a name is given one, so that it can be tracked. */
function nameEdits({ kpi, name }: Conversion): readonly DraftEdit[] {
  return kpi.name === undefined ? [insertion(kpi.keyword.end, ` ${name}`)] : [];
}

function redirect(files: Map<string, DraftEdit[]>, { project, kpi }: Conversion, target: NamedGoal): void {
  const scope = scopeWith(project, { without: [kpi.key], added: [target] });
  for (const [uri, edits] of redirectReferences(project, kpi.key, target, scope)) add(files, uri, edits);
}

/**
 * The edits as others see them. Where a line in the columns of its neighbours would move those, an empty line sets it apart:
 * what is converted leaves everything else as it is.
 */
function leastDisturbing(project: Project, edits: (room: boolean) => EditsByFile): readonly FileEdit[] {
  const close = settledFiles(project, edits(false));
  if (close.moved === 0) return fileEditsOf(close.files);
  const apart = settledFiles(project, edits(true));
  return fileEditsOf((apart.moved < close.moved ? apart : close).files);
}

function settledFiles(project: Project, edits: EditsByFile) {
  let moved = 0;
  const files = [...edits].map(([uri, drafts]): readonly [string, readonly DraftEdit[]] => {
    const view = viewOf(project, uri);
    const settled = view === undefined ? [] : settle(view, drafts);
    moved += settled.filter(
      ({ span }) => !drafts.some(one => one.span.start === span.start && one.span.end === span.end),
    ).length;
    return [uri, settled];
  });
  return { files, moved };
}

// ---------------------------------------------------------------------------------------------------------- the key result

interface KeyResultPlace {
  readonly name: string;
  /** Where its references are looked up. */
  readonly blocks: readonly string[];
  readonly tabStops: TabStops;
  /** Columns before it. */
  readonly indentation: number;
  readonly step: string;
  /** A new objective says owner and `supports` itself. */
  readonly isNewObjective?: boolean;
}

function keyResultDraft(plan: Conversion, place: KeyResultPlace): Draft {
  const { project, kpi, score, variant } = plan;
  const source = viewOf(project, kpi.uri)?.text ?? '';
  const label = labelWords(kpi, source, plan.name);
  const header = draft`kr ${place.name} ${label} ${movementOf(project, kpi, score, place.tabStops)}`;
  const properties =
    variant === 'keep' ? [draft`tracks ${trackedPath(plan, place)}`] : movedProperties(plan, place);
  const lines = keyResultLines(header, properties, place.indentation, place.step);
  return variant === 'keep' ? lines : withComments(plan, lines);
}

function trackedPath(plan: Conversion, { name, blocks }: KeyResultPlace): string {
  const { project, kpi, team } = plan;
  const kpiId = team === undefined ? plan.name : `${team}.${plan.name}`;
  const [objective] = blocks;
  const added: NamedGoal[] = [
    { key: `${objective} ${name}`, id: `${objective}.${name}`, kind: 'kr' as GoalKind },
  ];
  const named = kpi.id === undefined ? [{ key: kpi.key, id: kpiId, kind: 'kpi' as GoalKind }] : [];
  return pathTo(scopeWith(project, { added: [...added, ...named] }), kpiId, blocks, 'tracks');
}

/** What was said of the metric and is true of the key result too, in the order of the table. */
function movedProperties(
  { project, kpi }: Conversion,
  { blocks, isNewObjective = false }: KeyResultPlace,
): readonly string[] {
  const view = viewOf(project, kpi.uri);
  const statement = view && statementAt(view, kpi.span.start);
  if (view === undefined || statement === undefined) return [];
  const words = (keyword: string): readonly string[] => {
    const property = existingProperty(statement, keyword);
    return property === undefined ? [] : [wordsOnOneLine(view, property)];
  };
  const supports = supportedPaths(project, kpi, blocks);
  return [
    ...(isNewObjective ? [] : words('owner')),
    ...(isNewObjective || supports.length === 0 ? [] : [`supports ${supports.join(', ')}`]),
    ...words('every'),
    ...words('source'),
  ];
}

/** What the KPI supports, as it is called from other blocks. */
function supportedPaths(project: Project, kpi: Kpi, blocks: readonly string[]): readonly string[] {
  const scope = scopeWith(project, { without: [kpi.key] });
  return kpi.supports.flatMap(({ target }) => {
    const id = target === undefined ? undefined : project.goals.get(target)?.id;
    return id === undefined || blocks[0] === id ? [] : [pathTo(scope, id, blocks, 'supports')];
  });
}

/** The comments of a KPI that goes stay with its key result. */
function withComments({ project, kpi }: Conversion, lines: Draft): Draft {
  const view = viewOf(project, kpi.uri);
  const statement = view && statementAt(view, kpi.span.start);
  if (view === undefined || statement === undefined) return lines;
  return joined(
    [...commentsAboveAndWithin(view, statement), draft`${lines}${commentsBehind(statement)}`],
    '\n',
  );
}

function insertKeyResult(
  view: FileView,
  objective: Statement,
  lines: Draft,
  room: boolean,
): readonly DraftEdit[] {
  const { block } = objective;
  const last = block?.statements.findLast(({ keyword }) => keyword === 'kr');
  if (block === undefined || last === undefined || isOnOneLine(view.text, block))
    return insertAtEnd(view, objective, lines, { room });
  return [insertBehind(view, last, lines, { room })];
}

// ----------------------------------------------------------------------------------------------------------- the objective

interface NewObjective {
  readonly id: string;
  readonly name: string;
  readonly cycle: string | undefined;
  readonly place: KpiPlace;
}

function objectiveDraft(plan: Conversion, { id, name, cycle, place }: NewObjective): Draft {
  const { kpi, project } = plan;
  const { step } = place.view;
  const blocks = blocksAround(id);
  const supports = supportedPaths(project, kpi, blocks);
  const northStar = project.northStars.find(one => one.id !== undefined)?.id;
  const ladder =
    supports.length > 0
      ? supports
      : northStar === undefined
        ? []
        : [pathTo(scopeWith(project), northStar, blocks, 'supports')];
  const properties = [
    ...(cycle === undefined ? [] : [`cycle ${cycle}`]),
    ...(kpi.owner === undefined ? [] : [`owner ${kpi.owner.value}`]),
    ...(ladder.length === 0 ? [] : [`supports ${ladder.join(', ')}`]),
  ];
  const outer = place.parent === undefined ? '' : innerIndentation(place.view, place.parent);
  const keyResult = keyResultDraft(plan, {
    name: plan.name,
    blocks,
    tabStops: 'target',
    indentation: outer.length + step.length,
    step,
    isNewObjective: true,
  });
  const lines: Words[] = [...properties, ...(properties.length > 0 ? [''] : []), keyResult];
  return draft`objective ${name} ${labelToFillIn(improved(kpi, plan.name))} {\n${indented(joined(lines, '\n'), step)}\n}`;
}

/** `Improve monthly customer churn`; a first word such as NPS stays as it is. */
function improved({ label }: Kpi, name: string): string {
  const words = (label?.value ?? name.replaceAll('_', ' ')).replace(/\s+/g, ' ').trim();
  return `Improve ${words.replace(/^\p{Lu}(?=\p{Ll}+(?!\S)|\p{Ll}+-)/u, first => first.toLowerCase())}`;
}

function insertObjective(
  view: FileView,
  kpi: Statement,
  parent: Statement | undefined,
  lines: Draft,
): readonly DraftEdit[] {
  if (parent !== undefined) return insertAtEnd(view, parent, lines, { room: true });
  return [insertBehind(view, endOfRun(view, kpi), lines, { room: true })];
}

/** The last of the one-line KPIs that stand below each other: an objective between them would pull their columns apart. */
function endOfRun(view: FileView, kpi: Statement): Statement {
  const siblings = view.outline.statements;
  let last = kpi;
  for (let at = siblings.indexOf(kpi) + 1; at < siblings.length; at++) {
    const next = siblings[at] as Statement;
    const words = [...next.leading, ...next.head.slice(0, 1)];
    if (next.keyword !== 'kpi' || words.some(({ lineEnds }) => lineEnds === 2)) break;
    if (!isOneLine(view.text, last) || !isOneLine(view.text, next)) break;
    last = next;
  }
  return last;
}

function isOneLine(text: string, statement: Statement): boolean {
  const { start, end } = spanOf(statement);
  return !/[\r\n]/.test(text.slice(start, end));
}

/** The objective in the place of the KPI where that is the end of its block, else at the end, and the KPI goes. */
function replaceByObjective(
  view: FileView,
  kpi: Statement,
  parent: Statement | undefined,
  lines: Draft,
): readonly DraftEdit[] {
  const siblings = parent?.block?.statements ?? view.outline.statements;
  const isLast =
    parent === undefined
      ? endOfRun(view, kpi) === kpi
      : siblings.at(-1) === kpi && parent.block?.closing.length === 0;
  if (parent?.block !== undefined && isOnOneLine(view.text, parent.block))
    return insertAtEnd(view, parent, lines, { room: true, without: kpi });
  if (!isLast) {
    return [removeStatement(view, kpi, parent), ...insertObjective(view, kpi, parent, lines)];
  }
  const first = firstOwn(kpi);
  const end = endWithComments(kpi);
  const start = Math.max(lineStart(view.text, first), view.text.startsWith('\uFEFF') ? 1 : 0);
  const hasRoom =
    siblings[0] === kpi ||
    [...kpi.leading, ...kpi.head.slice(0, 1)].some(word => word.span.start === first && word.lineEnds === 2);
  const text = indented(lines, indentationOf(view.text, kpi));
  return [{ span: { start, end }, draft: hasRoom ? text : draft`\n${text}` }];
}

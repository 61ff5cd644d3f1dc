/** A level to be held that was written as an objective or key result becomes what it is: a KPI with a threshold. */
import { isComment, type Statement } from '../format/statements.ts';
import type { FileEdit } from '../model/finding.ts';
import { conditionText, quantityText, quotedLabel, valueText } from '../model/format-value.ts';
import { compareQuantities, quantityOf } from '../model/quantity.ts';
import type { KeyResult, Objective, Project } from '../model/types.ts';
import { propertyEdits } from './add-property.ts';
import { type Draft, type DraftEdit, draft, draftOf, joined } from './draft.ts';
import { type FileView, isOnOneLine, isWhole, spanOf, statementAt, viewOf } from './file-view.ts';
import { insertBefore, insertBehind } from './insert-declaration.ts';
import { nameFrom } from './names.ts';
import { wordsToFillIn } from './placeholders.ts';
import { blocksOfTeam, freeName, redirectReferences, scopeWith } from './references.ts';
import { parentOf, removeStatement, removeStatements } from './remove-statement.ts';
import { labelEdits, labelToFillIn } from './replace-words.ts';
import { finish, finishAll } from './settle.ts';
import { commentsAboveAndWithin, commentsBehind, wordsOnOneLine } from './statement-words.ts';

export interface KpiWords {
  /**
   * The threshold as it is to stand in the file: `< 5%`, `>= 99.9%`, `>= ?`. Left out, a key result gives its condition, or the
   * target that it moved to; an objective gives none.
   */
  readonly threshold?: string;
  /** Words for the label (unescaped), where the goal's own speak of the level. */
  readonly label?: string;
  /** The name, where the goal's own or one made from the label won't do. */
  readonly name?: string;
}

/**
 * Edits that turn an objective or key result into a KPI.
 *
 * An objective without key results becomes the KPI itself. One that has key results, or a grade, keeps them: the KPI is added
 * above it and its words are left to be written. A key result leaves its objective for the block around it, and its check-ins
 * go with it; where it tracks a KPI already, that one gets the threshold. What a KPI can't say (initiatives, changes) stays as
 * comments. None where a grade or a north star stands in the way.
 */
export function toKpi(
  project: Project,
  goal: Objective | KeyResult,
  words: KpiWords = {},
): readonly FileEdit[] {
  if (goal.kind === 'objective') return objectiveToKpi(project, goal, words);
  const threshold = words.threshold ?? thresholdIn(goal);
  return keyResultToKpi(project, goal, threshold === undefined ? words : { ...words, threshold });
}

/** What is to be held once it is reached: `from 8% to 4%` becomes `<= 4%`. */
function thresholdIn({ measure }: KeyResult): string | undefined {
  if (measure.kind === 'condition') return conditionText(measure.condition);
  if (measure.kind !== 'movement') return undefined;
  const [from, to] = [quantityOf(measure.from), quantityOf(measure.to)];
  const order = from === undefined || to === undefined ? undefined : compareQuantities(from, to);
  if (to === undefined || order === undefined || order === 0) return undefined;
  // A unit that is said once may stand at the other end.
  const saysUnit = to.unit.kind === 'number' || !/^[-\d.,_KMB]+$/.test(measure.to.text);
  return `${order > 0 ? '<=' : '>='} ${saysUnit ? valueText(measure.to) : quantityText(to, 10)}`;
}

/** Why a goal can't become a KPI, in words that go on from its name; undefined where it can. */
export function reasonAgainstKpi(project: Project, goal: Objective | KeyResult): string | undefined {
  return goal.broken ? 'it has an error: mend that first' : whatKeepsIt(project, goal);
}

/** What ties a goal to being no KPI, whatever its text. */
function whatKeepsIt(project: Project, goal: Objective | KeyResult): string | undefined {
  if (goal.kind === 'objective') return undefined;
  if (isGraded(project, goal)) return 'it has a grade, and a KPI has none';
  const metric = goal.tracks?.target === undefined ? undefined : project.goals.get(goal.tracks.target);
  if (metric?.kind === 'northstar') return 'it tracks the north star, which is watched already';
  return undefined;
}

function isGraded(project: Project, goal: Objective | KeyResult): boolean {
  return project.reviews.some(({ entries }) =>
    entries.some(({ reference }) => reference.target === goal.key),
  );
}

// ------------------------------------------------------------------------------------------------------------ objectives

function objectiveToKpi(project: Project, objective: Objective, words: KpiWords): readonly FileEdit[] {
  const view = viewOf(project, objective.uri);
  const statement = view && statementAt(view, objective.span.start);
  if (view === undefined || statement?.keyword !== 'objective' || !isWhole(statement)) return [];
  const mustStay = objective.keyResults.length > 0 || isGraded(project, objective);
  const edits = mustStay
    ? kpiAbove(project, view, statement, objective, words)
    : becomeKpi(view, statement, objective, words);
  return finish(project, objective.uri, edits);
}

/** A KPI of its own, and the objective with its words to be written. */
function kpiAbove(
  project: Project,
  view: FileView,
  statement: Statement,
  objective: Objective,
  words: KpiWords,
): readonly DraftEdit[] {
  const label = words.label ?? objective.label?.value;
  const team = blocksOfTeam(project, objective.team)[0];
  const name = freeName(
    project,
    team,
    'kpi',
    words.name ?? nameFrom(label ?? objective.name?.value ?? '', 'kpi'),
  );
  const header = kpiHeader(name, label, words.threshold);
  return [...placeKpi(view, statement, header), ...labelEdits(objective, labelToFillIn(wordsToFillIn))];
}

/** The same declaration under another keyword, without what only an objective can say. */
function becomeKpi(
  view: FileView,
  statement: Statement,
  objective: Objective,
  words: KpiWords,
): readonly DraftEdit[] {
  const edits: DraftEdit[] = [{ span: objective.keyword, draft: draftOf('kpi') }];
  if (words.name !== undefined && objective.name !== undefined) {
    edits.push({ span: objective.name.span, draft: draftOf(words.name) });
  }
  const threshold = words.threshold === undefined ? '' : ` threshold ${words.threshold}`;
  if (words.label !== undefined) edits.push(...labelEdits(objective, quotedLabel(words.label)));
  edits.push({ span: { start: objective.header.end, end: objective.header.end }, draft: draftOf(threshold) });
  const { block } = statement;
  if (block === undefined) return edits;
  const { kept, said } = sorted(view, block.statements);
  const goes = block.statements.filter(one => !kept.includes(one));
  const isInline = isOnOneLine(view.text, block);
  const remarks = isInline ? commentsIn(view, block) : goes.flatMap(one => commentsOf(view, one));
  edits.push(...linesAbove(view, statement, [...remarks, ...said.map(one => `// ${one}`)]));
  const hasComments = !isInline && block.opening.length + block.closing.length > 0;
  if (kept.length === 0 && !hasComments) {
    return [
      ...edits,
      { span: { start: lastOfHeader(statement), end: spanOf(statement).end }, draft: draftOf('') },
    ];
  }
  if (!isInline) return [...edits, ...removeStatements(view, goes)];
  const inside = kept.map(one => wordsOnOneLine(view, one)).join(' ');
  return [
    ...edits,
    { span: { start: block.open.span.end, end: spanOf(statement).end - 1 }, draft: draftOf(` ${inside} `) },
  ];
}

/** Every comment of a block. */
function commentsIn(
  { outline }: FileView,
  { open, close }: NonNullable<Statement['block']>,
): readonly string[] {
  return outline.words
    .slice(open.index, close?.index ?? open.index)
    .filter(isComment)
    .map(({ text }) => text);
}

/** Those of a statement that goes. */
function commentsOf(view: FileView, statement: Statement): readonly string[] {
  return [...commentsAboveAndWithin(view, statement), ...statement.trailing.map(({ text }) => text)];
}

function lastOfHeader({ head }: Statement): number {
  return head.at(-1)?.span.end ?? 0;
}

// ----------------------------------------------------------------------------------------------------------- key results

function keyResultToKpi(project: Project, keyResult: KeyResult, words: KpiWords): readonly FileEdit[] {
  const view = viewOf(project, keyResult.uri);
  const statement = view && statementAt(view, keyResult.span.start);
  const parent = view && statement && parentOf(view, statement);
  if (view === undefined || statement?.keyword !== 'kr' || parent === undefined) return [];
  if (whatKeepsIt(project, keyResult) !== undefined || !isWhole(statement)) return [];
  const metric =
    keyResult.tracks?.target === undefined ? undefined : project.goals.get(keyResult.tracks.target);
  const files = new Map<string, DraftEdit[]>();
  const add = (uri: string, edits: readonly DraftEdit[]): void => {
    files.set(uri, [...(files.get(uri) ?? []), ...edits]);
  };
  add(view.uri, [removeStatement(view, statement, parent)]);
  if (metric?.kind === 'kpi') {
    if (metric.id === undefined) return [];
    const threshold = words.threshold ?? '';
    if (threshold !== '' && metric.threshold === undefined) {
      add(metric.uri, propertyEdits(project, metric, 'threshold', threshold));
    }
    const target = { key: metric.key, id: metric.id, kind: metric.kind } as const;
    const scope = scopeWith(project, { without: [keyResult.key] });
    for (const [uri, edits] of redirectReferences(project, keyResult.key, target, scope)) add(uri, edits);
    return finishAll(project, files);
  }
  const team = blocksOfTeam(project, keyResult.team)[0];
  const label = words.label ?? keyResult.label?.value;
  const wanted = words.name ?? keyResult.name?.value ?? nameFrom(label ?? '', 'kpi');
  const name = freeName(project, team, 'kpi', wanted, keyResult.key);
  const { kept, said } = sorted(view, statement.block?.statements ?? []);
  const declaration = kpiDeclaration(view, name, label, words.threshold, kept);
  const lines = joined(
    [
      ...commentsAboveAndWithin(view, statement),
      ...said.map(one => `// ${one}`),
      draft`${declaration}${commentsBehind(statement)}`,
    ],
    '\n',
  );
  add(view.uri, placeKpi(view, parent, lines));
  const target = {
    key: keyResult.key,
    id: team === undefined ? name : `${team}.${name}`,
    kind: 'kpi',
  } as const;
  const scope = scopeWith(project, { without: [keyResult.key], added: [target] });
  for (const [uri, edits] of redirectReferences(project, keyResult.key, target, scope)) {
    add(
      uri,
      edits.filter(({ span }) => uri !== view.uri || !isInside(span.start, statement)),
    );
  }
  return finishAll(project, files);
}

function isInside(offset: number, statement: Statement): boolean {
  const { start, end } = spanOf(statement);
  return start <= offset && offset < end;
}

// ---------------------------------------------------------------------------------------------------------------- the KPI

const kpiProperties = new Set(['owner', 'every', 'source', 'supports', 'stopped']);
const worthKeeping = new Set(['initiative', 'changed']);

/** What a KPI can say as well, and what it can't but somebody wrote in words. */
function sorted(
  view: FileView,
  statements: readonly Statement[],
): { readonly kept: readonly Statement[]; readonly said: readonly string[] } {
  const kept = ['owner', 'every', 'source', 'supports', 'stopped'].flatMap(keyword =>
    statements.filter(one => one.keyword === keyword && kpiProperties.has(keyword)),
  );
  const said = statements.filter(one => worthKeeping.has(one.keyword)).map(one => wordsOnOneLine(view, one));
  return { kept, said };
}

function linesAbove(view: FileView, statement: Statement, lines: readonly string[]): readonly DraftEdit[] {
  return lines.length === 0 ? [] : [insertBefore(view, statement, lines.join('\n'))];
}

function kpiHeader(name: string, label: string | undefined, threshold: string | undefined): Draft {
  const words = ['kpi', name, ...(label === undefined ? [] : [quotedLabel(label)])];
  return draft`${words.join(' ')}${threshold === undefined ? '' : ` threshold ${threshold}`}`;
}

function kpiDeclaration(
  view: FileView,
  name: string,
  label: string | undefined,
  threshold: string | undefined,
  kept: readonly Statement[],
): Draft {
  const header = kpiHeader(name, label, threshold);
  if (kept.length === 0) return header;
  const properties = kept.map(one => wordsOnOneLine(view, one));
  if (properties.length === 1 && header.text.length + (properties[0]?.length ?? 0) < 80) {
    return draft`${header} { ${properties[0] ?? ''} }`;
  }
  return draft`${header} {\n${properties.map(one => view.step + one).join('\n')}\n}`;
}

/** Behind the last KPI of the block in which the objective stands, else above the objective. */
function placeKpi(view: FileView, objective: Statement, lines: Draft): readonly DraftEdit[] {
  const siblings = parentOf(view, objective)?.block?.statements ?? view.outline.statements;
  const last = siblings.findLast(one => one.keyword === 'kpi');
  if (last !== undefined) return [insertBehind(view, last, lines)];
  return [insertBefore(view, objective, lines, { room: true })];
}

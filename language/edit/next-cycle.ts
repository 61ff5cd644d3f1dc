/** Starts the next cycle from an objective of this one: the same words, baselines where the numbers stand now, targets to be set. */
import { periodAfter } from '../model/calendar.ts';
import type { FileEdit } from '../model/finding.ts';
import { numberText, quantityText } from '../model/format-value.ts';
import { blocksOf } from '../model/resolve.ts';
import type { KeyResult, Objective, Period, Project, Span } from '../model/types.ts';
import { unitOfGoal } from '../score/goal-unit.ts';
import type { ProjectScores } from '../score/types.ts';
import { type Draft, draft, draftOf, joined, type Words } from './draft.ts';
import { type FileView, isWhole, statementAt, viewOf } from './file-view.ts';
import { indented, insertBehind } from './insert-declaration.ts';
import { placeholder } from './placeholders.ts';
import { freeName } from './references.ts';
import { finish } from './settle.ts';
import { wordsOnOneLine } from './statement-words.ts';
import { existingProperty } from './write-property.ts';

/** What an objective and its key results go on with; the rest belongs to the cycle that ends. */
const lastingOfObjective = ['owner', 'committed', 'supports', 'guarded by'];
const lastingOfKeyResult = ['owner', 'weight', 'tracks', 'supports', 'every', 'source'];

/** The period that follows that of an objective; undefined where it has none, or no declared cycle follows its own. */
export function nextCycleOf(project: Project, { cycle }: Objective): Period | undefined {
  const declared = project.cycles.flatMap(({ period }) => period ?? []);
  return cycle === undefined ? undefined : periodAfter(cycle, project.calendar, declared);
}

/**
 * Edits that put behind an objective its successor in the next cycle: with a name of its own (names are for ever), the same label,
 * owner, alignment and guards; each key result that was not stopped starts from its last reading, and its target is to be filled
 * in. None where there is no next cycle, the objective has no name, or its block is half-typed.
 */
export function startNextCycle(
  project: Project,
  scores: ProjectScores,
  objective: Objective,
): readonly FileEdit[] {
  const next = nextCycleOf(project, objective);
  const view = viewOf(project, objective.uri);
  const statement = view && statementAt(view, objective.span.start);
  const isSound = statement?.keyword === 'objective' && isWhole(statement);
  if (next === undefined || view === undefined || !isSound || objective.name === undefined) return [];
  const text = successorOf(project, scores, view, objective, { next, properties: [`cycle ${next.id}`] });
  return finish(project, view.uri, [insertBehind(view, statement, text, { room: true })]);
}

interface Succession {
  readonly next: Period;
  /** What the successor says before what it goes on with: its cycle, where the block around it says another. */
  readonly properties: readonly string[];
}

/**
 * The declaration that follows an objective in another cycle.
 * @param view the file of the objective
 */
export function successorOf(
  project: Project,
  scores: ProjectScores,
  view: FileView,
  objective: Objective,
  { next, properties }: Succession,
): Draft {
  const name = freeName(project, blocksOf(project, objective)[1], 'objective', nextName(objective, next));
  const label = objective.label === undefined ? '' : ` ${textAt(view, objective.label.span)}`;
  const said = [...properties, ...lastingProperties(view, objective.span.start, lastingOfObjective)];
  const keyResults = objective.keyResults
    .filter(({ stopped }) => stopped === undefined)
    .map(keyResult => nextKeyResult(project, scores, view, keyResult));
  const lines: Words[] = [...said, ...(said.length > 0 && keyResults.length > 0 ? [''] : []), ...keyResults];
  if (lines.length === 0) return draft`objective ${name}${label} {}`;
  return draft`objective ${name}${label} {\n${indented(joined(lines, '\n'), view.step)}\n}`;
}

/** What an objective is called in another cycle, where that is free. */
export function nextName({ name, cycle }: Objective, next: Period): string {
  return successorName(name?.value ?? '', cycle, next);
}

/** `growth` in 2026-Q2 is `growth_2026q2`, and so is the successor of `growth_2026q1`. */
function successorName(name: string, cycle: Period | undefined, next: Period): string {
  const own = cycle === undefined ? '' : `_${suffixOf(cycle)}`;
  const stem = own !== '' && name.endsWith(own) ? name.slice(0, -own.length) : name;
  return `${stem}_${suffixOf(next)}`;
}

function suffixOf({ id }: Period): string {
  return id.toLowerCase().replaceAll('-', '');
}

function nextKeyResult(project: Project, scores: ProjectScores, view: FileView, keyResult: KeyResult): Draft {
  const name = keyResult.name === undefined ? '' : ` ${keyResult.name.value}`;
  const label = keyResult.label === undefined ? '' : ` ${textAt(view, keyResult.label.span)}`;
  const measure = resetMeasure(project, scores, view, keyResult);
  const header = draft`kr${name}${label}${measure.text === '' ? '' : draft` ${measure}`}`;
  const properties = lastingProperties(view, keyResult.span.start, lastingOfKeyResult);
  if (properties.length === 0) return header;
  return properties.length === 1
    ? draft`${header} { ${properties[0] ?? ''} }`
    : draft`${header} {\n${indented(properties.join('\n'), view.step)}\n}`;
}

/** A level or milestone is asked for again; a movement starts where the last reading stands. */
function resetMeasure(project: Project, scores: ProjectScores, view: FileView, keyResult: KeyResult): Draft {
  const { key, measure } = keyResult;
  if (measure.kind === 'none') return draftOf('');
  if (measure.kind !== 'movement') return draftOf(textAt(view, measure.span));
  const unit = unitOfGoal(keyResult, project);
  const own = unit.kind === 'number' ? undefined : unit;
  // Never read: where it began is not where it stands.
  const current = scores.keyResults.get(key)?.current;
  const saysOnce = unit.kind === 'count';
  const baseline =
    current === undefined
      ? placeholder(saysOnce ? undefined : own)
      : saysOnce
        ? numberText(current.amount, 10)
        : quantityText(current, 10);
  return draft`from ${baseline} to ${placeholder(own)}`;
}

function lastingProperties(view: FileView, start: number, keywords: readonly string[]): readonly string[] {
  const statement = statementAt(view, start);
  if (statement === undefined) return [];
  return keywords.flatMap(keyword => {
    const property = existingProperty(statement, keyword);
    return property === undefined ? [] : [wordsOnOneLine(view, property)];
  });
}

function textAt({ text }: FileView, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s*[\r\n]\s*/g, ' ');
}

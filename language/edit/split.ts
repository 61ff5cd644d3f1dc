/** Two goals that stand in one label become two declarations. */

import type { FileEdit } from '../model/finding.ts';
import { quotedLabel } from '../model/format-value.ts';
import { objectiveOf } from '../model/query.ts';
import type { KeyResult, Objective, Project } from '../model/types.ts';
import { type Draft, draft, joined, type Words, withStops } from './draft.ts';
import { beginsLine, type FileView, statementAt, viewOf } from './file-view.ts';
import { insertAtEnd, insertBehind } from './insert-declaration.ts';
import { nameFrom } from './names.ts';
import { freeKeyResultName, freeName } from './references.ts';
import { labelEdits } from './replace-words.ts';
import { measureEdits } from './set-measure.ts';
import { finish } from './settle.ts';

/** One of the two, as it is to read. */
export interface SplitPart {
  /** Unescaped. */
  readonly label: string;
  /** What is measured, of which a name is made; the label where left out. */
  readonly metric?: string;
  /** As it is to stand in the file; left out, the measure that is there stays. Every `?` is a tab stop. */
  readonly measure?: string;
}

/**
 * Edits that leave one part to the key result, with its name, its check-ins and its properties, and make another one of the second,
 * behind it. That has the owner and the deadline of the first, and `from ? to ?` where it brings no measure.
 */
export function splitKeyResult(
  project: Project,
  keyResult: KeyResult,
  kept: SplitPart,
  added: SplitPart,
): readonly FileEdit[] {
  const objective = objectiveOf(project, keyResult);
  const view = viewOf(project, keyResult.uri);
  const statement = view && statementAt(view, keyResult.span.start);
  if (view === undefined || objective === undefined || statement?.keyword !== 'kr') return [];
  const header: readonly Words[] = [
    'kr',
    freeKeyResultName(project, objective, nameFrom(added.metric ?? added.label, 'key_result')),
    quotedLabel(added.label),
    withStops(added.measure ?? 'from ? to ?'),
    ...(keyResult.by === undefined ? [] : [`by ${keyResult.by.value}`]),
  ];
  const owner = keyResult.owner === undefined ? '' : ` { owner ${keyResult.owner.value} }`;
  const lines = draft`${joined(header, ' ')}${owner}`;
  const parent = statementAt(view, objective.span.start);
  const insertions = beginsLine(view.text, statement)
    ? [insertBehind(view, statement, lines)]
    : parent === undefined
      ? []
      : insertAtEnd(view, parent, lines);
  if (insertions.length === 0) return [];
  return finish(project, keyResult.uri, [
    ...labelEdits(keyResult, quotedLabel(kept.label)),
    ...(kept.measure === undefined ? [] : measureEdits(keyResult, withStops(kept.measure))),
    ...insertions,
  ]);
}

/** What is true of both halves of an objective. Its key results stay with the first: only the author knows whose they are. */
const shared = new Set(['cycle', 'owner', 'committed', 'aspirational', 'supports', 'guarded by']);

/**
 * Edits that leave the first part to the objective, with its name and its key results, and make another one of the second, behind it,
 * with the same cycle, owner, commitment, support and guards.
 */
export function splitObjective(
  project: Project,
  objective: Objective,
  first: string,
  second: string,
): readonly FileEdit[] {
  const view = viewOf(project, objective.uri);
  const statement = view && statementAt(view, objective.span.start);
  if (view === undefined || statement?.keyword !== 'objective') return [];
  return finish(project, objective.uri, [
    ...labelEdits(objective, quotedLabel(first)),
    insertBehind(view, statement, secondObjective(project, objective, second, view), { room: true }),
  ]);
}

function secondObjective(project: Project, objective: Objective, label: string, view: FileView): Draft {
  const team = objective.team === undefined ? undefined : project.goals.get(objective.team)?.id;
  const name = freeName(project, team, 'objective', nameFrom(label, 'objective'));
  const header = `objective ${name} ${quotedLabel(label)}`;
  const properties = objective.properties
    .filter(({ keyword }) => shared.has(keyword))
    .map(({ span }) => view.text.slice(span.start, span.end).replace(/\s*[\r\n]\s*/g, ' '));
  if (properties.length === 0) return draft`${header} { }`;
  return joined([`${header} {`, ...properties.map(property => `${view.step}${property}`), '}'], '\n');
}

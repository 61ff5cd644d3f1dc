/** Gives an objective more key results. */

import type { FileEdit } from '../model/finding.ts';
import { quotedLabel } from '../model/format-value.ts';
import type { Objective, Project } from '../model/types.ts';
import { type Draft, draft, joined, stop, type Words, withStops } from './draft.ts';
import { beginsLine, statementAt, viewOf } from './file-view.ts';
import { insertAtEnd, insertBehind } from './insert-declaration.ts';
import { nameFrom } from './names.ts';
import { wordsToFillIn } from './placeholders.ts';
import { freeKeyResultName } from './references.ts';
import { labelEdits, labelToFillIn } from './replace-words.ts';
import { finish } from './settle.ts';

export interface KeyResultWords {
  readonly name?: string;
  /** Unescaped. */
  readonly label?: string;
  /** As it is to stand in the file: `from ? to 200%`. Every `?` is a tab stop. */
  readonly measure?: string;
  /** Other words for the label of the objective (unescaped), where the number came out of it. */
  readonly objectiveLabel?: string;
}

/** Edits that add key results to be written behind the last one. */
export function addKeyResults(project: Project, objective: Objective, count: number): readonly FileEdit[] {
  const names: string[] = [];
  for (let at = 1; names.length < count; at++) {
    const wanted = at === 1 ? 'key_result' : `key_result_${at}`;
    if (freeKeyResultName(project, objective, wanted) === wanted) names.push(wanted);
  }
  const lines = names.map((name, at) => keyResultToFillIn(stop(name, 4 * at + 1), { order: 4 * at + 2 }));
  return insertKeyResults(project, objective, joined(lines, '\n'));
}

/**
 * Edits that add a key result behind the last one. What is not given is to be written: `kr key_result "TBD: …" from ? to ?`, with
 * name, words and both ends as tab stops.
 */
export function addKeyResult(
  project: Project,
  objective: Objective,
  words: KeyResultWords = {},
): readonly FileEdit[] {
  const { name, label, objectiveLabel } = words;
  const wanted = name ?? (label === undefined ? undefined : nameFrom(label, 'key_result'));
  const free = freeKeyResultName(project, objective, wanted ?? 'key_result');
  const line = keyResultToFillIn(wanted === undefined ? stop(free, 1) : free, words);
  return insertKeyResults(project, objective, line, objectiveLabel);
}

function insertKeyResults(
  project: Project,
  objective: Objective,
  lines: Draft,
  objectiveLabel?: string,
): readonly FileEdit[] {
  const view = viewOf(project, objective.uri);
  const statement = view === undefined ? undefined : statementAt(view, objective.span.start);
  if (view === undefined || statement?.keyword !== 'objective') return [];
  const last = statement.block?.statements.findLast(one => one.keyword === 'kr');
  return finish(project, objective.uri, [
    ...(objectiveLabel === undefined ? [] : labelEdits(objective, quotedLabel(objectiveLabel))),
    ...(last !== undefined && beginsLine(view.text, last)
      ? [insertBehind(view, last, lines)]
      : insertAtEnd(view, statement, lines)),
  ]);
}

/** @param order of the first tab stop behind the name */
function keyResultToFillIn(
  name: Words,
  { label, measure, order = 2 }: Pick<KeyResultWords, 'label' | 'measure'> & { readonly order?: number },
): Draft {
  const parts: readonly Words[] = [
    'kr',
    name,
    label === undefined ? labelToFillIn(wordsToFillIn, order) : quotedLabel(label),
    measure === undefined
      ? draft`from ${stop('?', order + 1)} to ${stop('?', order + 2)}`
      : withStops(measure),
  ];
  return joined(parts, ' ');
}

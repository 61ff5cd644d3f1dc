/** Gives an objective one more key result. */
import type { FileEdit } from '../model/finding.ts';
import type { Objective, Project } from '../model/types.ts';
import { type Draft, draft, joined, stop, type Words, withStops } from './draft.ts';
import { beginsLine, statementAt, viewOf } from './file-view.ts';
import { insertAtEnd, insertBehind } from './insert-declaration.ts';
import { nameFrom } from './names.ts';
import { wordsToFillIn } from './placeholders.ts';
import { freeKeyResultName } from './references.ts';
import { labelEdits, labelToFillIn, quotedLabel } from './replace-words.ts';
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

/**
 * Edits that add a key result behind the last one. What is not given is to be written: `kr key_result "TBD: …" from ? to ?`, with
 * name, words and both ends as tab stops.
 */
export function addKeyResult(
  project: Project,
  objective: Objective,
  words: KeyResultWords = {},
): readonly FileEdit[] {
  const view = viewOf(project, objective.uri);
  const statement = view === undefined ? undefined : statementAt(view, objective.span.start);
  if (view === undefined || statement?.keyword !== 'objective') return [];
  const lines = keyResultToFillIn(project, objective, words);
  const last = statement.block?.statements.findLast(one => one.keyword === 'kr');
  const { objectiveLabel } = words;
  return finish(project, objective.uri, [
    ...(objectiveLabel === undefined ? [] : labelEdits(objective, quotedLabel(objectiveLabel))),
    ...(last !== undefined && beginsLine(view.text, last)
      ? [insertBehind(view, last, lines)]
      : insertAtEnd(view, statement, lines)),
  ]);
}

function keyResultToFillIn(
  project: Project,
  objective: Objective,
  { name, label, measure }: KeyResultWords,
): Draft {
  const wanted = name ?? (label === undefined ? undefined : nameFrom(label, 'key_result'));
  const free = freeKeyResultName(project, objective, wanted ?? 'key_result');
  const parts: readonly Words[] = [
    'kr',
    wanted === undefined ? stop(free, 1) : free,
    label === undefined ? labelToFillIn(wordsToFillIn, 2) : quotedLabel(label),
    measure === undefined ? draft`from ${stop('?', 3)} to ${stop('?', 4)}` : withStops(measure),
  ];
  return joined(parts, ' ');
}

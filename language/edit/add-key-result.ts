/** Gives an objective one more key result, to be written. */
import type { FileEdit } from '../model/finding.ts';
import type { Objective, Project } from '../model/types.ts';
import { draft, stop } from './draft.ts';
import { beginsLine, statementAt, viewOf } from './file-view.ts';
import { insertAtEnd, insertBehind } from './insert-declaration.ts';
import { wordsToFillIn } from './placeholders.ts';
import { freeName } from './references.ts';
import { labelToFillIn } from './replace-words.ts';
import { finish } from './settle.ts';

/** Edits that add `kr name "…" from ? to ?` behind the last key result; name, words and both ends are tab stops. */
export function addKeyResult(project: Project, objective: Objective): readonly FileEdit[] {
  const view = viewOf(project, objective.uri);
  const statement = view === undefined ? undefined : statementAt(view, objective.span.start);
  if (view === undefined || statement?.keyword !== 'objective') return [];
  const name = stop(freeName(project, objective.id, 'key_result'), 1);
  const words = draft`kr ${name} ${labelToFillIn(wordsToFillIn, 2)} from ${stop('?', 3)} to ${stop('?', 4)}`;
  const last = statement.block?.statements.findLast(one => one.keyword === 'kr');
  return finish(
    project,
    objective.uri,
    last !== undefined && beginsLine(view.text, last)
      ? [insertBehind(view, last, words)]
      : insertAtEnd(view, statement, words),
  );
}

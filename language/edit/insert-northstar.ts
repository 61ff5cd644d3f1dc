/** Gives a project the north star that it lacks, to be written. */
import { nextLineStart } from '../format/line-ends.ts';
import type { FileEdit } from '../model/finding.ts';
import type { Project } from '../model/types.ts';
import { type DraftEdit, draft, stop, type Words } from './draft.ts';
import { endWithComments, type FileView, viewOf } from './file-view.ts';
import { insertAtEndOfFile, insertBefore, insertBehind } from './insert-declaration.ts';
import { freeName } from './references.ts';
import { labelToFillIn } from './replace-words.ts';
import { finish } from './settle.ts';
import { insertion } from './write-property.ts';

/** Edits that add a north star at the top of a file, below its default cycle and what it tells the linter. */
export function insertNorthStar(project: Project, uri: string): readonly FileEdit[] {
  const view = viewOf(project, uri);
  if (view === undefined) return [];
  const name = stop(freeName(project, undefined, 'north_star'), 1);
  const label = labelToFillIn('TBD: the number that says that customers receive value', 2);
  const words = draft`northstar ${name} ${label} from ${stop('?', 3)} to ${stop('?', 4)}`;
  return finish(project, uri, [atTheTop(project, view, words)]);
}

function atTheTop(project: Project, view: FileView, words: Words): DraftEdit {
  const file = project.files.find(({ uri }) => uri === view.uri);
  const { statements } = view.outline;
  const defaultCycle = statements.find(({ head }) =>
    head.some(({ span }) => span.start === file?.cycle?.span.start),
  );
  if (defaultCycle !== undefined) return insertBehind(view, defaultCycle, words, { room: true });
  const [first] = statements;
  if (first === undefined) return insertAtEndOfFile(view, words);
  const directive = file?.directives.findLast(
    ({ scope, span }) => scope === 'file' && span.end < endWithComments(first),
  );
  if (directive === undefined) return insertBefore(view, first, words, { room: true });
  return insertion(nextLineStart(view.text, directive.span.end), draft`\n${words}\n\n`);
}

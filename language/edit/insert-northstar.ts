/** Gives a project the north star that it lacks, to be written. */
import { lineStop, nextLineStart } from '../format/line-ends.ts';
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
  const name = stop(freeName(project, undefined, 'northstar', 'north_star'), 1);
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
  const first = statements.find(one => one !== defaultCycle);
  const directive = file?.directives.findLast(
    ({ scope, span }) => scope === 'file' && (first === undefined || span.end < endWithComments(first)),
  );
  if (defaultCycle !== undefined && (directive?.span.end ?? 0) < endWithComments(defaultCycle))
    return insertBehind(view, defaultCycle, words, { room: true });
  if (first === undefined) return insertAtEndOfFile(view, words);
  if (directive === undefined) return insertBefore(view, first, words, { room: true });
  return belowDirective(view.text, directive.span.end, words);
}

/** On a line of its own below a comment, with an empty one before it and one behind. */
function belowDirective(text: string, end: number, words: Words): DraftEdit {
  const at = nextLineStart(text, end);
  const isApart = lineStop(text, at) === at && at < text.length;
  return insertion(at, draft`\n${words}\n${isApart ? '' : '\n'}`);
}

/** Takes rules out of the comments that tell the linter to leave something alone. */
import { lineStart, lineStop, nextLineStart } from '../format/line-ends.ts';
import type { FileEdit } from '../model/finding.ts';
import type { Directive, Located, Project, Span } from '../model/types.ts';
import { type DraftEdit, draftOf } from './draft.ts';
import { viewOf } from './file-view.ts';
import { finish } from './settle.ts';

/** Edits that take some of its rules out of a directive; the comment goes where none is left, its line with it. */
export function removeIgnored(
  project: Project,
  directive: Directive,
  gone: readonly Located<string>[],
): readonly FileEdit[] {
  const view = viewOf(project, directive.uri);
  if (view === undefined) return [];
  const goneAt = new Set(gone.map(({ span }) => span.start));
  const kept = directive.rules.filter(({ span }) => !goneAt.has(span.start));
  const [first, last] = [directive.rules[0], directive.rules.at(-1)];
  if (first === undefined || last === undefined || kept.length === 0) {
    return finish(project, directive.uri, [removed(spanWithLine(view.text, directive.span))]);
  }
  const names = { start: first.span.start, end: last.span.end };
  return finish(project, directive.uri, [
    { span: names, draft: draftOf(kept.map(({ value }) => value).join(', ')) },
  ]);
}

function removed(span: Span): DraftEdit {
  return { span, draft: draftOf('') };
}

/**
 * The line of a comment that stands alone on it, at the top of a file with the empty lines below; else the comment with the space
 * before it.
 */
function spanWithLine(text: string, { start, end }: Span): Span {
  const line = lineStart(text, start);
  const before = text.slice(line, start).replace('\uFEFF', ' ');
  if (before.trim() !== '') return { start: line + before.trimEnd().length, end };
  let below = nextLineStart(text, end);
  while (line === 0 && below < text.length && lineStop(text, below) === below)
    below = nextLineStart(text, below);
  return { start: text.startsWith('\uFEFF', line) ? line + 1 : line, end: below };
}

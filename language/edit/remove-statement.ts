/** Takes a statement out of a file, with its lines and with the room that it leaves. */
import { lineStart, lineStop, nextLineStart } from '../format/line-ends.ts';
import type { Statement } from '../format/statements.ts';
import type { Span } from '../model/types.ts';
import { byPlace, type DraftEdit, draftOf } from './draft.ts';
import { endWithComments, type FileView, spanOf } from './file-view.ts';
import { firstOwn } from './insert-declaration.ts';

/**
 * The edit that takes a statement out, with the comments right above it and behind it. No double empty line stays, and none at
 * the end of its block; a block that holds nothing else is left as `{}`.
 */
export function removeStatement(view: FileView, statement: Statement, parent?: Statement): DraftEdit {
  const block = parent?.block;
  if (block?.close !== undefined && isAlone(block, statement)) {
    return { span: { start: block.open.span.end, end: block.close.span.start }, draft: draftOf('') };
  }
  const span = { start: firstOwn(statement), end: endWithComments(statement) };
  return {
    span: hasLinesOfItsOwn(view.text, span) ? wholeLines(view.text, span) : withGap(view.text, span),
    draft: draftOf(''),
  };
}

/** The edits that take several statements out; where the room between two of them is claimed twice, it goes once. */
export function removeStatements(view: FileView, statements: readonly Statement[]): readonly DraftEdit[] {
  const spans: Span[] = [];
  for (const { span } of statements.map(one => removeStatement(view, one)).sort(byPlace)) {
    const last = spans.at(-1);
    if (last === undefined || last.end < span.start) spans.push(span);
    else spans[spans.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return spans.map(span => ({ span, draft: draftOf('') }));
}

function isAlone(
  { statements, opening, closing }: NonNullable<Statement['block']>,
  statement: Statement,
): boolean {
  const isAll = statements.length === 1 && opening.length === 0 && closing.length === 0;
  return isAll && statement.leading.every(({ span }) => span.start >= firstOwn(statement));
}

function hasLinesOfItsOwn(text: string, { start, end }: Span): boolean {
  const before = text.slice(lineStart(text, start), start).replace('\uFEFF', '');
  return before.trim() === '' && text.slice(end, lineStop(text, end)).trim() === '';
}

/** From line to line, with the empty lines before or behind where both sides have some, or nothing else is on one side. */
function wholeLines(text: string, span: Span): Span {
  let start = lineStart(text, span.start);
  if (start === 0 && text.startsWith('\uFEFF')) start = 1;
  const end = nextLineStart(text, span.end);
  const above = emptyLinesAbove(text, start);
  const below = emptyLinesBelow(text, end);
  const before = text.slice(0, above).trimEnd();
  const opens = before === '' || before.endsWith('{');
  if (opens) return { start, end: below };
  const closes = below >= text.length || text.slice(below).trimStart().startsWith('}');
  return closes || below > end ? { start: above, end } : { start, end };
}

/** Where the empty lines above an offset begin. */
function emptyLinesAbove(text: string, start: number): number {
  let at = start;
  while (at > 0) {
    const line = lineStart(text, at - (text.startsWith('\r\n', at - 2) ? 2 : 1));
    if (text.slice(line, at).replace('\uFEFF', '').trim() !== '') break;
    at = line;
  }
  return Math.max(at, text.startsWith('\uFEFF') ? 1 : 0);
}

/** Where the empty lines below an offset end. */
function emptyLinesBelow(text: string, end: number): number {
  let at = end;
  while (at < text.length && text.slice(at, lineStop(text, at)).trim() === '') at = nextLineStart(text, at);
  return at;
}

/** Inside a line: with the space before it. */
function withGap(text: string, { start, end }: Span): Span {
  const before = /[^\S\r\n]*$/.exec(text.slice(lineStart(text, start), start))?.[0].length ?? 0;
  return { start: start - before, end };
}

/** The statement in whose block another one stands; undefined at the top level. */
export function parentOf(view: FileView, statement: Statement): Statement | undefined {
  const { start } = spanOf(statement);
  let parent: Statement | undefined;
  let statements = view.outline.statements;
  for (;;) {
    const around = statements.findLast(one => spanOf(one).start <= start);
    if (around === undefined || around === statement || spanOf(around).start === start) return parent;
    parent = around;
    statements = around.block?.statements ?? [];
  }
}

/** Formatting of a document or of the lines that a range touches. A file with syntax errors stays as it is. */
import { type Position, type Range, type TextEdit, uinteger } from 'vscode-languageserver';
import { formatEdits } from '../../language/format/format.ts';
import type { Span } from '../../language/model/types.ts';
import { tokenize } from '../../language/syntax/tokens.ts';
import type { Session } from '../session.ts';
import { isGoalsText } from '../uri.ts';
import { textEdits } from '../workspace-edit.ts';

export function formatting(session: Session, uri: string, range?: Range): TextEdit[] {
  const text = session.workspace.text(uri);
  if (text === undefined || !isGoalsText(uri)) return [];
  const lines = range === undefined ? undefined : session.positions.in(uri).spanOf(wholeLines(range));
  return textEdits(session, uri, formatEdits(text, lines));
}

/** A selection that ends at the start of a line does not touch that line. */
function wholeLines({ start, end }: Range): Range {
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  return { start: { line: start.line, character: 0 }, end: { line: last, character: uinteger.MAX_VALUE } };
}

/**
 * Formats what was just finished: on `}` the declaration that it closes, on a line end the line before. What is still being
 * typed, the line of the cursor, stays as it is.
 */
export function onTypeFormatting(
  session: Session,
  uri: string,
  position: Position,
  typed: string,
): TextEdit[] {
  const text = session.workspace.text(uri);
  if (text === undefined || !isGoalsText(uri)) return [];
  const index = session.positions.in(uri);
  const offset = index.offsetAt(position);
  if (typed === '}') {
    const closed = innermostBlock(text, offset);
    return closed === undefined ? [] : formatting(session, uri, index.rangeOf(closed));
  }
  if (position.line === 0) return [];
  const before = { line: position.line - 1, character: 0 };
  const finished = { start: before, end: { ...before, character: uinteger.MAX_VALUE } };
  return formatting(session, uri, finished).filter(({ range }) => range.end.line < position.line);
}

/** From the line of the `{` to the `}` just before the offset. */
function innermostBlock(text: string, offset: number): Span | undefined {
  const open: number[] = [];
  for (const { kind, text: word, span } of tokenize(text)) {
    if (kind !== 'punctuation' || span.end > offset) continue;
    if (word === '{') open.push(span.start);
    const start = word === '}' ? open.pop() : undefined;
    if (start !== undefined && span.end === offset) return { start, end: offset };
  }
  return undefined;
}

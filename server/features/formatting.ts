/** Formatting of a document or of the lines that a range touches. A file with syntax errors stays as it is. */
import { type Range, type TextEdit, uinteger } from 'vscode-languageserver';
import { formatEdits } from '../../language/format/format.ts';
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

/** Formatting of a document or a part of it. A file with syntax errors stays as it is. */
import type { Range, TextEdit } from 'vscode-languageserver';
import { formatEdits } from '../../language/format/format.ts';
import type { Session } from '../session.ts';
import { isGoalsText } from '../uri.ts';
import { textEdits } from '../workspace-edit.ts';

export function formatting(session: Session, uri: string, range?: Range): TextEdit[] {
  const text = session.workspace.text(uri);
  if (text === undefined || !isGoalsText(uri)) return [];
  const span = range === undefined ? undefined : session.positions.in(uri).spanOf(range);
  return textEdits(session, uri, formatEdits(text, span));
}

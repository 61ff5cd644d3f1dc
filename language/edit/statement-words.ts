/** What a statement says, to be said elsewhere. */
import { endsOf, isComment, type Statement } from '../format/statements.ts';
import { type FileView, spanOf } from './file-view.ts';
import { firstOwn } from './insert-declaration.ts';

/** Its words on one line, without the comments between them. */
export function wordsOnOneLine({ text, outline }: FileView, statement: Statement): string {
  const { first, last } = endsOf(statement);
  const parts: string[] = [];
  let { start } = spanOf(statement);
  for (const { span } of outline.words.slice(first.index, last.index + 1).filter(isComment)) {
    parts.push(text.slice(start, span.start));
    start = span.end;
  }
  parts.push(text.slice(start, last.span.end));
  return parts
    .map(part => part.trim().replace(/\s*[\r\n]\s*/g, ' '))
    .filter(part => part !== '')
    .join(' ');
}

/** The comments right above it and those between its words, each to stand on a line of its own. */
export function commentsAboveAndWithin({ outline }: FileView, statement: Statement): readonly string[] {
  const from = firstOwn(statement);
  const { first, last } = endsOf(statement);
  return [
    ...statement.leading.filter(({ span }) => span.start >= from),
    ...outline.words.slice(first.index, last.index).filter(isComment),
  ].map(({ text }) => text.replace(/\r\n?/g, '\n').replace(/\n\s*\*/g, '\n *'));
}

/** The comments behind it, as they stand behind another. */
export function commentsBehind({ trailing }: Statement): string {
  return trailing.map(({ text }) => ` ${text}`).join('');
}

/** What lexer and parser could not read, in words of the domain. */
import type { LangiumParser } from 'langium';
import type { Reading } from './read-values.ts';
import type { Token } from './tokens.ts';

type Parsed = ReturnType<LangiumParser['parse']>;

/** Reports characters that are no word of the language, braces that close nothing and comments without an end. */
export function reportParserErrors(parsed: Parsed, comments: readonly Token[], reading: Reading): void {
  const { problems, text } = reading;
  for (const { offset, length } of parsed.lexerErrors) {
    const words = text.slice(offset, offset + length).trimEnd();
    const span = { start: offset, end: offset + Math.max(1, words.length) };
    problems.report(
      'language/syntax',
      span,
      `"${words.slice(0, 40)}" is no word of the language: take it out or quote it`,
    );
  }
  for (const { token, message } of parsed.parserErrors) {
    const start = Number.isNaN(token.startOffset) ? text.length : token.startOffset;
    const span = { start, end: Math.min(text.length, start + token.image.length) };
    problems.report('language/syntax', span, parserMessage(token.image, message));
  }
  for (const comment of comments) {
    const isOpen = comment.text.startsWith('/*') && (comment.text.length < 4 || !comment.text.endsWith('*/'));
    if (!isOpen) continue;
    const span = { start: comment.span.start, end: comment.span.start + 2 };
    problems.report('language/syntax', span, 'this comment has no end: close it with */');
  }
}

function parserMessage(image: string, message: string): string {
  if (image === '}') return 'this "}" closes nothing: take it out';
  if (image === '{') return 'this "{" opens no block: a declaration stands before a block';
  return image === ''
    ? 'the file ends too early'
    : `"${image.slice(0, 40)}" is not expected here${hint(message)}`;
}

function hint(message: string): string {
  const expected = /Expecting token of type '([^']+)'/.exec(message)?.[1];
  return expected === undefined ? '' : `: ${expected} should stand here`;
}

/** Text to facts: the one way from a `.goals` file into the model. */
import type * as ast from '../generated/ast.ts';
import type { FileFacts } from '../model/facts.ts';
import { lineOf, lineStartsOf } from '../model/lines.ts';
import { arrangeWords } from './arrange-words.ts';
import { readDirectives } from './directives.ts';
import { lex, parseWords } from './goals-language.ts';
import { collectProblems, type Problems } from './problems.ts';
import { readFile } from './read-file.ts';
import { commentTokens, type Token } from './tokens.ts';

/**
 * What a file says, with its errors of syntax, values and dates. Never throws: what can't be understood is an error, and the
 * rest of the file is kept.
 */
export function parseFile(uri: string, text: string): FileFacts {
  const lineStarts = lineStartsOf(text);
  const lineAt = (offset: number): number => lineOf(lineStarts, offset);
  const lexed = lex(text);
  const comments = commentTokens(lexed);
  const { words, slips } = arrangeWords(lexed.words);
  const problems = collectProblems(uri, slips, lineAt);
  reportOpenComments(comments, problems);
  const { value } = parseWords<ast.GoalsFile>(text, words);
  const { declarations, cycle } = readFile(value, { uri, text, problems, comments });
  return {
    uri,
    text,
    lineStarts,
    hasSyntaxErrors: problems.hasSyntaxErrors(),
    directives: readDirectives(uri, text, comments, lineAt),
    declarations,
    errors: problems.findings(),
    ...(cycle === undefined ? {} : { cycle }),
  };
}

function reportOpenComments(comments: readonly Token[], problems: Problems): void {
  for (const { text, span } of comments) {
    if (!text.startsWith('/*') || (text.length >= 4 && text.endsWith('*/'))) continue;
    const opening = { start: span.start, end: span.start + 2 };
    problems.report('language/syntax', opening, 'this comment has no end: close it with */');
  }
}

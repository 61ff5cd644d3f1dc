/** Text to facts: the one way from a `.goals` file into the model. */
import type * as ast from '../generated/ast.ts';
import type { FileFacts } from '../model/facts.ts';
import { lineOf, lineStartsOf } from '../model/lines.ts';
import { readDirectives } from './directives.ts';
import { goalsLanguage } from './goals-language.ts';
import { tooDeepAt } from './nesting.ts';
import { collectProblems } from './problems.ts';
import { readDeclarations } from './read-declarations.ts';
import { reportParserErrors } from './syntax-errors.ts';
import { comments as commentsOf } from './tokens.ts';

/**
 * What a file says, with its errors of syntax, values and dates. Never throws: what can't be understood is an error, and the
 * rest of the file is kept.
 */
export function parseFile(uri: string, text: string): FileFacts {
  const lineStarts = lineStartsOf(text);
  const comments = commentsOf(text);
  const problems = collectProblems(uri);
  const tooDeep = tooDeepAt(text);
  const parsed = goalsLanguage().parser.LangiumParser.parse<ast.GoalsFile>(text.slice(0, tooDeep));
  if (tooDeep !== undefined) {
    const span = { start: tooDeep, end: tooDeep + 1 };
    problems.report(
      'language/syntax',
      span,
      'Blocks are nested a hundred deep here: close them. The rest is not read.',
    );
  }
  reportParserErrors(parsed, comments, { uri, text, problems });
  const { declarations, cycle } = readDeclarations(parsed.value, { uri, text, problems, comments });
  const errors = problems.findings;
  return {
    uri,
    text,
    lineStarts,
    hasSyntaxErrors: errors.some(error => error.rule === 'language/syntax'),
    directives: readDirectives(uri, text, comments, offset => lineOf(lineStarts, offset)),
    declarations,
    errors,
    ...(cycle === undefined ? {} : { cycle }),
  };
}

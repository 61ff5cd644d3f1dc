/** Comments that speak to the linter: `// goals-ignore-next-line kr-is-task -- reason`. */
import type { Directive, Located } from '../model/types.ts';
import type { Token } from './tokens.ts';

const pattern = /^\/\/\s*goals-ignore-(next-line|file)\b([^\r\n]*)$/;

/** Reads the directives among the comments of a file. `lineOf` tells the 0-based line of an offset. */
export function readDirectives(
  uri: string,
  text: string,
  comments: readonly Token[],
  lineOf: (offset: number) => number,
): readonly Directive[] {
  const directives: Directive[] = [];
  for (const [index, comment] of comments.entries()) {
    const match = pattern.exec(comment.text);
    if (match === null) continue;
    const [, scope = '', rest = ''] = match;
    const [ids = '', ...reasons] = rest.split(/\s--(?:\s|$)/);
    const rules = readRules(ids, comment.span.start + comment.text.length - rest.length);
    const reason = reasons.join(' -- ').trim();
    directives.push({
      uri,
      scope: scope === 'file' ? 'file' : 'next-line',
      rules,
      span: comment.span,
      ...(reason === '' ? {} : { reason }),
      ...(scope === 'file' ? {} : { line: lineOf(nextWord(text, comments, index)) }),
    });
  }
  return directives;
}

function readRules(ids: string, offset: number): readonly Located<string>[] {
  return [...ids.matchAll(/[^\s,]+/g)].map(match => ({
    value: match[0],
    span: { start: offset + match.index, end: offset + match.index + match[0].length },
  }));
}

/** Offset of the first word after a comment that is no comment itself. */
function nextWord(text: string, comments: readonly Token[], index: number): number {
  let at = comments[index]?.span.end ?? 0;
  for (let next = index + 1; ; next++) {
    at += /^\s*/.exec(text.slice(at, at + 100_000))?.[0].length ?? 0;
    const comment = comments[next];
    if (comment === undefined || comment.span.start !== at) return at;
    at = comment.span.end;
  }
}

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
  /** From the last comment to the first, so that a long row of them is walked once. */
  let wordAfter = Number.NaN;
  for (let index = comments.length - 1; index >= 0; index--) {
    const comment = comments[index] as Token;
    const end = endOfSpace(text, comment.span.end);
    wordAfter = end === comments[index + 1]?.span.start ? wordAfter : end;
    const match = pattern.exec(comment.text);
    if (match === null) continue;
    const [, scope = '', rest = ''] = match;
    const dash = beforeReason.exec(rest);
    const ids = rest.slice(0, dash?.index);
    const reason = dash === null ? '' : rest.slice(dash.index + dash[0].length).trim();
    directives.push({
      uri,
      scope: scope === 'file' ? 'file' : 'next-line',
      rules: readRules(ids, comment.span.start + comment.text.length - rest.length),
      span: comment.span,
      ...(reason === '' ? {} : { reason }),
      ...(scope === 'file' ? {} : { line: lineOf(wordAfter) }),
    });
  }
  return directives.reverse();
}

/** Two dashes, also as a keyboard that knows better writes them. */
const beforeReason = /(?:^|\s)(?:--|[–—])/;

function readRules(ids: string, offset: number): readonly Located<string>[] {
  return [...ids.matchAll(/[^\s,]+/g)].map(match => ({
    value: match[0],
    span: { start: offset + match.index, end: offset + match.index + match[0].length },
  }));
}

/** Offset of the first word behind an offset, be it one of a comment. */
function endOfSpace(text: string, offset: number): number {
  space.lastIndex = offset;
  space.exec(text);
  return Math.max(offset, space.lastIndex);
}

const space = /[\s\uFEFF]*/y;

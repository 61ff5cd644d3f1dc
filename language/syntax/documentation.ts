/** Documentation comments: what a hover shows of the declaration below. */
import type { Token } from './tokens.ts';

/** The Markdown of the comment that ends right above `start`; line comments such as directives may stand between. */
export function documentationAbove(
  start: number,
  comments: readonly Token[],
  text: string,
): string | undefined {
  let below = start;
  for (let at = lastBefore(start, comments); at >= 0; at--) {
    const comment = comments[at];
    if (comment === undefined || text.slice(comment.span.end, below).trim() !== '') return undefined;
    if (comment.kind === 'docComment') return markdownOf(comment.text);
    if (comment.text.startsWith('/*')) return undefined;
    below = comment.span.start;
  }
  return undefined;
}

function lastBefore(offset: number, comments: readonly Token[]): number {
  let [low, high] = [0, comments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((comments[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function markdownOf(comment: string): string {
  return comment
    .replace(/^\/\*\*/, '')
    .replace(/\*\/$/, '')
    .split(/\r?\n/)
    .map(line => line.replace(/^\s*\*? ?/, ''))
    .join('\n')
    .trim();
}

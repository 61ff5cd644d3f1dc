/** How deep blocks are nested: the parser goes down into each, so a text without end to it would exhaust its stack. */

/** Goals are three blocks deep; nobody writes this many. */
const deepest = 100;

/**
 * Where a block is opened inside a hundred others; undefined in every text that somebody has written. Braces in strings and
 * comments don't count.
 */
export function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  for (const { 0: word, index } of text.matchAll(
    /[{}]|"(?:\\.|[^"\\\r\n])*"?|\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)/g,
  )) {
    if (word === '{') depth++;
    if (word === '}') depth = Math.max(0, depth - 1);
    if (depth > deepest) return index;
  }
  return undefined;
}

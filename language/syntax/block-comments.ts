/** Where a block comment ends; one that is only begun must not take the rest of the file with it. */

/** Beyond this place of this text no comment ends: asked once, so that a thousand open comments don't search a thousand times. */
let endless = { text: '', from: Number.POSITIVE_INFINITY };

/**
 * Matches from `/*` to its end. A comment without an end takes its line only. Without an end is also one before whose end another
 * line begins a comment of its own: it is being typed above that one.
 */
export function matchBlockComment(text: string, offset: number): [string] | null {
  if (!text.startsWith('/*', offset)) return null;
  const end = endOf(text, offset + 2);
  const closed = end === undefined ? undefined : text.slice(offset, end);
  const isWhole = closed !== undefined && !/[\r\n][ \t]*\/\*/.test(closed);
  return [isWhole ? closed : lineFrom(text, offset)];
}

function endOf(text: string, from: number): number | undefined {
  if (endless.text === text && from >= endless.from) return undefined;
  const at = text.indexOf('*/', from);
  if (at >= 0) return at + 2;
  endless = { text, from };
  return undefined;
}

function lineFrom(text: string, offset: number): string {
  const end = /[\r\n]/g;
  end.lastIndex = offset;
  return text.slice(offset, end.exec(text)?.index ?? text.length);
}

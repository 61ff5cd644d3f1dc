/** Which words are units: those that stand behind a number, on its line. */

interface Before {
  readonly endOffset?: number;
  readonly tokenType: { readonly name: string };
}

const countable: ReadonlySet<string> = new Set(['NUMBER', 'MONEY', 'PLACEHOLDER']);

/** Matches a unit where the word before is a number, an amount of money or a placeholder with nothing but spaces between. */
export function unitMatcher(
  pattern: RegExp,
): (text: string, offset: number, before: readonly Before[]) => RegExpExecArray | null {
  const here = new RegExp(pattern.source, 'y');
  return (text, offset, before) => {
    const last = before.at(-1);
    if (last?.endOffset === undefined || !countable.has(last.tokenType.name)) return null;
    if (!isBeside(text, last.endOffset + 1, offset)) return null;
    here.lastIndex = offset;
    return here.exec(text);
  };
}

/** Nothing but spaces and comments between, and no line end. */
function isBeside(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (isSpace(text.charCodeAt(at))) continue;
    const close = text.startsWith('/*', at) ? text.indexOf('*/', at) : -1;
    if (close < 0 || close >= end || /[\r\n]/.test(text.slice(at, close))) return false;
    at = close + 1;
  }
  return true;
}

/** A tab or a space of any width: typesetters put narrow ones before `%`. */
function isSpace(code: number): boolean {
  return (
    code === 0x20 || code === 0x09 || code === 0xa0 || code === 0x202f || (code >= 0x2000 && code <= 0x200a)
  );
}

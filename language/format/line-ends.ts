/** Line ends and indentation of a file: whoever writes into it writes as it does. */

export type LineEnd = '\n' | '\r\n';

/** The line end that most lines have; LF where there is none or as many of both. */
export function lineEndOf(text: string): LineEnd {
  let windows = 0;
  let unix = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (text.charCodeAt(at - 1) === 13) windows++;
    else unix++;
  }
  return windows > unix ? '\r\n' : '\n';
}

/** How many line ends (LF, CRLF or CR) a text has, counted up to two: none, one, or room for an empty line. */
export function lineEndsIn(text: string): 0 | 1 | 2 {
  const first = endOfLine(text, 0);
  if (first < 0) return 0;
  return endOfLine(text, first) < 0 ? 1 : 2;
}

/** Offset behind the next line end, or -1. */
function endOfLine(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) return at + 1;
    if (code === 13) return text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
  }
  return -1;
}

/** Where the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isLineEnd(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Where the line of an offset ends, before its line end. */
export function lineStop(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++;
  return at;
}

/** Where the line after that of an offset begins; the end of the text after the last one. */
export function nextLineStart(text: string, offset: number): number {
  const stop = lineStop(text, offset);
  if (text.startsWith('\r\n', stop)) return stop + 2;
  return Math.min(text.length, stop + 1);
}

/** The spaces or tabs with which the line of an offset begins. */
export function indentationAt(text: string, offset: number): string {
  const line = text.slice(lineStart(text, offset), lineStop(text, offset)).replace(/^\uFEFF/, '');
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

/** Lines of a text. Offsets are UTF-16, lines and columns count from 0. */

/** Offsets at which lines begin; a line ends with LF, CRLF or CR. */
export function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  return starts;
}

/** The line that holds an offset. */
export function lineOf(lineStarts: readonly number[], offset: number): number {
  let [low, high] = [0, lineStarts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

export interface LineAndColumn {
  readonly line: number;
  readonly column: number;
}

/** Line and column of an offset. */
export function positionOf(lineStarts: readonly number[], offset: number): LineAndColumn {
  const line = lineOf(lineStarts, offset);
  return { line, column: offset - (lineStarts[line] ?? 0) };
}

/** Offset of a line and column, kept inside the text and inside the line. */
export function offsetOf(
  lineStarts: readonly number[],
  length: number,
  { line, column }: LineAndColumn,
): number {
  if (line < 0) return 0;
  const start = lineStarts[line];
  if (start === undefined) return length;
  return Math.min(start + Math.max(0, column), lineStarts[line + 1] ?? length);
}

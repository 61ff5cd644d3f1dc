/** Offsets of a text to lines and characters and back, both in UTF-16 code units. Lines end as the protocol says: `\n`, `\r\n`, `\r`. */
import type { Position, Range } from 'vscode-languageserver';
import { lineOf, lineStartsOf } from '../language/model/lines.ts';
import type { Span } from '../language/model/types.ts';

export class LineIndex {
  readonly text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.text = text;
    this.#starts = lineStartsOf(text);
  }

  /** The position of an offset; one outside the text is moved to its nearer end. */
  positionAt(offset: number): Position {
    const inside = Math.max(0, Math.min(offset, this.text.length));
    const line = lineOf(this.#starts, inside);
    return { line, character: inside - this.#startOf(line) };
  }

  /** The offset of a position; a character past the end of its line is the end of the line, as the protocol asks. */
  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    if (position.line >= this.#starts.length) return this.text.length;
    const start = this.#startOf(position.line);
    return Math.min(start + Math.max(0, position.character), this.#endOf(position.line));
  }

  rangeOf(span: Span): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }

  spanOf(range: Range): Span {
    const [start, end] = [this.offsetAt(range.start), this.offsetAt(range.end)];
    return start <= end ? { start, end } : { start: end, end: start };
  }

  #startOf(line: number): number {
    return this.#starts[line] ?? this.text.length;
  }

  /** Before the line's own line end. */
  #endOf(line: number): number {
    let end = this.#starts[line + 1] ?? this.text.length;
    while (end > this.#startOf(line) && isLineEnd(this.text.charCodeAt(end - 1))) end--;
    return end;
  }
}

const lineFeed = 10;
const carriageReturn = 13;

function isLineEnd(code: number): boolean {
  return code === lineFeed || code === carriageReturn;
}

/** Line indexes of files, made when asked for and kept as long as the text is the same. */
export class Positions {
  readonly #textOf: (uri: string) => string | undefined;
  readonly #indexes = new Map<string, LineIndex>();

  constructor(textOf: (uri: string) => string | undefined) {
    this.#textOf = textOf;
  }

  /** The index of a file; of an empty text where the file is not known. */
  in(uri: string): LineIndex {
    const text = this.#textOf(uri);
    if (text === undefined) {
      this.#indexes.delete(uri);
      return new LineIndex('');
    }
    const known = this.#indexes.get(uri);
    if (known !== undefined && known.text === text) return known;
    const index = new LineIndex(text);
    this.#indexes.set(uri, index);
    return index;
  }
}

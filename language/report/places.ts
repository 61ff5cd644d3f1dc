/** Where things stand, in the words of whoever reads a report: files by path, lines and columns from 1. */

export interface Position {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units, as editors count. */
  readonly column: number;
}

export interface Places {
  /** The path under which the reader knows the file, with forward slashes. */
  file(uri: string): string;
  position(uri: string, offset: number): Position;
}

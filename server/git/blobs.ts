/** Contents of many blobs from one run of `cat-file --batch`. */
import { maximumCharacters } from '../file-content.ts';
import { found, type GitAnswer } from './answer.ts';
import { failure } from './failure.ts';
import type { GitOptions, GitRun } from './run-git.ts';

/** @param ids full ids; given twice is read once */
export async function readBlobs(
  ids: readonly string[],
  ask: (words: readonly string[], options: GitOptions) => Promise<GitRun>,
): Promise<GitAnswer<ReadonlyMap<string, Uint8Array>>> {
  if (ids.length === 0) return found(new Map());
  const reader = new BatchReader(maximumCharacters * 2);
  const run = await ask(['cat-file', '--batch'], {
    input: `${[...new Set(ids)].join('\n')}\n`,
    take: piece => {
      reader.take(piece);
      return false;
    },
  });
  return run.kind === 'ended' && run.code === 0 ? found(reader.blobs) : failure(run);
}

/** The content that is being read, with the bytes and the line end that are still to come. */
interface Content {
  readonly id: string;
  readonly isKept: boolean;
  missing: number;
  readonly pieces: Buffer[];
}

/** Cuts the output into contents: `ID blob SIZE`, the bytes, a line end; or `ID missing`. */
export class BatchReader {
  readonly blobs = new Map<string, Uint8Array>();
  readonly #largest: number;
  #header = '';
  #current: Content | undefined;

  /** @param largest contents of more bytes are passed over */
  constructor(largest: number) {
    this.#largest = largest;
  }

  take(piece: Buffer): void {
    for (let rest = piece; rest.length > 0; ) {
      rest = this.#current === undefined ? this.#takeHeader(rest) : this.#takeContent(this.#current, rest);
    }
  }

  #takeHeader(piece: Buffer): Buffer {
    const end = piece.indexOf('\n');
    if (end < 0) {
      this.#header += piece.toString('latin1');
      return piece.subarray(piece.length);
    }
    const [id = '', kind, size = ''] = (this.#header + piece.toString('latin1', 0, end)).split(' ');
    this.#header = '';
    // What is missing, or ambiguous, has no content.
    if (/^\d+$/.test(size)) {
      const isKept = kind === 'blob' && Number(size) <= this.#largest;
      this.#current = { id, isKept, missing: Number(size) + 1, pieces: [] };
    }
    return piece.subarray(end + 1);
  }

  #takeContent(current: Content, piece: Buffer): Buffer {
    const part = piece.subarray(0, current.missing);
    current.missing -= part.length;
    if (current.isKept) current.pieces.push(part);
    if (current.missing === 0) {
      if (current.isKept) this.blobs.set(current.id, Buffer.concat(current.pieces).subarray(0, -1));
      this.#current = undefined;
    }
    return piece.subarray(part.length);
  }
}

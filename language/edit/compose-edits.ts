/** Two sets of edits, one after the other, as one. */
import { byPlace, type Draft, type DraftEdit, draftOf, joined, sliceOf } from './draft.ts';

/** A piece of the text in between: kept from the original, or new. */
type Piece =
  | { readonly kind: 'kept'; readonly start: number; readonly end: number }
  | { readonly kind: 'new'; readonly draft: Draft };

/**
 * What `first` and then `second` do to a text, as edits of that text. The spans of `second` are in the text that `first`
 * leaves. Neither set overlaps in itself.
 */
export function composeEdits(
  length: number,
  first: readonly DraftEdit[],
  second: readonly DraftEdit[],
): readonly DraftEdit[] {
  const result: Piece[] = [];
  const rest = [...piecesOf(length, first)].reverse();
  let at = 0;
  const take = (count: number, keep: boolean): void => {
    let left = count;
    while (left > 0) {
      const piece = rest.pop();
      if (piece === undefined) return;
      const size = sizeOf(piece);
      if (size > left) rest.push(tailOf(piece, left));
      const taken = size > left ? headOf(piece, left) : piece;
      if (keep) result.push(taken);
      left -= Math.min(size, left);
    }
  };
  for (const { span, draft } of [...second].sort(byPlace)) {
    take(span.start - at, true);
    take(span.end - span.start, false);
    result.push({ kind: 'new', draft });
    at = span.end;
  }
  take(Number.POSITIVE_INFINITY, true);
  return editsOf(length, result);
}

function piecesOf(length: number, edits: readonly DraftEdit[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { span, draft } of [...edits].sort(byPlace)) {
    pieces.push({ kind: 'kept', start: from, end: span.start }, { kind: 'new', draft });
    from = span.end;
  }
  return [...pieces, { kind: 'kept' as const, start: from, end: length }].filter(piece => sizeOf(piece) > 0);
}

function sizeOf(piece: Piece): number {
  return piece.kind === 'kept' ? piece.end - piece.start : piece.draft.text.length;
}

function headOf(piece: Piece, size: number): Piece {
  return piece.kind === 'kept'
    ? { ...piece, end: piece.start + size }
    : { kind: 'new', draft: sliceOf(piece.draft, 0, size) };
}

function tailOf(piece: Piece, size: number): Piece {
  return piece.kind === 'kept'
    ? { ...piece, start: piece.start + size }
    : { kind: 'new', draft: sliceOf(piece.draft, size, piece.draft.text.length) };
}

/** What stands between two kept pieces replaces what was there. */
function editsOf(length: number, pieces: readonly Piece[]): readonly DraftEdit[] {
  const edits: DraftEdit[] = [];
  let from = 0;
  let written: Draft = draftOf('');
  const replace = (to: number): void => {
    if (to > from || written.text !== '') edits.push({ span: { start: from, end: to }, draft: written });
    written = draftOf('');
  };
  for (const piece of pieces) {
    if (piece.kind === 'new') {
      written = joined([written, piece.draft]);
      continue;
    }
    replace(piece.start);
    from = piece.end;
  }
  replace(length);
  return edits;
}

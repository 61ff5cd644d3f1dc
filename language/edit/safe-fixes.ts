/** As many safe fixes as can be applied at once. */
import type { FileEdit, Finding, Fix, TextEdit } from '../model/finding.ts';
import type { Span } from '../model/types.ts';
import { settledTogether, spansOf } from './settle.ts';

export interface SafeFixes {
  /** By URI; edits of one file don't meet. */
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
  readonly count: number;
}

/**
 * The edits of the safe fixes of these findings, in their order. A fix is applied whole; one that sets out to change what another
 * changes waits for the next round, after the text has changed.
 * @param accepts leaves out fixes, such as those that reach into other files
 */
export function safeFixes(
  findings: readonly Finding[],
  accepts: (fix: Fix) => boolean = () => true,
): SafeFixes {
  const taken = new Map<string, TakenEdits>();
  let count = 0;
  for (const finding of findings) {
    const fix = finding.fixes.find(one => one.kind === 'safe' && one.edits.length > 0 && accepts(one));
    if (fix === undefined || fix.edits.some(edit => taken.get(edit.uri)?.meets(edit))) continue;
    count++;
    for (const edit of fix.edits) {
      const own = taken.get(edit.uri) ?? new TakenEdits();
      own.add(edit);
      taken.set(edit.uri, own);
    }
  }
  return { edits: new Map([...taken].map(([uri, { edits }]) => [uri, settledTogether(edits)])), count };
}

/** Edits of one file that don't meet, with what they change in the order of the text. */
class TakenEdits {
  readonly edits: FileEdit[] = [];
  readonly #spans: Span[] = [];

  /** Whether an edit touches what one of them changes. */
  meets(edit: FileEdit): boolean {
    return spansOf(edit).some(span => {
      const next = this.#firstEndingFrom(span.start);
      return next !== undefined && next.start <= span.end;
    });
  }

  add(edit: FileEdit): void {
    this.edits.push(edit);
    for (const span of spansOf(edit)) this.#spans.splice(this.#indexFrom(span.start), 0, span);
  }

  #firstEndingFrom(offset: number): Span | undefined {
    return this.#spans[this.#indexFrom(offset)];
  }

  /** Index of the first span that ends at or behind an offset. */
  #indexFrom(offset: number): number {
    let [low, high] = [0, this.#spans.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#spans[middle] as Span).end < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** More rounds than any chain of fixes that make each other possible. */
const mostRounds = 100;

/**
 * Applies safe fixes again and again, until none is left. Fixes that undo each other end where the text has been before.
 * @param round applies one round, and tells how the texts are then; undefined where there was nothing to apply
 */
export function untilNothingIsLeft(before: string, round: () => string | undefined): void {
  const seen = new Set([before]);
  for (let rounds = 0; rounds < mostRounds; rounds++) {
    const after = round();
    if (after === undefined || seen.has(after)) return;
    seen.add(after);
  }
}

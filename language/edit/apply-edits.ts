/** Applies edits to text: what a host without an editor does with them, and what tests look at. */
import type { FileEdit, TextEdit } from '../model/finding.ts';
import { byPlace } from './draft.ts';

export { plainTextOf } from './draft.ts';

/**
 * The text after the edits. Those of one place apply in the order given.
 * @throws RangeError where two of them overlap or one lies outside the text: applying only some would lose words
 */
export function applyEdits(text: string, edits: readonly Pick<TextEdit, 'span' | 'text'>[]): string {
  let result = '';
  let from = 0;
  for (const { span, text: written } of [...edits].sort(byPlace)) {
    if (span.start < from || span.end < span.start || span.end > text.length) {
      throw new RangeError(
        `edit ${span.start}–${span.end} overlaps another one or lies outside ${text.length} characters`,
      );
    }
    result += text.slice(from, span.start) + written;
    from = span.end;
  }
  return result + text.slice(from);
}

/**
 * The texts of the files after the edits, by their URI; files without edits are left out.
 * @param textOf the present text of a file; undefined where there is none, which counts as empty
 */
export function applyFileEdits(
  textOf: (uri: string) => string | undefined,
  edits: readonly FileEdit[],
): ReadonlyMap<string, string> {
  const all = new Map<string, readonly TextEdit[]>();
  for (const { uri, edits: more } of edits) all.set(uri, [...(all.get(uri) ?? []), ...more]);
  return new Map([...all].map(([uri, own]) => [uri, applyEdits(textOf(uri) ?? '', own)]));
}

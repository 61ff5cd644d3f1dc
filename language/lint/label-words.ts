/** Where words of a label stand in its file. */
import type { Located, SourceFile, Span } from '../model/types.ts';

/**
 * The place of some words of a label, so that a finding marks them and nothing else.
 * @param words offsets into the label's value, whose escapes (`\"`, `\n`) are one character each
 */
export function spanOfWords(
  { text }: SourceFile,
  { value, span }: Located<string>,
  words: { readonly start: number; readonly end: number },
): Span {
  const first = span.start + 1;
  if (span.end - span.start === value.length + 2)
    return { start: first + words.start, end: first + words.end };
  let [start, end] = [span.end - 1, span.end - 1];
  let at = first;
  for (let index = 0; at < span.end - 1 && index <= words.end; index++) {
    if (index === words.start) start = at;
    if (index === words.end) end = at;
    at += text[at] === '\\' ? 2 : 1;
  }
  return { start, end };
}

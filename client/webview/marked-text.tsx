import type { JSX } from 'preact';
import { marksIn } from '../../language/render/narrow/text-search.ts';

/** A text with what somebody searches for marked. */
export function MarkedText({
  text,
  terms,
}: {
  readonly text: string;
  readonly terms: readonly string[];
}): JSX.Element {
  const parts: (string | JSX.Element)[] = [];
  let done = 0;
  for (const { start, end } of marksIn(text, terms)) {
    parts.push(text.slice(done, start), <mark>{text.slice(start, end)}</mark>);
    done = end;
  }
  return <>{[...parts, text.slice(done)]}</>;
}

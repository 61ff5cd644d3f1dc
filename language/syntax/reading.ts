/** What every reader of a part of a file needs. */
import type { Fix } from '../model/finding.ts';
import type { Span } from '../model/types.ts';
import { fixInFile, type Problems } from './problems.ts';
import type { Word } from './words.ts';

/** Where words are read: the file, and who hears of errors. */
export interface Reading {
  readonly uri: string;
  readonly text: string;
  readonly problems: Problems;
}

/** The text of a place, cut so that a message stays on one line. */
export function quoted({ text }: Pick<Reading, 'text'>, { start, end }: Span, longest = 30): string {
  const words = text.slice(start, Math.min(end, start + 4 * longest)).replace(/\s+/g, ' ');
  return words.length > longest ? `${words.slice(0, longest - 1)}…` : words;
}

/** Fixes that replace a place by one of several texts. */
export function replacements(
  { uri }: Pick<Reading, 'uri'>,
  span: Span,
  texts: readonly string[],
  kind: Fix['kind'] = 'suggestion',
): readonly Fix[] {
  return texts.map(text => fixInFile(uri, kind, `Write ${text}`, { span, text }));
}

/** `a, b or c`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** A value that is still to be filled in is said once, whatever should stand there. */
export function reportPlaceholder(
  { problems }: Reading,
  { text, span }: Pick<Word, 'text' | 'span'>,
  example: string,
): void {
  problems.report('language/placeholder', span, `"${text}" is still to be filled in: write ${example}`);
}

/** What to say of words that nobody took, by the first of them; `said` are all that stand together, in quotes. */
export type RestHint = (first: Word, said: string) => string | undefined;

/**
 * Reports words that nobody took, those that stand together as one error: what follows from the first is not said again.
 * @param hint what could stand there instead
 */
export function reportRest(rest: readonly Word[], reading: Reading, hint?: RestHint): void {
  let together: Word[] = [];
  for (const word of rest) {
    const before = together.at(-1);
    if (before !== undefined && !/^[^\S\r\n]*$/.test(reading.text.slice(before.span.end, word.span.start))) {
      reportTogether(together, reading, hint);
      together = [];
    }
    together.push(word);
  }
  reportTogether(together, reading, hint);
}

function reportTogether(words: readonly Word[], reading: Reading, hint: RestHint | undefined): void {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return;
  const span = { start: first.span.start, end: last.span.end };
  const said = first.kind === 'label' ? quoted(reading, span) : `"${quoted(reading, span)}"`;
  const message = hint?.(first, said) ?? `${said} has no meaning here: take it out`;
  reading.problems.report('language/syntax', span, message, { weak: true });
}

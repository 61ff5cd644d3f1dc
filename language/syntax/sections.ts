/**
 * Parts of a file that mean the same whatever stands before and behind them: each ends with the line on which a block of the top
 * level is closed, and the next one begins with a declaration that may stand there.
 */
import { hasWholeBlocks } from './balance-braces.ts';
import { containers } from './containers.ts';
import type { Lexed } from './goals-language.ts';

export interface SectionOfText {
  readonly start: number;
  readonly text: string;
  readonly words: readonly Lexed[];
}

const topLevel: ReadonlySet<string> = new Set(
  containers.file.declarations.filter(keyword => keyword !== 'cycle'),
);

/** @returns the sections of a text, in order and without a gap; all of it where its braces don't match */
export function sectionsOf(text: string, words: readonly Lexed[]): readonly SectionOfText[] {
  if (!hasWholeBlocks(words)) return [wholeText(text, words)];
  const sections: SectionOfText[] = [];
  let [start, first, depth] = [0, 0, 0];
  for (const [index, { image, startOffset }] of words.entries()) {
    if (image === '{') depth++;
    if (image !== '}' || --depth > 0) continue;
    const next = words[index + 1];
    if (next === undefined || !topLevel.has(next.tokenType.name)) continue;
    const end = lineBehind(text, startOffset);
    // A comment on that line may go over its end, or document what follows.
    if (next.startOffset < end || text.slice(startOffset + 1, end).trim() !== '') continue;
    sections.push({ start, text: text.slice(start, end), words: words.slice(first, index + 1) });
    [start, first] = [end, index + 1];
  }
  return [...sections, { start, text: text.slice(start), words: words.slice(first) }];
}

/** A text as one section. */
export function wholeText(text: string, words: readonly Lexed[]): SectionOfText {
  return { start: 0, text, words };
}

/** Where the next line begins. */
function lineBehind(text: string, offset: number): number {
  const lineEnd = /\r\n?|\n/g;
  lineEnd.lastIndex = offset;
  return lineEnd.exec(text) === null ? text.length : lineEnd.lastIndex;
}

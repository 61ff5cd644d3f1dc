/** Formatting: the same words in the same meaning, with the room and the order that every file of a project shares. */
import type { TextEdit } from '../model/finding.ts';
import type { Span } from '../model/types.ts';
import { parseFile } from '../syntax/parse.ts';
import { tokenize } from '../syntax/tokens.ts';
import { lineEndOf } from './line-ends.ts';
import { longestIncreasing } from './longest-increasing.ts';
import { type PrintedWord, print } from './print.ts';
import { outlineOf } from './statements.ts';

/** Deeper blocks than this mean nothing in the language. */
const deepest = 64;

/**
 * The formatted text. Keeps every word and comment, the file's line ends (of a mixed file those that most lines have) and its
 * byte order mark; ends with one line end. Formatting twice gives the same as once.
 * @returns undefined for a text with syntax errors: what is half-typed is left alone.
 */
export function formatText(text: string): string | undefined {
  if (parseFile('', text).hasSyntaxErrors) return undefined;
  return apply(text, formatEditsOfSound(text));
}

/**
 * The smallest edits that format a text: room between words, and words that change places.
 * @param range only edits that touch it (UTF-16 offsets)
 * @returns nothing for a text with syntax errors
 */
export function formatEdits(text: string, range?: Span): readonly TextEdit[] {
  if (parseFile('', text).hasSyntaxErrors) return [];
  const edits = formatEditsOfSound(text);
  return range === undefined
    ? edits
    : edits.filter(({ span }) => span.start <= range.end && range.start <= span.end);
}

/** As `formatEdits`, for a text that is known to have no syntax errors. */
export function formatEditsOfSound(text: string): readonly TextEdit[] {
  const outline = outlineOf(text, tokenize(text));
  if (outline.depth > deepest) return [];
  const lineEnd = lineEndOf(text);
  const end = outline.words.length === 0 ? '' : lineEnd;
  return editsBetween(text, print(outline, lineEnd), end);
}

/** Words that keep their order stay; what stands between two of them is replaced where it differs. */
function editsBetween(text: string, printed: readonly PrintedWord[], end: string): readonly TextEdit[] {
  const staying = longestIncreasing(printed.map(({ word }) => word.index));
  const edits: TextEdit[] = [];
  let from = text.startsWith('\uFEFF') ? 1 : 0;
  let between = '';
  const replace = (to: number): void => {
    if (text.slice(from, to) !== between) edits.push({ span: { start: from, end: to }, text: between });
    between = '';
  };
  for (const [at, { word, gap, text: written }] of printed.entries()) {
    between += gap;
    if (staying.has(at) && written === word.text) {
      replace(word.span.start);
      from = word.span.end;
    } else {
      between += written;
    }
  }
  between += end;
  replace(text.length);
  return edits;
}

function apply(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let from = 0;
  for (const { span, text: written } of edits) {
    result += text.slice(from, span.start) + written;
    from = span.end;
  }
  return result + text.slice(from);
}

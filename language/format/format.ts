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

/** An edit; those by which words change places carry the number of the words that do so together. */
interface PlannedEdit extends TextEdit {
  readonly move?: number;
}

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
 * @param range only edits that touch it (UTF-16 offsets); words that would leave it or come into it stay where they are
 * @returns nothing for a text with syntax errors
 */
export function formatEdits(text: string, range?: Span): readonly TextEdit[] {
  if (parseFile('', text).hasSyntaxErrors) return [];
  const edits = planEdits(text);
  if (range === undefined) return edits.map(withoutMove);
  const isWithin = ({ span }: TextEdit): boolean => range.start <= span.start && span.end <= range.end;
  const leaving = new Set(edits.flatMap(edit => (isWithin(edit) ? [] : (edit.move ?? []))));
  return edits
    .filter(({ span }) => span.start <= range.end && range.start <= span.end)
    .filter(({ move }) => move === undefined || !leaving.has(move))
    .map(withoutMove);
}

/** As `formatEdits`, for a text that is known to have no syntax errors. */
export function formatEditsOfSound(text: string): readonly TextEdit[] {
  return planEdits(text).map(withoutMove);
}

function withoutMove({ span, text }: PlannedEdit): TextEdit {
  return { span, text };
}

function planEdits(text: string): readonly PlannedEdit[] {
  const outline = outlineOf(text, tokenize(text));
  if (outline.depth > deepest) return [];
  const lineEnd = lineEndOf(text);
  const end = outline.words.length === 0 ? '' : lineEnd;
  return editsBetween(text, print(outline, lineEnd), end);
}

/** Words that keep their order stay; what stands between two of them is replaced where it differs. */
function editsBetween(text: string, printed: readonly PrintedWord[], end: string): readonly PlannedEdit[] {
  const staying = longestIncreasing(printed.map(({ word }) => word.index));
  const changingPlaces = placesThatChange(printed);
  const edits: PlannedEdit[] = [];
  let from = text.startsWith('\uFEFF') ? 1 : 0;
  let between = '';
  /** Where the words began that change places together; a word that stays, with all others on their side of it, ends it. */
  let move: number | undefined;
  const replace = (to: number): void => {
    const before = text.slice(from, to);
    const hasWords = before.trim() !== '' || between.trim() !== '';
    const edit = { span: { start: from, end: to }, text: between };
    if (before !== between) edits.push(move !== undefined && hasWords ? { ...edit, move } : edit);
    between = '';
  };
  for (const [at, { word, gap, text: written }] of printed.entries()) {
    between += gap;
    if (changingPlaces[at]) move ??= at;
    if (staying.has(at) && written === word.text) {
      replace(word.span.start);
      from = word.span.end;
      if (!changingPlaces[at]) move = undefined;
    } else {
      between += written;
    }
  }
  between += end;
  replace(text.length);
  return edits;
}

/** For each printed word whether it stands in a stretch whose words change places with each other. */
function placesThatChange(printed: readonly PrintedWord[]): readonly boolean[] {
  const changing: boolean[] = [];
  let start = 0;
  let furthest = -1;
  for (const [at, { word }] of printed.entries()) {
    furthest = Math.max(furthest, word.index);
    if (furthest > at) continue;
    while (changing.length <= at) changing.push(at > start);
    start = at + 1;
  }
  return changing;
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

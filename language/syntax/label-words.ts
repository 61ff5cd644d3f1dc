/** Where a label begins and ends, also one that a slide has put typographic quotes around, or whose end is missing. */

import { declarationKinds, propertyWords } from './containers.ts';

/** What can begin a label. */
export const openingQuotes = '"\'\u2018\u2019\u201A\u201C\u201D\u201E\u201F\u00AB';

const doubleQuotes = '"\u201C\u201D\u201E\u201F';
const typographicClosing = '\u201C\u201D\u201F';

/**
 * Matches a label: `"…"` with escapes, else from a typographic or single quote to its counterpart, else over the end of the line
 * where somebody has broken it, else what there is up to the next brace or the end of the line. Read by hand, because a label may
 * be as long as a file.
 */
export function matchLabel(text: string, offset: number): [string] | null {
  const opening = text[offset] ?? '';
  if (!openingQuotes.includes(opening)) return null;
  const end =
    opening === '"'
      ? (endOfPlain(text, offset) ?? endOnNextLine(text, offset))
      : endOfOther(text, offset, opening);
  if (end !== undefined) return [text.slice(offset, end)];
  return doubleQuotes.includes(opening) ? [text.slice(offset, endOfOpen(text, offset))] : null;
}

/** Behind the first quote that isn't escaped; where there is none on the line, behind a typographic one. */
function endOfPlain(text: string, offset: number): number | undefined {
  let typographic: number | undefined;
  for (let at = offset + 1; at < text.length; at++) {
    const letter = text[at] as string;
    if (letter === '"') return at + 1;
    if (letter === '\n' || letter === '\r') break;
    if (letter === '\\' && !isLineEnd(text[at + 1])) at++;
    else if (typographicClosing.includes(letter)) typographic ??= at + 1;
  }
  return typographic;
}

/** Behind the quote that ends the label on the line below, where that line has one quote more than labels of its own need. */
function endOnNextLine(text: string, offset: number): number | undefined {
  let [quotes, first] = [0, 0];
  let line = 0;
  for (let at = offset + 1; at < text.length && at - offset < longestBrokenLabel; at++) {
    const letter = text[at] as string;
    if (letter === '{' || letter === '}') {
      if (quotes === 0) return undefined;
    } else if (letter === '\n' || (letter === '\r' && text[at + 1] !== '\n')) {
      if (++line > 1 || beginsStatement(text, at + 1)) break;
    } else if (letter === '"') {
      if (line === 0) return undefined;
      if (quotes++ === 0) first = at + 1;
    } else if (letter === '\\') at++;
  }
  return quotes % 2 === 1 ? first : undefined;
}

/** Whether a line begins with a word of the language that begins a statement: it is no rest of a label. */
function beginsStatement(text: string, offset: number): boolean {
  const word = /^\s*([a-z]+)/.exec(text.slice(offset, offset + longestBrokenLabel))?.[1] ?? '';
  return declarationKinds.has(word) || propertyWords.has(word);
}

/** Of a label that goes over the end of a line, so much is looked at. */
const longestBrokenLabel = 1000;

function endOfOther(text: string, offset: number, opening: string): number | undefined {
  const [closing, otherwise] = closingFor(opening);
  let fallback: number | undefined;
  for (let at = offset + 1; at < text.length; at++) {
    const letter = text[at] as string;
    if (closing.includes(letter)) return at + 1;
    if (letter === '\n' || letter === '\r') break;
    if (otherwise.includes(letter)) fallback ??= at + 1;
  }
  return fallback;
}

/** What ends a label that begins with this quote, and what ends it where that is missing on its line. */
function closingFor(opening: string): readonly [string, string] {
  if (doubleQuotes.includes(opening)) return [typographicClosing, '"'];
  return opening === '\u00AB' ? ['\u00AB\u00BB', ''] : ["'\u2018\u2019", ''];
}

function endOfOpen(text: string, offset: number): number {
  for (let at = offset + 1; at < text.length; at++) {
    const letter = text[at] as string;
    if (letter === '{' || letter === '}' || isLineEnd(letter) || doubleQuotes.includes(letter)) return at;
    if (letter === '\\' && !isLineEnd(text[at + 1])) at++;
  }
  return text.length;
}

function isLineEnd(letter: string | undefined): boolean {
  return letter === '\n' || letter === '\r' || letter === undefined;
}

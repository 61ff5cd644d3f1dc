/** Where a label begins and ends, also one that a slide has put typographic quotes around, or whose end is missing. */

/** What can begin a label. */
export const openingQuotes = '"\'\u2018\u2019\u201A\u201C\u201D\u201E\u201F\u00AB';

const doubleQuotes = '"\u201C\u201D\u201E\u201F';
const typographicClosing = '\u201C\u201D\u201F';

/**
 * Matches a label: `"…"` with escapes, else from a typographic or single quote to its counterpart, else what there is up to the
 * next brace or the end of the line. Read by hand, because a label may be as long as a file.
 */
export function matchLabel(text: string, offset: number): [string] | null {
  const opening = text[offset] ?? '';
  if (!openingQuotes.includes(opening)) return null;
  const end = opening === '"' ? endOfPlain(text, offset) : endOfOther(text, offset, opening);
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

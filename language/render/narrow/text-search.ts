/** Finding what somebody types, whatever its case and accents, and saying where it stands in the text. */

/** A stretch of a text, in UTF-16 code units. */
export interface TextMark {
  readonly start: number;
  readonly end: number;
}

/** The words that all have to be found, as they are compared. None for an empty search. */
export function searchTerms(text: string): readonly string[] {
  return folded(text)
    .split(/\s+/)
    .filter(term => term !== '');
}

/** Some texts as they are compared; a term has no white space and so is never found across two of them. */
export function searchText(texts: readonly (string | undefined)[]): string {
  return texts
    .filter(text => text !== undefined)
    .map(folded)
    .join('\n');
}

/** Whether each term stands in a text that {@link searchText} has made. */
export function hasTerms(text: string, terms: readonly string[]): boolean {
  return terms.every(term => text.includes(term));
}

/** Where the terms stand in a text: in order, none touching or covering another. */
export function marksIn(text: string, terms: readonly string[]): readonly TextMark[] {
  if (terms.length === 0) return [];
  const { compared, starts } = foldedWithPlaces(text);
  const found = terms.flatMap(term => placesOf(term, compared)).sort((a, b) => a.start - b.start);
  const joined: TextMark[] = [];
  for (const { start, end } of found) {
    const mark = { start: starts[start]!, end: starts[end]! };
    const last = joined.at(-1);
    if (last !== undefined && mark.start <= last.end) joined[joined.length - 1] = widened(last, mark.end);
    else joined.push(mark);
  }
  return joined;
}

function widened(mark: TextMark, end: number): TextMark {
  return { start: mark.start, end: Math.max(mark.end, end) };
}

function placesOf(term: string, compared: string): readonly TextMark[] {
  const places: TextMark[] = [];
  for (let start = compared.indexOf(term); start >= 0; start = compared.indexOf(term, start + term.length))
    places.push({ start, end: start + term.length });
  return places;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
const plainText = /^[\x00-\x7f]*$/;

function folded(text: string): string {
  return plainText.test(text) ? text.toLowerCase() : foldedWithPlaces(text).compared;
}

/** The text as it is compared, and for each of its code units, and its end, where that begins in the text as it is shown. */
function foldedWithPlaces(text: string): {
  readonly compared: string;
  readonly starts: readonly number[];
} {
  let compared = '';
  const starts: number[] = [];
  let place = 0;
  for (const character of text) {
    const plain = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    for (let unit = 0; unit < plain.length; unit++) starts.push(place);
    compared += plain;
    place += character.length;
  }
  starts.push(text.length);
  return { compared, starts };
}

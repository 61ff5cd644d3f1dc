/** How much room text takes, on a terminal and in a picture, and how it is cut. Simple metrics, no font is asked. */

/**
 * The text on one line and harmless: line breaks, tabs and other control characters become spaces, and so do the marks that
 * turn the direction of what follows. A label must not move a terminal's cursor or make a line read differently.
 */
export function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim();
}

/** Columns on a terminal: two for wide scripts and pictographs, none for marks that combine with what is before. */
export function columnsOf(text: string): number {
  if (isSimple(text)) return text.length;
  let columns = 0;
  for (const { segment } of graphemes.segment(text)) columns += columnsOfGrapheme(segment);
  return columns;
}

/** The text in at most `columns` columns, with an ellipsis where something was cut. */
export function cutToColumns(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let kept = '';
  let used = 0;
  for (const { segment } of graphemes.segment(text)) {
    const width = columnsOfGrapheme(segment);
    if (used + width > columns - 1) break;
    kept += segment;
    used += width;
  }
  return `${kept.trimEnd()}…`;
}

/** The text with spaces behind it up to `columns` columns. */
export function padToColumns(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}

/** The text with spaces before it up to `columns` columns. */
export function padBeforeToColumns(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - columnsOf(text))) + text;
}

/** Width in pixels at a font size, by the widths that letters of a common sans-serif have; rather too wide than too narrow. */
export function pixelsOf(text: string, fontSize: number, bold = false): number {
  let ems = 0;
  if (isSimple(text))
    for (let at = 0; at < text.length; at++) ems += plainEms[text.charCodeAt(at)] ?? otherEms;
  else for (const { segment } of graphemes.segment(text)) ems += emsOfGrapheme(segment);
  return ems * fontSize * (bold ? boldness : 1);
}

/** How much wider bold letters are. */
const boldness = 1.06;

/** The text in at most `pixels`, with an ellipsis where something was cut. */
export function cutToPixels(text: string, pixels: number, fontSize: number, bold = false): string {
  if (pixelsOf(text, fontSize, bold) <= pixels) return text;
  return `${beginningOf(text, pixels - pixelsOf('…', fontSize, bold), fontSize, bold).trimEnd()}…`;
}

/**
 * The text on at most `lines` lines of `pixels` each, broken between words, and inside of one only where it is wider than a line.
 * What doesn't fit is cut at the end of the last line.
 */
export function wrapToPixels(
  text: string,
  pixels: number,
  fontSize: number,
  lines: number,
  bold = false,
): readonly string[] {
  const wrapped: string[] = [];
  let rest = text.trim();
  while (rest !== '' && wrapped.length < lines - 1) {
    const line = firstLineOf(rest, pixels, fontSize, bold);
    wrapped.push(line.trimEnd());
    rest = rest.slice(line.length).trimStart();
  }
  return rest === '' ? wrapped : [...wrapped, cutToPixels(rest, pixels, fontSize, bold)];
}

/** As many words as fit; of a first word that doesn't fit as much as does, and at least one character. */
function firstLineOf(text: string, pixels: number, fontSize: number, bold: boolean): string {
  let line = '';
  let width = 0;
  for (const [word] of text.matchAll(/\s*\S+/g)) {
    width += pixelsOf(word, fontSize, bold);
    if (width > pixels) break;
    line += word;
  }
  if (line !== '') return line;
  const [first] = graphemesOf(text);
  return beginningOf(text, pixels, fontSize, bold) || (first ?? '');
}

/** As many characters of a text as fit. */
function beginningOf(text: string, pixels: number, fontSize: number, bold: boolean): string {
  const room = pixels / (fontSize * (bold ? boldness : 1));
  let kept = 0;
  let ems = 0;
  for (const grapheme of graphemesOf(text)) {
    ems += plainEms[grapheme.length === 1 ? grapheme.charCodeAt(0) : -1] ?? emsOfGrapheme(grapheme);
    if (ems > room) break;
    kept += grapheme.length;
  }
  return text.slice(0, kept);
}

function graphemesOf(text: string): Iterable<string> {
  return isSimple(text) ? text : Array.from(graphemes.segment(text), ({ segment }) => segment);
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Whether every UTF-16 code unit is a character of its own and one column wide: Latin letters, punctuation, arrows, bars. */
function isSimple(text: string): boolean {
  return /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u22ff\u2500-\u25fc]*$/.test(
    text,
  );
}

/** Scripts whose characters stand in a square, and pictographs (East Asian Width "W" and "F", by block). */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1B000}-\u{1B2FF}\u{20000}-\u{3FFFD}]/u;

function columnsOfGrapheme(grapheme: string): number {
  if (isSimple(grapheme)) return 1;
  if (/^[\p{M}\p{Cf}\p{Cc}]+$/u.test(grapheme)) return 0;
  return wide.test(grapheme) || /\p{Emoji_Presentation}|\uFE0F/u.test(grapheme) ? 2 : 1;
}

const otherEms = 0.64;

/** Widths of the printable characters of ASCII, by code. */
const plainEms: readonly number[] = Array.from({ length: 127 }, (_, code) =>
  emsOfGrapheme(String.fromCharCode(code)),
);

function emsOfGrapheme(grapheme: string): number {
  if (/^[ijl.,:;'|!I`]$/.test(grapheme)) return 0.28;
  if (/^[ftr()[\]{} /\\-]$/.test(grapheme)) return 0.36;
  if (/^[mwMW@%—]$/.test(grapheme)) return 0.88;
  if (/^[A-Z#$&+<>=~]$/.test(grapheme)) return 0.68;
  if (/^[\x20-\x7e]$/.test(grapheme)) return 0.56;
  const columns = columnsOfGrapheme(grapheme);
  return columns === 2 ? 1.02 : columns * otherEms;
}

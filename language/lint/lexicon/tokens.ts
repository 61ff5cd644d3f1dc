/**
 * Words of a label, with where they stand: UTF-16 offsets into the label, so that a rule can mark them
 * tightly.
 */
export interface Phrase {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly text: string;
}

/** A word, a number or a sign of a label. */
export interface Token extends Phrase {
  readonly kind: 'word' | 'number' | 'sign';
  /** In lower case, typographic apostrophes and hyphens made plain, without a possessive ending. */
  readonly word: string;
  /** The parts of a number: `$`, `2.5`, `M`, `/month`. Empty strings for what it hasn't got. */
  readonly currency: string;
  readonly digits: string;
  readonly suffix: string;
  readonly tail: string;
}

/**
 * One alternative a kind; no alternative can match the same text in two ways, so that matching is linear in
 * the label. A value that a template leaves open (`{N}`) is read as a number. Its groups: a number with currency, digits, suffix and
 * tail; a word. They have no names, since tens of thousands of labels are read at once.
 */
const pattern =
  /(([$€£¥])?(\p{Nd}+(?:[.,_]\p{Nd}+)*|\{\w{0,12}\})([\p{L}%+×]+)?((?:[-/:][\p{L}\p{Nd}%+]+)*))|(\p{L}\/\p{L}(?!\p{L})|(?:--)?\p{L}[\p{L}\p{M}\p{Nd}]*(?:['’.&\-‐‑][\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}]*)*)|(?:[<>=]=|=[<>]|->|\S)/gu;

/** The same, for a text that is one match. */
const one = new RegExp(pattern, 'u');

/**
 * A label is a line; what stands behind so many words is not read, so that no label can make a review slow.
 */
const longestLabel = 400;

/** Splits a label into words, numbers and signs. Never fails; white space separates and is dropped. */
export function tokenize(label: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const text of label.match(pattern) ?? []) {
    if (tokens.length === longestLabel) break;
    const start = label.indexOf(text, end);
    end = start + text.length;
    const { kind, word, currency, digits, suffix, tail } = shapeOf(text);
    tokens.push({ kind, start, end, text, word, currency, digits, suffix, tail });
  }
  return tokens;
}

/** What a token is, wherever it stands. */
type Shape = Omit<Token, keyof Phrase>;

const shapes = new Map<string, Shape>();

/** Most words of which the shape is remembered: people write with fewer. */
const rememberedShapes = 20_000;

/** The same few thousand words stand in tens of thousands of labels; numbers rarely come again. */
function shapeOf(text: string): Shape {
  const known = shapes.get(text);
  if (known !== undefined) return known;
  const shape = findShape(text);
  if (shape.kind === 'number') return shape;
  if (shapes.size >= rememberedShapes) shapes.clear();
  shapes.set(text, shape);
  return shape;
}

function findShape(text: string): Shape {
  const [, number, currency = '', digits = '', suffix = '', tail = '', word] = one.exec(text) ?? [];
  return {
    kind: number !== undefined ? 'number' : word !== undefined ? 'word' : 'sign',
    word: plain(text),
    currency,
    digits,
    suffix,
    tail,
  };
}

function plain(text: string): string {
  if (/^[A-Za-z]+$/.test(text)) return text.toLowerCase();
  return text.toLowerCase().replaceAll('’', "'").replace(/[‐‑]/g, '-').replace(/'s$/, '').replace(/^--/, '');
}

/** The words from one token to another, as one phrase of the label. */
export function phraseBetween(label: string, first: Phrase, last: Phrase): Phrase {
  return { start: first.start, end: last.end, text: label.slice(first.start, last.end) };
}

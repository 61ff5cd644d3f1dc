import { type Reading, wordingIn } from './reading.ts';
import type { Phrase } from './tokens.ts';

/**
 * Signs that stand for words in any language: `???`, `XX`, `X%`, `from X to Y`, `<name>`, `{{name}}`, `{name}`, `[X]`, `___`, and
 * `TODO`, which is a word that one may also have to do with in small letters. A single `{N}` is a number that a template leaves open.
 */
const signs =
  /\?{2,}|_{3,}|<\p{L}[^<>\n]{0,40}>|\{\{[^{}\n]{0,40}\}\}|\{\p{L}[\p{L}\p{Nd} _-]{1,40}\}|\[(?:[XYN]|\.{2,}|…|insert [^\]\n]{1,40}|your [^\]\n]{1,40})\]|(?<![\p{L}\p{Nd}])(?:X{2,}(?=[KMB]?(?![\p{L}\p{Nd}]))|(?:x{3,}|TODO|[XY](?= ?%)|from X to Y)(?![\p{L}\p{Nd}]))/u;

/** Words that are still to be written: "TBD", "XX", "???", "lorem ipsum", "<name>"; a label of dots or dashes alone. */
export function placeholderIn(reading: Reading): Phrase | undefined {
  const { label } = reading;
  const sign = signs.exec(label);
  const [word] = wordingIn(reading, 'placeholder');
  if (sign !== null && (word === undefined || sign.index < word.start))
    return { start: sign.index, end: sign.index + sign[0].length, text: sign[0] };
  if (word !== undefined) return { start: word.start, end: word.end, text: word.text };
  const text = label.trim();
  if (!/^[.…?_–—-]+$/.test(text)) return undefined;
  const start = label.indexOf(text);
  return { start, end: start + text.length, text };
}

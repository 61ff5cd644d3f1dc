/** Labels and notes: the words of people, in double quotes. */
import type { Located, Span } from '../model/types.ts';
import { fixInFile } from './problems.ts';
import { type Reading, reportPlaceholder } from './reading.ts';
import type { Word } from './words.ts';

/** Quotes that end a label, plain or typographic. */
const closingQuotes = '"\'\u2018\u2019\u201C\u201D\u201F\u00BB';

const escapes: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', n: '\n', t: '\t' };

/** The words of a label, escapes resolved. Typographic quotes and a missing end quote are errors; the words are kept. */
export function readLabel(word: Word, reading: Reading): Located<string> {
  const { text: raw, span } = word;
  const isClosed = isWhole(raw);
  checkQuotes(raw, span, isClosed, reading);
  const body = raw.slice(1, isClosed ? -1 : undefined).replace(/\s*[\r\n]+\s*/g, ' ');
  const value = body.replace(/\\([\s\S])/g, (written, letter: string, at: number) => {
    const meant = escapes[letter];
    if (meant !== undefined) return meant;
    const start = span.start + 1 + at;
    const message = `"${written}" means nothing: for a backslash write "\\\\"`;
    const place = { start, end: start + 2 };
    reading.problems.report('language/syntax', place, message, {
      fixes: [
        fixInFile(reading.uri, 'suggestion', 'Write a backslash', { span: place, text: `\\\\${letter}` }),
      ],
    });
    return written;
  });
  return { value: isClosed ? value : value.trimEnd(), span };
}

/** Whether the label has an end: a last quote that isn't escaped. */
function isWhole(raw: string): boolean {
  if (raw.length < 2 || !closingQuotes.includes(raw.at(-1) ?? ' ')) return false;
  if (!raw.startsWith('"')) return true;
  let backslashes = 0;
  while (raw[raw.length - 2 - backslashes] === '\\') backslashes++;
  return backslashes % 2 === 0;
}

function checkQuotes(raw: string, span: Span, isClosed: boolean, { problems, uri }: Reading): void {
  if (!isClosed) {
    const at = { start: span.start, end: span.start + raw.trimEnd().length };
    problems.report('language/syntax', at, 'this label has no end: close it with a double quote', {
      fixes: [
        fixInFile(uri, 'suggestion', 'Close the label', { span: { start: at.end, end: at.end }, text: '"' }),
      ],
    });
    return;
  }
  const broken = /[^\S\r\n]*[\r\n]+\s*/.exec(raw);
  if (broken !== null) {
    const place = { start: span.start + broken.index, end: span.start + broken.index + broken[0].length };
    problems.report('language/syntax', span, 'a label stands on one line: join the two', {
      fixes: [fixInFile(uri, 'safe', 'Join the lines', { span: place, text: ' ' })],
    });
    return;
  }
  if (raw.startsWith('"') && raw.endsWith('"')) return;
  const isTypographic = !/^'.*'$/.test(raw);
  const inside = [...raw.slice(1, -1).matchAll(/(?<!\\)"/g)].map(({ index }) => ({
    span: { start: span.start + 1 + index, end: span.start + 1 + index },
    text: '\\',
  }));
  problems.report(
    'language/syntax',
    span,
    `${isTypographic ? 'typographic' : 'single'} quotes: write plain double quotes`,
    {
      fixes: [
        fixInFile(
          uri,
          'safe',
          'Write plain quotes',
          { span: { start: span.start, end: span.start + 1 }, text: '"' },
          ...inside,
          { span: { start: span.end - 1, end: span.end }, text: '"' },
        ),
      ],
    },
  );
}

/** Text that was written without its quotes is offered in them. */
export function reportUnquoted(words: readonly Word[], what: string, reading: Reading): boolean {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return false;
  if (first.kind === 'placeholder') {
    reportPlaceholder(reading, first, `${what} in quotes`);
    return true;
  }
  if (first.kind !== 'name' && first.kind !== 'path' && first.kind !== 'link') return false;
  const span = { start: first.span.start, end: last.span.end };
  const written = `"${reading.text.slice(span.start, span.end)}"`;
  reading.problems.report(
    'language/syntax',
    span,
    `${what} stands in quotes: write ${written.slice(0, 50)}`,
    {
      fixes: [fixInFile(reading.uri, 'safe', 'Write it in quotes', { span, text: written })],
    },
  );
  return true;
}

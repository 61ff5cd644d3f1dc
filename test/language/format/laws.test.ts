import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../language/edit/apply-edits.ts';
import { lineWidth } from '../../../language/format/columns.ts';
import { formatEdits, formatText } from '../../../language/format/format.ts';
import { lineEndOf } from '../../../language/format/line-ends.ts';
import { columnsOf } from '../../../language/model/text-width.ts';
import { parseFile } from '../../../language/syntax/parse.ts';
import { meaningOf, wordsOf } from './meaning.ts';
import { programs } from './programs.ts';

const runs = { numRuns: 300 };

function formatted(text: string): string {
  const result = formatText(text);
  if (result === undefined) {
    const [error] = parseFile('', text).errors.filter(({ rule }) => rule === 'language/syntax');
    throw new Error(`syntax error: ${error?.message} in\n${text}`);
  }
  return result;
}

function expectLaws(text: string): void {
  const once = formatted(text);
  expect(formatted(once), 'formatting twice is formatting once').toBe(once);
  expect(wordsOf(once), 'every word and comment stays').toEqual(wordsOf(text));
  expect(meaningOf(once), 'the meaning stays').toEqual(meaningOf(text));
  expect(applyEdits(text, formatEdits(text)), 'the edits give the same').toBe(once);
  const other = lineEndOf(text) === '\n' ? /\r/ : /(?<!\r)\n/;
  expect(once, 'line ends are those of the file').not.toMatch(other);
  expect(tooWideHeaders(once), 'a header that is too wide is broken before its measure').toEqual([]);
  expect(once, 'no space at the end of a line').not.toMatch(/[^\S\r\n]+(?:\r?\n|$)/);
  expect(once.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'));
  expect(once.endsWith('\n')).toBe(once.trim() !== '');
}

/** Lines with a label and a measure that are wider than a line; those with a comment keep what their author did. */
function tooWideHeaders(text: string): readonly string[] {
  const measured = /^\s*(?:northstar|kr|kpi) (?:[^\s"]+ +)?"(?:[^"\\]|\\.)*" +[^\s{]/;
  return text
    .split(/\r?\n/)
    .filter(line => measured.test(line) && !/\/[/*]/.test(line))
    .filter(line => columnsOf(line.replace(/ *\{.*/, '')) > lineWidth);
}

describe('formatting', () => {
  it('keeps its laws on any program', () => fc.assert(fc.property(programs, expectLaws), runs));

  it('gives the same for both line ends', () =>
    fc.assert(
      fc.property(programs, text => {
        const unix = `${text.replaceAll('\r\n', '\n')}\n`;
        expect(formatted(unix.replaceAll('\n', '\r\n'))).toBe(formatted(unix).replaceAll('\n', '\r\n'));
      }),
      { numRuns: 100 },
    ));

  it('edits of a range touch the range', () =>
    fc.assert(
      fc.property(programs, fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        const all = formatEdits(text);
        const some = formatEdits(text, { start, end });
        for (const edit of some) {
          expect(all).toContainEqual(edit);
          expect(edit.span.start <= end && edit.span.end >= start).toBe(true);
        }
        expect(wordsOf(applyEdits(text, some))).toEqual(wordsOf(text));
      }),
      { numRuns: 100 },
    ));

  it('changes nothing in a text with syntax errors, whatever it is', () =>
    fc.assert(
      fc.property(fc.tuple(programs, fc.nat(), fc.string()), ([text, at, junk]) => {
        const place = at % (text.length + 1);
        const broken = `${text.slice(0, place)} { "${junk} ${text.slice(place)}`;
        const result = formatText(broken);
        if (parseFile('', broken).hasSyntaxErrors) {
          expect(result).toBeUndefined();
          expect(formatEdits(broken)).toEqual([]);
        } else {
          expect(wordsOf(result ?? '')).toEqual(wordsOf(broken));
        }
      }),
      { numRuns: 200 },
    ));
});

describe('formatting the examples', () => {
  const examples = join(import.meta.dirname, '../../../examples');
  const files = readdirSync(examples, { recursive: true, encoding: 'utf8' }).filter(file =>
    file.endsWith('.goals'),
  );

  it.each(files)('%s', file => {
    const text = readFileSync(join(examples, file), 'utf8');
    if (parseFile(file, text).hasSyntaxErrors) expect(formatText(text)).toBeUndefined();
    else expectLaws(text);
  });
});

describe('formatting what the documentation shows', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/language.md'), 'utf8');
  const fences = [...page.matchAll(/^```goals\n([\s\S]*?)^```/gm)].map(match => match[1] as string);

  it('has something to format', () => expect(fences.length).toBeGreaterThan(0));

  it.each(fences)('%j', text => {
    if (parseFile('', text).hasSyntaxErrors) expect(formatText(text)).toBeUndefined();
    else expectLaws(text);
  });
});

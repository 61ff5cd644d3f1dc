import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  columnsOf,
  cutToColumns,
  cutToPixels,
  onOneLine,
  padBeforeToColumns,
  padToColumns,
  pixelsOf,
  wrapToPixels,
} from '../../../language/model/text-width.ts';

const anyText = fc.string({ unit: 'grapheme' });

describe('columns of a terminal', () => {
  it.each([
    ['', 0],
    ['plain', 5],
    ['ümläut', 6],
    ['Cafe\u0301', 4],
    ['週間', 4],
    ['한국', 4],
    ['👍', 2],
    ['👩‍👩‍👧', 2],
    ['████░░ ▲ → –', 12],
    ['a\u00adb', 2],
  ])('%j takes %i', (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });

  it('what is cut fits, what fits is not cut', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 40 }), (text, columns) => {
        const cut = cutToColumns(text, columns);
        expect(columnsOf(cut)).toBeLessThanOrEqual(Math.max(columns, 1));
        if (columnsOf(text) <= columns) expect(cut).toBe(text);
      }),
    );
  });

  it('padded text has the width', () => {
    fc.assert(
      fc.property(anyText, text => {
        const width = columnsOf(text) + 3;
        expect([columnsOf(padToColumns(text, width)), columnsOf(padBeforeToColumns(text, width))]).toEqual([
          width,
          width,
        ]);
      }),
    );
  });
});

describe('pixels of a picture', () => {
  it('what is cut fits, what fits is not cut', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 20, max: 300 }), (text, pixels) => {
        const cut = cutToPixels(text, pixels, 13);
        expect(pixelsOf(cut, 13)).toBeLessThanOrEqual(pixels + 0.001);
        if (pixelsOf(text, 13) <= pixels) expect(cut).toBe(text);
      }),
    );
  });
});

describe('text on several lines', () => {
  it.each([
    ['Customers stay', 3, ['Customers stay']],
    ['Customers stay because support answers', 3, ['Customers stay', 'because support', 'answers']],
    ['Customers stay because support answers', 2, ['Customers stay', 'because support…']],
    ['aaaaaaaaaaaaaaaaaaaaaaaa b', 3, ['aaaaaaaaaaaaaaa', 'aaaaaaaaa b']],
    ['週間のアクティブなチームの数を増やす', 2, ['週間のアクティブ', 'なチームの数を…']],
    ['', 3, []],
  ])('%j on at most %i lines', (text, lines, wrapped) => {
    expect(wrapToPixels(text, 110, 13, lines)).toEqual(wrapped);
  });

  it('each line fits, nothing is lost where there are enough lines, and something is said where there are not', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.integer({ min: 20, max: 300 }),
        fc.integer({ min: 1, max: 4 }),
        (text, pixels, lines) => {
          const wrapped = wrapToPixels(text, pixels, 13, lines);
          expect(wrapped.length).toBeLessThanOrEqual(lines);
          for (const line of wrapped) expect(pixelsOf(line, 13)).toBeLessThanOrEqual(pixels + 0.001);
          const everything = wrapToPixels(text, pixels, 13, 10_000).join('');
          expect(everything.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
          if (text.trim() !== '') expect(wrapped.join('')).not.toBe('');
        },
      ),
    );
  });
});

describe('text on one line', () => {
  it('has no control character, no line break and no mark that turns the direction', () => {
    expect(onOneLine(' a\r\nb\tc\u001b[2Jd\u2028e\u202Ef\u2066g ')).toBe('a b c [2Jd e f g');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(onOneLine(text)).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u);
      }),
    );
  });
});

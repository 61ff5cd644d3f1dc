import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hasTerms,
  marksIn,
  searchTerms,
  searchText,
} from '../../../../language/render/narrow/text-search.ts';

/** The text with what is found between « and ». */
function marked(text: string, search: string): string {
  let shown = '';
  let done = 0;
  for (const { start, end } of marksIn(text, searchTerms(search))) {
    shown += `${text.slice(done, start)}«${text.slice(start, end)}»`;
    done = end;
  }
  return shown + text.slice(done);
}

describe('searching', () => {
  it.each([
    ['Monthly customer churn', 'CHURN', 'Monthly customer «churn»'],
    ['Monthly customer churn', 'churn month', '«Month»ly customer «churn»'],
    ['Grösse zählt', 'grosse', '«Grösse» zählt'],
    ['Café au lait', 'é a', 'C«a»f«é» «a»u l«a»it'],
    ['İstanbul office', 'office', 'İstanbul «office»'],
    ['ﬁrst retro', 'first', '«ﬁrst» retro'],
    ['👩‍🚀 crew retention', 'crew', '👩‍🚀 «crew» retention'],
    ['高い満足度', '満足', '高い«満足»度'],
    ['aaaa', 'aa', '«aaaa»'],
    ['retro', '   ', 'retro'],
  ])('%j for %j marks %j', (text, search, expected) => {
    expect(marked(text, search)).toBe(expected);
  });

  it('finds what it marks, and marks what it finds', () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 20 });
    fc.assert(
      fc.property(texts, texts, (text, search) => {
        const terms = searchTerms(search);
        fc.pre(terms.length > 0);
        const marks = marksIn(text, terms);
        if (hasTerms(searchText([text]), terms)) expect(marks.length).toBeGreaterThan(0);
        let done = 0;
        for (const { start, end } of marks) {
          expect(start).toBeGreaterThanOrEqual(done);
          expect(end).toBeGreaterThan(start);
          done = end;
        }
        expect(done).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('finds any part of a text in that text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (text, from, length) => {
        const units = [...text];
        const part = units.slice(from % (units.length + 1)).slice(0, length % 10);
        expect(hasTerms(searchText([text]), searchTerms(part.join('')))).toBe(true);
      }),
    );
  });

  it('asks for each word in any of the texts', () => {
    expect(hasTerms(searchText(['Churn', undefined, '@maya']), searchTerms('maya churn'))).toBe(true);
    expect(hasTerms(searchText(['Churn', '@maya']), searchTerms('maya nps'))).toBe(false);
  });
});

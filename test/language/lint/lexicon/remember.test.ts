import { describe, expect, it } from 'vitest';
import { held, memory } from '../../../../language/lint/lexicon/remember.ts';

describe('what has been judged of a label', () => {
  it('is judged once, found or not, by each judgement for itself', () => {
    const asked: string[] = [];
    const once = memory();
    const first = once(label => {
      asked.push(`first ${label}`);
      return label === 'a' ? { found: label } : undefined;
    });
    const second = once(label => {
      asked.push(`second ${label}`);
      return label === 'b';
    });
    for (let round = 0; round < 3; round++) {
      expect([first('a'), first('b'), second('a'), second('b')]).toEqual([
        { found: 'a' },
        undefined,
        false,
        true,
      ]);
    }
    expect(asked).toEqual(['first a', 'first b', 'second a', 'second b']);
  });

  it('is read again only when much else has been read since, or when it was let go', () => {
    let reads = 0;
    const { read, letGo } = held(label => {
      reads++;
      return { label };
    });
    const labels = Array.from({ length: 5_000 }, (_, at) => `label ${at}`);
    for (const label of labels) {
      expect(read(label)).toBe(read(label));
      expect(read(label).label).toBe(label);
    }
    expect(reads).toBe(labels.length);
    letGo();
    expect(read('label 4999').label).toBe('label 4999');
    expect(reads).toBe(labels.length + 1);
  });
});

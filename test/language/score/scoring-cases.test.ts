import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Case, casesIn } from './cases.ts';
import { scored } from './scored.ts';
import { stateOf } from './state.ts';

/**
 * Cases of scoring as prose: `# name`, the text of one or several files (separated by `--- file`), and what is expected of
 * one goal on one day: `=> 2026-02-14 growth: score 0.45, health at-risk`. Fields that are not named are not compared.
 */
const folder = new URL('../../fixtures/scoring/', import.meta.url);
const files = readdirSync(folder).filter(name => name.endsWith('.cases'));

describe.each(files)('%s', name => {
  const cases = casesIn(readFileSync(new URL(name, folder), 'utf8'));
  it.each(cases)('$name', ({ texts, expectations }: Case) => {
    expect(expectations).not.toEqual([]);
    const found = expectations.map(({ today, key, fields }) => {
      const { project, scores } = scored(texts, today);
      const state = stateOf(project, scores, key);
      return {
        today,
        key,
        fields: Object.fromEntries(Object.keys(fields).map(field => [field, state[field]])),
      };
    });
    expect(found).toEqual(expectations);
  });
});

/** Names made from words. */
import { keptFree } from '../syntax/containers.ts';
import { keywords } from '../syntax/goals-language.ts';

/** More words than these make no name that anyone would type. */
const atMostWords = 4;

const filling = new Set([
  'a',
  'an',
  'the',
  'of',
  'for',
  'to',
  'in',
  'on',
  'at',
  'by',
  'per',
  'and',
  'or',
  'our',
  'with',
  'from',
]);

/**
 * `Monthly customer churn (B2B)` → `monthly_customer_churn_b2b`: the first words that mean something, letters of any script. Never
 * a word of the language.
 * @param fallback where the words have no letter
 */
export function nameFrom(words: string, fallback: string): string {
  const all = words.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const telling = all.filter(word => !filling.has(word));
  const name = (telling.length > 0 ? telling : all)
    .slice(0, atMostWords)
    .join('_')
    .replace(/^[\p{N}\p{M}_]+/u, '');
  if (name === '') return fallback;
  return keywords().has(name) || keptFree.has(name) ? `${name}_1` : name;
}

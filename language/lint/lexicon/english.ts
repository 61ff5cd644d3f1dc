import { adjectives } from './english/adjectives.ts';
import { amountWords } from './english/amounts.ts';
import { cues } from './english/cues.ts';
import { foreignWords } from './english/foreign-words.ts';
import { functionWords } from './english/function-words.ts';
import { inflectedNouns, inflectedPushes, inflectedVerbs } from './english/generated/inflections.ts';
import { indicators } from './english/indicators.ts';
import { nounPlurals, verbForms } from './english/morphology.ts';
import { nounLikeVerbs } from './english/noun-like-verbs.ts';
import { wording } from './english/wording.ts';
import type { LanguageWords } from './language.ts';

/**
 * English: the first language of the lexicon. Another one is another file of this shape. Verbs
 * and nouns come with their inflected forms, which `npm run generate` makes of the lists in `english/`.
 */
export const english: LanguageWords = {
  verbs: inflectedVerbs,
  verbForms,
  nounPlurals,
  nounLikeVerbs,
  nouns: inflectedNouns,
  cues,
  pushes: inflectedPushes,
  indicators,
  articles: new Set(['a', 'an', 'the']),
  adjectives,
  function: functionWords,
  amounts: amountWords,
  foreignWords,
  wording,
};

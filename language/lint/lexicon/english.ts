import { adjectives } from './english/adjectives.ts';
import { amountWords } from './english/amounts.ts';
import { cues } from './english/cues.ts';
import { foreignWords } from './english/foreign-words.ts';
import { functionWords } from './english/function-words.ts';
import { nounPlurals, verbForms } from './english/morphology.ts';
import { nouns, pushes } from './english/nouns.ts';
import { nounLikeVerbs, verbs } from './english/verbs.ts';
import type { LanguageWords } from './language.ts';

/** English: the first language of the lexicon. Another one is another file of this shape. */
export const english: LanguageWords = {
  verbs,
  verbForms,
  nounPlurals,
  nounLikeVerbs,
  nouns,
  cues,
  pushes,
  adjectives,
  function: functionWords,
  amounts: amountWords,
  foreignWords,
};

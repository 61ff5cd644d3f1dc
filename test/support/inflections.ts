import { nounPlurals, verbForms } from '../../language/lint/lexicon/english/morphology.ts';
import { nouns } from '../../language/lint/lexicon/english/nouns.ts';
import { pushes } from '../../language/lint/lexicon/english/pushes.ts';
import { verbs } from '../../language/lint/lexicon/english/verbs.ts';
import { inflectionsFile } from '../../language/lint/lexicon/inflections-file.ts';

/** The text of `english/generated/inflections.ts`, as the lists and the grammar give it. */
export function englishInflections(): string {
  return inflectionsFile({ verbs, nouns, pushes, verbForms, nounPlurals });
}

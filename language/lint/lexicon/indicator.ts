import type { IndicatorKind } from './language.ts';
import { phrasesIn } from './phrases.ts';
import type { Reading } from './reading.ts';

/**
 * Whether a metric moves before the result does (leading) or tells what was decided months ago (lagging). Where the words say both
 * ("Pipeline revenue", "Churn risk"), it foretells: the doubt is the metric's.
 */
export function indicatorOf({ label, tokens, vocabulary }: Reading): IndicatorKind | undefined {
  const says = (kind: IndicatorKind) => phrasesIn(label, tokens, vocabulary.indicators(kind)).length > 0;
  if (says('leading')) return 'leading';
  return says('lagging') ? 'lagging' : undefined;
}

/** The words of a label in lower case, apart by single spaces, without articles and punctuation. */
export function plainWords({ tokens, vocabulary: { language } }: Reading): string {
  return tokens
    .filter(({ kind, word }) => kind !== 'sign' && !language.articles.has(word))
    .map(({ word }) => word)
    .join(' ');
}

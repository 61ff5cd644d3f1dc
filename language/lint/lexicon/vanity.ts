import { isHead } from './noun-phrase.ts';
import { hasAdjective, hasNoun, phraseOf, type Reading } from './reading.ts';
import type { Phrase } from './tokens.ts';

/**
 * Numbers that look good and decide nothing (followers, impressions, page views), unless a rate stands
 * behind them.
 */
export function vanityMetric(reading: Reading): Phrase | undefined {
  const { units } = reading;
  const { perHead } = reading.vocabulary.language.cues;
  if (units.some(unit => hasNoun(unit, 'neutral') && perHead.has(unit.word))) return undefined;
  if (
    units.some(
      unit =>
        unit.word === 'per' ||
        unit.amount?.kind === 'percent' ||
        unit.word === '%' ||
        hasAdjective(unit, 'comparative'),
    )
  )
    return undefined;
  const at = units.findIndex(
    (unit, index) =>
      isHead(reading, index) &&
      hasNoun(unit, 'vanity') &&
      unit.entry.verbs.every(sense => sense.form !== 'base'),
  );
  return at < 0 ? undefined : phraseOf(reading, at, at);
}

import { labelMeasure } from './label-measure.ts';
import { headIs, nounPhraseAt } from './noun-phrase.ts';
import { hasFunction, hasNoun, hasVerb, isCue, phraseOf, type Reading } from './reading.ts';
import type { Phrase } from './tokens.ts';

/**
 * A target inside the label of an objective: a percentage, money, `from … to …`, `by N`, `N+`, `Nx`, a
 * number that is reached. A number that names something ("v2", 2027, "tier 1", "24/7", "top 10") or counts
 * deliverables ("Launch 3 features") is none.
 */
export function numberTarget(reading: Reading): Phrase | undefined {
  const measure = labelMeasure(reading);
  if (measure?.form === 'from-to' && !(measure.from === '0' && measure.to === '1')) return measure.words;
  if (measure?.form === 'by' && /^by\s/i.test(measure.words.text) && !isTimeOfDay(reading, measure.words))
    return measure.words;
  const { units } = reading;
  for (let at = 0; at < units.length; at++) {
    const unit = units[at];
    if (unit?.amount === undefined || !isTarget(reading, at)) continue;
    const first = units[at - 1]?.kind === 'comparison' ? at - 1 : at;
    return phraseOf(reading, first, at);
  }
  return undefined;
}

function isTarget(reading: Reading, at: number): boolean {
  const { units } = reading;
  const amount = units[at]?.amount;
  const before = units[at - 1];
  const next = units[at + 1];
  if (amount === undefined) return false;
  switch (amount.kind) {
    case 'money':
    case 'rating':
      return true;
    case 'percent':
      return !(amount.value === 100 && saysWholly(reading, at));
    case 'ratio':
      return !(
        hasFunction(before, 'determiner') &&
        next?.kind === 'word' &&
        !headIs(reading, nounPhraseAt(reading, at + 1), 'higher', 'lower')
      );
    case 'duration':
      return before?.kind === 'comparison' && !/[dw]$/.test(amount.written);
    case 'count':
      if (amount.open) return true;
      if (before?.kind === 'comparison')
        return (
          !isCue(reading, at - 1, 'perhapsNames') || hasNoun(units[at - 2], 'higher', 'lower', 'neutral')
        );
      return isReached(reading, at);
  }
}

/** "100% remote", "100% open source": wholly, and no target. */
function saysWholly(reading: Reading, at: number): boolean {
  const next = reading.units[at + 1];
  if (next === undefined || next.kind !== 'word' || hasFunction(next, 'preposition', 'conjunction'))
    return false;
  const wholly = nounPhraseAt(reading, at + 1);
  if (headIs(reading, wholly, 'higher', 'lower', 'neutral', 'quality')) return false;
  return !wholly?.heads.some(
    head => reading.units[head]?.entry.plural && hasNoun(reading.units[head], 'audience'),
  );
}

/** "Reach 10,000 teams", "Grow to 500 customers". */
function isReached(reading: Reading, at: number): boolean {
  const { units } = reading;
  const before = units[at - 1];
  if (isCue(reading, at - 1, 'reaches')) return true;
  if (before?.word !== 'to' && before?.word !== 'of') return false;
  if (before.word === 'of') return hasNoun(units[at - 2], 'higher', 'lower', 'neutral');
  return units
    .slice(0, at)
    .some(
      unit => hasVerb(unit, ['up', 'down', 'improve', 'gain'], ['base', 'gerund']) || unit.word === 'scale',
    );
}

function isTimeOfDay(reading: Reading, words: Phrase): boolean {
  return /^\s*(?:am|pm|a\.m|p\.m|o'clock)\b/i.test(reading.label.slice(words.end, words.end + 12));
}

import { nounPhraseAt } from './noun-phrase.ts';
import { hasAdjective, hasNoun, type Reading, type Unit } from './reading.ts';

/**
 * Whether less of what a label measures is better: true for churn, time, errors, cost; false for
 * conversion, uptime, revenue; undefined where the words don't tell. The noun that a phrase is about
 * decides ("cost savings": more is better); where it says nothing itself ("rate", "number of"), the nouns
 * beside it do ("churn rate", "number of errors").
 */
export function lowerIsBetter(reading: Reading, from = 0): boolean | undefined {
  if (!reading.understood) return undefined;
  const { units } = reading;
  for (let at = from; at < units.length; ) {
    const phrase = nounPhraseAt(reading, at);
    if (phrase === undefined) {
      at++;
      continue;
    }
    for (const head of phrase.heads) {
      const direction = directionAt(reading, phrase.first, head);
      if (direction !== undefined) return direction;
    }
    at = phrase.last + 1;
  }
  return undefined;
}

function directionAt(reading: Reading, first: number, head: number): boolean | undefined {
  const { units } = reading;
  const noun = units[head];
  const before = units.slice(first, head);
  if (hasNoun(noun, 'lower')) return !isMended(reading, head);
  if (hasNoun(noun, 'higher')) return before.some(unit => hasAdjective(unit, 'bad'));
  if (before.some(unit => hasAdjective(unit, 'bad'))) return true;
  if (!hasNoun(noun, 'neutral') && !isShare(noun)) return undefined;
  return before
    .reverse()
    .map(directionOf)
    .find(direction => direction !== undefined);
}

function directionOf(unit: Unit): boolean | undefined {
  if (hasNoun(unit, 'lower')) return true;
  return hasNoun(unit, 'higher') ? false : undefined;
}

/** "bugs fixed", "hours saved", "errors found before release": what was done about it is what counts. */
function isMended(reading: Reading, head: number): boolean {
  return hasAdjective(reading.units[head + 1], 'mended');
}

function isShare(unit: Unit | undefined): boolean {
  return unit?.word === '%' || unit?.word === 'half';
}

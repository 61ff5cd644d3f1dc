import type { PushKind } from './language.ts';
import { hasNoun, hasVerb, isCue, phraseOf, type Reading, type Unit } from './reading.ts';
import type { Phrase } from './tokens.ts';

/** What an objective pushes that something else may have to pay for. */
export interface Push {
  readonly kind: PushKind;
  readonly words: Phrase;
}

/** Whether an objective pushes revenue, growth, speed or cost, with the word that says so. */
export function pushed(reading: Reading): Push | undefined {
  if (!reading.understood || hasVerb(reading.units[0], ['maintain'], ['base'])) return undefined;
  const { units } = reading;
  const moves = units.some(isMoving);
  for (let at = 0; at < units.length; at++) {
    const kind = kindOf(reading, at, moves);
    if (kind !== undefined) return { kind, words: phraseOf(reading, at, at) };
  }
  return undefined;
}

function isMoving(unit: Unit): boolean {
  if (hasVerb(unit, ['gain'], ['base', 'third'])) return true;
  return hasVerb(unit, ['up', 'down', 'improve'], ['base', 'gerund', 'third']) || unit.kind === 'amount';
}

function kindOf(reading: Reading, at: number, moves: boolean): PushKind | undefined {
  const unit = reading.units[at] as Unit;
  if (isCue(reading, at, 'pushesSpeed')) return 'speed';
  if (isCue(reading, at, 'pushesCost')) return 'cost';
  if (isCue(reading, at, 'pushesGrowth')) return 'growth';
  if (!moves || !isNoun(unit)) return undefined;
  const kind = reading.vocabulary.pushOf(unit.word);
  return kind === 'growth' && !isWonBefore(reading, at) ? undefined : kind;
}

/** "Win more teams" pushes growth; teams that grow together, or ten teams that would miss us, don't. */
function isWonBefore({ units }: Reading, at: number): boolean {
  return units
    .slice(0, at)
    .some(unit => hasVerb(unit, ['gain', 'up', 'improve'], ['base', 'gerund', 'third']));
}

function isNoun(unit: Unit): boolean {
  return (
    unit.kind === 'word' &&
    (unit.entry.nouns.size > 0 || unit.entry.verbs.length === 0) &&
    !hasNoun(unit, 'container')
  );
}

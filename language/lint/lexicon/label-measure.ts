import type { Comparison } from '../../model/types.ts';
import type { Amount } from './amounts.ts';
import { labelWithout } from './label-rest.ts';
import { hasVerb, isCue, phraseOf, type Reading, type Unit } from './reading.ts';
import type { Phrase } from './tokens.ts';

/**
 * Numbers of a label that belong into the slots behind it. Values are as the language of goals writes them.
 */
export interface LabelMeasure {
  /**
   * `from-to`: both ends ("from 5% to 8%"). `to`: the target alone ("to 50", "NPS of 50+", "30% adoption").
   * `by`: only how much it changes ("by 20%"). `level`: a condition ("at least 30 %", "under 15 minutes").
   */
  readonly form: 'from-to' | 'to' | 'by' | 'level';
  readonly from?: string;
  readonly to?: string;
  readonly by?: string;
  /** Of a `level`. */
  readonly comparison?: Comparison;
  /** Where the measure stands, with the words that belong to it ("from", "at least"). */
  readonly words: Phrase;
  /** The label without it. */
  readonly rest: string;
}

/** The first measure that a label states; a movement goes before a level, a level before a bare number. */
export function labelMeasure(reading: Reading): LabelMeasure | undefined {
  return (
    movementIn(reading) ?? reversedIn(reading) ?? changeIn(reading) ?? levelIn(reading) ?? targetIn(reading)
  );
}

const arrows = new Set(['to', '→', '->', '=>', '➔', '⇒', 'until', 'toward', 'towards']);

/** "from 48 hours to under 15 minutes", "61% → 70%", "500 to 1,200". */
function movementIn(reading: Reading): LabelMeasure | undefined {
  const { units } = reading;
  for (let at = 0; at < units.length; at++) {
    const from = units[at]?.amount;
    if (from === undefined) continue;
    const arrow = arrowAfter(units, at);
    if (arrow === undefined) continue;
    const target = amountAfter(units, arrow + 1);
    const to = units[target ?? -1]?.amount;
    if (target === undefined || to === undefined || !areComparable(from.kind, to.kind)) continue;
    const first = boundStart(units, at, ['from']);
    const written = from.kind === 'count' && to.kind === 'percent' ? `${from.written}%` : from.written;
    return {
      form: 'from-to',
      from: written,
      to: to.written,
      words: phraseOf(reading, first, target),
      rest: without(reading, first, target),
    };
  }
  return undefined;
}

/** "to 8% from 5%". */
function reversedIn(reading: Reading): LabelMeasure | undefined {
  const { units } = reading;
  for (let at = 0; at < units.length; at++) {
    const to = units[at]?.amount;
    if (to === undefined || units[at + 1]?.word !== 'from') continue;
    const from = units[at + 2]?.amount;
    if (from === undefined || !areComparable(from.kind, to.kind)) continue;
    const first = boundStart(units, at, ['to']);
    return {
      form: 'from-to',
      from: from.written,
      to: to.written,
      words: phraseOf(reading, first, at + 2),
      rest: without(reading, first, at + 2),
    };
  }
  return undefined;
}

/** "by 20%". */
function changeIn(reading: Reading): LabelMeasure | undefined {
  const { units } = reading;
  for (let at = 1; at < units.length; at++) {
    const by = units[at]?.amount;
    const first = boundStart(units, at, ['by']);
    if (by === undefined || units[first]?.word !== 'by') continue;
    if (units[at + 1]?.word === 'of' || !isChanged(units, first)) continue;
    return {
      form: 'by',
      by: by.written,
      words: phraseOf(reading, first, at),
      rest: without(reading, first, at),
    };
  }
  return undefined;
}

/**
 * "at least 30 %", "under 15 minutes", "in 3 hours"; behind a verb of change or "to" it is where the number
 * is to go.
 */
function levelIn(reading: Reading): LabelMeasure | undefined {
  const { units } = reading;
  for (let at = 1; at < units.length; at++) {
    const amount = units[at]?.amount;
    const comparison = units[at - 1]?.comparison ?? (isSpeed(units, at) ? '<=' : undefined);
    if (amount === undefined || comparison === undefined) continue;
    if (units[at - 1]?.word === 'within' && isLong(amount)) continue;
    const first = boundStart(units, at, ['to', 'of', 'at', 'in', 'is', 'by']);
    const place = { words: phraseOf(reading, first, at), rest: without(reading, first, at) };
    const isTarget =
      units[first]?.word === 'to' || hasVerb(units[0], ['up', 'down', 'improve'], ['base', 'gerund']);
    if (isTarget) return { form: 'to', to: amount.written, ...place };
    return { form: 'level', to: amount.written, comparison, ...place };
  }
  return undefined;
}

/** "in 10 min": how fast; "in 3 weeks" would be by when. */
function isSpeed(units: readonly Unit[], at: number): boolean {
  const amount = units[at]?.amount;
  return amount?.kind === 'duration' && units[at - 1]?.word === 'in' && !isLong(amount);
}

function isLong(amount: Amount): boolean {
  return /(?:\d[dw]|months?|quarters?|years?)$/.test(amount.written);
}

/** "to 50", "NPS of 50+", "reach 30% adoption", "80% of teams …". */
function targetIn(reading: Reading): LabelMeasure | undefined {
  const { units } = reading;
  for (let at = 0; at < units.length; at++) {
    const amount = units[at]?.amount;
    if (amount === undefined) continue;
    const first = boundStart(units, at, ['to', 'of', 'at', '=', ':', 'is']);
    const isTelling = first < at || amount.open || (amount.kind !== 'count' && amount.kind !== 'duration');
    if (!isTelling && !hasVerb(units[at - 1], ['gain', 'up'], ['base', 'gerund'])) continue;
    const place = { words: phraseOf(reading, first, at), rest: without(reading, first, at) };
    if (amount.kind === 'ratio' && first === at) return { form: 'by', by: amount.written, ...place };
    return { form: 'to', to: amount.written, ...place };
  }
  return undefined;
}

/** Index of the word or arrow between two amounts, over a few words ("from 61% in Q1 to 70%"). */
function arrowAfter(units: readonly Unit[], at: number): number | undefined {
  for (let index = at + 1; index <= at + 6; index++) {
    const unit = units[index];
    if (unit === undefined || unit.kind === 'amount') return undefined;
    if (arrows.has(unit.word)) return index;
  }
  return undefined;
}

/** The amount that follows directly, or over a comparison: "to under 15 minutes". */
function amountAfter(units: readonly Unit[], at: number): number | undefined {
  if (units[at]?.kind === 'amount') return at;
  return units[at]?.kind === 'comparison' && units[at + 1]?.kind === 'amount' ? at + 1 : undefined;
}

/** Where a measure begins: with its comparison, and one of these words before it. */
function boundStart(units: readonly Unit[], at: number, introducers: readonly string[]): number {
  const first = units[at - 1]?.kind === 'comparison' ? at - 1 : at;
  return introducers.includes(units[first - 1]?.word ?? '') ? first - 1 : first;
}

function areComparable(from: string, to: string): boolean {
  return from === to || from === 'count' || to === 'count' || (from === 'rating' && to === 'rating');
}

/** Something is said to change: "Grow revenue by 20%", "20% faster"; not "used by 20 teams". */
function isChanged(units: readonly Unit[], by: number): boolean {
  return units
    .slice(0, by)
    .some(unit =>
      hasVerb(unit, ['up', 'down', 'improve', 'gain'], ['base', 'gerund', 'third', 'participle', 'past']),
    );
}

/** The label without the units from `first` to `last`; a verb that only reaches the number goes with it. */
function without(reading: Reading, first: number, last: number): string {
  const { label, units } = reading;
  const [leading, from] = [units[0], units[first]];
  const to = units[units[last + 1]?.word === 'of' ? last + 1 : last];
  if (leading === undefined || from === undefined || to === undefined) return label;
  const cuts = [{ start: from.start, end: to.end }];
  if (first > 0 && isCue(reading, 0, 'merelyReaches')) cuts.push({ start: 0, end: leading.end });
  return labelWithout(reading, cuts) ?? label;
}

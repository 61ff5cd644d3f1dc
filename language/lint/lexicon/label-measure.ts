import type { Comparison, Span } from '../../model/types.ts';
import type { Amount } from './amounts.ts';
import { labelWithout } from './label-rest.ts';
import { movingVerb, statedMovement } from './movement.ts';
import { hasFunction, hasVerb, isCue, phraseOf, type Reading, readLabel, type Unit } from './reading.ts';
import { askedOnce } from './remember.ts';
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
  /** Of `to`: the target as a number. */
  readonly target?: Amount;
  /** Of `by`: what it does to a number. */
  readonly change?: Change;
  /** Of a `level` with one bound. */
  readonly comparison?: Comparison;
  /** Of a `level` between two: the upper one. */
  readonly upper?: string;
  /** Where the measure stands, with the words that belong to it ("from", "at least"). */
  readonly words: Phrase;
  /** The label without it. */
  readonly rest: string;
  /** What is measured, as a label of its own: the rest without the verb that only says which way it goes. */
  readonly metric: string;
}

/** "by 20%", "by 2 percentage points", "by $2M", "double". */
export interface Change {
  /** `relative`: percent of what it is. `points`: percentage points. `factor`: times. `amount`: in `written`. */
  readonly kind: 'relative' | 'points' | 'factor' | 'amount';
  readonly value: number | undefined;
  /** Undefined where the words don't tell. */
  readonly direction: 'up' | 'down' | undefined;
}

/** The first measure that a label states; a movement goes before a level, a level before a bare number. */
export const labelMeasure = askedOnce((reading: Reading): LabelMeasure | undefined => {
  if (!reading.units.some(({ kind }) => kind === 'amount')) return factorIn(reading);
  return (
    movementIn(reading) ??
    reversedIn(reading) ??
    changeIn(reading) ??
    rangeIn(reading) ??
    levelIn(reading) ??
    targetIn(reading) ??
    factorIn(reading)
  );
});

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
    return statedBy(reading, first, target, { form: 'from-to', from: written, to: to.written });
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
    return statedBy(reading, first, at + 2, { form: 'from-to', from: from.written, to: to.written });
  }
  return undefined;
}

/** "by 20%", "increase sign-ups 25%", "20% fewer tickets". */
function changeIn(reading: Reading): LabelMeasure | undefined {
  const { units } = reading;
  for (let at = 0; at < units.length; at++) {
    const by = units[at]?.amount;
    const first = boundStart(units, at, ['by']);
    if (by === undefined || units[at + 1]?.word === 'of') continue;
    const isSaid = units[first]?.word === 'by' && isChanged(units, first);
    if (isSaid || isBareChange(reading, at))
      return statedBy(reading, first, at, { form: 'by', ...changeBy(reading, by, at) });
    const direction = by.kind === 'percent' ? comparedAt(units, at + 1) : undefined;
    if (direction !== undefined)
      return statedBy(reading, at, at + 1, { form: 'by', ...changeBy(reading, by, at, direction) });
  }
  return undefined;
}

/** "Increase active users 25%": behind all that goes up or down. */
function isBareChange(reading: Reading, at: number): boolean {
  const { units } = reading;
  if (units[at]?.amount?.kind !== 'percent' || at < 2 || units[at - 1]?.kind !== 'word') return false;
  const next = units[at + 1];
  const isLast = next === undefined || next.kind === 'sign' || hasFunction(next, 'preposition');
  return isLast && !hasFunction(units[at - 1], 'preposition', 'be') && movingVerb(reading) !== undefined;
}

const more = new Set(['more', 'higher', 'greater']);
const less = new Set(['fewer', 'less', 'lower']);

/** Which way a comparative behind an amount goes: "20% fewer"; not "20% more than …". */
function comparedAt(units: readonly Unit[], at: number): 'up' | 'down' | undefined {
  const word = units[at]?.word ?? '';
  if (units[at + 1]?.kind !== 'word' || units[at + 1]?.word === 'than') return undefined;
  return more.has(word) ? 'up' : less.has(word) ? 'down' : undefined;
}

function changeBy(
  reading: Reading,
  { kind, written, value }: Amount,
  at: number,
  direction = directionOf(reading),
): { readonly by: string; readonly change: Change } {
  const isPoints =
    kind === 'percent'
      ? /p(?:oin)?ts?\b|pp/i.test(reading.units[at]?.text ?? '')
      : kind === 'count' && /^points?$/.test(reading.units[at + 1]?.word ?? '');
  if (isPoints) return { by: written, change: { kind: 'points', value, direction } };
  if (kind === 'ratio')
    return { by: written, change: { kind: 'factor', value, direction: direction ?? 'up' } };
  return { by: written, change: { kind: kind === 'percent' ? 'relative' : 'amount', value, direction } };
}

function directionOf(reading: Reading): 'up' | 'down' | undefined {
  const at = movingVerb(reading);
  const unit = at === undefined ? undefined : reading.units[at];
  if (hasVerb(unit, ['up'], ['base', 'gerund'])) return 'up';
  if (hasVerb(unit, ['down'], ['base', 'gerund'])) return 'down';
  return statedMovement(reading)?.direction;
}

/** "Double weekly active teams": how far, and nothing to take out of the label. */
function factorIn(reading: Reading): LabelMeasure | undefined {
  const at = movingVerb(reading);
  const unit = at === undefined ? undefined : reading.units[at];
  const value = reading.vocabulary.language.amounts.factors.get(unit?.word ?? '');
  if (at === undefined || value === undefined) return undefined;
  const { label } = reading;
  return {
    form: 'by',
    by: `${value}x`,
    change: { kind: 'factor', value, direction: 'up' },
    words: phraseOf(reading, at, at),
    rest: label,
    metric: labelWithout(reading, [verbCut(reading, at)]) ?? label,
  };
}

/** "between 2% and 4%", "2–4%" said in words. */
function rangeIn(reading: Reading): LabelMeasure | undefined {
  const { units } = reading;
  for (let at = 1; at + 2 < units.length; at++) {
    const [low, high] = [units[at]?.amount, units[at + 2]?.amount];
    if (units[at - 1]?.word !== 'between' || low === undefined || high === undefined) continue;
    if (units[at + 1]?.word !== 'and' || !areComparable(low.kind, high.kind) || isFilled(low, high)) continue;
    return statedBy(reading, at - 1, at + 2, { form: 'level', to: low.written, upper: high.written });
  }
  return undefined;
}

/** "between 4% and 2%" is no range. */
function isFilled({ value: low }: Amount, { value: high }: Amount): boolean {
  return low !== undefined && high !== undefined && low >= high;
}

/**
 * "at least 30 %", "under 15 minutes", "in 3 hours"; behind a verb of change or "to" it is where the number
 * is to go.
 */
function levelIn(reading: Reading): LabelMeasure | undefined {
  const { units } = reading;
  for (let at = 1; at < units.length; at++) {
    const amount = units[at]?.amount;
    const said = units[at - 1]?.comparison ?? (isSpeed(units, at) ? '<=' : undefined);
    if (amount === undefined || said === undefined) continue;
    const comparison = isDenied(units, at - 1) ? opposite[said] : said;
    if (units[at - 1]?.word === 'within' && isLong(amount)) continue;
    const bound = boundStart(units, at, ['to', 'of', 'at', 'in', 'is', 'by']);
    const first = isDenying(units[bound - 1]) ? bound - 1 : bound;
    const isTarget =
      units[first]?.word === 'to' || hasVerb(units[0], ['up', 'down', 'improve'], ['base', 'gerund']);
    if (isTarget) return statedBy(reading, first, at, { form: 'to', to: amount.written, target: amount });
    return statedBy(reading, first, at, { form: 'level', to: amount.written, comparison });
  }
  return undefined;
}

/** "No customer waits longer than a day", "Never above 5%": what may not be. */
function isDenied(units: readonly Unit[], comparison: number): boolean {
  return units.slice(0, comparison).some(isDenying);
}

function isDenying(unit: Unit | undefined): boolean {
  return unit !== undefined && (denying.has(unit.word) || unit.word.endsWith("n't"));
}

const denying = new Set(['no', 'none', 'nobody', 'never', 'not']);

const opposite: Readonly<Record<Comparison, Comparison>> = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' };

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
    if (amount.kind === 'ratio' && first === at)
      return statedBy(reading, first, at, { form: 'by', ...changeBy(reading, amount, at) });
    return statedBy(reading, first, at, { form: 'to', to: amount.written, target: amount });
  }
  return undefined;
}

const joiners = new Set([',', 'and', '&', '+', ';', 'plus', 'or', 'but', 'while', 'then']);

/**
 * Index of the word or arrow between two amounts, over a few words ("from 61% in Q1 to 70%"); not over one that begins something
 * else ("NPS to 50 and churn to 4%").
 */
function arrowAfter(units: readonly Unit[], at: number): number | undefined {
  for (let index = at + 1; index <= at + 6; index++) {
    const unit = units[index];
    if (unit === undefined || unit.kind === 'amount' || joiners.has(unit.word)) return undefined;
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

/**
 * A measure with its place. The label without it is worked out when somebody asks, which only a fix does; the label is read once more
 * then, so that what is remembered of it stays small.
 */
function statedBy(
  reading: Reading,
  first: number,
  last: number,
  fields: Omit<LabelMeasure, 'words' | 'rest' | 'metric'>,
): LabelMeasure {
  const { label, vocabulary } = reading;
  let left: Pick<LabelMeasure, 'rest' | 'metric'> | undefined;
  const leftOver = () => {
    left ??= withoutMeasure(readLabel(label, vocabulary), first, last);
    return left;
  };
  return {
    ...fields,
    words: phraseOf(reading, first, last),
    get rest() {
      return leftOver().rest;
    },
    get metric() {
      return leftOver().metric;
    },
  };
}

/** The label without what stands from one unit to another, with its verb and without. */
function withoutMeasure(
  reading: Reading,
  first: number,
  last: number,
): Pick<LabelMeasure, 'rest' | 'metric'> {
  const { label, units } = reading;
  const [leading, from] = [units[0], units[first]];
  const to = units[goesWithAmount(units[last + 1]) ? last + 1 : last];
  if (leading === undefined || from === undefined || to === undefined) return { rest: label, metric: label };
  const cuts = [{ start: from.start, end: to.end }];
  // A verb that only reaches the number goes with it.
  if (first > 0 && isCue(reading, 0, 'merelyReaches')) cuts.push({ start: 0, end: leading.end });
  const rest = labelWithout(reading, cuts) ?? label;
  const verb = movingVerb(reading);
  const metric =
    verb === undefined || verb >= first
      ? undefined
      : labelWithout(reading, [...cuts, verbCut(reading, verb)]);
  return { rest, metric: metric ?? rest };
}

/** "80% of customers", "4.5 stars": without the number the word says nothing. */
function goesWithAmount(next: Unit | undefined): boolean {
  return next !== undefined && /^(?:of|stars?|points?)$/.test(next.word);
}

/** The verb with what only leads up to it ("We will"); a tag before it stays. */
function verbCut({ units }: Reading, verb: number): Span {
  const before = units[verb - 1];
  const start = before !== undefined && before.kind !== 'word' ? (units[verb]?.start ?? 0) : 0;
  return { start, end: units[verb]?.end ?? 0 };
}

import { type LabelMeasure, labelMeasure } from './label-measure.ts';
import { labelWithout } from './label-rest.ts';
import { sentenceStart } from './opening.ts';
import { hasFunction, isCue, phraseOf, type Reading } from './reading.ts';

/**
 * The numbers of a label that may be those that it is measured by: the measure that it states, and an amount that it begins with
 * ("1,200 weekly teams"). Not those that say what is counted ("Teams with 5+ members").
 */
export function statedNumbers(reading: Reading): readonly LabelMeasure[] {
  if (!reading.understood) return [];
  return [labelMeasure(reading), leadingAmount(reading)].filter(
    found =>
      found !== undefined &&
      !isReachedBeside(reading, found.words.start) &&
      (found.form === 'from-to' || !saysWhich(reading, found.words.start)),
  ) as readonly LabelMeasure[];
}

/** "Launch retros and reach 30% adoption": without the number its half says nothing. */
function isReachedBeside(reading: Reading, start: number): boolean {
  const before = reading.units.findLastIndex(unit => unit.end <= start);
  return before > sentenceStart(reading) && isCue(reading, before, 'merelyReaches');
}

function leadingAmount(reading: Reading): LabelMeasure | undefined {
  const at = sentenceStart(reading);
  const amount = reading.units[at]?.amount;
  const words = amount === undefined ? undefined : phraseOf(reading, at, at);
  if (amount === undefined || words === undefined) return undefined;
  const end = reading.units[at + 1]?.word === 'of' ? (reading.units[at + 1]?.end ?? words.end) : words.end;
  const { label, vocabulary } = reading;
  const rest = () => labelWithout({ label, vocabulary }, [{ start: words.start, end }]) ?? label;
  return {
    form: 'to',
    to: amount.written,
    target: amount,
    words,
    get rest() {
      return rest();
    },
    get metric() {
      return rest();
    },
  };
}

/** Behind "who", "that", "with" a number says which ones are counted. */
function saysWhich({ units }: Reading, before: number): boolean {
  return units.some(
    unit =>
      unit.end <= before &&
      (hasFunction(unit, 'relative') || ['with', 'having', 'whose', 'that', 'who'].includes(unit.word)),
  );
}

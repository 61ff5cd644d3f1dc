import { sentenceStart } from './opening.ts';
import type { FoundPhrase } from './phrases.ts';
import { hasFunction, type Reading, wordingIn } from './reading.ts';
import type { LabelContext } from './task-work.ts';
import type { Phrase } from './tokens.ts';

/** Words in the place of a number. */
export interface VagueQuantity {
  /** `how many`: "several"; `how much`: "significantly", "faster". */
  readonly form: 'how many' | 'how much';
  readonly words: Phrase;
}

/**
 * Words in the place of a number. Where the slots behind the label hold one, that says how much; how many ("Teams that hold several
 * retros") is as open as before.
 */
export function vagueQuantity(reading: Reading, { hasMeasure }: LabelContext): VagueQuantity | undefined {
  if (!reading.understood) return undefined;
  const { units } = reading;
  const [many] = wordingIn(reading, 'quantity').filter(phrase => isQuantity(reading, phrase));
  const saysHowMuch = hasMeasure || units.some(unit => unit.kind === 'amount');
  const [much] = saysHowMuch ? [] : wordingIn(reading, 'degree').filter(phrase => isDegree(reading, phrase));
  const found = much === undefined || (many !== undefined && many.start < much.start) ? many : much;
  if (found === undefined) return undefined;
  const { start, end, text } = found;
  return { form: found === many ? 'how many' : 'how much', words: { start, end, text } };
}

/** "Several teams"; not "multiple-choice", nor the name of something ("Many Labs"). */
function isQuantity(reading: Reading, phrase: FoundPhrase): boolean {
  const next = reading.units.find(unit => unit.start >= phrase.end);
  if (next?.kind !== 'word' || isNamed(reading, phrase)) return false;
  if (phrase.text.toLowerCase() === 'multiple' && next.word === 'choice') return false;
  const before = reading.units.findLast(unit => unit.end <= phrase.start);
  return before?.word !== 'how';
}

/** "Significantly", "faster"; not "faster than light", "no less", "once more", nor a name ("Better Auth"). */
function isDegree(reading: Reading, phrase: FoundPhrase): boolean {
  const next = reading.units.find(unit => unit.start >= phrase.end);
  const before = reading.units.findLast(unit => unit.end <= phrase.start);
  if (isNamed(reading, phrase) || next?.word === 'than') return false;
  return (
    !hasFunction(before, 'negation') && !['no', 'once', 'statistically', 'or'].includes(before?.word ?? '')
  );
}

/** A capital in the middle of a sentence that is not all in capitals. */
function isNamed(reading: Reading, { start, text }: FoundPhrase): boolean {
  const opening = reading.units[sentenceStart(reading)]?.start ?? 0;
  return start > opening && /^\p{Lu}\p{Ll}/u.test(text) && !isTitleCase(reading);
}

/** "Make Onboarding Significantly Faster": capitals that mean nothing. */
function isTitleCase({ tokens }: Reading): boolean {
  const words = tokens.filter(token => token.kind === 'word' && token.text.length > 3);
  return words.length > 1 && words.every(({ text }) => /^\p{Lu}/u.test(text));
}

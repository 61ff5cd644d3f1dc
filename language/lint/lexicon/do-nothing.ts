import { labelWithout } from './label-rest.ts';
import { headIs, type NounPhrase, nounPhraseAt } from './noun-phrase.ts';
import { sentenceStart } from './opening.ts';
import { hasFunction, hasNoun, hasVerb, isCue, phraseOf, type Reading, type Unit } from './reading.ts';
import type { Phrase } from './tokens.ts';

/** A goal that is reached by doing nothing. */
export interface DoNothing {
  /** The words that say so: "zero new bugs". */
  readonly words: Phrase;
  /** What there is to be none of, as a label of its own: "New bugs"; absent where the words name no fault. */
  readonly fault?: string;
}

/**
 * Whether a goal is reached by doing nothing: no bugs, no outages, avoid downtime. Who ships nothing breaks
 * nothing. Not where something is done under that condition ("Migrate with zero downtime") or brought down
 * ("Reduce incidents to zero").
 */
export function reachedByDoingNothing(reading: Reading): DoNothing | undefined {
  if (!reading.understood) return undefined;
  const start = sentenceStart(reading);
  return (
    noneOf(reading, start) ??
    (isCarrier(reading, start) ? noneOf(reading, start + 1) : undefined) ??
    avoided(reading, start) ??
    neverDone(reading, start) ??
    countedAsNone(reading, start)
  );
}

function found(reading: Reading, first: number, last: number, fault?: NounPhrase): DoNothing {
  const words = phraseOf(reading, first, last);
  if (fault === undefined) return { words };
  const named = phraseOf(reading, fault.first, fault.last);
  const rest = labelWithout(reading, [
    { start: 0, end: named.start },
    { start: named.end, end: reading.label.length },
  ]);
  return { words, ...(rest !== undefined && { fault: rest }) };
}

/** "Release zero new bugs", "Have no outages": verbs that say nothing beside what there is to be none of. */
function isCarrier(reading: Reading, at: number): boolean {
  return (
    hasVerb(
      reading.units[at],
      ['work', 'gain', 'light', 'hold', 'maintain', 'keep', 'study'],
      ['base', 'gerund'],
    ) || isCue(reading, at, 'carriesNone')
  );
}

function noneOf(reading: Reading, at: number): DoNothing | undefined {
  const { units } = reading;
  const skipped = reading.units[at]?.word === 'is' || reading.units[at]?.word === 'are' ? at + 1 : at;
  const unit = units[skipped];
  if (unit === undefined || !isNone(unit)) return undefined;
  const phrase = nounPhraseAt(reading, skipped + 1);
  if (phrase === undefined || !headIs(reading, phrase, 'fault')) return undefined;
  return found(reading, skipped, phrase.last, phrase);
}

function isNone(unit: Unit): boolean {
  if (unit.kind === 'comparison') return false;
  return unit.word === 'no' || unit.word === 'zero' || (unit.amount?.value === 0 && !unit.amount.open);
}

/** "Avoid downtime", "Prevent data loss". */
function avoided(reading: Reading, at: number): DoNothing | undefined {
  if (!isCue(reading, at, 'avoid')) return undefined;
  const phrase = nounPhraseAt(reading, at + 1);
  return phrase !== undefined && headIs(reading, phrase, 'fault')
    ? found(reading, at, phrase.last, phrase)
    : undefined;
}

/** "Never miss a deadline", "Don't break production". */
function neverDone(reading: Reading, at: number): DoNothing | undefined {
  const { units } = reading;
  const negated = units[at]?.word === 'do' && units[at + 1]?.word === 'not' ? at + 1 : at;
  if (!['never', "don't", 'not'].includes(units[negated]?.word ?? '')) return undefined;
  if (isCue(reading, negated + 1, 'harm')) return found(reading, at, negated + 1);
  const fault = nounPhraseAt(reading, negated + 2);
  if (!isCue(reading, negated + 1, 'harmWithFault') || !headIs(reading, fault, 'fault')) return undefined;
  return found(reading, at, negated + 1, fault);
}

/** "Production incidents: 0", "Sev-1 incidents at zero". */
function countedAsNone(reading: Reading, at: number): DoNothing | undefined {
  const { units } = reading;
  const phrase = nounPhraseAt(reading, at);
  if (phrase === undefined || !phrase.heads.every(head => hasNoun(units[head], 'fault'))) return undefined;
  const sign = units[phrase.last + 1];
  if (
    sign === undefined ||
    !([':', '=', '-', '–'].includes(sign.word) || hasFunction(sign, 'be') || sign.word === 'at')
  )
    return undefined;
  const none = units[phrase.last + 2];
  if (none === undefined || !(isNone(none) || none.word === 'none')) return undefined;
  return found(reading, phrase.first, phrase.last + 2, phrase);
}

import type { FoundPhrase, PhraseIndex } from './phrases.ts';
import { hasAdjective, hasFunction, hasNoun, type Reading, type Unit, wordingIn } from './reading.ts';
import type { Phrase } from './tokens.ts';

/** Words of a note that ask who, and not why: "their fault", "we failed to". Not machines that fail, nor what nobody is blamed for. */
export function blameIn(reading: Reading): Phrase | undefined {
  if (!reading.understood) return undefined;
  for (const phrase of wordingIn(reading, 'blame')) {
    if (isDenied(reading, phrase) || isTechnical(reading, phrase)) continue;
    return { start: phrase.start, end: phrase.end, text: phrase.text };
  }
  return undefined;
}

/** Whether a text may hold such a word at all: thousands of notes are asked, and few have one. */
export function mayBlame(text: string, index: PhraseIndex): boolean {
  const known =
    hints.get(index) ??
    new RegExp([...index.keys()].map(word => word.replace(/[^\p{L}\p{Nd}]/gu, '.')).join('|'), 'iu');
  hints.set(index, known);
  return known.test(text);
}

const hints = new WeakMap<PhraseIndex, RegExp>();

const denials = new Set(
  "no not nobody none never without isn't wasn't aren't don't didn't free less".split(' '),
);

/** "Nobody's fault", "not an excuse", "without blame". */
function isDenied({ tokens }: Reading, { first }: FoundPhrase): boolean {
  const before = tokens.slice(Math.max(0, first - 4), first);
  const sentence = before.slice(before.findLastIndex(({ word }) => /^[.;!?]$/.test(word)) + 1);
  return sentence.some(({ word }) => denials.has(word));
}

const faultOf = new Set(
  'data disk electrical hardware network page power protection seg segmentation software system technical'.split(
    ' ',
  ),
);
const faultWith = new Set(
  'detection domain domains injection isolation line lines rate rates tolerance tolerant'.split(' '),
);

function isTechnical(reading: Reading, { first, last, text }: FoundPhrase): boolean {
  const { tokens, units } = reading;
  const words = text.toLowerCase();
  const [before, next] = [tokens[first - 1]?.word ?? '', tokens[last + 1]?.word ?? ''];
  if (words.startsWith('fault')) return words !== 'fault' || faultOf.has(before) || faultWith.has(next);
  if (words.startsWith('blam')) return before === 'git';
  if (!words.startsWith('fail')) return false;
  const at = units.findIndex(unit => unit.end > (tokens[first]?.start ?? 0));
  return !isPerson(units[at - 1], units[at - 2]);
}

/** Who failed: nobody said (a note that begins with it), people, a name; not a job, a release or an experiment. */
function isPerson(subject: Unit | undefined, before: Unit | undefined): boolean {
  if (subject === undefined || subject.kind === 'sign') return true;
  if (hasFunction(subject, 'adverb', 'conjunction', 'have', 'be'))
    return before === undefined || isPerson(before, undefined);
  if (hasFunction(subject, 'pronoun'))
    return !['it', 'there', 'everything', 'something', 'nothing'].includes(subject.word);
  if (hasNoun(subject, 'staff', 'audience')) return true;
  return (
    before?.text === '@' ||
    (/^\p{Lu}\p{Ll}+$/u.test(subject.text) &&
      !hasNoun(subject, 'artefact', 'activity') &&
      !hasAdjective(subject, 'finished'))
  );
}

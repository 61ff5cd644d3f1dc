import { type Phrase, phraseBetween, type Token } from './tokens.ts';

/** Phrases by their first word, the longest first. */
export type PhraseIndex = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Words of a label that are one of a list of phrases. */
export interface FoundPhrase extends Phrase {
  /** Indexes of its tokens, both included. */
  readonly first: number;
  readonly last: number;
}

/** @param phrases in lower case, their words apart by single spaces */
export function indexPhrases(phrases: readonly string[]): PhraseIndex {
  const index = new Map<string, (readonly string[])[]>();
  for (const phrase of new Set(phrases)) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    const sameStart = index.get(first);
    if (sameStart === undefined) index.set(first, [words]);
    else sameStart.push(words);
  }
  for (const sameStart of index.values()) sameStart.sort((a, b) => b.length - a.length);
  return index;
}

/** The longest phrase that begins with the token at `first`. */
export function phraseAt(
  label: string,
  tokens: readonly Token[],
  first: number,
  index: PhraseIndex,
): FoundPhrase | undefined {
  const candidates = index.get(tokens[first]?.word ?? '');
  if (candidates === undefined) return undefined;
  const words = candidates.find(candidate =>
    candidate.every((word, offset) => tokens[first + offset]?.word === word),
  );
  const [start, end] = [tokens[first], tokens[first + (words?.length ?? 0) - 1]];
  if (words === undefined || start === undefined || end === undefined) return undefined;
  return { ...phraseBetween(label, start, end), first, last: first + words.length - 1 };
}

/** Every phrase of the list that stands in a label, in order; they don't overlap. */
export function phrasesIn(
  label: string,
  tokens: readonly Token[],
  index: PhraseIndex,
): readonly FoundPhrase[] {
  let phrases: FoundPhrase[] | undefined;
  for (let at = 0; at < tokens.length; at++) {
    const found = phraseAt(label, tokens, at, index);
    if (found === undefined) continue;
    phrases ??= [];
    phrases.push(found);
    at = found.last;
  }
  return phrases ?? none;
}

/** Most labels hold no phrase of most lists. */
const none: readonly FoundPhrase[] = [];

import { phraseAt } from './phrases.ts';
import type { Reading } from './reading.ts';
import type { Phrase } from './tokens.ts';

/**
 * The first slogan of a label that has nothing else: every word is a slogan, says nothing beside one ("be", "our company"), or holds
 * the sentence together. One word of a trade, or of those whom it serves, and the label is left alone.
 */
export function onlySlogans(reading: Reading): Phrase | undefined {
  if (!reading.understood) return undefined;
  const { label, tokens, vocabulary } = reading;
  const [slogans, empty] = [vocabulary.wording('slogan'), vocabulary.wording('empty')];
  let first: Phrase | undefined;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'sign') continue;
    if (token.kind === 'number') return undefined;
    const slogan = phraseAt(label, tokens, at, slogans);
    if (slogan !== undefined) {
      first ??= { start: slogan.start, end: slogan.end, text: slogan.text };
      at = slogan.last;
      continue;
    }
    const filling = phraseAt(label, tokens, at, empty);
    if (filling !== undefined) {
      at = filling.last;
      continue;
    }
    if ((vocabulary.entry(token.word)?.functions.size ?? 0) === 0 && !/[^l]ly$/.test(token.word))
      return undefined;
  }
  return first;
}

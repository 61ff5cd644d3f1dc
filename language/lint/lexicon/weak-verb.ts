import { nounPhraseAt } from './noun-phrase.ts';
import { sentenceStart } from './opening.ts';
import { phraseAt } from './phrases.ts';
import { hasFunction, hasNoun, hasVerb, type Reading, type Unit } from './reading.ts';
import type { Phrase } from './tokens.ts';

/**
 * A verb that can be done without any effect, as what a label tells to do: "Help customers …", "We look into …". Not a noun of the
 * same spelling ("Support tickets", "Help centre") or people who do it ("Contributing developers").
 */
export function weakVerb(reading: Reading): Phrase | undefined {
  if (!reading.understood) return undefined;
  const { label, tokens, units } = reading;
  let at = sentenceStart(reading);
  if (units[at]?.word === 'we') at++;
  const verb = units[at];
  const first = tokens.findIndex(token => token.start === verb?.start);
  if (verb === undefined || first < 0) return undefined;
  const found = phraseAt(label, tokens, first, reading.vocabulary.wording('weak'));
  // What has been considered is told about, not told to do.
  if (found === undefined || /ed$/.test(tokens[first]?.word ?? '')) return undefined;
  const next = units.findIndex(unit => unit.start >= found.end);
  if (found.first === found.last && !isTold(reading, verb, next)) return undefined;
  return { start: found.start, end: found.end, text: found.text };
}

/** Whether a verb of one word is one here, given what follows. */
function isTold(reading: Reading, verb: Unit, next: number): boolean {
  const after = reading.units[next];
  const isGerund = verb.word.endsWith('ing');
  const isNounToo = isGerund || isNounLike(reading, verb);
  if (after === undefined) return !isNounToo;
  if (hasFunction(after, 'be', 'have', 'modal') || after.word === ':') return false;
  if (!isNounToo) return true;
  if (hasFunction(after, 'determiner', 'pronoun') || after.word === 'to') return true;
  if (after.kind === 'amount') return true;
  if (isGerund) return hasFunction(after, 'preposition');
  const object = nounPhraseAt(reading, next);
  if (object === undefined || reading.units[object.last + 1]?.word === 'per') return false;
  const people = reading.units.slice(object.first, object.last + 1);
  return people.some(unit => unit.entry.plural && hasNoun(unit, 'audience'));
}

/** "Support", "help", "aid" are as often what is given. */
function isNounLike({ vocabulary }: Reading, verb: Unit): boolean {
  if (verb.entry.nouns.size > 0) return true;
  if (hasVerb(verb, ['weak'], ['third'])) return true;
  return verb.entry.verbs.some(({ base }) => vocabulary.isNounLikeVerb(base)) || nounsToo.has(verb.word);
}

const nounsToo = new Set(['aid', 'help', 'support']);

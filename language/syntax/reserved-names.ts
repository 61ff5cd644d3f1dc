/** Words of the language that somebody took for a name. */
import type { Lexed, WordType } from './goals-language.ts';

const named = new Set(['northstar', 'team', 'cycle', 'objective', 'kr', 'kpi']);
const inHeaders = new Set([
  'threshold',
  'from',
  'to',
  'between',
  'milestone',
  '<',
  '<=',
  '>',
  '>=',
  '≤',
  '≥',
]);

/**
 * Reads a word of the language as a name where only a name can stand: on the line of a declaration's keyword, before its label,
 * measure or block. It is reported as reserved later; here it must not throw the declaration away.
 */
export function nameReservedWords(words: readonly Lexed[], types: Readonly<Record<string, WordType>>): void {
  const { NAME } = types;
  if (NAME === undefined) return;
  for (let at = 1; at < words.length; at++) {
    const before = words[at - 1] as Lexed;
    if (!named.has(before.tokenType.name)) continue;
    const word = words[at] as Lexed;
    if (!isReserved(word) || before.startLine !== word.startLine || !isFollowed(words[at + 1])) continue;
    retype(word, NAME);
  }
}

/** Changes what a word is, for the parser. */
export function retype(word: Lexed, type: WordType): void {
  word.tokenType = type;
  word.tokenTypeIdx = type.tokenTypeIdx ?? word.tokenTypeIdx;
}

function isReserved(word: Lexed): boolean {
  return word.tokenType.name === word.image && /^[a-z]/.test(word.image);
}

function isFollowed(after: Lexed | undefined): boolean {
  if (after === undefined) return false;
  const { name } = after.tokenType;
  return name === 'TEXT' || name === '{' || inHeaders.has(name);
}

/** The words of a file, comments among them: for whoever works on text rather than on meaning. */
import type { Span } from '../model/types.ts';
import { type Lexed, type LexedText, lex } from './goals-language.ts';

export type TokenKind =
  | 'keyword'
  | 'name'
  | 'path'
  | 'string'
  | 'number'
  | 'unit'
  | 'date'
  | 'period'
  | 'owner'
  | 'operator'
  | 'punctuation'
  | 'comment'
  | 'docComment'
  | 'unknown';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly span: Span;
}

const terminalKinds: Readonly<Record<string, TokenKind>> = {
  UNIT: 'unit',
  DATE: 'date',
  PERIOD: 'period',
  MONEY: 'number',
  NUMBER: 'number',
  PLACEHOLDER: 'number',
  OWNER: 'owner',
  TEXT: 'string',
  PATH: 'path',
  NAME: 'name',
  LINK: 'unknown',
  JUNK: 'unknown',
  '{': 'punctuation',
  '}': 'punctuation',
  ',': 'punctuation',
  ':': 'punctuation',
};

/** The text that was asked for last: an editor asks for many things of the same one, and of the one before for none. */
let latest: { readonly text: string; readonly tokens: readonly Token[] } | undefined;

/** All tokens in the order of the text, without whitespace. Never throws; what is no token is `unknown`. */
export function tokenize(text: string): readonly Token[] {
  if (latest?.text !== text) {
    const lexed = lex(text);
    const words = lexed.words.map(word => tokenOf(word, kindOf(word)));
    latest = { text, tokens: inOrder(words, commentTokens(lexed)) };
  }
  return latest.tokens;
}

/** The comments of a text, in order. */
export function commentTokens({ comments }: LexedText): readonly Token[] {
  return comments.map(comment => tokenOf(comment, commentKind(comment.image)));
}

function inOrder(words: readonly Token[], comments: readonly Token[]): readonly Token[] {
  if (comments.length === 0) return words;
  return [...words, ...comments].sort((a, b) => a.span.start - b.span.start);
}

function tokenOf({ image, startOffset }: Lexed, kind: TokenKind): Token {
  return { kind, text: image, span: { start: startOffset, end: startOffset + image.length } };
}

function kindOf({ tokenType: { name }, image }: Lexed): TokenKind {
  if (name === 'HEAD') return image.includes('.') ? 'path' : 'name';
  return terminalKinds[name] ?? (/^[a-z]/.test(name) ? 'keyword' : 'operator');
}

function commentKind(image: string): TokenKind {
  return image.startsWith('/**') && image !== '/**/' ? 'docComment' : 'comment';
}

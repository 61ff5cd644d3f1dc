/** The words of a file, comments among them: for whoever works on text rather than on meaning. */
import type { Span } from '../model/types.ts';
import { goalsLanguage } from './goals-language.ts';

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
  OWNER: 'owner',
  TEXT: 'string',
  PATH: 'path',
  NAME: 'name',
  '{': 'punctuation',
  '}': 'punctuation',
  ',': 'punctuation',
  ':': 'punctuation',
  '?': 'number',
};

interface Lexed {
  readonly image: string;
  readonly startOffset: number;
  readonly tokenType: { readonly name: string };
}

/** All tokens in the order of the text, without whitespace. Never throws; what is no token is `unknown`. */
export function tokenize(text: string): readonly Token[] {
  const { tokens, hidden, errors } = goalsLanguage().parser.Lexer.tokenize(text);
  const all = [
    ...tokens.map(token => tokenOf(token, kindOf(token))),
    ...hidden
      .filter(token => token.image.startsWith('/'))
      .map(token => tokenOf(token, commentKind(token.image))),
    ...errors.map(({ offset, length }) => ({
      kind: 'unknown' as const,
      text: text.slice(offset, offset + length),
      span: { start: offset, end: offset + length },
    })),
  ];
  return all.sort((a, b) => a.span.start - b.span.start);
}

/** The comments alone, in order. */
export function comments(text: string): readonly Token[] {
  if (!text.includes('//') && !text.includes('/*')) return [];
  return tokenize(text).filter(token => token.kind === 'comment' || token.kind === 'docComment');
}

function tokenOf(token: Lexed, kind: TokenKind): Token {
  const start = token.startOffset;
  return { kind, text: token.image, span: { start, end: start + token.image.length } };
}

function kindOf(token: Lexed): TokenKind {
  const name = token.tokenType.name;
  return terminalKinds[name] ?? (/^[a-z]/.test(name) ? 'keyword' : 'operator');
}

function commentKind(image: string): TokenKind {
  return image.startsWith('/**') && image !== '/**/' ? 'docComment' : 'comment';
}

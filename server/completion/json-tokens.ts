/** Words of JSON with comments, half-typed or not: enough to know what stands around a place. */
import type { Span } from '../../language/model/types.ts';

export interface JsonToken {
  readonly kind: 'text' | 'word' | 'punctuation' | 'lineComment' | 'blockComment';
  readonly text: string;
  readonly span: Span;
}

const pattern =
  /(?<text>"(?:[^"\\\r\n]|\\[^\r\n])*"?)|(?<lineComment>\/\/[^\r\n]*)|(?<blockComment>\/\*[\s\S]*?(?:\*\/|$))|(?<punctuation>[{}[\],:])|(?<word>[^\s{}[\],:"/]+|\/)/g;

export function jsonTokens(text: string): readonly JsonToken[] {
  return Array.from(text.matchAll(pattern), ({ 0: token, index, groups = {} }): JsonToken => {
    const kind = kinds.find(name => groups[name] !== undefined) ?? 'word';
    return { kind, text: token, span: { start: index, end: index + token.length } };
  });
}

const kinds = ['text', 'lineComment', 'blockComment', 'punctuation', 'word'] as const;

export function isJsonComment({ kind }: JsonToken): boolean {
  return kind === 'lineComment' || kind === 'blockComment';
}

/** Whether a text has its closing quote. */
export function isClosed({ kind, text }: JsonToken): boolean {
  return kind === 'text' && text.length > 1 && /(?<!\\)(?:\\\\)*"$/.test(text.slice(1));
}

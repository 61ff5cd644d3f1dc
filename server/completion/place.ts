/** Where the cursor stands: in which blocks, after which words of which statement. Works on half-typed text. */
import {
  type Block,
  isComment,
  outlineOf,
  type Statement,
  type Word,
} from '../../language/format/statements.ts';
import type { Span } from '../../language/model/types.ts';
import { type Token, tokenize } from '../../language/syntax/tokens.ts';

export interface EnclosingBlock {
  /** `team`, `objective`, `kr`, …: the word that begins its statement. */
  readonly keyword: string;
  readonly name: string | undefined;
  readonly statement: Statement;
  readonly block: Block;
}

export interface Place {
  /** The word that is being typed and will be replaced; empty between words. */
  readonly word: Span;
  readonly typed: string;
  /** Innermost last. */
  readonly blocks: readonly EnclosingBlock[];
  /** Words of the statement that is being written, before the cursor. */
  readonly before: readonly Word[];
  /** The statement that is being written. */
  readonly statement: Statement | undefined;
  /** The statements beside the word that is being typed, before and after; not the one that it begins. */
  readonly siblings: readonly Statement[];
  /** A line end stands before the cursor's word, so that something new may begin here. */
  readonly onNewLine: boolean;
}

/** A comment in which the cursor stands. */
export interface CommentPlace {
  readonly comment: Token;
}

/** @returns undefined inside a string: there the words are people's own. */
export function placeAt(text: string, offset: number): Place | CommentPlace | undefined {
  const tokens = tokenize(text);
  const inside = tokens.find(token => holds(token, offset));
  if (inside !== undefined && isComment(inside)) return { comment: inside };
  if (inside?.kind === 'string') return undefined;

  const word = dateAt(text, tokens, offset) ?? wordAt(tokens, offset) ?? { start: offset, end: offset };
  const { statements } = outlineOf(text, tokens);
  const blocks: EnclosingBlock[] = [];
  let siblings = statements;
  for (let next = blockAround(siblings, offset); next !== undefined; next = blockAround(siblings, offset)) {
    blocks.push(next);
    siblings = next.block.statements;
  }
  const statement = siblings.findLast(({ head }) => (head[0]?.span.start ?? offset) < word.start);
  const before = statement === undefined ? [] : wordsBefore(statement, word.start);
  const end = before.at(-1)?.span.end ?? blocks.at(-1)?.block.open.span.end ?? 0;
  return {
    word,
    typed: text.slice(word.start, word.end),
    blocks,
    before,
    statement: before.length === 0 ? undefined : statement,
    siblings: siblings.filter(({ head }) => head[0]?.span.start !== word.start),
    onNewLine: before.length === 0 || /[\r\n]/.test(text.slice(end, word.start)),
  };
}

/** Whether the cursor is in a comment or string, where nothing but its own words can stand. */
function holds({ kind, text, span }: Token, offset: number): boolean {
  if (offset <= span.start || offset > span.end) return false;
  if (offset < span.end) return true;
  if (kind === 'string') return text.length === 1 || !/["\u201C\u201D]$/.test(text);
  return kind !== 'punctuation' && (text.startsWith('//') || (text.startsWith('/*') && !text.endsWith('*/')));
}

const replaceable = new Set<Token['kind']>([
  'name',
  'path',
  'keyword',
  'unit',
  'owner',
  'date',
  'period',
  'unknown',
]);

const longestDate = '2026-01-01'.length;

/** After these a number is the beginning of a date or period. */
const beforeDates = new Set(['checkin', 'review', 'cycle', 'by', 'on', 'changed', 'stopped']);

/** The word that ends at or goes past the cursor; it begins before the cursor. */
function wordAt(tokens: readonly Token[], offset: number): Span | undefined {
  const word = tokens.find(
    ({ kind, span }) => replaceable.has(kind) && span.start < offset && offset <= span.end,
  );
  return word?.span;
}

/** A date or period that is only begun (`2026-`) is no word yet. */
function dateAt(text: string, tokens: readonly Token[], offset: number): Span | undefined {
  const begun = /\d[\w-]*$/.exec(text.slice(Math.max(0, offset - longestDate), offset))?.[0];
  if (begun === undefined) return undefined;
  const start = offset - begun.length;
  const before = tokens.findLast(({ span }) => span.end <= start);
  if (before === undefined || !beforeDates.has(before.text)) return undefined;
  const rest = /^[\w-]*/.exec(text.slice(offset, offset + longestDate))?.[0] ?? '';
  return { start, end: offset + rest.length };
}

function blockAround(statements: readonly Statement[], offset: number): EnclosingBlock | undefined {
  for (const statement of statements) {
    const { block, keyword, head } = statement;
    if (block === undefined || offset < block.open.span.end) continue;
    if (block.close !== undefined && offset > block.close.span.start) continue;
    return { keyword, name: head[1]?.kind === 'name' ? head[1].text : undefined, statement, block };
  }
  return undefined;
}

/** Nothing where the statement's block is closed already: what follows is another statement. */
function wordsBefore({ head, block }: Statement, offset: number): readonly Word[] {
  if (block !== undefined && offset >= block.open.span.end) return [];
  return head.filter(word => !isComment(word) && word.span.end <= offset);
}

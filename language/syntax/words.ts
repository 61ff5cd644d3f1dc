/** The words of one statement, read from left to right. */
import type { CstNode, LeafCstNode } from 'langium';
import type * as ast from '../generated/ast.ts';
import type { Span } from '../model/types.ts';

export type WordKind =
  | 'name'
  | 'path'
  | 'label'
  | 'owner'
  | 'date'
  | 'period'
  | 'number'
  | 'money'
  | 'placeholder'
  | 'unit'
  /** An address without quotes. */
  | 'link'
  /** A word of the language that says what follows (`from`, `by`, `<`), a comma or a plus. */
  | 'mark'
  /** What is no word of the language. */
  | 'junk';

export interface Word {
  readonly kind: WordKind;
  readonly text: string;
  readonly span: Span;
}

const kinds: Readonly<Record<string, WordKind>> = {
  NAME: 'name',
  PATH: 'path',
  TEXT: 'label',
  OWNER: 'owner',
  DATE: 'date',
  PERIOD: 'period',
  NUMBER: 'number',
  MONEY: 'money',
  PLACEHOLDER: 'placeholder',
  UNIT: 'unit',
  LINK: 'link',
  JUNK: 'junk',
};

/** The words behind a keyword, or those that belong to nothing. */
export function wordsOf(node: ast.Words | undefined): readonly Word[] {
  const leaves = contentOf(node?.$cstNode);
  if (node === undefined || leaves.length !== node.words.length) return [];
  return leaves.map((leaf, index) => wordOf(leaf, node.words[index] ?? ''));
}

function wordOf(leaf: LeafCstNode, text: string): Word {
  const start = leaf.offset;
  return {
    kind: kinds[leaf.tokenType.name] ?? 'mark',
    text,
    span: { start, end: start + text.length },
  };
}

/** All words of a statement's words are leaves of the tree. */
function contentOf(node: CstNode | undefined): readonly LeafCstNode[] {
  return node !== undefined && 'content' in node ? (node.content as readonly LeafCstNode[]) : [];
}

/** A list of words with a place in it. */
export class WordList {
  readonly all: readonly Word[];
  private at = 0;

  constructor(all: readonly Word[]) {
    this.all = all;
  }

  /** The word that comes next, or one further on. */
  peek(ahead = 0): Word | undefined {
    return this.all[this.at + ahead];
  }

  /** The next word, if it is of one of the kinds. */
  take(...wanted: readonly WordKind[]): Word | undefined {
    const word = this.peek();
    if (word === undefined || !wanted.includes(word.kind)) return undefined;
    this.at++;
    return word;
  }

  /** The next word, if it is one of these words of the language. */
  takeMark(...wanted: readonly string[]): Word | undefined {
    const word = this.peek();
    if (word === undefined || word.kind !== 'mark' || !wanted.includes(word.text)) return undefined;
    this.at++;
    return word;
  }

  /** The next word, whatever it is. */
  takeAny(): Word | undefined {
    const word = this.peek();
    if (word !== undefined) this.at++;
    return word;
  }

  /** The words that nobody took. */
  rest(): readonly Word[] {
    return this.all.slice(this.at);
  }
}

/** From the first to the last of some words. */
export function spanning(
  words: readonly { readonly span: Span }[],
  otherwise: Span = { start: 0, end: 0 },
): Span {
  const [first, last] = [words[0], words.at(-1)];
  return first === undefined || last === undefined
    ? otherwise
    : { start: first.span.start, end: last.span.end };
}

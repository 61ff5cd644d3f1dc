/**
 * The words of a file as statements: declarations, properties and entries with their blocks, and each comment with what it
 * belongs to. Nothing of the meaning is read, so it works on any text.
 */
import type { Token } from '../syntax/tokens.ts';
import { lineEndsIn } from './line-ends.ts';

/** A token and the room before it. */
export interface Word extends Token {
  /** Its place among the tokens of the file. */
  readonly index: number;
  /** Line ends between the token before and this one: none, one, or more. */
  readonly lineEnds: 0 | 1 | 2;
  /** Whether anything stands between the token before and this one. */
  readonly spaced: boolean;
}

export interface Statement {
  /** Its first word: `kr`, `owner`, `guarded`, …; `entry` for a line of a check-in or review. */
  readonly keyword: string;
  /** Comments above it. */
  readonly leading: readonly Word[];
  /** From the first word to the last one before `{`, with comments between. */
  readonly head: readonly Word[];
  readonly block?: Block;
  /** Comments behind it, on its last line. */
  readonly trailing: readonly Word[];
}

export interface Block {
  readonly open: Word;
  /** Comments behind the opening brace, on its line. */
  readonly opening: readonly Word[];
  readonly statements: readonly Statement[];
  /** Comments above the closing brace. */
  readonly closing: readonly Word[];
  readonly close?: Word;
}

/** A file as statements. `closing`: comments at its end. */
export interface Outline {
  readonly words: readonly Word[];
  readonly statements: readonly Statement[];
  readonly closing: readonly Word[];
  /** How deep its blocks are nested. */
  readonly depth: number;
}

interface OpenStatement extends Statement {
  readonly leading: Word[];
  readonly head: Word[];
  readonly trailing: Word[];
  block?: OpenBlock;
}

interface OpenBlock extends Block {
  readonly opening: Word[];
  readonly statements: OpenStatement[];
  readonly closing: Word[];
  close?: Word;
}

/** Where statements are being added: the file or an open block. */
interface Level {
  readonly statements: OpenStatement[];
  readonly opening: Word[];
  readonly closing: Word[];
  readonly block?: OpenBlock;
}

const startingWords = new Set([
  ...['northstar', 'team', 'cycle', 'objective', 'kr', 'kpi', 'checkin', 'review'],
  ...[
    'owner',
    'lead',
    'part',
    'size',
    'committed',
    'aspirational',
    'supports',
    'guarded',
    'tracks',
    'weight',
    'every',
  ],
  ...['source', 'initiative', 'changed', 'stopped', 'leading', 'lagging', 'target', 'by'],
]);

/** Declarations in whose header `by` stands. */
const dated = new Set(['northstar', 'kr', 'checkin']);

/** Groups the tokens of a text. Braces that open or close nothing become statements of their own. */
export function outlineOf(text: string, tokens: readonly Token[]): Outline {
  const words = tokens.map((token, index): Word => {
    const room = text.slice(tokens[index - 1]?.span.end ?? 0, token.span.start);
    return { ...token, index, lineEnds: lineEndsIn(room), spaced: room !== '' };
  });
  return new OutlineReader(words).read();
}

class OutlineReader {
  private readonly words: readonly Word[];
  private readonly levels: Level[] = [{ statements: [], opening: [], closing: [] }];
  /** The statement whose words are being read. */
  private current: OpenStatement | undefined;
  /** Comments that wait to know what they belong to. */
  private waiting: Word[] = [];
  private depth = 0;

  constructor(words: readonly Word[]) {
    this.words = words;
  }

  read(): Outline {
    for (const word of this.words) this.take(word);
    this.settleComments(undefined);
    const [file] = this.levels as [Level];
    return { words: this.words, statements: file.statements, closing: file.closing, depth: this.depth };
  }

  private take(word: Word): void {
    if (isComment(word)) {
      this.waiting.push(word);
    } else if (word.text === '{' && this.current !== undefined && this.current.block === undefined) {
      this.openBlock(this.current, word);
    } else if (word.text === '}' && this.levels.length > 1) {
      this.closeBlock(word);
    } else if (
      this.current === undefined ||
      this.current.block !== undefined ||
      this.starts(word, this.current)
    ) {
      this.startStatement(word);
    } else {
      append(this.current.head, this.waiting);
      this.current.head.push(word);
      this.waiting = [];
    }
  }

  /** Whether a word begins a new statement rather than continue the current one. */
  private starts(word: Word, current: OpenStatement): boolean {
    if (word.kind === 'name' || word.kind === 'path') return this.wordAfter(word)?.text === ':';
    if (word.kind !== 'keyword' || !startingWords.has(word.text)) return false;
    return word.text !== 'by' || !(dated.has(current.keyword) || current.head.at(-1)?.text === 'guarded');
  }

  private wordAfter({ index }: Word): Word | undefined {
    let at = index + 1;
    while (at < this.words.length && isComment(this.words[at] as Word)) at++;
    return this.words[at];
  }

  private startStatement(word: Word): void {
    const isEntry = word.kind === 'name' || word.kind === 'path';
    const statement: OpenStatement = {
      keyword: isEntry ? 'entry' : word.text,
      leading: [],
      head: [word],
      trailing: [],
    };
    this.settleComments(statement, word);
    this.level.statements.push(statement);
    this.current = statement;
  }

  private openBlock(statement: OpenStatement, open: Word): void {
    const block: OpenBlock = { open, opening: [], statements: [], closing: [] };
    statement.block = block;
    this.placeCommentsBeforeBrace(statement, block);
    this.levels.push({ statements: block.statements, opening: block.opening, closing: block.closing, block });
    this.depth = Math.max(this.depth, this.levels.length - 1);
    this.current = undefined;
  }

  /** `kr x "…" // why` with the brace on the next line: the comment goes behind the brace, so that the brace can move up. */
  private placeCommentsBeforeBrace(statement: OpenStatement, block: OpenBlock): void {
    const comments = this.waiting;
    this.waiting = [];
    const first = comments.findIndex(isLineComment);
    if (first < 0 || comments.some(comment => comment.kind === 'docComment')) {
      append(statement.head, comments);
      return;
    }
    append(statement.head, comments.slice(0, first));
    const [beside, ...below] = comments.slice(first) as [Word, ...Word[]];
    if (beside.lineEnds === 0) block.opening.push(beside);
    else below.unshift(beside);
    this.waiting = below;
  }

  private closeBlock(close: Word): void {
    this.settleComments(undefined, close);
    const { block } = this.levels.pop() as Level;
    if (block !== undefined) block.close = close;
    this.current = this.level.statements.at(-1);
  }

  /** Gives the waiting comments to the statement before, to the one that begins, or to the end of the block. */
  private settleComments(next: OpenStatement | undefined, nextWord?: Word): void {
    const comments = this.waiting;
    this.waiting = [];
    let taken = 0;
    while (
      taken < comments.length &&
      this.standsBeside(comments, taken, next === undefined ? undefined : nextWord)
    ) {
      taken++;
    }
    const { statements, opening, closing, block } = this.level;
    const before = statements.at(-1)?.trailing ?? (block === undefined ? [] : opening);
    append(before, comments.slice(0, taken));
    append(next === undefined ? closing : next.leading, comments.slice(taken));
  }

  /** Whether a comment stands on the line of what is before it, and speaks of that. */
  private standsBeside(comments: readonly Word[], at: number, next: Word | undefined): boolean {
    const comment = comments[at];
    const { statements, opening, block } = this.level;
    const hasBefore = statements.length > 0 || (block !== undefined && !opening.some(isLineComment));
    if (comment === undefined || comment.lineEnds > 0 || !hasBefore) return false;
    if (next === undefined) return true;
    if (comment.kind === 'docComment' || speaksOfNextLine(comment)) return false;
    return [...comments.slice(at + 1), next].some(word => word.lineEnds > 0);
  }

  private get level(): Level {
    return this.levels.at(-1) as Level;
  }
}

/** A file may hold more comments in a row than a call takes arguments. */
function append(list: Word[], more: readonly Word[]): void {
  for (const word of more) list.push(word);
}

export function isComment(word: Token): boolean {
  return word.kind === 'comment' || word.kind === 'docComment';
}

/** A comment up to the end of its line: nothing can follow it there. */
export function isLineComment(word: Token): boolean {
  return word.kind === 'comment' && word.text.startsWith('//');
}

function speaksOfNextLine(comment: Word): boolean {
  return /^\/\/\s*goals-ignore-next-line\b/.test(comment.text);
}

/** First and last word of a statement, without the comments around it. */
export function endsOf({ head, block }: Statement): { readonly first: Word; readonly last: Word } {
  const first = head[0] as Word;
  const last = block === undefined ? (head.at(-1) as Word) : (block.close ?? lastWordIn(block));
  return { first, last };
}

function lastWordIn(block: Block): Word {
  const inside = block.statements.at(-1);
  return (
    block.closing.at(-1) ??
    (inside === undefined ? (block.opening.at(-1) ?? block.open) : endsOf(inside).last)
  );
}

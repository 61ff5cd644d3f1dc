/** Prints statements: the same words in the order and with the room that they have in a formatted file. */
import { columnsOf } from '../model/text-width.ts';
import { lineWidth, type Padding, paddingsOf, type Row } from './columns.ts';
import type { LineEnd } from './line-ends.ts';
import { inOrder } from './property-order.ts';
import {
  type Block,
  isComment,
  isLineComment,
  type Outline,
  type Statement,
  type Word,
} from './statements.ts';

/** A word with what stands before it. `text` differs from the word's own in comments only: line ends, indentation. */
export interface PrintedWord {
  readonly word: Word;
  readonly gap: string;
  readonly text: string;
}

const step = '  ';
const declarations = new Set(['northstar', 'team', 'objective', 'kr', 'kpi', 'checkin', 'review']);
const noPadding: Padding = { name: 0, label: 0 };

/** The words of a file as they stand when it is formatted. */
export function print(outline: Outline, lineEnd: LineEnd): readonly PrintedWord[] {
  const printer = new Printer(lineEnd);
  printer.statements(outline.statements, 'file', '');
  printer.comments(outline.closing, '');
  return printer.printed;
}

class Printer {
  readonly printed: PrintedWord[] = [];
  private readonly lineEnd: LineEnd;
  /** The next word is the first of its block: no empty line before it. */
  private isFirst = true;

  constructor(lineEnd: LineEnd) {
    this.lineEnd = lineEnd;
  }

  statements(statements: readonly Statement[], container: string, indentation: string): void {
    const ordered = inOrder(statements, container);
    const paddings = alignmentOf(ordered, indentation);
    for (const statement of ordered) {
      this.aboveAndFirst(statement, indentation);
      this.head(statement, indentation, paddings.get(statement) ?? noPadding);
      if (statement.block !== undefined) this.block(statement, statement.block, indentation);
      for (const comment of statement.trailing) this.put(comment, ' ', indentation);
    }
  }

  /** Comments that stand on lines of their own. */
  comments(comments: readonly Word[], indentation: string): void {
    for (const [at, comment] of comments.entries()) {
      const before = comments[at - 1];
      this.put(
        comment,
        this.follows(before, comment) ? ' ' : this.newLine(comment, indentation),
        indentation,
      );
    }
  }

  private aboveAndFirst({ leading, head }: Statement, indentation: string): void {
    this.comments(leading, indentation);
    const first = head[0];
    if (first === undefined) return;
    this.put(
      first,
      this.follows(leading.at(-1), first) ? ' ' : this.newLine(first, indentation),
      indentation,
    );
  }

  /** Whether a word stays behind a comment on the comment's line. */
  private follows(comment: Word | undefined, word: Word): boolean {
    return comment !== undefined && word.lineEnds === 0 && !isLineComment(comment);
  }

  private head(statement: Statement, indentation: string, padding: Padding): void {
    const { head } = statement;
    const breaks = breaksOf(statement, indentation);
    const cells = cellsOf(head);
    for (const [at, word] of head.entries()) {
      const before = head[at - 1];
      if (before === undefined) continue;
      let gap = gapBetween(before, word);
      if (isBrokenBefore(statement, at, breaks)) gap = this.lineEnd + indentation + step;
      else if (before === cells.name) gap += ' '.repeat(padding.name);
      else if (before === cells.label) gap += ' '.repeat(padding.label);
      this.put(word, gap, indentation + step);
    }
  }

  private block(statement: Statement, block: Block, indentation: string): void {
    const last = statement.head.at(-1);
    const needsNewLine = last !== undefined && isLineComment(last);
    this.put(block.open, needsNewLine ? this.lineEnd + indentation : ' ', indentation);
    if (staysOnOneLine(statement, indentation)) this.inlineBlock(block, statement.keyword);
    else this.wholeBlock(block, statement.keyword, indentation);
  }

  private inlineBlock(block: Block, container: string): void {
    const words = wordsInside(block, container);
    for (const [at, word] of words.entries()) {
      const before = words[at - 1];
      this.put(word, before === undefined ? ' ' : gapBetween(before, word), '');
    }
    if (block.close !== undefined) this.put(block.close, words.length === 0 ? '' : ' ', '');
  }

  private wholeBlock(block: Block, container: string, indentation: string): void {
    for (const comment of block.opening) this.put(comment, ' ', indentation + step);
    this.isFirst = true;
    this.statements(block.statements, container, indentation + step);
    this.comments(block.closing, indentation + step);
    this.isFirst = false;
    if (block.close !== undefined) this.put(block.close, this.lineEnd + indentation, indentation);
  }

  /** A new line, with an empty one before it where the author left room and something stands above in the block. */
  private newLine(word: Word, indentation: string): string {
    if (this.printed.length === 0) return '';
    const room = word.lineEnds === 2 && !this.isFirst ? this.lineEnd : '';
    return room + this.lineEnd + indentation;
  }

  private put(word: Word, gap: string, indentation: string): void {
    this.isFirst = false;
    this.printed.push({
      word,
      gap,
      text: isComment(word) ? this.commentText(word.text, indentation) : word.text,
    });
  }

  /** Line ends as the file has them; the lines of a comment whose lines all begin with `*` move with it. */
  private commentText(text: string, indentation: string): string {
    if (text.startsWith('//')) return text.trimEnd();
    const [first = '', ...rest] = text.split(/\r\n|\r|\n/);
    if (rest.length === 0) return text;
    const isStarred = rest.every(line => line.trimStart().startsWith('*'));
    const lines = isStarred ? rest.map(line => `${indentation} ${line.trim()}`) : rest;
    return [isStarred ? first.trimEnd() : first, ...lines].join(this.lineEnd);
  }
}

// ------------------------------------------------------------------------------------------------------ lines and blocks

function gapBetween(left: Word, right: Word): string {
  if (right.text === ',' || right.text === ':' || right.text === '+') return '';
  if (right.kind === 'unit' && !right.spaced) return '';
  return left.text === '' ? '' : ' ';
}

/** Where a header or a property is broken: nowhere, where its author broke it, or before one of its words. */
type Breaks = 'none' | 'kept' | { readonly before: number };

/** Declarations whose measure goes to a line of its own where the header is too wide. */
const measured = new Set(['northstar', 'kr', 'kpi']);

/**
 * A header that fits stands on one line. One that is too wide is broken before its measure, so that name and label stand above
 * the numbers; what has no measure, and what has a comment inside, keeps the line breaks of its author.
 */
function breaksOf({ keyword, head, block }: Statement, indentation: string): Breaks {
  if (head.some(isMultiLine)) return 'kept';
  if (indentation.length + widthOf(head) + (block === undefined ? 0 : 2) <= lineWidth) return 'none';
  const { measureAt } = cellsOf(head);
  if (measureAt === undefined || !measured.has(keyword) || head.some(isComment)) return 'kept';
  return { before: measureAt };
}

function isBrokenBefore({ keyword, head }: Statement, at: number, breaks: Breaks): boolean {
  const [before, word] = [head[at - 1], head[at]];
  if (before === undefined || word === undefined) return false;
  if (typeof breaks === 'object') return at === breaks.before;
  if (isLineComment(before)) return true;
  if (word.lineEnds === 0 || gapBetween(before, word) === '') return false;
  // The paragraphs of a note may stand one below the other.
  return breaks === 'kept' || (keyword === 'entry' && word.kind === 'string');
}

/** A comment that takes the rest of its line, or several lines. */
function isMultiLine(word: Word): boolean {
  return isComment(word) && (isLineComment(word) || /[\r\n]/.test(word.text));
}

function widthOf(words: readonly Word[]): number {
  let width = 0;
  for (const [at, word] of words.entries()) {
    const before = words[at - 1];
    width += columnsOf(word.text) + (before === undefined ? 0 : gapBetween(before, word).length);
  }
  return width;
}

/** All words between the braces in the order in which they are printed. */
function wordsInside(block: Block, container: string): readonly Word[] {
  const inside = inOrder(block.statements, container).flatMap(({ leading, head, trailing }) => [
    ...leading,
    ...head,
    ...trailing,
  ]);
  return [...block.opening, ...inside, ...block.closing];
}

/** A block stays on one line where it stood on one and fits; one that holds declarations is always opened up. */
function staysOnOneLine(statement: Statement, indentation: string): boolean {
  const { head, block, keyword } = statement;
  if (block?.close === undefined) return false;
  const words = wordsInside(block, keyword);
  if (words.length === 0) return true;
  if ([...words, block.close].some(word => word.lineEnds > 0 || isMultiLine(word))) return false;
  if (block.statements.some(inner => inner.block !== undefined || declarations.has(inner.keyword)))
    return false;
  return (
    indentation.length + lastLineWidth(statement, indentation) + widthOf(words) + ' {  }'.length <=
      lineWidth && !head.some(isMultiLine)
  );
}

/** Width of the last line of a header, from the indentation of the statement. */
function lastLineWidth(statement: Statement, indentation: string): number {
  const breaks = breaksOf(statement, indentation);
  const { head } = statement;
  let start = 0;
  for (let at = 1; at < head.length; at++) if (isBrokenBefore(statement, at, breaks)) start = at;
  return widthOf(head.slice(start)) + (start > 0 ? step.length : 0);
}

// ------------------------------------------------------------------------------------------------------------- alignment

/** Name and label of a header, where they stand right behind the keyword, and the place of the first word behind them. */
function cellsOf(head: readonly Word[]): {
  readonly name?: Word;
  readonly label?: Word;
  readonly measureAt?: number;
} {
  const [, second, third] = head;
  const name = second?.kind === 'name' ? second : undefined;
  const other = name === undefined ? second : third;
  const label = other?.kind === 'string' ? other : undefined;
  const said = 1 + (name === undefined ? 0 : 1) + (label === undefined ? 0 : 1);
  return {
    ...(name && { name }),
    ...(label && { label }),
    ...(head.length > said && { measureAt: said }),
  };
}

/** How the one-line key results and KPIs among the statements are padded, run by run. */
function alignmentOf(statements: readonly Statement[], indentation: string): ReadonlyMap<Statement, Padding> {
  const paddings = new Map<Statement, Padding>();
  let run: Statement[] = [];
  const align = (): void => {
    const padded = run.length < 2 ? [] : paddingsOf(run.map(statement => rowOf(statement, indentation)));
    for (const [at, padding] of padded.entries()) paddings.set(run[at] as Statement, padding);
    run = [];
  };
  for (const statement of statements) {
    if (!isOneLine(statement, indentation)) {
      align();
      continue;
    }
    if (run.length > 0 && (run[0]?.keyword !== statement.keyword || hasRoomAbove(statement))) align();
    run.push(statement);
  }
  align();
  return paddings;
}

/** A key result or KPI that stands on one line. Comments above it don't count: an ignored line stays in its column. */
function isOneLine(statement: Statement, indentation: string): boolean {
  const { keyword, head, block } = statement;
  if ((keyword !== 'kr' && keyword !== 'kpi') || head.some(isComment)) return false;
  if (block !== undefined && !staysOnOneLine(statement, indentation)) return false;
  const breaks = breaksOf(statement, indentation);
  return !head.some((_, at) => isBrokenBefore(statement, at, breaks));
}

function hasRoomAbove({ leading, head }: Statement): boolean {
  return [...leading, ...head.slice(0, 1)].some(word => word.lineEnds === 2);
}

function rowOf({ head, block, keyword }: Statement, indentation: string): Row {
  const { name, label, measureAt } = cellsOf(head);
  const words = block === undefined ? [] : wordsInside(block, keyword);
  const blockWidth =
    block === undefined ? 0 : words.length === 0 ? ' {}'.length : widthOf(words) + ' {  }'.length;
  return {
    ...(name && { name: columnsOf(name.text) }),
    ...(label && { label: columnsOf(label.text) }),
    hasMeasure: measureAt !== undefined,
    total: indentation.length + widthOf(head) + blockWidth,
  };
}

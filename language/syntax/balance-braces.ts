/**
 * Closes blocks that are left open, and drops braces that close nothing, so that the parser always sees whole blocks.
 *
 * Where a brace is missing or too many can't be told from the braces, but mostly from the indentation: what stands no deeper than
 * a declaration is not inside it. Only files whose braces don't match are looked at that way; in all others the braces decide.
 */
import { declarationKinds, mayStandIn, propertyWords } from './containers.ts';
import type { Lexed, WordType } from './goals-language.ts';
import { type Slip, spanOfWord } from './slips.ts';

export interface BalancedWords {
  readonly words: readonly Lexed[];
  readonly slips: readonly Slip[];
}

/** Adds the closing braces that are missing (they have no place in the text) and leaves out those that close nothing. */
export function balanceBraces(
  words: readonly Lexed[],
  types: Readonly<Record<string, WordType>>,
): BalancedWords {
  const brace = types['}'];
  const opening = types['{'];
  if (brace === undefined || opening === undefined) return { words, slips: [] };
  const counted = countBraces(words);
  if (isWhole(counted)) return { words, slips: [] };
  return new BraceBalancer(words, { opening, closing: brace }, counted).balance();
}

/** Whether the braces match and no declaration lacks its block, so that the braces alone tell what belongs to what. */
export function hasWholeBlocks(words: readonly Lexed[]): boolean {
  return isWhole(countBraces(words));
}

function isWhole({ missing, surplus, lacksBlock }: Counted): boolean {
  return missing === 0 && surplus === 0 && !lacksBlock;
}

interface Counted {
  readonly missing: number;
  readonly surplus: number;
  /** A declaration that can't do without a block may have none. */
  readonly lacksBlock: boolean;
}

function countBraces(words: readonly Lexed[]): Counted {
  let [depth, surplus, lacksBlock, waits] = [0, 0, false, false];
  for (const { image, tokenType } of words) {
    if (image === '{') depth++;
    else if (image === '}' && depth > 0) depth--;
    else if (image === '}') surplus++;
    if (image === '{') waits = false;
    else if (image === '}' || declarationKinds.has(tokenType.name)) {
      lacksBlock ||= waits;
      waits = needBlock.has(tokenType.name);
    }
  }
  return { missing: depth, surplus, lacksBlock: lacksBlock || waits };
}

/** Declarations that can't do without a block. */
const needBlock: ReadonlySet<string> = new Set(['team', 'objective', 'checkin', 'review']);

/** A declaration whose block has not been opened. */
interface Header {
  readonly keyword: string;
  readonly indent: number;
}

interface OpenBlock {
  readonly brace: Lexed;
  /** The declaration that it belongs to, as far as can be told. */
  readonly keyword: string | undefined;
  /** Column of the first word of its line. */
  readonly indent: number;
  /** Column of the first line inside. */
  body?: number;
  /** Its opening brace is missing too, which was said. */
  readonly isAdded?: true;
}

class BraceBalancer {
  private readonly words: readonly Lexed[];
  private readonly braces: { readonly opening: WordType; readonly closing: WordType };
  private missing: number;
  private surplus: number;
  private readonly balanced: Lexed[] = [];
  private readonly slips: Slip[] = [];
  private readonly open: OpenBlock[] = [];
  /** How many open blocks begin at a column. */
  private readonly indents = new Map<number, number>();
  /** The last declaration whose block may follow. */
  private header: Header | undefined;

  constructor(
    words: readonly Lexed[],
    braces: { readonly opening: WordType; readonly closing: WordType },
    { missing, surplus }: Counted,
  ) {
    this.words = words;
    this.braces = braces;
    this.missing = missing;
    this.surplus = surplus;
  }

  balance(): BalancedWords {
    let line = -1;
    let indent = 1;
    for (const [index, word] of this.words.entries()) {
      const isFirst = (word.startLine ?? 0) > line;
      if (isFirst) {
        indent = word.startColumn ?? 1;
        this.openBefore(word, indent);
        this.closeBefore(word, indent);
      }
      line = word.endLine ?? line;
      if (word.image === '{') this.opened({ brace: word, keyword: this.header?.keyword, indent });
      if (word.image === '}' && !this.closes(word, isFirst, this.words[index + 1])) continue;
      if (isFirst) this.noteBody(indent, word);
      if (declarationKinds.has(word.tokenType.name)) this.header = { keyword: word.tokenType.name, indent };
      else if (word.image === '}') this.header = undefined;
      this.balanced.push(word);
    }
    this.closeAtEnd();
    return { words: this.balanced, slips: this.slips };
  }

  /** Opens the block of a declaration below which something stands that can only be inside it. */
  private openBefore(word: Lexed, indent: number): void {
    const { header } = this;
    const last = this.balanced.at(-1);
    if (header === undefined || last === undefined || indent <= header.indent || !beginsStatement(word))
      return;
    if (!needBlock.has(header.keyword) && this.surplus === 0) return;
    if (isName(word) || !mayStandIn(header.keyword, word.tokenType.name)) return;
    if (this.surplus > 0) this.surplus--;
    else this.missing++;
    this.balanced.push(braceOf(this.braces.opening, '{'));
    this.opened({ brace: last, keyword: header.keyword, indent: header.indent, body: indent, isAdded: true });
    const end = spanOfWord(last).end;
    this.slips.push({
      span: spanOfWord(last),
      message: `a "{" is missing behind this ${header.keyword}`,
      fixes: [
        { title: 'Open the block', kind: 'suggestion', edit: { span: { start: end, end }, text: ' {' } },
      ],
    });
  }

  private opened(block: OpenBlock): void {
    this.header = undefined;
    this.open.push(block);
    this.indents.set(block.indent, (this.indents.get(block.indent) ?? 0) + 1);
  }

  private closed(): void {
    const block = this.open.pop();
    if (block !== undefined) this.indents.set(block.indent, (this.indents.get(block.indent) ?? 1) - 1);
  }

  private noteBody(indent: number, word: Lexed): void {
    const top = this.open.at(-1);
    if (top !== undefined && top.brace !== word && word.image !== '}') top.body ??= indent;
  }

  /** Closes the blocks that end above a line, where braces are missing. */
  private closeBefore(word: Lexed, indent: number): void {
    while (this.missing > 0) {
      const top = this.open.at(-1);
      if (top === undefined || !this.endsAbove(top, word, indent)) return;
      this.closeMissing(top, word.startOffset);
    }
  }

  private endsAbove(top: OpenBlock, word: Lexed, indent: number): boolean {
    if (word.image === '}') return indent < top.indent && (this.indents.get(indent) ?? 0) > 0;
    if (indent > top.indent) return false;
    const fits = top.keyword === undefined || isName(word) || mayStandIn(top.keyword, word.tokenType.name);
    const isIndented = top.body !== undefined && top.body > top.indent;
    return beginsStatement(word) && (!fits || isIndented);
  }

  private closeMissing({ brace, indent, isAdded }: OpenBlock, before: number): void {
    this.missing--;
    this.closed();
    this.balanced.push(braceOf(this.braces.closing, '}'));
    if (isAdded) return;
    const place = { start: before, end: before };
    this.slips.push({
      span: spanOfWord(brace),
      message: 'this "{" is never closed: add a "}"',
      fixes: [
        {
          title: 'Close the block',
          kind: 'suggestion',
          edit: { span: place, text: `}\n${' '.repeat(indent - 1)}` },
        },
      ],
    });
  }

  /** Whether a closing brace closes a block; one that doesn't is reported. */
  private closes(word: Lexed, isFirst: boolean, next: Lexed | undefined): boolean {
    const top = this.open.at(-1);
    const isSurplus = top === undefined || (this.surplus > 0 && this.isOutOfLine(top, word, isFirst, next));
    if (!isSurplus) {
      this.closed();
      return true;
    }
    this.surplus--;
    const span = spanOfWord(word);
    this.slips.push({
      span,
      message: 'this "}" closes nothing: take it out',
      fixes: [{ title: 'Take the brace out', kind: 'suggestion', edit: { span, text: '' } }],
    });
    return false;
  }

  /** A brace that stands deeper than what it would close, or after which the block goes on. */
  private isOutOfLine(top: OpenBlock, word: Lexed, isFirst: boolean, next: Lexed | undefined): boolean {
    if (isFirst && (word.startColumn ?? 1) > top.indent) return true;
    const goesOn = next !== undefined && (next.startLine ?? 0) > (word.endLine ?? 0) && next.image !== '}';
    return goesOn && (next.startColumn ?? 1) > top.indent;
  }

  /** What is open at the end of the file is one slip: mostly the block that is being written. */
  private closeAtEnd(): void {
    for (const _ of this.open) this.balanced.push(braceOf(this.braces.closing, '}'));
    const innermost = this.open.findLast(({ isAdded }) => isAdded === undefined);
    if (innermost === undefined) return;
    const end = this.words.at(-1);
    const at = end === undefined ? 0 : spanOfWord(end).end;
    const closing = this.open.map(({ indent }) => `\n${' '.repeat(indent - 1)}}`).reverse();
    this.slips.push({
      span: spanOfWord(innermost.brace),
      message: 'this "{" is never closed: add a "}"',
      fixes: [
        {
          title: 'Close the block',
          kind: 'suggestion',
          edit: { span: { start: at, end: at }, text: closing.join('') },
        },
      ],
    });
  }
}

/** A brace that stands nowhere in the text; the tree takes no place from it. */
function braceOf(tokenType: WordType, image: string): Lexed {
  const tokenTypeIdx = tokenType.tokenTypeIdx ?? 0;
  return { image, startOffset: Number.NaN, endOffset: Number.NaN, tokenType, tokenTypeIdx };
}

function beginsStatement(word: Lexed): boolean {
  const { name } = word.tokenType;
  return declarationKinds.has(name) || propertyWords.has(name) || name === 'HEAD' || isName(word);
}

function isName({ tokenType: { name } }: Lexed): boolean {
  return name === 'NAME' || name === 'PATH';
}

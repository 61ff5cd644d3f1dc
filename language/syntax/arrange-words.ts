/**
 * Prepares the words of a file for the parser: tells the words that begin a statement from those that belong to one, and leaves
 * out braces and colons that stand where none can. It looks at lines and neighbours, which a grammar can't see.
 */
import { balanceBraces } from './balance-braces.ts';
import { containers, declarationKinds, holdsEntries, mayStandIn, propertyWords } from './containers.ts';
import { type Lexed, wordTypes } from './goals-language.ts';
import { retype } from './reserved-names.ts';
import { type Slip, spanOfWord } from './slips.ts';

export interface ArrangedWords {
  readonly words: readonly Lexed[];
  /** In order of the text. */
  readonly slips: readonly Slip[];
}

/** Deeper than anything that means something, and not so deep that reading it could end in a full stack. */
const deepest = 32;

/** So many words are looked at to find the block that follows a header. */
const longestHeader = 50;

/** What is being written: up to which words belong together. */
interface Statement {
  readonly kind: 'none' | 'declaration' | 'property' | 'entry' | 'unknown';
  readonly keyword: string;
  readonly first: Lexed | undefined;
}

const nothing: Statement = { kind: 'none', keyword: '', first: undefined };

interface Block {
  readonly keyword: string;
  /** Whether the parser sees its braces. */
  readonly isKept: boolean;
}

/** Words that are followed by names of other declarations. */
const beforeNames: ReadonlySet<string> = new Set(['supports', 'guarded', 'tracks', 'part', 'cycle']);

/** Arranges all words of a file. Words are changed in place: hand in what the lexer has just made. */
export function arrangeWords(words: readonly Lexed[]): ArrangedWords {
  const { words: balanced, slips } = balanceBraces(words, wordTypes());
  const arranged = new WordArranger(balanced).arrange();
  const all = [...slips, ...arranged.slips].sort((a, b) => a.span.start - b.span.start);
  return { words: arranged.words, slips: all };
}

class WordArranger {
  private readonly words: readonly Lexed[];
  private readonly types = wordTypes();
  private readonly kept: Lexed[] = [];
  private readonly slips: Slip[] = [];
  private readonly blocks: Block[] = [];
  private statement = nothing;
  private index = 0;
  private depth = 0;

  constructor(words: readonly Lexed[]) {
    this.words = words;
  }

  arrange(): ArrangedWords {
    for (; this.index < this.words.length; this.index++) this.take(this.words[this.index] as Lexed);
    return { words: this.kept, slips: this.slips };
  }

  private take(word: Lexed): void {
    const { name } = word.tokenType;
    if (name === '{') return this.open(word);
    if (name === '}') return this.close(word);
    if (name === ':') return this.takeColon(word);
    if (name === 'HEAD') return this.takeHead(word);
    if (name === 'NAME' || name === 'PATH') return this.takeName(word);
    if (declarationKinds.has(name)) this.takeKeyword(word, 'declaration');
    else if (propertyWords.has(name)) this.takeKeyword(word, 'property');
    this.kept.push(word);
  }

  // ---------------------------------------------------------------------------------------------------------- braces

  private open(word: Lexed): void {
    const { kind, keyword } = this.statement;
    const ownsBlock = kind === 'declaration' || kind === 'unknown';
    if (ownsBlock && this.depth < deepest) {
      this.depth++;
      this.kept.push(word);
      this.blocks.push({ keyword: kind === 'declaration' ? keyword : 'unknown', isKept: true });
      this.statement = nothing;
      return;
    }
    if (Number.isNaN(word.startOffset)) return this.passOver();
    if (ownsBlock) this.slip(word, 'blocks are nested too deeply: close some of them', true);
    else if (kind === 'none')
      this.slip(word, 'this "{" opens no block: a declaration stands before a block', true);
    else if (this.leaveOutBlock(word)) return;
    this.passOver();
  }

  /** What is in the block is read as if it stood beside. */
  private passOver(): void {
    this.blocks.push({ keyword: this.blocks.at(-1)?.keyword ?? 'file', isKept: false });
    this.statement = nothing;
  }

  /** Leaves out a block behind what has none, with all that is in it: it would be read as if it stood beside. */
  private leaveOutBlock(word: Lexed): boolean {
    const { kind, keyword } = this.statement;
    const what = kind === 'entry' ? 'an entry' : `"${keyword}"`;
    this.slip(word, `${what} has no block: take the braces out`, true);
    let depth = 0;
    for (let at = this.index; at < this.words.length; at++) {
      const { image } = this.words[at] as Lexed;
      if (image === '{') depth++;
      if (image === '}') depth--;
      if (depth > 0) continue;
      this.index = at;
      return true;
    }
    return false;
  }

  private close(word: Lexed): void {
    const block = this.blocks.pop();
    this.statement = nothing;
    if (block?.isKept !== true) return;
    this.depth--;
    this.kept.push(word);
  }

  // ---------------------------------------------------------------------------------------------------------- colons

  /** A colon stands behind the head of an entry; people who write YAML put one behind every word. */
  private takeColon(word: Lexed): void {
    const before = this.kept.at(-1);
    if (before !== undefined && this.words[this.index - 1] === before) {
      if (before.tokenType.name === 'HEAD') {
        this.kept.push(word);
        return;
      }
      if (this.statement.kind === 'declaration' || this.statement.first === before) {
        this.slips.push({
          span: spanOfWord(word),
          message:
            before.tokenType.name === 'TEXT'
              ? 'no colon stands here: take it out'
              : `no colon stands behind "${before.image.slice(0, 40)}": take it out`,
          fixes: [{ title: 'Take the colon out', kind: 'safe', edit: { span: spanOfWord(word), text: '' } }],
        });
        return;
      }
    }
    this.keepAs('JUNK', word);
  }

  // ----------------------------------------------------------------------------------------------------------- names

  /** A name before a colon: an entry, except right behind the keyword of a declaration. */
  private takeHead(word: Lexed): void {
    if (this.isNameOfDeclaration(word)) return this.keepAs('NAME', word);
    this.statement = { kind: 'entry', keyword: word.image, first: word };
    this.kept.push(word);
  }

  /** A name that begins a line begins a statement: half an entry, or a keyword that is misspelt. */
  private takeName(word: Lexed): void {
    if (!this.beginsLine(word) || this.isExpected()) {
      this.kept.push(word);
      return;
    }
    this.statement = { kind: 'unknown', keyword: word.image, first: word };
    this.keepAs('HEAD', word);
  }

  private isNameOfDeclaration(word: Lexed): boolean {
    const before = this.kept.at(-1);
    const { kind, first } = this.statement;
    return kind === 'declaration' && first === before && first?.startLine === word.startLine;
  }

  /** Whether the word before asks for a name, be it on the next line. */
  private isExpected(): boolean {
    const { kind, keyword, first } = this.statement;
    const before = this.kept.at(-1);
    if (kind === 'declaration') return before === first;
    if (kind !== 'property' || !beforeNames.has(keyword)) return false;
    const { name } = before?.tokenType ?? { name: '' };
    return before === first || name === ',' || name === 'by' || name === 'of';
  }

  private beginsLine(word: Lexed): boolean {
    const before = this.words[this.index - 1];
    if (before === undefined || before.image === '{' || before.image === '}') return true;
    return (before.endLine ?? 0) < (word.startLine ?? 0);
  }

  // -------------------------------------------------------------------------------------------------------- keywords

  private takeKeyword(word: Lexed, kind: 'declaration' | 'property'): void {
    const container = this.blocks.at(-1)?.keyword ?? 'file';
    const isHead = this.words[this.index + 1]?.tokenType.name === ':' && holdsEntries(container);
    if (isHead) {
      this.statement = { kind: 'entry', keyword: word.image, first: word };
      retype(word, this.types.HEAD as Lexed['tokenType']);
    } else if (kind === 'property' && this.isInHeader(word, container)) {
      retype(word, this.types.JUNK as Lexed['tokenType']);
    } else {
      this.statement = { kind, keyword: word.image, first: word };
    }
  }

  /**
   * Whether a property stands in the header of a declaration that it should stand in the block of: `team t "T" size 9 { … }`, or
   * where the block around could not hold it anyway.
   */
  private isInHeader(word: Lexed, container: string): boolean {
    const { kind, keyword } = this.statement;
    if (kind !== 'declaration' || this.beginsLine(word)) return false;
    const isOfAround = mayStandIn(container, word.image);
    if (!isOfAround && mayStandIn(keyword, word.image) && keyword in containers) return true;
    for (const next of this.words.slice(this.index + 1, this.index + longestHeader)) {
      if (next.image === '{') return true;
      if ((next.startLine ?? 0) > (word.endLine ?? 0) || next.image === '}') return false;
      if (declarationKinds.has(next.tokenType.name)) return false;
    }
    return false;
  }

  // ----------------------------------------------------------------------------------------------------- small parts

  private keepAs(type: string, word: Lexed): void {
    retype(word, this.types[type] as Lexed['tokenType']);
    this.kept.push(word);
  }

  private slip(word: Lexed, message: string, weak = false): void {
    this.slips.push({ span: spanOfWord(word), message, weak });
  }
}

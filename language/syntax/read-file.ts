/**
 * The statements of a file, each handed to the block that holds it. A declaration that stands where it can't is lifted to the
 * nearest block that may hold it, and a misspelt keyword is read as the one that was meant: the file must keep its outline.
 */
import type * as ast from '../generated/ast.ts';
import type { TopLevelFact } from '../model/facts.ts';
import type { Located, Span } from '../model/types.ts';
import { type ContainerKind, containers, declarationKinds, placeIn } from './containers.ts';
import { declarationMeant, keywordInTwoWords, keywordMeant, unknownWord } from './misspelt-words.ts';
import { fixInFile } from './problems.ts';
import { type BlockReceiver, type DeclarationReading, readDeclaration } from './read-declarations.ts';
import { readEntry } from './read-entries.ts';
import type { HeaderKind } from './read-headers.ts';
import { propertyReader } from './read-properties.ts';
import { type Reading, replacements, reportRest } from './reading.ts';
import type { Token } from './tokens.ts';
import { type Word, WordList, wordsOf } from './words.ts';

/** A block being read: what it may hold, and where its members go. */
interface Container extends Omit<BlockReceiver, 'kind'> {
  readonly kind: ContainerKind;
  readonly parent?: Container;
}

/** What all statements have: their first word, the words behind it, and a block where it has one. */
interface Statement {
  readonly keyword: Word;
  readonly words: WordList;
  readonly span: Span;
  readonly block?: ast.Block;
  readonly blockSpan?: Span;
}

export interface FileDeclarations {
  readonly declarations: readonly TopLevelFact[];
  readonly cycle?: Located<string>;
  /** Whether properties of the file itself stand there, such as its default cycle. */
  readonly hasProperties: boolean;
}

/** Reads a whole file. */
export function readFile(
  file: ast.GoalsFile,
  reading: Reading & { readonly comments: readonly Token[] },
): FileDeclarations {
  return new FileReader(reading).readFile(file);
}

class FileReader {
  private readonly reading: Reading & { readonly comments: readonly Token[] };
  /** How many statements were begun. */
  private count = 0;
  private hasProperties = false;
  private outOfPlace = '';
  private outOfPlaceAt = Number.NaN;

  constructor(reading: Reading & { readonly comments: readonly Token[] }) {
    this.reading = reading;
  }

  readFile(file: ast.GoalsFile): FileDeclarations {
    const declarations: TopLevelFact[] = [];
    const properties = propertyReader('file', this.reading);
    const container: Container = {
      kind: 'file',
      properties,
      accept: fact => declarations.push(fact as TopLevelFact),
    };
    this.readStatements(file, container);
    const { cycle } = properties.properties;
    if (cycle !== undefined) this.checkCycleComesFirst(cycle, declarations);
    return { declarations, hasProperties: this.hasProperties, ...(cycle === undefined ? {} : { cycle }) };
  }

  /** Declared cycles may stand before it: it may name one of them. */
  private checkCycleComesFirst(cycle: Located<string>, declarations: readonly TopLevelFact[]): void {
    const first = declarations.find(({ kind }) => kind !== 'cycle');
    if (first === undefined || cycle.span.start < first.span.start) return;
    this.report(cycle.span, 'the default cycle of a file stands before its first declaration');
  }

  private report(span: Span, message: string, offered: readonly string[] = []): void {
    this.reading.problems.report('language/syntax', span, message, {
      fixes: replacements(this.reading, span, offered),
    });
  }

  // --------------------------------------------------------------------------------------------------------- members

  private readStatements({ strays, members }: ast.GoalsFile | ast.Block, container: Container): void {
    this.reportStrays(strays, container.kind);
    for (const member of members) {
      this.readMember(member, container);
      if (member.$type !== 'Property') this.reportStrays(member.strays, container.kind);
    }
  }

  private reportStrays(strays: ast.Words | undefined, kind: ContainerKind): void {
    if (strays === undefined) return;
    reportRest(wordsOf(strays), this.reading, ({ text }) => {
      if (text === 'by' && (kind === 'kr' || kind === 'northstar'))
        return '"by" stands in the header, before the block: … to 50 by 2026-03-15';
      return text === 'threshold' && kind === 'kpi'
        ? '"threshold" stands in the header, before the block: … threshold < 5%'
        : undefined;
    });
  }

  /** Whether the statement before was out of place in the same way: the header above both is what is missing. */
  private isRun(outOfPlace: string): boolean {
    const isSame = this.outOfPlace === outOfPlace && this.outOfPlaceAt === this.count - 1;
    this.outOfPlace = outOfPlace;
    this.outOfPlaceAt = this.count;
    return isSame;
  }

  private readMember(member: ast.Member, container: Container): void {
    this.count++;
    const statement = this.statementOf(member);
    if (member.$type === 'Entry') return this.readHead(member, statement, container);
    if (member.$type === 'Property') return this.readProperty(statement, container);
    this.place(statement, member.keyword, container);
  }

  /** One walk over the leaves of a member: where it begins, its words, where it ends. */
  private statementOf(member: ast.Member): Statement {
    const start = member.$cstNode?.offset ?? 0;
    const text = member.$type === 'Entry' ? member.head : member.keyword;
    const span = { start, end: start + text.length };
    const words = wordsOf(member.words);
    const keyword: Word = { kind: member.$type === 'Entry' ? 'path' : 'mark', text, span };
    const headerEnd = words.at(-1)?.span.end ?? this.colonEnd(member, span.end);
    const block = member.$type === 'Property' ? undefined : member.block;
    if (block === undefined) return { keyword, words: new WordList(words), span: { start, end: headerEnd } };
    const cst = block.$cstNode;
    const blockSpan = { start: cst?.offset ?? headerEnd, end: cst?.end ?? headerEnd };
    return { keyword, words: new WordList(words), span: { start, end: blockSpan.end }, block, blockSpan };
  }

  private colonEnd(member: ast.Member, end: number): number {
    if (member.$type !== 'Entry' || !member.colon) return end;
    return this.reading.text.indexOf(':', end) + 1;
  }

  // ----------------------------------------------------------------------------------------------------- declarations

  private readProperty(statement: Statement, container: Container): void {
    const { keyword, words, span } = statement;
    if (keyword.text === 'cycle' && declaresCycle(words)) return this.place(statement, 'cycle', container);
    if (container.kind === 'file') this.hasProperties = true;
    container.properties.read({ keyword: keyword.text, keywordSpan: keyword.span, words, span });
  }

  /** Puts a declaration into the nearest block that may hold it. */
  private place(statement: Statement, kind: HeaderKind, container: Container): void {
    let home: Container | undefined = container;
    while (home !== undefined && !containers[home.kind].declarations.includes(kind)) home = home.parent;
    if (home !== container) this.reportMisplaced(kind, statement.keyword.span, container);
    const around = home ?? container;
    const reading: DeclarationReading = {
      ...this.reading,
      readBlock: (block, receiver) => this.readStatements(block, { ...receiver, parent: around }),
    };
    const { span, block, blockSpan, words } = statement;
    const fact = readDeclaration(
      {
        kind,
        keyword: statement.keyword.span,
        words,
        span,
        ...(block && { block }),
        ...(blockSpan && { blockSpan }),
      },
      reading,
    );
    home?.accept(home === container ? fact : { ...fact, broken: true });
  }

  private reportMisplaced(kind: HeaderKind, span: Span, container: Container): void {
    if (kind === 'kr' && (container.kind === 'file' || container.kind === 'team')) {
      if (this.isRun(`kr ${container.kind}`))
        return this.reading.problems.quietly(() => this.report(span, ''));
      return this.report(span, 'a "kr" stands in an objective: objective name "…" { kr … }');
    }
    if (kind === 'team' && container.kind === 'team') {
      return this.report(
        span,
        'a "team" can\'t stand in a team: write it beside, with "part of" in its block',
      );
    }
    const article = kind === 'objective' ? 'an' : 'a';
    const homes = Object.entries(containers)
      .filter(([, rule]) => rule.declarations.includes(kind))
      .map(([home]) => placeIn(home as ContainerKind));
    this.report(
      span,
      `${article} "${kind}" can't stand ${placeIn(container.kind)}: write it ${homes.join(' or ')}`,
    );
  }

  // ---------------------------------------------------------------------------------------------------------- entries

  private readHead(member: ast.Entry, statement: Statement, container: Container): void {
    const { keyword: head, words, span } = statement;
    const isNamed = words.all[0]?.kind === 'name' || words.all[0]?.kind === 'label';
    const isDeclaration = isNamed && member.block !== undefined;
    if (container.entry !== undefined && !isDeclaration) {
      const kind = container.kind === 'review' ? 'review' : 'checkin';
      const end = words.all.at(-1)?.span.end ?? span.end;
      const entry = { head, hasColon: member.colon, words, span: { start: span.start, end } };
      return container.entry(readEntry(entry, kind, this.reading));
    }
    if (member.colon) return this.reportForeignEntry(head, container);
    const pair = this.pairMeant(statement, container.kind);
    if (pair !== undefined) return this.readAsMeant(pair.statement, pair.meant, container);
    const meant = keywordMeant(head.text, container.kind, isNamed);
    if (meant !== undefined && (words.all.length > 0 || member.block !== undefined)) {
      this.report(
        head.span,
        `"${head.text.slice(0, 30)}" is no word of the language: did you mean "${meant}"?`,
        [meant],
      );
      return this.readAsMeant(statement, meant, container);
    }
    const declaration = declarationMeant(words.all, firstWordsIn(member.block), container.kind);
    if (declaration === undefined) return this.reportUnknown(head, container.kind);
    this.readWithoutKeyword(statement, declaration, container);
  }

  /** `key result`, `north star`: a keyword in two words. */
  private pairMeant(
    { keyword, words, ...rest }: Statement,
    kind: ContainerKind,
  ): { readonly meant: string; readonly statement: Statement } | undefined {
    const second = words.all[0];
    if (second?.kind !== 'name') return undefined;
    const meant = keywordInTwoWords(keyword.text, second.text, kind);
    if (meant === undefined) return undefined;
    const span = { start: keyword.span.start, end: second.span.end };
    this.report(span, `"${keyword.text} ${second.text}" is no word of the language: write ${meant}`, [meant]);
    const statement = { ...rest, keyword: { ...keyword, span }, words: new WordList(words.all.slice(1)) };
    return { meant, statement };
  }

  /** The entries that follow one that has no place are part of the same slip: the header of a check-in is missing. */
  private reportForeignEntry({ text, span }: Word, container: Container): void {
    const report = (): void =>
      this.report(span, `"${text.slice(0, 30)}:" is an entry, which stands in a checkin or review`);
    if (this.isRun(`entry ${container.kind}`)) this.reading.problems.quietly(report);
    else report();
  }

  /** `nps "Promoter score" from 32 to 50`: read as the declaration that it would be with its keyword. */
  private readWithoutKeyword(statement: Statement, meant: HeaderKind, container: Container): void {
    const { keyword: name, words } = statement;
    const at = { start: name.span.start, end: name.span.start };
    this.reading.problems.report(
      'language/syntax',
      name.span,
      `a word is missing before "${name.text.slice(0, 30)}": write ${meant}`,
      {
        fixes: [fixInFile(this.reading.uri, 'suggestion', `Write ${meant}`, { span: at, text: `${meant} ` })],
      },
    );
    const isPath = name.text.includes('.');
    const all: readonly Word[] = [{ ...name, kind: isPath ? 'path' : 'name' }, ...words.all];
    this.readAsMeant(
      { ...statement, words: new WordList(all), keyword: { ...name, span: at } },
      meant,
      container,
    );
  }

  /** Reads a statement as if its first word were spelt right. What it declares is broken, but there. */
  private readAsMeant(statement: Statement, meant: string, container: Container): void {
    if (declarationKinds.has(meant)) {
      const broken: Container = { ...container, accept: fact => container.accept({ ...fact, broken: true }) };
      return this.place(statement, meant as HeaderKind, broken);
    }
    const { words, span, keyword } = statement;
    this.readProperty({ words, span, keyword: { ...keyword, kind: 'mark', text: meant } }, container);
  }

  private reportUnknown({ text, span }: Word, kind: ContainerKind): void {
    const { message, offered } = unknownWord(text, kind);
    this.report(span, message, offered);
  }
}

/** The words that begin what stands in a block. */
function firstWordsIn(block: ast.Block | undefined): ReadonlySet<string> {
  return new Set(block?.members.map(member => (member.$type === 'Entry' ? '' : member.keyword)));
}

/** Whether `cycle …` declares a period of its own rather than naming one. */
function declaresCycle(words: WordList): boolean {
  const isNamed = words.all[0]?.kind === 'name';
  return words.all.some(
    ({ kind, text }, index) => text === 'from' || (isNamed && index > 0 && kind === 'label'),
  );
}

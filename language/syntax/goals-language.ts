/** Langium's services for the grammar: lexer and parser, without a connection, a file system or a document store. */
import {
  type AstNode,
  CstNodeBuilder,
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  createLangiumParser,
  DefaultLexer,
  DefaultTokenBuilder,
  EmptyFileSystem,
  type GrammarAST,
  inject,
  type LangiumCoreServices,
  type LangiumParser,
  type LangiumSharedCoreServices,
  type LexerResult,
  type ParseResult,
} from 'langium';
import { GoalsGeneratedModule, GoalsGeneratedSharedModule } from '../generated/module.ts';
import { matchBlockComment } from './block-comments.ts';
import { matchLabel, openingQuotes } from './label-words.ts';
import { nameReservedWords } from './reserved-names.ts';
import { unitMatcher } from './unit-words.ts';

type TokenVocabulary = ReturnType<DefaultTokenBuilder['buildTokens']>;
type TerminalToken = ReturnType<DefaultTokenBuilder['buildTerminalToken']>;

/** A word of a file as the lexer tells it. */
export type Lexed = LexerResult['tokens'][number];
export type WordType = Lexed['tokenType'];

/**
 * Some terminals need to know more than their own letters: a unit stands behind a number, an open comment or label ends with its
 * line. What they can begin with is said for each, so that the lexer asks for one nowhere else.
 */
class GoalsTokenBuilder extends DefaultTokenBuilder {
  override buildTokens(
    grammar: GrammarAST.Grammar,
    options?: Parameters<DefaultTokenBuilder['buildTokens']>[1],
  ): TokenVocabulary {
    const tokens = super.buildTokens(grammar, options);
    if (!Array.isArray(tokens)) return tokens;
    const unit = tokens.filter(token => 'name' in token && token.name === 'UNIT');
    return [...unit, ...tokens.filter(token => !unit.includes(token))] as TokenVocabulary;
  }

  protected override buildTerminalToken(terminal: GrammarAST.TerminalRule): TerminalToken {
    const token = super.buildTerminalToken(terminal);
    switch (token.name) {
      case 'UNIT': {
        const PATTERN = unitMatcher(token.PATTERN as RegExp);
        return { ...token, PATTERN, START_CHARS_HINT: ['%', '$', ...letters], LINE_BREAKS: false };
      }
      case 'TEXT':
        return {
          ...token,
          PATTERN: custom(matchLabel),
          START_CHARS_HINT: [...openingQuotes],
          LINE_BREAKS: true,
        };
      case 'ML_COMMENT':
        return { ...token, PATTERN: custom(matchBlockComment), START_CHARS_HINT: ['/'], LINE_BREAKS: true };
      case 'JUNK':
        return { ...token, START_CHARS_HINT: codes(0, 0xffff) };
      default:
        return token;
    }
  }
}

function codes(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

const letters = [...codes(0x41, 0x5a), ...codes(0x61, 0x7a), ...codes(0xa0, 0xffff)];

/** What the lexer asks of a pattern of one's own: the words that it matches. */
function custom(match: (text: string, offset: number) => [string] | null) {
  return match as (text: string, offset: number) => RegExpExecArray | null;
}

/** The lexer of the language; while `parseWords` runs, the words that it hands to the parser. */
class GoalsLexer extends DefaultLexer {
  prepared: readonly Lexed[] | undefined;

  override tokenize(text: string): LexerResult {
    if (this.prepared !== undefined) return { tokens: [...this.prepared], hidden: [], errors: [] };
    const result = super.tokenize(text);
    nameReservedWords(result.tokens, this.tokenTypes);
    return result;
  }
}

/**
 * Langium asks for each word where the hidden ones before it belong, also where there are none, and looks through all statements
 * for it: a file of many would take time quadratic in them. Comments are kept beside the tree.
 */
class WordsOnlyTreeBuilder extends CstNodeBuilder {
  override addHiddenNodes(): void {}
}

function createParser(services: LangiumCoreServices): LangiumParser {
  return Object.assign(createLangiumParser(services), { nodeBuilder: new WordsOnlyTreeBuilder() });
}

function createServices(mode: 'production' | 'development'): LangiumCoreServices {
  const shared: LangiumSharedCoreServices = inject(
    createDefaultSharedCoreModule(EmptyFileSystem),
    GoalsGeneratedSharedModule,
  );
  const services = inject(createDefaultCoreModule({ shared }), GoalsGeneratedModule, {
    LanguageMetaData: () => ({
      languageId: 'goals',
      fileExtensions: ['.goals'],
      caseInsensitive: false,
      mode,
    }),
    parser: {
      TokenBuilder: () => new GoalsTokenBuilder(),
      Lexer: (all: LangiumCoreServices) => new GoalsLexer(all),
      LangiumParser: createParser,
    },
  });
  shared.ServiceRegistry.register(services);
  return services;
}

let services: LangiumCoreServices | undefined;

/** The one lexer and parser of the process. They keep nothing between calls. */
function goalsLanguage(): LangiumCoreServices {
  services ??= createServices('production');
  return services;
}

/** Services that check the grammar for ambiguities as they start: for tests. */
export function goalsLanguageForDevelopment(): LangiumCoreServices {
  return createServices('development');
}

export interface LexedText {
  readonly words: readonly Lexed[];
  readonly comments: readonly Lexed[];
}

/** Every word and comment of a text. There is no text that the lexer does not read. */
export function lex(text: string): LexedText {
  const { tokens, hidden } = goalsLanguage().parser.Lexer.tokenize(text);
  return { words: tokens, comments: hidden };
}

/** Types of words by name: keywords by their letters, terminals as in the grammar. */
export function wordTypes(): Readonly<Record<string, WordType>> {
  return goalsLanguage().parser.Lexer.definition as Readonly<Record<string, WordType>>;
}

/** The tree of words that were prepared for the parser (`arrange-words.ts`). */
export function parseWords<T extends AstNode>(
  text: string,
  words: readonly Lexed[],
  language: LangiumCoreServices = goalsLanguage(),
): ParseResult<T> {
  const lexer = language.parser.Lexer as GoalsLexer;
  lexer.prepared = words;
  try {
    return language.parser.LangiumParser.parse<T>(text);
  } finally {
    lexer.prepared = undefined;
  }
}

/** The words of the language. None of them can be a name. */
export function keywords(): ReadonlySet<string> {
  keywordSet ??= new Set(Object.keys(wordTypes()).filter(name => /^[a-z][a-z-]*$/.test(name)));
  return keywordSet;
}

let keywordSet: ReadonlySet<string> | undefined;

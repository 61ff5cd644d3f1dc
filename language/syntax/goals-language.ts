/** Langium's services for the grammar: lexer and parser, without a connection, a file system or a document store. */
import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  DefaultLexer,
  DefaultTokenBuilder,
  EmptyFileSystem,
  type GrammarAST,
  inject,
  type LangiumCoreServices,
  type LangiumSharedCoreServices,
  type LexerResult,
} from 'langium';
import { GoalsGeneratedModule, GoalsGeneratedSharedModule } from '../generated/module.ts';

type TokenVocabulary = ReturnType<DefaultTokenBuilder['buildTokens']>;
type Lexed = LexerResult['tokens'][number];

/** Tries units before keywords, so that `1 day` is a duration and `teams` is not a longer `team`. */
class UnitsFirstTokenBuilder extends DefaultTokenBuilder {
  override buildTokens(
    grammar: GrammarAST.Grammar,
    options?: Parameters<DefaultTokenBuilder['buildTokens']>[1],
  ): TokenVocabulary {
    const tokens = super.buildTokens(grammar, options);
    if (!Array.isArray(tokens)) return tokens;
    const unit = tokens.filter(token => 'name' in token && token.name === 'UNIT');
    return [...unit, ...tokens.filter(token => !unit.includes(token))] as TokenVocabulary;
  }
}

const named = new Set(['northstar', 'team', 'cycle', 'objective', 'kr', 'kpi']);

/**
 * Reads a word of the language as a name where only a name can stand: between the keyword of a declaration and its label or
 * block. It is reported as reserved later; here it must not throw the declaration away.
 */
class ReservedNameLexer extends DefaultLexer {
  override tokenize(text: string): LexerResult {
    const result = super.tokenize(text);
    const name = this.tokenTypes.NAME;
    if (name === undefined) return result;
    for (let at = 0; at + 2 < result.tokens.length; at++) {
      const [before, word, after] = result.tokens.slice(at, at + 3) as [Lexed, Lexed, Lexed];
      if (!named.has(before.image) || !isWord(word) || word.tokenType === name) continue;
      const isNamed =
        before.startLine === word.startLine && (after.image.startsWith('"') || after.image === '{');
      if (!isNamed) continue;
      word.tokenType = name;
      if (name.tokenTypeIdx !== undefined) word.tokenTypeIdx = name.tokenTypeIdx;
    }
    return result;
  }
}

function isWord(token: Lexed): boolean {
  return /^[a-z-]+$/.test(token.image) && token.tokenType.name === token.image;
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
      TokenBuilder: () => new UnitsFirstTokenBuilder(),
      Lexer: (all: LangiumCoreServices) => new ReservedNameLexer(all),
    },
  });
  shared.ServiceRegistry.register(services);
  return services;
}

let services: LangiumCoreServices | undefined;

/** The one lexer and parser of the process. They are stateless between calls. */
export function goalsLanguage(): LangiumCoreServices {
  services ??= createServices('production');
  return services;
}

/** Services that check the grammar for ambiguities as they start: for tests. */
export function goalsLanguageForDevelopment(): LangiumCoreServices {
  return createServices('development');
}

/** The words of the language. None of them can be a name. */
export function keywords(): ReadonlySet<string> {
  keywordSet ??= new Set(
    Object.keys(goalsLanguage().parser.Lexer.definition).filter(name => /^[a-z][a-z-]*$/.test(name)),
  );
  return keywordSet;
}

let keywordSet: ReadonlySet<string> | undefined;

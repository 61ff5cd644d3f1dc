import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

const root = new URL('../../', import.meta.url);

/** A piece of a text with the scopes that VS Code's own tokenizer gives it. */
export interface ScopedToken {
  readonly text: string;
  /** Offset in the whole text. */
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

const grammars: Readonly<Record<string, string>> = {
  'source.goals': 'syntaxes/goals.tmLanguage.json',
  'markdown.goals.codeblock': 'syntaxes/markdown-goals.tmLanguage.json',
};

/** Stands in for Markdown's own grammar, which the injection needs around it. */
const emptyMarkdown = { scopeName: 'text.html.markdown', patterns: [], repository: {} };

async function createRegistry(): Promise<textmate.Registry> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM((await readFile(wasm)).buffer as ArrayBuffer);
  return new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: patterns => new oniguruma.OnigScanner(patterns),
      createOnigString: text => new oniguruma.OnigString(text),
    }),
    loadGrammar: async scope => {
      if (scope === emptyMarkdown.scopeName) return emptyMarkdown as unknown as textmate.IRawGrammar;
      const path = grammars[scope];
      if (path === undefined) return null;
      const file = fileURLToPath(new URL(path, root));
      return textmate.parseRawGrammar(await readFile(file, 'utf8'), file);
    },
    getInjections: scope => (scope === emptyMarkdown.scopeName ? ['markdown.goals.codeblock'] : undefined),
  });
}

let registry: Promise<textmate.Registry> | undefined;

/** Tokens of a text, line by line as the editor does it, in order. Whitespace alone is left out. */
export async function scopedTokens(text: string, scope = 'source.goals'): Promise<readonly ScopedToken[]> {
  registry ??= createRegistry();
  const grammar = await (await registry).loadGrammar(scope);
  if (grammar === null) throw new Error(`no grammar ${scope}`);
  const tokens: ScopedToken[] = [];
  let state = textmate.INITIAL;
  let offset = 0;
  for (const line of text.split('\n')) {
    const result = grammar.tokenizeLine(line, state);
    for (const { startIndex, endIndex, scopes } of result.tokens) {
      const piece = line.slice(startIndex, endIndex);
      if (piece.trim() === '') continue;
      tokens.push({
        text: piece,
        start: offset + startIndex,
        end: offset + Math.min(endIndex, line.length),
        scopes,
      });
    }
    state = result.ruleStack;
    offset += line.length + 1;
  }
  return tokens;
}

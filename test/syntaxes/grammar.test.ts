import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { type TokenKind, tokenize } from '../../language/syntax/tokens.ts';
import { type ScopedToken, scopedTokens } from './tokenizer.ts';

const example = await readFile(new URL('bike-sharing.goals', import.meta.url), 'utf8');

/** What each word of the language's own lexer must look like in the editor. */
const scopesOfKind: Readonly<Record<TokenKind, RegExp>> = {
  keyword: /^(storage\.type|keyword\.other\.property|keyword\.operator\.word|constant\.language)/,
  name: /^(entity\.name\.type|variable\.other)/,
  path: /^variable\.other/,
  string: /^string\.quoted/,
  number: /^constant\.(numeric|other\.placeholder)/,
  unit: /^keyword\.other\.unit/,
  date: /^constant\.other\.date/,
  period: /^constant\.other\.period/,
  owner: /^variable\.parameter\.owner/,
  operator: /^keyword\.operator/,
  punctuation: /^punctuation/,
  comment: /^comment/,
  docComment: /^comment\.block\.documentation/,
  unknown: /^(invalid|source)/,
};

function scopesAt(tokens: readonly ScopedToken[], offset: number): readonly string[] {
  return tokens.find(({ start, end }) => start <= offset && offset < end)?.scopes ?? [];
}

/** Words whose colour is not that of their kind, as `word: kind but scopes`. */
async function differences(text: string): Promise<readonly string[]> {
  const scoped = await scopedTokens(text);
  return tokenize(text)
    .filter(({ kind, span }) => !scopesAt(scoped, span.start).some(scope => scopesOfKind[kind].test(scope)))
    .map(({ kind, text: word, span }) => `${word}: ${kind} but ${scopesAt(scoped, span.start).join(' ')}`);
}

async function scopesOf(text: string, word: string): Promise<string> {
  return scopesAt(await scopedTokens(text), text.indexOf(word))
    .slice(1)
    .join(' ');
}

describe('the TextMate grammar', () => {
  it('colours every word of a whole file as the lexer reads it', async () => {
    expect(await differences(example)).toEqual([]);
  });

  it('knows every keyword of the grammar', async () => {
    const grammar = await readFile(new URL('../../language/goals.langium', import.meta.url), 'utf8');
    const keywords = new Set([...grammar.matchAll(/'([a-z][a-z-]*)'/g)].map(([, keyword]) => keyword));
    expect(keywords.size).toBeGreaterThan(40);
    expect(await differences([...keywords].map(keyword => `${keyword}\n`).join(''))).toEqual([]);
  });

  it.each([
    ['a name that begins as a keyword', 'kr kpi_like "x"'],
    ['a name with a hyphen after a keyword', 'team team-a { }'],
    ['a path through reserved words', 'supports a.kr.kpi'],
    ['a unit that is a keyword', 'kr a from 1 day to 1 team'],
    ['no unit from the next line', 'size 9\nlead @x'],
    ['a negative amount of money', 'kpi a threshold > -$10K'],
    ['money with words for its unit', 'kr a from 100 USD to 2.5M USD'],
    ['an entry whose head follows a value', 'a: 5\nb.c: 6'],
    ['a half-typed label', 'kr a "half\nkr b "whole" to 5'],
    ['a half-typed owner', 'owner @\nlead @x/'],
    ['a half-typed path', 'supports a.\nkr b to 5'],
    ['a comment that never ends', 'kr a to 5\n/* open'],
    ['Windows line ends', 'kr a "b" from 1 to 2\r\n// end\r\nsize 3\r\n'],
    ['letters of other scripts', 'kpi мера "Скорость" threshold < 5 шт\nkr 速度 to 5 個'],
    ['a date next to a period', 'cycle 2026-Q1\nby 2026-01-12\nreview 2026-01'],
  ])('agrees with the lexer on %s', async (_, text) => {
    expect(await differences(text)).toEqual([]);
  });

  it('tells a declaration, its name, a reference and a property apart', async () => {
    const text = 'objective growth "Grow" { supports north.star }';
    expect(await scopesOf(text, 'objective')).toBe('storage.type.goals');
    expect(await scopesOf(text, 'growth')).toBe('entity.name.type.goals');
    expect(await scopesOf(text, 'supports')).toBe('keyword.other.property.goals');
    expect(await scopesOf(text, 'north.star')).toBe('variable.other.goals');
  });

  it('marks the rule and the reason of a lint directive', async () => {
    const text = '// goals-ignore-next-line kr-is-task -- agreed with @ceo';
    expect(await scopesOf(text, 'goals-ignore')).toContain('keyword.control.directive.goals');
    expect(await scopesOf(text, 'kr-is-task')).toContain('support.constant.rule.goals');
    expect(await scopesOf(text, '@ceo')).toBe('comment.line.double-slash.directive.goals');
  });

  it('shows escapes, and escapes that there are not', async () => {
    expect(await scopesOf('kr a "say \\"hi\\""', '\\"')).toContain('constant.character.escape.goals');
    expect(await scopesOf('kr a "a \\q"', '\\q')).toContain('invalid.illegal.escape.goals');
  });

  it('shows what was pasted from a slide as invalid', async () => {
    expect(await scopesOf('kr a “Faster”', '“')).toContain('invalid.illegal.quotes.goals');
    expect(await scopesOf('kpi a threshold ≥ 5', '≥')).toContain('invalid.illegal.operator.goals');
  });

  it('ends a label with its line, so that one missing quote does not colour the rest', async () => {
    expect(await scopesOf('kr a "open\nkr b to 5', 'kr b')).toBe('storage.type.goals');
  });
});

describe('goals fences in Markdown', () => {
  it.each(['```goals', '~~~goals', '```goals title="x"'])('are highlighted after %s', async fence => {
    const close = fence.slice(0, 3);
    const text = `Text\n\n${fence}\nkr nps from 32 to 50\n${close}\n\nkr is a word here`;
    const tokens = await scopedTokens(text, 'text.html.markdown');
    const inside = scopesAt(tokens, text.indexOf('kr nps'));
    expect(inside).toContain('meta.embedded.block.goals');
    expect(inside).toContain('storage.type.goals');
    expect(scopesAt(tokens, text.indexOf('kr is')).join(' ')).not.toContain('goals');
  });
});

import { parseFile } from '../../../language/syntax/parse.ts';
import { type Token, tokenize } from '../../../language/syntax/tokens.ts';

/** Where something stands, and how its words are laid out: not what it means. */
const places = new Set([
  'span',
  'header',
  'keyword',
  'block',
  'lineStarts',
  'uri',
  'line',
  'errors',
  'directives',
]);

/** What a text says, without where it says it; properties in no order. */
export function meaningOf(text: string): unknown {
  const facts = parseFile('', text);
  const { text: _, ...said } = facts;
  return {
    ...(withoutPlaces(said) as object),
    errors: facts.errors.map(({ rule }) => rule).sort(),
    directives: facts.directives
      .map(({ scope, rules, reason, span }) => {
        const about = scope === 'next-line' ? wordsAfter(text, span.end) : '';
        return `${scope} ${rules.map(({ value }) => value).join()} ${reason}: ${about}`;
      })
      .sort(),
  };
}

function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !places.has(key))
      .map(([key, inner]) =>
        key === 'properties'
          ? [key, (inner as { keyword: string }[]).map(({ keyword }) => keyword).sort()]
          : [key, withoutPlaces(inner)],
      ),
  );
}

/** The words that a comment for the next line speaks of. */
function wordsAfter(text: string, offset: number): string {
  const words = tokenize(text).filter(token => !isComment(token) && token.span.start >= offset);
  // A brace ends the block: what comes next is another matter.
  const said = words.slice(0, words[0]?.text === '}' ? 1 : 2);
  return said.map(token => token.text).join(' ');
}

/** Every word and comment of a text, in no order; comments without their indentation. */
export function wordsOf(text: string): readonly string[] {
  return tokenize(text)
    .map(token => (isComment(token) ? token.text.replace(/\s+/g, ' ').trim() : token.text))
    .sort();
}

function isComment({ kind }: Token): boolean {
  return kind === 'comment' || kind === 'docComment';
}

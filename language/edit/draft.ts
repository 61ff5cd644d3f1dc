/** Text to be written, with the places that its author still has to look at. */
import type { FileEdit, TextEdit } from '../model/finding.ts';
import type { Span } from '../model/types.ts';

/** A tab stop over a piece of a draft. */
export interface TabStop extends Span {
  /** Which comes first when somebody tabs through; equal ones come in the order of the text. */
  readonly order: number;
}

export interface Draft {
  readonly text: string;
  readonly stops: readonly TabStop[];
}

/** Replace `span` by the draft. */
export interface DraftEdit {
  readonly span: Span;
  readonly draft: Draft;
}

export type Words = string | Draft;

/** Puts strings and drafts together: draft`from ${stop('?')} to 50`. */
export function draft(strings: TemplateStringsArray, ...parts: readonly Words[]): Draft {
  return joined(strings.flatMap((text, at) => (at < parts.length ? [text, parts[at] ?? ''] : [text])));
}

/** A tab stop over some words, which are also what stands there until somebody types. */
export function stop(text: string, order = 1): Draft {
  return { text, stops: [{ start: 0, end: text.length, order }] };
}

/** One after the other. */
export function joined(parts: readonly Words[], separator = ''): Draft {
  let text = '';
  const stops: TabStop[] = [];
  for (const [at, part] of parts.entries()) {
    if (at > 0) text += separator;
    const { text: words, stops: inner } = draftOf(part);
    stops.push(
      ...inner.map(({ start, end, order }) => ({
        start: start + text.length,
        end: end + text.length,
        order,
      })),
    );
    text += words;
  }
  return { text, stops };
}

export function draftOf(words: Words): Draft {
  return typeof words === 'string' ? { text: words, stops: [] } : words;
}

/** A piece of a draft. A tab stop that is cut through is lost. */
export function sliceOf({ text, stops }: Draft, start: number, end: number): Draft {
  const whole = stops.filter(tabStop => start <= tabStop.start && tabStop.end <= end);
  return {
    text: text.slice(start, end),
    stops: whole.map(tabStop => ({ ...tabStop, start: tabStop.start - start, end: tabStop.end - start })),
  };
}

/** Every `?` that stands for a value becomes a tab stop: `from ? to ?%`. Those in quotes are words. */
export function withStops(text: string): Draft {
  const parts: Words[] = [];
  let from = 0;
  for (const match of text.matchAll(/"(?:\\.|[^"\\])*"|\?/g)) {
    if (match[0] !== '?') continue;
    parts.push(text.slice(from, match.index), stop('?'));
    from = match.index + 1;
  }
  return joined([...parts, text.slice(from)]);
}

/** The draft with the line ends of its file. */
export function withLineEnds(words: Words, lineEnd: string): Draft {
  const whole = draftOf(words);
  if (lineEnd === '\n' || !whole.text.includes('\n')) return whole;
  const parts: Draft[] = [];
  let from = 0;
  for (const match of whole.text.matchAll(/\n/g)) {
    parts.push(sliceOf(whole, from, match.index));
    from = match.index + 1;
  }
  return joined([...parts, sliceOf(whole, from, whole.text.length)], lineEnd);
}

/**
 * Snippet syntax of the language server protocol; undefined for a draft without tab stops.
 * @param numberOf the number of each tab stop: equal ones would be typed together
 */
function snippetOf({ text, stops }: Draft, numberOf: (tabStop: TabStop) => number): string | undefined {
  if (stops.length === 0) return undefined;
  let snippet = '';
  let from = 0;
  for (const tabStop of [...stops].sort((a, b) => a.start - b.start)) {
    const default_ = escaped(text.slice(tabStop.start, tabStop.end));
    snippet += `${escaped(text.slice(from, tabStop.start))}\${${numberOf(tabStop)}:${default_}}`;
    from = tabStop.end;
  }
  return snippet + escaped(text.slice(from));
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** What a snippet leaves when nobody types. */
export function plainTextOf(snippet: string): string {
  return snippet.replace(
    /\\([\\$}])|\$\{\d+:((?:\\.|[^\\}])*)\}|\$\{?\d+\}?/g,
    (_, letter: string | undefined, words: string | undefined) =>
      letter ?? (words ?? '').replace(/\\(.)/g, '$1'),
  );
}

/** The edits of a file as others see them, in order of the text. Their tab stops are counted through all of them. */
export function textEditsOf(edits: readonly DraftEdit[]): readonly TextEdit[] {
  const inOrder = [...edits].sort(byPlace);
  const stops = inOrder.flatMap(({ draft: { stops: own } }, at) =>
    own.map(tabStop => ({ tabStop, at, order: tabStop.order })),
  );
  const inTabOrder = stops
    .sort((a, b) => a.order - b.order || a.at - b.at || a.tabStop.start - b.tabStop.start)
    .map(({ tabStop }) => tabStop);
  return inOrder.map(({ span, draft: { text, stops: own } }) => {
    const snippet = snippetOf({ text, stops: own }, tabStop => inTabOrder.indexOf(tabStop) + 1);
    return snippet === undefined ? { span, text } : { span, text, snippet };
  });
}

/** Drops files without edits. */
export function fileEditsOf(
  files: readonly (readonly [uri: string, edits: readonly DraftEdit[]])[],
): readonly FileEdit[] {
  return files
    .filter(([, edits]) => edits.length > 0)
    .map(([uri, edits]) => ({ uri, edits: textEditsOf(edits) }))
    .sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0));
}

export function byPlace(a: { readonly span: Span }, b: { readonly span: Span }): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}

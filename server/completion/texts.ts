/** Words in quotes, and blocks: what is written around what people choose themselves. */
import { CompletionItemKind } from 'vscode-languageserver';
import type { Project } from '../../language/model/types.ts';
import type { TextPurpose } from './expectations.ts';
import { escapeSnippet } from './snippet.ts';
import type { Suggestion } from './suggestion.ts';

const purposes: Readonly<Record<TextPurpose, { readonly detail: string; readonly words: string }>> = {
  why: { detail: 'why', words: 'Why' },
  note: { detail: 'a note', words: '' },
  initiative: { detail: 'the work', words: 'Work that should move the number' },
  link: { detail: 'its link', words: 'https://' },
  source: { detail: 'a URL, or a path in the workspace', words: '' },
};

/** Quotes with the cursor between them; of a source those, too, that other goals have. */
export function textSuggestions(project: Project, what: TextPurpose): readonly Suggestion[] {
  const { detail, words } = purposes[what];
  const stop = words === '' ? '$1' : `\${1:${escapeSnippet(words)}}`;
  const quotes: Suggestion = {
    label: '"…"',
    kind: CompletionItemKind.Text,
    detail,
    filterText: '"',
    text: '""',
    snippet: `"${stop}"`,
  };
  return what === 'source' ? [quotes, ...sourcesOf(project)] : [quotes];
}

/** A dashboard shows more than one number. */
function sourcesOf({ kpis, keyResults, northStars }: Project): readonly Suggestion[] {
  const sources = [...northStars, ...kpis, ...keyResults].flatMap(({ source }) => source?.value ?? []);
  return [...new Set(sources)].sort().map(source => ({
    label: JSON.stringify(source),
    kind: CompletionItemKind.Text,
    detail: 'said of another goal',
  }));
}

/** The block of a declaration, opened. */
export const blockSuggestion: Suggestion = {
  label: '{ }',
  kind: CompletionItemKind.Snippet,
  detail: 'a block for its properties',
  filterText: '{',
  text: '{}',
  snippet: '{\n\t$0\n}',
};

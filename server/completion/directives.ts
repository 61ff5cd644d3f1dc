/** `// goals-…` and the rules behind it. */
import { CompletionItemKind } from 'vscode-languageserver';
import { allRules } from '../../language/lint/registry.ts';
import type { Span } from '../../language/model/types.ts';
import { directiveMeanings } from '../features/keyword-meanings.ts';
import type { Suggestion } from './suggestion.ts';

export interface DirectiveSuggestions {
  /** What they replace. */
  readonly word: Span;
  readonly suggestions: readonly Suggestion[];
}

/**
 * Nothing in a comment of other words.
 * @param written the comment from its slashes to the cursor
 * @param start where the comment begins
 * @param found ids of rules that find something where the directive would ignore it
 * @param isAskedFor whether somebody asked, rather than typed a letter that asks by itself
 */
export function directiveSuggestions(
  written: string,
  start: number,
  found: (isWholeFile: boolean) => ReadonlySet<string>,
  isAskedFor: boolean,
): DirectiveSuggestions {
  const begun = /[\w-]*$/.exec(written)?.[0] ?? '';
  const word = { start: start + written.length - begun.length, end: start + written.length };
  const directive = /^\/\/\s*goals-ignore-(next-line|file)\s(?!.*\s--)/.exec(written);
  if (directive === null) {
    const isBegun = isAskedFor && /^\/\/\s*[\w-]*$/.test(written);
    return { word, suggestions: isBegun ? directives.filter(({ label }) => label.startsWith(begun)) : [] };
  }
  const named = new Set(written.slice(directive[0].length, word.start - start).split(/[\s,]+/));
  return { word, suggestions: ruleSuggestions(found(directive[1] === 'file'), named) };
}

/** Those that have something to ignore come first. */
function ruleSuggestions(found: ReadonlySet<string>, named: ReadonlySet<string>): readonly Suggestion[] {
  return allRules
    .filter(({ id }) => !named.has(id))
    .sort((a, b) => Number(found.has(b.id)) - Number(found.has(a.id)))
    .map(({ id, summary }) => ({
      label: id,
      kind: CompletionItemKind.EnumMember,
      detail: summary,
      ...(found.has(id) ? { description: 'found here', preselect: true } : {}),
    }));
}

const directives: readonly Suggestion[] = Object.entries(directiveMeanings).map(([label, documentation]) => ({
  label,
  kind: CompletionItemKind.Keyword,
  text: `${label} `,
  documentation,
}));

/** Suggestions as the client can take them: snippets, Markdown and details where it knows them. */
import { type CompletionItem, InsertTextFormat, type Range } from 'vscode-languageserver';
import type { GoalKey } from '../../language/model/types.ts';
import { withoutBackticks } from '../../language/render/markdown.ts';
import type { Session } from '../session.ts';
import type { Suggestion } from './suggestion.ts';

/** Which goal an item names; its documentation is filled in when the item is looked at. */
export interface CompletionData {
  readonly uri: string;
  readonly goal: GoalKey;
}

/** @param range what the suggestions replace */
export function toItems(
  session: Session,
  uri: string,
  suggestions: readonly Suggestion[],
  range: Range,
): CompletionItem[] {
  const { client } = session;
  const index = session.positions.in(uri);
  return suggestions.map((suggestion, order) => {
    const { label, kind, documentation, goal, besides, filterText } = suggestion;
    const description =
      typeof suggestion.description === 'function' ? suggestion.description() : suggestion.description;
    const beside = client.labelDetails ? undefined : description;
    const detail = [suggestion.detail, beside].filter(words => words !== undefined).join(' · ');
    const snippet = client.completionSnippets ? suggestion.snippet : undefined;
    const item: CompletionItem = {
      label,
      kind,
      sortText: String(order).padStart(5, '0'),
      textEdit: { range, newText: snippet ?? suggestion.text ?? label },
      ...(snippet === undefined ? {} : { insertTextFormat: InsertTextFormat.Snippet }),
      ...(filterText === undefined ? {} : { filterText }),
      ...(detail === '' ? {} : { detail }),
      ...(description === undefined || !client.labelDetails ? {} : { labelDetails: { description } }),
      ...(documentation === undefined ? {} : { documentation: markup(session, documentation) }),
      ...(suggestion.preselect === true ? { preselect: true } : {}),
      ...(besides === undefined
        ? {}
        : { additionalTextEdits: [{ range: index.rangeOf(besides.span), newText: besides.text }] }),
    };
    const data: CompletionData | undefined = goal === undefined ? undefined : { uri, goal };
    return data === undefined ? item : { ...item, data };
  });
}

function markup(session: Session, value: string): CompletionItem['documentation'] {
  return session.client.markdownCompletion ? { kind: 'markdown', value } : withoutBackticks(value);
}

/** Somebody's words in a comment on a pull request: they become no markup, no link, and no message to whoever has that name. */
import { onOneLine } from '../model/text-width.ts';
import { codeSpan, escapeMarkdown } from './markdown.ts';

/** A comment on GitHub takes 65,536 characters, with room here for what somebody puts around it. */
export const longestSummary = 60_000;

/** On one line, and nothing but words: formulas stand between dollar signs on some pages. */
export function markdownWords(text: string): string {
  return withoutCalls(escapeMarkdown(onOneLine(text)).replaceAll('$', '\\$'));
}

/** A name or a number behind these signs would call somebody, or point to an issue: a comment between them is not seen. */
export function withoutCalls(text: string): string {
  return text.replace(/(?<!&)[@#](?=\w)/g, '$&<!-- -->');
}

/** As {@link markdownWords}, with whoever is named as code: it can be read as it is, and nobody is called. */
export function namedWords(text: string): string {
  return markdownWords(text).replace(
    /(?<![\w.+\\-])@<!-- -->([A-Za-z0-9][\w-]*(?:\/[A-Za-z0-9][\w-]*)?)/g,
    (_, handle: string) => codeSpan(`@${handle}`),
  );
}

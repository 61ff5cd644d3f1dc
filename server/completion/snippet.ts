/** Text as it stands in an LSP snippet: what would be read as a tab stop is escaped. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** Plain words as Markdown. What people wrote in labels and notes stays words: it can't become emphasis, a link or HTML. */

/** Escapes one line of plain text, and only what would be read as markup: other editors show hovers as they are. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/[\\`*[\]~|]/g, '\\$&')
    .replace(/<(?=[A-Za-z/!?])/g, '\\<')
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\_')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(www)\./gi, '$1\\.')
    .replace(/(?<=[\w.+-])@(?=[\w-])/g, '\\@')
    .replace(/^(\s*)>/, '$1\\>')
    .replace(/^(\s*)([-+#=])(?=[-=#\s]|$)/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2');
}

/** Text as code, whatever backticks it holds. */
export function codeSpan(text: string): string {
  const line = text.replace(/\s*[\r\n]+\s*/g, ' ');
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const padding = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${padding}${line}${padding}${fence}`;
}

/** Lines of one paragraph, each on its own line. */
export function lines(all: readonly string[]): string {
  return all.filter(line => line !== '').join('  \n');
}

/** Our own Markdown, which marks nothing but code, for clients that show plain text. */
export function withoutBackticks(markdown: string): string {
  return markdown.replace(/`/g, '');
}

/** A block of code of a language. */
export function codeBlock(text: string, language: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

/** A table. Cells are Markdown; a `|` in one of them stays in it. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) =>
    `| ${cells.map(cell => cell.replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`;
  return [row(head), `|${head.map(() => '---|').join('')}`, ...rows.map(row)].join('\n');
}

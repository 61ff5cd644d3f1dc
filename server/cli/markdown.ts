/** The pages of rules and errors on a terminal: only the Markdown that those pages use. */

import { columnsOf } from '../../language/model/text-width.ts';
import { type Paint, plainPaint, type Tone } from '../../language/render/paint.ts';

/** A word as it is shown. */
interface Word {
  readonly text: string;
  readonly tone: Tone;
  /** Follows the word before it without a space. */
  readonly joined: boolean;
}

type Block =
  | { readonly kind: 'heading' | 'paragraph' | 'item' | 'quote'; readonly text: string }
  | { readonly kind: 'code'; readonly lines: readonly string[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'line' };

/**
 * Headings bold, paragraphs wrapped, code set apart and left as it is, tables in columns.
 * @param width columns of the terminal; a table is never wider, a line of code may be
 */
export function terminalMarkdown(markdown: string, paint: Paint, width: number): string {
  const blocks = blocksOf(markdown);
  const drawn = blocks.map((block, index) => {
    const follows = block.kind === 'item' && blocks[index - 1]?.kind === 'item';
    return `${index === 0 || follows ? '' : '\n'}${draw(block, paint, width).join('\n')}\n`;
  });
  return drawn.join('');
}

// ---------------------------------------------------------------------------------------------------------------- blocks

function blocksOf(markdown: string): readonly Block[] {
  const blocks: Block[] = [];
  const lines = markdown.trimEnd().split('\n');
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const untilEnd = (goesOn: (line: string) => boolean): readonly string[] => {
      const start = index;
      while (index + 1 < lines.length && goesOn(lines[index + 1] ?? '')) index++;
      return lines.slice(start, index + 1);
    };
    if (line === '') continue;
    if (line.startsWith('```')) {
      const code = untilEnd(next => !next.startsWith('```')).slice(1);
      index++;
      blocks.push({ kind: 'code', lines: code });
    } else if (line.startsWith('|')) {
      blocks.push({ kind: 'table', rows: untilEnd(next => next.startsWith('|')).map(cellsOf) });
    } else if (line === '---') blocks.push({ kind: 'line' });
    else if (line.startsWith('#')) blocks.push({ kind: 'heading', text: line.replace(/^#+ /, '') });
    else if (line.startsWith('> ')) blocks.push({ kind: 'quote', text: line.slice(2) });
    else if (line.startsWith('- ')) {
      blocks.push({ kind: 'item', text: untilEnd(isContinued).join(' ').slice(2) });
    } else blocks.push({ kind: 'paragraph', text: untilEnd(isContinued).join(' ') });
  }
  return blocks;
}

function isContinued(line: string): boolean {
  return line !== '' && !/^(#|```|\||> |- |---$)/.test(line);
}

function cellsOf(line: string): readonly string[] {
  return line
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map(cell => cell.trim());
}

function draw(block: Block, paint: Paint, width: number): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [paint('strong', block.text)];
    case 'line':
      return [`    ${paint('muted', '───')}`];
    case 'code':
      return block.lines.map(line => `    ${isComment(line) ? paint('muted', line) : line}`.trimEnd());
    case 'table':
      return drawTable(block.rows, paint, width);
    case 'item':
      return wrapped(block.text, paint, width - 2).map((line, index) => (index === 0 ? '- ' : '  ') + line);
    case 'quote':
      return wrapped(block.text, paint, width - 6).map(line => `    ${paint('muted', '│')} ${line}`);
    case 'paragraph':
      return wrapped(block.text, paint, width);
  }
}

function isComment(line: string): boolean {
  return line.trimStart().startsWith('//');
}

// ---------------------------------------------------------------------------------------------------------------- tables

const gap = 2;
const narrowest = 12;

function drawTable(rows: readonly (readonly string[])[], paint: Paint, width: number): readonly string[] {
  const [head, ...body] = rows.filter(cells => !cells.every(cell => /^-*$/.test(cell)));
  if (head === undefined) return [];
  const columns = head.map((_, column) => column);
  const natural = columns.map(column =>
    Math.max(...[head, ...body].map(cells => widthOf(wordsOf(cells[column] ?? '', paint)))),
  );
  const widths = shrunk(natural, width - gap - gap * (columns.length - 1));
  const drawRow = (cells: readonly string[], tone?: Tone) => {
    const lines = columns.map(column => wordLines(wordsOf(cells[column] ?? '', paint), widths[column] ?? 1));
    const height = Math.max(...lines.map(({ length }) => length));
    return Array.from({ length: height }, (_, line) => {
      const parts = columns.map(column => {
        const words = lines[column]?.[line] ?? [];
        const padding = ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(words)));
        return painted(words, paint, tone) + padding;
      });
      return `  ${parts.join(' '.repeat(gap))}`.trimEnd();
    });
  };
  return [...drawRow(head, 'muted'), ...body.flatMap(cells => drawRow(cells))];
}

/** The widest column gives way until all fit. */
function shrunk(natural: readonly number[], room: number): readonly number[] {
  const widths = [...natural];
  let excess = widths.reduce((sum, width) => sum + width, 0) - room;
  while (excess > 0) {
    const widest = Math.max(...widths);
    if (widest <= narrowest) break;
    widths[widths.indexOf(widest)] = widest - 1;
    excess--;
  }
  return widths;
}

// ----------------------------------------------------------------------------------------------------------------- words

function wrapped(text: string, paint: Paint, width: number): readonly string[] {
  return wordLines(wordsOf(text, paint), width).map(words => painted(words, paint));
}

/** Code and what is bold, without their marks where colour says the same. */
function wordsOf(text: string, paint: Paint): readonly Word[] {
  const words: Word[] = [];
  const pattern =
    /(`+)(.+?)\1(?!`)|\*\*(.+?)\*\*|(?<!\\)\*(.+?)(?<!\\)\*|\[([^\]]+)\]\([^)]*\)|\\?[^`*[]|[`*[]/g;
  let joined = false;
  for (const [whole, ticks, code, bold, slanted, link] of text.matchAll(pattern)) {
    const tone = code !== undefined ? 'neutral' : bold !== undefined ? 'strong' : 'plain';
    const keepsTicks = code !== undefined && paint === plainPaint;
    const said = keepsTicks ? `${ticks}${code}${ticks}` : (code ?? bold ?? slanted ?? link ?? whole);
    const shown = code === undefined ? said.replace(/\\(?=[^\w\s])/g, '').replace('&amp;', '&') : said;
    const parts = shown.split(/\s+/);
    for (const [index, part] of parts.entries()) {
      if (index > 0) joined = false;
      if (part === '') continue;
      const last = words.at(-1);
      if (joined && last !== undefined && last.tone === tone) {
        words[words.length - 1] = { ...last, text: last.text + part };
      } else words.push({ text: part, tone, joined });
      joined = true;
    }
  }
  return words;
}

/** Lines of whole words. A word that is wider than a line has one for itself. */
function wordLines(words: readonly Word[], width: number): readonly (readonly Word[])[] {
  const lines: Word[][] = [];
  let room = 0;
  for (let index = 0; index < words.length; index++) {
    const start = index;
    while (words[index + 1]?.joined) index++;
    const together = words.slice(start, index + 1);
    const needed = widthOf(together);
    const line = lines.at(-1);
    if (line === undefined || room < needed + 1) {
      lines.push([...together]);
      room = width - needed;
    } else {
      line.push(...together);
      room -= needed + 1;
    }
  }
  return lines;
}

function widthOf(words: readonly Word[]): number {
  return words.reduce(
    (sum, { text, joined }, index) => sum + columnsOf(text) + (index === 0 || joined ? 0 : 1),
    0,
  );
}

function painted(words: readonly Word[], paint: Paint, tone?: Tone): string {
  return words
    .map(
      ({ text, tone: own, joined }, index) =>
        `${index === 0 || joined ? '' : ' '}${paint(tone ?? own, text)}`,
    )
    .join('');
}

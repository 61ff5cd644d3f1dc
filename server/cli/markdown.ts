/** The pages of rules on a terminal: headings bold, code set apart, tables in columns. Only the Markdown that those pages use. */

import { columnsOf, padToColumns } from '../../language/model/text-width.ts';
import type { Paint } from '../../language/render/paint.ts';

export function terminalMarkdown(markdown: string, paint: Paint): string {
  const drawn: string[] = [];
  let table: string[][] = [];
  let isCode = false;
  const endTable = () => {
    drawn.push(...drawTable(table, paint));
    table = [];
  };
  for (const line of markdown.trimEnd().split('\n')) {
    if (line.startsWith('```')) isCode = !isCode;
    else if (isCode) drawn.push(`    ${line}`);
    else if (line.startsWith('|')) table.push(cellsOf(line));
    else {
      endTable();
      drawn.push(drawLine(line, paint));
    }
  }
  endTable();
  return `${drawn.join('\n')}\n`;
}

function drawLine(line: string, paint: Paint): string {
  const heading = /^#+ (.*)$/.exec(line);
  return heading === null ? line : paint('strong', heading[1] ?? '');
}

function cellsOf(line: string): string[] {
  return line
    .slice(1, -1)
    .split('|')
    .map(cell => cell.trim());
}

function drawTable(rows: readonly (readonly string[])[], paint: Paint): readonly string[] {
  const [head, ...body] = rows.filter(cells => !cells.every(cell => /^-*$/.test(cell)));
  if (head === undefined) return [];
  const width = (column: number) => Math.max(...[head, ...body].map(cells => columnsOf(cells[column] ?? '')));
  const draw = (cells: readonly string[]) =>
    cells
      .map((cell, column) => padToColumns(cell, width(column)))
      .join('  ')
      .trimEnd();
  return [`  ${paint('muted', draw(head))}`, ...body.map(cells => `  ${draw(cells)}`)];
}

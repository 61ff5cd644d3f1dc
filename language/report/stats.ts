/** Where the time of a check went: its phases, then its rules, slowest first. */
import type { Finding } from '../model/finding.ts';
import { padBeforeToColumns, padToColumns } from '../model/text-width.ts';
import { type Paint, plainPaint } from '../render/paint.ts';

export interface CheckStats {
  /** Milliseconds by phase, in the order in which they ran. */
  readonly phases: ReadonlyMap<string, number>;
  /** Milliseconds by rule. */
  readonly rules: ReadonlyMap<string, number>;
  readonly findings: readonly Finding[];
  readonly files: number;
  readonly goals: number;
}

/** Tables for people; every line ends with `\n`. */
export function statsText(
  { phases, rules, findings, files, goals }: CheckStats,
  paint: Paint = plainPaint,
): string {
  const counts = Map.groupBy(findings, ({ rule }) => rule);
  const slowest = [...rules].sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1));
  const phaseTable = table(
    ['Phase', 'Time', 'Share'],
    [...phases].map(([name, time]) => [name, time]),
    paint,
  );
  const ruleTable = table(
    ['Rule', 'Time', 'Share', 'Findings'],
    slowest.map(([id, time]) => [id, time, counts.get(id)?.length ?? 0]),
    paint,
  );
  const total = sum(phases.values());
  const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
  return `${phaseTable}\n${ruleTable}\n${counted(files, 'file')}, ${counted(goals, 'goal')}, ${milliseconds(total)}\n`;
}

type Row = readonly [name: string, time: number, ...counts: readonly number[]];

/** Times with their share of the whole column. */
function table(head: readonly string[], rows: readonly Row[], paint: Paint): string {
  const total = sum(rows.map(([, time]) => time));
  const cells = rows.map(([name, time, ...counts]) => [
    name,
    milliseconds(time),
    `${total === 0 ? 0 : Math.round((100 * time) / total)} %`,
    ...counts.map(String),
  ]);
  const widths = head.map((title, column) =>
    cells.reduce((widest, row) => Math.max(widest, row[column]?.length ?? 0), title.length),
  );
  const draw = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 0
          ? padToColumns(cell, widths[column] ?? 0)
          : padBeforeToColumns(cell, widths[column] ?? 0),
      )
      .join('  ');
  return [paint('muted', draw(head)), ...cells.map(draw)].map(line => `${line}\n`).join('');
}

function milliseconds(time: number): string {
  return `${time.toFixed(1)} ms`;
}

function sum(values: Iterable<number>): number {
  return [...values].reduce((total, value) => total + value, 0);
}

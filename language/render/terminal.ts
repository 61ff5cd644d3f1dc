/** The goal tree on a terminal: one line a goal, with its bar, its health and what it is about. */

import { columnsOf, cutToColumns, onOneLine, padBeforeToColumns, padToColumns } from '../model/text-width.ts';
import { progressBar } from '../score/glyphs.ts';
import type { GoalNode, GoalTree, ProgressBar, ThresholdGauge } from './goal-tree.ts';
import { healthOfNode, remarksOfNode, roleText, summaryOfTree, valueOfMeter } from './node-text.ts';
import { type Paint, plainPaint, toneOfNode } from './paint.ts';
import { linesOf, type TreeLine } from './walk.ts';

export interface TerminalOptions {
  readonly paint?: Paint;
  /** Columns of the terminal: lines are cut to it. Left out: nothing is cut, for pipes. */
  readonly columns?: number;
}

const meterCells = 10;
/** Labels are aligned up to this width; a longer one pushes its own line only. */
const widestAlignedName = 88;

/**
 * Draws the tree, a title line first. Every line ends with `\n`.
 * @returns text without escape sequences but for what `paint` adds
 */
export function terminalTree(tree: GoalTree, options: TerminalOptions = {}): string {
  const paint = options.paint ?? plainPaint;
  const rows = linesOf(tree.roots).map(rowOf);
  const widths = widthsOf(rows, options.columns);
  const title = `${paint('strong', onOneLine(tree.title))}  ${paint('muted', summaryOfTree(tree))}`;
  const body =
    rows.length === 0 ? [paint('muted', 'No goals yet.')] : rows.map(row => drawRow(row, widths, paint));
  return [title, ...body].map(line => `${line.trimEnd()}\n`).join('');
}

/** On a narrow terminal labels are cut to this width before the remarks have no room, and cut further only after that. */
const enoughForName = 44;
const roomForRemarks = 30;

interface Row {
  readonly node: GoalNode;
  readonly guides: string;
  readonly sign: string;
  readonly label: string;
  readonly value: string;
  readonly health: string;
  readonly remarks: string;
}

interface Widths {
  readonly name: number;
  readonly value: number;
  readonly health: number;
  readonly line?: number;
}

function rowOf(line: TreeLine): Row {
  const { node } = line;
  return {
    node,
    guides: guidesOf(line.follows),
    sign: signOf(node),
    label: onOneLine(node.label),
    value: valueOfMeter(node),
    health: healthOfNode(node),
    remarks: remarksOfNode(node, line.parent).join(' · '),
  };
}

function guidesOf(follows: readonly boolean[]): string {
  const last = follows.length - 1;
  return follows
    .map((more, level) => (level < last ? (more ? '│  ' : '   ') : more ? '├─ ' : '└─ '))
    .join('');
}

/** What stands before the label, so that kinds are told apart without colour. */
function signOf(node: GoalNode): string {
  const role = roleText(node);
  if (role !== '') return `${role} `;
  switch (node.kind) {
    case 'northstar':
      return '★ ';
    case 'objective':
      return '◎ ';
    case 'kr':
    case 'kpi':
      return `${node.kind} `;
    default:
      return '';
  }
}

function widthsOf(rows: readonly Row[], columns: number | undefined): Widths {
  const metered = rows.filter(row => row.node.meter !== undefined);
  const widest = (of: (row: Row) => number) => metered.reduce((most, row) => Math.max(most, of(row)), 0);
  const value = widest(row => columnsOf(row.value));
  const health = widest(row => columnsOf(row.health));
  const name = Math.min(widestAlignedName, widest(nameColumns));
  if (columns === undefined) return { name, value, health };
  const besideName = meterCells + value + health + 6;
  const room = Math.max(
    columns - besideName - roomForRemarks,
    Math.min(enoughForName, columns - besideName),
    12,
  );
  return { name: Math.min(name, room), value, health, line: Math.max(columns, 20) };
}

function nameColumns(row: Row): number {
  return row.guides.length + columnsOf(row.sign) + columnsOf(row.label);
}

function drawRow(row: Row, widths: Widths, paint: Paint): string {
  const room = widths.line === undefined ? undefined : roomForLabel(row, widths);
  const label = room === undefined ? row.label : cutToColumns(row.label, room);
  const name = paint('muted', row.guides) + paint('muted', row.sign) + paint(toneOfLabel(row.node), label);
  if (row.node.meter === undefined)
    return name + cutRemarks(`  ${row.remarks}`, nameColumns({ ...row, label }), widths, paint);
  const tone = toneOfNode(row.node);
  const gap = ' '.repeat(Math.max(0, widths.name - nameColumns({ ...row, label })));
  const drawn = [
    name + gap,
    paint(tone, drawMeter(row.node.meter)),
    paint(tone, padBeforeToColumns(row.value, widths.value)),
    paint(tone, padToColumns(row.health, widths.health)),
  ].join('  ');
  const used =
    Math.max(widths.name, nameColumns({ ...row, label })) + meterCells + widths.value + widths.health + 6;
  return drawn + cutRemarks(`  ${row.remarks}`, used, widths, paint);
}

/** A label without a meter behind it has the whole line. */
function roomForLabel(row: Row, widths: Widths): number {
  const columns = row.node.meter === undefined ? (widths.line ?? widths.name) : widths.name;
  return Math.max(1, columns - row.guides.length - columnsOf(row.sign));
}

function cutRemarks(remarks: string, used: number, widths: Widths, paint: Paint): string {
  if (remarks.trim() === '') return '';
  if (widths.line === undefined) return paint('muted', remarks);
  const room = widths.line - used;
  return room < 8 ? '' : paint('muted', cutToColumns(remarks, room));
}

function toneOfLabel(node: GoalNode) {
  return node.kind === 'northstar' || node.kind === 'team' || node.kind === 'group' ? 'strong' : 'plain';
}

function drawMeter(meter: ProgressBar | ThresholdGauge): string {
  return meter.kind === 'progress' ? drawProgress(meter) : drawGauge(meter);
}

/** The bar of the hover; dots where nothing is measured, because an empty bar would be an answer. */
function drawProgress(bar: ProgressBar): string {
  return bar.score === undefined ? '·'.repeat(meterCells) : progressBar(bar.score);
}

/** `━━━━━●━┃╌╌`: the stretch where the threshold holds, its bound, and where the value is. */
function drawGauge(gauge: ThresholdGauge): string {
  if (gauge.value === undefined && gauge.thresholds.length === 0) return '·'.repeat(meterCells);
  const cells: string[] = Array.from({ length: meterCells }, (_, cell) => {
    const middle = (cell + 0.5) / meterCells;
    return gauge.good !== undefined && middle >= gauge.good.from && middle <= gauge.good.to ? '━' : '╌';
  });
  for (const bound of gauge.thresholds) cells[cellAt(bound)] = '┃';
  if (gauge.value !== undefined) cells[cellAt(gauge.value)] = '●';
  return cells.join('');
}

function cellAt(position: number): number {
  return Math.max(0, Math.min(meterCells - 1, Math.floor(position * meterCells)));
}

/** The goal tree as one self-contained picture: an outline with bars, gauges and sparklines, light or dark as its reader is. */

import { cutToPixels, onOneLine, pixelsOf } from '../model/text-width.ts';
import type { GoalNode, GoalTree } from './goal-tree.ts';
import { coordinate as at, escapeMarkup } from './markup.ts';
import {
  findingsText,
  remarksOfNode,
  roleText,
  spokenNode,
  summaryOfTree,
  valueOfMeter,
} from './node-text.ts';
import { toneOfNode } from './paint.ts';
import { shapeStyles } from './palette.ts';
import { markupOf } from './shape.ts';
import { healthShape, kindShape, meterShape, sparkShape } from './shapes.ts';
import { linesOf, type TreeLine } from './walk.ts';

const margin = 24;
const indent = 22;
const headHeight = 64;
const footHeight = 44;
const labelSize = 13;
const remarkSize = 11;

/** Columns to the right of the labels, as offsets from where the labels end. */
const columns = {
  meter: 28,
  meterWidth: 140,
  value: 180,
  valueWidth: 96,
  health: 284,
  spark: 394,
  sparkWidth: 64,
  end: 458,
};
/** Room for labels and remarks: wide enough for the widest, between these. */
const labelEnd = { least: 420, most: 640 };

/**
 * Draws the tree as SVG. Needs no font, script or other file; text is escaped; the full words of what is cut are in tooltips
 * and for screen readers.
 * @returns an SVG document that is well-formed XML
 */
export function svgTree(tree: GoalTree): string {
  const lines = linesOf(tree.roots);
  const rows = placeRows(lines);
  const edge = labelEdge(rows);
  const width = edge + columns.end + margin;
  const height = headHeight + rows.reduce((sum, row) => sum + row.height, 0) + footHeight;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${at(width)}" height="${at(height)}" viewBox="0 0 ${at(width)} ${at(height)}"`,
    ' role="graphics-document document" aria-labelledby="goals-title goals-description">',
    `<title id="goals-title">${escapeMarkup(`Goals of ${tree.title}`)}</title>`,
    `<desc id="goals-description">${escapeMarkup(describe(tree, lines))}</desc>`,
    `<style>text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}${shapeStyles()}</style>`,
    `<rect class="paper" width="100%" height="100%"/>`,
    drawHead(tree, edge),
    `<path class="guide" d="${rows.map(guides).join('')}"/>`,
    ...rows.map(row => drawRow(row, edge)),
    drawFoot(height - footHeight / 2, edge),
    '</svg>\n',
  ].join('\n');
}

interface Row {
  readonly node: GoalNode;
  readonly follows: readonly boolean[];
  readonly top: number;
  readonly height: number;
  readonly x: number;
  readonly remarks: string;
  /** The end of the remarks that is never cut: how many findings there are. */
  readonly findings: string;
}

function placeRows(lines: readonly TreeLine[]): readonly Row[] {
  let top = headHeight;
  return lines.map(({ node, parent, follows }) => {
    const remarks = remarksOfRow(node, parent);
    const height = remarks === '' ? 32 : 44;
    const x = margin + follows.length * indent;
    const row = { node, follows, top, height, x, remarks, findings: findingsText(node) };
    top += height;
    return row;
  });
}

function remarksOfRow(node: GoalNode, parent: GoalNode | undefined): string {
  const stale = node.stale && node.health !== 'stale' ? ['stale'] : [];
  return [...stale, ...remarksOfNode(node, parent)].join(' · ');
}

function labelEdge(rows: readonly Row[]): number {
  const widest = rows.reduce(
    (most, row) => Math.max(most, labelStart(row) + labelWidth(row), remarksEnd(row)),
    0,
  );
  return Math.min(labelEnd.most, Math.max(labelEnd.least, Math.ceil(widest)));
}

function remarksEnd(row: Row): number {
  return row.x + 22 + pixelsOf(row.remarks, remarkSize);
}

function labelStart(row: Row): number {
  return row.x + 22 + (row.node.role === undefined ? 0 : pixelsOf(`${roleText(row.node)} `, remarkSize) + 2);
}

function labelWidth(row: Row): number {
  return pixelsOf(onOneLine(row.node.label), labelSize, isBold(row.node));
}

function isBold(node: GoalNode): boolean {
  return node.kind === 'northstar' || node.kind === 'team' || node.kind === 'group';
}

function describe(tree: GoalTree, lines: readonly TreeLine[]): string {
  const goals = lines.filter(line => line.node.role === undefined && line.node.goal !== undefined).length;
  return `${goals} goals. ${summaryOfTree(tree)}.`;
}

function drawHead(tree: GoalTree, edge: number): string {
  const room = edge + columns.end - margin;
  const title = cutToPixels(onOneLine(tree.title), room, 18, true);
  const summary = cutToPixels(onOneLine(summaryOfTree(tree)), room, 12);
  return [
    `<text class="label" x="${margin}" y="30" font-size="18" font-weight="600">${escapeMarkup(title)}</text>`,
    `<text class="quiet" x="${margin}" y="49" font-size="12">${escapeMarkup(summary)}</text>`,
  ].join('');
}

/** Lines from a parent down to its children: what leaves this row downward, its own elbow, and what passes by on its left. */
function guides(row: Row): string {
  const middle = row.top + 16;
  const down = row.node.children.length === 0 ? '' : `M${row.x + 7} ${middle + 10}V${row.top + row.height}`;
  const passing = row.follows
    .map((more, level) => {
      const x = margin + level * indent + 7;
      if (level < row.follows.length - 1) return more ? `M${x} ${row.top}v${row.height}` : '';
      const elbow = more ? `M${x} ${row.top}v${row.height}` : `M${x} ${row.top}V${middle}`;
      return `${elbow}M${x} ${middle}h${indent - 11}`;
    })
    .join('');
  return down + passing;
}

function drawRow(row: Row, edge: number): string {
  const { node } = row;
  const middle = row.top + 16;
  const start = labelStart(row);
  // Without a meter nothing stands to the right: the words may use that room.
  const room = (node.meter === undefined ? edge + columns.end : edge) - start;
  const parts = [
    `<title>${escapeMarkup(spokenNode(node))}</title>`,
    markupOf([kindShape(node, { x: row.x, middle })]),
  ];
  const label = cutToPixels(onOneLine(node.label), room, labelSize, isBold(node));
  const role = node.role === undefined ? '' : roleSpan(node);
  parts.push(write('label', row.x + 22, middle + 4.5, labelSize, label, isBold(node) ? 600 : 400, role));
  const remarks = cutRemarks(row, room + start - row.x - 22);
  parts.push(write('quiet', row.x + 22, middle + 20, remarkSize, remarks));
  parts.push(drawColumns(node, edge, middle));
  return `<g role="graphics-object group">${parts.join('')}</g>`;
}

/** In the text of the label, so that both stand apart in whatever font the reader has. */
function roleSpan(node: GoalNode): string {
  return `<tspan class="quiet" font-size="${remarkSize}">${escapeMarkup(roleText(node))} </tspan>`;
}

function cutRemarks({ remarks, findings }: Row, room: number): string {
  if (findings === '' || pixelsOf(remarks, remarkSize) <= room) return cutToPixels(remarks, room, remarkSize);
  const rest = remarks.slice(0, remarks.length - findings.length - ' · '.length);
  return `${cutToPixels(rest, room - pixelsOf(` · ${findings}`, remarkSize), remarkSize)} · ${findings}`;
}

function drawColumns(node: GoalNode, edge: number, middle: number): string {
  if (node.meter === undefined) return '';
  const tone = toneOfNode(node);
  const value = cutToPixels(onOneLine(valueOfMeter(node)), columns.valueWidth, labelSize, true);
  const word = cutToPixels(node.healthText ?? '', columns.spark - columns.health - 22, 12);
  return [
    markupOf(meterShape(node, { x: edge + columns.meter, middle }, columns.meterWidth)),
    write('label', edge + columns.value, middle + 4.5, labelSize, value, 600),
    markupOf(healthShape(node, { x: edge + columns.health, middle })),
    write(`text-${tone}`, edge + columns.health + 17, middle + 4.5, 12, word),
    markupOf(sparkShape(node, { x: edge + columns.spark, middle }, columns.sparkWidth - 4)),
  ].join('');
}

function drawFoot(middle: number, edge: number): string {
  const x = edge + columns.meter;
  return [
    `<path class="expected" d="M${at(x)} ${at(middle - 6)}v12"/>`,
    write('quiet', x + 8, middle + 4, remarkSize, 'expected by now'),
    `<path class="mark" d="M${at(x + 120)} ${at(middle - 2)}l2.8 4h-5.6Z"/>`,
    write('quiet', x + 128, middle + 4, remarkSize, '0.7, a good result'),
    `<path class="bound" d="M${at(x + 246)} ${at(middle - 6)}v12"/>`,
    write('quiet', x + 254, middle + 4, remarkSize, 'threshold'),
    `<path class="wanted" d="M${at(x + 330)} ${at(middle - 5)}v10"/>`,
    write('quiet', x + 338, middle + 4, remarkSize, 'target'),
  ].join('');
}

function write(
  style: string,
  x: number,
  y: number,
  size: number,
  text: string,
  weight = 400,
  before = '',
): string {
  if (text === '') return '';
  const bold = weight === 400 ? '' : ` font-weight="${weight}"`;
  return `<text class="${style}" x="${at(x)}" y="${at(y)}" font-size="${size}"${bold}>${before}${escapeMarkup(text)}</text>`;
}

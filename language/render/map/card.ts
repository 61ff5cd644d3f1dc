/** How large the card of a goal is, and what stands on which line of it. */
import { cutToPixels, onOneLine, pixelsOf, wrapToPixels } from '../../model/text-width.ts';
import type { GoalNode } from '../goal-tree.ts';
import { findingsText, measureOfNode, outdatedText, valueOfMeter } from '../node-text.ts';

/** All cards are equally wide, so that labels stand in columns. Units are pixels at 100 %. */
export const cardWidth = 264;
const padding = 12;
export const labelStart = 34;
const labelWidth = cardWidth - labelStart - padding;
const labelSize = 13;
const labelHeight = 17;
const remarkSize = 11;
const mostLines = 3;

/** How many lines a card takes: in a map of many goals key results and KPIs say what they measure in their tooltips only. */
export type Density = 'spacious' | 'dense';

/** In a larger map most of the goals could not be seen together. */
const mostSpacious = 150;

/** @param count of goals in the whole map, whether or not they are shown: opening a card must not change the others */
export function densityOf(count: number): Density {
  return count > mostSpacious ? 'dense' : 'spacious';
}

export interface CardText {
  readonly height: number;
  readonly label: readonly string[];
  readonly remarks: string;
  /** Beside the remarks, never cut. */
  readonly findings: string;
}

const known: Readonly<Record<Density, WeakMap<GoalNode, CardText>>> = {
  spacious: new WeakMap(),
  dense: new WeakMap(),
};

/** What stands on a card; of a node that was asked for before, the same: most of a large map is as it was after a click. */
export function cardText(node: GoalNode, density: Density): CardText {
  const before = known[density].get(node);
  if (before !== undefined) return before;
  const text = density === 'dense' && !isBold(node) ? denseText(node) : spaciousText(node);
  known[density].set(node, text);
  return text;
}

/** Lines below each other: the label on up to three, remarks where there are some, bar and health where it is measured. */
function spaciousText(node: GoalNode): CardText {
  const beside = hasSpark(node) ? sparkWidth + 10 : 0;
  const label = wrapToPixels(onOneLine(node.label), labelWidth - beside, labelSize, mostLines, isBold(node));
  const findings = findingsText(node);
  const room = labelWidth - (findings === '' ? 0 : pixelsOf(findings, remarkSize) + 8);
  const remarks = cutToPixels(remarksOnCard(node).map(onOneLine).join(' · '), room, remarkSize);
  const height =
    (remarks === '' && findings === '' ? 20 : 36) + label.length * labelHeight + (hasMeter(node) ? 22 : 0);
  return { height, label, remarks, findings };
}

/** Of a measured key result or KPI in a dense map: it has no room for its readings. */
export const denseHeight = 52;

function denseText(node: GoalNode): CardText {
  const label = [cutToPixels(onOneLine(node.label), labelWidth, labelSize)];
  return { height: hasMeter(node) ? denseHeight : 34, label, remarks: '', findings: '' };
}

function remarksOnCard(node: GoalNode): readonly string[] {
  if (node.outdated) return [outdatedText];
  const stale = node.stale && node.health !== 'stale' ? 'stale' : undefined;
  const rest = hasMeter(node) ? measureOfNode(node) : node.detail;
  return [stale, node.owner, rest].filter(text => text !== undefined && text !== '').map(text => text ?? '');
}

/** Wide enough for a trend to be told by its shape. */
export const sparkWidth = 36;

/** Whether a card shows its readings: beside the label of a key result or a KPI, which is seldom long. */
export function hasSpark(node: GoalNode): boolean {
  return !isBold(node) && node.spark.length > 1;
}

/** Whether a card has a line with a bar or a gauge, a value and a health. */
export function hasMeter(node: GoalNode): boolean {
  return node.meter !== undefined || node.health !== undefined;
}

export function isBold(node: GoalNode): boolean {
  return node.kind !== 'kr' && node.kind !== 'kpi';
}

/** Where things stand on the line below the words: the bar takes what value and health leave. */
export interface MeterLine {
  readonly value: string;
  readonly valueStart: number;
  readonly meterWidth: number;
  readonly health: string;
  readonly healthStart: number;
}

const healthWidth = 84;
const shortestMeter = 56;
const longestMeter = 92;

export function meterLine(node: GoalNode): MeterLine {
  const healthStart = cardWidth - padding - healthWidth - 4;
  const room = healthStart - labelStart - 10;
  const value = cutToPixels(onOneLine(valueOfMeter(node)), room - shortestMeter - 8, 12, true);
  const valueWidth = pixelsOf(value, 12, true);
  const meterWidth = Math.min(longestMeter, room - valueWidth - 8);
  const health = cutToPixels(onOneLine(node.healthText ?? ''), healthWidth - 14, remarkSize);
  return { value, valueStart: labelStart + meterWidth + 8, meterWidth, health, healthStart };
}

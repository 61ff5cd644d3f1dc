/** Signs of kinds and healths, bars, gauges and sparklines. Colours are classes of `palette.ts`. */
import type { GoalNode, ProgressBar, ThresholdGauge } from './goal-tree.ts';
import { coordinate as at } from './markup.ts';
import { type Tone, toneOfNode } from './paint.ts';
import { type Shape, shape } from './shape.ts';
import { healthSign, healthSignSize, kindSign, kindSignSize, type Sign } from './signs.ts';

/** Where a shape stands: its left edge and its vertical middle. */
export interface Place {
  readonly x: number;
  readonly middle: number;
}

/** The sign of the node's kind, 14 × 14. */
export function kindShape(node: Pick<GoalNode, 'kind' | 'role'>, place: Place): Shape {
  const isStar = node.kind === 'northstar' && node.role === undefined;
  const styles = { line: 'sign', solid: isStar ? 'star' : 'sign-solid' };
  const transform = `${move(place, 14)} scale(${14 / kindSignSize})`;
  return shape('g', { transform }, ...signShapes(kindSign(node), styles));
}

/** The sign of the node's health, 12 × 12; nothing where it has none. */
export function healthShape(node: Pick<GoalNode, 'health' | 'band'>, place: Place): readonly Shape[] {
  if (node.health === undefined) return [];
  const tone = toneOfNode(node);
  const styles = { line: `line-${tone}`, solid: `fill-${tone}` };
  const transform = move(place, healthSignSize);
  return [shape('g', { transform }, ...signShapes(healthSign(node.health), styles))];
}

function signShapes(
  { line, solid, isDashed }: Sign,
  styles: Readonly<Record<'line' | 'solid', string>>,
): readonly Shape[] {
  const dashes: Shape['attributes'] = isDashed ? { 'stroke-dasharray': '2 1.8' } : {};
  return [
    ...(line === undefined ? [] : [shape('path', { class: styles.line, d: line, ...dashes })]),
    ...(solid === undefined ? [] : [shape('path', { class: styles.solid, d: solid })]),
  ];
}

function move(place: Place, size: number): string {
  return `translate(${at(place.x)} ${at(place.middle - size / 2)})`;
}

/** The node's bar or gauge; nothing where it has neither. */
export function meterShape(
  node: Pick<GoalNode, 'meter' | 'health' | 'band'>,
  place: Place,
  width: number,
): readonly Shape[] {
  if (node.meter === undefined) return [];
  const tone = toneOfNode(node);
  return node.meter.kind === 'progress'
    ? progressShape(node.meter, tone, place, width)
    : gaugeShape(node.meter, tone, place, width);
}

const barHeight = 8;

/** Track, what has been reached, a notch where a good result is, a tick where it should be by today. */
function progressShape(bar: ProgressBar, tone: Tone, place: Place, width: number): readonly Shape[] {
  const top = place.middle - barHeight / 2;
  const x = (share: number) => place.x + Math.max(0, Math.min(1, share)) * width;
  const box = (style: string, w: number) =>
    shape('rect', { class: style, x: place.x, y: top, width: w, height: barHeight, rx: barHeight / 2 });
  if (bar.score === undefined) return [box('unmeasured', width)];
  const filled = Math.max(0, Math.min(1, bar.score)) * width;
  const parts = [box('track', width)];
  if (filled > 0) parts.push(box(`fill-${tone}`, Math.max(filled, 3)));
  if (bar.mark < 1) {
    const foot = top + barHeight + 1.5;
    parts.push(shape('path', { class: 'mark', d: `M${at(x(bar.mark))} ${at(foot)}l2.8 4h-5.6Z` }));
  }
  if (bar.expected !== undefined) parts.push(tick('expected', x(bar.expected), top - 3, top + barHeight + 3));
  return parts;
}

/** A line, the stretch of it where the threshold holds, bounds as ticks, the target as a short one, the value as a dot. */
function gaugeShape(gauge: ThresholdGauge, tone: Tone, place: Place, width: number): readonly Shape[] {
  const x = (share: number) => place.x + Math.max(0, Math.min(1, share)) * width;
  const { middle } = place;
  const parts = [shape('path', { class: 'scale', d: `M${at(place.x)} ${at(middle)}h${at(width)}` })];
  if (gauge.good !== undefined) {
    const [from, to] = [x(gauge.good.from), x(gauge.good.to)];
    parts.push(shape('path', { class: 'holds', d: `M${at(from)} ${at(middle)}H${at(to)}` }));
  }
  for (const target of gauge.targets) parts.push(tick('wanted', x(target), middle - 4, middle + 4));
  for (const bound of gauge.thresholds) parts.push(tick('bound', x(bound), middle - 6, middle + 6));
  if (gauge.value !== undefined) {
    parts.push(shape('circle', { class: `fill-${tone} dot`, cx: x(gauge.value), cy: middle, r: 4.5 }));
  }
  return parts;
}

function tick(style: string, x: number, top: number, bottom: number): Shape {
  return shape('path', { class: style, d: `M${at(x)} ${at(top)}V${at(bottom)}` });
}

const sparkHeight = 16;

/** Readings over time, the last one as a dot; nothing with fewer than two. */
export function sparkShape(node: GoalNode, place: Place, width: number): readonly Shape[] {
  if (node.spark.length < 2) return [];
  const points = node.spark.map((value, index) => ({
    x: place.x + (index / (node.spark.length - 1)) * width,
    y: place.middle + sparkHeight / 2 - value * sparkHeight,
  }));
  const line = points.map(point => `${at(point.x)},${at(point.y)}`).join(' ');
  const last = points.at(-1)!;
  return [
    shape('polyline', { class: 'spark', points: line }),
    shape('circle', { class: 'spark-end', cx: last.x, cy: last.y, r: 2 }),
  ];
}

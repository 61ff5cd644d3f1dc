/** Signs of kinds and healths, bars, gauges and sparklines. Colours are classes of `palette.ts`. */
import type { GoalNode, ProgressBar, ThresholdGauge } from './goal-tree.ts';
import { coordinate as at } from './markup.ts';
import { healthIcon, type Tone, toneOfNode } from './paint.ts';
import { type Shape, shape } from './shape.ts';

/** Where a shape stands: its left edge and its vertical middle. */
export interface Place {
  readonly x: number;
  readonly middle: number;
}

const kindPaths: Readonly<Record<GoalNode['kind'], string>> = {
  northstar: 'M7 .6 8.9 4.9 13.5 5.4 10 8.5 11 13.1 7 10.7 3 13.1 4 8.5 .5 5.4 5.1 4.9Z',
  objective: 'M7 1.5a5.5 5.5 0 1 0 .01 0ZM7 5.3a1.7 1.7 0 1 0 .01 0Z',
  kr: 'M1.5 12.5H12.5M3 10V7.5M7 10V4.8M11 10V2',
  kpi: 'M1.5 11a5.5 5.5 0 1 1 11 0M7 11 9.6 6.8',
  team: 'M4.6 6.6a2.1 2.1 0 1 0-.01 0ZM9.8 6.6a1.7 1.7 0 1 0-.01 0ZM.9 12c.2-5 7.2-5 7.4 0M9.4 8.6c2-.6 3.7.9 3.8 3.4',
  group: 'M1.5 3.5h4l1.4 1.8h5.6v7h-11Z',
};

const healthPaths: Readonly<Record<string, string>> = {
  '✔': 'M1.5 6.2 4.6 9.2 10.5 2.8',
  '▲': 'M6 1.8 10.8 10H1.2Z',
  '◆': 'M6 .9 11.1 6 6 11.1 .9 6Z',
  '▼': 'M6 10.2 1.2 2H10.8Z',
  '◷': 'M6 1.2a4.8 4.8 0 1 0 .01 0ZM6 3.4V6L8 7.2',
  '●': 'M6 2a4 4 0 1 0 .01 0Z',
  '◇': 'M6 1.3 10.7 6 6 10.7 1.3 6Z',
  '■': 'M2.2 2.2H9.8V9.8H2.2Z',
  '○': 'M6 2a4 4 0 1 0 .01 0Z',
};
const filledIcons = new Set(['▲', '◆', '▼', '●', '■']);

/** The sign of the node's kind, 14 × 14. */
export function kindShape(node: GoalNode, place: Place): Shape {
  const filled = node.kind === 'northstar' ? 'star' : 'sign';
  return shape('path', { class: filled, transform: move(place, 14), d: kindPaths[node.kind] });
}

/** The sign of the node's health, 12 × 12; nothing where it has none. */
export function healthShape(node: Pick<GoalNode, 'health' | 'band'>, place: Place): readonly Shape[] {
  if (node.health === undefined) return [];
  const icon = healthIcon(node.health);
  const style = filledIcons.has(icon) ? 'fill' : 'line';
  const transform = move(place, 12);
  return [shape('path', { class: `${style}-${toneOfNode(node)}`, transform, d: healthPaths[icon] ?? '' })];
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

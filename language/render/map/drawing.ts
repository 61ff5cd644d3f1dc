/** What cards, edges and links of the map look like, as shapes that the exported picture and the page draw alike. */
import { cutToPixels, onOneLine, wrapToPixels } from '../../model/text-width.ts';
import { coordinate as at } from '../markup.ts';
import { roleText } from '../node-text.ts';
import { toneOfNode } from '../paint.ts';
import { type Shape, shape } from '../shape.ts';
import { healthShape, kindShape, meterShape, sparkShape } from '../shapes.ts';
import {
  cardWidth,
  denseHeight,
  hasMeter,
  hasSpark,
  isBold,
  labelStart,
  meterLine,
  sparkWidth,
} from './card.ts';
import type { LinkEnd, MapCard, MapLink } from './goal-map.ts';
import type { LinkKind } from './links.ts';

/**
 * How much a card says: all of it; its label in large letters and its health, where it is seen small; where it is seen as a
 * stamp, its health alone.
 */
export type Detail = 'all' | 'label' | 'sign';

/** What can be read at a scale, where 1 shows a unit of the map as a pixel. */
export function detailAt(scale: number): Detail {
  if (scale >= 0.5) return 'all';
  return scale >= 0.2 ? 'label' : 'sign';
}

/** Everything on a card, from its upper left corner. */
export function cardShapes(card: MapCard, detail: Detail = 'all'): readonly Shape[] {
  if (detail === 'label') return [...frame(card), ...largeLabel(card), ...largeHealth(card, 26)];
  if (detail === 'sign') return [...heat(card), ...frame(card), ...largeHealth(card, 40), ...title(card)];
  const { node, text } = card;
  const weight = isBold(node) ? 600 : 400;
  const labels = text.label.map((line, index) =>
    write('label', labelStart, 22 + index * 17, 13, line, weight),
  );
  const below = 21 + text.label.length * 17;
  return [
    ...frame(card),
    kindShape(node, { x: 12, middle: 17.5 }),
    ...labels,
    ...(hasSpark(node) && text.height > denseHeight
      ? sparkShape(node, { x: cardWidth - 14 - sparkWidth, middle: 17 }, sparkWidth)
      : []),
    ...(text.remarks === '' ? [] : [write('quiet', labelStart, below, 11, text.remarks)]),
    ...(text.findings === '' ? [] : [writeToEdge('quiet', cardWidth - 12, below, 11, text.findings)]),
    ...(hasMeter(node) ? meterShapes(card) : []),
  ];
}

/** All of the card in the tone of its health, so that a thousand of them can be told apart as spots. */
function heat({ node, text: { height } }: MapCard): readonly Shape[] {
  if (node.health === undefined) return [];
  return [shape('rect', { class: `heat fill-${toneOfNode(node)}`, width: cardWidth, height, rx: 6 })];
}

const titleSize = 80;

/** The name of a team beside its card, larger than the card: what is around a team of many goals is empty. */
function title({ node, open, text: { height } }: MapCard): readonly Shape[] {
  if (!open || (node.kind !== 'team' && node.kind !== 'group')) return [];
  const y = height / 2 + titleSize / 3;
  const label = cutToPixels(onOneLine(node.label), cardWidth * 3, titleSize, true);
  return [
    shape(
      'text',
      {
        class: 'label card-title',
        x: cardWidth - 12,
        y,
        'font-size': titleSize,
        'font-weight': 600,
        'text-anchor': 'end',
      },
      label,
    ),
  ];
}

const largeSize = 22;
const largeLine = 26;

/** As much of the label as fits in letters that can be read where the card is seen at a third. */
function largeLabel({ node, text: { height } }: MapCard): readonly Shape[] {
  const room = cardWidth - 24 - (node.health === undefined ? 0 : 34);
  const count = Math.max(1, Math.floor((height - 8) / largeLine));
  const lines = wrapToPixels(onOneLine(node.label), room, largeSize, count, isBold(node));
  const top = (height - lines.length * largeLine) / 2 + 20;
  const weight = isBold(node) ? 600 : 400;
  return lines.map((line, index) => write('label', 12, top + index * largeLine, largeSize, line, weight));
}

function largeHealth({ node, text: { height } }: MapCard, size: number): readonly Shape[] {
  const signs = healthShape(node, { x: 0, middle: 6 });
  if (signs.length === 0) return [];
  const place = `translate(${at(cardWidth - size - 10)} ${at((height - size) / 2)}) scale(${at(size / 12)})`;
  return [shape('g', { transform: place }, ...signs)];
}

/** The card's ground, and on its left edge the tone of its health: the sign and the word say the same. */
function frame({ node, text: { height } }: MapCard): readonly Shape[] {
  const ground = shape('rect', { class: `card card-${node.kind}`, width: cardWidth, height, rx: 6 });
  if (node.health === undefined) return [ground];
  const band = `M4.5 .5H6A5.5 5.5 0 0 0 .5 6V${height - 6}A5.5 5.5 0 0 0 6 ${height - 0.5}H4.5`;
  return [ground, shape('path', { class: `band line-${toneOfNode(node)}`, d: band })];
}

function meterShapes({ node, text: { height } }: MapCard): readonly Shape[] {
  const { value, valueStart, meterWidth, health, healthStart } = meterLine(node);
  const middle = height - 18;
  return [
    ...meterShape(node, { x: labelStart, middle }, meterWidth),
    write('label', valueStart, middle + 4.5, 12, value, 600),
    ...healthShape(node, { x: healthStart, middle }),
    write(`text-${toneOfNode(node)}`, healthStart + 17, middle + 4, 11, health),
  ];
}

/** How a link is drawn along its way, and what stands at its end. */
export function linkShapes(link: Pick<MapLink, 'kind' | 'ownPath' | 'start' | 'end'>): readonly Shape[] {
  return [
    shape('path', { class: `link link-${link.kind}`, d: link.ownPath }),
    shape('circle', { class: `link-end-${link.kind}`, cx: link.start.x, cy: link.start.y, r: 2 }),
    arrivalShape(link.kind, link.end),
  ];
}

/** An arrow where something is supported, a shield where it guards, a ring where it is tracked. */
function arrivalShape(kind: LinkKind, { x, y, side }: LinkEnd): Shape {
  const out = side === 'left' ? -1 : 1;
  if (kind === 'supports') {
    return shape('path', { class: 'link-end-supports', d: `M${x} ${y}l${out * 8} -4v8Z` });
  }
  if (kind === 'tracked') {
    return shape('circle', { class: 'link-ring link-tracked', cx: x + out * 4.5, cy: y, r: 3.5 });
  }
  const middle = x + out * 5;
  return shape('path', {
    class: 'link-end-guard',
    d: `M${middle - 4} ${y - 4}h8v3.5q0 4 -4 5.5q-4 -1.5 -4 -5.5Z`,
  });
}

/** What the kinds of links mean, in words: `supports`, `guarded by`, `tracks`. */
export function linkText(kind: LinkKind): string {
  return kind === 'supports' ? 'supports' : roleText({ role: kind });
}

/** What a kind of link looks like, 40 wide and 16 high. */
export function linkSample(kind: LinkKind): readonly Shape[] {
  const start = { x: 0, y: 8, side: 'right' } as const;
  const end = { x: 40, y: 8, side: 'left' } as const;
  return linkShapes({ kind, ownPath: 'M0 8H40', start, end });
}

/** The number of goals that a closed card hides, on its right edge. */
export function hiddenShapes(card: MapCard): readonly Shape[] {
  if (card.hidden === 0) return [];
  const text = `+${card.hidden}`;
  const width = 14 + text.length * 6.5;
  const middle = card.text.height / 2;
  return [
    shape('rect', { class: 'card', x: cardWidth + 4, y: middle - 9, width, height: 18, rx: 9 }),
    shape(
      'text',
      {
        class: 'quiet',
        x: cardWidth + 4 + width / 2,
        y: middle + 4,
        'font-size': 11,
        'text-anchor': 'middle',
      },
      text,
    ),
  ];
}

function write(style: string, x: number, y: number, size: number, text: string, weight = 400): Shape {
  const attributes = { class: style, x, y, 'font-size': size };
  return shape('text', weight === 400 ? attributes : { ...attributes, 'font-weight': weight }, text);
}

function writeToEdge(style: string, x: number, y: number, size: number, text: string): Shape {
  return shape('text', { class: style, x, y, 'font-size': size, 'text-anchor': 'end' }, text);
}

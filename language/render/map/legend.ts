/** What the lines between cards and the signs on them mean, below a map that nobody can ask. */
import { pixelsOf } from '../../model/text-width.ts';
import { coordinate as at } from '../markup.ts';
import { meterSamples, sampleHeight, sampleShapes, sampleWidth } from '../meter-legend.ts';
import { type Shape, shape } from '../shape.ts';
import { linkSample, linkText } from './drawing.ts';
import type { GoalMap } from './goal-map.ts';
import { linkKinds } from './links.ts';

interface Entry {
  readonly sample: readonly Shape[];
  readonly sampleWidth: number;
  readonly sampleHeight: number;
  readonly words: string;
}

export interface MapLegend {
  readonly shapes: readonly Shape[];
  readonly height: number;
}

const textSize = 11;
const lineHeight = 24;
const betweenEntries = 24;
const afterSample = 8;

/**
 * The kinds of links that are in the map, then the signs on bars and gauges, in as many lines as the width asks for.
 * @param width in pixels; the shapes begin at 0, 0
 */
export function mapLegend({ links, cards }: GoalMap, width: number): MapLegend {
  const kinds = linkKinds.filter(kind => links.some(link => link.kind === kind));
  const meters = new Set(cards.map(({ node }) => node.meter?.kind));
  const entries: readonly Entry[] = [
    ...kinds.map(kind => ({
      sample: linkSample(kind),
      sampleWidth: 40,
      sampleHeight: 16,
      words: linkText(kind),
    })),
    ...meterSamples
      .filter(({ meter }) => meters.has(meter.kind))
      .map(sample => ({ sample: sampleShapes(sample), sampleWidth, sampleHeight, words: sample.words })),
  ];
  const shapes: Shape[] = [];
  let [left, line] = [0, 0];
  for (const entry of entries) {
    const room = entry.sampleWidth + afterSample + pixelsOf(entry.words, textSize);
    if (left > 0 && left + room > width) [left, line] = [0, line + 1];
    shapes.push(drawEntry(entry, left, line * lineHeight));
    left += room + betweenEntries;
  }
  return { shapes, height: entries.length === 0 ? 0 : (line + 1) * lineHeight };
}

function drawEntry({ sample, sampleWidth, sampleHeight, words }: Entry, x: number, y: number): Shape {
  const middle = y + lineHeight / 2;
  return shape(
    'g',
    {},
    shape('g', { transform: `translate(${at(x)} ${at(middle - sampleHeight / 2)})` }, ...sample),
    shape(
      'text',
      { class: 'quiet', x: x + sampleWidth + afterSample, y: middle + 4, 'font-size': textSize },
      words,
    ),
  );
}

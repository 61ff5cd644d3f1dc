/** The map of the goals as one self-contained picture, light or dark as its reader is. */
import { cutToPixels, onOneLine } from '../../model/text-width.ts';
import type { GoalTree } from '../goal-tree.ts';
import { coordinate as at, escapeMarkup } from '../markup.ts';
import { spokenNode, summaryOfTree } from '../node-text.ts';
import { shapeStyles } from '../palette.ts';
import { markupOf, type Shape, shape } from '../shape.ts';
import { cardShapes, hiddenShapes, linkShapes, linkText } from './drawing.ts';
import { type GoalMap, goalMap, type MapCard, type MapLink } from './goal-map.ts';
import type { IsOpen } from './layout.ts';
import { mapLegend } from './legend.ts';

const margin = 24;
const headHeight = 64;
const aboveLegend = 24;
const leastWidth = 560;

/**
 * Draws the map as SVG. Needs no font, script or other file; the full words of what is cut are in tooltips and for screen
 * readers. The same tree gives the same bytes.
 * @param isOpen which cards show what is below them; left out: all
 * @returns an SVG document that is well-formed XML
 */
export function svgMap(tree: GoalTree, isOpen?: IsOpen): string {
  const map = goalMap(tree.roots, isOpen);
  const width = Math.max(leastWidth, map.width + 2 * margin);
  const legend = mapLegend(map, width - 2 * margin);
  const legendTop = headHeight + map.height + aboveLegend;
  const height = legendTop + legend.height + margin;
  const body = shape(
    'g',
    { transform: `translate(${margin} ${headHeight})` },
    ...map.edges.map(({ path }) => shape('path', { class: 'branch', d: path })),
    ...linksOf(map),
    ...map.cards.map(drawCard),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${at(width)}" height="${at(height)}" viewBox="0 0 ${at(width)} ${at(height)}"`,
    ' role="graphics-document document" aria-labelledby="goals-title goals-description">',
    `<title id="goals-title">${escapeMarkup(`Goals of ${tree.title}`)}</title>`,
    `<desc id="goals-description">${escapeMarkup(describe(tree, map))}</desc>`,
    `<style>text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}${shapeStyles()}</style>`,
    '<rect class="paper" width="100%" height="100%"/>',
    markupOf(head(tree, width)),
    markupOf([body]),
    markupOf([shape('g', { transform: `translate(${margin} ${at(legendTop)})` }, ...legend.shapes)]),
    '</svg>\n',
  ].join('\n');
}

function describe(tree: GoalTree, { cards, links }: GoalMap): string {
  const goals = cards.filter(({ node }) => node.goal !== undefined).length;
  return `${goals} goals and ${links.length} links. ${summaryOfTree(tree)}.`;
}

function head(tree: GoalTree, width: number): readonly Shape[] {
  const room = width - 2 * margin;
  const title = cutToPixels(onOneLine(tree.title), room, 18, true);
  const summary = cutToPixels(onOneLine(summaryOfTree(tree)), room, 12);
  return [
    shape('text', { class: 'label', x: margin, y: 28, 'font-size': 18, 'font-weight': 600 }, title),
    shape('text', { class: 'quiet', x: margin, y: 46, 'font-size': 12 }, summary),
  ];
}

function drawCard(card: MapCard): Shape {
  return shape(
    'g',
    { role: 'graphics-object group', transform: `translate(${at(card.left)} ${at(card.top)})` },
    shape('title', {}, spokenNode(card.node)),
    ...cardShapes(card),
    ...hiddenShapes(card),
  );
}

function linksOf({ links, cards }: GoalMap): readonly Shape[] {
  const labels = new Map(cards.map(({ key, node }) => [key, node.label]));
  return links.map(link =>
    shape(
      'g',
      { role: 'graphics-symbol img' },
      shape('title', {}, wordsOfLink(link, labels)),
      ...linkShapes(link),
    ),
  );
}

function wordsOfLink({ from, to, kind }: MapLink, labels: ReadonlyMap<string, string>): string {
  return `${labels.get(from) ?? ''} ${linkText(kind)} ${labels.get(to) ?? ''}`;
}

/** A timeline as one self-contained picture, light or dark as its reader is: for exports and reports. */
import { escapeMarkup } from '../markup.ts';
import { chartStyles, shapeStyles } from '../palette.ts';
import { drawChart, type Shape } from './draw-chart.ts';
import { entryTitle } from './entry-text.ts';
import type { Timeline } from './timeline.ts';

/** @returns an SVG document that is well-formed XML; undefined where there is nothing to draw */
export function timelineSvg(
  timeline: Timeline,
  { width, height }: { readonly width: number; readonly height: number },
): string | undefined {
  const { chart, entries, label, words } = timeline;
  if (chart === undefined) return undefined;
  const { shapes } = drawChart(chart, { width, height, labels: true }, ({ entry }) => {
    const said = entry === undefined ? undefined : entries[entry];
    return said && entryTitle(said);
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escapeMarkup(`${label}: ${words}`)}</title>`,
    `<style>text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}${shapeStyles()}${chartStyles()}</style>`,
    '<rect class="paper" width="100%" height="100%"/>',
    ...shapes.map(shapeElement),
    '</svg>\n',
  ].join('\n');
}

/** The shape as text, its looks as classes of `palette.ts`. */
export function shapeElement({ tag, role, tone, attributes, text, title }: Shape): string {
  const style = `chart-${role}${tone === undefined ? '' : ` tone-${tone}`}`;
  const placed = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeMarkup(value)}"`);
  const said = title === undefined ? '' : `<title>${escapeMarkup(title)}</title>`;
  const inside = `${said}${text === undefined ? '' : escapeMarkup(text)}`;
  return `<${tag} class="${style}"${placed.join('')}${inside === '' ? '/>' : `>${inside}</${tag}>`}`;
}

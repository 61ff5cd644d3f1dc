/** The frame of a page that needs nothing else, for every picture and report that is one. */
import { escapeMarkup } from './markup.ts';
import { type MeterSample, meterSamples, sampleHeight, sampleShapes, sampleWidth } from './meter-legend.ts';
import { pageStyles, shapeStyles } from './palette.ts';
import { markupOf } from './shape.ts';

/**
 * An HTML document around a body. No script, no font, no address: its content security policy allows nothing but its own style
 * sheet.
 * @param title plain text
 * @param styles rules of the page's own layout, before the colours
 * @param body markup, every text in it escaped
 */
export function htmlPage({
  title,
  styles,
  body,
}: {
  readonly title: string;
  readonly styles: string;
  readonly body: string;
}): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeMarkup(title)}</title>
<style>${styleSheet(styles)}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

/** A page's own layout with what all pages share: font, colours, shapes. */
export function styleSheet(styles: string): string {
  return `${font}${styles}${legendStyles}${pageStyles()}${shapeStyles()}`;
}

const font =
  'body{margin:0;font:14px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}';

const legendStyles = [
  '.legend{margin-top:24px;font-size:12px}',
  '.legend span{display:inline-block;margin:2px 16px 2px 0}',
  '.legend svg{vertical-align:-6px;margin-right:8px}',
].join('');

/** What the marks on bars and gauges mean. */
export const meterLegend = `<p class="muted small legend">${meterSamples.map(sampleMarkup).join(' ')}</p>`;

function sampleMarkup(sample: MeterSample): string {
  const drawing = markupOf(sampleShapes(sample));
  const size = `width="${sampleWidth}" height="${sampleHeight}"`;
  return `<span><svg ${size} aria-hidden="true">${drawing}</svg>${escapeMarkup(sample.words)}</span>`;
}

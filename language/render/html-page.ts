/** The frame of a page that needs nothing else, for every picture and report that is one. */
import { escapeMarkup } from './markup.ts';
import { pageStyles, shapeStyles } from './palette.ts';

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
  '.legend svg{vertical-align:-3px;margin:0 4px 0 12px}',
  '.legend svg:first-child{margin-left:0}',
].join('');

/** What the marks on bars and gauges mean. */
export const meterLegend = [
  '<p class="muted small legend">',
  `<svg width="8" height="14" aria-hidden="true"><path class="expected" d="M4 1v12"/></svg>expected by now`,
  '<svg width="8" height="14" aria-hidden="true"><path class="mark" d="M4 5l2.8 4h-5.6Z"/></svg>0.7, a good result',
  '<svg width="8" height="14" aria-hidden="true"><path class="bound" d="M4 1v12"/></svg>threshold',
  '<svg width="8" height="14" aria-hidden="true"><path class="wanted" d="M4 2v10"/></svg>target',
  '</p>',
].join('');

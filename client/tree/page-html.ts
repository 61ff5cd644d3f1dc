/** Where a page stands: its colours follow from it. */
export type PagePlace = 'sidebar' | 'panel';

export interface PageSources {
  readonly script: string;
  readonly style: string;
  /** `webview.cspSource`: where the page may load its style sheet from. */
  readonly cspSource: string;
  readonly nonce: string;
}

/**
 * The document of the tree: one script, one style sheet, and nothing else may be loaded, run or sent. Images may be in the page
 * itself: a picture becomes a PNG that way.
 */
export function pageHtml(place: PagePlace, { script, style, cspSource, nonce }: PageSources): string {
  const policy = `default-src 'none'; style-src ${cspSource}; script-src 'nonce-${nonce}'; img-src data:; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="UTF-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1.0">
  <link rel="stylesheet" href="${style}">
  <title>Goals</title>
</head>
<body data-place="${place}">
  <div id="app"></div>
  <script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`;
}

/** A number used once, 128 bits in hexadecimal. */
export function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}

import { describe, expect, it } from 'vitest';
import { newNonce, pageHtml } from '../../client/tree/page-html.ts';

const html = pageHtml('sidebar', {
  script: 'https://webview.example/tree.js',
  style: 'https://webview.example/tree.css',
  cspSource: 'https://webview.example',
  nonce: 'abc',
});

/** The directives of the content security policy, by name. */
function policy(): Readonly<Record<string, string>> {
  const content = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
  return Object.fromEntries(
    content.split(';').map(directive => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources.join(' ')];
    }),
  );
}

describe('the document of the page', () => {
  it('may load its style sheet, run its one script, draw images that it has in itself, and nothing else', () => {
    expect(policy()).toEqual({
      'default-src': "'none'",
      'style-src': 'https://webview.example',
      'script-src': "'nonce-abc'",
      'img-src': 'data:',
      'base-uri': "'none'",
      'form-action': "'none'",
    });
  });

  it('has neither inline styles nor inline scripts', () => {
    expect(html).not.toMatch(/<style|style=|\son\w+=/);
    expect(html.match(/<script[^>]*>/g)).toEqual([
      '<script nonce="abc" src="https://webview.example/tree.js">',
    ]);
  });

  it('is told where it stands, for its colours', () => {
    expect(html).toContain('data-place="sidebar"');
  });

  it('has another nonce each time', () => {
    const nonces = new Set(Array.from({ length: 100 }, newNonce));
    expect(nonces.size).toBe(100);
    for (const nonce of nonces) expect(nonce).toMatch(/^[0-9a-f]{32}$/);
  });
});

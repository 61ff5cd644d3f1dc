import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../client/webview/', import.meta.url);
const names = await readdir(folder, { recursive: true });

async function sources(): Promise<ReadonlyMap<string, string>> {
  const code = names.filter(name => /\.tsx?$/.test(name));
  return new Map(
    await Promise.all(code.map(async name => [name, await readFile(new URL(name, folder), 'utf8')] as const)),
  );
}

describe('the source of the page', () => {
  it('never makes HTML out of text, nor code', async () => {
    const forbidden =
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|setAttribute\('(on|style)/;
    const found = [...(await sources())].filter(([, text]) => forbidden.test(text)).map(([name]) => name);
    expect(found).toEqual([]);
  });

  it('sets styles as properties, never as text that the content security policy would refuse', async () => {
    const found = [...(await sources())]
      .filter(([, text]) => /style=(["'`]|\{\s*["'`])/.test(text))
      .map(([name]) => name);
    expect(found).toEqual([]);
  });

  it('asks nobody but the extension', async () => {
    const forbidden = /\bfetch\(|XMLHttpRequest|WebSocket|https?:\/\/|\bimport\(/;
    const found = [...(await sources())].filter(([, text]) => forbidden.test(text)).map(([name]) => name);
    expect(found).toEqual([]);
  });

  it('imports of the language only what is pure and small', async () => {
    const imports = [...(await sources()).values()].flatMap(text =>
      [...text.matchAll(/from '(?:\.\.\/)+(language\/[^']+)'/g)].map(([, path]) => path ?? ''),
    );
    expect(imports.length).toBeGreaterThan(5);
    expect(
      imports.filter(
        path => !/^language\/(protocol|model\/types|score\/types|render\/[a-z/-]+)\.ts$/.test(path),
      ),
    ).toEqual([]);
  });
});

describe('the style sheet of the page', () => {
  /** In the order in which they are bundled. */
  const css = readFile(new URL('tree.css', folder), 'utf8').then(async index => {
    const files = [...index.matchAll(/@import "([^"]+)"/g)].map(([, path]) => new URL(path ?? '', folder));
    const texts = await Promise.all(files.map(file => readFile(file, 'utf8')));
    return texts.join('').replaceAll(/\/\*[\s\S]*?\*\//g, '');
  });

  it('takes every colour from the theme', async () => {
    const literal =
      /#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch|lab)a?\(|:\s*(white|black|red|green|gr[ae]y|yellow|orange|blue)\b/gi;
    expect((await css).match(literal)).toBeNull();
  });

  it('moves only where nobody has asked for less motion', async () => {
    const text = await css;
    const calm = text.slice(0, text.indexOf('@media (prefers-reduced-motion: no-preference)'));
    expect(calm).not.toContain('transition:');
    expect(text).toContain('@media (prefers-reduced-motion: reduce)');
    expect(text).toContain('vscode-reduce-motion');
  });

  it('draws borders in high contrast', async () => {
    expect(await css).toMatch(/\.vscode-high-contrast[\s\S]*--vscode-contrastActiveBorder/);
  });
});

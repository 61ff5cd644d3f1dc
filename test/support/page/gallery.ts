/**
 * `npm run gallery`: takes a picture of everything that the page of the tree and exported files can look like, for every reader, and
 * sets them side by side in `.gallery/index.html`. `-- --only map` takes only scenes whose names match, `-- --reader dark` only readers.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { escapeMarkup } from '../../../language/render/markup.ts';
import { startBrowser } from '../vscode/browser.ts';
import { repositoryRoot } from '../vscode/install.ts';
import { exportedFiles, exportReaders, exportTo } from './exported-files.ts';
import { servePage } from './page-server.ts';
import { type Reader, readers } from './readers.ts';
import { openScene } from './scene.ts';
import { pageScenes } from './scenes.ts';

interface Picture {
  readonly scene: string;
  readonly reader: string;
  readonly file: string;
}

const { values: asked } = parseArgs({ options: { only: { type: 'string' }, reader: { type: 'string' } } });
const folder = join(repositoryRoot, '.gallery');
await mkdir(folder, { recursive: true });
const browser = await startBrowser();
try {
  const pictures = [...(await picturesOfPage(browser)), ...(await picturesOfExports(browser))];
  const index = join(folder, 'index.html');
  await writeFile(index, indexOf(pictures));
  console.log(`${pictures.length} pictures: ${relative(process.cwd(), index)}`);
} finally {
  await browser.close();
}

function isAsked(words: string | undefined, name: string): boolean {
  return words === undefined || new RegExp(words, 'i').test(name);
}

async function picturesOfPage(browser: Browser): Promise<readonly Picture[]> {
  const server = await servePage('sidebar');
  const scenes = pageScenes().filter(({ name }) => isAsked(asked.only, name));
  const pictures: Picture[] = [];
  for (const reader of readers.filter(({ name }) => isAsked(asked.reader, name))) {
    pictures.push(...(await picturesFor(reader, browser, server.url, scenes)));
  }
  server.stop();
  return pictures;
}

async function picturesFor(
  { name: reader, theme, context: options }: Reader,
  browser: Browser,
  url: string,
  scenes: ReturnType<typeof pageScenes>,
): Promise<readonly Picture[]> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const pictures: Picture[] = [];
  for (const scene of scenes) {
    const page = await context.newPage();
    await openScene(page, url, scene, theme);
    const file = fileName(scene.name, reader);
    await page.screenshot({ path: join(folder, file), animations: 'disabled', caret: 'hide' });
    pictures.push({ scene: scene.name, reader, file });
    await page.close();
  }
  await context.close();
  return pictures;
}

async function picturesOfExports(browser: Browser): Promise<readonly Picture[]> {
  const pictures: Picture[] = [];
  for (const { name, file, words } of exportedFiles.filter(({ name }) => isAsked(asked.only, name))) {
    const path = join(folder, file);
    await exportTo(path, words);
    for (const [reader, options] of Object.entries(exportReaders)) {
      if (!isAsked(asked.reader, reader)) continue;
      const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
      const page = await context.newPage();
      await page.goto(pathToFileURL(path.endsWith('.svg') ? await pageAround(path) : path).href);
      const picture = fileName(name, reader);
      await page.screenshot({ path: join(folder, picture), fullPage: true });
      pictures.push({ scene: name, reader, file: picture });
      await context.close();
    }
  }
  return pictures;
}

/** A browser takes no picture of a picture: a page that shows it, as a README does. */
async function pageAround(picture: string): Promise<string> {
  const page = `${picture}.html`;
  const meta = '<meta name="color-scheme" content="light dark">';
  await writeFile(
    page,
    `<!doctype html>${meta}<body style="margin:0"><img src="${basename(picture)}" alt="">`,
  );
  return page;
}

function fileName(scene: string, reader: string): string {
  return `${scene} - ${reader}.png`.toLowerCase().replace(/[^a-z0-9.]+/g, '-');
}

/** A row for each scene, with a picture for each reader. */
function indexOf(pictures: readonly Picture[]): string {
  const rows = [...Map.groupBy(pictures, ({ scene }) => scene)].map(([scene, all]) => {
    const figures = all.map(
      ({ reader, file }) =>
        `<figure><img src="${file}" alt="" loading="lazy"><figcaption>${escapeMarkup(reader)}</figcaption></figure>`,
    );
    return `<h2>${escapeMarkup(scene)}</h2><div>${figures.join('')}</div>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Everything that the tree can look like</title>
<style>
body { margin: 2em; font: 14px/1.4 system-ui, sans-serif; background: #8b8f94; }
div { display: flex; gap: 1em; align-items: flex-start; overflow-x: auto; }
figure { flex: none; margin: 0; }
img { max-width: 720px; max-height: 720px; }
</style>
${rows.join('\n')}
</html>
`;
}

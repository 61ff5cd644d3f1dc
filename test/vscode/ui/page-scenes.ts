import type { Browser, Page } from 'playwright-core';
import { violationsIn } from '../../support/page/axe.ts';
import { servePage } from '../../support/page/page-server.ts';
import { type Reader, readers } from '../../support/page/readers.ts';
import { isTelling, openScene, type Scene } from '../../support/page/scene.ts';
import { pageScenes } from '../../support/page/scenes.ts';
import { describe, equal, it } from '../../support/vscode/specification.ts';

/** The page of the tree as it is built, in everything that it can look like, for every reader. */
export function sceneSentences(browser: () => Promise<Browser>): void {
  describe('the page of the tree', () => {
    for (const reader of readers) {
      it(`gives axe nothing to find in its states: ${reader.name}`, async () => {
        const found: string[] = [];
        await inEachScene(await browser(), reader, async (page, { name }) => {
          for (const violation of await violationsIn(page)) found.push(`${name}: ${violation}`);
        });
        equal(found, []);
      });
    }

    for (const reader of readers.filter(({ name }) => !/wide|narrow|zoom/.test(name))) {
      it(`shows what has the keyboard: ${reader.name}`, async () => {
        const unseen: string[] = [];
        await inEachScene(await browser(), reader, async (page, { name }) => {
          for (const element of await focusedUnseen(page)) unseen.push(`${name}: ${element}`);
        });
        equal(unseen, []);
      });
    }
  });
}

/** Shows one state after the other, each in a page of its own: to most readers those that have all that is drawn. */
async function inEachScene(
  browser: Browser,
  { name, theme, context: options }: Reader,
  look: (page: Page, scene: Scene) => Promise<void>,
): Promise<void> {
  const server = await servePage('sidebar');
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  try {
    const isUsual = name === 'light' || name === 'dark';
    for (const scene of pageScenes().filter(scene => isUsual || isTelling(scene))) {
      const page = await context.newPage();
      await openScene(page, server.url, scene, theme);
      await look(page, scene);
      await page.close();
    }
  } finally {
    await context.close();
    server.stop();
  }
}

/** More stops than any state has. */
const mostStops = 60;

/** Goes through the page by Tab, and tells the elements that look no different with the keyboard than without. */
async function focusedUnseen(page: Page): Promise<readonly string[]> {
  const unseen = new Set<string>();
  for (let stop = 0; stop < mostStops; stop++) {
    await page.keyboard.press('Tab');
    const { isKnown, element } = await page.evaluate(() => {
      const focused = document.activeElement;
      if (focused === null || focused === document.body) return { isKnown: false };
      const isKnown = focused.hasAttribute('data-seen-focused');
      focused.setAttribute('data-seen-focused', '');
      // What has the keyboard, the box around a field, and the row or card that a tree points to.
      const pointed = document.getElementById(focused.getAttribute('aria-activedescendant') ?? '');
      const ring = pointed?.querySelector('.map-ring');
      const hasOutline = [focused, focused.closest('.search'), pointed].some(part => {
        const style = part == null ? undefined : getComputedStyle(part);
        return style !== undefined && style.outlineStyle !== 'none' && style.outlineWidth !== '0px';
      });
      const isSeen = hasOutline || (ring != null && getComputedStyle(ring).stroke !== 'none');
      return isSeen ? { isKnown } : { isKnown, element: focused.outerHTML.slice(0, 160) };
    });
    if (isKnown) break;
    if (element !== undefined) unseen.add(element);
  }
  return [...unseen];
}

import { type Browser, chromium, type Page } from 'playwright-core';
import { installChromium } from './install.ts';

/** The size of a window, and so of every picture taken of it. */
export const windowSize = { width: 1400, height: 900 };

/** Starts a browser without a window on the screen. Playwright ends it with this process. */
export async function startBrowser(): Promise<Browser> {
  const { executable, environment } = await installChromium();
  return chromium.launch({
    executablePath: executable,
    // A root user, as in most containers, has no sandbox; the only pages are our own.
    args: ['--no-sandbox', '--headless=shell', '--disable-gpu', '--font-render-hinting=none'],
    env: { ...process.env, ...environment },
  });
}

/** A new page with its own storage, so that no window of VS Code remembers another. */
export async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: windowSize,
    reducedMotion: 'reduce',
    locale: 'en-US',
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  return context.newPage();
}

import type { Browser } from 'playwright-core';
import { newPage } from './browser.ts';
import type { RunningServer, WindowOptions } from './server.ts';
import { goToWindow } from './window.ts';

/** Longer than any suite takes, shorter than anybody waits. */
const limit = 180_000;

/**
 * Opens a window of VS Code with a tests module, and waits until the module's `run` has settled.
 * @param say takes what the tests, their extension host and VS Code print, line by line.
 * @returns whether `run` was fulfilled.
 */
export async function runInExtensionHost(
  browser: Browser,
  server: RunningServer,
  window: Required<WindowOptions>,
  say: (line: string) => void,
): Promise<boolean> {
  const page = await newPage(browser);
  try {
    const exitCode = new Promise<number>((resolve, reject) => {
      const late = () => reject(new Error(`The extension host did not finish within ${limit / 1000} s.`));
      AbortSignal.timeout(limit).addEventListener('abort', late);
      page.on('crash', () => reject(new Error('The page crashed.')));
      Promise.all([
        page.exposeFunction('codeAutomationLog', (_kind: string, values: readonly unknown[]) => {
          for (const line of plainText(values).split('\n')) say(line);
        }),
        page.exposeFunction('codeAutomationExit', (code: number) => resolve(code)),
      ])
        .then(() => goToWindow(page, server, window))
        .catch(reject);
    });
    return (await exitCode) === 0;
  } catch (error) {
    say(String(error));
    return false;
  } finally {
    await page.context().close();
  }
}

/** What a console call would have shown: VS Code passes on its values, one by one. */
function plainText(values: readonly unknown[]): string {
  return values.map(value => (typeof value === 'string' ? value : JSON.stringify(value))).join(' ');
}

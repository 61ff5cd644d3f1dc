import type { Browser } from 'playwright-core';
import { newPage } from './browser.ts';
import type { RunningServer, WindowOptions } from './server.ts';
import { goToWindow } from './window.ts';

/** Longer than any suite takes, shorter than anybody waits. */
const limit = 120_000;

/**
 * Opens a window of VS Code with a tests module, and waits until the module's `run` has settled.
 * @param say takes what the tests and their extension host print, line by line.
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
          const text = plainText(values);
          if (!editorNoise.test(text)) say(text);
        }),
        page.exposeFunction('codeAutomationExit', (code: number) => resolve(code)),
      ])
        .then(() => goToWindow(page, server, window))
        .catch(reject);
    });
    return (await exitCode) === 0;
  } finally {
    await page.context().close();
  }
}

/** What this way of running VS Code prints by itself: native modules that are left out, a marketplace that isn't there. */
const editorNoise =
  /bindings file|Cannot find module '\.\/build|open-vsx|Service ?Worker|Failed to fetch|^\s*(→|at |Require stack|- \/)/i;

/** What a console call would have shown, without the styles that `%c` stands for. */
function plainText(values: readonly unknown[]): string {
  const [first, ...rest] = values.map(value => (typeof value === 'string' ? value : JSON.stringify(value)));
  if (first === undefined) return '';
  const styles = first.match(/%c/g)?.length ?? 0;
  return [first.replaceAll('%c', ''), ...rest.slice(styles)].join(' ').trimEnd();
}

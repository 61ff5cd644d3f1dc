import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from 'playwright-core';
import type { RunningServer, WindowOptions } from './server.ts';

/**
 * Leads a page to a window of VS Code. For the web host the extension and its tests come over HTTP, as an extension comes to
 * vscode.dev from a marketplace: only from there it may start workers.
 */
export async function goToWindow(page: Page, server: RunningServer, window: WindowOptions): Promise<void> {
  if (window.host === 'web' && window.extension !== undefined) {
    const url = new URL(server.url({ folder: window.folder }));
    await serve(page, `${url.origin}${extensionPath}`, window.extension);
    await page.addInitScript(
      addDevelopmentOptions,
      developmentOptions(url.host, window.extension, window.tests),
    );
    await page.goto(url.href);
    return;
  }
  await page.goto(server.url(window));
}

/** Beside VS Code's own addresses, because its page may connect to no other origin. */
const extensionPath = '/extension-under-development';

/** Answers the page's requests below an address with the files of a folder. */
async function serve(page: Page, address: string, folder: string): Promise<void> {
  await page.route(`${address}/**`, async route => {
    const path = join(
      folder,
      decodeURIComponent(new URL(route.request().url()).pathname.slice(extensionPath.length)),
    );
    await (existsSync(path) ? route.fulfill({ path }) : route.fulfill({ status: 404 }));
  });
}

/** What an embedder of VS Code gives it to develop an extension with. */
function developmentOptions(authority: string, extension: string, tests: string | undefined): object {
  const uri = (path: string) => ({ scheme: 'http', authority, path: `${extensionPath}${path}` });
  const extensions = [uri('')];
  if (tests === undefined) return { extensions };
  return { extensions, extensionTestsPath: uri(`/${relative(extension, tests).replaceAll('\\', '/')}`) };
}

/**
 * Runs in the page, before VS Code does: adds options to those that the page carries in one of its `meta` elements. When the
 * document has become interactive all its elements are there, and none of its modules has run.
 */
function addDevelopmentOptions(added: object): void {
  document.addEventListener('readystatechange', () => {
    const meta = document.getElementById('vscode-workbench-web-configuration');
    const settings = JSON.parse(meta?.getAttribute('data-settings') ?? 'null');
    if (document.readyState !== 'interactive' || settings === null) return;
    settings.developmentOptions = { ...settings.developmentOptions, ...added };
    meta?.setAttribute('data-settings', JSON.stringify(settings));
  });
}

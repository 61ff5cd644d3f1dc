import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { cacheRoot } from './install.ts';
import type { RunningServer, WindowOptions } from './server.ts';
import { Workbench } from './workbench.ts';
import { copyWorkspace, fixtureWorkspace, type WorkspaceCopy } from './workspace.ts';

/**
 * A window for one sentence after the other: opened when first asked for, kept while all goes well, and replaced by a fresh one
 * with a fresh workspace after something failed.
 */
export class Stage {
  private open: { readonly workbench: Workbench; readonly workspace: WorkspaceCopy } | undefined;
  private readonly browser: Browser;
  private readonly server: RunningServer;
  private readonly extension: Omit<WindowOptions, 'folder'>;

  /** @param extension the extension under development and its host, if it isn't installed in the server. */
  constructor(browser: Browser, server: RunningServer, extension: Omit<WindowOptions, 'folder'>) {
    this.browser = browser;
    this.server = server;
    this.extension = extension;
  }

  /** The window. */
  async window(): Promise<Workbench> {
    if (this.open === undefined) {
      const workspace = await copyWorkspace(fixtureWorkspace);
      const options = { folder: workspace.folder, ...this.extension };
      this.open = { workbench: await Workbench.open(this.browser, this.server, options), workspace };
    }
    return this.open.workbench;
  }

  /** The folder that the window shows. */
  get folder(): string {
    if (this.open === undefined) throw new Error('no window is open');
    return this.open.workspace.folder;
  }

  /** The number, from 1, of the first line of a file on disk that holds the text. */
  async line(file: string, text: string): Promise<number> {
    const lines = (await readFile(join(this.folder, file), 'utf8')).split('\n');
    const index = lines.findIndex(line => line.includes(text));
    if (index < 0) throw new Error(`no line of ${file} holds "${text}"`);
    return index + 1;
  }

  /** Keeps a picture of what went wrong, and leaves the window. */
  async leaveAfterFailure(sentence: string): Promise<void> {
    const folder = join(cacheRoot, 'failures');
    await mkdir(folder, { recursive: true });
    const path = join(folder, `${sentence.replace(/[^a-z0-9]+/gi, '-').slice(0, 100)}.png`);
    await this.open?.workbench.page.screenshot({ path }).catch(() => undefined);
    console.error(`      (picture: ${path})`);
    await this.leave();
  }

  /** Closes the window and removes its workspace: the next sentence gets new ones. */
  async leave(): Promise<void> {
    const { workbench, workspace } = this.open ?? {};
    this.open = undefined;
    await workbench?.close();
    await workspace?.remove();
  }
}

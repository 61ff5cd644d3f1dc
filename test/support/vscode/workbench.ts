import type { Browser, Locator, Page } from 'playwright-core';
import { newPage } from './browser.ts';
import { GoalTree } from './goal-tree.ts';
import type { RunningServer, WindowOptions } from './server.ts';
import { goToWindow } from './window.ts';

/** The longest to wait for anything to appear. */
const patience = 30_000;

/** A window of VS Code, as a person sees and uses it. Every method returns when what it does can be seen. */
export class Workbench {
  readonly page: Page;
  /** What broke a content security policy, or was an error, in a page of the extension. */
  readonly complaints: string[] = [];

  private constructor(page: Page) {
    this.page = page;
    page.setDefaultTimeout(patience);
    page.on('console', message => {
      const about = `${message.text()} (${message.location().url})`;
      if (/Content Security Policy/i.test(about) && /webview/.test(about)) this.complaints.push(about);
    });
    page.on('pageerror', error => {
      if (/goals-lang\.goals|webview/.test(error.stack ?? '')) this.complaints.push(String(error));
    });
  }

  /** Opens a window and waits until it can be used. */
  static async open(browser: Browser, server: RunningServer, window: WindowOptions): Promise<Workbench> {
    const workbench = new Workbench(await newPage(browser));
    await goToWindow(workbench.page, server, window);
    await workbench.page.locator('.monaco-workbench .part.statusbar').waitFor();
    // The editor area takes keys once the window has restored what it shows.
    await workbench.page
      .locator('.monaco-workbench .explorer-folders-view .monaco-list-row')
      .first()
      .waitFor();
    return workbench;
  }

  /** Loads the window anew, as it was left. */
  async reload(): Promise<void> {
    const loaded = this.page.waitForEvent('load');
    await this.runCommand('Developer: Reload Window');
    await loaded;
    await this.ready();
  }

  /** Waits until the window can be used. */
  private async ready(): Promise<void> {
    await this.page.locator('.monaco-workbench .part.statusbar').waitFor();
    // The editor area takes keys once the window has restored what it shows.
    await this.page.locator('.monaco-workbench .explorer-folders-view .monaco-list-row').first().waitFor();
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  /** The tree in the side bar, or in the panel in a tab. */
  tree(place: 'side bar' | 'tab' = 'side bar'): GoalTree {
    return new GoalTree(this.page, place);
  }

  /** Runs a command as the palette names it, such as `Goals: Open Goals Tree`. */
  async runCommand(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.choose(`>${title}`, title);
  }

  /** Opens a file at the top of the workspace, from the explorer. */
  async openFile(name: string): Promise<void> {
    await this.page.locator(`.explorer-folders-view .monaco-list-row[aria-label="${name}"]`).dblclick();
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.page.locator('.monaco-editor .view-line').first().waitFor();
    // Once the language is known, so is all else that the extension contributes, such as its commands.
    if (name.endsWith('.goals'))
      await this.page.locator('.statusbar-item', { hasText: /^\W*Goals$/ }).waitFor();
  }

  /** Puts the cursor of the active editor somewhere; lines and columns count from 1. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+P');
    await this.choose(`:${line}:${column}`, `${line}`);
    await this.cursorAt(line);
  }

  /** Waits until the cursor is in this line. */
  async cursorAt(line: number): Promise<void> {
    await this.page.locator('.statusbar-item', { hasText: new RegExp(`^Ln ${line}, Col`) }).waitFor();
  }

  /** Clicks on a text in the editor, and waits until the cursor is there. */
  async click(text: string): Promise<void> {
    // A file that has just been opened may still be drawn anew: a click then goes nowhere.
    for (let tried = 1; tried <= 5; tried++) {
      const { x, y } = await this.pointAt(text);
      await this.page.mouse.click(x, y);
      if (await this.cursorComesTo(y)) return;
    }
    throw new Error(`the cursor does not come to "${text}"`);
  }

  /** Whether the cursor of an editor comes soon to the line at this height. */
  private cursorComesTo(y: number): Promise<boolean> {
    const isThere = (height: number) =>
      [...document.querySelectorAll('.monaco-editor .cursors-layer .cursor')].some(cursor => {
        const { top, bottom } = cursor.getBoundingClientRect();
        return top - 2 <= height && height <= bottom + 2;
      });
    return this.page.waitForFunction(isThere, y, { timeout: 2_000 }).then(
      () => true,
      () => false,
    );
  }

  /** Rests the mouse on a text in the editor, and waits until a hover says this. */
  async hover(text: string, says: string | RegExp): Promise<Locator> {
    const { x, y } = await this.pointAt(text);
    await this.page.mouse.move(x, y);
    await this.page.mouse.move(x + 1, y);
    const hover = this.page.locator('.monaco-hover:not(.hidden)', { hasText: says }).first();
    await hover.waitFor();
    return hover;
  }

  /** An entry of the context menu that is open. */
  menuEntry(title: string): Locator {
    return this.page.locator('.monaco-menu .action-item', { hasText: title }).first();
  }

  /** Takes an entry of the context menu that is open. A menu that has just opened takes no click: it may take a second one. */
  async chooseFromMenu(title: string): Promise<void> {
    const entry = this.menuEntry(title);
    for (let tried = 1; tried <= 5; tried++) {
      await entry.click();
      if (await isGoneSoon(entry)) return;
    }
    throw new Error(`the menu does not take "${title}"`);
  }

  /** An entry of the list that asks for a choice. */
  pick(title: string | RegExp): Locator {
    return this.page.locator('.quick-input-widget .monaco-list-row', { hasText: title }).first();
  }

  /** Answers the question that is asked in a line to be typed in. */
  async answer(text: string): Promise<void> {
    await this.page.locator('.quick-input-widget:visible input.input').fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** The wavy lines under words that a finding is about. */
  squiggles(severity: 'error' | 'warning' | 'info'): Locator {
    return this.page.locator(`.monaco-editor .squiggly-${severity}`);
  }

  /** Opens the menu of quick fixes at a text of the editor, and returns its entries. */
  async quickFixes(at: string): Promise<Locator> {
    await this.click(at);
    // The light bulb says that the extension has answered for this place.
    await this.page
      .locator('.monaco-editor :is(.lightBulbWidget, [class*="codicon-gutter-lightbulb"])')
      .first()
      .waitFor();
    await this.page.keyboard.press('ControlOrMeta+.');
    const entries = this.page.locator('.action-widget .monaco-list-row.action');
    await entries.first().waitFor();
    return entries;
  }

  /** Chooses an entry of the menu of quick fixes, and waits until the menu is gone. */
  async applyQuickFix(at: string, title: string | RegExp): Promise<void> {
    const entries = await this.quickFixes(at);
    await entries.filter({ hasText: title }).first().click();
    await entries.first().waitFor({ state: 'hidden' });
  }

  /** Waits until the editor shows this text in one of its lines. */
  async showsText(text: string): Promise<void> {
    await this.line(text).first().waitFor();
  }

  /** Waits until the editor doesn't show this text any more. */
  async doesNotShow(text: string): Promise<void> {
    await this.line(text).waitFor({ state: 'detached' });
  }

  /** Types at the cursor, which must be in the editor. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.insertText(text);
  }

  /** Saves the active file. */
  async save(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+S');
    await this.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
  }

  /** Drags the edge of the secondary side bar until it is so many pixels wide. */
  async widenSecondarySideBar(width: number): Promise<void> {
    const sideBar = await this.page.locator('.part.auxiliarybar').boundingBox();
    if (sideBar === null) throw new Error('the secondary side bar is closed');
    const edges = await this.page.locator('.monaco-sash.vertical:visible').all();
    const boxes = (await Promise.all(edges.map(edge => edge.boundingBox()))).filter(box => box !== null);
    const distance = (box: { readonly x: number }) => Math.abs(box.x - sideBar.x);
    const [edge] = boxes.sort((one, other) => distance(one) - distance(other));
    if (edge === undefined) throw new Error('the secondary side bar has no edge to drag');
    const [x, y] = [edge.x + edge.width / 2, edge.y + edge.height / 2];
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x + sideBar.width - width, y, { steps: 5 });
    await this.page.mouse.up();
  }

  /** Takes the mouse off everything that it could highlight, and waits until notices at the bottom have gone. */
  async rest(): Promise<void> {
    await this.page.mouse.move(0, 0);
    await this.page.locator('.notification-toast').waitFor({ state: 'hidden' });
    await this.page.locator('.monaco-progress-container.active').first().waitFor({ state: 'hidden' });
  }

  /** Takes the entry with this label from the quick input that is open. */
  private async choose(text: string, label: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget:visible input.input');
    await input.fill(text);
    const entry = this.page.locator('.quick-input-widget .monaco-list-row', { hasText: label }).first();
    await entry.waitFor();
    await entry.click();
    await input.waitFor({ state: 'hidden' });
  }

  /** Lines hold no-break spaces, and the spans of their colours: a pattern that takes either kind of space finds them. */
  private line(text: string): Locator {
    const pattern = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '[ \\u00a0]');
    return this.page.locator('.editor-instance .view-line', { hasText: new RegExp(pattern) });
  }

  /** The middle of a text on the screen. */
  private async pointAt(text: string): Promise<{ readonly x: number; readonly y: number }> {
    const line = this.line(text).first();
    await line.waitFor();
    return line.evaluate((element, wanted) => {
      const range = document.createRange();
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const start = (element.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(wanted);
      let before = 0;
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const length = node.textContent?.length ?? 0;
        const middle = start + Math.floor(wanted.length / 2) - before;
        if (middle >= 0 && middle < length) {
          range.setStart(node, middle);
          range.setEnd(node, middle + 1);
          const { x, y, width, height } = range.getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2 };
        }
        before += length;
      }
      throw new Error(`"${wanted}" is not on the screen`);
    }, text);
  }
}

function isGoneSoon(locator: Locator): Promise<boolean> {
  return locator.waitFor({ state: 'hidden', timeout: 1_000 }).then(
    () => true,
    () => false,
  );
}

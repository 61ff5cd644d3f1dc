import type { FrameLocator, Locator, Page } from 'playwright-core';

/** The goals tree in its web page, known only by what it says to a screen reader. */
export class GoalTree {
  private readonly frame: FrameLocator;
  private readonly page: Page;

  constructor(page: Page, place: 'side bar' | 'tab') {
    this.page = page;
    const purpose =
      place === 'side bar' ? '[src*="purpose=webviewView"]' : ':not([src*="purpose=webviewView"])';
    // The document of a webview is two frames deep: the outer one belongs to VS Code.
    this.frame = page
      .frameLocator(`iframe.webview.ready[src*="extensionId=goals-lang.goals"]${purpose}`)
      .frameLocator('iframe#active-frame');
  }

  /** Waits until the tree has nodes. */
  async shown(): Promise<void> {
    await this.frame.getByRole('treeitem').first().waitFor();
  }

  /** The document's body, for what is not a node. */
  get body(): Locator {
    return this.frame.locator('body');
  }

  /** A node by (a part of) its name. */
  node(
    name: string | RegExp,
    state: { readonly selected?: boolean; readonly expanded?: boolean } = {},
  ): Locator {
    return this.frame.getByRole('treeitem', { name, ...state });
  }

  /** The names of all nodes that are drawn, from top to bottom. */
  async names(): Promise<readonly string[]> {
    return this.frame.getByRole('treeitem').allInnerTexts();
  }

  /** The outline takes the keys of the keyboard from now on. */
  async focus(): Promise<void> {
    await this.frame.getByRole('tree').focus();
  }

  /** Presses a key, wherever the focus is. */
  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  /** How far the outline is scrolled, in pixels. */
  async scrolledBy(): Promise<number> {
    return this.scroller().then(handle => handle.evaluate(element => element.scrollTop));
  }

  /** Scrolls the outline to its end, and returns how far that is. */
  async scrollToEnd(): Promise<number> {
    const scroller = await this.scroller();
    return scroller.evaluate(
      element =>
        new Promise<number>(resolve => {
          element.addEventListener('scroll', () => resolve(element.scrollTop), { once: true });
          element.scrollTop = element.scrollHeight;
        }),
    );
  }

  /** The nearest element around the nodes that has more to show than it can. */
  private async scroller() {
    const first = await this.frame.getByRole('treeitem').first().elementHandle();
    if (first === null) throw new Error('the tree has no nodes');
    const scroller = await first.evaluateHandle(element => {
      let around = element.parentElement;
      while (around !== null && around.scrollHeight <= around.clientHeight) around = around.parentElement;
      return around;
    });
    const element = scroller.asElement();
    if (element === null) throw new Error('the tree has nothing to scroll');
    return element as import('playwright-core').ElementHandle<HTMLElement>;
  }
}

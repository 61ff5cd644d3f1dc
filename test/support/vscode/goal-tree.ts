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

  /** Waits until the tree has the keyboard, which a view gets some time after it was asked for. */
  async focused(): Promise<void> {
    await this.frame.locator('[role="tree"]:focus').waitFor();
  }

  /** Whether the tree gets the keyboard within so many milliseconds. */
  focusedWithin(timeout: number): Promise<boolean> {
    return this.frame
      .locator('[role="tree"]:focus')
      .waitFor({ timeout })
      .then(
        () => true,
        () => false,
      );
  }

  /** The document's body, for what is not a node. */
  get body(): Locator {
    return this.frame.locator('body');
  }

  /** The box in which is typed what is looked for. */
  get search(): Locator {
    return this.frame.getByRole('searchbox');
  }

  /** Opens what a button of the toolbar opens, and takes an entry or choice from it. */
  async take(button: string, choice: string | RegExp): Promise<void> {
    await this.frame.getByRole('button', { name: button, exact: true }).click();
    await this.frame.locator('.popup').getByText(choice).first().click();
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

  /** Goes down with the keys of the keyboard, as far as a node. */
  async walkTo(name: RegExp): Promise<void> {
    await this.focus();
    const rows = await this.frame.getByRole('treeitem').count();
    for (let steps = 0; steps <= rows; steps++) {
      if ((await this.node(name, { selected: true }).count()) > 0) return;
      await this.press('ArrowDown');
    }
    throw new Error(`the keys don't lead down to ${name}`);
  }

  /** Presses a key, wherever the focus is. */
  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  /** The name of the first node that can be seen whole, below what is scrolled away. */
  async topmost(): Promise<string> {
    const scroller = await this.scroller();
    return scroller.evaluate(element => {
      const edge = element.getBoundingClientRect().top;
      const nodes = [...element.querySelectorAll('[role="treeitem"]')];
      const tops = nodes.map(node => ({
        name: node.textContent ?? '',
        top: node.getBoundingClientRect().top,
      }));
      const seen = tops.filter(({ top }) => top >= edge - 1).sort((one, other) => one.top - other.top);
      return seen[0]?.name ?? '';
    });
  }

  /** Scrolls the outline to its end. */
  async scrollToEnd(): Promise<void> {
    const scroller = await this.scroller();
    await scroller.evaluate(
      element =>
        new Promise<void>(resolve => {
          // Two frames: one in which the outline hears of it, one in which it has drawn what is there now.
          const drawn = () => requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
          element.addEventListener('scroll', drawn, { once: true });
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

import { describe, equal, it } from '../../support/vscode/specification.ts';
import type { Stage } from '../../support/vscode/stage.ts';
import type { Workbench } from '../../support/vscode/workbench.ts';

const objective = /Become the preferred retrospective tool/;
const keyResult = /Net Promoter Score/;

/** What a person sees and does in the map of the goals. */
export function mapSentences(stage: Stage): void {
  async function windowWithMap(): Promise<Workbench> {
    const window = await stage.window();
    await window.openFile('product.goals');
    await window.runCommand('Goals: Open Goals Tree');
    await window.tree().shown();
    await window.tree().body.getByRole('button', { name: 'Map', exact: true }).click();
    await window
      .tree()
      .body.getByRole('tree', { name: /^Map of/ })
      .waitFor();
    return window;
  }

  const zoomOf = (window: Workbench) => window.tree().body.getByRole('status', { name: /^Zoom/ });

  async function zoomedOut(window: Workbench): Promise<string | null> {
    const before = await zoomOf(window).textContent();
    await window.tree().focus();
    await window.tree().press('-');
    await zoomOf(window)
      .filter({ hasNotText: before ?? '' })
      .waitFor();
    return zoomOf(window).textContent();
  }

  describe('the map', () => {
    it('shows the goals, and reveals the line of the card that has the keyboard', async () => {
      const window = await windowWithMap();
      const tree = window.tree();
      await tree.walkTo(keyResult);
      await tree.press('Enter');
      await window.cursorAt(await stage.line('product.goals', 'kr nps'));
    });

    it('selects the card of the goal that the cursor is in, and follows its link to what guards it', async () => {
      const window = await windowWithMap();
      const tree = window.tree();
      await window.click('Become the preferred');
      await tree.node(objective, { selected: true }).waitFor();
      await tree.focus();
      await tree.press('.');
      await tree.node(/First response time/, { selected: true }).waitFor();
      await tree.press(',');
      await tree.node(objective, { selected: true }).waitFor();
    });

    it('stays as it was zoomed while somebody types', async () => {
      const window = await windowWithMap();
      const tree = window.tree();
      const zoomed = await zoomedOut(window);
      await window.click('Net Promoter Score');
      await tree.node(keyResult, { selected: true }).waitFor();
      await window.type(' busy ');
      await tree.node(/ busy /).waitFor({ state: 'attached' });
      equal(await zoomOf(window).textContent(), zoomed);
      await stage.leave();
    });

    it('is there again, as it was zoomed, when the window is reloaded', async () => {
      const window = await windowWithMap();
      const zoomed = await zoomedOut(window);
      await window.reload();
      await zoomOf(window).waitFor();
      equal(await zoomOf(window).textContent(), zoomed);
      await stage.leave();
    });

    it('goes back to the outline, and keeps to its content security policy', async () => {
      const window = await windowWithMap();
      await window.tree().body.getByRole('button', { name: 'Outline', exact: true }).click();
      await window
        .tree()
        .body.getByRole('tree', { name: /^Goals of/ })
        .waitFor();
      equal(window.complaints, []);
      await stage.leave();
    });
  });
}

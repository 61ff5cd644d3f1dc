import { describe, equal, it } from '../../support/vscode/specification.ts';
import type { Stage } from '../../support/vscode/stage.ts';
import { windowWithTree } from './window-with-tree.ts';

const objective = /Become the preferred retrospective tool/;

/** What a person sees and does in the goals tree. */
export function treeSentences(stage: Stage): void {
  describe('the goals tree', () => {
    it('opens from its icon beside the tabs', async () => {
      const window = await stage.window();
      await window.openFile('product.goals');
      await window.page.locator('.editor-actions').getByRole('button', { name: /Goals/ }).first().click();
      await window.tree().node(objective).waitFor();
    });

    it('shows north star, objective, key results and KPIs', async () => {
      const tree = (await windowWithTree(stage)).tree();
      for (const name of [/Weekly active teams/, objective, /Net Promoter Score/, /Monthly customer churn/]) {
        await tree.node(name).first().waitFor();
      }
    });

    it('reveals the line of a node that is clicked', async () => {
      const window = await windowWithTree(stage);
      await window.goTo(1);
      await window
        .tree()
        .node(/Time to first retro/)
        .first()
        .click();
      await window.cursorAt(await stage.line('product.goals', 'kr first_retro'));
    });

    it('selects the node that the cursor is in', async () => {
      const window = await windowWithTree(stage);
      await window.click('Net Promoter Score');
      await window
        .tree()
        .node(/Net Promoter Score/, { selected: true })
        .waitFor();
      await window.click('Time to first retro');
      await window
        .tree()
        .node(/Time to first retro/, { selected: true })
        .waitFor();
      await window
        .tree()
        .node(/Net Promoter Score/, { selected: false })
        .waitFor();
    });

    it('selects the node of which a line of a check-in speaks', async () => {
      const window = await windowWithTree(stage);
      await window.click('30h on-track');
      await window
        .tree()
        .node(/Time to first retro/, { selected: true })
        .waitFor();
    });

    it('has the keyboard as soon as it is opened by its command', async () => {
      const window = await windowWithTree(stage);
      await window.click('objective');
      await window.tree().node(objective, { selected: true }).waitFor();
      await window.runCommand('Goals: Open Goals Tree');
      await window.tree().focused();
      await window.tree().press('ArrowDown');
      await window
        .tree()
        .node(/Net Promoter Score/, { selected: true })
        .waitFor();
    });

    it('is walked through with the keys of the keyboard', async () => {
      const window = await windowWithTree(stage);
      const tree = window.tree();
      await tree.node(/Net Promoter Score/).click();
      await tree.press('ArrowLeft');
      await tree.node(objective, { selected: true }).waitFor();
      await tree.press('ArrowLeft');
      await tree.node(objective, { expanded: false }).waitFor();
      await tree.node(/Net Promoter Score/).waitFor({ state: 'hidden' });
      await tree.press('ArrowRight');
      await tree.node(/Net Promoter Score/).waitFor();
      await tree.press('Enter');
      await window.cursorAt(await stage.line('product.goals', 'objective preferred_tool'));
    });

    it('stays as it was folded when the window is reloaded', async () => {
      const window = await windowWithTree(stage);
      const tree = window.tree();
      // The cursor stays out of what is folded, whose node would otherwise be shown again.
      await window.openFile('company.goals');
      await window.click('Weekly active');
      await tree.node(/Weekly active teams/, { selected: true }).waitFor();
      await tree.walkTo(objective);
      await tree.press('ArrowLeft');
      await tree.node(objective, { expanded: false }).waitFor();
      await window.reload();
      await tree.node(objective, { expanded: false }).waitFor();
      await stage.leave();
    });

    it('follows an edit, and stays as it was scrolled and folded', async () => {
      const window = await windowWithTree(stage);
      const tree = window.tree();
      await tree.node(objective).first().click();
      // What was clicked is shown in its file, which would otherwise come before the one that is opened next.
      await window.cursorAt(await stage.line('product.goals', 'objective preferred_tool'));
      await tree.press('ArrowLeft');
      await tree.node(objective, { expanded: false }).waitFor();
      await window.openFile('company.goals');
      await window.click('Weekly active');
      await tree.node(/Weekly active teams/, { selected: true }).waitFor();
      await window.page.setViewportSize({ width: 1400, height: 320 });
      await tree.scrollToEnd();
      const topmost = await tree.topmost();
      await window.type(' busy ');
      await tree.node(/ busy /).waitFor({ state: 'attached' });
      await tree.node(objective, { expanded: false }).waitFor({ state: 'attached' });
      equal(await tree.topmost(), topmost);
      await stage.leave();
    });

    it('shows the last good state, and says so, while a file cannot be read', async () => {
      const window = await windowWithTree(stage);
      await window.click('Net Promoter Score');
      await window.type('" oops');
      await window.tree().body.getByRole('status').filter({ hasText: /\S/ }).first().waitFor();
      await window.tree().node(objective).waitFor();
      await stage.leave();
    });

    it('keeps to its content security policy, and throws nothing', async () => {
      const window = await windowWithTree(stage);
      equal(window.complaints, []);
    });
  });
}

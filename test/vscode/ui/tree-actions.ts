import { contains, describe, equal, it } from '../../support/vscode/specification.ts';
import type { Stage } from '../../support/vscode/stage.ts';
import { windowWithTree } from './window-with-tree.ts';

const promoters = /Net Promoter Score/;
const churn = /Monthly customer churn/;

/** What a person does with goals in the tree. */
export function treeActionSentences(stage: Stage): void {
  describe('in the goals tree', () => {
    it('a reading is recorded with one key, checked while it is typed, and undone in one step', async () => {
      const window = await windowWithTree(stage);
      const tree = window.tree();
      await tree.walkTo(promoters);
      await tree.press('+');
      const input = window.page.locator('.quick-input-widget:visible input.input');
      await input.fill('fortytwo');
      await window.page
        .locator('.quick-input-widget .quick-input-message', { hasText: /value|number/i })
        .waitFor();
      await window.answer('44');
      await window.showsText('preferred_tool.nps: 44');
      await tree.node(/Net Promoter Score.*now 44/).waitFor();
      await window.click('kr onboarding');
      await window.page.keyboard.press('ControlOrMeta+Z');
      await window.doesNotShow('preferred_tool.nps: 44');
      await stage.leave();
    });

    it('a KPI becomes a key result from its context menu', async () => {
      const window = await windowWithTree(stage);
      await window.tree().node(churn).last().click({ button: 'right' });
      await window.chooseFromMenu('Convert KPI');
      await window.pick(/key result/i).click();
      await window.showsText('kr churn "Monthly customer churn" from 8% to 4% { tracks churn }');
      await stage.leave();
    });

    it('the menu of a node opens with the keyboard, and copies its reference', async () => {
      const window = await windowWithTree(stage);
      const tree = window.tree();
      await tree.walkTo(promoters);
      await tree.press('Shift+F10');
      await window.menuEntry('Record a Reading').waitFor();
      equal(await window.menuEntry('Go to Its Line').count(), 1);
      await window.chooseFromMenu('Copy Reference');
      await window.page.locator('.statusbar-item', { hasText: /^Copied/ }).waitFor();
      contains(
        await window.page.evaluate(() => navigator.clipboard.readText()),
        'product.preferred_tool.nps',
      );
      await stage.leave();
    });

    it('a fix of a finding is applied', async () => {
      const window = await windowWithTree(stage);
      await window.tree().walkTo(/Ship the new onboarding flow/);
      await window.tree().press('ControlOrMeta+.');
      await window.pick(/initiative/i).click();
      await window.showsText('initiative');
      await stage.leave();
    });
  });
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contains, describe, equal, it } from '../../support/vscode/specification.ts';
import type { Stage } from '../../support/vscode/stage.ts';

/** What a person sees in the text of a file of goals. */
export function editorSentences(stage: Stage): void {
  describe('in the editor', () => {
    it('findings are underlined', async () => {
      const window = await stage.window();
      await window.openFile('product.goals');
      await window.squiggles('warning').first().waitFor();
    });

    it('a hover over the words says which rule, and why', async () => {
      const window = await stage.window();
      await window.openFile('product.goals');
      await window.squiggles('warning').first().waitFor();
      await window.hover('Ship the', 'kr-is-task');
    });

    it('a hover over a key result says how it is doing', async () => {
      const window = await stage.window();
      await window.openFile('product.goals');
      await window.hover('first_retro', /key result[\s\S]*30\s?h/);
    });

    it('a hover over a key result draws its trend', async () => {
      const window = await stage.window();
      await window.openFile('product.goals');
      const hover = await window.hover('nps', /key result/);
      const picture = hover.locator('img[src^="data:image/svg+xml"]');
      await picture.waitFor();
      contains((await picture.getAttribute('alt')) ?? '', 'From 38 on 2026-01-05 to 41 on 2026-01-12');
      equal(
        await picture.evaluate(image => (image as unknown as { naturalWidth: number }).naturalWidth),
        240,
      );
    });

    it('a quick fix turns a breached KPI into a key result', async () => {
      const window = await stage.window();
      await window.openFile('product.goals');
      await window.squiggles('warning').first().waitFor();
      await window.applyQuickFix('kpi', /key result/i);
      await window.showsText('kr churn "Monthly customer churn" from 8% to 4% { tracks churn }');
      await window.save();
      const text = await readFile(join(stage.folder, 'product.goals'), 'utf8');
      contains(text, 'kr churn "Monthly customer churn" from 8% to 4% { tracks churn }');
      await stage.leave();
    });

    it('a reading is recorded of the goal at the cursor, into a check-in of today', async () => {
      const window = await stage.window();
      await window.openFile('product.goals');
      await window.goTo(await stage.line('product.goals', 'kr nps'), 8);
      await window.runCommand('Goals: Record a Reading');
      const input = window.page.locator('.quick-input-widget input');
      await input.fill('fortytwo');
      await window.page
        .locator('.quick-input-widget .quick-input-message', { hasText: /value|number/i })
        .waitFor();
      await input.fill('44');
      await window.page.keyboard.press('Enter');
      await window.showsText('preferred_tool.nps: 44');
      await stage.leave();
    });

    it('a finding goes away while its words are typed over', async () => {
      const window = await stage.window();
      await window.openFile('product.goals');
      await window.squiggles('warning').first().waitFor();
      const before = await window.squiggles('warning').count();
      await window.goTo(await stage.line('product.goals', 'Ship the new'));
      await window.runCommand('Delete Line');
      await window
        .squiggles('warning')
        .nth(before - 1)
        .waitFor({ state: 'detached' });
      equal(await window.squiggles('warning').count(), before - 1);
      await stage.leave();
    });
  });
}

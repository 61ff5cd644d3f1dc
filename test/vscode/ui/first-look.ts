import { describe, equal, it } from '../../support/vscode/specification.ts';
import type { Stage } from '../../support/vscode/stage.ts';

/** The few things that show at a glance that the extension works where it was put. */
export function firstLookSentences(stage: Stage): void {
  describe('at first sight', () => {
    it('a file of goals has its findings underlined', async () => {
      const window = await stage.window();
      await window.openFile('product.goals');
      await window.squiggles('warning').first().waitFor();
    });

    it('a key result tells how it is doing', async () => {
      const window = await stage.window();
      await window.openFile('product.goals');
      await window.hover('first_retro', 'key result');
    });

    it('the tree shows, and leads back to the text', async () => {
      const window = await stage.window();
      await window.openFile('product.goals');
      await window.runCommand('Goals: Open Goals Tree');
      await window
        .tree()
        .node(/Time to first retro/)
        .first()
        .click();
      await window.cursorAt(await stage.line('product.goals', 'kr first_retro'));
      equal(window.complaints, []);
    });
  });
}

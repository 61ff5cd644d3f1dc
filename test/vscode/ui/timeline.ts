import { describe, it } from '../../support/vscode/specification.ts';
import type { Stage } from '../../support/vscode/stage.ts';

/** What a person sees and does in the pane with a goal over time. */
export function timelineSentences(stage: Stage): void {
  describe('the timeline of a goal', () => {
    it('opens for the goal around the cursor, follows an edit, and leads to its check-ins', async () => {
      const window = await stage.window();
      await window.openFile('product.goals');
      await window.click('Time to first retro');
      await window.runCommand('Goals: Show Timeline');
      const tree = window.tree();
      const pane = tree.body.getByRole('region', { name: /Timeline of Time to first retro/ });
      const checkIns = pane.getByRole('table', { name: /Check-ins/ });
      await checkIns.getByRole('row', { name: /2026-01-12.*30h.*Quick-start wizard shipped/ }).waitFor();

      // The check-in stands in the block of a team; the goal stays the one that is looked at.
      await checkIns.getByRole('button', { name: '2026-01-12' }).click();
      await window.cursorAt(await stage.line('product.goals', 'preferred_tool.first_retro: 30h'));
      await tree.node(/Time to first retro/, { selected: true }).waitFor();
      await pane.waitFor();

      await window.click('Time to first retro');
      await window.type(' busy ');
      await tree.body.getByRole('region', { name: /Timeline of .* busy / }).waitFor();
      await stage.leave();
    });
  });
}

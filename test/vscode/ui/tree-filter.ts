import { describe, equal, it } from '../../support/vscode/specification.ts';
import type { Stage } from '../../support/vscode/stage.ts';
import { windowWithTree } from './window-with-tree.ts';

const promoters = /Net Promoter Score/;
const firstRetro = /Time to first retro/;

/** How a person finds goals in the tree. */
export function treeFilterSentences(stage: Stage): void {
  describe('a narrowed tree', () => {
    it('has what is searched for and what leads there, and all again when the search is cleared', async () => {
      const tree = (await windowWithTree(stage)).tree();
      await tree.press('/');
      await tree.search.fill('promoter');
      await tree.node(firstRetro).waitFor({ state: 'hidden' });
      await tree.node(promoters).waitFor();
      await tree.node(/Become the preferred/).waitFor();
      await tree.body.getByRole('status').filter({ hasText: '1 goal' }).waitFor();
      await tree.press('Escape');
      await tree.node(firstRetro).waitFor();
      await stage.leave();
    });

    it('has what a filter chooses', async () => {
      const tree = (await windowWithTree(stage)).tree();
      await tree.take('Filter', 'KPI');
      await tree.node(promoters).waitFor({ state: 'hidden' });
      await tree.node(/Monthly customer churn/).waitFor();
      await stage.leave();
    });

    it('is sorted as somebody wants it', async () => {
      const tree = (await windowWithTree(stage)).tree();
      const guardIsFirst = async () => {
        const names = await tree.names();
        const guard = names.findLastIndex(name => name.includes('First response time'));
        return guard < names.findIndex(name => promoters.test(name));
      };
      equal(await guardIsFirst(), false);
      await tree.take('Sort', 'By name');
      equal(await guardIsFirst(), true);
      await stage.leave();
    });

    it('stays as it was narrowed when the window is reloaded', async () => {
      const window = await windowWithTree(stage);
      const tree = window.tree();
      await tree.walkTo(/Product/);
      await tree.press('>');
      await tree.node(/Weekly active teams/).waitFor({ state: 'hidden' });
      await tree.search.fill('churn');
      await tree.node(promoters).waitFor({ state: 'hidden' });
      await window.reload();
      await tree.node(/Monthly customer churn/).waitFor();
      equal(await tree.search.inputValue(), 'churn');
      equal(await tree.node(promoters).count(), 0);
      equal(await tree.node(/Weekly active teams/).count(), 0);
      await stage.leave();
    });
  });
}

import { describe, expect, it } from 'vitest';
import { TreeTeller } from '../../client/tree/tree-teller.ts';
import { KnownTree } from '../../client/webview/known-tree.ts';
import { parseToPage } from '../../client/webview/messages.ts';
import type { ToldMessage } from '../../language/protocol.ts';
import type { GoalTree } from '../../language/render/goal-tree.ts';
import { companyTree } from '../webview/sample-tree.ts';

const first = companyTree();
const second: GoalTree = { ...first, roots: first.roots.map(root => ({ ...root, label: `${root.label}!` })) };
const third: GoalTree = { ...second, roots: second.roots.slice(1) };

/** What the page makes of a message on its way as JSON. */
function arrived(message: ToldMessage): ToldMessage {
  const parsed = parseToPage(JSON.parse(JSON.stringify(message)));
  if (parsed?.type !== 'tree') throw new Error('The page does not take it.');
  return parsed;
}

const labels = (tree: GoalTree | undefined) => tree?.roots.map(({ label }) => label);

describe('what a page is told of the tree', () => {
  it('is all of it first, then what is different, and both are understood', () => {
    const teller = new TreeTeller();
    const page = new KnownTree();
    const whole = teller.tell(first);
    expect(whole).not.toHaveProperty('since');
    expect(labels(page.take(arrived(whole))?.tree)).toEqual(labels(first));
    const again = teller.tell(first);
    expect(again.tree?.roots).toEqual(first.roots.map(({ key }) => key));
    expect(labels(page.take(arrived(again))?.tree)).toEqual(labels(first));
    for (const tree of [second, third, undefined, first]) {
      expect(labels(page.take(arrived(teller.tell(tree)))?.tree)).toEqual(labels(tree));
    }
  });

  it('is all of it again for a page that is made anew, or has missed one', () => {
    const teller = new TreeTeller();
    teller.tell(first);
    const late = new KnownTree();
    expect(late.take(arrived(teller.tell(second)))).toBeUndefined();
    teller.startAnew();
    expect(labels(late.take(arrived(teller.tell(second)))?.tree)).toEqual(labels(second));
    expect(labels(late.take(arrived(teller.tell(third)))?.tree)).toEqual(labels(third));
  });
});

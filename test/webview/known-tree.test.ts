import { describe, expect, it } from 'vitest';
import { KnownTree } from '../../client/webview/known-tree.ts';
import type { GoalTree } from '../../language/render/goal-tree.ts';
import { toldTree } from '../../language/render/told-tree.ts';
import { companyTree } from './sample-tree.ts';

const first = companyTree();
const second: GoalTree = { ...first, roots: first.roots.map(root => ({ ...root, label: `${root.label}!` })) };
const labels = (tree: GoalTree | undefined) => tree?.roots.map(({ label }) => label);

describe('what a page knows of the tree', () => {
  it('grows by what it is told of the last one', () => {
    const known = new KnownTree();
    known.take({ type: 'tree', tree: toldTree(first), revision: 1 });
    const change = { type: 'tree', tree: toldTree(second, first), revision: 2, since: 1 } as const;
    expect(labels(known.take(change)?.tree)).toEqual(labels(second));
    const back = { type: 'tree', tree: toldTree(first, second), revision: 3, since: 2 } as const;
    expect(labels(known.take(back)?.tree)).toEqual(labels(first));
  });

  it('has the same roots where nothing of them is different', () => {
    const known = new KnownTree();
    const before = known.take({ type: 'tree', tree: toldTree(first), revision: 1 });
    const later = { ...first, today: '2026-02-15' };
    const now = known.take({ type: 'tree', tree: toldTree(later, first), revision: 2, since: 1 });
    expect(now?.tree?.today).toBe('2026-02-15');
    expect(now?.tree?.roots).toBe(before?.tree?.roots);
  });

  it('is asked for anew where a message in between never came', () => {
    const known = new KnownTree();
    const change = { type: 'tree', tree: toldTree(second, first), revision: 3, since: 2 } as const;
    expect(known.take(change)).toBeUndefined();
    known.take({ type: 'tree', tree: toldTree(first), revision: 1 });
    expect(known.take(change)).toBeUndefined();
    known.take({ type: 'tree', tree: toldTree(first), revision: 2 });
    expect(labels(known.take(change)?.tree)).toEqual(labels(second));
  });

  it('takes no keys of nodes that it does not have', () => {
    const known = new KnownTree();
    known.take({ type: 'tree', tree: toldTree(first), revision: 1 });
    const tree = { ...toldTree(second), roots: ['nobody'] };
    expect(known.take({ type: 'tree', tree, revision: 2, since: 1 })).toBeUndefined();
    expect(
      known.take({ type: 'tree', tree: { ...tree, roots: [first.roots[0]!.key] }, revision: 2 }),
    ).toBeUndefined();
  });

  it('is nothing where there are no goals any more, and all of them when they come again', () => {
    const known = new KnownTree();
    known.take({ type: 'tree', tree: toldTree(first), revision: 1 });
    expect(known.take({ type: 'tree', revision: 2, since: 1 })).toEqual({});
    expect(labels(known.take({ type: 'tree', tree: toldTree(first), revision: 3, since: 2 })?.tree)).toEqual(
      labels(first),
    );
  });
});

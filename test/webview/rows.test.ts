import { describe, expect, it } from 'vitest';
import { ancestorsOf, indexTree, renamedKeys, visibleRows } from '../../client/webview/rows.ts';
import { companyTree, node } from './sample-tree.ts';

const roots = [
  node(
    { key: 'star', kind: 'northstar' },
    node({ key: 'a', kind: 'objective' }, node({ key: 'a.x', kind: 'kr' }), node({ key: 'a.y', kind: 'kr' })),
    node({ key: 'b', kind: 'objective' }),
  ),
  node({ key: 'loose', kind: 'group' }, node({ key: 'c', kind: 'kpi' })),
];

const allOpen = () => true;

/** `2 a 1/2 open` for level, key, place among siblings and state. */
function written(isOpen: (key: string) => boolean): readonly string[] {
  return visibleRows(roots, isOpen).map(({ node: { key }, level, position, setSize, expandable, open }) =>
    [level, key, `${position}/${setSize}`, expandable ? (open ? 'open' : 'closed') : ''].join(' ').trim(),
  );
}

describe('the rows of the outline', () => {
  it('are all nodes from top to bottom, with level and place among their siblings', () => {
    expect(written(allOpen)).toEqual([
      '1 star 1/2 open',
      '2 a 1/2 open',
      '3 a.x 1/2',
      '3 a.y 2/2',
      '2 b 2/2',
      '1 loose 2/2 open',
      '2 c 1/1',
    ]);
  });

  it('leave out everything below a closed node', () => {
    expect(written(key => key === 'loose')).toEqual(['1 star 1/2 closed', '1 loose 2/2 open', '2 c 1/1']);
  });

  it('know the row of their parent', () => {
    const rows = visibleRows(roots, allOpen);
    expect(rows.map(row => rows[row.parent]?.node.key)).toEqual([
      undefined,
      'star',
      'a',
      'a',
      'star',
      undefined,
      'loose',
    ]);
  });

  it('are none for an empty tree', () => {
    expect(visibleRows([], allOpen)).toEqual([]);
  });
});

describe('the index of a tree', () => {
  it('tells what must be open for a node to be seen, the nearest first', () => {
    const index = indexTree(roots);
    expect(ancestorsOf(index, 'a.y')).toEqual(['a', 'star']);
    expect(ancestorsOf(index, 'star')).toEqual([]);
    expect(ancestorsOf(index, 'gone')).toEqual([]);
  });
});

describe('keys that become others while a name is typed', () => {
  const keyResult = (key: string) => node({ key, kind: 'kr' });

  it('are paired where siblings lose as many as they gain, also below', () => {
    const before = [node({ key: 'grow', kind: 'objective' }, keyResult('grow.a'), keyResult('grow.b'))];
    const after = [node({ key: 'growth', kind: 'objective' }, keyResult('growth.a'), keyResult('growth.b'))];
    expect(Object.fromEntries(renamedKeys(before, after))).toEqual({
      grow: 'growth',
      'grow.a': 'growth.a',
      'grow.b': 'growth.b',
    });
  });

  it('are not paired where something came or went', () => {
    const one = [keyResult('a'), keyResult('b')];
    expect(renamedKeys(one, [keyResult('a'), keyResult('c'), keyResult('d')]).size).toBe(0);
    expect(renamedKeys(one, [keyResult('a')]).size).toBe(0);
  });

  it('are not paired with another kind of goal', () => {
    expect(renamedKeys([keyResult('a')], [node({ key: 'b', kind: 'kpi' })]).size).toBe(0);
  });

  it('are none where nothing was renamed', () => {
    expect(renamedKeys(companyTree().roots, companyTree().roots).size).toBe(0);
  });
});

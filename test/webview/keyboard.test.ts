import { describe, expect, it } from 'vitest';
import { actionOfKey, rowOfTyping } from '../../client/webview/keyboard.ts';
import { visibleRows } from '../../client/webview/rows.ts';
import { node } from './sample-tree.ts';

const roots = [
  node(
    { key: 'star', kind: 'northstar', label: 'North star' },
    node({ key: 'grow', kind: 'objective', label: 'Grow' }, node({ key: 'nps', kind: 'kr', label: 'NPS' })),
    node(
      { key: 'keep', kind: 'objective', label: 'Keep' },
      node({ key: 'churn', kind: 'kr', label: 'Churn' }),
    ),
    node({ key: 'new', kind: 'objective', label: 'New market' }),
  ),
];
const open = ['star', 'grow'];
const rows = visibleRows(roots, key => open.includes(key));
const keys = rows.map(row => row.node.key);

/** What a key does, in one word: the row that it goes to, `+keep` for opened, `-grow` for closed, `!nps` for chosen. */
function after(key: string, from: string): string {
  const action = actionOfKey(key, rows, keys.indexOf(from), 3);
  if (action === undefined) return 'nothing';
  if (action.kind === 'select') return keys[action.row]!;
  if (action.kind === 'setOpen')
    return action.keys.map(each => `${action.open ? '+' : '-'}${each}`).join(' ');
  return `${action.focusEditor ? '!!' : '!'}${keys[action.row]}`;
}

describe('the keyboard in the tree', () => {
  it.each([
    ['ArrowDown', 'star', 'grow'],
    ['ArrowDown', 'new', 'new'],
    ['ArrowUp', 'grow', 'star'],
    ['ArrowUp', 'star', 'star'],
    ['Home', 'new', 'star'],
    ['End', 'star', 'new'],
    ['PageDown', 'star', 'nps'],
    ['PageDown', 'keep', 'new'],
    ['PageUp', 'new', 'nps'],
    ['ArrowRight', 'keep', '+keep'],
    ['ArrowRight', 'grow', 'nps'],
    ['ArrowRight', 'nps', 'nothing'],
    ['ArrowLeft', 'grow', '-grow'],
    ['ArrowLeft', 'nps', 'grow'],
    ['ArrowLeft', 'keep', 'star'],
    ['*', 'new', '+grow +keep'],
    ['Enter', 'nps', '!!nps'],
    [' ', 'nps', '!nps'],
    ['Tab', 'nps', 'nothing'],
    ['Escape', 'nps', 'nothing'],
  ])('%s on %s leads to %s', (key, from, to) => {
    expect(after(key, from)).toBe(to);
  });

  it('means nothing where there are no rows', () => {
    expect(actionOfKey('ArrowDown', [], 0, 3)).toBeUndefined();
  });
});

describe('typing a word in the tree', () => {
  it.each([
    ['n', 'star', 'nps'],
    ['n', 'nps', 'new'],
    ['n', 'new', 'star'],
    ['ne', 'star', 'new'],
    ['new m', 'new', 'new'],
    ['K', 'star', 'keep'],
    ['x', 'star', 'nothing'],
    ['churn', 'star', 'nothing'],
  ])('%s from %s goes to %s', (typed, from, to) => {
    const found = rowOfTyping(typed, rows, keys.indexOf(from));
    expect(found === undefined ? 'nothing' : keys[found]).toBe(to);
  });
});

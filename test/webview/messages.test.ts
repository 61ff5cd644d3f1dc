import { describe, expect, it } from 'vitest';
import { parseToPage } from '../../client/webview/messages.ts';
import { toldTree } from '../../language/render/told-tree.ts';
import { companyTree } from './sample-tree.ts';

/** As VS Code sends it: what is undefined is left out. */
const sent = (message: unknown): unknown => JSON.parse(JSON.stringify(message));

describe('a message to the page', () => {
  it('is taken as it was sent', () => {
    const tree = { type: 'tree', tree: toldTree(companyTree()) };
    expect(parseToPage(sent(tree))).toEqual(sent(tree));
    const change = { ...tree, tree: toldTree(companyTree(), companyTree()), revision: 2, since: 1 };
    expect(parseToPage(sent(change))).toEqual(sent(change));
    expect(parseToPage({ type: 'tree' })).toEqual({ type: 'tree' });
    expect(parseToPage({ type: 'select', key: 'a', show: true })).toEqual({
      type: 'select',
      key: 'a',
      show: true,
    });
    expect(parseToPage({ type: 'unavailable', message: 'x' })).toEqual({ type: 'unavailable', message: 'x' });
  });

  it.each([
    undefined,
    null,
    'tree',
    {},
    { type: 'other' },
    { type: 'select' },
    { type: 'select', key: 7 },
    { type: 'tree', tree: {} },
    { type: 'tree', tree: { ...companyTree(), roots: [7] } },
    { type: 'tree', tree: companyTree(), revision: '1' },
    { type: 'tree', tree: companyTree(), since: null },
    { type: 'tree', tree: { ...companyTree(), roots: [{}] } },
    { type: 'tree', tree: { ...companyTree(), roots: [{ ...companyTree().roots[0], kind: 'wish' }] } },
    {
      type: 'tree',
      tree: { ...companyTree(), roots: [{ ...companyTree().roots[0], children: [{ key: 1 }] }] },
    },
  ])('is not taken where it is not one of ours: %j', message => {
    expect(parseToPage(message)).toBeUndefined();
  });

  it('loses what is not known, so that a newer extension can send more', () => {
    expect(parseToPage({ type: 'select', key: 'a', colour: 'red' })).toEqual({ type: 'select', key: 'a' });
  });
});

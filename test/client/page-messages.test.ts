import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFromPage } from '../../client/tree/page-messages.ts';
import { firstViewState } from '../../client/webview/view-state.ts';

describe('a message from the page', () => {
  it.each([
    { type: 'ready' },
    { type: 'treeMissed' },
    { type: 'reveal', key: 'product.nps', focusEditor: true },
    { type: 'act', action: 'recordReading', key: 'product.nps' },
    { type: 'act', action: 'copyReference', key: '' },
    { type: 'view', view: firstViewState(7) },
    { type: 'command', command: 'openExample' },
    { type: 'command', command: 'createFirstFile' },
    { type: 'command', command: 'restartServer' },
    { type: 'command', command: 'exportTree' },
    { type: 'png' },
    { type: 'png', bytes: new Uint8Array([137, 80]) },
  ])('is taken as it is: %j', message => {
    expect(parseFromPage(message)).toEqual(message);
  });

  it.each([
    { type: 'reveal', key: 'a' },
    { type: 'reveal', key: 7, focusEditor: true },
    { type: 'command', command: 'workbench.action.terminal.new' },
    { type: 'command' },
    { type: 'png', bytes: 'iVBORw0KGgo=' },
    { type: 'act', action: 'delete', key: 'a' },
    { type: 'act', action: 'fix' },
    { type: 'view' },
    { type: 'view', view: { ...firstViewState(7), toggled: [] } },
    { type: 'Ready' },
    [],
    'ready',
    null,
  ])('is not taken where it is not one of the page: %j', message => {
    expect(parseFromPage(message)).toBeUndefined();
  });

  it('can be anything without harm', () => {
    fc.assert(
      fc.property(fc.anything(), message => {
        const taken = parseFromPage(message);
        if (taken !== undefined) expect(['ready', 'view', 'reveal', 'act', 'command']).toContain(taken.type);
      }),
    );
  });
});

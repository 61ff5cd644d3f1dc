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
    { type: 'command', command: 'copyTreeAsMermaid' },
    { type: 'timeline' },
    { type: 'timeline', goal: 'product.nps' },
    { type: 'revealEntry', goal: 'product.nps', entry: 0, focusEditor: false },
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
    { type: 'png', bytes: [137, 80] },
    { type: 'timeline', goal: 7 },
    { type: 'revealEntry', goal: 'product.nps', entry: '0', focusEditor: false },
    { type: 'revealEntry', goal: 'product.nps', entry: Number.NaN, focusEditor: false },
    { type: 'view', view: { ...firstViewState(7), filter: { text: 'x' } } },
    { type: 'view', view: { ...firstViewState(7), openDepth: Number.POSITIVE_INFINITY } },
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

  it('brings nothing along that its kind does not have', () => {
    const message = { type: 'command', command: 'exportTree', format: 'svg', to: 'file:///etc/hosts' };
    expect(parseFromPage(message)).toEqual({ type: 'command', command: 'exportTree' });
  });

  it('can be anything without harm', () => {
    const types = [
      'ready',
      'treeMissed',
      'view',
      'reveal',
      'timeline',
      'revealEntry',
      'act',
      'command',
      'png',
    ];
    const message = fc.record(
      { type: fc.constantFrom(...types), key: fc.anything(), goal: fc.anything(), view: fc.anything() },
      { requiredKeys: ['type'] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), message), sent => {
        const taken = parseFromPage(sent);
        if (taken !== undefined) expect(types).toContain(taken.type);
        if (taken?.type === 'timeline') expect(['string', 'undefined']).toContain(typeof taken.goal);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { KeptViews } from '../../client/tree/kept-views.ts';
import { firstViewState } from '../../client/webview/view-state.ts';

/** As VS Code keeps it: by its JSON. */
class FakeMemento {
  readonly kept = new Map<string, string>();
  get<T>(key: string): T | undefined {
    const text = this.kept.get(key);
    return text === undefined ? undefined : JSON.parse(text);
  }
  async update(key: string, value: unknown): Promise<void> {
    this.kept.set(key, JSON.stringify(value));
  }
  keys(): readonly string[] {
    return [...this.kept.keys()];
  }
}

describe('the view of a page', () => {
  it('is kept for side bar and panel each by itself, over a reload', () => {
    const memento = new FakeMemento();
    const view = { ...firstViewState(1), toggled: { grow: false }, selected: 'grow' };
    new KeptViews(memento).keep('sidebar', view);
    const reloaded = new KeptViews(memento);
    expect(reloaded.of('sidebar')).toEqual(view);
    expect(reloaded.of('panel')).toBeUndefined();
  });

  it.each([undefined, 'x', { openDepth: 1 }, { ...firstViewState(1), mode: 'timeline' }])(
    'is as if never seen where it cannot be read: %j',
    async kept => {
      const memento = new FakeMemento();
      if (kept !== undefined) await memento.update('goals.view.panel', kept);
      expect(new KeptViews(memento).of('panel')).toBeUndefined();
    },
  );
});

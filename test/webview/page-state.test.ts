import { describe, expect, it } from 'vitest';
import { firstPage, type PageEvent, type PageState, pageAfter } from '../../client/webview/page-state.ts';
import { firstViewState, parseViewState } from '../../client/webview/view-state.ts';
import type { ViewState } from '../../language/protocol.ts';
import type { GoalNode, GoalTree } from '../../language/render/goal-tree.ts';
import { noFilter } from '../../language/render/narrow/filter.ts';
import { companyTree, largeTree, node } from './sample-tree.ts';

function pageAt(...events: readonly PageEvent[]): PageState {
  return events.reduce(pageAfter, firstPage());
}

function tree(...roots: readonly GoalNode[]): PageEvent {
  return { type: 'tree', tree: { ...companyTree(), roots } satisfies GoalTree };
}

const objective = (name: string, ...keyResults: readonly string[]) =>
  node(
    { key: name, kind: 'objective' },
    ...keyResults.map(kr => node({ key: `${name}.${kr}`, kind: 'kr', label: kr })),
  );
const shownKeys = (page: PageState) => page.rows.map(row => row.node.key);

const grow = objective('grow', 'nps', 'teams');
const keep = objective('keep', 'churn');
const two = tree(grow, keep);
const closeGrow: PageEvent = { type: 'opened', keys: ['grow'], open: false };

describe('the page', () => {
  it('waits until the extension has said something', () => {
    expect(pageAt().isWaiting).toBe(true);
    expect(pageAt({ type: 'tree' })).toMatchObject({ isWaiting: false, rows: [] });
    expect(pageAt({ type: 'unavailable', message: 'gone' })).toMatchObject({
      isWaiting: false,
      unavailable: 'gone',
    });
  });

  it('shows a small tree open, and a large one down to its second level', () => {
    expect(pageAt(two).rows).toHaveLength(5);
    const large = pageAt(tree(node({ key: 'star', kind: 'northstar' }, ...largeTree(1000).roots)));
    expect(new Set(large.rows.map(row => row.level))).toEqual(new Set([1, 2, 3]));
    const deep = pageAt(
      tree(
        node(
          { key: 'star', kind: 'northstar' },
          node({ key: 'team', kind: 'team' }, ...largeTree(1000).roots),
        ),
      ),
    );
    expect(new Set(deep.rows.map(row => row.level))).toEqual(new Set([1, 2, 3]));
  });

  it('keeps what was closed, selected and scrolled when goals change', () => {
    const page = pageAt(
      two,
      closeGrow,
      { type: 'selected', key: 'keep.churn' },
      { type: 'scrolled', anchor: { key: 'keep', offset: 7 } },
      tree(objective('new', 'a'), objective('grow', 'nps', 'teams', 'more'), keep),
    );
    expect(shownKeys(page)).toEqual(['new', 'new.a', 'grow', 'keep', 'keep.churn']);
    expect(page.view).toMatchObject({ selected: 'keep.churn', anchor: { key: 'keep', offset: 7 } });
  });

  it('does not open or close anything when a tree grows large', () => {
    const page = pageAt(two, tree(grow, keep, ...largeTree(2000).roots));
    expect(shownKeys(page).slice(0, 5)).toEqual(['grow', 'grow.nps', 'grow.teams', 'keep', 'keep.churn']);
  });

  it('keeps a closed objective closed while its name is typed', () => {
    const page = pageAt(
      two,
      closeGrow,
      { type: 'selected', key: 'grow' },
      tree(objective('growt', 'nps', 'teams'), keep),
      tree(objective('growth', 'nps', 'teams'), keep),
    );
    expect(shownKeys(page)).toEqual(['growth', 'keep', 'keep.churn']);
    expect(page.view?.selected).toBe('growth');
  });

  it('keeps what was closed while a half-typed line hides the goal for a moment', () => {
    const page = pageAt(two, closeGrow, tree(keep), two);
    expect(shownKeys(page)).toEqual(['grow', 'keep', 'keep.churn']);
  });

  it('selects what took the place of a node that is gone', () => {
    const select = (key: string): PageEvent => ({ type: 'selected', key });
    expect(pageAt(two, select('grow.nps'), tree(objective('grow', 'teams'), keep)).view?.selected).toBe(
      'grow.teams',
    );
    expect(pageAt(two, select('keep.churn'), tree(grow)).view?.selected).toBe('grow.teams');
  });

  it('is empty when the goals are gone, and as before when they are back', () => {
    const page = pageAt(two, closeGrow, { type: 'tree' });
    expect(page.rows).toEqual([]);
    expect(shownKeys(pageAfter(page, two))).toEqual(['grow', 'keep', 'keep.churn']);
  });

  it('keeps the last tree while there is no server, until there is one again', () => {
    const page = pageAt(two, { type: 'unavailable', message: 'stopped' });
    expect(page).toMatchObject({ unavailable: 'stopped' });
    expect(page.rows).toHaveLength(5);
    expect(pageAfter(page, two).unavailable).toBeUndefined();
  });
});

describe('following the cursor', () => {
  const select = (key: string, show?: boolean): PageEvent => ({
    type: 'select',
    key,
    ...(show === undefined ? {} : { show }),
  });

  it('selects the node, opens what hides it and shows it', () => {
    const page = pageAt(two, closeGrow, select('grow.teams'));
    expect(shownKeys(page)).toContain('grow.teams');
    expect(page).toMatchObject({ view: { selected: 'grow.teams' }, show: { key: 'grow.teams' } });
  });

  it('waits for a node that the tree does not have yet', () => {
    const page = pageAt(tree(keep), select('grow.nps'));
    expect(page.view?.selected).toBeUndefined();
    expect(pageAfter(page, two).view?.selected).toBe('grow.nps');
    expect(pageAt(select('keep'), two).view?.selected).toBe('keep');
  });

  it('stays on the node that was chosen where the same goal stands in two places', () => {
    const guarded = tree(
      node(
        { key: 'grow', kind: 'objective' },
        node({ key: 'grow>churn', kind: 'kpi', role: 'guard', goal: 'churn' }),
      ),
      node({ key: 'churn', kind: 'kpi' }),
    );
    const chosen = pageAt(guarded, { type: 'selected', key: 'grow>churn' });
    expect(pageAfter(chosen, select('churn')).view?.selected).toBe('grow>churn');
    expect(pageAfter(chosen, select('churn')).show).toBeUndefined();
    expect(pageAfter(chosen, select('churn', true)).show).toEqual({ key: 'grow>churn' });
  });

  it('does not lift a filter or leave a subtree, unless somebody asks to see the node', () => {
    const filtered: PageEvent = { type: 'filtered', filter: { ...noFilter, text: 'churn' } };
    const hidden = pageAt(two, filtered, select('grow.nps'));
    expect(shownKeys(hidden)).toEqual(['keep', 'keep.churn']);
    expect(hidden.view?.selected).toBe('grow.nps');
    const shown = pageAt(two, filtered, { type: 'focused', key: 'keep' }, select('grow.nps', true));
    expect(shownKeys(shown)).toContain('grow.nps');
    expect(shown.view).toMatchObject({ filter: noFilter, selected: 'grow.nps' });
    expect(shown.view?.focus).toBeUndefined();
  });

  it('does not open again what somebody closed while the cursor stays', () => {
    const page = pageAt(two, select('grow.nps'), closeGrow, select('grow.nps'));
    expect(shownKeys(page)).toEqual(['grow', 'keep', 'keep.churn']);
  });
});

describe('the state that outlives the page', () => {
  it('is read back as it was kept', () => {
    const { view } = pageAt(two, closeGrow, { type: 'selected', key: 'keep' });
    const kept: unknown = JSON.parse(JSON.stringify(view));
    const page = pageAt({ type: 'view', view: parseViewState(kept) }, two);
    expect(shownKeys(page)).toEqual(['grow', 'keep', 'keep.churn']);
    expect(page.view?.selected).toBe('keep');
  });

  it('is as it was kept also where a tree came first', () => {
    const { view } = pageAt(two, closeGrow);
    const early = pageAt(two);
    expect(early.isRestored).toBe(false);
    const page = pageAfter(early, { type: 'view', view });
    expect(page.isRestored).toBe(true);
    expect(shownKeys(page)).toEqual(['grow', 'keep', 'keep.churn']);
    const folded = pageAfter(page, { type: 'opened', keys: ['keep'], open: false });
    expect(pageAfter(folded, { type: 'view', view })).toBe(folded);
  });

  it.each([
    undefined,
    null,
    7,
    'x',
    {},
    { ...firstViewState(1), openDepth: '1' },
    { ...firstViewState(1), toggled: { a: 'yes' } },
    { ...firstViewState(1), order: 'luck' },
    { ...firstViewState(1), filter: { text: 'x' } },
  ])('is left out where it cannot be read: %j', state => {
    expect(parseViewState(state)).toBeUndefined();
  });

  it('forgets what was said of nodes that are long gone', () => {
    const typed = Object.fromEntries(Array.from({ length: 5_000 }, (_, count) => [`grow${count}`, false]));
    const view: ViewState = { ...firstViewState(1), toggled: { ...typed, grow: false } };
    const page = pageAt({ type: 'view', view }, two);
    expect(page.view?.toggled).toEqual({ grow: false });
    expect(shownKeys(page)).toEqual(['grow', 'keep', 'keep.churn']);
  });

  it('holds nothing that a goal may not be called', () => {
    const view: ViewState = { ...firstViewState(1), openDepth: 9 };
    const page = pageAfter(
      firstPage(view),
      tree(node({ key: 'constructor', kind: 'team' }, node({ key: 'x', kind: 'kpi' }))),
    );
    expect(shownKeys(page)).toEqual(['constructor', 'x']);
  });
});

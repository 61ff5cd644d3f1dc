import type { ToPage } from '../../language/protocol.ts';
import type { GoalTree } from '../../language/render/goal-tree.ts';
import {
  ancestorsOf,
  type IndexedNode,
  indexTree,
  isShown,
  type Row,
  renamedKeys,
  visibleRows,
} from './rows.ts';
import { firstViewState, isOpen, type ViewState, withOpen, withRenamedKeys } from './view-state.ts';

/** Everything the page shows. A new one is made by {@link pageAfter} for each thing that happens. */
export interface PageState {
  /** Whether the extension has said anything yet. */
  readonly isWaiting: boolean;
  readonly tree?: GoalTree | undefined;
  readonly index: ReadonlyMap<string, IndexedNode>;
  readonly rows: readonly Row[];
  /** Why there is no server, while there is none. */
  readonly unavailable?: string | undefined;
  readonly view?: ViewState | undefined;
  /** A node to be selected as soon as the tree has it. */
  readonly awaited?: string | undefined;
  /** A node that must be scrolled into sight; another object for each request. */
  readonly show?: { readonly key: string } | undefined;
}

/** What can happen: messages from the extension, and what somebody does. */
export type PageEvent =
  | ToPage
  | { readonly type: 'selected'; readonly key: string }
  | { readonly type: 'opened'; readonly keys: readonly string[]; readonly open: boolean }
  | { readonly type: 'scrolled'; readonly anchor: ViewState['anchor'] };

export function firstPage(view: ViewState | undefined): PageState {
  return { isWaiting: true, index: new Map(), rows: [], view };
}

export function pageAfter(page: PageState, event: PageEvent): PageState {
  switch (event.type) {
    case 'tree':
      return withTree(page, event.tree);
    case 'unavailable':
      return { ...page, isWaiting: false, unavailable: event.message };
    case 'select':
      return withSelection(page, event.key, event.show === true);
    case 'selected':
      return withView(page, view => ({ ...view, selected: event.key }));
    case 'opened':
      return withView(page, view => withOpen(view, event.keys, event.open));
    case 'scrolled':
      return withView(page, view => ({ ...view, anchor: event.anchor }));
  }
}

function withView(page: PageState, change: (view: ViewState) => ViewState): PageState {
  if (page.view === undefined) return page;
  const view = change(page.view);
  const isSameOutline = view.toggled === page.view.toggled;
  return { ...page, view, rows: isSameOutline ? page.rows : rowsOf(page.tree, view) };
}

function rowsOf(tree: GoalTree | undefined, view: ViewState): readonly Row[] {
  return visibleRows(tree?.roots ?? [], (key, level) => isOpen(view, key, level));
}

/** The new tree under what was opened, selected and seen in the old one. */
function withTree(page: PageState, tree: GoalTree | undefined): PageState {
  const index = indexTree(tree?.roots ?? []);
  const renamed = renamedKeys(page.tree?.roots ?? [], tree?.roots ?? []);
  const before = page.view ?? (tree && firstViewState(index.size));
  const view = before && withRenamedKeys(before, renamed);
  const rows = view === undefined ? [] : rowsOf(tree, view);
  const next: PageState = {
    ...page,
    isWaiting: false,
    unavailable: undefined,
    tree,
    index,
    rows,
    view: view && { ...view, selected: selectedIn(rows, view.selected, page) },
  };
  return page.awaited !== undefined && index.has(page.awaited)
    ? withSelection(next, page.awaited, false)
    : next;
}

/** Where the selected row is gone, the one that took its place is selected. */
function selectedIn(
  rows: readonly Row[],
  selected: string | undefined,
  before: PageState,
): string | undefined {
  if (selected === undefined || isShown(rows, selected)) return selected;
  const place = before.rows.findIndex(row => row.node.key === selected);
  // Not seen before either: it may come back with the next tree, for instance after a reload.
  if (place < 0) return selected;
  return rows[Math.min(place, rows.length - 1)]?.node.key;
}

/**
 * The cursor stands in a goal: its node is selected and everything above it opened. A goal that is selected already stays
 * where it is, because it may stand in the tree twice, and somebody may have scrolled away from it.
 */
function withSelection(page: PageState, wanted: string, showAgain: boolean): PageState {
  const found = page.index.get(wanted);
  if (found === undefined || page.view === undefined) return { ...page, awaited: wanted };
  const selected = page.index.get(page.view.selected ?? '');
  const isSameGoal = selected !== undefined && goalOf(selected) === goalOf(found);
  if (isSameGoal && !showAgain) return { ...page, awaited: undefined };
  const { key } = (isSameGoal ? selected : found).node;
  const closed = ancestorsOf(page.index, key).filter(
    ancestor => !isOpen(page.view!, ancestor, page.index.get(ancestor)!.level),
  );
  const opened = withView(page, view => ({ ...withOpen(view, closed, true), selected: key }));
  return { ...opened, awaited: undefined, show: { key } };
}

function goalOf({ node }: IndexedNode): string {
  return node.goal ?? node.key;
}

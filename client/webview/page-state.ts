import type { MapCamera, ToldMessage, ToPage, ViewState } from '../../language/protocol.ts';
import type { GoalNode, GoalTree } from '../../language/render/goal-tree.ts';
import { type LinkedTree, linkedTree } from '../../language/render/map/links.ts';
import { type GoalFilter, isFiltering, noFilter } from '../../language/render/narrow/filter.ts';
import { type NarrowedTree, narrowedTree } from '../../language/render/narrow/narrowed-tree.ts';
import type { GoalOrder } from '../../language/render/narrow/order.ts';
import type { Timeline } from '../../language/render/timeline/timeline.ts';
import {
  ancestorsOf,
  type IndexedNode,
  indexTree,
  placesOfRows,
  type Row,
  renamedKeys,
  visibleRows,
} from './rows.ts';
import {
  firstViewState,
  isOpen,
  withFilter,
  withMode,
  withOpen,
  withoutForgotten,
  withRenamedKeys,
} from './view-state.ts';

/** Everything the page shows. A new one is made by {@link pageAfter} for each thing that happens. */
export interface PageState {
  /** Whether the extension has said anything yet. */
  readonly isWaiting: boolean;
  /** Whether it has said how this page was left: what the page shows until then is not worth keeping. */
  readonly isRestored: boolean;
  readonly tree?: GoalTree | undefined;
  /** Every node of the whole tree. */
  readonly index: ReadonlyMap<string, IndexedNode>;
  /** What of the tree somebody wants to see: outline and map draw this. */
  readonly narrowed: NarrowedTree;
  /** The same without what it repeats; while the map is shown. */
  readonly linked?: LinkedTree | undefined;
  readonly rows: readonly Row[];
  /** Where in `rows` each node stands, by its key. */
  readonly places: ReadonlyMap<string, number>;
  /** Why there is no server, while there is none. */
  readonly unavailable?: string | undefined;
  readonly view?: ViewState | undefined;
  /** A node to be selected as soon as the tree has it. */
  readonly awaited?: string | undefined;
  /** A node that must be scrolled into sight; another object for each request. */
  readonly show?: { readonly key: string } | undefined;
  /** The timeline that came last, and of which goal: not of the selected one while that is asked for. */
  readonly timeline?: { readonly goal: string; readonly timeline?: Timeline | undefined } | undefined;
}

/** What can happen: messages from the extension, and what somebody does. */
export type PageEvent =
  | Exclude<ToPage, ToldMessage | { readonly type: 'drawPng' }>
  | { readonly type: 'tree'; readonly tree?: GoalTree }
  | { readonly type: 'selected'; readonly key: string }
  | { readonly type: 'opened'; readonly keys: readonly string[]; readonly open: boolean }
  | { readonly type: 'allOpened'; readonly open: boolean }
  | { readonly type: 'scrolled'; readonly anchor: ViewState['anchor'] }
  | { readonly type: 'modeChosen'; readonly mode: ViewState['mode'] }
  | { readonly type: 'mapMoved'; readonly camera: MapCamera }
  | { readonly type: 'filtered'; readonly filter: GoalFilter }
  | { readonly type: 'ordered'; readonly order: GoalOrder }
  | { readonly type: 'focused'; readonly key: string | undefined }
  | { readonly type: 'detailOpened'; readonly open: boolean }
  | { readonly type: 'widened'; readonly by: 'level' | 'all' };

const nothing: NarrowedTree = { roots: [], path: [], hitCount: 0 };

export function firstPage(view?: ViewState): PageState {
  return {
    isWaiting: true,
    isRestored: false,
    index: new Map(),
    narrowed: nothing,
    rows: [],
    places: new Map(),
    view,
  };
}

export function pageAfter(page: PageState, event: PageEvent): PageState {
  switch (event.type) {
    case 'view':
      return page.isRestored ? page : restored(page, event.view);
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
    case 'allOpened':
      return withSelectionInSight(withAllFolded(page, event.open));
    case 'scrolled':
      return withView(page, view => ({ ...view, anchor: event.anchor }));
    case 'modeChosen':
      return withShownMode(page, event.mode);
    case 'mapMoved':
      return withView(page, view => ({ ...view, map: view.map && { ...view.map, camera: event.camera } }));
    case 'filtered':
      return withSelectionInSight(withView(page, view => withFilter(view, event.filter)));
    case 'ordered':
      return withSelectionInSight(withView(page, view => ({ ...view, order: event.order })));
    case 'focus':
    case 'focused':
      return withFocus(page, event.key);
    case 'timeline':
      return { ...page, timeline: { goal: event.goal, timeline: event.timeline } };
    case 'showTimeline':
      return withView(page, view => ({
        ...view,
        detailOpen: true,
        selected: event.key ?? view.selected,
      }));
    case 'detailOpened':
      return withView(page, view => ({ ...view, detailOpen: event.open }));
    case 'widened':
      return widened(page, event.by);
  }
}

/** As it was left, also where a tree came first. */
function restored(page: PageState, left: ViewState | undefined): PageState {
  return withOutline({ ...page, isRestored: true, view: left ?? page.view }, page);
}

/** The node that has the keyboard, and whose timeline is shown: the selected one, else the first. */
export function activeNode({ view, index, rows }: PageState): GoalNode | undefined {
  const selected = view?.selected === undefined ? undefined : index.get(view.selected)?.node;
  return selected ?? rows[0]?.node;
}

function withView(page: PageState, change: (view: ViewState) => ViewState): PageState {
  if (page.view === undefined) return page;
  return withOutline({ ...page, view: change(page.view) }, page);
}

/** Narrowed tree and rows follow from tree and view; what has not changed is what it was. */
function withOutline(page: PageState, before: PageState): PageState {
  const { tree, view } = page;
  if (view === undefined) return page;
  const roots = tree?.roots ?? [];
  const isSameTree = roots === before.tree?.roots;
  const isSamePart =
    isSameTree &&
    view.filter === before.view?.filter &&
    view.order === before.view.order &&
    view.focus === before.view.focus;
  const narrowed = isSamePart ? page.narrowed : narrowedTree(roots, view);
  const isMap = view.mode === 'map';
  const isSameFolding =
    isSamePart &&
    isMap === (page.linked !== undefined) &&
    view.toggled === before.view?.toggled &&
    view.toggledInFilter === before.view.toggledInFilter;
  if (isSameFolding) return page;
  const known = isSamePart ? page.linked : undefined;
  const linked = isMap ? (known ?? linkedTree(narrowed.roots)) : undefined;
  const rows = visibleRows(linked?.roots ?? narrowed.roots, (key, level) => isOpen(view, key, level));
  return { ...page, narrowed, linked, rows, places: placesOfRows(rows) };
}

/** What is narrowed in another way begins with the selected node, where it is still to be seen, else at its top. */
function withSelectionInSight(page: PageState): PageState {
  const { selected } = page.view ?? {};
  const key = standingKey(page, selected);
  const isSeen = key !== undefined && page.places.has(key);
  return {
    ...page,
    view: page.view && { ...page.view, anchor: undefined },
    show: isSeen ? { key } : undefined,
  };
}

/** Outline or map. What is selected in the one is in sight in the other. */
function withShownMode(page: PageState, mode: ViewState['mode']): PageState {
  const nodesOfLevels: number[] = [];
  for (const { node, level } of page.index.values()) {
    if (node.role === undefined) nodesOfLevels[level - 1] = (nodesOfLevels[level - 1] ?? 0) + 1;
  }
  const shown = withView(page, view => withMode(view, mode, nodesOfLevels));
  const key = standingKey(shown, page.view?.selected);
  if (key === undefined || !shown.index.has(key)) return shown;
  const above = ancestorsOf(shown.index, key);
  return { ...withView(shown, view => withAllOpen(view, above, shown.index)), show: { key } };
}

/** In the map a goal stands once: what only refers to it is found at its own place. */
export function standingKey({ linked }: PageState, key: string | undefined): string | undefined {
  return key === undefined ? undefined : (linked?.standsAt.get(key) ?? key);
}

/** Of what is shown, and nothing else: what is hidden by filter or focus stays as it was. */
function withAllFolded(page: PageState, open: boolean): PageState {
  const keys: string[] = [];
  const add = (node: GoalNode): void => {
    if (node.children.length > 0) keys.push(node.key);
    node.children.forEach(add);
  };
  page.narrowed.roots.forEach(add);
  return withView(page, view => withOpen(view, keys, open));
}

/** Into a subtree, whose root is then selected; or out of it again. */
function withFocus(page: PageState, focus: string | undefined, selected = focus): PageState {
  return withSelectionInSight(
    withView(page, view => ({ ...view, focus, selected: selected ?? view.selected })),
  );
}

/** To the subtree around the one in focus; or, of all that narrows the tree, without the filter first, then without the focus. */
function widened(page: PageState, by: 'level' | 'all'): PageState {
  const { view, narrowed } = page;
  if (view === undefined) return page;
  if (by === 'level')
    return view.focus === undefined
      ? page
      : withFocus(page, narrowed.path.at(-2)?.key, narrowed.path.at(-1)?.key);
  if (isFiltering(view.filter)) return pageAfter(page, { type: 'filtered', filter: noFilter });
  return view.focus === undefined ? page : withFocus(page, undefined);
}

/** The new tree under what was opened, selected and seen in the old one. */
function withTree(page: PageState, tree: GoalTree | undefined): PageState {
  const index = indexTree(tree?.roots ?? []);
  const renamed = renamedKeys(page.tree?.roots ?? [], tree?.roots ?? []);
  const before = page.view ?? (tree && firstViewState(index.size));
  const view =
    before && withoutForgotten(withRenamedKeys(before, renamed), key => index.has(key), index.size);
  const changed: PageState = { ...page, isWaiting: false, unavailable: undefined, tree, index, view };
  const outlined = withOutline(changed, page);
  const next: PageState = {
    ...outlined,
    view: view && { ...view, selected: selectedIn(outlined, view.selected, page) },
  };
  return page.awaited !== undefined && index.has(page.awaited)
    ? withSelection(next, page.awaited, false)
    : next;
}

/** Where the selected row is gone, the one that took its place is selected. */
function selectedIn(
  { rows, places, index }: PageState,
  selected: string | undefined,
  before: PageState,
): string | undefined {
  if (selected === undefined || places.has(selected)) return selected;
  const place = before.places.get(selected);
  // Not seen before either, or only hidden now: it may come back, for instance after a reload or without a filter.
  if (place === undefined || index.has(selected)) return selected;
  return rows[Math.min(place, rows.length - 1)]?.node.key;
}

/**
 * The cursor stands in a goal: its node is selected and everything above it opened. A goal that is selected already stays
 * where it is, because it may stand in the tree twice, and somebody may have scrolled away from it. What filter or focus hide
 * stays hidden, unless somebody has asked to see it.
 */
function withSelection(page: PageState, wanted: string, showAgain: boolean): PageState {
  const found = page.index.get(wanted);
  if (found === undefined || page.view === undefined) return { ...page, awaited: wanted };
  const selected = page.index.get(page.view.selected ?? '');
  const isSameGoal = selected !== undefined && goalOf(selected) === goalOf(found);
  if (isSameGoal && !showAgain) return { ...page, awaited: undefined };
  const key = standingKey(page, (isSameGoal ? selected : found).node.key)!;
  const above = ancestorsOf(page.index, key);
  const opened = withView(page, view => ({ ...withAllOpen(view, above, page.index), selected: key }));
  if (showAgain && isNarrowed(page.view) && !opened.places.has(key))
    return withSelection(withView(page, withoutNarrowing), wanted, true);
  return { ...opened, awaited: undefined, show: { key } };
}

function isNarrowed({ filter, focus }: ViewState): boolean {
  return focus !== undefined || isFiltering(filter);
}

function withoutNarrowing(view: ViewState): ViewState {
  return { ...withFilter(view, noFilter), focus: undefined };
}

function withAllOpen(
  view: ViewState,
  keys: readonly string[],
  index: ReadonlyMap<string, IndexedNode>,
): ViewState {
  const closed = keys.filter(key => !isOpen(view, key, index.get(key)?.level ?? 1));
  return withOpen(view, closed, true);
}

function goalOf({ node }: IndexedNode): string {
  return node.goal ?? node.key;
}

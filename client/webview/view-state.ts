import * as z from 'zod/mini';
import type { MapCamera, ViewState } from '../../language/protocol.ts';
import { type GoalFilter, isFiltering, noFilter } from '../../language/render/narrow/filter.ts';
import { goalKind, health } from './node-words.ts';

const texts = z.array(z.string());

const filter: z.ZodMiniType<GoalFilter> = z.object({
  text: z.string(),
  teams: texts,
  cycles: texts,
  owners: texts,
  healths: z.array(health),
  kinds: z.array(goalKind),
  attention: z.boolean(),
});

const camera: z.ZodMiniType<MapCamera> = z.object({
  scale: z.number(),
  key: z.string(),
  x: z.number(),
  y: z.number(),
});

export const viewState: z.ZodMiniType<ViewState> = z.object({
  mode: z.enum(['outline', 'map']),
  filter,
  order: z.enum(['document', 'risk', 'score', 'name', 'owner']),
  focus: z.optional(z.string()),
  detailOpen: z.boolean(),
  openDepth: z.number(),
  toggled: z.record(z.string(), z.boolean()),
  toggledInFilter: z.record(z.string(), z.boolean()),
  selected: z.optional(z.string()),
  anchor: z.optional(z.object({ key: z.string(), offset: z.number() })),
  map: z.optional(z.object({ openDepth: z.number(), camera: z.optional(camera) })),
});

/** The state as an earlier page left it, or undefined where there is none that can be read. Page and extension both ask. */
export function parseViewState(state: unknown): ViewState | undefined {
  const parsed = viewState.safeParse(state);
  return parsed.success ? parsed.data : undefined;
}

/** A tree that is seen for the first time is open as a whole, a large one down to its objectives. */
const wholeUpTo = 300;
const depthOfLargeTree = 2;

export function firstViewState(nodeCount: number): ViewState {
  return {
    mode: 'outline',
    filter: noFilter,
    order: 'document',
    detailOpen: false,
    openDepth: nodeCount <= wholeUpTo ? Number.MAX_SAFE_INTEGER : depthOfLargeTree,
    toggled: {},
    toggledInFilter: {},
  };
}

/** With a filter every node that is shown with something below it leads to a hit, and is open unless it was closed since. */
export function isOpen(state: ViewState, key: string, level: number): boolean {
  if (isFiltering(state.filter)) return said(state.toggledInFilter, key) ?? true;
  return said(state.toggled, key) ?? level <= openDepthOf(state);
}

/** Nodes down to this level are open in what is shown now, as long as nobody has said otherwise. */
export function openDepthOf({ mode, map, openDepth }: ViewState): number {
  return mode === 'map' && map !== undefined ? map.openDepth : openDepth;
}

/** A map that shows more cards than these at first is no overview. */
const cardsAtFirst = 48;
/** So few roots show what is directly below them, however much that is. */
const rootsThatOpen = 8;

/**
 * The other view of the same tree. A map that is seen for the first time is open as far down as it is an overview.
 * @param nodesOfLevels how many nodes each level of the tree has
 */
export function withMode(
  state: ViewState,
  mode: ViewState['mode'],
  nodesOfLevels: readonly number[],
): ViewState {
  if (mode !== 'map' || state.map !== undefined) return { ...state, mode };
  let shown = 0;
  const tooMany = nodesOfLevels.findIndex(count => {
    shown += count;
    return shown > cardsAtFirst;
  });
  const hasFewRoots = (nodesOfLevels[0] ?? 0) <= rootsThatOpen;
  const openDepth = tooMany < 0 ? Number.MAX_SAFE_INTEGER : Math.max(hasFewRoots ? 1 : 0, tooMany - 1);
  return { ...state, mode, map: { openDepth } };
}

export function withOpen(state: ViewState, keys: readonly string[], open: boolean): ViewState {
  if (keys.length === 0) return state;
  const changes = Object.fromEntries(keys.map(key => [key, open]));
  if (isFiltering(state.filter))
    return { ...state, toggledInFilter: { ...state.toggledInFilter, ...changes } };
  return { ...state, toggled: { ...state.toggled, ...changes } };
}

/** What was opened and closed among the hits of another filter is forgotten; what was without one is as it was. */
export function withFilter(state: ViewState, filter: GoalFilter): ViewState {
  return { ...state, filter, toggledInFilter: {} };
}

/** The same state after keys have become others. What was said of the old ones is kept, too: an undo brings them back. */
export function withRenamedKeys(state: ViewState, renamed: ReadonlyMap<string, string>): ViewState {
  if (renamed.size === 0) return state;
  const now = (key: string | undefined) => (key === undefined ? undefined : (renamed.get(key) ?? key));
  return {
    ...state,
    toggled: renamedIn(state.toggled, renamed),
    toggledInFilter: renamedIn(state.toggledInFilter, renamed),
    focus: now(state.focus),
    selected: now(state.selected),
    anchor: state.anchor && { ...state.anchor, key: now(state.anchor.key)! },
    map: state.map && { ...state.map, camera: state.map.camera && withKey(state.map.camera, now) },
  };
}

function withKey(camera: MapCamera, now: (key: string) => string | undefined): MapCamera {
  return { ...camera, key: now(camera.key) ?? camera.key };
}

/** So many keys of nodes that are gone are kept, for when they come back: with an undo, or another project. */
const goneKept = 1_000;

/**
 * The same state without what was said of nodes that are gone, once that is a lot: every name that somebody types leaves some.
 * @param count how many nodes there are
 */
export function withoutForgotten(
  state: ViewState,
  isThere: (key: string) => boolean,
  count: number,
): ViewState {
  if (Object.keys(state.toggled).length <= count + goneKept) return state;
  return {
    ...state,
    toggled: Object.fromEntries(Object.entries(state.toggled).filter(([key]) => isThere(key))),
  };
}

type Toggled = ViewState['toggled'];

function renamedIn(toggled: Toggled, renamed: ReadonlyMap<string, string>): Toggled {
  const changed: Record<string, boolean> = { ...toggled };
  for (const [old, young] of renamed) {
    const open = said(toggled, old);
    if (open !== undefined && said(toggled, young) === undefined) changed[young] = open;
  }
  return changed;
}

/** A goal may be called `constructor`. */
function said(toggled: Toggled, key: string): boolean | undefined {
  return Object.hasOwn(toggled, key) ? toggled[key] : undefined;
}

import * as z from 'zod/mini';

/** What somebody did to the view, as opposed to what it shows. Kept by node key over edits, hiding and reloads. */
export interface ViewState {
  /** Nodes down to this level are open, as long as nobody has said otherwise. */
  readonly openDepth: number;
  /** Nodes that somebody has opened (true) or closed (false). */
  readonly toggled: Readonly<Record<string, boolean>>;
  /** The node that has the keyboard: the one that was chosen last, or in which the cursor stands. */
  readonly selected?: string | undefined;
  /** The first row that is seen, and by how many pixels its top is above the edge. */
  readonly anchor?: { readonly key: string; readonly offset: number } | undefined;
}

const viewState: z.ZodMiniType<ViewState> = z.object({
  openDepth: z.number(),
  toggled: z.record(z.string(), z.boolean()),
  selected: z.optional(z.string()),
  anchor: z.optional(z.object({ key: z.string(), offset: z.number() })),
});

/** The state as an earlier page left it, or undefined where there is none that can be read. */
export function parseViewState(state: unknown): ViewState | undefined {
  const parsed = viewState.safeParse(state);
  return parsed.success ? parsed.data : undefined;
}

/** A tree that is seen for the first time is open as a whole, a large one down to its objectives. */
const wholeUpTo = 300;
const depthOfLargeTree = 2;

export function firstViewState(nodeCount: number): ViewState {
  return { openDepth: nodeCount <= wholeUpTo ? Number.MAX_SAFE_INTEGER : depthOfLargeTree, toggled: {} };
}

export function isOpen(state: ViewState, key: string, level: number): boolean {
  return Object.hasOwn(state.toggled, key) ? state.toggled[key]! : level <= state.openDepth;
}

export function withOpen(state: ViewState, keys: readonly string[], open: boolean): ViewState {
  if (keys.length === 0) return state;
  const changes = Object.fromEntries(keys.map(key => [key, open]));
  return { ...state, toggled: { ...state.toggled, ...changes } };
}

/** The same state after keys have become others. What was said of the old ones is kept, too: an undo brings them back. */
export function withRenamedKeys(state: ViewState, renamed: ReadonlyMap<string, string>): ViewState {
  if (renamed.size === 0) return state;
  const now = (key: string | undefined) => (key === undefined ? undefined : (renamed.get(key) ?? key));
  const toggled: Record<string, boolean> = { ...state.toggled };
  for (const [old, young] of renamed) {
    if (Object.hasOwn(toggled, old) && !Object.hasOwn(toggled, young)) toggled[young] = toggled[old]!;
  }
  const anchor = state.anchor && { ...state.anchor, key: now(state.anchor.key)! };
  return { ...state, toggled, selected: now(state.selected), anchor };
}

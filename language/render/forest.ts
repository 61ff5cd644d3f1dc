/** Parents that somebody wrote, made into a forest: without circles, and no deeper than a picture can show. */

/**
 * For each key its parent, or undefined where it has none, where it is the first of a circle in the order of `keys`, or where
 * it would stand more than `deepest` levels down. Looks at each key once.
 */
export function soundParents(
  keys: readonly string[],
  parentOf: (key: string) => string | undefined,
  deepest: number,
): ReadonlyMap<string, string | undefined> {
  const order = new Map(keys.map((key, index) => [key, index]));
  const parents = new Map<string, string | undefined>();
  const levels = new Map<string, number>();
  for (const key of keys) {
    for (const next of chainAbove(key, parentOf, levels, order)) {
      const parent = parentOf(next);
      const above = parent === undefined ? undefined : levels.get(parent);
      const fits = above !== undefined && above < deepest;
      parents.set(next, fits ? parent : undefined);
      levels.set(next, fits ? above + 1 : 0);
    }
  }
  return parents;
}

/** The key and what is above it up to a key whose level is known, topmost first; a circle starts with its first key. */
function chainAbove(
  key: string,
  parentOf: (key: string) => string | undefined,
  levels: ReadonlyMap<string, number>,
  order: ReadonlyMap<string, number>,
): readonly string[] {
  const chain: string[] = [];
  const places = new Map<string, number>();
  for (let next: string | undefined = key; next !== undefined && !levels.has(next); next = parentOf(next)) {
    const circleFrom = places.get(next);
    if (circleFrom !== undefined) return [...turned(chain.splice(circleFrom), order), ...chain.reverse()];
    places.set(next, chain.length);
    chain.push(next);
  }
  return chain.reverse();
}

/** A circle, child before parent, as a chain from its first key down to the one above which that key stood. */
function turned(circle: readonly string[], order: ReadonlyMap<string, number>): readonly string[] {
  const rank = (key: string) => order.get(key) ?? Number.POSITIVE_INFINITY;
  const first = circle.reduce((least, key) => (rank(key) < rank(least) ? key : least));
  const cut = circle.indexOf(first) + 1;
  return [...circle.slice(cut), ...circle.slice(0, cut)].reverse();
}

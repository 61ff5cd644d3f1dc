import type { NodePlace, ToldTreeResult, TreeResult } from '../../language/protocol.ts';
import type { GoalTree } from '../../language/render/goal-tree.ts';
import { nodesByKey, understoodTree } from '../../language/render/told-tree.ts';

/** Puts together what the server says of the tree: the first answer is whole, each later one says what is different. */
export class HeardTrees {
  #revision = 0;
  #last: TreeResult | undefined;

  /** What the server has to be asked with: the number of the last answer. */
  get since(): number {
    return this.#revision;
  }

  /** @returns undefined where the answer builds on another one than was heard last: the next one is whole again. */
  take({ revision, since, tree: told, ...rest }: ToldTreeResult): TreeResult | undefined {
    const known = since === undefined ? undefined : this.#last;
    const isKnown = since === undefined || (since === this.#revision && known !== undefined);
    const tree = told && understoodTree(told, nodesByKey(known?.tree?.roots ?? []));
    const isUnderstood = isKnown && (told === undefined || tree !== undefined);
    this.#revision = isUnderstood ? revision : 0;
    this.#last = isUnderstood
      ? { ...rest, ...(tree && { tree, places: placesIn(tree, rest, known) }) }
      : undefined;
    return this.#last;
  }
}

/** Of each node its place as it was told now, else as it was. */
function placesIn(
  tree: GoalTree,
  { places }: Pick<TreeResult, 'places'>,
  before: TreeResult | undefined,
): TreeResult['places'] {
  const placed: [string, NodePlace][] = [];
  for (const key of nodesByKey(tree.roots).keys()) {
    const place = ownPlace(places, key) ?? ownPlace(before?.places ?? {}, key);
    if (place !== undefined) placed.push([key, place]);
  }
  return Object.fromEntries(placed);
}

/** A goal may be called `constructor`. */
function ownPlace(places: TreeResult['places'], key: string): NodePlace | undefined {
  return Object.hasOwn(places, key) ? places[key] : undefined;
}

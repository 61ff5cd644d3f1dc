import type { ToldMessage } from '../../language/protocol.ts';
import type { GoalNode, GoalTree } from '../../language/render/goal-tree.ts';
import { nodesByKey, understoodTree } from '../../language/render/told-tree.ts';

/** What a page has heard last: the next message may tell only what has changed since. */
export class KnownTree {
  #revision: number | undefined;
  #tree: GoalTree | undefined;
  #nodes: ReadonlyMap<string, GoalNode> = new Map();

  /** @returns undefined where the message builds on a tree that never came here: then everything has to be told again. */
  take({ tree: told, revision, since }: ToldMessage): { readonly tree?: GoalTree } | undefined {
    if (since !== undefined && since !== this.#revision) return undefined;
    const tree = told && understoodTree(told, since === undefined ? new Map() : this.#nodes);
    if (told !== undefined && tree === undefined) return undefined;
    this.#revision = revision;
    this.#tree = tree && withSameRoots(tree, this.#tree);
    this.#nodes = nodesByKey(tree?.roots ?? []);
    return this.#tree === undefined ? {} : { tree: this.#tree };
  }
}

/** The list of roots is the same one, too, as long as nothing below it has changed. */
function withSameRoots(tree: GoalTree, before: GoalTree | undefined): GoalTree {
  const isSame =
    before !== undefined &&
    before.roots.length === tree.roots.length &&
    before.roots.every((root, index) => root === tree.roots[index]);
  return isSame ? { ...tree, roots: before.roots } : tree;
}

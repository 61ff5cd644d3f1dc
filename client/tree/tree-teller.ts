import type { ToldMessage } from '../../language/protocol.ts';
import type { GoalTree } from '../../language/render/goal-tree.ts';
import { toldTree } from '../../language/render/told-tree.ts';

/** Tells one page of the trees as they follow each other: the first one whole, then what is different. */
export class TreeTeller {
  /** Never goes back, so that no page takes a tree for one that it knows. */
  #revision = 0;
  #told: { readonly tree: GoalTree | undefined } | undefined;

  /** @param tree undefined where the workspace has no goals */
  tell(tree: GoalTree | undefined): ToldMessage {
    const before = this.#told;
    const since = this.#revision;
    this.#told = { tree };
    this.#revision++;
    return {
      type: 'tree',
      revision: this.#revision,
      ...(before === undefined ? {} : { since }),
      ...(tree === undefined ? {} : { tree: toldTree(tree, before?.tree) }),
    };
  }

  /** The page knows nothing (any more): the next tree is told whole. */
  startAnew(): void {
    this.#told = undefined;
  }
}

/** The tree while files have syntax errors: what these hide of the goals stays as it was. */
import type { GoalNode, GoalTree } from './goal-tree.ts';
import { noFindings } from './lint-count.ts';
import { outdatedText } from './node-text.ts';
import { nodesByKey } from './told-tree.ts';

/** The trees of one project as they follow each other. */
export class LastGoodTrees {
  #last: GoalTree | undefined;
  /** For each file that has syntax errors the last tree from before it had them; none where it has always had some. */
  #good: ReadonlyMap<string, GoalTree | undefined> = new Map();

  /**
   * The next tree, with the goals of broken files that the last good one had and that can't be understood now.
   * @param broken URIs of the files that have syntax errors
   */
  after(tree: GoalTree, broken: readonly string[]): GoalTree {
    const known = this.#good;
    this.#good = new Map(broken.map(uri => [uri, known.has(uri) ? known.get(uri) : this.#last]));
    this.#last = tree;
    let shown = tree;
    for (const good of new Set(this.#good.values())) {
      const files = new Set(broken.filter(uri => this.#good.get(uri) === good));
      if (good !== undefined) shown = withLastGood(shown, good, files);
    }
    return shown;
  }
}

/**
 * A tree with those nodes of an earlier one that it lacks and that broken files declare: each in its place, marked as `outdated`.
 * An objective that lacks key results says what it said with them, and so does the summary. What broken files declare, and what
 * stood below a node that is kept, stands where it stood, as it is now. A new node with the words of a kept one beside it is that
 * one half typed, and left out. Linear in the nodes of both.
 * @param files URIs of the broken files
 */
export function withLastGood(tree: GoalTree, good: GoalTree, files: ReadonlySet<string>): GoalTree {
  const present = nodesByKey(tree.roots);
  const before = nodesByKey(good.roots);
  const lost = lostNodes(tree.roots, good.roots, present, files);
  if (lost.kept.size === 0 && lost.returning.size === 0) return tree;
  const roots = mergedRoots(tree, good, { present, before, ...lost });
  const shown = nodesByKey(roots);
  // Goals that have changed places with each other meanwhile might hang below each other: then nothing is put back.
  const isWhole = [...present.values()].every(
    ({ key, kind }) => kind === 'group' || !before.has(key) || shown.has(key),
  );
  if (!isWhole) return tree;
  return { ...tree, roots, summary: lost.kept.size === 0 ? tree.summary : good.summary };
}

interface LostNodes {
  /** Keys of the nodes that are kept. */
  readonly kept: ReadonlySet<string>;
  /** Keys of nodes that stand elsewhere now, and are shown below the same node as before. */
  readonly returning: ReadonlySet<string>;
}

interface Merging extends LostNodes {
  readonly present: ReadonlyMap<string, GoalNode>;
  readonly before: ReadonlyMap<string, GoalNode>;
}

function lostNodes(
  now: readonly GoalNode[],
  good: readonly GoalNode[],
  present: ReadonlyMap<string, GoalNode>,
  files: ReadonlySet<string>,
): LostNodes {
  const kept = new Set<string>();
  const returning = new Set<string>();
  const isLost = (node: GoalNode, parent: GoalNode | undefined): boolean =>
    !present.has(node.key) &&
    (isDeclaredIn(node, files) ||
      (node.role !== undefined && parent !== undefined && isDeclaredIn(parent, files)) ||
      (node.kind === 'group' && node.children.some(child => isLost(child, node))));
  const above = parentsIn(now);
  const look = (node: GoalNode, parent: GoalNode | undefined): void => {
    if (isLost(node, parent)) kept.add(node.key);
    else if (!present.has(node.key)) return;
    else if (
      parent !== undefined &&
      above.get(node.key) !== parent.key &&
      (kept.has(parent.key) || isDeclaredIn(node, files))
    )
      returning.add(node.key);
    for (const child of node.children) look(child, node);
  };
  for (const root of good) look(root, undefined);
  return { kept, returning };
}

/** For each node but the roots the key of the one above it. */
function parentsIn(roots: readonly GoalNode[]): ReadonlyMap<string, string> {
  const above = new Map<string, string>();
  const look = (node: GoalNode): void => {
    for (const child of node.children) {
      above.set(child.key, node.key);
      look(child);
    }
  };
  roots.forEach(look);
  return above;
}

function isDeclaredIn({ location }: GoalNode, files: ReadonlySet<string>): boolean {
  return location !== undefined && files.has(location.uri);
}

function mergedRoots(
  tree: GoalTree,
  good: GoalTree,
  { present, before, kept, returning }: Merging,
): readonly GoalNode[] {
  const grown = (node: GoalNode): GoalNode => {
    const then = before.get(node.key);
    const children = siblings(node.children, then?.children ?? []);
    const lacksKeyResults = children.some(({ key, kind }) => kind === 'kr' && kept.has(key));
    const shown = lacksKeyResults && then?.kind === 'objective' ? outdated(then) : node;
    return { ...shown, children };
  };
  const putBack = (node: GoalNode): readonly GoalNode[] => {
    if (kept.has(node.key)) return [{ ...outdated(node), children: siblings([], node.children) }];
    const now = returning.has(node.key) ? present.get(node.key) : undefined;
    return now === undefined ? [] : [grown(now)];
  };
  /** What is put back stands behind the same sibling as before. */
  const siblings = (now: readonly GoalNode[], then: readonly GoalNode[]): readonly GoalNode[] => {
    const words = new Set(then.filter(({ key }) => kept.has(key)).map(wordsOf));
    const isHalfTyped = (node: GoalNode) => !before.has(node.key) && words.has(wordsOf(node));
    const staying = now.filter(node => !returning.has(node.key) && !isHalfTyped(node));
    const keys = new Set(staying.map(({ key }) => key));
    const behind = new Map<string | undefined, GoalNode[]>();
    let sibling: string | undefined;
    for (const node of then) {
      if (keys.has(node.key)) sibling = node.key;
      else behind.set(sibling, [...(behind.get(sibling) ?? []), ...putBack(node)]);
    }
    const followed = staying.map(grown).flatMap(node => [node, ...(behind.get(node.key) ?? [])]);
    return [...(behind.get(undefined) ?? []), ...followed].filter(
      ({ kind, children }) => kind !== 'group' || children.length > 0,
    );
  };
  return siblings(tree.roots, good.roots);
}

function wordsOf({ kind, label }: GoalNode): string {
  return `${kind} ${label}`;
}

function outdated(node: GoalNode): GoalNode {
  if (node.kind === 'group') return node;
  const detail = [outdatedText, node.detail].filter(text => text !== undefined).join(' · ');
  return { ...node, outdated: true, detail, findings: noFindings };
}

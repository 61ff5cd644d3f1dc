/**
 * A goal tree as it is told to a page that knows an earlier one: where a node and all below it are as they were, only its key is
 * told. A letter in a label then costs the nodes from the root down to that label, however large the tree is.
 */
import type { GoalNode, GoalTree } from './goal-tree.ts';

/** A node, or the key of one that is known with everything below it. */
export type ToldNode = string | NewNode;

/** Offsets in a file change with each letter above, and a page only wants to know of which goal a node is: they are not told. */
export interface NewNode extends Omit<GoalNode, 'children' | 'location'> {
  readonly children: readonly ToldNode[];
}

export interface ToldTree extends Omit<GoalTree, 'roots'> {
  readonly roots: readonly ToldNode[];
}

/** @param known what the other side has; left out: nothing */
export function toldTree(tree: GoalTree, known?: GoalTree): ToldTree {
  const before = nodesByKey(known?.roots ?? []);
  return { ...tree, roots: tree.roots.map(root => toldNode(root, before)) };
}

/**
 * The tree that was meant. What is as it was are the very same objects.
 * @returns undefined where it builds on nodes that are not known
 */
export function understoodTree(told: ToldTree, known: ReadonlyMap<string, GoalNode>): GoalTree | undefined {
  const roots = understoodNodes(told.roots, known);
  return roots && { ...told, roots };
}

/** Every node of a tree by its key. */
export function nodesByKey(roots: readonly GoalNode[]): ReadonlyMap<string, GoalNode> {
  const nodes = new Map<string, GoalNode>();
  const add = (node: GoalNode): void => {
    nodes.set(node.key, node);
    node.children.forEach(add);
  };
  roots.forEach(add);
  return nodes;
}

function toldNode(node: GoalNode, before: ReadonlyMap<string, GoalNode>): ToldNode {
  const known = before.get(node.key);
  if (known === node) return node.key;
  const children = node.children.map(child => toldNode(child, before));
  if (known !== undefined && hasChildren(known, children) && isSame(known, node, besides)) return node.key;
  const { location: _, ...told } = node;
  return { ...told, children };
}

function hasChildren({ children }: GoalNode, told: readonly ToldNode[]): boolean {
  return children.length === told.length && children.every((child, index) => child.key === told[index]);
}

/** Told apart from a node itself, or not at all. */
const besides: ReadonlySet<string> = new Set<keyof GoalNode>(['children', 'location']);

/** Whether two values would be the same as JSON, where what is undefined is not there. */
export function isSame(one: unknown, other: unknown, but?: ReadonlySet<string>): boolean {
  if (one === other) return true;
  if (Array.isArray(one)) {
    return (
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((each, index) => isSame(each, other[index]))
    );
  }
  if (!isRecord(one) || !isRecord(other)) return false;
  for (const name of Object.keys(one)) {
    if (but?.has(name) !== true && !isSame(one[name], other[name])) return false;
  }
  return Object.keys(other).every(
    name => Object.hasOwn(one, name) || other[name] === undefined || but?.has(name),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function understoodNodes(
  told: readonly ToldNode[],
  known: ReadonlyMap<string, GoalNode>,
): readonly GoalNode[] | undefined {
  const nodes: GoalNode[] = [];
  for (const one of told) {
    const node = typeof one === 'string' ? known.get(one) : understoodNode(one, known);
    if (node === undefined) return undefined;
    nodes.push(node);
  }
  return nodes;
}

function understoodNode(told: NewNode, known: ReadonlyMap<string, GoalNode>): GoalNode | undefined {
  const children = understoodNodes(told.children, known);
  if (children === undefined) return undefined;
  return hasSame(children, told.children) ? (told as GoalNode) : { ...told, children };
}

/** Where everything is new, the nodes that were told are the tree. */
function hasSame(nodes: readonly GoalNode[], told: readonly ToldNode[]): boolean {
  return nodes.every((node, index) => node === told[index]);
}

import type { NodePlace, ProtocolRange, TreeResult } from '../../language/protocol.ts';
import type { GoalNode } from '../../language/render/goal-tree.ts';

type Position = ProtocolRange['start'];

interface PlacedNode {
  readonly key: string;
  readonly range: ProtocolRange;
  /** Shown under a goal that it guards, is tracked by or supports: its own node is elsewhere. */
  readonly isLink: boolean;
}

/** Where the nodes of a tree stand in the text, and which node stands where. */
export class GoalPlaces {
  readonly #places: TreeResult['places'];
  readonly #normalize: (uri: string) => string;
  readonly #byUri = new Map<string, PlacedNode[]>();
  readonly #nodes = new Map<string, GoalNode>();
  /** Of each goal the key of its own node, else of one that stands for it elsewhere. */
  readonly #keys = new Map<string, string>();
  /** The same by each spelling that the server uses: taking URIs apart is what costs most here. */
  readonly #bySpelling = new Map<string, PlacedNode[]>();

  /** @param normalize one spelling for all the ways in which a URI may be written */
  constructor({ tree, places }: TreeResult, normalize: (uri: string) => string) {
    this.#places = places;
    this.#normalize = normalize;
    const add = (node: GoalNode): void => {
      this.#nodes.set(node.key, node);
      if (node.goal !== undefined && (node.role === undefined || !this.#keys.has(node.goal)))
        this.#keys.set(node.goal, node.key);
      const place = Object.hasOwn(places, node.key) ? places[node.key] : undefined;
      if (place !== undefined) this.#add(node, place);
      for (const child of node.children) add(child);
    };
    for (const root of tree?.roots ?? []) add(root);
  }

  nodeOf(key: string): GoalNode | undefined {
    return this.#nodes.get(key);
  }

  /** Key of the node that shows a goal. */
  keyOf(goal: string): string | undefined {
    return this.#keys.get(goal);
  }

  /** Where a node is declared; undefined for groups, and for keys of another tree. */
  placeOf(key: string): NodePlace | undefined {
    return Object.hasOwn(this.#places, key) ? this.#places[key] : undefined;
  }

  /** Key of the innermost declaration around a position. */
  nodeAt(uri: string, position: Position): string | undefined {
    let innermost: PlacedNode | undefined;
    for (const node of this.#byUri.get(this.#normalize(uri)) ?? []) {
      if (!contains(node.range, position)) continue;
      if (innermost === undefined || isNearer(node, innermost)) innermost = node;
    }
    return innermost?.key;
  }

  #add({ key, role }: GoalNode, place: NodePlace): void {
    for (const { uri, range } of [place, ...(place.others ?? [])])
      this.#nodesIn(uri).push({ key, range, isLink: role !== undefined });
  }

  #nodesIn(uri: string): PlacedNode[] {
    const known = this.#bySpelling.get(uri);
    if (known !== undefined) return known;
    const normalized = this.#normalize(uri);
    const nodes = this.#byUri.get(normalized) ?? [];
    this.#byUri.set(normalized, nodes);
    this.#bySpelling.set(uri, nodes);
    return nodes;
  }
}

function contains({ start, end }: ProtocolRange, position: Position): boolean {
  return compare(start, position) <= 0 && compare(position, end) <= 0;
}

/** Of two declarations around a position the one that begins later is inside; of the same one its own node. */
function isNearer(node: PlacedNode, other: PlacedNode): boolean {
  const order = compare(node.range.start, other.range.start);
  return order === 0 ? other.isLink && !node.isLink : order > 0;
}

function compare(one: Position, other: Position): number {
  return one.line - other.line || one.character - other.character;
}

/**
 * The goal tree as a map: cards, the edges of the tree, and the links across it, each with its place. Plain data, in units of a
 * pixel at 100 %, from which the exported picture and the page draw.
 */
import type { GoalNode } from '../goal-tree.ts';
import { coordinate as at } from '../markup.ts';
import { cardWidth } from './card.ts';
import { columnStarts, type IsOpen, type PlacedCard, placeInColumns, type ShownLink } from './layout.ts';
import { type LinkedTree, linkedTree } from './links.ts';
import { findWays, middleOf, type Port, type Side, type Way } from './route.ts';

export interface MapCard extends PlacedCard {
  readonly left: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** From a card to all its children. */
export interface MapEdge {
  readonly key: string;
  readonly path: string;
  readonly box: Box;
}

export interface MapLink extends ShownLink {
  /** Unique in the map. */
  readonly key: string;
  /** From end to end. */
  readonly path: string;
  /** As far as no link before it has drawn the same way: dashes that are drawn twice would close each other's gaps. */
  readonly ownPath: string;
  readonly box: Box;
  readonly start: LinkEnd;
  readonly end: LinkEnd;
}

/** Where a link meets a card. */
export interface LinkEnd {
  readonly x: number;
  readonly y: number;
  readonly side: Side;
}

export interface GoalMap {
  readonly cards: readonly MapCard[];
  readonly edges: readonly MapEdge[];
  readonly links: readonly MapLink[];
  readonly width: number;
  readonly height: number;
}

/** The map of a tree; without `isOpen` everything is open. In time nearly linear in its nodes and links. */
export function goalMap(roots: readonly GoalNode[], isOpen: IsOpen = () => true): GoalMap {
  return mapOf(linkedTree(roots), isOpen);
}

/** The same for a tree whose links are known already. */
export function mapOf(tree: LinkedTree, isOpen: IsOpen): GoalMap {
  const columns = placeInColumns(tree, isOpen);
  const { ways, lanes } = findWays(columns);
  const gutters = lanes.map(gutterOf);
  const lefts = columnStarts(gutters.map(({ width }) => width));
  const cards = columns.cards.map(card => ({ ...card, left: lefts[card.column]! }));
  const trunks: Trunks = new Map();
  const links = ways.map(way => linkAlong(way, { lefts, gutters, trunks }));
  const bottom = cards.reduce((most, card) => Math.max(most, card.bottom), 0);
  const right = [...cards.map(card => card.left + cardWidth), ...links.map(({ box }) => box.right)];
  return {
    cards,
    edges: edgesOf(cards),
    links,
    width: right.reduce((most, x) => Math.max(most, x), 0),
    height: bottom,
  };
}

// ---------------------------------------------------------------------------------------------------------- gutters

interface Gutter {
  readonly width: number;
  readonly betweenLanes: number;
}

/** In a gutter stand, from the left, the trunk of the tree's edges, the lanes, and room for the ends of links. */
const trunkAt = 16;
const firstLane = 30;
const behindLanes = 24;
const leastGutter = 64;
/** Many lanes move closer together, so that the columns don't drift apart. */
const roomForLanes = 120;

function gutterOf(lanes: number): Gutter {
  const betweenLanes = lanes < 2 ? 8 : Math.max(3, Math.min(8, roomForLanes / (lanes - 1)));
  return {
    betweenLanes,
    width: Math.max(leastGutter, firstLane + Math.max(0, lanes - 1) * betweenLanes + behindLanes),
  };
}

// ------------------------------------------------------------------------------------------------------------ edges

const edgeRadius = 6;
const linkRadius = 5;

function edgesOf(cards: readonly MapCard[]): readonly MapEdge[] {
  const children = new Map<string, MapCard[]>();
  for (const card of cards) {
    // What stands here only because its own place is not shown hangs on a link, not in the tree.
    if (card.parent === undefined || card.node.role !== undefined) continue;
    const known = children.get(card.parent);
    if (known === undefined) children.set(card.parent, [card]);
    else known.push(card);
  }
  return cards.flatMap(card => {
    const below = children.get(card.key);
    return below === undefined ? [] : [edgeTo(card, below)];
  });
}

function edgeTo(parent: MapCard, children: readonly MapCard[]): MapEdge {
  const start = parent.left + cardWidth;
  const trunk = start + trunkAt;
  const middle = middleOf(parent);
  const ways = children.map(child =>
    rounded(
      [
        { x: start, y: middle },
        { x: trunk, y: middle },
        { x: trunk, y: middleOf(child) },
        { x: child.left, y: middleOf(child) },
      ],
      edgeRadius,
    ),
  );
  const heights = [middle, ...children.map(middleOf)];
  const right = children.reduce((most, child) => Math.max(most, child.left), trunk);
  const box = { left: start, right, top: Math.min(...heights), bottom: Math.max(...heights) };
  return { key: parent.key, path: ways.join(''), box };
}

// ------------------------------------------------------------------------------------------------------------ links

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Which stretch of its lane each arrival has drawn already, by lane and arrival. */
type Trunks = Map<string, { top: number; bottom: number }>;

interface Drawn {
  readonly lefts: readonly number[];
  readonly gutters: readonly Gutter[];
  readonly trunks: Trunks;
}

function linkAlong(way: Way, { lefts, gutters, trunks }: Drawn): MapLink {
  const start = endOf(way.from, lefts);
  const end = endOf(way.to, lefts);
  const points: Point[] = [start];
  let own: readonly Point[] | undefined;
  let y = start.y;
  for (const step of way.steps) {
    const x = lefts[step.gutter]! + cardWidth + firstLane + step.lane * gutters[step.gutter]!.betweenLanes;
    points.push({ x, y });
    const joined = joinTrunk(trunks, `${step.gutter} ${way.arrival}`, y, step.y);
    if (own === undefined && joined !== undefined) own = [...points, { x, y: joined }];
    points.push({ x, y: step.y });
    y = step.y;
  }
  points.push(end);
  const { from, to, kind } = way.link;
  const path = rounded(points, linkRadius);
  const ownPath = own === undefined ? path : rounded(own, linkRadius);
  return { ...way.link, key: `${kind} ${from} ${to}`, path, ownPath, box: boxAround(points), start, end };
}

/** Adds the stretch between two heights to a trunk. @returns where it meets what was drawn before, or undefined where nothing was */
function joinTrunk(trunks: Trunks, id: string, from: number, to: number): number | undefined {
  const trunk = trunks.get(id);
  if (trunk === undefined) {
    trunks.set(id, { top: Math.min(from, to), bottom: Math.max(from, to) });
    return undefined;
  }
  const met = Math.max(trunk.top, Math.min(trunk.bottom, from));
  trunk.top = Math.min(trunk.top, from);
  trunk.bottom = Math.max(trunk.bottom, from);
  return met;
}

function endOf({ column, side, y }: Port, lefts: readonly number[]): LinkEnd {
  return { x: lefts[column]! + (side === 'left' ? 0 : cardWidth), y, side };
}

function boxAround(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** A way of straight lines with round corners; points in which it goes straight on are left out. */
function rounded(points: readonly Point[], radius: number): string {
  const corners = points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (before === undefined || after === undefined) return true;
    return !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y));
  });
  const [first, ...rest] = corners;
  let path = `M${at(first!.x)} ${at(first!.y)}`;
  let from = first!;
  for (const [index, corner] of rest.entries()) {
    const next = rest[index + 1];
    if (next === undefined) return `${path}L${at(corner.x)} ${at(corner.y)}`;
    const size = Math.min(radius, lengthOf(from, corner) / 2, lengthOf(corner, next) / 2);
    const [into, out] = [toward(corner, from, size), toward(corner, next, size)];
    path += `L${at(into.x)} ${at(into.y)}Q${at(corner.x)} ${at(corner.y)} ${at(out.x)} ${at(out.y)}`;
    from = corner;
  }
  return path;
}

function lengthOf(one: Point, other: Point): number {
  return Math.abs(one.x - other.x) + Math.abs(one.y - other.y);
}

function toward(from: Point, to: Point, distance: number): Point {
  return { x: from.x + Math.sign(to.x - from.x) * distance, y: from.y + Math.sign(to.y - from.y) * distance };
}

/**
 * Ways of the links between the cards of a map: along lanes in the gutters between the columns, across a column only where no
 * card is, so that each link can be followed from end to end and covers no word.
 */
import type { Columns, PlacedCard, ShownLink } from './layout.ts';

export type Side = 'left' | 'right';

/** Which way a link takes before it is known how wide the gutters are. */
export interface Way {
  readonly link: ShownLink;
  readonly from: Port;
  readonly to: Port;
  /** What it shares its lanes with: all links of one kind that arrive at this side of this card. */
  readonly arrival: string;
  /** Up or down in a gutter to a height, then on across the next column, or to the card where it is the last. */
  readonly steps: readonly Step[];
}

export interface Port {
  readonly column: number;
  readonly side: Side;
  readonly y: number;
}

interface Step {
  /** The gutter to the right of the column of the same number. */
  readonly gutter: number;
  readonly lane: number;
  readonly y: number;
}

export interface Ways {
  readonly ways: readonly Way[];
  /** How many lanes each gutter has; one gutter to the right of each column. */
  readonly lanes: readonly number[];
}

/**
 * Finds a way for every link. Links of one kind that arrive on the same side of the same card share their lanes, so they come
 * together on the way and never part again.
 */
export function findWays({ cards, links }: Columns): Ways {
  const byKey = new Map(cards.map(card => [card.key, card]));
  const columns = cardsByColumn(cards);
  const plans = links.flatMap(link => plan(link, byKey) ?? []);
  const ports = portsOf(plans);
  const crossings = columns.map(column => new Crossings(column));
  const legs = plans.map(one => legsOf(one, ports, crossings));
  const lanes = columns.map((_, gutter) => assignLanes(gutter, plans, legs));
  const ways = plans.map((one, index) => ({
    link: one.link,
    arrival: arrival(one),
    from: { column: one.from.column, side: one.fromSide, y: ports.get(departure(one))! },
    to: { column: one.to.column, side: one.toSide, y: ports.get(arrival(one))! },
    steps: legs[index]!.map(({ gutter, y }) => ({
      gutter,
      y,
      lane: lanes[gutter]!.laneOf.get(arrival(one)) ?? 0,
    })),
  }));
  return { ways, lanes: lanes.map(({ count }) => count) };
}

interface Plan {
  readonly link: ShownLink;
  readonly from: PlacedCard;
  readonly to: PlacedCard;
  readonly fromSide: Side;
  readonly toSide: Side;
  /** In the order in which they are gone through. */
  readonly gutters: readonly number[];
}

function plan(link: ShownLink, cards: ReadonlyMap<string, PlacedCard>): Plan | undefined {
  const [from, to] = [cards.get(link.from), cards.get(link.to)];
  if (from === undefined || to === undefined) return undefined;
  const [start, end] = [from.column, to.column];
  if (start === end) return { link, from, to, fromSide: 'right', toSide: 'right', gutters: [start] };
  const isRightward = start < end;
  const count = Math.abs(end - start);
  const gutters = Array.from({ length: count }, (_, step) => (isRightward ? start + step : start - 1 - step));
  return isRightward
    ? { link, from, to, fromSide: 'right', toSide: 'left', gutters }
    : { link, from, to, fromSide: 'left', toSide: 'right', gutters };
}

function cardsByColumn(cards: readonly PlacedCard[]): readonly (readonly PlacedCard[])[] {
  const columns: PlacedCard[][] = [];
  for (const card of cards) {
    while (columns.length <= card.column) columns.push([]);
    columns[card.column]!.push(card);
  }
  return columns.map(column => column.sort((one, other) => one.top - other.top));
}

// ------------------------------------------------------------------------------------------------------------ ports

/** A link leaves by a port of its own; those that arrive share one for each kind. */
function departure({ link, fromSide }: Plan): string {
  return `${fromSide} from ${link.from} ${link.kind} ${link.to}`;
}

function arrival({ link, toSide }: Plan): string {
  return `${toSide} to ${link.to} ${link.kind}`;
}

interface Wanted {
  readonly card: PlacedCard;
  readonly side: Side;
  /** Heights that it leads to. */
  readonly toward: number[];
}

/** The tree's own edges meet a card in its middle. */
const nextToEdge = 12;
const betweenPorts = 6;
const fromCorner = 7;

/** Heights of all ports: above the middle of the card where the other end is above, else below it. */
function portsOf(plans: readonly Plan[]): ReadonlyMap<string, number> {
  const wanted = new Map<string, Wanted>();
  const want = (port: string, card: PlacedCard, side: Side, other: PlacedCard) => {
    const known = wanted.get(port);
    if (known === undefined) wanted.set(port, { card, side, toward: [middleOf(other)] });
    else known.toward.push(middleOf(other));
  };
  for (const one of plans) {
    want(departure(one), one.from, one.fromSide, one.to);
    want(arrival(one), one.to, one.toSide, one.from);
  }
  const bySide = new Map<string, [string, Wanted][]>();
  for (const [port, one] of wanted) {
    const side = `${one.side} ${isUpward(one) ? 'up' : 'down'} ${one.card.key}`;
    const known = bySide.get(side);
    if (known === undefined) bySide.set(side, [[port, one]]);
    else known.push([port, one]);
  }
  const heights = new Map<string, number>();
  for (const ports of bySide.values()) {
    ports.sort(([, one], [, other]) => Math.abs(distanceOf(one)) - Math.abs(distanceOf(other)));
    for (const [index, [port, one]] of ports.entries()) {
      const offset = Math.min(nextToEdge + index * betweenPorts, heightOf(one.card) / 2 - fromCorner);
      heights.set(port, middleOf(one.card) + (isUpward(one) ? -offset : offset));
    }
  }
  return heights;
}

function isUpward(one: Wanted): boolean {
  return distanceOf(one) < 0;
}

function distanceOf({ card, toward }: Wanted): number {
  return toward.reduce((sum, y) => sum + y, 0) / toward.length - middleOf(card);
}

export function middleOf({ top, bottom }: Pick<PlacedCard, 'top' | 'bottom'>): number {
  return (top + bottom) / 2;
}

function heightOf({ top, bottom }: PlacedCard): number {
  return bottom - top;
}

// -------------------------------------------------------------------------------------------------------- crossings

const fromCard = 5;
const betweenCrossings = 4;

/** Where a column can be crossed without touching a card. */
class Crossings {
  readonly #cards: readonly PlacedCard[];
  /** Heights that are taken in each gap, by the arrival that took it. */
  readonly #taken = new Map<number, Map<string, number>>();

  /** @param cards from top to bottom */
  constructor(cards: readonly PlacedCard[]) {
    this.#cards = cards;
  }

  /** The nearest height to the wanted one that is between two cards, or above or below all; the same for the same arrival. */
  at(wanted: number, arrival: string): number {
    const gap = this.#nearestGap(wanted);
    const taken = this.#taken.get(gap) ?? new Map<string, number>();
    this.#taken.set(gap, taken);
    const known = taken.get(arrival);
    if (known !== undefined) return known;
    const [top, bottom] = this.#boundsOf(gap);
    const y = freeHeight(Math.max(top, Math.min(bottom, wanted)), top, bottom, [...taken.values()]);
    taken.set(arrival, y);
    return y;
  }

  /** Gap 0 is above the first card, the gap of a number above the card of that number. */
  #nearestGap(wanted: number): number {
    let low = 0;
    let high = this.#cards.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (middleOf(this.#cards[middle]!) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #boundsOf(gap: number): readonly [number, number] {
    const above = this.#cards[gap - 1];
    const below = this.#cards[gap];
    const top = above === undefined ? Number.NEGATIVE_INFINITY : above.bottom + fromCard;
    const bottom = below === undefined ? Number.POSITIVE_INFINITY : below.top - fromCard;
    return [top, bottom];
  }
}

/** The height nearest to the wanted one that is apart from those taken; the wanted one where the gap is full. */
function freeHeight(wanted: number, top: number, bottom: number, taken: readonly number[]): number {
  const isFree = (y: number) =>
    y >= top && y <= bottom && taken.every(other => Math.abs(other - y) >= betweenCrossings);
  for (let step = 0; step <= taken.length; step++) {
    const offset = step * betweenCrossings;
    if (isFree(wanted + offset)) return wanted + offset;
    if (isFree(wanted - offset)) return wanted - offset;
  }
  return wanted;
}

// ------------------------------------------------------------------------------------------------------------ lanes

interface Leg {
  readonly gutter: number;
  readonly top: number;
  readonly bottom: number;
  readonly y: number;
}

function legsOf(
  one: Plan,
  ports: ReadonlyMap<string, number>,
  crossings: readonly Crossings[],
): readonly Leg[] {
  const goal = ports.get(arrival(one))!;
  let y = ports.get(departure(one))!;
  const isRightward = one.fromSide === 'right';
  return one.gutters.map((gutter, index) => {
    const isLast = index === one.gutters.length - 1;
    const crossed = isRightward ? gutter + 1 : gutter;
    const next = isLast ? goal : crossings[crossed]!.at(goal, arrival(one));
    const leg = { gutter, top: Math.min(y, next), bottom: Math.max(y, next), y: next };
    y = next;
    return leg;
  });
}

interface Lanes {
  readonly count: number;
  readonly laneOf: ReadonlyMap<string, number>;
}

const betweenEnds = 8;

/** What shares an arrival shares a lane; arrivals share one where they use it at different heights. */
function assignLanes(gutter: number, plans: readonly Plan[], legs: readonly (readonly Leg[])[]): Lanes {
  const stretches = new Map<string, { top: number; bottom: number }>();
  for (const [index, one] of plans.entries()) {
    for (const leg of legs[index]!) {
      if (leg.gutter !== gutter) continue;
      const known = stretches.get(arrival(one));
      if (known === undefined) stretches.set(arrival(one), { top: leg.top, bottom: leg.bottom });
      else {
        known.top = Math.min(known.top, leg.top);
        known.bottom = Math.max(known.bottom, leg.bottom);
      }
    }
  }
  const shortestFirst = [...stretches].sort(
    ([, one], [, other]) => one.bottom - one.top - (other.bottom - other.top) || one.top - other.top,
  );
  const laneOf = new Map<string, number>();
  const lanes: { top: number; bottom: number }[][] = [];
  for (const [id, stretch] of shortestFirst) {
    const isFree = (lane: readonly { top: number; bottom: number }[]) =>
      lane.every(
        ({ top, bottom }) => stretch.top > bottom + betweenEnds || stretch.bottom < top - betweenEnds,
      );
    const free = lanes.findIndex(isFree);
    const lane = free < 0 ? lanes.length : free;
    if (free < 0) lanes.push([]);
    lanes[lane]!.push(stretch);
    laneOf.set(id, lane);
  }
  return { count: lanes.length, laneOf };
}

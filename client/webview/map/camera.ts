/** Which part of the map is seen, and how large. Pixels of the screen, from the upper left corner of what shows the map. */
import type { MapCamera } from '../../../language/protocol.ts';
import { cardWidth } from '../../../language/render/map/card.ts';
import type { Box, GoalMap, MapCard } from '../../../language/render/map/goal-map.ts';

/** A point of the map is seen at `x + scale × left`, `y + scale × top`. */
export interface Camera {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Viewport {
  readonly width: number;
  readonly height: number;
}

export const leastScale = 0.1;
const greatestScale = 2;
/** Room that is left around what is brought into sight. */
const margin = 24;

export function boxOfCard({ left, top, bottom }: MapCard): Box {
  return { left, top, right: left + cardWidth, bottom };
}

/** Larger or smaller by a factor, so that what is at a point of the screen stays there. */
export function zoomed(
  camera: Camera,
  factor: number,
  at: { readonly x: number; readonly y: number },
): Camera {
  const scale = within(camera.scale * factor, leastScale, greatestScale);
  const change = scale / camera.scale;
  return { scale, x: at.x - (at.x - camera.x) * change, y: at.y - (at.y - camera.y) * change };
}

export function panned(camera: Camera, x: number, y: number): Camera {
  return { ...camera, x: camera.x + x, y: camera.y + y };
}

/** On the right stand buttons, which must not cover a map that is shown whole. */
const besideMap = 40;

/** The whole map in the middle, never larger than 100 %. */
export function fitted({ width, height }: GoalMap, viewport: Viewport): Camera {
  const wanted = Math.min(
    (viewport.width - besideMap - 2 * margin) / Math.max(1, width),
    (viewport.height - 2 * margin) / Math.max(1, height),
  );
  const scale = within(wanted, leastScale, 1);
  return {
    scale,
    x: Math.max(margin, (viewport.width - besideMap - width * scale) / 2),
    y: Math.max(margin, (viewport.height - height * scale) / 2),
  };
}

/** A whole map is shown so small at most; one that is larger begins at a size that is read without effort. */
const leastWholeScale = 0.75;
const readable = 0.9;

/** What is seen first: the whole map where it can be read so, else its first card on the left with what fits beside it. */
export function firstCamera(map: GoalMap, viewport: Viewport): Camera {
  const whole = fitted(map, viewport);
  const [root] = map.cards;
  if (whole.scale >= leastWholeScale || root === undefined) return whole;
  const middle = (root.top + root.bottom) / 2;
  return { scale: readable, x: margin, y: viewport.height / 2 - middle * readable };
}

/** Moved as little as shows a box whole; its beginning where it is larger than what can be seen. */
export function bringingIntoSight(camera: Camera, box: Box, viewport: Viewport): Camera {
  const { scale, x, y } = camera;
  return {
    scale,
    x: x + shift(box.left * scale + x, box.right * scale + x, viewport.width),
    y: y + shift(box.top * scale + y, box.bottom * scale + y, viewport.height),
  };
}

function shift(from: number, to: number, size: number): number {
  const room = Math.min(margin, Math.max(0, (size - (to - from)) / 2));
  if (from < room || to - from > size) return room - from;
  return to > size - room ? size - room - to : 0;
}

/** The part of the map that a camera shows, with a share of its size more on all sides. */
export function seenBy({ scale, x, y }: Camera, viewport: Viewport, more = 0): Box {
  const [width, height] = [viewport.width / scale, viewport.height / scale];
  return {
    left: -x / scale - width * more,
    right: -x / scale + width * (1 + more),
    top: -y / scale - height * more,
    bottom: -y / scale + height * (1 + more),
  };
}

export function overlaps(one: Box, other: Box): boolean {
  return (
    one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom
  );
}

export function contains(outer: Box, inner: Box): boolean {
  return (
    outer.left <= inner.left &&
    outer.right >= inner.right &&
    outer.top <= inner.top &&
    outer.bottom >= inner.bottom
  );
}

/**
 * The camera as it is kept: by a card and where that is on the screen, so that what somebody looks at stays where it is
 * whatever comes and goes around it. Held by the preferred card if it is seen, else by the one nearest to the middle.
 */
export function heldBy(
  camera: Camera,
  { cards }: GoalMap,
  viewport: Viewport,
  preferred: MapCard | undefined,
): MapCamera {
  const seen = seenBy(camera, viewport);
  const isSeen = preferred !== undefined && overlaps(seen, boxOfCard(preferred));
  const holder = isSeen
    ? preferred
    : nearestTo((seen.left + seen.right) / 2, (seen.top + seen.bottom) / 2, cards);
  if (holder === undefined) return { ...camera, key: '' };
  return {
    scale: camera.scale,
    key: holder.key,
    x: camera.x + holder.left * camera.scale,
    y: camera.y + holder.top * camera.scale,
  };
}

function nearestTo(x: number, y: number, cards: readonly MapCard[]): MapCard | undefined {
  let nearest: MapCard | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const card of cards) {
    const distance = Math.abs(card.left + cardWidth / 2 - x) + Math.abs((card.top + card.bottom) / 2 - y);
    if (distance >= least) continue;
    nearest = card;
    least = distance;
  }
  return nearest;
}

/** The camera that was kept, over a map in which its card may stand elsewhere; undefined where that card is gone. */
export function cameraOf(
  { scale, key, x, y }: MapCamera,
  cards: ReadonlyMap<string, MapCard>,
): Camera | undefined {
  const card = cards.get(key);
  if (card === undefined) return undefined;
  const sound = within(scale, leastScale, greatestScale);
  return { scale: sound, x: x - card.left * sound, y: y - card.top * sound };
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

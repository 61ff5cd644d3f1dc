import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bringingIntoSight,
  type Camera,
  cameraOf,
  firstCamera,
  fitted,
  heldBy,
  seenBy,
  zoomed,
} from '../../../client/webview/map/camera.ts';
import { goalMap } from '../../../language/render/map/goal-map.ts';
import { anyRoots } from '../../language/render/map/any-tree.ts';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const anyCamera: fc.Arbitrary<Camera> = fc.record({
  scale: number(0.1, 2),
  x: number(-5_000, 5_000),
  y: number(-5_000, 5_000),
});
const anyViewport = fc.record({ width: number(200, 2_000), height: number(200, 2_000) });
const anyBox = fc
  .tuple(number(-3_000, 3_000), number(-3_000, 3_000), number(1, 300), number(1, 200))
  .map(([left, top, width, height]) => ({ left, top, right: left + width, bottom: top + height }));

describe('the camera of the map', () => {
  it('keeps the point under the mouse when it zooms', () =>
    fc.assert(
      fc.property(anyCamera, number(0.2, 5), number(0, 1_000), number(0, 1_000), (camera, factor, x, y) => {
        const next = zoomed(camera, factor, { x, y });
        expect((x - next.x) / next.scale).toBeCloseTo((x - camera.x) / camera.scale, 3);
        expect((y - next.y) / next.scale).toBeCloseTo((y - camera.y) / camera.scale, 3);
      }),
    ));

  it('shows a box that fits whole, moves no more than it must, and not at all the second time', () =>
    fc.assert(
      fc.property(anyCamera, anyBox, anyViewport, (camera, box, viewport) => {
        const moved = bringingIntoSight(camera, box, viewport);
        const seen = seenBy(moved, viewport);
        const fits = (box.right - box.left) * camera.scale <= viewport.width;
        if (fits) {
          expect(seen.left).toBeLessThanOrEqual(box.left + 0.01);
          expect(seen.right).toBeGreaterThanOrEqual(box.right - 0.01);
        }
        const again = bringingIntoSight(moved, box, viewport);
        expect(again.x).toBeCloseTo(moved.x, 3);
        expect(again.y).toBeCloseTo(moved.y, 3);
      }),
    ));

  it('is the same again after it was kept by a card, wherever that card has moved', () =>
    fc.assert(
      fc.property(anyRoots, anyCamera, anyViewport, (roots, camera, viewport) => {
        const map = goalMap(roots);
        fc.pre(map.cards.length > 0);
        const kept = heldBy(camera, map, viewport, map.cards[0]);
        const again = cameraOf(kept, new Map(map.cards.map(card => [card.key, card])))!;
        expect(again.x).toBeCloseTo(camera.x, 3);
        expect(again.y).toBeCloseTo(camera.y, 3);
        expect(again.scale).toBe(camera.scale);
        const { key } = kept;
        const elsewhere = map.cards.map(card =>
          card.key === key ? { ...card, left: card.left + 300, top: card.top + 70 } : card,
        );
        const moved = cameraOf(kept, new Map(elsewhere.map(card => [card.key, card])))!;
        expect(moved.x).toBeCloseTo(camera.x - 300 * camera.scale, 3);
        expect(moved.y).toBeCloseTo(camera.y - 70 * camera.scale, 3);
      }),
      { numRuns: 50 },
    ));

  it('fits whole maps, and begins with a size that can be read', () =>
    fc.assert(
      fc.property(anyRoots, anyViewport, (roots, viewport) => {
        const map = goalMap(roots);
        const whole = fitted(map, viewport);
        if (whole.scale > 0.1) {
          expect(map.width * whole.scale).toBeLessThanOrEqual(viewport.width);
          expect(map.height * whole.scale).toBeLessThanOrEqual(viewport.height);
        }
        expect(firstCamera(map, viewport).scale).toBeGreaterThanOrEqual(map.cards.length === 0 ? 0 : 0.75);
      }),
      { numRuns: 50 },
    ));

  it('does not find a card that is gone', () => {
    expect(cameraOf({ scale: 1, key: 'gone', x: 0, y: 0 }, new Map())).toBeUndefined();
  });
});

import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { detailAt } from '../../../language/render/map/drawing.ts';
import type { Box, GoalMap, MapCard } from '../../../language/render/map/goal-map.ts';
import { contextOf } from '../actions/node-actions.ts';
import type { Row } from '../rows.ts';
import { boxOfCard, type Camera, contains, overlaps, seenBy, type Viewport } from './camera.ts';
import { GoalCard } from './map-card.tsx';
import { LinkLine, type LinkOfCard } from './map-links.tsx';

export interface MapDrawingProps {
  readonly map: GoalMap;
  readonly cards: ReadonlyMap<string, MapCard>;
  readonly camera: Camera;
  readonly size: Viewport;
  readonly rows: readonly Row[];
  readonly places: ReadonlyMap<string, number>;
  /** Keys of the card with the keyboard, and of the selected one. */
  readonly active: string | undefined;
  readonly selected: string | undefined;
  /** Links that stand out, because somebody looks at one of their ends. */
  readonly followed: readonly LinkOfCard[];
  readonly hits: ReadonlySet<string> | undefined;
  readonly place: string;
  readonly labelOf: (key: string) => string;
}

/**
 * Edges, links and cards as far as they are in sight or close to it, and the card with the keyboard wherever it is. While the
 * camera moves, only the transformation of the whole changes.
 */
export function MapDrawing(props: MapDrawingProps): JSX.Element {
  const { map, cards, camera, size, rows, places, active, selected, followed, hits, labelOf } = props;
  const shown = useShown(camera, size);
  const detail = detailAt(camera.scale);
  const lines = useMemo(
    () => (
      // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing here takes the focus, the list of links does
      <g aria-hidden="true">
        {map.edges
          .filter(({ box }) => overlaps(box, shown))
          .map(({ key, path }) => (
            <path key={key} class="branch" d={path} />
          ))}
        {map.links
          .filter(({ box }) => overlaps(box, shown))
          .map(link => (
            <LinkLine key={link.key} link={link} labelOf={labelOf} isFollowed={false} />
          ))}
      </g>
    ),
    [map, shown],
  );
  const drawn = useMemo(
    () => map.cards.filter(card => card.key === active || overlaps(boxOfCard(card), shown)),
    [map, shown, active],
  );
  const items = useMemo(
    () =>
      drawn.map(card => (
        <GoalCard
          key={card.key}
          card={card}
          row={rows[places.get(card.key)!]!}
          detail={detail}
          active={card.key === active}
          selected={card.key === selected}
          isHit={hits?.has(card.key) ?? true}
          context={contextOf(card.node, props.place)}
        />
      )),
    [drawn, rows, detail, selected, hits],
  );
  return (
    <svg role="none">
      <g
        data-following={followed.length > 0}
        transform={`translate(${camera.x} ${camera.y}) scale(${camera.scale})`}
      >
        {lines}
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing here takes the focus, the list of links does */}
        <g aria-hidden="true">
          {followed.map(({ link, other }) => (
            <g key={link.key}>
              <LinkLine link={link} labelOf={labelOf} isFollowed />
              <OtherEnd card={cards.get(other)} />
            </g>
          ))}
        </g>
        <g>{items}</g>
      </g>
    </svg>
  );
}

/** What a followed link leads to, marked around its card. */
function OtherEnd({ card }: { readonly card: MapCard | undefined }): JSX.Element | null {
  if (card === undefined) return null;
  const { left, top, right, bottom } = boxOfCard(card);
  return (
    <rect
      class="map-other"
      x={left - 4}
      y={top - 4}
      width={right - left + 8}
      height={bottom - top + 8}
      rx={9}
    />
  );
}

/** The part of the map that is in the document: it changes only when the camera leaves it, or sees much less of it. */
function useShown(camera: Camera, size: { readonly width: number; readonly height: number }): Box {
  const shown = useRef<{ readonly box: Box; readonly scale: number } | undefined>(undefined);
  const known = shown.current;
  const isClose = known !== undefined && camera.scale / known.scale < 2 && known.scale / camera.scale < 2;
  if (!isClose || !contains(known.box, seenBy(camera, size))) {
    shown.current = { box: seenBy(camera, size, 0.5), scale: camera.scale };
  }
  return shown.current!.box;
}

import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { MapCamera, ViewState } from '../../../language/protocol.ts';
import type { GoalNode } from '../../../language/render/goal-tree.ts';
import { detailAt } from '../../../language/render/map/drawing.ts';
import { mapOf } from '../../../language/render/map/goal-map.ts';
import { type LinkedTree, linkKinds } from '../../../language/render/map/links.ts';
import { openContextMenuBelow } from '../actions/context-menu.ts';
import type { NodeAction } from '../actions/node-actions.ts';
import { unknownSize, useSizeOf } from '../element-size.ts';
import { rowId } from '../goal-row.tsx';
import { actionOfKey, type OwnAction, ownActionOfKey, type TreeAction } from '../keyboard.ts';
import type { Row } from '../rows.ts';
import { isOpen } from '../view-state.ts';
import {
  boxOfCard,
  bringingIntoSight,
  type Camera,
  cameraOf,
  firstCamera,
  fitted,
  heldBy,
  panned,
  zoomed,
} from './camera.ts';
import { LinkList } from './link-list.tsx';
import { MapControls, MapLegend } from './map-controls.tsx';
import { MapDrawing } from './map-drawing.tsx';
import { type MapAction, mapActionOfKey } from './map-keys.ts';
import { linksOfCard } from './map-links.tsx';
import { useDragging } from './use-dragging.ts';

export interface MapViewProps {
  readonly tree: LinkedTree;
  /** The cards as rows of a tree: what keyboard and screen readers go through. */
  readonly rows: readonly Row[];
  readonly places: ReadonlyMap<string, number>;
  readonly label: string;
  readonly state: ViewState;
  /** What a filter looks for; the other cards lead there. Absent where nothing is filtered. */
  readonly hits: ReadonlySet<string> | undefined;
  /** A card that must be seen now, said anew with each request. */
  readonly show: { readonly key: string } | undefined;
  readonly onSelect: (key: string) => void;
  readonly onOpen: (keys: readonly string[], open: boolean) => void;
  readonly onChoose: (row: Row, focusEditor: boolean) => void;
  /** Where the page stands, for the conditions of context menus. */
  readonly place: string;
  readonly onAct: (node: GoalNode, action: NodeAction) => void;
  readonly onWiden: (by: 'level' | 'all') => void;
  readonly onSearch: () => void;
  readonly onHelp: () => void;
  readonly onMoved: (camera: MapCamera) => void;
}

/** How many rows of keyboard a page is. */
const cardsOfPage = 8;
/** Wheels turn by pixels; a turn by so many zooms by `e`. */
const wheelPixels = 300;

/**
 * The map as a WAI-ARIA tree. Only what is in sight and around it is in the document, and the active card wherever it is, because
 * the keyboard stays on the tree and `aria-activedescendant` points to it.
 */
export function MapView(props: MapViewProps): JSX.Element {
  const { tree, rows, places, state } = props;
  const canvas = useRef<HTMLDivElement>(null);
  const size = useSizeOf(canvas);
  const map = useMemo(() => mapOf(tree, (key, level) => isOpen(state, key, level)), [rows]);
  const cards = useMemo(() => new Map(map.cards.map(card => [card.key, card])), [map]);
  const [hovered, setHovered] = useState<string | undefined>(undefined);
  const cameFrom = useRef<string[]>([]);

  const selected = tree.standsAt.get(state.selected ?? '') ?? state.selected;
  const activeIndex = places.get(selected ?? '') ?? 0;
  const active = rows[activeIndex]?.node.key;

  const lastCamera = useRef<Camera | undefined>(undefined);
  const kept = state.map?.camera && cameraOf(state.map.camera, cards);
  const camera = kept ?? lastCamera.current ?? firstCamera(map, size);
  // Before the view is measured nobody can say what fits.
  if (size !== unknownSize) lastCamera.current = camera;

  const moveTo = (next: Camera, holder = selected): void => {
    lastCamera.current = next;
    props.onMoved(heldBy(next, map, size, cards.get(holder ?? '')));
  };
  const bringIntoSight = (key: string): void => {
    const card = cards.get(key);
    if (card !== undefined)
      moveTo(bringingIntoSight(lastCamera.current ?? camera, boxOfCard(card), size), key);
  };

  useLayoutEffect(() => {
    if (kept === undefined && size !== unknownSize) moveTo(camera);
  }, [kept === undefined, size]);

  useLayoutEffect(() => {
    if (props.show !== undefined) bringIntoSight(props.show.key);
  }, [props.show, size]);

  useEffect(() => {
    // VS Code gives the keyboard to the page as a whole: the map takes it, unless something else on the page has it.
    const takeFocus = (): void => {
      const isFree = document.activeElement === null || document.activeElement === document.body;
      if (isFree) canvas.current?.focus({ preventScroll: true });
    };
    if (document.hasFocus()) takeFocus();
    window.addEventListener('focus', takeFocus);
    return () => window.removeEventListener('focus', takeFocus);
  }, []);

  const middle = { x: size.width / 2, y: size.height / 2 };
  const goTo = (key: string): void => {
    props.onSelect(key);
    bringIntoSight(key);
  };
  const follow = (key: string): void => {
    if (active !== undefined) cameFrom.current.push(active);
    goTo(key);
  };
  const setOpen = (keys: readonly string[], open: boolean): void => {
    // What was opened or closed stays under the hand that did it.
    moveTo(camera, keys[0]);
    props.onOpen(keys, open);
  };

  const followed = linksOfCard(hovered ?? selected ?? '', map.links);
  const selectedLinks = hovered === undefined ? followed : linksOfCard(selected ?? '', map.links);

  const performOnMap = (action: MapAction): void => {
    switch (action.kind) {
      case 'zoom':
        return moveTo(zoomed(camera, action.factor, middle));
      case 'fit':
        moveTo(fitted(map, size));
        // A map that is too large even so shows the part that somebody is in.
        if (active !== undefined) bringIntoSight(active);
        return;
      case 'pan':
        return moveTo(panned(camera, action.x, action.y));
      case 'follow': {
        const [first] = linksOfCard(active ?? '', map.links);
        if (first !== undefined) follow(first.other);
        return;
      }
      case 'return': {
        const back = cameFrom.current.pop();
        if (back !== undefined) goTo(back);
      }
    }
  };
  const openMenuOf = (key: string): void => {
    const card = document.getElementById(rowId(key));
    if (card !== null) openContextMenuBelow(card, card.querySelector('.sign, .star') ?? card);
  };
  const perform = (action: TreeAction | OwnAction): void => {
    switch (action.kind) {
      case 'setOpen':
        return setOpen(action.keys, action.open);
      case 'choose':
        return props.onChoose(rows[action.row]!, action.focusEditor);
      case 'select':
        return goTo(rows[action.row]!.node.key);
      case 'act':
        return props.onAct(rows[action.row]!.node, action.action);
      case 'menu':
        return openMenuOf(rows[action.row]!.node.key);
      case 'widen':
        return props.onWiden(action.by);
      case 'search':
        return props.onSearch();
      case 'help':
        return props.onHelp();
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
    const onMap = hasModifier ? undefined : mapActionOfKey(event.key, event.shiftKey);
    const inTree =
      ownActionOfKey(event, activeIndex) ??
      (hasModifier ? undefined : actionOfKey(event.key, rows, activeIndex, cardsOfPage));
    if (onMap === undefined && inTree === undefined) return;
    event.preventDefault();
    if (onMap !== undefined) performOnMap(onMap);
    else if (inTree !== undefined) perform(inTree);
  };
  /** Where the menu is asked for with a key, or by a screen reader, it is asked of the map: the card that is meant answers. */
  const onContextMenu = (event: MouseEvent): void => {
    if (event.target !== event.currentTarget || active === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    openMenuOf(active);
  };

  const { onPointerDown, hasDragged } = useDragging((x, y) =>
    moveTo(panned(lastCamera.current ?? camera, x, y)),
  );
  const onWheel = (event: WheelEvent): void => {
    event.preventDefault();
    if (!event.ctrlKey && !event.metaKey) {
      moveTo(panned(camera, -event.deltaX, -event.deltaY));
      return;
    }
    const corner = canvas.current?.getBoundingClientRect();
    const at = { x: event.clientX - (corner?.left ?? 0), y: event.clientY - (corner?.top ?? 0) };
    moveTo(zoomed(camera, Math.exp(-event.deltaY / wheelPixels), at));
  };

  const onClick = (event: MouseEvent): void => {
    if (hasDragged()) return;
    const target = event.target as Element;
    const end = target.closest<SVGElement>('[data-follow]')?.dataset.follow;
    if (end !== undefined) {
      follow(end);
      return;
    }
    const row = rowAt(target);
    if (row === undefined) return;
    props.onSelect(row.node.key);
    if (row.expandable && target.closest('[data-toggle]') !== null) setOpen([row.node.key], !row.open);
    else props.onChoose(row, false);
  };
  const onDoubleClick = (event: MouseEvent): void => {
    const target = event.target as Element;
    const row = rowAt(target);
    if (row?.node.goal === undefined || target.closest('[data-toggle]') !== null) return;
    props.onChoose(row, true);
  };
  const keyAt = (target: Element): string | undefined =>
    target.closest<SVGElement>('[data-key]')?.dataset.key;
  const rowAt = (target: Element): Row | undefined => rows[places.get(keyAt(target) ?? '') ?? -1];

  const labelOf = (key: string): string => cards.get(key)?.node.label ?? '';
  const kinds = linkKinds.filter(kind => map.links.some(link => link.kind === kind));
  return (
    <div class="map" data-detail={detailAt(camera.scale)}>
      <div
        class="map-canvas"
        role="tree"
        tabIndex={0}
        aria-label={props.label}
        aria-activedescendant={active && rowId(active)}
        ref={canvas}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onWheel={onWheel}
        onClick={onClick}
        onDblClick={onDoubleClick}
        onContextMenu={onContextMenu}
        onPointerOver={event => setHovered(keyAt(event.target as Element))}
        onPointerLeave={() => setHovered(undefined)}
      >
        <MapDrawing
          map={map}
          cards={cards}
          camera={camera}
          size={size}
          rows={rows}
          places={places}
          active={active}
          selected={selected}
          followed={followed}
          hits={props.hits}
          place={props.place}
          labelOf={labelOf}
        />
      </div>
      <div class="map-corner">
        <LinkList links={selectedLinks} labelOf={labelOf} onFollow={follow} />
        <MapLegend kinds={kinds} />
      </div>
      <MapControls
        scale={camera.scale}
        onZoom={factor => performOnMap({ kind: 'zoom', factor })}
        onFit={() => performOnMap({ kind: 'fit' })}
      />
    </div>
  );
}

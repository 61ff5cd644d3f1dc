import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ViewState } from '../../language/protocol.ts';
import type { GoalNode } from '../../language/render/goal-tree.ts';
import { openContextMenuBelow } from './actions/context-menu.ts';
import { contextOf, type NodeAction } from './actions/node-actions.ts';
import { clickedAction } from './actions/row-actions.tsx';
import { useSizeOf, usualFontSize } from './element-size.ts';
import { GoalRow, isMeasured, rowId } from './goal-row.tsx';
import { actionOfKey, type OwnAction, ownActionOfKey, rowOfTyping, type TreeAction } from './keyboard.ts';
import { rowAt, rowsBetween, rowTops, scrollToShow } from './row-window.ts';
import type { Row } from './rows.ts';

export interface TreeViewProps {
  readonly rows: readonly Row[];
  /** Where in `rows` each node stands, by its key. */
  readonly places: ReadonlyMap<string, number>;
  readonly label: string;
  /** Where the page stands: commands of its context menu come back to it. */
  readonly place: string;
  readonly state: ViewState;
  /** What a filter looks for; the other rows lead there. Absent where nothing is filtered. */
  readonly hits: ReadonlySet<string> | undefined;
  /** Words that somebody searches for: marked where they stand. */
  readonly terms: readonly string[];
  /** A node that must be seen now, said anew with each request. */
  readonly show: { readonly key: string } | undefined;
  readonly onSelect: (key: string) => void;
  readonly onOpen: (keys: readonly string[], open: boolean) => void;
  readonly onChoose: (row: Row, focusEditor: boolean) => void;
  readonly onAct: (node: GoalNode, action: NodeAction) => void;
  readonly onWiden: (by: 'level' | 'all') => void;
  readonly onSearch: () => void;
  readonly onHelp: () => void;
  readonly onScrolled: (anchor: ViewState['anchor']) => void;
}

/** Pixels at VS Code's usual font size; other sizes scale them. */
const heightOfTwoLines = 46;
const heightOfHeading = 28;
const heightInWideView = 30;
/** From this width on a row has all its columns side by side. */
const wideFrom = 760;
const rowsOutsideView = 8;
/** A pause that ends a word typed to find a row. */
const typingPause = 700;

/**
 * The outline as a WAI-ARIA tree. Only the rows in sight are in the document, and the active one wherever it is, because the
 * keyboard stays on the tree and `aria-activedescendant` points to it.
 */
export function TreeView(props: TreeViewProps): JSX.Element {
  const { rows, places, place, state } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const size = useSizeOf(scroller);
  const [scrollTop, setScrollTop] = useState(0);
  const [pointed, setPointed] = useState<string | undefined>(undefined);
  const isWide = size.width >= (wideFrom * size.fontSize) / usualFontSize;
  const tops = useMemo(
    () => rowTops(rows.map(row => heightOf(row, isWide, size.fontSize))),
    [rows, isWide, size.fontSize],
  );
  /** The row with the keyboard: the selected one, else the first. */
  const activeIndex = places.get(state.selected ?? '') ?? 0;
  const typing = useRef({ text: '', at: 0 });

  const scrollTo = (top: number): void => {
    if (scroller.current === null) return;
    scroller.current.scrollTop = top;
    setScrollTop(scroller.current.scrollTop);
  };
  const reveal = (index: number): void =>
    scrollTo(scrollToShow(tops, index, scroller.current?.scrollTop ?? 0, size.height));

  useLayoutEffect(() => {
    // Rows above may have come, gone or changed their height: what is seen stays where it is.
    const anchored = state.anchor && places.get(state.anchor.key);
    if (anchored === undefined) return;
    scrollTo(tops[anchored]! + state.anchor!.offset);
  }, [tops]);

  useLayoutEffect(() => {
    const index = props.show && places.get(props.show.key);
    if (index !== undefined) reveal(index);
  }, [props.show]);

  const heightBefore = useRef(size.height);
  useLayoutEffect(() => {
    // A pane has taken room: the row that somebody looks at does not vanish behind it.
    const [row, above] = [tops[activeIndex], scroller.current?.scrollTop ?? 0];
    const wasInSight = row !== undefined && row >= above && row < above + heightBefore.current;
    if (wasInSight && size.height < heightBefore.current) reveal(activeIndex);
    heightBefore.current = size.height;
  }, [size.height]);

  useEffect(() => {
    // VS Code gives the keyboard to the page as a whole: the tree takes it, unless something else on the page has it.
    const takeFocus = (): void => {
      const isFree = document.activeElement === null || document.activeElement === document.body;
      if (isFree) scroller.current?.focus({ preventScroll: true });
    };
    if (document.hasFocus()) takeFocus();
    window.addEventListener('focus', takeFocus);
    return () => window.removeEventListener('focus', takeFocus);
  }, []);

  const onScroll = (): void => {
    const top = scroller.current?.scrollTop ?? 0;
    setScrollTop(top);
    const first = rowAt(tops, top);
    const row = rows[first];
    // At the very top it stays at the top, whatever comes above.
    const isAtTop = top <= 0 || row === undefined;
    props.onScrolled(isAtTop ? undefined : { key: row.node.key, offset: top - tops[first]! });
  };

  const perform = (action: TreeAction | OwnAction): void => {
    switch (action.kind) {
      case 'setOpen':
        return props.onOpen(action.keys, action.open);
      case 'choose':
        return props.onChoose(rows[action.row]!, action.focusEditor);
      case 'act':
        return props.onAct(rows[action.row]!.node, action.action);
      case 'menu':
        return openMenuOf(rows[action.row]!);
      case 'widen':
        return props.onWiden(action.by);
      case 'search':
        return props.onSearch();
      case 'help':
        return props.onHelp();
      case 'select':
        props.onSelect(rows[action.row]!.node.key);
        reveal(action.row);
    }
  };

  const openMenuOf = ({ node }: Row): void => {
    const row = document.getElementById(rowId(node.key));
    if (row !== null) openContextMenuBelow(row, row.querySelector('.kind-icon') ?? row);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const isTyping = event.timeStamp - typing.current.at < typingPause && typing.current.text !== '';
    const own = ownActionOfKey(event, activeIndex);
    const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
    if (own === undefined && hasModifier) return;
    const rowsInSight = Math.floor(size.height / (heightInWideView * 1.3));
    const isSpaceInWord = isTyping && event.key === ' ';
    const action =
      own ?? (isSpaceInWord ? undefined : actionOfKey(event.key, rows, activeIndex, rowsInSight));
    if (action !== undefined) {
      typing.current.text = '';
      event.preventDefault();
      perform(action);
      return;
    }
    if ([...event.key].length !== 1) return;
    typing.current = { text: isTyping ? typing.current.text + event.key : event.key, at: event.timeStamp };
    const found = rowOfTyping(typing.current.text, rows, activeIndex);
    event.preventDefault();
    if (found !== undefined) perform({ kind: 'select', row: found });
  };

  const rowOfEvent = (event: Event): Row | undefined => {
    const key = (event.target as Element).closest<HTMLElement>('[data-key]')?.dataset.key;
    const place = key === undefined ? undefined : places.get(key);
    return place === undefined ? undefined : rows[place];
  };

  const onClick = (event: MouseEvent): void => {
    const row = rowOfEvent(event);
    if (row === undefined) return;
    props.onSelect(row.node.key);
    const action = clickedAction(event);
    if (action === 'menu') openContextMenuBelow(event.target as Element, event.target as Element);
    else if (action !== undefined) props.onAct(row.node, action);
    if (action !== undefined) return;
    const isOnTwisty = (event.target as Element).closest('.twisty') !== null;
    if (isOnTwisty && row.expandable) props.onOpen([row.node.key], !row.open);
    else props.onChoose(row, false);
  };

  const onDoubleClick = (event: MouseEvent): void => {
    const row = rowOfEvent(event);
    const isOnButton = (event.target as Element).closest('.twisty, .actions') !== null;
    if (row === undefined || isOnButton) return;
    if (row.node.goal !== undefined) props.onChoose(row, true);
  };

  /** Where the menu is asked for with a key, or by a screen reader, it is asked of the tree: the row that is meant answers. */
  const onContextMenu = (event: MouseEvent): void => {
    const row = rows[activeIndex];
    if (event.target !== event.currentTarget || row === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    openMenuOf(row);
  };

  /** The row under the mouse shows what can be done with it. */
  const onPointerOver = (event: PointerEvent): void => setPointed(rowOfEvent(event)?.node.key);

  const { first, end } = rowsBetween(tops, scrollTop, scrollTop + size.height, rowsOutsideView);
  const shown = indices(first, end, activeIndex);
  return (
    <div
      class="tree"
      role="tree"
      tabIndex={0}
      aria-label={props.label}
      aria-activedescendant={rows[activeIndex] && rowId(rows[activeIndex].node.key)}
      data-layout={isWide ? 'wide' : 'narrow'}
      ref={scroller}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onDblClick={onDoubleClick}
      onContextMenu={onContextMenu}
      onMouseDown={keepKeyboard}
      onPointerOver={onPointerOver}
      onPointerLeave={() => setPointed(undefined)}
    >
      <div class="rows" role="none" style={{ height: `${tops[rows.length]}px` }}>
        {shown.map(index => {
          const row = rows[index]!;
          return (
            <GoalRow
              key={row.node.key}
              row={row}
              top={tops[index]!}
              height={tops[index + 1]! - tops[index]!}
              active={index === activeIndex}
              selected={row.node.key === state.selected}
              isHit={props.hits?.has(row.node.key) ?? true}
              terms={props.terms}
              hasActions={index === activeIndex || row.node.key === pointed}
              context={contextOf(row.node, place)}
              ownerAbove={rows[row.parent]?.node.owner}
            />
          );
        })}
      </div>
    </div>
  );
}

/** A click on a button of a row leaves the keyboard in the tree. */
function keepKeyboard(event: MouseEvent): void {
  if (clickedAction(event) !== undefined) event.preventDefault();
}

function heightOf(row: Row, isWide: boolean, fontSize: number): number {
  const height = isWide ? heightInWideView : isMeasured(row.node) ? heightOfTwoLines : heightOfHeading;
  return Math.round((height * fontSize) / usualFontSize);
}

function indices(first: number, end: number, active: number): readonly number[] {
  const inSight = Array.from({ length: end - first }, (_, offset) => first + offset);
  if (end === first || (active >= first && active < end)) return inSight;
  return active < first ? [active, ...inSight] : [...inSight, active];
}

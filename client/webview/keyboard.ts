import type { NodeAction } from './actions/node-actions.ts';
import type { Row } from './rows.ts';

/** What a key asks for, as the WAI-ARIA authoring practices describe it for a tree. */
export type TreeAction =
  | { readonly kind: 'select'; readonly row: number }
  | { readonly kind: 'setOpen'; readonly keys: readonly string[]; readonly open: boolean }
  | { readonly kind: 'choose'; readonly row: number; readonly focusEditor: boolean };

/** What a key asks for that no tree has by itself. */
export type OwnAction =
  | { readonly kind: 'act'; readonly row: number; readonly action: NodeAction }
  | { readonly kind: 'menu'; readonly row: number }
  /** Out of the subtree in focus: to the one around it, or with Escape out of all that narrows the tree. */
  | { readonly kind: 'widen'; readonly by: 'level' | 'all' }
  | { readonly kind: 'search' }
  | { readonly kind: 'help' };

/** A key with what is held down with it. */
export interface PressedKey {
  readonly key: string;
  readonly shiftKey: boolean;
  /** Ctrl, or ⌘ on a Mac. */
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** @param active index of the row that has the keyboard */
export function ownActionOfKey(pressed: PressedKey, active: number): OwnAction | undefined {
  const { key, altKey } = pressed;
  if (altKey) return undefined;
  if (pressed.ctrlKey || pressed.metaKey) {
    if (key === 'c') return { kind: 'act', row: active, action: 'copyReference' };
    if (key === '.') return { kind: 'act', row: active, action: 'fix' };
    return key === 'f' ? { kind: 'search' } : undefined;
  }
  switch (key) {
    case '+':
      return { kind: 'act', row: active, action: 'recordReading' };
    case '=':
      return { kind: 'act', row: active, action: 'convert' };
    case '>':
      return { kind: 'act', row: active, action: 'focus' };
    case '<':
      return { kind: 'widen', by: 'level' };
    case 'Escape':
      return { kind: 'widen', by: 'all' };
    case '/':
      return { kind: 'search' };
    case '?':
      return { kind: 'help' };
    case 'ContextMenu':
      return { kind: 'menu', row: active };
    case 'F10':
      return pressed.shiftKey ? { kind: 'menu', row: active } : undefined;
    default:
      return undefined;
  }
}

/**
 * @param active index of the row that has the keyboard
 * @param page how many rows are seen at a time
 * @returns undefined where the key means nothing here
 */
export function actionOfKey(
  key: string,
  rows: readonly Row[],
  active: number,
  page: number,
): TreeAction | undefined {
  const row = rows[active];
  if (row === undefined) return undefined;
  const last = rows.length - 1;
  const select = (index: number): TreeAction => ({
    kind: 'select',
    row: Math.max(0, Math.min(index, last)),
  });
  switch (key) {
    case 'ArrowDown':
      return select(active + 1);
    case 'ArrowUp':
      return select(active - 1);
    case 'Home':
      return select(0);
    case 'End':
      return select(last);
    case 'PageDown':
      return select(active + Math.max(1, page - 1));
    case 'PageUp':
      return select(active - Math.max(1, page - 1));
    case 'ArrowRight':
      if (!row.expandable) return undefined;
      return row.open ? select(active + 1) : setOpen([row], true);
    case 'ArrowLeft':
      if (row.open) return setOpen([row], false);
      return row.parent < 0 ? undefined : select(row.parent);
    case '*':
      return setOpen(siblingsOf(rows, row), true);
    case 'Enter':
      return { kind: 'choose', row: active, focusEditor: true };
    case ' ':
      return { kind: 'choose', row: active, focusEditor: false };
    default:
      return undefined;
  }
}

function setOpen(rows: readonly Row[], open: boolean): TreeAction {
  return { kind: 'setOpen', keys: rows.map(row => row.node.key), open };
}

function siblingsOf(rows: readonly Row[], row: Row): readonly Row[] {
  return rows.filter(other => other.parent === row.parent && other.expandable);
}

/**
 * The next row whose label begins with what was typed, from the active one on and round. One letter goes on to the next such
 * row; more of them stay on a row that fits still.
 */
export function rowOfTyping(typed: string, rows: readonly Row[], active: number): number | undefined {
  const wanted = typed.toLocaleLowerCase();
  const isOneLetter = [...wanted].length === 1;
  const start = isOneLetter ? active + 1 : active;
  for (let step = 0; step < rows.length; step++) {
    const index = (start + step) % rows.length;
    if (rows[index]!.node.label.toLocaleLowerCase().startsWith(wanted)) return index;
  }
  return undefined;
}

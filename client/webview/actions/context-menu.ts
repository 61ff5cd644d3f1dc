/** VS Code shows its own menu where a `contextmenu` event comes from an element with `data-vscode-context`. */

/** Asks for the menu of a row, at a place of the window in pixels. */
export function openContextMenu(row: Element, x: number, y: number): void {
  row.dispatchEvent(
    new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX: x, clientY: y }),
  );
}

/** The same below an element: a button, or the row that has the keyboard. */
export function openContextMenuBelow(row: Element, element: Element): void {
  const { left, bottom } = element.getBoundingClientRect();
  openContextMenu(row, left + 8, bottom);
}

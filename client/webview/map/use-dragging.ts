import { useEffect, useRef } from 'preact/hooks';

/** A pointer that moves less than so many pixels has clicked. */
const threshold = 4;

/**
 * Calls back while somebody drags with the first button, a finger or a pen.
 * @returns a handler for `pointerdown`, and whether the click that comes now ends a drag
 */
export function useDragging(onDragged: (x: number, y: number) => void): {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly hasDragged: () => boolean;
} {
  const dragged = useRef(onDragged);
  dragged.current = onDragged;
  const state = useRef({ stop: (): void => {}, moved: false });
  useEffect(() => () => state.current.stop(), []);

  const onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    state.current.stop();
    state.current.moved = false;
    let [x, y] = [event.clientX, event.clientY];
    const move = (moved: PointerEvent): void => {
      if (moved.pointerId !== event.pointerId) return;
      const [dx, dy] = [moved.clientX - x, moved.clientY - y];
      if (!state.current.moved && Math.hypot(dx, dy) < threshold) return;
      state.current.moved = true;
      [x, y] = [moved.clientX, moved.clientY];
      dragged.current(dx, dy);
    };
    const stop = (): void => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', stop);
      window.removeEventListener('pointercancel', stop);
    };
    state.current.stop = stop;
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', stop);
    window.addEventListener('pointercancel', stop);
  };
  return { onPointerDown, hasDragged: () => state.current.moved };
}

import { useLayoutEffect, useState } from 'preact/hooks';

/** VS Code's font size unless somebody has chosen another one, in pixels. */
export const usualFontSize = 13;

/** Before the browser has laid out anything: another object than any size that was measured. */
export const unknownSize = { width: 300, height: 600, fontSize: usualFontSize };

/** Inner size and font size of an element, kept up to date. */
export function useSizeOf(element: { readonly current: HTMLElement | null }): typeof unknownSize {
  const [size, setSize] = useState(unknownSize);
  useLayoutEffect(() => {
    const measured = element.current;
    if (measured === null) return;
    const measure = (): void => {
      const width = measured.clientWidth || unknownSize.width;
      const height = measured.clientHeight || unknownSize.height;
      const fontSize = Number.parseFloat(getComputedStyle(measured).fontSize) || usualFontSize;
      setSize(before =>
        before !== unknownSize &&
        before.width === width &&
        before.height === height &&
        before.fontSize === fontSize
          ? before
          : { width, height, fontSize },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    return () => observer.disconnect();
  }, []);
  return size;
}

/** What a key does to the map beyond what it does in every tree. */
export type MapAction =
  | { readonly kind: 'zoom'; readonly factor: number }
  | { readonly kind: 'fit' }
  | { readonly kind: 'pan'; readonly x: number; readonly y: number }
  /** Along the next link of the selected card, or back to where the last one began. */
  | { readonly kind: 'follow' }
  | { readonly kind: 'return' };

export const zoomStep = 1.25;
/** Pixels of the screen. */
const panStep = 80;

const pans: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [panStep, 0],
  ArrowRight: [-panStep, 0],
  ArrowUp: [0, panStep],
  ArrowDown: [0, -panStep],
};

/** @returns undefined where the key means nothing here */
export function mapActionOfKey(key: string, shiftKey: boolean): MapAction | undefined {
  const pan = shiftKey && Object.hasOwn(pans, key) ? pans[key] : undefined;
  if (pan !== undefined) return { kind: 'pan', x: pan[0], y: pan[1] };
  switch (key) {
    case '+':
      return { kind: 'zoom', factor: zoomStep };
    case '-':
      return { kind: 'zoom', factor: 1 / zoomStep };
    case '0':
      return { kind: 'fit' };
    case '.':
      return { kind: 'follow' };
    case ',':
      return { kind: 'return' };
    default:
      return undefined;
  }
}

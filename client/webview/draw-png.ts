import type { FromPage } from '../../language/protocol.ts';

/** Pixels of the PNG for each pixel of the picture, where it is not too large for that. */
const usualScale = 2;
/** What browsers allow a canvas to have, with room to spare. */
const longestSide = 16_000;
const mostPixels = 100_000_000;

/** Draws an SVG as PNG, with the fonts of this machine; smaller than usual, or not at all, where no canvas is large enough. */
export async function drawPng(svg: string): Promise<FromPage & { readonly type: 'png' }> {
  try {
    const picture = new Image();
    picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    await picture.decode();
    const { naturalWidth: width, naturalHeight: height } = picture;
    const scale = Math.min(
      usualScale,
      longestSide / Math.max(width, height),
      Math.sqrt(mostPixels / (width * height)),
    );
    const canvas = document.createElement('canvas');
    canvas.width = Math.floor(width * scale);
    canvas.height = Math.floor(height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>(done => canvas.toBlob(done, 'image/png'));
    return blob === null ? { type: 'png' } : { type: 'png', bytes: new Uint8Array(await blob.arrayBuffer()) };
  } catch {
    return { type: 'png' };
  }
}

/** SVG as PNG: resvg, compiled to WebAssembly, and Inter, both beside the bundle and read only when somebody asks for a PNG. */
import { readFile } from 'node:fs/promises';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { UsageError } from '../exit-codes.ts';
import { coverageOfFont, covers } from './font-coverage.ts';
import { fontsFor, type Machine } from './system-fonts.ts';

/** Pixels of a screen for each pixel of the picture, where nobody says otherwise. */
export const usualScale = 2;
/** A picture with more pixels takes more memory than WebAssembly and most viewers have: 400 MB. */
const mostPixels = 100_000_000;

/**
 * @param svg in one theme: resvg reads no media queries
 * @param scale left out: {@link usualScale}, or less where the picture would be too large
 * @returns the same bytes for the same picture; characters that Inter lacks are drawn with the machine's fonts
 * @throws UsageError where the picture is too large
 */
export async function renderPng(
  svg: string,
  { scale, ...machine }: Machine & { readonly scale?: number | undefined },
): Promise<Uint8Array> {
  const fonts = await Promise.all(['Inter-Regular.ttf', 'Inter-SemiBold.ttf'].map(beside));
  await initWasm(await beside('resvg.wasm'));
  const others = await fontsFor(await charactersBeyond(svg, fonts[0]), machine);
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scaleFor(svg, scale) },
    font: { fontBuffers: [...fonts, ...others], defaultFontFamily: 'Inter', sansSerifFamily: 'Inter' },
  });
  return picture.render().asPng();
}

/** @throws UsageError where the program was copied without its folder */
async function beside(name: string): Promise<Uint8Array> {
  try {
    return await readFile(new URL(`./png/${name}`, import.meta.url));
  } catch {
    throw new UsageError(
      `PNG needs the folder png beside cli.mjs, with ${name}. Take --format svg without it.`,
    );
  }
}

async function charactersBeyond(svg: string, font: Uint8Array | undefined): Promise<ReadonlySet<number>> {
  const coverage = font === undefined ? [] : await coverageOfFont(font);
  const words = svg.replace(/<(title|desc|style)\b[\s\S]*?<\/\1>|<[^>]*>/g, '');
  const codePoints = [...new Set(words)].map(character => character.codePointAt(0) ?? 0);
  return new Set(codePoints.filter(codePoint => codePoint > 0x20 && !covers(coverage, codePoint)));
}

/**
 * How much larger than in the SVG everything is drawn: as wanted, else {@link usualScale} or as much as fits.
 * @throws UsageError where what is wanted is too large
 */
export function scaleFor(svg: string, wanted: number | undefined): number {
  const [, width = 1, height = 1] = (/^<svg[^>]*? width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []).map(
    Number,
  );
  const most = Math.sqrt(mostPixels / (width * height));
  if (wanted === undefined) return Math.min(usualScale, most);
  if (wanted <= most) return wanted;
  const [across, down] = [width, height].map(length => Math.round(length * wanted).toLocaleString('en'));
  throw new UsageError(
    `--scale ${wanted}: ${across} × ${down} pixels are too many. Take a smaller one, or --format svg.`,
  );
}

/** Which characters a font has, by its own table, without reading the rest of it. */

/** Reads a part of a font file; shorter than asked for at its end. */
export type ReadPart = (offset: number, length: number) => Promise<DataView>;

/** First and last code point of characters that the font has, both included. */
export type Coverage = readonly (readonly [first: number, last: number])[];

/** No table of characters is longer than this in a font that is one. */
const longestTable = 4_000_000;

/**
 * The characters of a TrueType or OpenType font, or of the first one in a collection (OpenType specification, `ttcf`, `cmap` formats
 * 4 and 12).
 * @returns nothing where the file is no such font
 */
export async function coverageOf(read: ReadPart): Promise<Coverage> {
  try {
    const head = await read(0, 16);
    const isCollection = tagAt(head, 0) === 'ttcf';
    const start = isCollection ? head.getUint32(12) : 0;
    const table = await characterTable(read, start);
    return table === undefined ? [] : segmentsOf(table);
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

/** The characters of a font that is in memory already. */
export function coverageOfFont(font: Uint8Array): Promise<Coverage> {
  return coverageOf(async (offset, length) => {
    const end = Math.min(font.length, offset + length);
    return new DataView(font.buffer, font.byteOffset + Math.min(offset, end), Math.max(0, end - offset));
  });
}

export function covers(coverage: Coverage, codePoint: number): boolean {
  return coverage.some(([first, last]) => first <= codePoint && codePoint <= last);
}

async function characterTable(read: ReadPart, start: number): Promise<DataView | undefined> {
  const count = (await read(start, 12)).getUint16(4);
  const directory = await read(start + 12, count * 16);
  for (let index = 0; index < count; index++) {
    if (tagAt(directory, index * 16) !== 'cmap') continue;
    const length = directory.getUint32(index * 16 + 12);
    return length > longestTable ? undefined : read(directory.getUint32(index * 16 + 8), length);
  }
  return undefined;
}

/** Of several encodings the one that reaches furthest: format 12 before format 4. */
function segmentsOf(table: DataView): Coverage {
  const offsets = Array.from({ length: table.getUint16(2) }, (_, index) => table.getUint32(8 + index * 8));
  const whole = offsets.find(offset => table.getUint16(offset) === 12);
  if (whole !== undefined) {
    return Array.from({ length: table.getUint32(whole + 12) }, (_, group) => {
      const at = whole + 16 + group * 12;
      return [table.getUint32(at), table.getUint32(at + 4)] as const;
    });
  }
  const basic = offsets.find(offset => table.getUint16(offset) === 4);
  if (basic === undefined) return [];
  const segments = table.getUint16(basic + 6) / 2;
  return Array.from({ length: segments }, (_, segment) => {
    const last = table.getUint16(basic + 14 + segment * 2);
    const first = table.getUint16(basic + 16 + (segments + segment) * 2);
    return [first, last] as const;
  }).filter(([first]) => first !== 0xffff);
}

function tagAt(view: DataView, offset: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map(index => view.getUint8(offset + index)));
}

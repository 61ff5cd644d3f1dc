/** A file in a ZIP archive, as its central directory lists it. */
export interface ZipEntry {
  readonly path: string;
  /** Bytes before compression. */
  readonly size: number;
}

const endOfDirectory = 0x06054b50;
const entrySignature = 0x02014b50;

/** The files of an archive. @throws where it is no ZIP archive. */
export function zipEntries(archive: Buffer): readonly ZipEntry[] {
  let end = archive.length - 22;
  while (end >= 0 && archive.readUInt32LE(end) !== endOfDirectory) end--;
  if (end < 0) throw new Error('not a ZIP archive: it has no central directory');
  const count = archive.readUInt16LE(end + 10);
  let offset = archive.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (archive.readUInt32LE(offset) !== entrySignature)
      throw new Error(`no entry ${index} at byte ${offset}`);
    const [name, extra, comment] = [28, 30, 32].map(field => archive.readUInt16LE(offset + field)) as [
      number,
      number,
      number,
    ];
    entries.push({
      path: archive.toString('utf8', offset + 46, offset + 46 + name),
      size: archive.readUInt32LE(offset + 24),
    });
    offset += 46 + name + extra + comment;
  }
  return entries;
}

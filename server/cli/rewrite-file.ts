/** Writing a file back in the encoding in which it was found: a byte order mark and UTF-16 stay what they were. */
import { readFile, writeFile } from 'node:fs/promises';

/** @throws what the disk says where the file can't be read or written */
export async function rewriteFile(path: string, text: string): Promise<void> {
  await writeFile(path, encodedLike(await readFile(path), text));
}

/** The text as bytes, in the encoding of the bytes before. */
export function encodedLike(before: Uint8Array, text: string): Uint8Array {
  if (startsWith(before, [0xff, 0xfe])) return Buffer.from(`\uFEFF${text}`, 'utf16le');
  if (startsWith(before, [0xfe, 0xff])) return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
  return Buffer.from(startsWith(before, [0xef, 0xbb, 0xbf]) ? `\uFEFF${text}` : text, 'utf8');
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** Bytes of a file as a web server sends it. */
export async function bundleSize(path: string): Promise<number> {
  return (await promisify(gzip)(await readFile(path), { level: 9 })).length;
}

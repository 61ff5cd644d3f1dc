/** Results that go to a file in place of standard output. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { UsageError } from './exit-codes.ts';

/**
 * Writes a result where somebody wants it; folders on the way are made.
 * @param typed the path as it was typed, relative to `folder` or absolute
 * @param what what is written, for the message: `The report`
 * @throws UsageError where the file can't be written
 */
export async function writeResult(
  typed: string,
  content: string | Uint8Array,
  { folder, what }: { readonly folder: string; readonly what: string },
): Promise<void> {
  const path = resolve(folder, typed);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    throw new UsageError(`${what} can't be written to ${typed}: ${reason}`);
  }
}

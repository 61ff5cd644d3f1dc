/** Fonts of the machine for characters that ours has not: other scripts, pictographs. */
import { type FileHandle, open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Coverage, coverageOf, covers, type ReadPart } from './font-coverage.ts';

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** More of them no picture needs, and each may take 20 MB. */
const mostFonts = 4;

/**
 * The fewest fonts that have what is missing, as they come: plain faces first, else by name.
 * @param needed code points
 * @returns files as bytes; fewer than would be needed, or none, where the machine has none
 */
export async function fontsFor(
  needed: ReadonlySet<number>,
  machine: Machine,
): Promise<readonly Uint8Array[]> {
  const missing = new Set(needed);
  const chosen: string[] = [];
  if (missing.size === 0) return [];
  for (const path of await fontFiles(machine)) {
    if (missing.size === 0 || chosen.length === mostFonts) break;
    const coverage = await coverageOfFile(path);
    const found = [...missing].filter(codePoint => covers(coverage, codePoint));
    if (found.length === 0) continue;
    chosen.push(path);
    for (const codePoint of found) missing.delete(codePoint);
  }
  return Promise.all(chosen.map(path => readFile(path)));
}

async function coverageOfFile(path: string): Promise<Coverage> {
  const file = await open(path).catch(() => undefined);
  if (file === undefined) return [];
  try {
    return await coverageOf(partsOf(file));
  } finally {
    await file.close();
  }
}

function partsOf(file: FileHandle): ReadPart {
  return async (offset, length) => {
    const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, offset);
    return new DataView(buffer.buffer, 0, bytesRead);
  };
}

async function fontFiles(machine: Machine): Promise<readonly string[]> {
  const listed = await Promise.all(
    foldersOf(machine).map(async folder => {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
      return entries
        .filter(({ name }) => /\.(ttf|otf|ttc|otc)$/i.test(name))
        .map(({ parentPath, name }) => ({ path: join(parentPath, name), rank: rankOf(name) }));
    }),
  );
  return listed
    .flat()
    .sort((a, b) => a.rank - b.rank || (a.path < b.path ? -1 : 1))
    .map(({ path }) => path);
}

/** A plain upright face of a sans-serif goes best with ours; pictographs in colour are images, which come last. */
function rankOf(name: string): number {
  if (/color|emoji/i.test(name)) return 3;
  if (/bold|italic|oblique|light|thin|black|medium|condensed|heavy/i.test(name)) return 2;
  return /mono|serif|courier|math|symbol/i.test(name.replace(/sans-?serif/i, '')) ? 1 : 0;
}

function foldersOf({ platform, environment }: Machine): readonly string[] {
  const { HOME: home = '/', WINDIR: windows = 'C:\\Windows', LOCALAPPDATA: own } = environment;
  switch (platform) {
    case 'darwin':
      return ['/System/Library/Fonts', '/Library/Fonts', join(home, 'Library/Fonts')];
    case 'win32':
      return [
        join(windows, 'Fonts'),
        ...(own === undefined ? [] : [join(own, 'Microsoft', 'Windows', 'Fonts')]),
      ];
    default:
      return [
        ...['/usr/share/fonts', '/usr/local/share/fonts'],
        ...[join(home, '.local/share/fonts'), join(home, '.fonts')],
      ];
  }
}

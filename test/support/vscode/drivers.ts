import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { cacheRoot } from './install.ts';

/** `electron`: the desktop application, as `@vscode/test-electron` downloads it. `server`: VS Code's server in a browser. */
export type Driver = 'electron' | 'server';

const downloads = 'https://update.code.visualstudio.com/api/releases/stable';
const reachableWithin = 3_000;

/**
 * Which VS Code the tests run in: what `GOALS_VSCODE_DRIVER` says; else the desktop application where a window can be shown and
 * VS Code has been downloaded or can be; else the server, which needs only npm.
 * @throws when the variable names neither.
 */
export async function chooseDriver(): Promise<Driver> {
  const wanted = process.env.GOALS_VSCODE_DRIVER;
  if (wanted === 'electron' || wanted === 'server') return wanted;
  if (wanted !== undefined)
    throw new Error(`GOALS_VSCODE_DRIVER is "${wanted}": it may be "electron" or "server".`);
  if (!canShowWindows()) return 'server';
  return hasDesktopVsCode() || (await canDownload()) ? 'electron' : 'server';
}

function canShowWindows(): boolean {
  if (process.platform !== 'linux') return true;
  return process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined;
}

/** Where `@vscode/test-electron` keeps what it has downloaded completely. */
function hasDesktopVsCode(): boolean {
  if (!existsSync(cacheRoot)) return false;
  return readdirSync(cacheRoot).some(
    name => /^vscode-(linux|darwin|win32)/.test(name) && existsSync(join(cacheRoot, name, 'is-complete')),
  );
}

async function canDownload(): Promise<boolean> {
  try {
    const { ok } = await fetch(downloads, { method: 'HEAD', signal: AbortSignal.timeout(reachableWithin) });
    return ok;
  } catch {
    return false;
  }
}

/** The `code` command of an installed VS Code, where there is one that can show a window. */
export function installedVsCode(): string | undefined {
  if (!canShowWindows()) return undefined;
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map(folder => join(folder, name)).find(path => existsSync(path));
}

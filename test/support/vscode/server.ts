import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installVsCodeServer, node24 } from './install.ts';
import { runToEnd } from './run-to-end.ts';

/** In which extension host an extension runs: Node's, or the web worker's (its `browser` entry). */
export type ExtensionHost = 'desktop' | 'web';

/** What a window of VS Code is opened with. Paths are absolute, and the tests lie in the folder of the extension. */
export interface WindowOptions {
  readonly folder: string;
  /** An extension that is loaded from where it is developed. */
  readonly extension?: string;
  /** A module with `run(): Promise<void>`, started in the extension host. */
  readonly tests?: string;
  /** Where the extension runs: in Node's extension host, unless said otherwise. */
  readonly host?: ExtensionHost;
}

/** A running VS Code server that only this machine can reach. */
export interface RunningServer {
  /** VS Code's version, such as `1.139.1`. */
  readonly version: string;
  /** Where extensions, settings and logs are. */
  readonly dataFolder: string;
  /** The address of a window. */
  url(options: WindowOptions): string;
  /** What the server has logged so far. */
  log(): string;
  stop(): Promise<void>;
}

/** How a server is started. */
export interface ServerOptions {
  /** Settings for all windows, over {@link quietSettings}. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** A packaged extension to install before the start. */
  readonly packaged?: string;
}

/** No welcome, no updates, nothing that asks: what is seen comes from the extension. */
export const quietSettings: Readonly<Record<string, unknown>> = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'telemetry.telemetryLevel': 'off',
  'chat.disableAIFeatures': true,
  // In a browser VS Code saves by itself unless told not to.
  'files.autoSave': 'off',
};

const startTimeout = 60_000;

/**
 * Starts VS Code's server on a port of this machine, with a data folder of its own.
 * @throws when it has not said within a minute that it listens, with what it said instead.
 */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const { folder, version } = await installVsCodeServer();
  const dataFolder = await mkdtemp(join(tmpdir(), 'goals-vscode-'));
  await writeSettings(dataFolder, { ...quietSettings, ...options.settings });
  if (options.packaged !== undefined) await installPackage(folder, dataFolder, options.packaged);
  const child = spawn(node24(), ['out/server-main.js', ...serverParameters(dataFolder)], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that the extension hosts which it starts are ended with it.
    detached: process.platform !== 'win32',
  });
  let log = '';
  child.stdout.on('data', chunk => (log += chunk));
  child.stderr.on('data', chunk => (log += chunk));
  const endWithUs = () => {
    endGroup(child);
    rmSync(dataFolder, { recursive: true, force: true });
  };
  process.on('exit', endWithUs);
  const stop = async () => {
    process.off('exit', endWithUs);
    await end(child);
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    const port = await listeningPort(child, () => log);
    return { version, dataFolder, url: window => windowUrl(port, window), log: () => log, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Installs a `.vsix` as a user would: VS Code itself unpacks it, and refuses one that doesn't fit. */
async function installPackage(folder: string, dataFolder: string, packaged: string): Promise<void> {
  const parameters = [
    '--accept-server-license-terms',
    '--server-data-dir',
    dataFolder,
    '--install-extension',
    packaged,
  ];
  await runToEnd(node24(), ['out/server-main.js', ...parameters], folder, process.env);
}

function serverParameters(dataFolder: string): readonly string[] {
  return [
    ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
    ...['--server-data-dir', dataFolder, '--telemetry-level', 'off', '--disable-workspace-trust'],
    // Without it the server ignores the payload of the address.
    '--enable-smoke-test-driver',
  ];
}

/** Settings for all windows: those of the machine, since the user's own live in the browser's storage. */
async function writeSettings(dataFolder: string, settings: Readonly<Record<string, unknown>>): Promise<void> {
  for (const scope of ['Machine', 'User']) {
    await mkdir(join(dataFolder, 'data', scope), { recursive: true });
    await writeFile(join(dataFolder, 'data', scope, 'settings.json'), JSON.stringify(settings, undefined, 2));
  }
}

function listeningPort(child: ChildProcess, log: () => string): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`VS Code's server ${why}:\n${log().slice(-3000)}`));
    const late = () => fail(`did not start within ${startTimeout / 1000} s`);
    AbortSignal.timeout(startTimeout).addEventListener('abort', late);
    const look = () => {
      const port = /listening on (\d+)/.exec(log())?.[1];
      if (port !== undefined) resolve(Number(port));
    };
    child.stdout?.on('data', look);
    child.on('error', error => fail(`can't be started: ${error.message}`));
    child.on('exit', code => fail(`ended with ${code}`));
  });
}

function windowUrl(port: number, { folder, extension, tests }: WindowOptions): string {
  const authority = `127.0.0.1:${port}`;
  const remote = (path: string) => `vscode-remote://${authority}${asUrlPath(path)}`;
  const payload: [string, string][] = [['skipWelcome', 'true']];
  if (extension !== undefined) payload.push(['extensionDevelopmentPath', remote(extension)]);
  if (tests !== undefined) payload.push(['extensionTestsPath', remote(tests)]);
  const query = new URLSearchParams({ folder: asUrlPath(folder), payload: JSON.stringify(payload) });
  return `http://${authority}/?${query}`;
}

/** `C:\goals` as `/c:/goals`; paths of other systems are what they are. */
function asUrlPath(path: string): string {
  const slashes = path.replaceAll('\\', '/');
  return slashes.startsWith('/') ? slashes : `/${slashes}`;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise(resolve => child.once('close', resolve));
  endGroup(child);
  await ended;
}

/** Turns an interruption into an orderly exit, which takes the servers along: by itself a signal would leave them running. */
export function exitWhenInterrupted(exitCode: number): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => process.exit(exitCode));
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

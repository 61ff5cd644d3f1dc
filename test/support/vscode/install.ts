import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runToEnd } from './run-to-end.ts';

/** The root of the repository: this file lies three folders below it. */
export const repositoryRoot = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');

/** Where editors and browsers are kept between runs; never under version control. */
export const cacheRoot = join(repositoryRoot, '.vscode-test');

/** npm's `code-server` 4.x.y carries VS Code 1.x.y: its server and its workbench. */
const codeServerVersion = '4.139.1';
const chromiumVersion = '153.0.0';
const fontVersions = {
  'dejavu-fonts-ttf': '2.37.3',
  '@expo-google-fonts/inter': '0.4.2',
  '@expo-google-fonts/jetbrains-mono': '0.4.1',
};

/** VS Code's own server, ready to be started by {@link node24}. */
export interface VsCodeServer {
  /** The folder that holds `out/server-main.js`. */
  readonly folder: string;
  /** As VS Code names itself, such as `1.139.1`. */
  readonly version: string;
}

/** A browser without a window, and what its process needs in its environment. */
export interface Chromium {
  readonly executable: string;
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * Makes sure that VS Code's server is in the cache, and says where.
 * @throws when npm can't install it, with the end of what npm said.
 */
export async function installVsCodeServer(): Promise<VsCodeServer> {
  const root = await installOnce(`vscode-server-${codeServerVersion}`, async folder => {
    await npmInstall(folder, [`code-server@${codeServerVersion}`]);
    await npmInstall(vsCodeFolder(folder), []);
  });
  return { folder: vsCodeFolder(root), version: codeServerVersion.replace(/^4/, '1') };
}

/**
 * A browser for the tests: the one named by `GOALS_CHROMIUM`; where its build runs (Linux, x64) the pinned one from the npm
 * registry, with pinned fonts, so that pictures look the same everywhere; else an installed Chrome, Edge or Chromium.
 * @throws where there is none, saying which variable to set.
 */
export async function installChromium(): Promise<Chromium> {
  const named = process.env.GOALS_CHROMIUM;
  if (named !== undefined) return { executable: named, environment: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return pinnedChromium();
  const installed = installedBrowsers().find(path => existsSync(path));
  if (installed !== undefined) return { executable: installed, environment: {} };
  throw new Error('No Chrome, Edge or Chromium found: install one, or set GOALS_CHROMIUM to its executable.');
}

async function pinnedChromium(): Promise<Chromium> {
  const root = await installOnce(`chromium-${chromiumVersion}`, async folder => {
    const fonts = Object.entries(fontVersions).map(([name, version]) => `${name}@${version}`);
    await npmInstall(folder, [`@sparticuz/chromium@${chromiumVersion}`, ...fonts]);
    await unpackChromium(folder);
    await rm(join(folder, 'node_modules/@sparticuz/chromium/bin'), { recursive: true });
  });
  await writeFontConfiguration(root);
  return {
    executable: join(root, 'chromium'),
    environment: { LD_LIBRARY_PATH: join(root, 'al2023/lib'), FONTCONFIG_FILE: join(root, 'fonts.conf') },
  };
}

/** The package unpacks itself into the temporary folder, which others might share: here that folder is ours alone. */
async function unpackChromium(folder: string): Promise<void> {
  const entry = join(folder, 'node_modules/@sparticuz/chromium/build/index.js');
  const script = `import(${JSON.stringify(entry)}).then(chromium => chromium.default.executablePath())`;
  // On this platform the package also unpacks the few libraries that a bare system lacks.
  const environment = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };
  await runToEnd(node24(), ['--eval', script], folder, environment);
  await chmod(join(folder, 'chromium'), 0o755);
}

/** Looked at on each start, because the file holds absolute paths and the checkout may have moved. */
async function writeFontConfiguration(root: string): Promise<void> {
  const file = join(root, 'fonts.conf');
  const wanted = fontConfiguration(root);
  const present = await readFile(file, 'utf8').catch(() => undefined);
  if (present !== wanted) await writeFile(file, wanted);
}

function fontConfiguration(root: string): string {
  const prefer = (family: string, font: string) =>
    `<alias binding="strong"><family>${family}</family><prefer><family>${font}</family><family>DejaVu Sans</family></prefer></alias>`;
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(root, 'node_modules')}</dir>
  <cachedir>${join(root, 'fonts-cache')}</cachedir>
  ${prefer('sans-serif', 'Inter')}
  ${prefer('system-ui', 'Inter')}
  ${prefer('monospace', 'JetBrains Mono')}
</fontconfig>
`;
}

function installedBrowsers(): readonly string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
      name => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const roots = [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA];
    const browsers = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return roots.flatMap(root => (root === undefined ? [] : browsers.map(path => join(root, path))));
  }
  return ['google-chrome', 'chromium', 'chromium-browser'].map(name => `/usr/bin/${name}`);
}

/** The Node that VS Code's server needs: the one that runs now, or the one that npm installed for this repository. */
export function node24(): string {
  const major = Number.parseInt(process.versions.node, 10);
  if (major >= 24) return process.execPath;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  return join(repositoryRoot, 'node_modules/node/bin', name);
}

/**
 * Fills a folder of the cache, once. What is there is complete: it is filled under another name and renamed, so that an
 * interrupted installation leaves nothing that looks finished, and of two at the same time either may win.
 */
async function installOnce(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const finished = join(cacheRoot, name);
  if (existsSync(finished)) return finished;
  await mkdir(cacheRoot, { recursive: true });
  await removeAbandoned();
  console.error(`installing ${name} into ${basename(cacheRoot)}/ (once)`);
  const partial = await mkdtemp(join(cacheRoot, `${partialPrefix}${process.pid}-`));
  try {
    await fill(partial);
    await chmod(partial, 0o755);
    await rename(partial, finished).catch(error => {
      if (!existsSync(finished)) throw error;
    });
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return finished;
}

const partialPrefix = 'partial-';

/** Removes what installations left behind that were killed. */
async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(cacheRoot)) {
    if (!name.startsWith(partialPrefix)) continue;
    if (isRunning(Number.parseInt(name.slice(partialPrefix.length), 10))) continue;
    await rm(join(cacheRoot, name), { recursive: true, force: true });
  }
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // The process is there, and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function vsCodeFolder(root: string): string {
  return join(root, 'node_modules/code-server/lib/vscode');
}

/** Installs packages, or with none what the folder's own package.json asks for, without running any of their scripts. */
async function npmInstall(folder: string, packages: readonly string[]): Promise<void> {
  if (packages.length > 0) await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  const options = [
    '--omit=dev',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    `--prefix=${folder}`,
  ];
  const [command, ...before] = npmCommand();
  await runToEnd(command, [...before, 'install', ...options, ...packages], folder, npmEnvironment());
}

/** npm as a script of Node where npm started us, so that it need not be found on the path (nor through a shell on Windows). */
function npmCommand(): readonly [string, ...string[]] {
  const script = process.env.npm_execpath;
  return script !== undefined && /npm-cli\.js$/.test(script) ? [node24(), script] : ['npm'];
}

/** The environment without what an outer `npm run` says about the outer package. */
function npmEnvironment(): NodeJS.ProcessEnv {
  const outer =
    /^npm_(package|lifecycle|command)|^npm_config_(local_prefix|prefix|global_prefix|dry_run|workspace)/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !outer.test(name)));
}

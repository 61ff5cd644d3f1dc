/**
 * Builds everything that runs: command line, language server, extension, page. Each for where it runs, from one source.
 *
 *   node esbuild.mjs                 for development: readable, with source maps
 *   node esbuild.mjs --production    for a release: small, without source maps
 *   node esbuild.mjs --watch         and again on each change
 */
import { chmod, cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { build, context } from 'esbuild';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
  logLevel: 'warning',
  target: 'es2023',
  // Its CommonJS build hides its own modules from a bundler.
  alias: { 'jsonc-parser': './node_modules/jsonc-parser/lib/esm/main.js' },
  define: { 'process.env.NODE_ENV': JSON.stringify(production ? 'production' : 'development') },
};

/** @type {import('esbuild').BuildOptions} */
const inNode = { ...common, platform: 'node', target: 'node22' };
/** @type {import('esbuild').BuildOptions} */
const inBrowser = { ...common, platform: 'browser' };

/** Modules in the CommonJS format that are bundled into an ES module ask for Node's own modules with `require`. */
const requireForCommonJs =
  "import { createRequire as goalsCreateRequire } from 'node:module'; const require = goalsCreateRequire(import.meta.url);";

/** @type {import('esbuild').BuildOptions} */
const forPage = { ...inBrowser, format: 'iife', jsx: 'automatic', jsxImportSource: 'preact' };

/** @type {Readonly<Record<string, { entry: string, options: import('esbuild').BuildOptions }>>} */
const targets = {
  'dist/cli.mjs': {
    entry: 'server/cli/main.ts',
    options: {
      ...inNode,
      target: 'node20',
      format: 'esm',
      inject: ['server/cli/group-by.ts'],
      banner: { js: await cliBanner('server/cli/main.ts') },
      define: { ...common.define, GOALS_PAGE: JSON.stringify(await pageAsText('client/webview/main.tsx')) },
    },
  },
  'dist/server.js': { entry: 'server/main-node.ts', options: { ...inNode, format: 'cjs' } },
  'dist/extension.js': {
    entry: 'client/platform/node.ts',
    options: { ...inNode, format: 'cjs', external: ['vscode'] },
  },
  'dist/web/server.js': { entry: 'server/main-browser.ts', options: { ...inBrowser, format: 'iife' } },
  'dist/web/extension.js': {
    entry: 'client/platform/browser.ts',
    options: { ...inBrowser, format: 'cjs', external: ['vscode'] },
  },
  'dist/webview/tree.js': {
    entry: 'client/webview/main.tsx',
    options: forPage,
  },
};

/** What the command line draws PNG with, and on what terms. */
const forPng = {
  'resvg.wasm': 'node_modules/@resvg/resvg-wasm/index_bg.wasm',
  'Inter-Regular.ttf': 'node_modules/@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  'Inter-SemiBold.ttf': 'node_modules/@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
  'Inter-LICENSE.txt': 'node_modules/@expo-google-fonts/inter/LICENSE_FONT',
  'NOTICE.txt': 'server/cli/png/NOTICE.txt',
};

if (production) await rm('dist', { recursive: true, force: true });
await Promise.all(Object.entries(targets).map(([outfile, target]) => buildTarget(outfile, target)));
await writeExample('examples/retro', 'product.goals', 'dist/example.json');
await Promise.all(Object.entries(forPng).map(([to, from]) => cp(from, `dist/png/${to}`)));
await cp('client/media', 'dist/media', { recursive: true });
await cp('client/walkthrough', 'dist/walkthrough', { recursive: true });

/** A file that the source already begins with `#!` keeps that line; esbuild puts it before the banner. */
async function cliBanner(entry) {
  const source = await readFile(entry, 'utf8');
  return source.startsWith('#!') ? requireForCommonJs : `#!/usr/bin/env node\n${requireForCommonJs}`;
}

/** Script and style of the page, as a release has them, for files that the command line exports. */
async function pageAsText(entry) {
  const { outputFiles } = await build({
    ...forPage,
    define: { 'process.env.NODE_ENV': '"production"' },
    entryPoints: [entry],
    outfile: 'page.js',
    minify: true,
    sourcemap: false,
    write: false,
  });
  const textOf = ending => outputFiles.find(({ path }) => path.endsWith(ending)).text;
  return { script: textOf('.js'), style: textOf('.css') };
}

async function buildTarget(outfile, { entry, options }) {
  const buildOptions = { ...options, entryPoints: [entry], outfile };
  await build(buildOptions);
  if (watch) await (await context(buildOptions)).watch();
  if (outfile.endsWith('.mjs')) await chmod(outfile, 0o755);
}

/**
 * The example as one file that the extension can read wherever it runs.
 * @param main the file that is shown first
 */
async function writeExample(folder, main, to) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter(entry => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const texts = paths
    .sort()
    .map(async path => [relative(folder, path).replaceAll('\\', '/'), await readFile(path, 'utf8')]);
  const files = Object.fromEntries(await Promise.all(texts));
  if (files[main] === undefined) throw new Error(`${folder} has no ${main}`);
  await writeFile(to, JSON.stringify({ main, files }));
}

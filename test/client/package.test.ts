import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleSize } from '../bench/page-bundle.ts';
import { type ZipEntry, zipEntries } from './zip-entries.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What a clone of the repository has: sources and tests too, so that they could slip into the package. */
const copied = [
  ...['client', 'docs', 'examples', 'language', 'server', 'syntaxes', 'test'],
  ...[
    '.npmignore',
    '.npmrc',
    '.vscodeignore',
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'esbuild.mjs',
    'package.json',
    'tsconfig.json',
  ],
];

let folder: string;
let archive: Buffer;
let entries: readonly ZipEntry[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'goals-package-'));
  await Promise.all(copied.map(name => cp(join(root, name), join(folder, name), { recursive: true })));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const options = { cwd: folder, shell: process.platform === 'win32' };
  await promisify(execFile)('npm', ['run', 'package', '--', '--out', 'goals.vsix'], options);
  archive = await readFile(join(folder, 'goals.vsix'));
  entries = zipEntries(archive);
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the packaged extension', () => {
  it('is smaller than a megabyte and a half', () => {
    expect(archive.length).toBeLessThan(1_500_000);
  });

  it('has a page of the tree of less than 60 KB as it is sent, style sheet included', async () => {
    const sizes = ['tree.js', 'tree.css'].map(name => bundleSize(join(folder, 'dist/webview', name)));
    const [script = 0, style = 0] = await Promise.all(sizes);
    expect(script).toBeGreaterThan(10_000);
    expect(script + style).toBeLessThan(60_000);
  });

  it('holds what the extension runs and shows', () => {
    const paths = entries.map(({ path }) => path);
    const needed = [
      ...['dist/extension.js', 'dist/server.js', 'dist/web/extension.js', 'dist/web/server.js'],
      ...['dist/webview/tree.js', 'dist/webview/tree.css', 'dist/example.json', 'dist/media/icon.png'],
      ...['syntaxes/goals.tmLanguage.json', 'package.json', 'readme.md', 'changelog.md', 'LICENSE.txt'],
    ];
    expect(needed.filter(path => !paths.includes(`extension/${path}`))).toEqual([]);
  });

  it('holds every file that its manifest names', async () => {
    const manifest = await readFile(join(folder, 'package.json'), 'utf8');
    const named = [...manifest.matchAll(/"(?:\.\/)?((?:dist|syntaxes)\/[^"]+)"/g)].map(([, path]) => path);
    const paths = entries.map(({ path }) => path.replace('extension/', ''));
    // The command line is a package of its own.
    expect(named.filter(path => path !== 'dist/cli.mjs' && !paths.includes(path ?? ''))).toEqual([]);
    expect(named.length).toBeGreaterThan(10);
  });

  it('holds no source, no test, no source map and no package of others', () => {
    const own =
      /^extension\/(dist\/|syntaxes\/[\w.-]+\.json$|package\.json$|readme\.md$|changelog\.md$|LICENSE\.txt$)/;
    const strangers = entries
      .map(({ path }) => path)
      .filter(path => path.startsWith('extension/') && !own.test(path));
    expect(strangers).toEqual([]);
    const unwanted = /\.(tsx?|map|goals|langium|vsix|wasm|ttf)$|node_modules|\/test\/|cli\.mjs/;
    expect(entries.filter(({ path }) => unwanted.test(path))).toEqual([]);
  });

  it('points to no source map', async () => {
    const scripts = entries
      .map(({ path }) => path.replace('extension/', ''))
      .filter(path => /\.(js|css)$/.test(path));
    for (const script of scripts) {
      expect(await readFile(join(folder, script), 'utf8'), script).not.toContain('sourceMappingURL');
    }
  });

  it('carries the whole example, with a day on which there is something to see', async () => {
    const example = JSON.parse(await readFile(join(folder, 'dist/example.json'), 'utf8')) as {
      readonly main: string;
      readonly files: Readonly<Record<string, string>>;
    };
    expect(example.files[example.main]).toContain('objective');
    expect(example.files['goals.config.json']).toBe(
      await readFile(join(root, 'examples/retro/goals.config.json'), 'utf8'),
    );
    expect(example.files['.vscode/settings.json']).toContain('"goals.today": "2026-');
  });
});

describe('the npm package', () => {
  it('is made by pre-commit from a clone: the command line is built, and npm pack prints the name alone', async () => {
    const npm = promisify(execFile);
    const options = { cwd: folder, shell: process.platform === 'win32' };
    await rm(join(folder, 'dist'), { recursive: true });
    const { stdout } = await npm('npm', ['pack'], options);
    expect(stdout).toMatch(/^goals-\d+\.\d+\.\d+\.tgz\n$/);
    const { stdout: listed } = await npm('tar', ['-tzf', stdout.trim()], options);
    const paths = listed.split('\n');
    const drawing = [
      'Inter-LICENSE.txt',
      'Inter-Regular.ttf',
      'Inter-SemiBold.ttf',
      'NOTICE.txt',
      'resvg.wasm',
    ];
    const needed = ['package/dist/cli.mjs', ...drawing.map(name => `package/dist/png/${name}`)];
    expect(needed.filter(path => !paths.includes(path))).toEqual([]);
    expect(paths.filter(path => /\.(ts|goals|map)$|node_modules|\/test\//.test(path))).toEqual([]);
  }, 120_000);
});

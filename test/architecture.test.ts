import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map(entry => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

const sources = ['language', 'server', 'client'].flatMap(sourcesIn);
const textOf = (path: string) => readFileSync(join(root, path), 'utf8');

/** What a file imports; `typesToo` counts `import type` as well. */
function importsOf(path: string, typesToo = true): readonly string[] {
  const pattern = /^(?:import|export)\s+(type\s+)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
  const found = [...textOf(path).matchAll(pattern)].filter(match => typesToo || match[1] === undefined);
  const dynamic = [...textOf(path).matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)];
  return [...found.map(match => match[2] ?? ''), ...dynamic.map(match => match[1] ?? '')];
}

/** The file in the repository that an import means; undefined for a package. */
function fileOf(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return relative(root, resolve(root, dirname(from), specifier))
    .split(sep)
    .join('/');
}

/** Pairs of a file and something it imports that the predicate forbids. */
function forbidden(
  paths: readonly string[],
  isForbidden: (target: string) => boolean,
  typesToo = true,
): readonly string[] {
  return paths.flatMap(path =>
    importsOf(path, typesToo)
      .map(specifier => fileOf(path, specifier) ?? specifier)
      .filter(isForbidden)
      .map(target => `${path} → ${target}`),
  );
}

const inFolder = (folder: string) => sources.filter(path => path.startsWith(`${folder}/`));

/** Everything that is bundled with an entry. */
function reachableFrom(entry: string): readonly string[] {
  const seen = new Set([entry]);
  for (const path of seen) {
    for (const specifier of importsOf(path, false)) {
      const target = fileOf(path, specifier);
      if (target !== undefined && existsSync(join(root, target)) && /\.tsx?$/.test(target)) seen.add(target);
    }
  }
  return [...seen];
}

describe('the library', () => {
  const library = inFolder('language');

  it('knows no process, editor, connection or page', () =>
    expect(forbidden(library, target => /^(node:|vscode|langium\/|preact)/.test(target))).toEqual([]));

  it('has no clock', () =>
    expect(
      library.filter(path => /\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b/.test(textOf(path))),
    ).toEqual([]));

  it('touches the syntax tree in syntax/ only', () =>
    expect(
      forbidden(
        library.filter(
          path => !path.startsWith('language/syntax/') && !path.startsWith('language/generated/'),
        ),
        target => target.startsWith('language/generated/'),
      ),
    ).toEqual([]));

  it.each([
    ['language/model', ['score', 'lint', 'edit', 'format', 'render', 'report']],
    ['language/score', ['lint', 'edit', 'format', 'render', 'report', 'syntax']],
    ['language/compare', ['score', 'lint', 'edit', 'format', 'render', 'report', 'syntax']],
    ['language/edit', ['lint', 'render', 'report']],
    ['language/lint', ['render', 'report', 'syntax']],
    ['language/render', ['lint', 'edit', 'format', 'report', 'syntax']],
    ['language/report', ['edit', 'format', 'syntax']],
  ])('%s imports none of %j', (folder, others) =>
    expect(
      forbidden(inFolder(folder), target => others.some(other => target.startsWith(`language/${other}/`))),
    ).toEqual([]),
  );
});

describe('the hosts', () => {
  it('use vscode in client/ only', () =>
    expect(
      forbidden([...inFolder('language'), ...inFolder('server')], target => target === 'vscode'),
    ).toEqual([]));

  it('do not reach from the command line into features of the server', () =>
    expect(forbidden(inFolder('server/cli'), target => target.startsWith('server/features/'))).toEqual([]));

  it('do not reach from the language into a host, nor from the server into the client', () => {
    expect(forbidden(inFolder('language'), target => /^(server|client)\//.test(target))).toEqual([]);
    expect(forbidden(inFolder('server'), target => target.startsWith('client/'))).toEqual([]);
  });

  it.each(['server/main-browser.ts', 'client/platform/browser.ts', 'client/webview/main.tsx'])(
    'bundle nothing of Node with %s',
    entry => expect(forbidden(reachableFrom(entry), target => target.startsWith('node:'), false)).toEqual([]),
  );

  it('keep the parser out of the page', () =>
    expect(
      reachableFrom('client/webview/main.tsx').filter(path =>
        /^language\/(syntax|generated|workspace)/.test(path),
      ),
    ).toEqual([]));
});

describe('what is installed', () => {
  interface Locked {
    readonly optionalDependencies?: Readonly<Record<string, string>>;
  }
  const { packages } = JSON.parse(textOf('package-lock.json')) as {
    packages: Readonly<Record<string, Locked>>;
  };
  const installed = Object.keys(packages);

  it('can be installed on every platform: the lock file lists what is optional elsewhere', () => {
    const optional = Object.values(packages).flatMap(one => Object.keys(one.optionalDependencies ?? {}));
    const missing = optional.filter(name => !installed.some(path => path.endsWith(`node_modules/${name}`)));
    expect(missing).toEqual([]);
  });

  it.each(['vscode-jsonrpc', 'vscode-languageserver-protocol', 'vscode-languageserver-types'])(
    'has one copy of %s: two would not know each other’s classes',
    name => expect(installed.filter(path => path.endsWith(`node_modules/${name}`))).toHaveLength(1),
  );
});

describe('what is generated', () => {
  it('is what the grammar generates', () => {
    const folder = mkdtempSync(join(tmpdir(), 'goals-grammar-'));
    try {
      const langium = join(root, 'node_modules/langium-cli/bin/langium.js');
      const config = join(folder, 'langium-config.json');
      const settings = JSON.parse(textOf('language/langium-config.json')) as {
        languages: { grammar: string }[];
      };
      for (const language of settings.languages) language.grammar = join(root, 'language', language.grammar);
      writeFileSync(config, JSON.stringify(settings));
      execFileSync(process.execPath, [langium, 'generate', '--file', config], { stdio: 'pipe' });
      for (const name of readdirSync(join(root, 'language/generated'))) {
        expect(readFileSync(join(folder, 'generated', name), 'utf8'), name).toBe(
          textOf(`language/generated/${name}`),
        );
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

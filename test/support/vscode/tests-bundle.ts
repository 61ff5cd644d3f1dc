import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { repositoryRoot } from './install.ts';

/**
 * Bundles the tests that run inside VS Code into one file, which both extension hosts can load.
 * @returns the absolute path of the bundle.
 */
export async function bundleTests(): Promise<string> {
  const outfile = join(repositoryRoot, 'dist/test/vscode/index.js');
  await mkdir(dirname(outfile), { recursive: true });
  // The package is made of ES modules; the extension hosts load tests with `require`.
  await writeFile(join(dirname(outfile), 'package.json'), '{ "type": "commonjs" }\n');
  await build({
    entryPoints: [join(repositoryRoot, 'test/vscode/suite/index.ts')],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2023',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
}

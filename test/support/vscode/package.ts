import { join } from 'node:path';
import { node24, repositoryRoot } from './install.ts';
import { runToEnd } from './run-to-end.ts';

/**
 * Packages the extension as it would be published, from what has been built.
 * @returns the absolute path of the `.vsix`.
 * @throws when the packager refuses it, with what it says.
 */
export async function packageExtension(): Promise<string> {
  const packager = join(repositoryRoot, 'node_modules/@vscode/vsce/vsce');
  const packaged = join(repositoryRoot, 'dist/goals.vsix');
  const parameters = [
    packager,
    'package',
    '--no-dependencies',
    '--allow-missing-repository',
    '--out',
    packaged,
  ];
  await runToEnd(node24(), parameters, repositoryRoot, process.env);
  return packaged;
}

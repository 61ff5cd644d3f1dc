import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { node24, repositoryRoot } from '../../support/vscode/install.ts';
import { contains, describe, equal, it } from '../../support/vscode/specification.ts';

/** What somebody meets who has cloned the repository and has no VS Code. */
export function startSentences(): void {
  describe('npm start', () => {
    it('says where VS Code is to be seen, and takes it away with Ctrl-C', async () => {
      const child = spawn(node24(), [join(repositoryRoot, 'test/support/vscode/start.ts')], {
        env: { ...process.env, GOALS_VSCODE_DRIVER: 'server', CI: 'true' },
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const exitCode = new Promise(resolve => child.on('exit', resolve));
      try {
        const url = await printedUrl(child);
        contains(await (await fetch(url)).text(), '<!DOCTYPE html>');
        child.kill('SIGINT');
        equal(await exitCode, 0);
        equal(await isServed(url), false);
      } finally {
        child.kill();
      }
    });
  });
}

function printedUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', chunk => {
      output += chunk;
      const url = /^\s*(http:\S+)\s*$/m.exec(output)?.[1];
      if (url !== undefined) resolve(url);
    });
    child.on('exit', () => reject(new Error(`it ended without an address:\n${output}`)));
  });
}

async function isServed(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}

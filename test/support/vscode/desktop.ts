import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { runTests } from '@vscode/test-electron';
import { cacheRoot } from './install.ts';
import { type ExtensionHost, quietSettings, type WindowOptions } from './server.ts';

/**
 * Opens the desktop application with a tests module, downloading it first where it isn't there, and waits until the module's
 * `run` has settled. `GOALS_VSCODE_VERSION` chooses another version than the latest stable one.
 * @param say takes what the tests print, line by line.
 * @returns whether `run` was fulfilled.
 */
export async function runInDesktop(
  window: Required<WindowOptions>,
  say: (line: string) => void,
): Promise<boolean> {
  const profile = await mkdtemp(join(tmpdir(), 'goals-vscode-'));
  await mkdir(join(profile, 'User'), { recursive: true });
  await writeFile(join(profile, 'User/settings.json'), JSON.stringify(quietSettings));
  const output = lines(say);
  try {
    const version = process.env.GOALS_VSCODE_VERSION;
    const code = await runTests({
      ...(version === undefined ? {} : { version }),
      cachePath: cacheRoot,
      extensionDevelopmentPath: window.extension,
      extensionTestsPath: window.tests,
      stdout: output,
      launchArgs: [window.folder, ...desktopParameters(profile, window.host)],
    });
    return code === 0;
  } catch (error) {
    say(String(error));
    return false;
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

function desktopParameters(profile: string, host: ExtensionHost): readonly string[] {
  const web = host === 'web' ? ['--extensionDevelopmentKind=web'] : [];
  // A root user, as in most containers, has no sandbox.
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return [
    '--disable-extensions',
    '--disable-gpu',
    '--disable-workspace-trust',
    `--user-data-dir=${profile}`,
    ...web,
    ...root,
  ];
}

function lines(say: (line: string) => void): PassThrough {
  const stream = new PassThrough();
  let rest = '';
  stream.on('data', chunk => {
    const [last = '', ...complete] = `${rest}${chunk}`.split('\n').reverse();
    rest = last;
    for (const line of complete.reverse()) say(line);
  });
  return stream;
}

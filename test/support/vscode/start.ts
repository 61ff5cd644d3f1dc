/** `npm start`: opens VS Code with the extension as it was just built, and with the example. */
import { spawn } from 'node:child_process';
import { installedVsCode } from './drivers.ts';
import { repositoryRoot } from './install.ts';
import { exitWhenInterrupted, startServer } from './server.ts';
import { exampleWorkspace } from './workspace.ts';

const code = process.env.GOALS_VSCODE_DRIVER === 'server' ? undefined : installedVsCode();
if (code === undefined) await startInBrowser();
else startInstalled(code);

function startInstalled(command: string): void {
  console.log('Opening the example in VS Code, with the extension from this folder.');
  const parameters = [`--extensionDevelopmentPath=${repositoryRoot}`, exampleWorkspace];
  // On Windows the command is a script of the shell.
  const options = { stdio: 'inherit', shell: process.platform === 'win32' } as const;
  spawn(command, parameters, options).on('exit', exitCode => {
    process.exitCode = exitCode ?? 1;
  });
}

async function startInBrowser(): Promise<void> {
  exitWhenInterrupted(0);
  const server = await startServer();
  const url = server.url({ folder: exampleWorkspace, extension: repositoryRoot });
  console.log(
    `VS Code ${server.version} with the extension and the example:\n\n  ${url}\n\nCtrl-C stops it.`,
  );
  openInBrowser(url);
}

/** A courtesy: whoever has no browser here opens the address by hand. */
function openInBrowser(url: string): void {
  const [command, ...parameters] = browserCommand(url);
  if (command === undefined) return;
  spawn(command, parameters, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

function browserCommand(url: string): readonly string[] {
  if (process.env.CI !== undefined) return [];
  if (process.platform === 'darwin') return ['open', url];
  // Not `start`: its shell would take the address apart at each ampersand.
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url];
  const canShow = process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined;
  return canShow ? ['xdg-open', url] : [];
}

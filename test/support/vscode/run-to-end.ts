import { spawn } from 'node:child_process';

/**
 * Runs a program and waits until it has ended.
 * @returns what it printed.
 * @throws when it can't be started or ends with anything but 0, with the end of what it printed.
 */
export async function runToEnd(
  command: string,
  parameters: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<string> {
  const child = spawn(command, parameters, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', chunk => (output += chunk));
  child.stderr.on('data', chunk => (output += chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', code => {
      if (code === 0) resolve(output);
      else
        reject(new Error(`${command} ${parameters.join(' ')} ended with ${code}:\n${output.slice(-2000)}`));
    });
  });
}

/** Scripts of services (Actions, GitLab, hooks), run in a scratch repository as the services run them. */
import { spawn } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { cli, type Result } from '../cli/goals-command.ts';
import {
  gitOfNobody,
  type ScratchRepository,
  scratchFolder,
  scratchRepository,
} from './scratch-repository.ts';

/** A repository with these files in its first commit. */
export function repositoryWith(files: Readonly<Record<string, string>>): ScratchRepository {
  const repository = scratchRepository();
  repository.commit('2026-01-05', files);
  return repository;
}

/** A folder to put before the others in `PATH`, with the built `goals` and whatever else a script calls, as scripts of bash. */
export function programsWith(scripts: Readonly<Record<string, string>> = {}): string {
  const folder = scratchFolder();
  const all = { goals: `exec "${process.execPath}" "${cli}" "$@"`, ...scripts };
  for (const [name, script] of Object.entries(all)) {
    writeFileSync(join(folder, name), `#!/usr/bin/env bash\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

/** Runs a script as services do: it ends at the first line that fails. */
export function bash(
  script: string,
  folder: string,
  programs: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Result> {
  return new Promise((done, fail) => {
    const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
      cwd: folder,
      env: { PATH: `${programs}${delimiter}${process.env.PATH}`, ...gitOfNobody, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [out, log] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      log += text;
    });
    child.on('error', fail);
    child.on('close', code => done({ code, out, log }));
  });
}

/** Starts the built command line in a folder of its own. */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

/** The bundle that is published. */
export const cli = resolve('dist/cli.mjs');

export interface Result {
  readonly code: number | null;
  readonly out: string;
  readonly log: string;
}

export interface RunOptions {
  readonly folder?: string;
  readonly input?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs `goals` with these words. The environment is empty but for `PATH`, so that no colour setting of the tester's leaks in. */
export function goals(
  words: readonly string[],
  { folder, input, environment }: RunOptions = {},
): Promise<Result> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [cli, ...words], {
      cwd: folder,
      env: { PATH: process.env.PATH, ...environment },
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
    child.stdin.on('error', () => undefined);
    child.stdin.end(input ?? '');
  });
}

export type FolderFiles = Readonly<Record<string, string | Uint8Array>>;

/** A new folder with these files, by path, for as long as the test runs. */
export async function folderWith(files: FolderFiles): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'goals-cli-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

/** A company with a north star, a team and two check-ins; nothing is wrong with it on 2026-02-11. */
export const acme = `northstar weekly_teams "Weekly active teams" from 500 to 2,500 teams by 2026-12-31 { owner @ceo }

team acme "Acme" {
  lead @ceo
  size 48

  kpi churn "Monthly customer churn" threshold < 5% { target < 4% }

  objective keep "Customers stay because support answers at once" {
    cycle 2026-Q1
    aspirational
    supports weekly_teams
    guarded by churn

    kr response "First response time"                    from 48h to 2h
    kr renewals "Teams that renew after the first month" from 60% to 80%
  }

  checkin 2026-01-26 {
    weekly_teams: 520
    churn: 4.5%
  }
  checkin 2026-02-09 {
    weekly_teams: 680
    churn: 4.2%
    keep.response: 25h on-track confidence 0.7
    keep.renewals: 70%
  }
}
`;

export const day = '2026-02-11';

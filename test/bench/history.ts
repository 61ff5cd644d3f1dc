/**
 * Times what it costs to compare goals with what they said when their cycle began, in a repository with many commits, and what
 * of it is git, cold and once it has been read.
 *
 *   npm run bench:history -- [COMMITS] [FILES]
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { addDays } from '../../language/model/calendar.ts';
import { uriOf } from '../../server/disk.ts';
import { GitPast } from '../../server/git/git-past.ts';

const commits = Number(process.argv[2] ?? 1_000);
const files = Number(process.argv[3] ?? 10);
const teamsAFile = 5;
const repetitions = 5;
const today = '2026-11-20';
const cycles = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'];
const days = ['2025-10-07', '2026-01-07', '2026-04-07', '2026-07-07', '2026-10-07'];

function teamText(file: number, team: number, edit: number): string {
  const objectives = cycles.map(
    (cycle, o) =>
      `  objective o${o} "People feel at home sooner, ${o}" {\n    cycle ${cycle}\n    supports star\n` +
      [0, 1, 2].map(k => `    kr r${k} "Teams with a plan ${k}" from ${k}% to ${45 + k}%\n`).join('') +
      '  }\n',
  );
  return `team t${file}_${team} "Team ${file} ${team}" {\n  lead @lead\n${objectives.join('')}}\n// ${edit}\n`;
}

const fileText = (file: number, edit: number) =>
  Array.from({ length: teamsAFile }, (_, team) => teamText(file, team, edit)).join('\n');

/** One stream for `git fast-import`: each commit edits one file, spread over two years. */
function history(): string {
  const blob = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`;
  const star = 'northstar star "Teams" from 1 to 1,000 teams by 2026-12-31 { owner @ceo }\n';
  const stream: string[] = [];
  for (let n = 0; n < commits; n++) {
    const day = addDays('2024-12-01', Math.floor((n * 700) / commits));
    const seconds = Date.parse(`${day}T12:00:00Z`) / 1_000;
    stream.push(
      `commit refs/heads/main\ncommitter Maya <maya@acme.example> ${seconds} +0000\n${blob(`Edit ${n}`)}`,
    );
    const changed = n === 0 ? Array.from({ length: files }, (_, file) => file) : [n % files];
    if (n === 0) stream.push(`M 100644 inline star.goals\n${blob(star)}`);
    for (const file of changed) stream.push(`M 100644 inline f${file}.goals\n${blob(fileText(file, n))}`);
  }
  return stream.join('');
}

function git(folder: string, words: readonly string[], input?: string): void {
  const env = { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  execFileSync('git', words, { cwd: folder, env, stdio: ['pipe', 'ignore', 'pipe'], input: input ?? '' });
}

function median(times: readonly number[]): string {
  return `${([...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN).toFixed(0)} ms`;
}

async function timed(work: () => Promise<unknown> | unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'goals-bench-')));
try {
  git(folder, ['init', '--quiet', '--initial-branch=main']);
  git(folder, ['fast-import', '--quiet'], history());
  git(folder, ['reset', '--quiet', '--hard']);
  writeFileSync(join(folder, 'f0.goals'), fileText(0, commits).replaceAll('45%', '40%'));
  const check = (...words: readonly string[]) => {
    const cli = [resolve('dist/cli.mjs'), 'check', '--today', today, '--format', 'json', ...words];
    const { stdout } = spawnSync(process.execPath, cli, { cwd: folder, encoding: 'utf8', maxBuffer: 1e9 });
    return stdout.split('"cycle-changed"').length - 1;
  };
  const off = ['--rule', 'cycle-changed=off', '--rule', 'cycle-carried-over=off'];
  const [cold, warm, withRules, without]: number[][] = [[], [], [], []];
  for (let n = 0; n < repetitions; n++) {
    const past = new GitPast(folder, path => uriOf(join(folder, path)));
    cold?.push(await timed(() => past.momentsOn(days)));
    warm?.push(await timed(() => past.momentsOn(days)));
    withRules?.push(await timed(() => check()));
    without?.push(await timed(() => check(...off)));
  }
  console.log(`${commits} commits, ${files} files, ${check()} findings of cycle-changed`);
  console.log(`git, cold                      ${median(cold ?? [])}`);
  console.log(`git, once it has been read     ${median(warm ?? [])}`);
  console.log(`goals check                    ${median(withRules ?? [])}`);
  console.log(`goals check without the rules  ${median(without ?? [])}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

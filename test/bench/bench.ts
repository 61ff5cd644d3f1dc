/**
 * Times what an edit costs at three sizes of project, and prints how each step grows: 10 × the goals should cost about 10 ×.
 *
 *   npm run bench
 */
import { createWorkspace } from '../../language/workspace.ts';
import { benchLint } from './lint-bench.ts';

const today = '2026-02-05';
const sizes = [100, 1_000, 10_000];
const goalsATeam = 11;
const teamsAFile = 10;
const repetitions = 5;

function teamText(team: string): string {
  const objectives = [0, 1].map(
    o =>
      `  objective o${o} "People feel at home sooner" {\n    supports star\n    guarded by k0\n\n` +
      `${[0, 1, 2].map(k => `    kr r${k} "Teams with a plan ${k}" from ${k}% to 45%\n`).join('')}  }\n`,
  );
  const kpis = [0, 1].map(k => `  kpi k${k} "Churn ${k}" threshold < 5%\n`);
  const checkIns = ['05', '12', '19', '26'].map((day, week) => {
    const entries = [0, 1].flatMap(o => [0, 1, 2].map(k => `    o${o}.r${k}: ${week * 5 + k}%\n`));
    return `  checkin 2026-01-${day} {\n${entries.join('')}    k0: 4%\n    k1: 6%\n  }\n`;
  });
  const members = [...objectives, ...kpis, ...checkIns].join('');
  return `team ${team} "Team ${team}" {\n  lead @lead\n  cycle 2026-Q1\n\n${members}}\n`;
}

function filesOf(goals: number): readonly string[] {
  const teams = Math.max(1, Math.round(goals / goalsATeam));
  const files = Array.from({ length: Math.ceil(teams / teamsAFile) }, (_, file) => {
    const count = Math.min(teamsAFile, teams - file * teamsAFile);
    return Array.from({ length: count }, (_, n) => teamText(`t${file}_${n}`)).join('\n');
  });
  return [`northstar star "Teams" from 1 to 1,000 teams by 2026-12-31\n${files[0]}`, ...files.slice(1)];
}

/** Milliseconds of each step, the median of some repetitions. */
type Times = Readonly<Record<string, number>>;

function measure(goals: number): Times {
  const files = filesOf(goals);
  const samples: Record<string, number[]> = {};
  const timed = (step: string, work: () => unknown) => {
    const start = performance.now();
    work();
    samples[step] ??= [];
    samples[step].push(performance.now() - start);
  };
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const workspace = createWorkspace({ roots: ['file:///bench'] });
    const project = () => {
      const [first] = workspace.projects();
      if (first === undefined) throw new Error('There is no project to measure.');
      return first;
    };
    timed('open: parse and build', () => {
      for (const [n, text] of files.entries()) workspace.setFile(`file:///bench/f${n}.goals`, text);
      return project().project;
    });
    timed('open: score', () => project().scores(today));
    timed('open: findings', () => project().findings(today));
    timed('open: tree', () => project().tree(today));
    workspace.setFile('file:///bench/f0.goals', `${files[0]}// edited\n`);
    timed('edit: parse and build', () => project().project);
    timed('edit: score', () => project().scores(today));
    timed('edit: findings', () => project().findings(today));
    timed('edit: tree', () => project().tree(today));
  }
  return Object.fromEntries(Object.entries(samples).map(([step, times]) => [step, median(times)]));
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

measure(1_000); // warms the engine up
const measured = sizes.map(size => measure(size));
const columns = sizes.map((size, n) => {
  const title = `${size.toLocaleString('en')} goals`.padStart(14);
  return n > 0 ? `${title}${'ratio'.padStart(9)}` : title;
});
console.log(`${'ms (median)'.padEnd(24)}${columns.join('')}`);
for (const step of Object.keys(measured[0] ?? {})) {
  const cells = measured.map((times, n) => {
    const time = times[step] ?? Number.NaN;
    const before = measured[n - 1]?.[step];
    const ratio = before === undefined ? '' : `${(time / before).toFixed(1)} ×`.padStart(9);
    return `${time.toFixed(1).padStart(14)}${ratio}`;
  });
  console.log(`${step.padEnd(24)}${cells.join('')}`);
}

benchLint();

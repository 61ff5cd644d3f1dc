/**
 * Times what an edit costs at three sizes of project, and prints how each step grows: 10 × the goals should cost about 10 ×. Then what
 * the linter adds to reading a large project, and what somebody who types waits for.
 *
 *   npm run bench
 */
import { createWorkspace } from '../../language/workspace.ts';
import { benchLatency } from './latency-bench.ts';
import { benchLint } from './lint-bench.ts';
import { filesOf } from './team-project.ts';

const today = '2026-02-05';
const sizes = [100, 1_000, 10_000];
const repetitions = 5;

/** Milliseconds of processor time of each step, the median of some repetitions. */
type Times = Readonly<Record<string, number>>;

function measure(goals: number): Times {
  const files = filesOf(goals);
  const samples: Record<string, number[]> = {};
  const timed = (step: string, work: () => unknown) => {
    const start = process.threadCpuUsage();
    work();
    const end = process.threadCpuUsage();
    samples[step] ??= [];
    samples[step].push((end.user - start.user + end.system - start.system) / 1_000);
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
await benchLatency();
process.exit(0);

/**
 * What the linter adds to parsing and linking, at 200,000 lines in 1,000 files; and how each rule grows with the goals, where 10 × the
 * goals should cost about 10 ×.
 */
import { Stopwatch } from '../../language/lint/stopwatch.ts';
import { createWorkspace, type Workspace } from '../../language/workspace.ts';
import { largeDay, largeProject } from './large-project.ts';

const filesOfLarge = 1_000;
/** Files of about 2,000 and 20,000 goals. */
const filesToGrow = [75, 750];
/** A rule that takes less than this many milliseconds says nothing about how it grows. */
const noise = 2;
const runs = 5;

function opened(files: number): { readonly workspace: Workspace; readonly lines: number } {
  const workspace = createWorkspace({ roots: ['file:///large'] });
  const texts = largeProject(files);
  for (const [n, text] of texts.entries()) workspace.setFile(`file:///large/f${n}.goals`, text);
  return { workspace, lines: texts.reduce((sum, text) => sum + text.split('\n').length - 1, 0) };
}

function projectOf(workspace: Workspace) {
  const [project] = workspace.projects();
  if (project === undefined) throw new Error('There is no project to measure.');
  return project;
}

/** Milliseconds of processor time, which other programs disturb least. */
function timed(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

function benchLarge(): void {
  let open = opened(0);
  const parsing = timed(() => {
    open = opened(filesOfLarge);
    return projectOf(open.workspace).project;
  });
  const { workspace, lines } = open;
  projectOf(workspace).scores(largeDay);
  const first = timed(() => projectOf(workspace).findings(largeDay));
  const text = workspace.text('file:///large/f0.goals') ?? '';
  workspace.setFile('file:///large/f0.goals', `${text}// edited\n`);
  projectOf(workspace).scores(largeDay);
  const again = timed(() => projectOf(workspace).findings(largeDay));
  const share = (time: number) =>
    `${time.toFixed(0).padStart(8)} ms  ${(time / parsing).toFixed(2)} of parse and link`;
  console.log(`\n${lines.toLocaleString('en')} lines in ${filesOfLarge.toLocaleString('en')} files`);
  console.log(`parse and link          ${parsing.toFixed(0).padStart(8)} ms`);
  console.log(`findings, first         ${share(first)}`);
  console.log(`findings after an edit  ${share(again)}`);
  console.log(`heap                    ${(process.memoryUsage().heapUsed / 1e6).toFixed(0).padStart(8)} MB`);
}

/** The least of some runs: what else a machine does only adds to it. */
function timesOfRules(files: number): ReadonlyMap<string, number> {
  const { workspace } = opened(files);
  projectOf(workspace).scores(largeDay);
  const least = new Map<string, number>();
  for (let run = 0; run < runs; run++) {
    const stopwatch = new Stopwatch(() => performance.now());
    projectOf(workspace).findings(largeDay, { stopwatch });
    for (const [rule, time] of stopwatch.times)
      least.set(rule, Math.min(time, least.get(rule) ?? Number.POSITIVE_INFINITY));
  }
  return least;
}

function benchGrowth(): void {
  const [few, many] = filesToGrow.map(timesOfRules) as [
    ReadonlyMap<string, number>,
    ReadonlyMap<string, number>,
  ];
  console.log(
    `\nms a rule${' '.repeat(21)}${filesToGrow.map(files => `${files} files`.padStart(12)).join('')}   growth`,
  );
  for (const [rule, time] of [...many].sort((a, b) => b[1] - a[1]).filter(([, took]) => took >= noise)) {
    const before = few.get(rule) ?? 0;
    const growth = before < noise / 10 ? '' : `${(time / before).toFixed(1)} ×`.padStart(9);
    console.log(
      `${rule.padEnd(30)}${before.toFixed(1).padStart(12)}${time.toFixed(1).padStart(12)}${growth}`,
    );
  }
}

export function benchLint(): void {
  benchLarge();
  benchGrowth();
}

/**
 * How long somebody who types waits for the tree, in the real editor: a project of 1,000 goals, its tree in the side bar, and
 * one letter after the other in the label of an objective. Of each letter is told when it was pressed, when the extension sent
 * it to the server, when the server said that the tree has changed, when it answered what the tree is now, when that came to the
 * page, and when the page had painted it.
 *
 *   npm run bench:tree
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from 'esbuild';
import type { CDPSession, Frame, Page } from 'playwright-core';
import { startBrowser } from '../support/vscode/browser.ts';
import { repositoryRoot } from '../support/vscode/install.ts';
import { exitWhenInterrupted, startServer } from '../support/vscode/server.ts';
import { Workbench } from '../support/vscode/workbench.ts';
import { largeDay, largeProject } from './large-project.ts';

const files = 38;
const letters = 60;
const warmUps = 15;
/** Milliseconds from one letter to the next: a quick typist, and somebody who looks at the tree. */
const rhythms = [150, 600];
const edited = 't0.goals';
/** Where the letters go: in the label of its first objective. */
const label = 'Teams look forward to';

/** Moments as milliseconds since 1970: one clock for window, page and server. */
interface Moments {
  readonly pressed: number[];
  /** Of each tree that came to the page: when, and when it had been painted. */
  readonly trees: { readonly came: number; painted?: number }[];
}
declare const moments: Moments;

/** Runs in the editor's window and in the page of the tree: keys are pressed in one, trees come to the other. */
function noteMoments(isTree: boolean): void {
  const now = () => performance.timeOrigin + performance.now();
  const noted: Moments = { pressed: [], trees: [] };
  Object.assign(window, { moments: noted });
  window.addEventListener('keydown', () => noted.pressed.push(now()), true);
  const listen = ({ data }: MessageEvent): void => {
    if (data?.type === 'select') return;
    const tree: Moments['trees'][number] = { came: now() };
    noted.trees.push(tree);
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        tree.painted = now();
      };
      port2.postMessage(undefined);
    });
  };
  if (isTree) window.addEventListener('message', listen, true);
}

/** What the server was told and said, and when. */
interface Said {
  readonly at: number;
  readonly what: 'textDocument/didChange' | 'goals/treeChanged' | 'goals/tree' | 'answer';
  /** Milliseconds of processor time since the server was started. */
  readonly worked: number;
  /** The process that started the server: the extension host. */
  readonly parent: number;
}

async function saidIn(file: string): Promise<readonly Said[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter(line => line !== '');
  return lines.map(line => JSON.parse(line) as Said);
}

/** The extension as it is built, with a language server that notes what it is told and says. */
async function extensionWithMoments(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'goals-extension-'));
  for (const name of ['package.json', 'syntaxes', 'dist'])
    await cp(join(repositoryRoot, name), join(folder, name), { recursive: true });
  await build({
    stdin: {
      contents: "import './test/bench/server-moments.ts'; import './dist/server.js';",
      resolveDir: repositoryRoot,
    },
    outfile: join(folder, 'dist/server.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
  return folder;
}

/** The way of one letter from the key to the picture, in milliseconds. */
const steps = {
  'key → server': 'the editor, the extension',
  'server: read, check': 'the server, with its pause for what goes first',
  'changed → asked': 'the extension',
  'server: the tree': 'the server',
  'answer → page': 'the extension, the editor',
  'page: read, paint': 'the page',
} as const;
type Step = keyof typeof steps;

/** Of each letter how long each step took; letters whose tree came with that of a later one count to that one's picture. */
function ways(moments: Moments, said: readonly Said[]): readonly Readonly<Record<Step, number>>[] {
  const after = (what: Said['what'], from: number) =>
    said.find(({ at, what: other }) => other === what && at >= from)?.at ?? Number.NaN;
  return moments.pressed.map(pressed => {
    const told = after('textDocument/didChange', pressed);
    const changed = after('goals/treeChanged', told);
    const asked = after('goals/tree', changed);
    const answered = after('answer', asked);
    const tree = moments.trees.find(({ came }) => came >= answered);
    return {
      'key → server': told - pressed,
      'server: read, check': changed - told,
      'changed → asked': asked - changed,
      'server: the tree': answered - asked,
      'answer → page': (tree?.came ?? Number.NaN) - answered,
      'page: read, paint': (tree?.painted ?? Number.NaN) - (tree?.came ?? Number.NaN),
    };
  });
}

function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function print(title: string, lines: Readonly<Record<string, readonly number[]>>): void {
  console.log(`\n${title.padEnd(32)}${['median', 'p95'].map(name => name.padStart(10)).join('')}`);
  for (const [name, times] of Object.entries(lines)) {
    const cells = [0.5, 0.95].map(share => `${quantile(times, share).toFixed(0)} ms`.padStart(10));
    console.log(`  ${name.padEnd(30)}${cells.join('')}   ${steps[name as Step] ?? ''}`);
  }
}

/** The page of the tree among the frames of the window. */
async function treeFrame(page: Page): Promise<Frame> {
  for (const frame of page.frames()) {
    const tree = await frame.$('[role="tree"] [role="treeitem"]').catch(() => null);
    if (tree !== null && (await frame.$('.monaco-workbench')) === null) return frame;
  }
  throw new Error('No frame has the tree.');
}

/** Processor time in milliseconds of a process since it was started; unknown where the system does not tell. */
async function processorTime(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // After the name in parentheses: state, parent and so on; user and system time in hundredths of a second.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return 10 * (Number(fields[11]) + Number(fields[12]));
}

/** Processor time in milliseconds of the main thread of the window and the page in it. */
async function windowTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
}

async function typeAndMeasure(page: Page, file: string, rhythm: number): Promise<void> {
  const frame = await treeFrame(page);
  await page.evaluate(noteMoments, false);
  await frame.evaluate(noteMoments, true);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const type = async (count: number) => {
    for (let letter = 0; letter < count; letter++)
      await Promise.all([page.keyboard.press(letter % 2 === 0 ? 'x' : 'Backspace'), pause(rhythm)]);
    await pause(2_000);
  };

  await type(warmUps);
  const host = (await saidIn(file)).at(-1)?.parent ?? 0;
  await writeFile(file, '');
  const before = { host: await processorTime(host), window: await windowTime(session) };
  await type(letters);
  const after = { host: await processorTime(host), window: await windowTime(session) };
  const { pressed } = await page.evaluate(() => moments);
  const { trees } = await frame.evaluate(() => moments);
  const said = await saidIn(file);

  const measured = ways({ pressed: pressed.slice(-letters), trees }, said);
  const whole = measured.map(way => Object.values(way).reduce((sum, time) => sum + time, 0));
  print(`a letter every ${rhythm} ms`, {
    'key → painted (aim 100 ms)': whole,
    ...Object.fromEntries(Object.keys(steps).map(step => [step, measured.map(way => way[step as Step])])),
  });
  const worked = {
    server: (said.at(-1)?.worked ?? 0) - (said[0]?.worked ?? 0),
    'extension host': after.host - before.host,
    'window and page': after.window - before.window,
  };
  const shares = Object.entries(worked).map(([who, time]) => `${who} ${(time / letters).toFixed(1)} ms`);
  console.log(`  processor time a letter: ${shares.join(', ')}`);
}

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'goals-tree-'));
  const extension = await extensionWithMoments();
  const file = join(extension, 'moments.jsonl');
  process.env.GOALS_MOMENTS = file;
  await writeFile(join(folder, 'goals.config.json'), '{ "language": 1 }');
  for (const [index, text] of largeProject(files).entries())
    await writeFile(join(folder, `t${index}.goals`), text);
  const server = await startServer({ settings: { 'goals.today': largeDay } });
  const browser = await startBrowser();
  try {
    const window = await Workbench.open(browser, server, { folder, extension });
    await window.openFile(edited);
    await window.runCommand('Goals: Open Goals Tree');
    await window.tree().shown();
    await window.click(label);
    console.log(
      `load of the machine: ${loadavg()
        .map(load => load.toFixed(1))
        .join(' ')}`,
    );
    for (const rhythm of rhythms) await typeAndMeasure(window.page, file, rhythm);
    console.log(
      `\nload of the machine: ${loadavg()
        .map(load => load.toFixed(1))
        .join(' ')}`,
    );
  } finally {
    await browser.close();
    await server.stop();
    for (const made of [folder, extension]) await rm(made, { recursive: true, force: true });
  }
}

exitWhenInterrupted(130);
await main();

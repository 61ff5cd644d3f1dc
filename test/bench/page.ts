/**
 * What the page of the tree costs in a headless Chromium: until it shows a tree, and for each thing that happens then. Wall time
 * is what somebody waits for; main-thread time is processor time of the page's main thread, which other load on the machine
 * hardly changes. Everything is counted, also the copy of the message that the browser makes.
 *
 *   npm run bench:page
 */
import { loadavg } from 'node:os';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { type ToldTree, toldTree } from '../../language/render/told-tree.ts';
import { servePage } from '../support/page/page-server.ts';
import { newPage, startBrowser } from '../support/vscode/browser.ts';
import { bundleSize } from './page-bundle.ts';
import { countNodes, EditedProject } from './page-trees.ts';

const sizes = [
  { nodes: 1_000, firstPaint: 300, update: 16 },
  { nodes: 10_000, firstPaint: 700, update: undefined },
];
const loads = 7;
const updates = 30;
const frames = 40;
const switches = 10;

/** What the stub of VS Code keeps in the page. */
interface BenchHost {
  readonly firstRow: number;
  readonly parsed: number;
  readonly painted: () => Promise<number>;
}
declare const bench: BenchHost;

/**
 * Runs in the page before its own script: answers `ready` with the tree, as the extension does, and notes when the first row has
 * been painted, which is when a task runs that was queued in the frame that has it.
 */
function stubHost(text: string): void {
  const painted = () =>
    new Promise<number>(resolve => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(undefined);
      });
    });
  const host = { firstRow: 0, parsed: 0, painted };
  const api = {
    postMessage(message: { readonly type: string }) {
      if (message.type !== 'ready') return;
      const start = performance.now();
      const tree: unknown = JSON.parse(text);
      host.parsed = performance.now() - start;
      window.postMessage({ type: 'tree', tree, revision: 0 }, '*');
    },
    getState: () => undefined,
    setState: () => undefined,
  };
  const watcher = new MutationObserver(() => {
    if (document.querySelector('[role="treeitem"]') === null) return;
    watcher.disconnect();
    void painted().then(at => {
      host.firstRow = at;
    });
  });
  watcher.observe(document, { childList: true, subtree: true });
  Object.assign(window, { bench: host, acquireVsCodeApi: () => api });
}

interface Cost {
  /** Milliseconds, as somebody waits. */
  readonly wall: number;
  /** Milliseconds of processor time on the main thread. */
  readonly task: number;
}

/** Processor time of the main thread since the page was made, in milliseconds. */
async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

/** A page that shows the tree, the milliseconds from navigation to its first row, and the main thread's part of them. */
async function openPage(browser: Browser, origin: string, tree: ToldTree) {
  const page = await newPage(browser);
  await page.addInitScript(stubHost, JSON.stringify(tree));
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await taskTime(session);
  await page.goto(origin);
  await page.waitForFunction(() => bench.firstRow > 0);
  const task = (await taskTime(session)) - before;
  return { page, session, firstRow: { wall: await page.evaluate(() => bench.firstRow), task } };
}

/**
 * What one of many steps costs, each painted before the next.
 * @param step runs in the page
 */
async function costOfEach(
  page: Page,
  session: CDPSession,
  count: number,
  step: (index: number) => void,
): Promise<Cost> {
  const perform = await page.evaluateHandle<(index: number) => void>(`(${step.toString()})`);
  const before = await taskTime(session);
  const walls = await page.evaluate(
    async ({ perform, times }) => {
      const taken: number[] = [];
      for (let index = 0; index < times; index++) {
        const start = performance.now();
        perform(index);
        await bench.painted();
        taken.push(performance.now() - start);
      }
      return taken;
    },
    { perform, times: count },
  );
  const task = ((await taskTime(session)) - before) / count;
  return { wall: median(walls), task };
}

function median(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function medianCost(costs: readonly Cost[]): Cost {
  return { wall: median(costs.map(({ wall }) => wall)), task: median(costs.map(({ task }) => task)) };
}

function row(what: string, { wall, task }: Cost, aim?: string): void {
  const cells = [wall, task].map(time => `${time.toFixed(1)} ms`.padStart(12));
  console.log(`  ${what.padEnd(34)}${cells.join('')}   ${aim ?? ''}`);
}

/** Runs in the page: a word letter by letter, and anew; before each word everything is shown again. */
function search(step: number): void {
  const box = document.querySelector<HTMLInputElement>('.search input');
  if (box === null) return;
  const word = 'customers';
  box.value = word.slice(0, step % (word.length + 1));
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** These run in the page. */
function showMap(): void {
  document.querySelector<HTMLElement>('.modes [title="Map"]')?.click();
}
function showOutline(): void {
  document.querySelector<HTMLElement>('.modes [title="Outline"]')?.click();
}

function aimed(time: number | undefined): string {
  return time === undefined ? '' : `aim ${time} ms`;
}

async function measure(browser: Browser, origin: string, size: (typeof sizes)[number]): Promise<void> {
  const project = new EditedProject(size.nodes);
  const whole = project.tree();
  const tree = toldTree(whole);
  const json = JSON.stringify(tree).length;
  console.log(`\n${countNodes(whole.roots)} nodes, ${(json / 1e6).toFixed(1)} MB as JSON`);
  console.log(`  ${''.padEnd(34)}${'wall'.padStart(12)}${'main thread'.padStart(12)}`);

  const opened: Cost[] = [];
  for (let load = 0; load < loads; load++) {
    const { page, firstRow } = await openPage(browser, origin, tree);
    if (load > 0) opened.push(firstRow);
    await page.context().close();
  }
  row('navigation → first row', medianCost(opened), aimed(size.firstPaint));

  const { page, session } = await openPage(browser, origin, tree);
  const other = project.afterKeystroke();
  const told = [toldTree(other, whole), toldTree(whole, other)];
  await page.evaluate(trees => Object.assign(window, { trees, revision: 0 }), told);
  const update = (index: number) => {
    const { trees, revision } = window as unknown as { trees: readonly unknown[]; revision: number };
    Object.assign(window, { revision: revision + 1 });
    const message = { type: 'tree', tree: trees[index % 2], revision: revision + 1, since: revision };
    window.postMessage(message, '*');
  };
  const nothing = await costOfEach(page, session, updates, () => undefined);
  await costOfEach(page, session, 6, update);
  const updated = await costOfEach(page, session, updates, update);
  const letter = JSON.stringify(told[0]).length;
  row('a frame in which nothing happens', nothing);
  row(`${(letter / 1000).toFixed(1)} KB of a letter → painted`, updated, aimed(size.update));
  await page.evaluate(() => document.querySelector<HTMLElement>('[role="tree"]')?.focus());
  await page.keyboard.press('*');
  const scrolled = await costOfEach(page, session, frames, index => {
    const tree = document.querySelector('[role="tree"]');
    if (tree !== null) tree.scrollTop = index * 97;
  });
  row('scrolling by a frame', scrolled);
  row('a letter in the search', await costOfEach(page, session, updates, search));
  const maps: Cost[] = [];
  for (let time = 0; time < switches; time++) {
    maps.push(await costOfEach(page, session, 1, showMap));
    await costOfEach(page, session, 1, showOutline);
  }
  row('outline → map', medianCost(maps));
  await page.context().close();
}

const load = () =>
  loadavg()
    .map(value => value.toFixed(1))
    .join(' ');
console.log(`load of the machine: ${load()}`);
const [script, style] = await Promise.all(
  ['tree.js', 'tree.css'].map(name => bundleSize(`dist/webview/${name}`)),
);
const kilobytes = (bytes = 0) => `${(bytes / 1000).toFixed(1)} KB`;
console.log(`gzip: script ${kilobytes(script)}, style sheet ${kilobytes(style)}   aim 60 KB`);
const { url, stop } = await servePage('panel');
const browser = await startBrowser();
try {
  for (const size of sizes) await measure(browser, url, size);
} finally {
  await browser.close();
  stop();
}
console.log(`\nload of the machine: ${load()}`);

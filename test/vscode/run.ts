import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../support/vscode/browser.ts';
import { runInDesktop } from '../support/vscode/desktop.ts';
import { chooseDriver } from '../support/vscode/drivers.ts';
import { runInExtensionHost } from '../support/vscode/extension-host.ts';
import { repositoryRoot } from '../support/vscode/install.ts';
import { packageExtension } from '../support/vscode/package.ts';
import { Report } from '../support/vscode/report.ts';
import {
  type ExtensionHost,
  exitWhenInterrupted,
  type ServerOptions,
  startServer,
  type WindowOptions,
} from '../support/vscode/server.ts';
import { checkAll, type Outcome, startAfresh, summary } from '../support/vscode/specification.ts';
import { Stage } from '../support/vscode/stage.ts';
import { bundleTests } from '../support/vscode/tests-bundle.ts';
import { asRepository, copyWorkspace, fixtureWorkspace } from '../support/vscode/workspace.ts';
import { editorSentences } from './ui/editor.ts';
import { firstLookSentences } from './ui/first-look.ts';
import { mapSentences } from './ui/map.ts';
import { sceneSentences } from './ui/page-scenes.ts';
import { pageSentences } from './ui/pages.ts';
import { startSentences } from './ui/start.ts';
import { timelineSentences } from './ui/timeline.ts';
import { treeSentences } from './ui/tree.ts';
import { treeActionSentences } from './ui/tree-actions.ts';
import { treeFilterSentences } from './ui/tree-filter.ts';

/** The longest that one sentence about a window may take: some open a window first. */
const limit = 90_000;

const developed = { extension: repositoryRoot };

/** `--only map` checks only the sentences about windows whose names match. */
const {
  positionals,
  values: { only },
} = parseArgs({ allowPositionals: true, options: { only: { type: 'string' } } });

/** All that can be run, in this order; by default all but the package. */
const runs: Readonly<Record<string, () => Promise<Outcome>>> = {
  pages: runOnPages,
  desktop: () => runInHost('desktop'),
  web: () => runInHost('web'),
  window: () =>
    runInWindow(
      'desktop host',
      {},
      developed,
      editorSentences,
      treeSentences,
      mapSentences,
      timelineSentences,
      treeFilterSentences,
      treeActionSentences,
      startSentences,
    ),
  'web-window': () => runInWindow('web host', {}, { ...developed, host: 'web' }, firstLookSentences),
  package: async () =>
    runInWindow('packaged extension', { packaged: await packageExtension() }, {}, firstLookSentences),
};
const byDefault = ['pages', 'desktop', 'web', 'window', 'web-window'];

function onlyMatching(): RegExp | undefined {
  return only === undefined ? undefined : new RegExp(only, 'i');
}

let browser: Browser | undefined;

/** A browser, started when it is first needed. */
async function theBrowser(): Promise<Browser> {
  browser ??= await startBrowser();
  return browser;
}

/** Runs the suite that lives inside VS Code, and counts what it reports. */
async function runInHost(host: ExtensionHost): Promise<Outcome> {
  const tests = await bundleTests();
  const workspace = await copyWorkspace(fixtureWorkspace);
  asRepository(workspace.folder);
  const window = { folder: workspace.folder, ...developed, tests, host };
  const report = new Report(host);
  try {
    if ((await chooseDriver()) === 'electron') {
      return report.outcome(await runInDesktop(window, line => report.take(line)));
    }
    const server = await startServer();
    try {
      const passed = await runInExtensionHost(await theBrowser(), server, window, line => report.take(line));
      return report.outcome(passed);
    } finally {
      await server.stop();
    }
  } finally {
    await workspace.remove();
  }
}

/** Runs sentences about pages that stand for themselves, without VS Code. */
async function runOnPages(): Promise<Outcome> {
  startAfresh();
  pageSentences(theBrowser);
  sceneSentences(theBrowser);
  const outcome = await checkAll(line => console.log(line), { limit, only: onlyMatching(), tries: 2 });
  console.log(summary(outcome, 'pages'));
  return outcome;
}

/** Runs sentences about what a person sees and does in a window. */
async function runInWindow(
  what: string,
  options: ServerOptions,
  extension: Omit<WindowOptions, 'folder'>,
  ...suites: readonly ((stage: Stage) => void)[]
): Promise<Outcome> {
  const server = await startServer(options);
  const stage = new Stage(await theBrowser(), server, extension);
  try {
    startAfresh();
    for (const suite of suites) suite(stage);
    const outcome = await checkAll(line => console.log(line), {
      limit,
      only: onlyMatching(),
      tries: 2,
      failing: sentence => stage.leaveAfterFailure(sentence),
    });
    console.log(summary(outcome, `window, ${what}, VS Code ${server.version}`));
    return outcome;
  } finally {
    await stage.leave();
    await server.stop();
  }
}

const unknown = positionals.filter(name => !(name in runs));
if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(', ')}. There are: ${Object.keys(runs).join(', ')}.`);
  process.exit(2);
}
exitWhenInterrupted(130);
const total = { passed: 0, failed: 0 };
try {
  for (const name of positionals.length > 0 ? positionals : byDefault) {
    const { passed, failed } = await (runs[name] as () => Promise<Outcome>)();
    total.passed += passed;
    total.failed += failed;
  }
} finally {
  await browser?.close();
}
console.log(`editor: ${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

import * as vscode from 'vscode';
import { reportMark } from '../../support/vscode/report.ts';
import { checkAll, summary } from '../../support/vscode/specification.ts';
import './activation.ts';
import './diagnostics.ts';
import './assistance.ts';
import './reading-aids.ts';
import './configuration.ts';
import './changes.ts';
import './history.ts';
import './report.ts';
import './tree.ts';
import './export.ts';

/** The longest that one sentence may take. */
const limit = 20_000;

/**
 * The tests inside VS Code: what the extension does through VS Code's interface. The same bundle runs in Node's extension host
 * and in the web worker's.
 * @throws when a sentence did not hold, which is how VS Code learns of it.
 */
export async function run(): Promise<void> {
  const outcome = await checkAll(say, { limit });
  const host = 'importScripts' in globalThis ? 'web' : 'desktop';
  say(summary(outcome, `${host} host, VS Code ${vscode.version}`));
  if (outcome.failed > 0) throw new Error(`${outcome.failed} editor tests failed`);
}

/** Marks each line as ours, among all that VS Code prints. */
function say(text: string): void {
  console.log(text.replace(/^/gm, reportMark));
}

/** Tells the workspace what its projects said before, where git knows, for the rules that compare. */

import { join } from 'node:path';
import type { RuleSettings } from '../../language/lint/config.ts';
import type { Day } from '../../language/model/types.ts';
import type { Moment } from '../../language/past.ts';
import { configurationName } from '../file-content.ts';
import { type GitProblemReason, howToDeepen } from '../git/answer.ts';
import { GitPast } from '../git/git-past.ts';
import { configurationIn, pathOf, shownPath, uriOf } from './paths.ts';
import type { ReadGoals } from './read-project.ts';
import type { Terminal } from './terminal.ts';

export interface HistoryOptions {
  readonly rule?: RuleSettings;
  readonly debug?: boolean;
  readonly stats?: boolean;
  /** The configuration that takes the place of the projects' own, then as now. */
  readonly config?: string;
}

/** What stands in the way is said where somebody can do something about it; to have no git is no mistake. */
const worthSaying: readonly GitProblemReason[] = ['unsafe', 'missing', 'timeout'];

/** What has been read stays for the next time: a command that watches asks again after each change. */
export class Histories {
  readonly #pasts = new Map<string, GitPast>();
  readonly #moments = new Map<string, readonly Moment[]>();
  readonly #said = new Set<string>();

  async addTo(
    { workspace, projects }: ReadGoals,
    today: Day,
    options: HistoryOptions,
    terminal: Terminal,
  ): Promise<void> {
    const roots = new Set(projects.map(({ root }) => root));
    for (const snapshot of workspace.projects().filter(({ root }) => roots.has(root))) {
      const days = snapshot.historyDays(today, options.rule);
      if (days.length === 0) continue;
      const folder = pathOf(snapshot.root);
      const text = options.config === undefined ? undefined : workspace.text(uriOf(configurationIn(folder)));
      const given = text === undefined ? undefined : { path: configurationName, text };
      const past = this.#pasts.get(folder) ?? new GitPast(folder, path => uriOf(join(folder, path)), given);
      this.#pasts.set(folder, past);
      const answer = await past.momentsOn(days);
      const where = folder === terminal.folder ? '' : `${shownPath(folder, terminal.folder)}: `;
      if (answer.kind === 'problem') {
        if (options.debug === true || options.stats === true || worthSaying.includes(answer.reason))
          this.#say(`${where}Nothing is compared with history. ${answer.message}`, terminal);
        continue;
      }
      const { moments, beyond } = answer.value;
      const latest = beyond.at(-1);
      if (latest !== undefined)
        this.#say(
          `${where}This clone does not reach back to ${latest}, what goals said then is not compared: ${howToDeepen}.`,
          terminal,
        );
      this.#moments.set(snapshot.root, moments);
      workspace.setHistory(snapshot.root, moments);
    }
  }

  /** What was added last to the project in a folder. */
  momentsOf(root: string): readonly Moment[] | undefined {
    return this.#moments.get(root);
  }

  /** Once is enough. */
  #say(line: string, terminal: Terminal): void {
    if (!this.#said.has(line)) terminal.log.write(`${line}\n`);
    this.#said.add(line);
  }
}

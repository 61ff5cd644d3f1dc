/** `--watch`: checks again whenever a file of the projects changes, comes or goes, until somebody ends it. */
import { resolve } from 'node:path';
import { watchPaths } from '../../watch.ts';
import { UsageError } from '../exit-codes.ts';
import { foldersOf } from '../find-files.ts';
import { shownPath } from '../paths.ts';
import { targetsOf } from '../read-project.ts';
import type { Terminal } from '../terminal.ts';
import type { CheckOptions } from './options.ts';

/** An editor that saves renames and writes; what comes within this time is one change. */
const settlingMilliseconds = 40;

/** So many are named. */
const mostNamed = 3;

const clearScreen = '\x1b[2J\x1b[3J\x1b[H';

/**
 * @param checkNow one whole check; what is wrong with paths or configuration is said, and the watch goes on until it is mended
 * @throws UsageError where the paths lead nowhere from the beginning
 */
export async function checkOnEachChange(
  paths: readonly string[],
  { config }: CheckOptions,
  terminal: Terminal,
  checkNow: () => Promise<unknown>,
): Promise<void> {
  const { folder, log } = terminal;
  const folders = foldersOf(await targetsOf(paths, folder), folder);
  const changes = new Changes();
  const given = config === undefined ? [] : [resolve(folder, config)];
  const stop = await watchPaths(folders, given, changed => changes.add(changed));
  const stopListening = terminal.onInterrupt(() => changes.end());
  try {
    while (!changes.isOver) {
      if (terminal.out.isTerminal) terminal.out.write(clearScreen);
      await checkAndSay(checkNow, terminal);
      log.write('Watching for changes. End with Ctrl+C.\n');
      const changed = await changes.next();
      if (changed.length > 0) log.write(`${changedText(changed, folder)}\n`);
    }
  } finally {
    stop();
    stopListening();
  }
}

async function checkAndSay(checkNow: () => Promise<unknown>, { log }: Terminal): Promise<void> {
  try {
    await checkNow();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    log.write(`${error.message}\n`);
  }
}

function changedText(paths: readonly string[], folder: string): string {
  const named = paths.slice(0, mostNamed).map(path => shownPath(path, folder));
  const more = paths.length - named.length;
  return `Changed: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}

/** Paths that changed since somebody asked last. */
class Changes {
  readonly #paths = new Set<string>();
  #wake: () => void = () => undefined;
  isOver = false;

  add(paths: readonly string[]): void {
    for (const path of paths) this.#paths.add(path);
    this.#wake();
  }

  end(): void {
    this.isOver = true;
    this.#wake();
  }

  /** Waits for a change, and for those that come right behind it; none when it is over. */
  async next(): Promise<readonly string[]> {
    if (this.#paths.size === 0 && !this.isOver) await new Promise<void>(resolve => (this.#wake = resolve));
    if (!this.isOver) await new Promise(resolve => setTimeout(resolve, settlingMilliseconds));
    if (this.isOver) return [];
    const changed = [...this.#paths].sort();
    this.#paths.clear();
    return changed;
  }
}

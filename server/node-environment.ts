/** The server's machine when it runs in Node: the disk, the local clock and the pages that lie beside the program. */
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pagePath } from '../language/lint/rule-link.ts';
import type { Day } from '../language/model/types.ts';
import { onNewDay, todayOf } from './calendar-day.ts';
import { diskFiles, pathOf, uriOf } from './disk.ts';
import type { Environment } from './environment.ts';
import { GitPast } from './git/git-past.ts';
import { diskWatch } from './watch.ts';

/** @param today scores on this day instead of the local calendar day. */
export function nodeEnvironment(today?: Day): Environment {
  const pages = pagesFolder();
  return {
    files: diskFiles,
    today: () => today ?? todayOf(new Date()),
    onNewDay: today === undefined ? onNewDay : () => undefined,
    watch: diskWatch(),
    momentsOf: gitMoments(),
    rulePage: rule => pageOf(pages, rule),
  };
}

/** Asks the git program; what it has read of a project stays for the next time. */
function gitMoments(): Environment['momentsOf'] {
  const pasts = new Map<string, GitPast>();
  return async (folder, days) => {
    const path = pathOf(folder);
    if (path === undefined) return undefined;
    const past = pasts.get(folder) ?? new GitPast(path, below => uriOf(join(path, below)));
    pasts.set(folder, past);
    const answer = await past.momentsOn(days);
    return answer.kind === 'found' ? answer.value.moments : undefined;
  };
}

/** `docs` beside the folder of the program that runs (`dist/cli.mjs`, `dist/server.js`), where it was shipped. */
function pagesFolder(): string | undefined {
  const program = process.argv[1];
  if (program === undefined) return undefined;
  try {
    const folder = join(dirname(dirname(realpathSync(program))), 'docs');
    return existsSync(join(folder, 'rules')) ? folder : undefined;
  } catch {
    return undefined;
  }
}

function pageOf(folder: string | undefined, id: string): string | undefined {
  if (folder === undefined || !/^([a-z]+\/)?[a-z][a-z-]*$/.test(id)) return undefined;
  const path = join(folder, `${pagePath(id)}.md`);
  return existsSync(path) ? pathToFileURL(path).toString() : undefined;
}

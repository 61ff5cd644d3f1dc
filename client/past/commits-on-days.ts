/** Which commit was the newest on a day, as VS Code's Git extension tells. */
import type { GitCommit, GitRepository } from './git-extension.ts';

/** Where the main branch is mostly found: what others see of it first. */
const mainBranches = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];

/** Commits that are asked for at once; one who has more of them since a cycle began is told nothing. */
const steps = [500, 20_000];

/**
 * For each day the newest commits of that day or before: on the way of first parents from the commit that is checked out, and
 * from where its branch left the main one or last took it over. Days without one are left out.
 */
export async function commitsOn(
  repository: GitRepository,
  head: string,
  days: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const found = new Map<string, Set<string>>();
  for (const start of [head, ...(await mainLineBefore(repository, head))]) {
    for (const [day, commit] of await onFirstParents(repository, start, days)) {
      found.set(day, (found.get(day) ?? new Set()).add(commit));
    }
  }
  return found;
}

async function mainLineBefore(repository: GitRepository, head: string): Promise<readonly string[]> {
  for (const name of mainBranches) {
    const tip = await repository.getCommit(name).catch(() => undefined);
    if (tip === undefined) continue;
    const base = tip.hash === head ? undefined : await repository.getMergeBase(head, tip.hash);
    return base === undefined || base === head ? [] : [base];
  }
  return [];
}

async function onFirstParents(
  repository: GitRepository,
  start: string,
  days: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  for (const maxEntries of steps) {
    const commits = await repository.log({ maxEntries, range: start });
    const found = crossings(commits, start, days);
    if (found.size === new Set(days).size || commits.length < maxEntries) return found;
  }
  return new Map();
}

/** Walks from parent to parent. A day before the last commit that is known has no answer. */
function crossings(
  commits: readonly GitCommit[],
  start: string,
  days: readonly string[],
): ReadonlyMap<string, string> {
  const byHash = new Map(commits.map(commit => [commit.hash, commit]));
  const waiting = [...new Set(days)].sort();
  const found = new Map<string, string>();
  for (
    let commit = byHash.get(start);
    commit !== undefined && waiting.length > 0;
    commit = byHash.get(commit.parents[0] ?? '')
  ) {
    const committed = commit.commitDate === undefined ? undefined : dayOf(commit.commitDate);
    for (let day = waiting.at(-1); day !== undefined && committed !== undefined && committed <= day; ) {
      found.set(day, commit.hash);
      waiting.pop();
      day = waiting.at(-1);
    }
  }
  return found;
}

/** The local calendar day. */
function dayOf(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

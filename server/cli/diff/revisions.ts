/** Which two states are to be compared: what was typed, as commits. */
import type { Day } from '../../../language/model/types.ts';
import type { GitAnswer } from '../../git/answer.ts';
import type { Commit, Repository } from '../../git/repository.ts';
import { UsageError } from '../exit-codes.ts';
import { existingPath } from '../paths.ts';

export interface Revision {
  /** As a reader knows it: `main`, `merge base of main and HEAD`. */
  readonly name: string;
  readonly commit: Commit;
}

export interface Compared {
  readonly base: Revision;
  /** Left out: the working tree. */
  readonly head?: Revision;
  /** What follows the revisions. */
  readonly paths: readonly string[];
}

export interface AskedRevisions {
  readonly base: string;
  readonly words: readonly string[];
  /** Compare with what both sides come from. */
  readonly mergeBase: boolean;
}

/**
 * Reads `BASE`, `BASE HEAD`, `BASE..HEAD` and `BASE...HEAD`, each with paths behind it.
 * @param folder where the command runs
 * @throws UsageError for a revision that isn't here, with what to do
 */
export async function revisionsOf(
  asked: AskedRevisions,
  repository: Repository,
  folder: string,
): Promise<Compared> {
  const range = /^(.*?)(\.\.\.?)(.*)$/.exec(asked.base);
  const isRange = range !== null && !(await isRevision(asked.base, repository));
  const base = isRange ? range[1] || 'HEAD' : asked.base;
  const [first] = asked.words;
  const isHead = !isRange && first !== undefined && (await isHeadWord(first, repository, folder));
  const head = isRange ? range[3] || 'HEAD' : isHead ? first : undefined;
  const paths = isHead ? asked.words.slice(1) : asked.words;
  const later = head === undefined ? undefined : await named(head, repository);
  const earlier = await named(base, repository);
  if (!asked.mergeBase && range?.[2] !== '...')
    return { base: earlier, ...(later && { head: later }), paths };
  const other = later ?? (await named('HEAD', repository));
  const commit = answered(await repository.mergeBase(earlier.commit, other.commit));
  const name = `merge base of ${earlier.name} and ${other.name}`;
  return { base: { name, commit }, ...(later && { head: later }), paths };
}

/** The day of a commit in the calendar of whoever committed it. */
export async function dayOfCommit({ commit }: Revision, repository: Repository): Promise<Day> {
  return answered(await repository.dayOf(commit));
}

/** @throws UsageError with the reason where git has no answer */
export function answered<Found>(answer: GitAnswer<Found>): Found {
  if (answer.kind === 'found') return answer.value;
  throw new UsageError(answer.message);
}

async function named(name: string, repository: Repository): Promise<Revision> {
  return { name, commit: answered(await repository.resolve(name)) };
}

/** A word that is both is nobody's to guess. */
async function isHeadWord(word: string, repository: Repository, folder: string): Promise<boolean> {
  const isPath = existingPath(word, folder) !== undefined;
  if (!(await isRevision(word, repository))) {
    if (isPath || looksLikePath(word)) return false;
    // Says what is wrong with it.
    answered(await repository.resolve(word));
  }
  if (isPath && !looksLikePath(word))
    throw new UsageError(
      `${word} is a revision and a path here: write ./${word} for the path, or refs/heads/${word}.`,
    );
  return !isPath;
}

/** Also of a file that is gone. */
function looksLikePath(word: string): boolean {
  return /^\.{1,2}([\\/]|$)|\.(goals|json)$|[\\/]$/.test(word);
}

async function isRevision(word: string, repository: Repository): Promise<boolean> {
  return (await repository.resolve(word)).kind === 'found';
}

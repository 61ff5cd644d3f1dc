/** What git answers: what was asked for, or why there is none. Nobody who only has no git gets an exception. */

export type GitAnswer<Found> = { readonly kind: 'found'; readonly value: Found } | GitProblem;

export interface GitProblem {
  readonly kind: 'problem';
  readonly reason: GitProblemReason;
  /** One line for whoever asked: what is missing, and what to do. */
  readonly message: string;
}

export type GitProblemReason =
  /** No `git` on this machine. */
  | 'no-git'
  /** The folder lies in no repository. */
  | 'no-repository'
  /** The repository belongs to somebody else, and git refuses to read it. */
  | 'unsafe'
  /** Nothing has been committed yet. */
  | 'no-commits'
  | 'unknown-revision'
  /** The clone does not reach back so far. */
  | 'shallow'
  /** Two revisions have nothing in common. */
  | 'unrelated'
  /** An object is not here: a partial clone, or a damaged one. */
  | 'missing'
  | 'timeout'
  | 'failed';

export function found<Found>(value: Found): GitAnswer<Found> {
  return { kind: 'found', value };
}

export function problem(reason: GitProblemReason, message: string): GitProblem {
  return { kind: 'problem', reason, message };
}

/** How to get the whole history, for all that is refused because of a shallow clone. */
export const howToDeepen = 'fetch it whole (fetch-depth: 0, or git fetch --unshallow)';

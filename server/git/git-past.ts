/** What the goals of one folder said at the end of earlier days, from git. Kept by commit: a second question costs what is new. */
import type { Day } from '../../language/model/types.ts';
import type { Moment, PastFiles } from '../../language/past.ts';
import { decodeFile } from '../file-content.ts';
import { found, type GitAnswer } from './answer.ts';
import { type Commit, type CommitOnDay, findRepository, type Repository } from './repository.ts';

export interface PastMoments {
  /** The commit from which it was looked back. */
  readonly head: Commit;
  readonly moments: readonly Moment[];
  /** Days to which a shallow clone does not reach back; sorted. */
  readonly beyond: readonly Day[];
}

export class GitPast {
  readonly #folder: string;
  readonly #uriOf: (path: string) => string;
  readonly #given: { readonly path: string; readonly text: string } | undefined;
  readonly #states = new Map<Commit, PastFiles>();
  /** Texts by the id of their blob: one object for one content, however many commits hold it. */
  readonly #texts = new Map<string, string>();
  #last: { readonly key: string; readonly past: PastMoments } | undefined;

  /**
   * @param folder of the project
   * @param uriOf the URI of a path below it, as the workspace knows it
   * @param given the text of a file that takes the place of its own in every commit
   */
  constructor(
    folder: string,
    uriOf: (path: string) => string,
    given?: { readonly path: string; readonly text: string },
  ) {
    this.#folder = folder;
    this.#uriOf = uriOf;
    this.#given = given;
  }

  async momentsOn(days: readonly Day[]): Promise<GitAnswer<PastMoments>> {
    const repository = await findRepository(this.#folder);
    if (repository.kind !== 'found') return repository;
    const [head, main] = await Promise.all([repository.value.head(), repository.value.mainBranch()]);
    if (head.kind !== 'found') return head;
    const starts = [head.value, ...(await mainLineBefore(repository.value, head.value, main))];
    const key = [...starts, ...days].join();
    if (this.#last?.key === key) return found(this.#last.past);
    const commits = new Map<Day, Set<Commit>>();
    const beyond = new Set<Day>();
    const crossings = starts.map(start => repository.value.commitsOn(days, start));
    for (const on of await Promise.all(crossings)) {
      if (on.kind !== 'found') return on;
      for (const [day, answer] of on.value) note(day, answer, commits, beyond);
    }
    const read = await this.#read(repository.value, new Set([...commits.values()].flatMap(ids => [...ids])));
    if (read.kind !== 'found') return read;
    const moments = [...commits].flatMap(([day, ids]) =>
      [...ids].flatMap(id => {
        const files = this.#states.get(id);
        return files === undefined ? [] : [{ day, files }];
      }),
    );
    const past = { head: head.value, moments, beyond: [...beyond].sort() };
    this.#last = { key, past };
    return found(past);
  }

  /** All that a commit holds, whatever the day. */
  async filesAt(commit: Commit): Promise<GitAnswer<PastFiles>> {
    const repository = await findRepository(this.#folder);
    if (repository.kind !== 'found') return repository;
    const read = await this.#read(repository.value, new Set([commit]));
    return read.kind === 'found' ? found(this.#states.get(commit) ?? new Map()) : read;
  }

  /** Reads the commits that are not known yet, and forgets those that nobody asks for any more. */
  async #read(repository: Repository, commits: ReadonlySet<Commit>): Promise<GitAnswer<undefined>> {
    const listings = new Map<Commit, readonly { path: string; blob: string }[]>();
    const unknown = [...commits].filter(commit => !this.#states.has(commit));
    const listed = await Promise.all(
      unknown.map(async commit => ({ commit, files: await repository.filesAt(commit) })),
    );
    for (const { commit, files } of listed) {
      if (files.kind !== 'found') return files;
      listings.set(commit, files.value);
    }
    const blobs = new Set([...listings.values()].flat().map(({ blob }) => blob));
    const contents = await repository.readBlobs([...blobs].filter(blob => !this.#texts.has(blob)));
    if (contents.kind !== 'found') return contents;
    for (const [blob, bytes] of contents.value) {
      const content = decodeFile(bytes);
      if (content.kind === 'text') this.#texts.set(blob, content.text);
    }
    for (const [commit, files] of listings) this.#states.set(commit, this.#stateOf(files));
    for (const commit of this.#states.keys()) if (!commits.has(commit)) this.#states.delete(commit);
    return found(undefined);
  }

  #stateOf(files: readonly { path: string; blob: string }[]): PastFiles {
    const state = new Map<string, string>();
    for (const { path, blob } of files) {
      const text = this.#texts.get(blob);
      if (text !== undefined) state.set(this.#uriOf(path), text);
    }
    if (this.#given !== undefined) state.set(this.#uriOf(this.#given.path), this.#given.text);
    return state;
  }
}

/** Commits that say the same are one state twice; what lies beyond one line of history may be in another. */
function note(day: Day, answer: CommitOnDay, commits: Map<Day, Set<Commit>>, beyond: Set<Day>): void {
  if (answer.kind === 'beyond') beyond.add(day);
  if (answer.kind !== 'commit') return;
  const ids = commits.get(day) ?? new Set();
  commits.set(day, ids.add(answer.commit));
}

/**
 * Where a branch left the main one, or last took it over. Looking back from there sees what the main branch said, which the first
 * parents of the branch don't: they pass by what was merged into it.
 */
async function mainLineBefore(
  repository: Repository,
  head: Commit,
  main: Commit | undefined,
): Promise<readonly Commit[]> {
  if (main === undefined || main === head) return [];
  const base = await repository.mergeBase(head, main);
  return base.kind === 'found' && base.value !== head ? [base.value] : [];
}

/**
 * Keeps what rules compare with: what each project said at earlier moments. It is asked for when findings have been published,
 * never on the way of an edit, and again only where rules need other days or history may have changed.
 */
import type { Day } from '../language/model/types.ts';
import { type Moment, sameMoments } from '../language/past.ts';
import type { Workspace } from '../language/workspace.ts';

export interface PastHost {
  readonly workspace: Workspace;
  today(): Day;
  /** What the goals in a folder said at the end of these days; undefined where nobody can tell. */
  momentsOf(folder: string, days: readonly Day[]): Promise<readonly Moment[] | undefined>;
  /** Some project has another history now: its findings may be others. */
  changed(): void;
  log(message: string): void;
}

export class PastKeeper {
  readonly #host: PastHost;
  /** The question that was asked last, by project. */
  readonly #asked = new Map<string, string>();
  readonly #known = new Map<string, readonly Moment[]>();
  #generation = 0;

  constructor(host: PastHost) {
    this.#host = host;
  }

  /** Asks for the days that no answer is there for, nor on its way. */
  refresh(): void {
    const today = this.#host.today();
    for (const snapshot of this.#host.workspace.projects()) {
      const days = snapshot.historyDays(today);
      const question = `${this.#generation} ${days.join()}`;
      if (this.#asked.get(snapshot.root) === question) continue;
      this.#asked.set(snapshot.root, question);
      void this.#ask(snapshot.root, days, question);
    }
  }

  /** Another commit, another branch, or somebody who can tell only now: what is known is shown until the answer is there. */
  mayHaveChanged(): void {
    this.#generation++;
    this.refresh();
  }

  async #ask(root: string, days: readonly Day[], question: string): Promise<void> {
    try {
      const moments = days.length === 0 ? undefined : await this.#host.momentsOf(root, days);
      if (this.#asked.get(root) !== question) return;
      if (sameMoments(this.#known.get(root) ?? [], moments ?? [])) return;
      this.#known.set(root, moments ?? []);
      this.#host.workspace.setHistory(root, moments);
      this.#host.changed();
    } catch (error) {
      this.#host.log(`Reading the history of ${root}: ${error instanceof Error ? error.message : error}`);
    }
  }
}

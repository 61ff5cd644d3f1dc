/** Reads the way of first parents as `rev-list --format=%ci` prints it, and notes where it crosses a day. */
import type { Day } from '../../language/model/types.ts';
import type { CommitOnDay } from './repository.ts';

export class FirstParents {
  /** Latest first: the way goes back in time. */
  readonly #waiting: Day[];
  readonly #found = new Map<Day, CommitOnDay>();
  #rest = '';
  #commit = '';

  constructor(days: readonly Day[]) {
    this.#waiting = [...new Set(days)].sort().reverse();
  }

  /** @returns whether every day is answered */
  take(piece: Buffer): boolean {
    const lines = (this.#rest + piece.toString('latin1')).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#takeLine(line);
    return this.#waiting.length === 0;
  }

  /** @param unanswered what holds for a day before all that was read */
  commits(unanswered: CommitOnDay): ReadonlyMap<Day, CommitOnDay> {
    return new Map([...this.#found, ...this.#waiting.map((day): [Day, CommitOnDay] => [day, unanswered])]);
  }

  /** `commit ID`, and below it `2026-01-08 09:30:00 +0100`: the day is that of the committer's own calendar. */
  #takeLine(line: string): void {
    if (line.startsWith('commit ')) {
      this.#commit = line.slice('commit '.length);
      return;
    }
    const committed = line.slice(0, 'YYYY-MM-DD'.length);
    while (this.#waiting[0] !== undefined && committed !== '' && committed <= this.#waiting[0]) {
      this.#found.set(this.#waiting[0], { kind: 'commit', commit: this.#commit });
      this.#waiting.shift();
    }
  }
}

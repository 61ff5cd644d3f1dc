/** Measures what takes time. The library has no clock, so a host that wants to know brings one. */

export class Stopwatch {
  readonly #now: () => number;
  readonly #times = new Map<string, number>();

  /** @param now milliseconds that only grow */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Does the work, and adds what it took to what its name took before. */
  time<T>(name: string, work: () => T): T {
    const started = this.#now();
    const result = work();
    this.add(name, this.#now() - started);
    return result;
  }

  /** The same for work that waits: for the disk, or another program. */
  async timeWaiting<T>(name: string, work: () => Promise<T>): Promise<T> {
    const started = this.#now();
    const result = await work();
    this.add(name, this.#now() - started);
    return result;
  }

  private add(name: string, milliseconds: number): void {
    this.#times.set(name, (this.#times.get(name) ?? 0) + milliseconds);
  }

  /** Milliseconds by name, in the order in which the names came up. */
  get times(): ReadonlyMap<string, number> {
    return this.#times;
  }
}

import type { EntryPlace, TimelineResult, ToPage } from '../../language/protocol.ts';

/**
 * The one timeline that a page shows. One question is under way at a time; what changes meanwhile is asked for afterwards, and an
 * answer about a goal that is no longer looked at is dropped.
 */
export class WatchedTimeline {
  readonly #ask: (goal: string) => Promise<TimelineResult | undefined>;
  readonly #send: (message: ToPage) => void;
  #goal: string | undefined;
  #shown: { readonly goal: string; readonly places: TimelineResult['places'] } | undefined;
  #isAsking = false;
  #isOutdated = false;

  /** @param ask undefined while there is no server to answer */
  constructor(ask: (goal: string) => Promise<TimelineResult | undefined>, send: (message: ToPage) => void) {
    this.#ask = ask;
    this.#send = send;
  }

  /** Somebody looks at another goal, or at none. */
  watch(goal: string | undefined): void {
    this.#goal = goal;
    this.refresh();
  }

  /** The goals are others than before. */
  refresh(): void {
    this.#isOutdated = true;
    if (!this.#isAsking) void this.#askUntilCurrent();
  }

  /** Where an entry of what is shown is written. */
  placeOf(goal: string, entry: number): EntryPlace | undefined {
    return this.#shown?.goal === goal ? (this.#shown.places[entry] ?? undefined) : undefined;
  }

  async #askUntilCurrent(): Promise<void> {
    this.#isAsking = true;
    while (this.#isOutdated && this.#goal !== undefined) {
      this.#isOutdated = false;
      const goal = this.#goal;
      const result = await this.#ask(goal);
      if (result !== undefined && goal === this.#goal) this.#show(goal, result);
    }
    this.#isAsking = false;
  }

  #show(goal: string, { timeline, places }: TimelineResult): void {
    this.#shown = { goal, places };
    this.#send({ type: 'timeline', goal, timeline });
  }
}

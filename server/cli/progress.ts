/** A line on the terminal that says how far long work is, and is gone when the work is done. */
import type { Output } from './terminal.ts';

/** Work that takes less than this needs no word. */
const quietMilliseconds = 400;
const refreshMilliseconds = 100;

export class ProgressLine {
  readonly #output: Output;
  readonly #clock: () => number;
  #shownAt: number;
  #isShown = false;

  /** @param clock milliseconds that only ever grow */
  constructor(output: Output, clock: () => number = () => performance.now()) {
    this.#output = output;
    this.#clock = clock;
    this.#shownAt = clock() + quietMilliseconds - refreshMilliseconds;
  }

  /** Says so unless something was said a moment ago. */
  update(text: string): void {
    if (this.#clock() - this.#shownAt >= refreshMilliseconds) this.announce(text);
  }

  /** Says so at once: what begins now takes long and can't be interrupted to say how far it is. */
  announce(text: string): void {
    if (!this.#output.isTerminal) return;
    this.#shownAt = this.#clock();
    this.#isShown = true;
    this.#output.write(`\r\x1b[K${text.slice(0, (this.#output.columns ?? 80) - 1)}`);
  }

  clear(): void {
    if (this.#isShown) this.#output.write('\r\x1b[K');
    this.#isShown = false;
  }
}

/** What the page of an error says besides what is computed: one record for each error of the language and of the configuration. */

export interface ErrorRecord {
  /** What is wrong, in one sentence. */
  readonly summary: string;
  /** Why it is no matter of opinion, in a few sentences of Markdown. */
  readonly why: string;
  /** What to write instead, in a sentence or two of Markdown. */
  readonly remedy: string;
  /** Whole files that have this error, and no other one. */
  readonly weak: readonly string[];
  /** Whole files that say the same right. */
  readonly right: readonly string[];
}

/** The world of a command: where it runs, where its result goes, who reads it. Commands see this and no `process`. */
/** Where results go. */
export interface Output {
  /** Goes out as it is; line ends are the writer's. */
  write(content: string | Uint8Array): void;
  readonly isTerminal: boolean;
  /** Width of the terminal; undefined where there is none. */
  readonly columns?: number;
}

export interface Terminal {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** The result. */
  readonly out: Output;
  /** Everything else: errors, progress, what was done. */
  readonly log: Output;
  readonly now: () => Date;
  /** Asks whoever sits before it, and waits for a line; absent where nobody does. Empty where nothing was typed. */
  readonly ask?: (question: string) => Promise<string>;
  /** Standard input to its end, as bytes. */
  readonly readInput: () => Promise<Uint8Array>;
  /** Keeps the process alive and tells when somebody wants to end it (Ctrl+C), until the function that comes back is called. */
  readonly onInterrupt: (listener: () => void) => () => void;
  /** Milliseconds that only grow. */
  readonly clock: () => number;
}

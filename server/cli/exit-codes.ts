/** What the process says to whoever started it. */

export const exitCodes = {
  fine: 0,
  /** Findings at or above the limit, files that are not formatted, a score below the gate. */
  findings: 1,
  /** An unknown option, a path that isn't there, a file that can't be read, a configuration that is wrong. */
  usage: 2,
  /** A defect of the program itself. */
  internal: 3,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Something that whoever called the program can put right: shown as it is, without a stack, with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

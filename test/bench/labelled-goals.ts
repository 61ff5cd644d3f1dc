/**
 * Real goals with what people said of them, from a file that stays outside the repository: one JSON object
 * a line.
 */
import { createHash } from 'node:crypto';

/** One line of such a file. Other keys are left alone. */
export interface LabelledGoal {
  readonly kind: 'kr' | 'objective';
  readonly text: string;
  /** What annotators said that it is: `output`, `outcome`, `task`, `ok`, `ambiguous`, … */
  readonly label: string;
  /** The objective of a key result. */
  readonly parent?: string;
}

/**
 * Which half of the rows a goal belongs to. Rules are written with a look at one half only; the other one
 * tells how good they are.
 */
export type Half = 'looked at' | 'held out';

/** By a hash of the words, so that it depends neither on the order of the rows nor on what they are about. */
export function halfOf({ text }: LabelledGoal): Half {
  const first = createHash('sha256').update(text).digest('hex').slice(0, 1);
  return Number.parseInt(first, 16) % 2 === 0 ? 'looked at' : 'held out';
}

/**
 * Reads the lines of such a file.
 * @throws Error with the number of the first line that holds no labelled goal
 */
export function readLabelledGoals(lines: string): readonly LabelledGoal[] {
  return lines.split(/\r?\n/).flatMap((line, index) => (line.trim() === '' ? [] : [goalIn(line, index + 1)]));
}

function goalIn(line: string, number: number): LabelledGoal {
  const row = parsed(line);
  const { kind, text, label, parent } = row ?? {};
  if ((kind !== 'kr' && kind !== 'objective') || typeof text !== 'string' || typeof label !== 'string') {
    throw new Error(
      `line ${number}: expected {"kind": "kr" or "objective", "text": "…", "label": "…"}, got ${line.slice(0, 60)}`,
    );
  }
  return { kind, text, label, ...(typeof parent === 'string' && { parent }) };
}

function parsed(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const row: unknown = JSON.parse(line);
    return typeof row === 'object' && row !== null ? (row as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

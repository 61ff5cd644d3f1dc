/**
 * Real goals with what people said of them, from a file that stays outside the repository: one JSON object
 * a line.
 */
import { createHash } from 'node:crypto';

/** One line of such a file. Other keys are left alone. */
export interface LabelledGoal {
  readonly kind: 'kr' | 'objective';
  readonly text: string;
  /** What annotators said that it is, one of `labelsOf` its kind. */
  readonly label: string;
  /** The objective of a key result. */
  readonly parent?: string;
}

/** What annotators may say of a goal. `ambiguous` is no answer: such a row counts for nothing. */
export const labelsOf: Readonly<Record<LabelledGoal['kind'], readonly string[]>> = {
  kr: ['outcome', 'output', 'maintain', 'mixed', 'vague', 'ambiguous'],
  objective: ['ok', 'task', 'maintain', 'metric', 'vague', 'ambiguous'],
};

/** Which rows a goal belongs to: rules are written with a look at some, the others tell how good they are. */
export type Part = 'looked at' | 'held out';

/**
 * By a hash of the words, so that it depends neither on the order of the rows nor on what they are about. A
 * third is held out. It lies within the half that was held out at first, that of the odd hashes, so that no
 * row is held out that somebody has looked at.
 */
export function partOf({ text }: LabelledGoal): Part {
  const hash = createHash('sha256').update(text).digest('hex');
  const isOdd = Number.parseInt(hash.slice(0, 1), 16) % 2 === 1;
  const isInTwoThirds = Number.parseInt(hash.slice(1, 9), 16) % 3 !== 0;
  return isOdd && isInTwoThirds ? 'held out' : 'looked at';
}

/** What is wrong with lines of a file: one message a line, each with its number. */
export class UnreadableGoals extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'UnreadableGoals';
    this.problems = problems;
  }
}

/**
 * Reads the lines of such a file; empty ones, carriage returns and a byte order mark don't matter.
 * @throws UnreadableGoals where a line holds no labelled goal, or none does
 */
export function readLabelledGoals(lines: string): readonly LabelledGoal[] {
  const rows = lines
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => ({ number, goal: goalIn(line) }));
  const problems = rows.flatMap(({ number, goal }) =>
    typeof goal === 'string' ? [`line ${number}: ${goal}`] : [],
  );
  if (rows.length === 0) problems.push('line 1: no goal; expected one JSON object a line');
  if (problems.length > 0) throw new UnreadableGoals(problems);
  return rows.flatMap(({ goal }) => (typeof goal === 'string' ? [] : [goal]));
}

/** The goal of a line, or what is wrong with it. */
function goalIn(line: string): LabelledGoal | string {
  const row = parsed(line);
  if (row === undefined) return `no JSON object: ${shortened(line)}`;
  const { kind, text, label, parent } = row;
  if (kind !== 'kr' && kind !== 'objective')
    return `"kind" is ${written(kind)}, expected "kr" or "objective"`;
  if (typeof text !== 'string' || text.trim() === '')
    return `"text" is ${written(text)}, expected the words of the goal`;
  const labels = labelsOf[kind];
  if (typeof label !== 'string' || !labels.includes(label))
    return `"label" of this ${kind} is ${written(label)}, expected ${labels.join(', ')}`;
  if (parent !== undefined && parent !== null && typeof parent !== 'string')
    return `"parent" is ${written(parent)}, expected the words of its objective`;
  return { kind, text, label, ...(typeof parent === 'string' && parent.trim() !== '' && { parent }) };
}

function parsed(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const row: unknown = JSON.parse(line);
    const isObject = typeof row === 'object' && row !== null && !Array.isArray(row);
    return isObject ? (row as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

function written(value: unknown): string {
  return value === undefined ? 'missing' : shortened(JSON.stringify(value));
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/**
 * Sentences about behaviour, and what came of them. The same few functions serve inside VS Code's extension hosts (Node's and the
 * web worker's, where no test library runs) and outside of them, so this file uses nothing of either.
 */

interface Sentence {
  readonly name: string;
  readonly check: () => unknown;
}

/** How many sentences held. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

const sentences: Sentence[] = [];
const subjects: string[] = [];

/** Forgets all sentences stated so far, so that the next ones are a suite of their own. */
export function startAfresh(): void {
  sentences.length = 0;
}

/** Names what the sentences inside are about. */
export function describe(subject: string, body: () => void): void {
  subjects.push(subject);
  body();
  subjects.pop();
}

/** States one sentence, and how to see whether it holds. */
export function it(statement: string, check: () => unknown): void {
  sentences.push({ name: [...subjects, statement].join(': '), check });
}

/** How sentences are checked. */
export interface Checking {
  /** The longest that one may take, in milliseconds. */
  readonly limit: number;
  /** Only sentences whose name matches are checked. */
  readonly only?: RegExp | undefined;
  /**
   * How often a sentence is tried before it counts as failed. More than once only where a window of a browser is driven from
   * outside: what is pressed while a busy machine still draws can get lost there. The report says which took a second try.
   */
  readonly tries?: number;
  /** Called while what a failed sentence left on the screen can still be looked at. */
  readonly failing?: (name: string) => Promise<void>;
}

/**
 * Checks all sentences, in the order in which they were stated; one that fails doesn't keep the others from being checked.
 * @param say takes the report, line by line.
 * @throws when there is not a single sentence, because a suite that checks nothing must not pass.
 */
export async function checkAll(say: (line: string) => void, checking: Checking): Promise<Outcome> {
  const chosen = sentences.filter(({ name }) => checking.only?.test(name) ?? true);
  if (chosen.length === 0) throw new Error('There is no test to run.');
  let failed = 0;
  for (const sentence of chosen) {
    if (!(await holds(sentence, say, checking))) failed++;
  }
  return { passed: chosen.length - failed, failed };
}

async function holds(
  { name, check }: Sentence,
  say: (line: string) => void,
  checking: Checking,
): Promise<boolean> {
  const { limit, tries = 1, failing } = checking;
  for (let tried = 1; tried <= tries; tried++) {
    const start = performance.now();
    try {
      await within(limit, check);
      const late = tried === 1 ? '' : `, at try ${tried}`;
      say(`  ✓ ${name} (${Math.round(performance.now() - start)} ms${late})`);
      return true;
    } catch (error) {
      say(`  ${tried < tries ? '↻' : '✗'} ${name}\n${indented(error)}`);
      await failing?.(name);
    }
  }
  return false;
}

/** The line that sums up a run, such as `editor tests: 12 passed, 0 failed (desktop host, VS Code 1.139.1)`. */
export function summary({ passed, failed }: Outcome, where: string): string {
  return `editor tests: ${passed} passed, ${failed} failed (${where})`;
}

function within(limit: number, check: () => unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new Error(`did not finish within ${limit / 1000} s`));
    AbortSignal.timeout(limit).addEventListener('abort', late);
    Promise.resolve().then(check).then(resolve, reject);
  });
}

function indented(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return withoutColours(text).replace(/^/gm, '      ');
}

function withoutColours(text: string): string {
  return text.replace(colours, '');
}

const colours = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** Fails unless the two are equal, as JSON sees them; says both. */
export function equal(actual: unknown, expected: unknown): void {
  const [seen, wanted] = [shown(actual), shown(expected)];
  if (seen !== wanted) throw new Error(`expected ${wanted}\n but saw ${seen}`);
}

/** Fails unless the text contains the other (or matches the pattern); says both. */
export function contains(text: string, wanted: string | RegExp): void {
  const found = typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
  if (!found) throw new Error(`expected ${wanted}\n in: ${text}`);
}

/** The value, which is there: else fails and says what was missing. */
export function present<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw new Error(`there is no ${what}`);
  return value;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value, undefined, 2) ?? 'undefined');
}

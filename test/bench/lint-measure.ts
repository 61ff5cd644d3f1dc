/**
 * Measures the rules about words on real goals that people have labelled.
 *
 *   npm run lint:measure -- FILE.jsonl             how good the rules are, and where people disagree with them
 *   npm run lint:measure -- FILE.jsonl --all       the disagreements of the rows that are held out as well
 *   npm run lint:measure -- FILE.jsonl --json      the same for machines
 *   npm run lint:measure -- FILE.jsonl --markdown  the table of docs/lint-quality.md
 *
 * Reads, and writes nothing: such rows have licences of their own and never enter the repository.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readLabelledGoals, UnreadableGoals } from './labelled-goals.ts';
import { type Measurement, measureGoals } from './measurement.ts';
import { markdownTable, measuredJson, measuredText } from './measurement-report.ts';

const usage = 'usage: npm run lint:measure -- FILE.jsonl [--all] [--json | --markdown]';
/** So many lines that cannot be read are named; there may be one in each line. */
const namedProblems = 10;

try {
  process.stdout.write(measured(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}

/** What the command prints. Throws an Error whose message says what is wrong with the arguments or the file. */
function measured(args: readonly string[]): string {
  const { path, all, json, markdown } = argumentsOf(args);
  const measurement = measurementOf(path);
  if (json) return measuredJson(measurement, { all });
  return markdown ? markdownTable(measurement) : measuredText(measurement, { all });
}

function argumentsOf(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        all: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        markdown: { type: 'boolean', default: false },
      },
    });
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) throw new Error('expected one file');
    return { path, ...values };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

function measurementOf(path: string): Measurement {
  const lines = linesOf(path);
  try {
    return measureGoals(readLabelledGoals(lines));
  } catch (error) {
    if (!(error instanceof UnreadableGoals)) throw error;
    const { problems } = error;
    const more = problems.length - namedProblems;
    const named = problems.slice(0, namedProblems).map(problem => `${path}: ${problem}`);
    throw new Error([...named, ...(more > 0 ? [`${path}: ${more} more lines`] : [])].join('\n'));
  }
}

function linesOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/**
 * Measures the rules about words on real goals that people have labelled.
 *
 *   npm run measure -- path/to/goals.jsonl          counts, and the disagreements of the half that rules were written with
 *   npm run measure -- path/to/goals.jsonl --all    the disagreements of both halves
 *
 * Reads, and writes nothing: such rows have licences of their own and never enter the repository.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  type Agreement,
  agreementOn,
  f1Of,
  judgements,
  lintLabelledGoals,
  precisionOf,
  recallOf,
} from './judgements.ts';
import { halfOf, type LabelledGoal, readLabelledGoals } from './labelled-goals.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { all: { type: 'boolean', default: false } },
});
const [path] = positionals;
if (path === undefined) {
  console.error('Which file? npm run measure -- path/to/goals.jsonl');
  process.exit(2);
}

try {
  measure(readLabelledGoals(readFileSync(path, 'utf8')));
} catch (error) {
  console.error(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(2);
}

function measure(goals: readonly LabelledGoal[]): void {
  const said = lintLabelledGoals(goals);
  const heldOut = goals.filter(goal => halfOf(goal) === 'held out');
  const lookedAt = goals.filter(goal => halfOf(goal) === 'looked at');
  console.log(row('', 'rows', 'precision', 'recall', 'F1', 'right', 'wrong', 'missed'));
  for (const judgement of judgements) {
    console.log(judgement.name);
    for (const [name, half] of [
      ['held out', heldOut],
      ['looked at', lookedAt],
      ['all', goals],
    ] as const) {
      console.log(countsRow(name, half, judgement.kind, agreementOn(judgement, half, said)));
    }
  }
  for (const judgement of judgements) {
    const { disagreements } = agreementOn(judgement, values.all ? goals : lookedAt, said);
    if (disagreements.length === 0) continue;
    console.log(`\n${judgement.name}: where rules and people disagree`);
    for (const { goal, said: one } of disagreements) {
      console.log(
        one === undefined
          ? `  missed  ${goal.text}`
          : `  wrong   ${goal.text}  (${goal.label}; ${one.rule}: "${one.words}")`,
      );
    }
  }
}

function countsRow(
  name: string,
  goals: readonly LabelledGoal[],
  kind: LabelledGoal['kind'],
  agreement: Agreement,
): string {
  const rows = goals.filter(goal => goal.kind === kind && goal.label !== 'ambiguous').length;
  const shares = [precisionOf, recallOf, f1Of].map(share => shareText(share(agreement)));
  const counts = [agreement.truePositives, agreement.falsePositives, agreement.falseNegatives].map(String);
  return row(`  ${name}`, String(rows), ...shares, ...counts);
}

function shareText(share: number): string {
  return Number.isNaN(share) ? '–' : share.toFixed(3);
}

function row(first: string, ...cells: readonly string[]): string {
  return `${first.padEnd(14)}${cells.map(cell => cell.padStart(11)).join('')}`;
}

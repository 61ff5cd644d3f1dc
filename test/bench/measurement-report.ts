/** A measurement as text, as JSON and as the table of the documentation. */
import { type Disagreement, type Estimate, type Quality, rowsOf } from './judgements.ts';
import { partOf } from './labelled-goals.ts';
import { type MeasuredJudgement, type Measurement, measuredParts } from './measurement.ts';

export interface ReportOptions {
  /** Also the disagreements of the rows that are held out: whoever reads them has looked at them. */
  readonly all: boolean;
}

/** The table, and below it where rules and people disagree. */
export function measuredText(measurement: Measurement, options: ReportOptions): string {
  const { rows, ambiguous, resampling } = measurement;
  const percent = Math.round(resampling.confidence * 100);
  const lines = [
    `${rows} rows, ${ambiguous} of them ambiguous; in brackets ${percent} % of ${resampling.resamples} resamples`,
    '',
    textRow('', ['rows', 'yes', 'right', 'wrong', 'missed'], ['precision', 'recall', 'F1']),
  ];
  for (const { judgement, parts } of measurement.judgements) {
    lines.push(judgement.name);
    for (const part of measuredParts) {
      const quality = parts[part];
      lines.push(textRow(`  ${part}`, countsOf(quality).map(String), estimatesOf(quality).map(estimateText)));
    }
  }
  for (const measured of measurement.judgements) {
    const disagreements = toldDisagreements(measured, options);
    if (disagreements.length === 0) continue;
    lines.push('', `${measured.judgement.name}: where rules and people disagree`);
    lines.push(...disagreements.map(disagreementText));
  }
  return `${lines.join('\n')}\n`;
}

/** The same for machines; a share of nothing is null. */
export function measuredJson(measurement: Measurement, options: ReportOptions): string {
  const { rows, ambiguous, resampling } = measurement;
  const report = {
    rows,
    ambiguous,
    resampling,
    judgements: measurement.judgements.map(measured => ({
      name: measured.judgement.name,
      kind: measured.judgement.kind,
      rules: measured.judgement.rules,
      labels: measured.judgement.labels,
      heldOut: qualityJson(measured.parts['held out']),
      lookedAt: qualityJson(measured.parts['looked at']),
      all: qualityJson(measured.parts.all),
      disagreements: toldDisagreements(measured, options).map(({ goal, said }) => ({
        ...goal,
        part: partOf(goal),
        says: said === undefined ? 'missed' : 'wrong',
        ...said,
      })),
    })),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

/** The table of the documentation. */
export function markdownTable({ judgements }: Measurement): string {
  const head = ['judgement', 'rows', 'yes', 'precision', 'recall', 'F1'];
  const lines = [head, head.map(() => '---')];
  for (const { judgement, parts } of judgements) {
    if (rowsWithYes(parts.all) === 0) continue;
    for (const part of measuredParts) {
      const [rows, yes] = countsOf(parts[part]);
      lines.push([
        `${judgement.rules.map(rule => `\`${rule}\``).join(' or ')}, ${part}`,
        String(rows),
        String(yes),
        ...estimatesOf(parts[part]).map(estimateText),
      ]);
    }
  }
  return `${lines.map(cells => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}

function toldDisagreements({ parts }: MeasuredJudgement, { all }: ReportOptions): readonly Disagreement[] {
  return parts[all ? 'all' : 'looked at'].agreement.disagreements;
}

function disagreementText({ goal, said }: Disagreement): string {
  const text = goal.text.replace(/\s+/g, ' ');
  return said === undefined
    ? `  missed  ${text}`
    : `  wrong   ${text}  (${goal.label}; ${said.rule}: "${said.words.replace(/\s+/g, ' ')}")`;
}

/** How many rows, of how many people say yes, and what the rules say: right, wrong, missed. */
function countsOf(quality: Quality): readonly number[] {
  const { truePositives, falsePositives, falseNegatives } = quality.agreement;
  return [rowsOf(quality.agreement), rowsWithYes(quality), truePositives, falsePositives, falseNegatives];
}

function rowsWithYes({ agreement }: Quality): number {
  return agreement.truePositives + agreement.falseNegatives;
}

function estimatesOf({ precision, recall, f1 }: Quality): readonly Estimate[] {
  return [precision, recall, f1];
}

function estimateText({ share, low, high }: Estimate): string {
  if (Number.isNaN(share)) return '–';
  return `${share.toFixed(3)} (${low.toFixed(2)}–${high.toFixed(2)})`;
}

function textRow(first: string, counts: readonly string[], estimates: readonly string[]): string {
  const cells = [...counts.map(cell => cell.padStart(7)), ...estimates.map(cell => cell.padStart(20))];
  return `${first.padEnd(12)}${cells.join('')}`;
}

function qualityJson(quality: Quality): object {
  const { truePositives, falsePositives, falseNegatives, trueNegatives } = quality.agreement;
  const [precision, recall, f1] = estimatesOf(quality).map(estimateJson);
  return {
    rows: rowsOf(quality.agreement),
    truePositives,
    falsePositives,
    falseNegatives,
    trueNegatives,
    precision,
    recall,
    f1,
  };
}

function estimateJson({ share, low, high }: Estimate): object | null {
  return Number.isNaN(share) ? null : { share, low, high };
}

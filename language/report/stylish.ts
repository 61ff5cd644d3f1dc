/** Findings for people: grouped by file, one line each, levels and rules in columns. */
import type { Finding, Severity } from '../model/finding.ts';
import { columnsOf, onOneLine, padBeforeToColumns, padToColumns } from '../model/text-width.ts';
import { type Paint, plainPaint, type Tone } from '../render/paint.ts';
import type { Places } from './places.ts';
import { tallyOf, tallyText } from './tally.ts';

export interface StylishInput {
  /** In the order in which they are to be shown; those of one file together. */
  readonly findings: readonly Finding[];
  /** How many files were checked. */
  readonly files: number;
  readonly places: Places;
  /** What the findings are, where that is not all that there are: `errors`. */
  readonly noun?: string;
  readonly paint?: Paint;
}

/** Messages are aligned up to this width; a longer one pushes its own rule only. */
const widestAlignedMessage = 90;

const tones: Readonly<Record<Severity, Tone>> = {
  error: 'poor',
  warning: 'fair',
  info: 'neutral',
  hint: 'muted',
};

/** The findings with a line that sums them up. Every line ends with `\n`. */
export function stylishReport(input: StylishInput): string {
  const paint = input.paint ?? plainPaint;
  const groups = groupsOf(input).map(group => drawGroup(group, paint));
  return [...groups, `${summaryLine(input, paint)}\n`].join('\n');
}

interface Line {
  readonly place: string;
  readonly finding: Finding;
  readonly message: string;
}

interface Group {
  readonly file: string;
  readonly lines: readonly Line[];
}

function groupsOf({ findings, places }: StylishInput): readonly Group[] {
  const groups: { readonly file: string; readonly lines: Line[] }[] = [];
  let uri: string | undefined;
  for (const finding of findings) {
    if (finding.uri !== uri) groups.push({ file: places.file(finding.uri), lines: [] });
    uri = finding.uri;
    const { line, column } = places.position(finding.uri, finding.span.start);
    groups.at(-1)?.lines.push({ place: `${line}:${column}`, finding, message: onOneLine(finding.message) });
  }
  return groups;
}

function drawGroup(group: Group, paint: Paint): string {
  const widest = (of: (line: Line) => string) =>
    group.lines.reduce((most, line) => Math.max(most, columnsOf(of(line))), 0);
  const place = widest(line => line.place);
  const level = widest(line => line.finding.severity);
  const message = Math.min(
    widestAlignedMessage,
    widest(line => line.message),
  );
  const lines = group.lines.map(line =>
    [
      `  ${paint('muted', padBeforeToColumns(line.place, place))}`,
      paint(tones[line.finding.severity], padToColumns(line.finding.severity, level)),
      padToColumns(line.message, message),
      paint('muted', line.finding.rule),
    ].join('  '),
  );
  return [paint('strong', onOneLine(group.file)), ...lines].map(line => `${line}\n`).join('');
}

function summaryLine({ findings, files, noun = 'findings' }: StylishInput, paint: Paint): string {
  const checked = `${files} file${files === 1 ? '' : 's'}`;
  if (findings.length === 0) return paint('good', `✔ No ${noun} in ${checked}`);
  const worst = findings.some(finding => finding.severity === 'error')
    ? 'poor'
    : findings.some(finding => finding.severity === 'warning')
      ? 'fair'
      : 'neutral';
  const count = `${findings.length} finding${findings.length === 1 ? '' : 's'}`;
  return paint(worst, `${count} in ${checked} (${tallyText(tallyOf(findings))})`);
}

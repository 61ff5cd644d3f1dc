/**
 * Findings as the summary of a pull request: what there is in one line, then a table for each file, the worst files first. A long
 * list is folded. Nothing that somebody wrote becomes markup, a link, or a message to whoever has that name.
 */
import type { Finding } from '../model/finding.ts';
import { longestSummary, markdownWords, withoutCalls } from '../render/markdown-words.ts';
import { escapeMarkup } from '../render/markup.ts';
import { type FileFindings, findingsByFile } from './by-file.ts';
import type { FindingsReport } from './findings-report.ts';
import { tallyOf, tallyText } from './tally.ts';

/** So many can be read at a glance; beyond that each file is folded. */
const manyFindings = 15;

export function markdownReport(report: FindingsReport): string {
  const files = findingsByFile(report)
    .filter(({ findings }) => findings.length > 0)
    .sort((a, b) => weightOf(b) - weightOf(a));
  const isFolded = report.findings.length > manyFindings;
  const parts = [headingOf(report), ...problemLines(report)];
  let room = longestSummary - parts.join('').length;
  let left = report.findings.length;
  for (const file of files) {
    const table = tableOf(file, report, isFolded, room);
    if (table === undefined) break;
    parts.push(table.text);
    room -= table.text.length;
    left -= table.count;
  }
  if (left > 0) parts.push(`\n… and ${left} more: run \`goals check\` to see all.\n`);
  return parts.join('');
}

function headingOf({ findings, files, noun = 'findings' }: FindingsReport): string {
  const checked = `${files.length} file${files.length === 1 ? '' : 's'}`;
  if (findings.length === 0) return `### Goals: no ${noun} in ${checked}\n`;
  return `### Goals: ${tallyText(tallyOf(findings))} in ${checked}\n`;
}

function problemLines({ problems }: FindingsReport): readonly string[] {
  return problems.map(
    ({ path, reason }) => `\n**${markdownWords(path)}** was not checked: ${markdownWords(reason)}\n`,
  );
}

const tableHead = '| Line | Level | Finding | Rule |\n|---:|---|---|---|\n';

/** As many rows as there is room for; undefined for none. */
function tableOf(
  { file, findings }: FileFindings,
  report: FindingsReport,
  isFolded: boolean,
  room: number,
): { readonly text: string; readonly count: number } | undefined {
  const [before, after] = isFolded
    ? [
        `\n<details>\n<summary>${withoutCalls(escapeMarkup(file))}: ${tallyText(tallyOf(findings))}</summary>\n\n`,
        '\n</details>\n',
      ]
    : [`\n**${markdownWords(file)}**\n\n`, ''];
  let rows = '';
  let count = 0;
  for (const finding of findings) {
    const row = rowOf(finding, report);
    if (before.length + tableHead.length + rows.length + row.length + after.length > room) break;
    rows += row;
    count++;
  }
  return count === 0 ? undefined : { text: `${before}${tableHead}${rows}${after}`, count };
}

function rowOf({ uri, span, severity, message, rule }: Finding, { places, urlOf }: FindingsReport): string {
  const { line, column } = places.position(uri, span.start);
  const url = urlOf(rule);
  const shownRule = url === undefined ? `\`${rule}\`` : `[\`${rule}\`](${url})`;
  return `| ${line}:${column} | ${severity} | ${markdownWords(message)} | ${shownRule} |\n`;
}

/** Errors weigh more than any number of warnings that a file can hold. */
function weightOf({ findings }: FileFindings): number {
  const { errors, warnings } = tallyOf(findings);
  return errors * 1_000_000 + warnings;
}

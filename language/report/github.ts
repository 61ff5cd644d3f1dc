/**
 * Findings as workflow commands of GitHub Actions: each becomes an annotation of a line. GitHub shows ten of each level for a
 * step, so the worst come first.
 */
import type { Finding, Severity } from '../model/finding.ts';
import { onOneLine } from '../model/text-width.ts';
import type { FindingsReport } from './findings-report.ts';

const worstFirst: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

export function githubReport(report: FindingsReport): string {
  return worstFirst
    .flatMap(severity => report.findings.filter(finding => finding.severity === severity))
    .map(finding => `${commandFor(finding, report)}\n`)
    .join('');
}

function commandFor(
  { uri, span, severity, rule, message }: Finding,
  { places, pathInRepository }: FindingsReport,
): string {
  const start = places.position(uri, span.start);
  const end = places.position(uri, span.end);
  const properties = {
    file: pathInRepository(uri),
    line: start.line,
    endLine: end.line,
    // Columns of an annotation count within one line.
    ...(start.line === end.line ? { col: start.column, endColumn: end.column } : {}),
    title: rule,
  };
  const written = Object.entries(properties).map(
    ([name, value]) => `${name}=${escapedProperty(String(value))}`,
  );
  return `::${commands[severity]} ${written.join(',')}::${escapedMessage(onOneLine(message))}`;
}

function escapedMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Colons and commas end a property. */
function escapedProperty(text: string): string {
  return escapedMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
